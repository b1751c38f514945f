import { defineCommand, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { changedOption, movingExitCodes, movingOptions, movingRequest } from "./shared-options.ts";

export const command = defineCommand({
  listed: ["restore <id or name...>", "Put files from the quarantine back."],
  usage: "restore <id or name...> [options]",
  description:
    "Puts files from the quarantine back where they came from. Nothing is overwritten. When Mezzanine's records cannot be written, because the disk is full or another program holds them, it uses the notes beside the files; the history is written later.",
  options: { ...movingOptions, changed: changedOption },
  exitCodes: movingExitCodes,
  examples: ["restore Contoso.mez", "restore 0b0c5d1e --yes --if-taken keep-both --json"],
  parse: (options, names) => withNames(names, { kind: "restore" as const, names, confirmed: [], ...movingRequest(options) }),
  run: moveFiles,
});
