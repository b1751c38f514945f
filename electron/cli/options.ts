import { parseArgs, type ParseArgsConfig } from "node:util";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CommandName, UsageFailure } from "./request.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const texts = { type: "string", multiple: true } as const;
const help = { ...flag, short: "h" } as const;
const judging = { json: flag, trusted: text, culture: text, catalog: text, "security-level": text, help } as const;
const moving = { json: flag, "dry-run": flag, yes: { ...flag, short: "y" }, "if-taken": text, reason: text, help } as const;

const optionsOf = {
  scan: { ...judging, all: flag },
  inspect: judging,
  verify: { json: flag, thumbprint: text, xml: flag, help },
  folders: { json: flag, help },
  trust: { json: flag, trusted: text, help },
  shadows: { json: flag, svg: text, all: flag, help },
  compare: { json: flag, help },
  catalog: { json: flag, "dry-run": flag, help },
  testing: { json: flag, until: text, note: text, clear: flag, "dry-run": flag, help },
  quarantine: { ...moving, hold: texts, release: texts, "delete-after": text },
  restore: { ...moving, changed: flag },
  disable: moving,
  enable: moving,
  purge: { json: flag, "dry-run": flag, confirm: texts, changed: flag, help },
  undo: { ...moving, changed: flag },
  history: { json: flag, csv: flag, text, kind: texts, since: text, limit: text, help },
} as const satisfies Record<CommandName, ParseArgsConfig["options"]>;

/** What stood after the command's name. */
export interface Options {
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
  readonly positionals: readonly string[];
}

export function parseOptions(command: CommandName, args: readonly string[]): Result<Options, UsageFailure> {
  const config: ParseArgsConfig = { args: [...args], options: optionsOf[command], allowPositionals: true, strict: true };
  try {
    const { values, positionals } = parseArgs(config);
    const given = new Map(Object.entries(values));
    return ok({
      has: (name) => given.get(name) === true,
      text: (name) => {
        const value = given.get(name);
        return typeof value === "string" ? value : null;
      },
      texts: (name) => {
        const value = given.get(name);
        return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
      },
      positionals,
    });
  } catch (thrown) {
    return err({ kind: "bad-option", command, detail: thrown instanceof Error ? thrown.message : "" });
  }
}
