import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { session } from "electron";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBrowserWindow } from "../../electron/main/main-window.ts";
import { life } from "../stand-in/life.ts";
import { onReport, type StandInReport } from "../stand-in/report.ts";

const setup = { folder: "" };
life.becomeReady();
beforeEach(() => void (setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-window-"))));
afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

/** The options that the window's constructor received. */
function createdWith() {
  const reports: StandInReport[] = [];
  const stop = onReport((report) => void reports.push(report));
  const own = session.fromPartition("window");
  const { window } = openBrowserWindow(own, join(setup.folder, "window.json"));
  stop();
  window.destroy();
  const created = reports.find((report) => report.kind === "created");
  return { webPreferences: created?.webPreferences, own };
}

test.each([
  ["contextIsolation", true],
  ["sandbox", true],
  ["nodeIntegration", false],
  ["nodeIntegrationInSubFrames", false],
  ["nodeIntegrationInWorker", false],
  ["webviewTag", false],
  ["webSecurity", true],
  ["allowRunningInsecureContent", false],
  ["experimentalFeatures", false],
  ["navigateOnDragDrop", false],
  ["safeDialogs", true],
  ["spellcheck", false],
])("the window is created with %s: %s", (name, value) => {
  expect(createdWith().webPreferences).toHaveProperty(name, value);
});

test("the window uses the locked session and the built preload script, and no Blink features", () => {
  const { webPreferences, own } = createdWith();
  expect(webPreferences?.session).toBe(own);
  expect(webPreferences?.preload).toMatch(/[\\/]preload[\\/]index\.cjs$/);
  expect(webPreferences).not.toHaveProperty("enableBlinkFeatures");
});
