import { parseArgs, type ParseArgsConfig } from "node:util";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { parseThumbprint, type Thumbprint } from "../../shared/model/thumbprint.ts";
import type { SecurityLevel } from "../../shared/model/trust.ts";

export const commandNames = ["scan", "inspect", "verify", "folders", "trust"] as const;
export type CommandName = (typeof commandNames)[number];

/** What was asked for. Paths are as given. */
export type Request =
  | { readonly command: "help"; readonly about: CommandName | null }
  | { readonly command: "version" }
  | ({ readonly command: "scan"; readonly folders: readonly string[] } & JudgingOptions)
  | ({ readonly command: "inspect"; readonly files: readonly string[] } & JudgingOptions)
  | { readonly command: "verify"; readonly files: readonly string[]; readonly json: boolean; readonly thumbprint: Thumbprint | null }
  | { readonly command: "folders"; readonly json: boolean }
  | { readonly command: "trust"; readonly json: boolean; readonly trusted: string | null };

/** What a file is judged against. */
export interface JudgingOptions {
  readonly json: boolean;
  /** A file of trusted thumbprints in place of this computer's list. */
  readonly trusted: string | null;
  readonly culture: string;
  /** A list of certified connectors in place of ours. */
  readonly catalog: string | null;
  readonly securityLevel: SecurityLevel;
}

export type UsageFailure =
  | { readonly kind: "no-command" }
  | { readonly kind: "unknown-command"; readonly given: string }
  | { readonly kind: "bad-option"; readonly command: CommandName; readonly detail: string }
  | { readonly kind: "nothing-named"; readonly command: CommandName }
  | { readonly kind: "too-much-named"; readonly command: CommandName };

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const judging = { json: flag, trusted: text, culture: text, catalog: text, "security-level": text, help: { ...flag, short: "h" } } as const;

const optionsOf = {
  scan: judging,
  inspect: judging,
  verify: { json: flag, thumbprint: text, help: judging.help },
  folders: { json: flag, help: judging.help },
  trust: { json: flag, trusted: text, help: judging.help },
} as const satisfies Record<CommandName, ParseArgsConfig["options"]>;

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

interface Values {
  readonly json: boolean;
  readonly help: boolean;
  readonly trusted: string | null;
  readonly culture: string | null;
  readonly catalog: string | null;
  readonly thumbprint: string | null;
  readonly "security-level": string | null;
}

interface Options {
  readonly values: Values;
  readonly positionals: readonly string[];
}

function parseOptions(command: CommandName, args: readonly string[]): Result<Options, UsageFailure> {
  const config: ParseArgsConfig = { args: [...args], options: optionsOf[command], allowPositionals: true, strict: true };
  try {
    const { values, positionals } = parseArgs(config);
    const textOf = (name: keyof Values) => (typeof values[name] === "string" ? values[name] : null);
    return ok({
      values: {
        json: values["json"] === true,
        help: values["help"] === true,
        trusted: textOf("trusted"),
        culture: textOf("culture"),
        catalog: textOf("catalog"),
        thumbprint: textOf("thumbprint"),
        "security-level": textOf("security-level"),
      },
      positionals,
    });
  } catch (thrown) {
    return err({ kind: "bad-option", command, detail: thrown instanceof Error ? thrown.message : "" });
  }
}

function parseCommand(command: CommandName, args: readonly string[]): Result<Request, UsageFailure> {
  const parsed = parseOptions(command, args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok({ command: "help", about: command });
  if (positionals.length === 0 && (command === "inspect" || command === "verify")) return err({ kind: "nothing-named", command });
  if (positionals.length > 0 && (command === "folders" || command === "trust")) return err({ kind: "too-much-named", command });
  const { json } = values;
  switch (command) {
    case "folders":
      return ok({ command, json });
    case "trust":
      return ok({ command, json, trusted: values.trusted });
    case "verify":
      return parseVerify(positionals, json, values.thumbprint);
    case "scan":
    case "inspect":
      return parseJudging(command, positionals, values);
  }
}

function parseVerify(files: readonly string[], json: boolean, thumbprint: string | null): Result<Request, UsageFailure> {
  if (thumbprint === null) return ok({ command: "verify", files, json, thumbprint: null });
  const written = parseThumbprint(thumbprint);
  const detail = "--thumbprint takes 40 (SHA-1) or 64 (SHA-256) hexadecimal digits";
  if (!written.ok) return err({ kind: "bad-option", command: "verify", detail });
  return ok({ command: "verify", files, json, thumbprint: written.value.hex });
}

function parseJudging(command: "scan" | "inspect", named: readonly string[], values: Values): Result<Request, UsageFailure> {
  const level = values["security-level"];
  if (level !== null && level !== "trusted-only" && level !== "any") {
    return err({ kind: "bad-option", command, detail: "--security-level takes trusted-only or any" });
  }
  const culture = values.culture ?? "";
  if (!/^[A-Za-z0-9-]{0,35}$/u.test(culture)) {
    return err({ kind: "bad-option", command, detail: "--culture takes a name like es or zh-Hant" });
  }
  const options: JudgingOptions = {
    json: values.json,
    trusted: values.trusted,
    culture,
    catalog: values.catalog,
    securityLevel: level ?? "not-said",
  };
  return ok(command === "scan" ? { command, folders: named, ...options } : { command, files: named, ...options });
}
