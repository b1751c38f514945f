import { catalogCommand } from "./catalog-command.ts";
import { compareCommand } from "./compare-command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { foldersCommand } from "./folders-command.ts";
import { helpOn } from "./help.ts";
import { inspectCommand } from "./inspect-command.ts";
import { historyCommand } from "./history-command.ts";
import { moveCommand, undoCommand } from "./move-commands.ts";
import { parseArguments } from "./parse-arguments.ts";
import type { Request } from "./request.ts";
import { reportUsageFailure } from "./report-failure.ts";
import { scanCommand } from "./scan-command.ts";
import { shadowsCommand } from "./shadows-command.ts";
import { testingCommand } from "./testing-command.ts";
import { trustCommand } from "./trust-command.ts";
import { verifyCommand } from "./verify-command.ts";
import type { World } from "./world.ts";

/** The whole command line: arguments in, exit code out, everything else through the world. */
export async function runCommandLine(argv: readonly string[], world: World): Promise<ExitCode> {
  const request = parseArguments(argv);
  return request.ok ? runRequest(request.value, world) : reportUsageFailure(request.error, world);
}

function runRequest(request: Request, world: World): ExitCode | Promise<ExitCode> {
  switch (request.command) {
    case "help":
      world.stdout.write(helpOn(request.about));
      return exitCode.quiet;
    case "version":
      world.stdout.write(`mezzanine ${world.version}\n`);
      return exitCode.quiet;
    case "scan":
      return scanCommand(request, world);
    case "inspect":
      return inspectCommand(request, world);
    case "verify":
      return verifyCommand(request, world);
    case "folders":
      return foldersCommand(request, world);
    case "trust":
      return trustCommand(request, world);
    case "shadows":
      return shadowsCommand(request, world);
    case "compare":
      return compareCommand(request, world);
    case "catalog":
      return catalogCommand(request, world);
    case "testing":
      return testingCommand(request, world);
    case "quarantine":
    case "restore":
    case "disable":
    case "enable":
    case "purge":
      return moveCommand(request, world);
    case "undo":
      return undoCommand(request, world);
    case "history":
      return historyCommand(request, world);
  }
}
