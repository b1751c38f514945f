import { join } from "node:path";
import { buildChanged, bundleNames } from "./bundles.ts";
import { findBrowser } from "./browser.ts";
import { findElectronHindrance, type ElectronHindrance } from "./electron-launch.ts";
import { runChecks } from "./checks.ts";
import { inPackages, report, runClosing, runReported, type Tally } from "./runners.ts";
import { root } from "./runtime.js";

const inCi = process.env["CI"] === "true";

const hindrances = {
  absent: "its binary is absent",
  "no-display": "there is no display",
  "no-sandbox": "this system gives it no sandbox (`npm start` names the cure)",
} as const satisfies Record<ElectronHindrance, string>;

/** The window in a browser. Without a browser it is skipped by name, and fails in CI. */
async function runBrowserTests(): Promise<Tally> {
  const runner = "end to end";
  if (findBrowser() === undefined) {
    process.stdout.write("end to end: skipped, because no Chromium, Chrome or Edge was found; MEZZANINE_BROWSER names one elsewhere\n");
    return { runner, passed: 0, failed: inCi ? 1 : 0, skipped: 1 };
  }
  const hindrance = findElectronHindrance();
  if (hindrance !== undefined) process.stdout.write(`end to end in Electron itself: skipped, because ${hindrances[hindrance]}; the stand-in runs the same bundles\n`);
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

/** One runner that breaks down must not hide what the others would say. */
async function guarded(runner: string, run: () => Promise<Tally>): Promise<Tally> {
  try {
    return await run();
  } catch (error) {
    process.stdout.write(`${runner}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { runner, passed: 0, failed: 1, skipped: 0 };
  }
}

// Windows' tests mostly wait for Wine, and the unit tests leave them room; their words come in one piece afterwards. A browser beside
// either would find no processor free.
const windows = guarded("Windows", () => runClosing({ runner: "Windows", script: join(root, "build", "test-windows.ts"), args: [], held: true }));
const checks = await runChecks([]);
const onWindows = await windows;
const boringssl = await guarded("BoringSSL", () => runClosing({ runner: "BoringSSL", script: join(root, "build", "test-boringssl.ts"), args: [] }));
const browser = await guarded("end to end", async () => {
  await buildChanged(bundleNames);
  return runBrowserTests();
});
process.exitCode = report([...checks, boringssl, browser, onWindows]);
