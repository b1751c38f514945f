import { defineCommand, texts, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { changedOption, dryRunOption, jsonOption } from "./shared-options.ts";

export const command = defineCommand({
  listed: "purge <id or name...>",
  usage: "purge <id or name...> [--confirm <name>...] [--changed] [--json] [--dry-run]",
  texts: (words) => words.purge,
  options: {
    confirm: texts("<name>"),
    changed: changedOption,
    json: jsonOption,
    dryRun: dryRunOption,
  },
  examples: ["purge 0b0c5d1e --confirm Contoso.mez"],
  parse: ({ confirm: confirmed, changed, json, dryRun }, names) =>
    withNames(names, { kind: "purge" as const, names, confirmed, json, dryRun, yes: false, ifTaken: null, changed, reason: "" }),
  run: moveFiles,
});
