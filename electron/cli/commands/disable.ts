import { defineCommand, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { movingOptions, movingRequest } from "./shared-options.ts";

export const command = defineCommand({
  listed: "disable <file...>",
  usage: "disable <file...> [options]",
  texts: (words) => words.disable,
  options: movingOptions,
  examples: ["disable Contoso.mez --yes"],
  parse: (options, names) => withNames(names, { kind: "disable" as const, names, confirmed: [], ...movingRequest(options) }),
  run: moveFiles,
});
