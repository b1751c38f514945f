import { err, ok, type Result } from "../../shared/base/result.ts";
import { historyKinds } from "../../shared/model/history.ts";
import type { Options } from "./options.ts";
import type { CommandName, MoveOptions, MoveRequest, Request, UsageFailure } from "./request.ts";

type Parsed = Result<Request, UsageFailure>;

const bad = (command: CommandName, detail: string): Result<never, UsageFailure> => err({ kind: "bad-option", command, detail });

export function parseCompare({ positionals, has }: Options): Parsed {
  const [one, other, ...more] = positionals;
  if (one === undefined || other === undefined) return bad("compare", "compare takes two connectors by file or name");
  return more.length > 0 ? err({ kind: "too-much-named", command: "compare" }) : ok({ command: "compare", json: has("json"), one, other });
}

export function parseCatalog({ positionals, has }: Options): Parsed {
  const [action = "list", ...named] = positionals;
  const json = has("json");
  const dryRun = has("dry-run");
  const [file] = named;
  if (action === "list") return ok({ command: "catalog", action, json, text: named.join(" ") });
  const tooMuch = err({ kind: "too-much-named", command: "catalog" } as const);
  if (action === "reset") return named.length > 0 ? tooMuch : ok({ command: "catalog", action, json, dryRun });
  if (action !== "update") return bad("catalog", "catalog takes list, update or reset");
  if (file === undefined) return err({ kind: "nothing-named", command: "catalog" });
  return named.length > 1 ? tooMuch : ok({ command: "catalog", action, json, file, dryRun });
}

export function parseTesting({ positionals, has, text }: Options): Parsed {
  const [file, ...more] = positionals;
  const json = has("json");
  const until = text("until");
  if (more.length > 0) return err({ kind: "too-much-named", command: "testing" });
  if (file === undefined) {
    const isList = until === null && !has("clear");
    return isList ? ok({ command: "testing", action: "list", json }) : err({ kind: "nothing-named", command: "testing" });
  }
  const dryRun = has("dry-run");
  if (has("clear")) return until === null ? ok({ command: "testing", action: "clear", json, file, dryRun }) : bad("testing", "either --until or --clear");
  if (until === null) return bad("testing", "--until takes a day like 2027-01-31");
  return ok({ command: "testing", action: "mark", json, file, until, note: text("note") ?? "", dryRun });
}

const longestReason = 500;

function parseMoveOptions(command: CommandName, { has, text }: Options): Result<MoveOptions, UsageFailure> {
  const ifTaken = text("if-taken");
  if (ifTaken !== null && ifTaken !== "keep-both" && ifTaken !== "skip") return bad(command, "--if-taken takes keep-both or skip");
  const reason = text("reason") ?? "";
  if (reason.length > longestReason) return bad(command, `--reason takes at most ${longestReason} characters`);
  return ok({ json: has("json"), dryRun: has("dry-run"), yes: has("yes"), ifTaken, changed: has("changed"), reason });
}

export function parseMove(command: Exclude<MoveRequest["command"], "purge">, options: Options): Parsed {
  const names = options.positionals;
  // Without names the quarantine is listed.
  if (names.length === 0 && command !== "quarantine") return err({ kind: "nothing-named", command });
  const move = parseMoveOptions(command, options);
  return move.ok ? ok({ command, names, confirmed: [], ...move.value }) : move;
}

/** With options about age nothing is moved; alone they may be combined. */
export function parseQuarantine(options: Options): Parsed {
  const { has, text, texts, positionals } = options;
  const [hold, release, after] = [texts("hold"), texts("release"), text("delete-after")];
  if (hold.length === 0 && release.length === 0 && after === null) return parseMove("quarantine", options);
  if (positionals.length > 0) return err({ kind: "too-much-named", command: "quarantine" });
  const isAge = after === null || after === "never" || (/^[1-9]\d{0,3}$/u.test(after) && Number(after) <= mostAge);
  if (!isAge) return bad("quarantine", `--delete-after takes a number of days up to ${mostAge}, or never`);
  const deleteAfter = after === null ? undefined : after === "never" ? null : Number(after);
  return ok({ command: "ageing", json: has("json"), hold, release, deleteAfter });
}

const mostAge = 3650;

export function parsePurge({ positionals: names, has, texts }: Options): Parsed {
  if (names.length === 0) return err({ kind: "nothing-named", command: "purge" });
  const common = { json: has("json"), dryRun: has("dry-run"), yes: false, ifTaken: null, changed: has("changed"), reason: "" };
  return ok({ command: "purge", names, confirmed: texts("confirm"), ...common });
}

export function parseUndo(options: Options): Parsed {
  const [id, ...more] = options.positionals;
  if (id === undefined) return err({ kind: "nothing-named", command: "undo" });
  if (more.length > 0) return err({ kind: "too-much-named", command: "undo" });
  if (!/^[1-9]\d{0,14}$/u.test(id)) return bad("undo", "undo takes the number of a line of the history");
  const move = parseMoveOptions("undo", options);
  return move.ok ? ok({ command: "undo", historyId: Number(id), ...move.value }) : move;
}

const usualLimit = 100;
const mostLimit = 10_000;

export function parseHistory({ positionals, has, text, texts }: Options): Parsed {
  if (positionals.length > 0) return err({ kind: "too-much-named", command: "history" });
  const kinds = texts("kind").map((given) => ({ given, kind: historyKinds.find((one) => one === given) }));
  const unknown = kinds.find(({ kind }) => kind === undefined);
  if (unknown !== undefined) return bad("history", `--kind takes ${historyKinds.join(", ")}`);
  const since = text("since");
  if (since !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(since)) return bad("history", "--since takes a day like 2027-01-31");
  const limit = text("limit");
  const isLimit = limit === null || (/^[1-9]\d{0,4}$/u.test(limit) && Number(limit) <= mostLimit);
  if (!isLimit) return bad("history", `--limit takes a number up to ${mostLimit}`);
  if (has("json") && has("csv")) return bad("history", "either --json or --csv");
  return ok({
    command: "history",
    format: has("json") ? "json" : has("csv") ? "csv" : "text",
    text: (text("text") ?? "").slice(0, 200),
    kinds: kinds.flatMap(({ kind }) => kind ?? []),
    since,
    limit: limit === null ? usualLimit : Number(limit),
  });
}
