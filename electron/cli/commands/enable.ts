import { defineCommand, withNames } from "../command.ts";
import { moveFiles } from "../move-files.ts";
import { movingExitCodes, movingOptions, movingRequest } from "./shared-options.ts";

export const command = defineCommand({
  listed: ["enable <file...>", "Give a disabled connector its name back."],
  usage: "enable <file...> [options]",
  description: "Gives disabled connector files their names back.",
  options: movingOptions,
  exitCodes: movingExitCodes,
  examples: ["enable Contoso.mez.disabled --yes"],
  parse: (options, names) => withNames(names, { kind: "enable" as const, names, confirmed: [], ...movingRequest(options) }),
  run: moveFiles,
});
