import { defineCommand, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { changedOption, movingOptions, movingRequest } from "./shared-options.ts";

export const command = defineCommand({
  listed: "restore <id or name...>",
  usage: "restore <id or name...> [options]",
  texts: (words) => words.restore,
  options: { ...movingOptions, changed: changedOption },
  examples: ["restore Contoso.mez", "restore 0b0c5d1e --yes --if-taken keep-both --json"],
  parse: (options, names) => withNames(names, { kind: "restore" as const, names, confirmed: [], ...movingRequest(options) }),
  run: moveFiles,
});
