import { exitCode, type ExitCode } from "./exit-code.ts";
import { foldersCommand } from "./folders-command.ts";
import { helpOn } from "./help.ts";
import { inspectCommand } from "./inspect-command.ts";
import { parseArguments, type Request } from "./parse-arguments.ts";
import { reportUsageFailure } from "./report-failure.ts";
import { scanCommand } from "./scan-command.ts";
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
  }
}
