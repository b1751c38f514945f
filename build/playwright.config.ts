import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser.ts";
import { root } from "./runtime.js";

const executablePath = findBrowser();

export default defineConfig({
  testDir: join(root, "test", "e2e"),
  testMatch: "**/*.spec.ts",
  outputDir: join(root, "build", "out", "e2e"),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: join(root, "build", "out", "reports", "e2e.json") }]],
  use: {
    // In a container there is no user for Chromium's own sandbox to drop to.
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), chromiumSandbox: process.getuid?.() !== 0 },
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure", screenshot: "only-on-failure",
  },
});
