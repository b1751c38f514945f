import { defineCommand, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { movingOptions, movingRequest } from "./shared-options.ts";

export const command = defineCommand({
  listed: "enable <file...>",
  usage: "enable <file...> [options]",
  texts: (words) => words.enable,
  options: movingOptions,
  examples: ["enable Contoso.mez.disabled --yes"],
  parse: (options, names) => withNames(names, { kind: "enable" as const, names, confirmed: [], ...movingRequest(options) }),
  run: moveFiles,
});
