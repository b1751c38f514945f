import { err, ok, type Result } from "../../shared/base/result.ts";
import { parseThumbprint } from "../../shared/model/thumbprint.ts";
import { parseOptions, type Options } from "./options.ts";
import { parseCatalog, parseCompare, parseHistory, parseMove, parsePurge, parseQuarantine, parseTesting, parseUndo } from "./parse-safekeeping.ts";
import { commandNames, type CommandName, type JudgingOptions, type Request, type UsageFailure } from "./request.ts";

export function parseArguments(argv: readonly string[]): Result<Request, UsageFailure> {
  const [first, ...rest] = argv;
  if (first === undefined) return err({ kind: "no-command" });
  if (first === "--version" || first === "-v") return ok({ command: "version" });
  if (first === "help" || first === "--help" || first === "-h") {
    return ok({ command: "help", about: commandNames.find((name) => name === rest[0]) ?? null });
  }
  const command = commandNames.find((name) => name === first);
  return command === undefined ? err({ kind: "unknown-command", given: first }) : parseCommand(command, rest);
}

function parseCommand(command: CommandName, args: readonly string[]): Result<Request, UsageFailure> {
  const options = parseOptions(command, args);
  if (!options.ok) return options;
  return options.value.has("help") ? ok({ command: "help", about: command }) : parsers[command](options.value);
}

type Parser = (options: Options) => Result<Request, UsageFailure>;

const parsers: { readonly [C in CommandName]: Parser } = {
  scan: (options) => parseJudging("scan", options),
  inspect: (options) => parseJudging("inspect", options),
  verify: parseVerify,
  folders: parseFolders,
  trust: (options) => withoutNames("trust", options, { command: "trust", json: options.has("json"), trusted: options.text("trusted") }),
  shadows: parseShadows,
  compare: parseCompare,
  catalog: parseCatalog,
  testing: parseTesting,
  quarantine: parseQuarantine,
  restore: (options) => parseMove("restore", options),
  disable: (options) => parseMove("disable", options),
  enable: (options) => parseMove("enable", options),
  purge: parsePurge,
  undo: parseUndo,
  history: parseHistory,
};

const withoutNames = (command: CommandName, { positionals }: Options, request: Request): Result<Request, UsageFailure> =>
  positionals.length > 0 ? err({ kind: "too-much-named", command }) : ok(request);

function parseFolders({ positionals: [action = "list", path, ...more], has }: Options): Result<Request, UsageFailure> {
  const command = "folders";
  const json = has("json");
  if (action === "list" && path === undefined) return ok({ command, json, action });
  if (action !== "add" && action !== "remove") return err({ kind: "bad-option", command, detail: "folders takes list, add or remove" });
  if (path === undefined) return err({ kind: "nothing-named", command });
  return more.length > 0 ? err({ kind: "too-much-named", command }) : ok({ command, json, action, path });
}

function parseVerify({ positionals: files, has, text }: Options): Result<Request, UsageFailure> {
  if (files.length === 0) return err({ kind: "nothing-named", command: "verify" });
  const [json, xml] = [has("json"), has("xml")];
  const thumbprint = text("thumbprint");
  if (thumbprint === null) return ok({ command: "verify", files, json, xml, thumbprint: null });
  const written = parseThumbprint(thumbprint);
  const detail = "--thumbprint takes 40 (SHA-1) or 64 (SHA-256) hexadecimal digits";
  if (!written.ok) return err({ kind: "bad-option", command: "verify", detail });
  return ok({ command: "verify", files, json, xml, thumbprint: written.value.hex });
}

function parseShadows(options: Options): Result<Request, UsageFailure> {
  const svg = options.text("svg");
  // A slip of the hand must not cost a connector.
  if (svg !== null && !/.\.svg$/iu.test(svg)) {
    return err({ kind: "bad-option", command: "shadows", detail: "--svg takes a file name that ends in .svg" });
  }
  return withoutNames("shadows", options, { command: "shadows", json: options.has("json"), svg, all: options.has("all") });
}

function parseJudging(command: "scan" | "inspect", { positionals: named, has, text }: Options): Result<Request, UsageFailure> {
  if (named.length === 0 && command === "inspect") return err({ kind: "nothing-named", command });
  const level = text("security-level");
  if (level !== null && level !== "trusted-only" && level !== "any") {
    return err({ kind: "bad-option", command, detail: "--security-level takes trusted-only or any" });
  }
  const culture = text("culture") ?? "";
  if (!/^[A-Za-z0-9-]{0,35}$/u.test(culture)) {
    return err({ kind: "bad-option", command, detail: "--culture takes a name like es or zh-Hant" });
  }
  const securityLevel = level ?? "not-said";
  const options: JudgingOptions = { json: has("json"), trusted: text("trusted"), culture, catalog: text("catalog"), securityLevel };
  return ok(command === "scan" ? { command, folders: named, all: has("all"), ...options } : { command, files: named, ...options });
}
