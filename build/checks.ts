import { join } from "node:path";
import { inPackages, runReported, runVerdict, type Tally } from "./runners.ts";
import { root } from "./runtime.js";

/** Types of every area, lint, and the unit tests. Extra arguments go to the unit tests. */
export async function runChecks(args: readonly string[]): Promise<readonly Tally[]> {
  const types = await runVerdict({ runner: "types", script: inPackages("typescript/bin/tsc"), args: ["-b", root] });
  const lint = await runVerdict({
    runner: "lint",
    script: inPackages("oxlint/bin/oxlint"),
    // Its pictures of the code are for people at a terminal, and so are their colours, which it draws in CI too.
    args: ["-c", join(root, "build", "oxlintrc.json"), ...(process.stdout.isTTY ? [] : ["--format=unix"]), root],
  });
  const reportFile = join(root, "build", "out", "reports", "unit.json");
  const tests = await runReported(
    {
      runner: "unit tests",
      script: inPackages("vitest/vitest.mjs"),
      args: ["run", "--config", join(root, "build", "vitest.config.ts"), "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`, ...args],
    },
    reportFile,
    countVitest,
  );
  return [types, lint, tests];
}

/** vitest's report has jest's shape. A file that fails to load is a failed suite without tests. */
function countVitest(report: unknown): Omit<Tally, "runner"> {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) };
}
