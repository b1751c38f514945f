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

test("the window's frame is on the screen before anything else is asked for", async ({ home, page }) => {
  const web = await startWeb(home);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  // No frame is drawn and no time passes until the test says so.
  await page.addInitScript(() => {
    const { requestAnimationFrame, setTimeout } = window;
    const held: (() => void)[] = [];
    const hold = (callback: () => void) => held.push(callback);
    const release = () => {
      Object.assign(window, { requestAnimationFrame, setTimeout });
      for (const callback of held.splice(0)) callback();
    };
    Object.assign(window, { requestAnimationFrame: hold, setTimeout: hold, release });
  });
  await page.goto(web.url);
  await expect(page.locator(".skeleton")).toBeVisible();
  expect(await page.locator(".skeleton").evaluate((frame) => getComputedStyle(frame).display)).toBe("grid");
  const frame = ["/", "/enter", "/assets/icon.svg", "/assets/index.css", "/assets/index.js", "/assets/preload-helper.css", "/assets/preload-helper.js"];
  const names = asked.map((path) => path.replace(/-[\w-]{8}\.(\w+)$/, ".$1"));
  expect(names).toContain("/assets/index.js");
  expect(names.filter((name) => !frame.includes(name))).toEqual([]);

  await page.evaluate(() => (window as unknown as { readonly release: () => void }).release());
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await web.stop();
});
