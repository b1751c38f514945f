import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import type { HostName } from "../test/e2e/host.ts";
import { findBrowser } from "./browser.ts";
import { findElectronHindrance } from "./electron-launch.ts";
import { root } from "./runtime.js";

const executablePath = findBrowser();

export default defineConfig<object, { readonly hostName: HostName }>({
  testDir: join(root, "test", "e2e"),
  outputDir: join(root, "build", "out", "e2e"),
  fullyParallel: false,
  // Each test has a home, programs and a browser of its own, and mostly waits for them.
  workers: Math.min(availableParallelism(), 4),
  // A loaded machine may be slow, so a test has three attempts. The output names tests that needed more than one.
  retries: process.env["CI"] ? 2 : 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: join(root, "build", "out", "reports", "e2e.json") }]],
  // Every spec runs in every host but those that are about one: web mode's own, what only a stand-in can be told to do, and what only
  // asks how the page looks and is used, which is the same page everywhere.
  projects: [
    { name: "web", testIgnore: /electron(-lifecycle|-packed)?\.spec\.ts/, use: { hostName: "web" } },
    { name: "stand-in", testIgnore: /(web|start|gallery|accessibility|keyboard|layout|panes)\.spec\.ts/, use: { hostName: "stand-in" } },
    ...(findElectronHindrance() !== undefined
      ? []
      : [
          {
            name: "electron",
            testIgnore: /(web|start|gallery|accessibility|keyboard|layout|panes|electron-lifecycle|electron-packed)\.spec\.ts/,
            use: { hostName: "electron" as const },
          },
        ]),
  ],
  use: {
    // In a container there is no user for Chromium's own sandbox to drop to.
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), chromiumSandbox: process.getuid?.() !== 0 },
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
