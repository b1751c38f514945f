import { defineCommand, texts, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { changedOption, dryRunOption, jsonOption, movingExitCodes } from "./shared-options.ts";

export const command = defineCommand({
  listed: ["purge <id or name...>", "Permanently delete files from the quarantine."],
  usage: "purge <id or name...> [--confirm <name>...] [--changed] [--json] [--dry-run]",
  description:
    "Permanently deletes files from the quarantine. You cannot undo this, so each file is named twice: at a terminal you are asked for its name, elsewhere --confirm repeats it.",
  options: {
    confirm: texts("<name>", "The name of a file to delete permanently; once for each."),
    changed: changedOption,
    json: jsonOption,
    dryRun: dryRunOption,
  },
  exitCodes: movingExitCodes,
  examples: ["purge 0b0c5d1e --confirm Contoso.mez"],
  parse: ({ confirm: confirmed, changed, json, dryRun }, names) =>
    withNames(names, { kind: "purge" as const, names, confirmed, json, dryRun, yes: false, ifTaken: null, changed, reason: "" }),
  run: moveFiles,
});
