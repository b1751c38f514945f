import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buildChanged, bundleNames } from "./bundles.ts";
import { findBrowser } from "./browser.ts";
import { findElectronHindrance, type ElectronHindrance } from "./electron-launch.ts";
import { inPackages, report, runClosing, runReported, runVerdict, type Tally } from "./runners.ts";
import { root } from "./runtime.js";
import { slowTests } from "./slow-tests.ts";

const inCi = process.env["CI"] === "true";

const hindrances = {
  absent: "its binary is absent",
  "no-display": "there is no display",
  "no-sandbox": "this system gives it no sandbox (`npm start` says how to fix that)",
} as const satisfies Record<ElectronHindrance, string>;

/** The window in a browser. Without a browser it is skipped by name, and fails in CI. */
async function runBrowserTests(): Promise<Tally> {
  const runner = "end to end";
  if (findBrowser() === undefined) {
    process.stdout.write("end to end: skipped, because no Chromium, Chrome or Edge was found; MEZZANINE_BROWSER names one elsewhere\n");
    return { runner, passed: 0, failed: inCi ? 1 : 0, skipped: 1 };
  }
  const hindrance = findElectronHindrance();
  if (hindrance !== undefined)
    process.stdout.write(`end to end in Electron itself: skipped, because ${hindrances[hindrance]}; the stand-in runs the same bundles\n`);
  const reportFile = join(root, "build", "out", "reports", "e2e.json");
  const args = ["test", "--config", join(root, "build", "playwright.config.ts")];
  // Playwright sets the one for its workers, and Node would complain of the other in each of them.
  const env = process.stdout.isTTY ? {} : { NO_COLOR: undefined, FORCE_COLOR: "0" };
  return runReported({ runner, script: inPackages("@playwright/test/cli.js"), args, env }, reportFile, countPlaywright);
}

function countPlaywright(report: unknown): Omit<Tally, "runner"> {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = (report as { readonly stats: Record<string, number> }).stats;
  // One that needed a second try has passed; Playwright lists it as flaky.
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/** A runner that throws counts as failed, so that the others still run. */
async function guarded(runner: string, run: () => Promise<Tally>): Promise<Tally> {
  try {
    return await run();
  } catch (error) {
    process.stdout.write(`${runner}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { runner, passed: 0, failed: 1, skipped: 0 };
  }
}

/** Format, types, lint and unit tests. Extra arguments go to the unit tests. */
async function runChecks(args: readonly string[]): Promise<readonly Tally[]> {
  const format = await runVerdict({ runner: "format", script: inPackages("oxfmt/bin/oxfmt"), args: ["--list-different"] });
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
      args: [
        "run",
        "--config",
        join(root, "build", "vitest.config.ts"),
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${reportFile}`,
        ...args,
      ],
    },
    reportFile,
    countVitest,
  );
  return [format, types, lint, tests];
}

/** vitest's report has jest's shape. A file that fails to load is a failed suite without tests. */
function countVitest(report: unknown): Omit<Tally, "runner"> {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) };
}

/**
 * `npm run check`: everything that takes seconds, with a worker for each processor. Arguments name test files or options of the runner,
 * and then nothing is left out.
 */
const runQuick = (args: readonly string[]): Promise<readonly Tally[]> =>
  runChecks(args.length > 0 ? args : [`--maxWorkers=${availableParallelism()}`, ...slowTests.map(({ file }) => `--exclude=${file}`)]);

/** `npm test`: everything. */
async function runAll(): Promise<readonly Tally[]> {
  // Windows' tests mostly wait for Wine, so they run beside the unit tests; their output is printed when they have ended. The browser
  // tests run alone, because they need the processors.
  const windows = guarded("Windows", () =>
    runClosing({ runner: "Windows", script: join(root, "build", "test-windows.ts"), args: [], held: true }),
  );
  const checks = await runChecks([]);
  const onWindows = await windows;
  const boringssl = await guarded("BoringSSL", () =>
    runClosing({ runner: "BoringSSL", script: join(root, "build", "test-boringssl.ts"), args: [] }),
  );
  const browser = await guarded("end to end", async () => {
    await buildChanged(bundleNames);
    return runBrowserTests();
  });
  return [...checks, boringssl, browser, onWindows];
}

const [first, ...others] = process.argv.slice(2);
process.exitCode = report(first === "--quick" ? await runQuick(others) : await runAll());
