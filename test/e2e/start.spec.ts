import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "./host.ts";
import { startWeb, type Home } from "./web-mode.ts";

/** An Electron that does what its script says. */
function anElectron(home: Home, script: string): string {
  const folder = join(home.path, "electron");
  mkdirSync(folder);
  writeFileSync(join(folder, "electron"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "electron"), 0o755);
  return folder;
}

test.skip(process.platform !== "linux", "Windows and macOS always have a display, and their Electron is no script");

test("without a display the window opens in the browser, and it says why", async ({ home, page }) => {
  const web = await startWeb(home, { args: [], environment: { DISPLAY: "", WAYLAND_DISPLAY: "" } });
  expect(web.said()).toContain("because there is no display");
  await page.goto(web.url);
  await expect(page.getByRole("main")).toBeVisible();
  await web.stop();
});

test("an Electron that ends at once is replaced by the browser, and it says why", async ({ home }) => {
  const environment = { DISPLAY: ":1", ELECTRON_OVERRIDE_DIST_PATH: anElectron(home, "exit 1") };
  const web = await startWeb(home, { args: [], environment });
  expect(web.said()).toContain("because Electron ended at once");
  await web.stop();
});

test("an Electron that was closed is the end", async ({ home }) => {
  const environment = { DISPLAY: ":1", ELECTRON_OVERRIDE_DIST_PATH: anElectron(home, "exit 0") };
  await expect(startWeb(home, { args: [], environment })).rejects.toThrow("ended with 0");
});

test("the window's frame is on the screen before anything else is loaded", async ({ home, page }) => {
  const web = await startWeb(home);
  const asked: string[] = [];
  const gate = Promise.withResolvers<void>();
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (/\/main-[\w-]+\.js$/.test(pathname)) await gate.promise;
    await route.continue();
  });
  await page.goto(web.url, { waitUntil: "commit" });
  await expect(page.locator(".skeleton")).toBeVisible();
  await expect.poll(() => asked.some((path) => /\/main-/.test(path))).toBe(true);
  expect(await page.locator(".skeleton").evaluate((frame) => getComputedStyle(frame).display)).toBe("grid");
  const painted = await page.evaluate(() => {
    const paint = performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN;
    return performance.getEntriesByType("resource").filter(({ startTime }) => startTime < paint).map(({ name }) => new URL(name).pathname);
  });
  const before = painted.map((path) => path.replace(/^\/assets\/([a-z-]+)-[\w-]+\.(\w+)$/, "$1.$2"));
  expect(before.filter((name) => !["index.js", "index.css", "preload-helper.js", "preload-helper.css", "icon.svg"].includes(name))).toEqual([]);
  gate.resolve();
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await web.stop();
});
