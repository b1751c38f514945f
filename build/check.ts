import { runChecks } from "./checks.ts";
import { report } from "./runners.ts";

process.exitCode = report(await runChecks(process.argv.slice(2)));
