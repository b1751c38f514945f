import { defineCommand, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { movingExitCodes, movingOptions, movingRequest } from "./shared-options.ts";

export const command = defineCommand({
  listed: ["disable <file...>", "Keep a connector from being loaded where it is."],
  usage: "disable <file...> [options]",
  description: "Leaves connector files in their folder under a name that Power BI does not load (.disabled).",
  options: movingOptions,
  exitCodes: movingExitCodes,
  examples: ["disable Contoso.mez --yes"],
  parse: (options, names) => withNames(names, { kind: "disable" as const, names, confirmed: [], ...movingRequest(options) }),
  run: moveFiles,
});
