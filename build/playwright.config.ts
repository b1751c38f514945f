import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import type { HostName } from "../test/e2e/host.ts";
import { findBrowser } from "./browser.ts";
import { findElectronHindrance } from "./electron-launch.ts";
import { root } from "./runtime.js";

const executablePath = findBrowser();

/** Specs that ask how the page looks, is used or works with the engine: all of that is the same in every host. */
const pageOnly =
  /(web|start|gallery|accessibility|keyboard|layout|panes|policy|first-time|doctor|folders|previews|reports|snapshots|support)\.spec\.ts/;

/** Specs that tell the stand-in what to do. */
const standInOnly = /electron-(lifecycle|packed|details|launch)\.spec\.ts/;

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
  // Every spec runs in every host but those that are about one: web mode's own, and what only a stand-in can be told to do.
  projects: [
    { name: "web", testIgnore: [standInOnly, /electron\.spec\.ts/], use: { hostName: "web" } },
    { name: "stand-in", testIgnore: pageOnly, use: { hostName: "stand-in" } },
    ...(findElectronHindrance() !== undefined
      ? []
      : [
          {
            name: "electron",
            testIgnore: [pageOnly, standInOnly],
            use: { hostName: "electron" as const },
          },
        ]),
  ],
  use: {
    // A click that waits for what never comes names itself, instead of taking the time of the whole test.
    actionTimeout: 30_000,
    // In a container there is no user for Chromium's own sandbox to drop to.
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), chromiumSandbox: process.getuid?.() !== 0 },
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
