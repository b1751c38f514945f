import { exitCode, type ExitCode } from "./exit-code.ts";
import { helpOn } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";
import type { Request } from "./request.ts";
import { reportUsageFailure } from "./report-failure.ts";
import type { World } from "./world.ts";

/** The whole command line: arguments in, exit code out, everything else through the world. */
export async function runCommandLine(argv: readonly string[], world: World): Promise<ExitCode> {
  const request = parseArguments(argv);
  return request.ok ? runRequest(request.value, world) : reportUsageFailure(request.error, world);
}

/** A command's own modules are loaded when it is the one to run: `inspect` has no use for the store and its journal. */
async function runRequest(request: Request, world: World): Promise<ExitCode> {
  switch (request.command) {
    case "help":
      world.stdout.write(helpOn(request.about));
      return exitCode.quiet;
    case "version":
      world.stdout.write(`mezzanine ${world.version}\n`);
      return exitCode.quiet;
    case "scan":
      return (await import("./scan-command.ts")).scanCommand(request, world);
    case "inspect":
      return (await import("./inspect-command.ts")).inspectCommand(request, world);
    case "verify":
      return (await import("./verify-command.ts")).verifyCommand(request, world);
    case "folders":
      return (await import("./folders-command.ts")).foldersCommand(request, world);
    case "trust":
      return (await import("./trust-command.ts")).trustCommand(request, world);
    case "shadows":
      return (await import("./shadows-command.ts")).shadowsCommand(request, world);
    case "compare":
      return (await import("./compare-command.ts")).compareCommand(request, world);
    case "catalog":
      return (await import("./catalog-command.ts")).catalogCommand(request, world);
    case "testing":
      return (await import("./testing-command.ts")).testingCommand(request, world);
    case "quarantine":
    case "restore":
    case "disable":
    case "enable":
    case "purge":
      return (await import("./move-commands.ts")).moveCommand(request, world);
    case "ageing":
      return (await import("./list-quarantine.ts")).ageingCommand(request, world);
    case "undo":
      return (await import("./move-commands.ts")).undoCommand(request, world);
    case "history":
      return (await import("./history-command.ts")).historyCommand(request, world);
  }
}
