import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import Database from "better-sqlite3";
import { root } from "../../build/runtime.js";
import { failedToStart } from "../../electron/main/exit-codes.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";
import type { LaunchedStandIn } from "./stand-in-mode.ts";
import type { Home } from "./web-mode.ts";

// How the Electron side starts and ends, where only a stand-in can be told what goes wrong.
const { host: words } = wordsIn.en;

const reportsOf = <K extends LaunchedStandIn["reports"][number]["kind"]>({ reports }: LaunchedStandIn, kind: K) =>
  reports.flatMap((report) => (report.kind === kind ? [report as Extract<(typeof reports)[number], { kind: K }>] : []));

/** The store holds what was written, and nothing that was left open is beside it. */
function readsWell(home: Home): boolean {
  const store = new Database(join(home.dataFolder, "mezzanine.db"), { fileMustExist: true });
  try {
    return store.pragma("integrity_check", { simple: true }) === "ok" && store.pragma("journal_mode", { simple: true }) !== undefined;
  } finally {
    store.close();
  }
}

test("no window is opened before the engine can answer it, however early one is requested", async ({ home, launch }) => {
  writeFileSync(join(home.connectors, "Greetwell.mez"), await anArchive(aConnector("Greetwell")));
  const running = launch();
  // The program has hardly begun.
  running.order({ kind: "activate" });
  running.order({ kind: "open-url", target: "mezzanine://trust" });
  const page = await running.window();
  await expect.poll(() => new URL(page.url()).hash).toBe("#/trust");
  expect(reportsOf(running, "created")).toMatchObject([
    { canAnswer: true, webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false } },
  ]);
  expect(reportsOf(running, "unanswered")).toEqual([]);
});

/** What is built, beside a driver of the store whose binary is missing. */
function aBrokenInstallation(home: Home): string {
  const app = join(home.path, "app");
  for (const bundle of ["main", "preload", "child"])
    cpSync(join(root, "build", "out", bundle), join(app, "build", "out", bundle), { recursive: true });
  const driver = join("node_modules", "better-sqlite3");
  for (const part of ["package.json", "lib"]) cpSync(join(root, driver, part), join(app, driver, part), { recursive: true });
  return join(app, "build", "out", "main", "index.js");
}

test.describe("an engine that cannot start", () => {
  test("ends a program run from its sources with an exit code for the launcher, without a dialog", async ({ home, launch }) => {
    const running = launch([], { main: aBrokenInstallation(home) });
    running.order({ kind: "activate" });
    expect(await running.exited).toBe(failedToStart);
    expect(reportsOf(running, "dialog")).toEqual([]);
    expect(reportsOf(running, "created")).toEqual([]);
    expect(running.standardError()).toContain("better-sqlite3");
  });

  test("is reported in a dialog by a packaged program, once", async ({ home, launch }) => {
    const running = launch([], { main: aBrokenInstallation(home), conditions: { isPackaged: true } });
    running.order({ kind: "activate" });
    expect(await running.exited).toBe(failedToStart);
    expect(reportsOf(running, "dialog")).toMatchObject([{ type: "error", options: { title: words.notStarted.title } }]);
  });
});

test.describe("a page that cannot be loaded", () => {
  test("ends a program run from its sources: the launcher continues in the browser", async ({ launch }) => {
    const running = launch([], { conditions: { page: { failures: 1 } } });
    expect(await running.exited).toBe(failedToStart);
    expect(running.standardError()).toContain("could not be loaded");
    expect(reportsOf(running, "dialog")).toEqual([]);
    expect(reportsOf(running, "shown")).toEqual([]);
  });

  test("makes a packaged program ask, and is loaded again when the user agrees", async ({ launch }) => {
    const running = launch([], { conditions: { isPackaged: true, page: { failures: 1 } } });
    running.answer({ response: 1 });
    const page = await running.window();
    await expect(page.getByRole("main")).toBeVisible();
    expect(reportsOf(running, "dialog")).toMatchObject([{ options: { message: words.notLoaded.problem, cancelId: 0 } }]);
  });

  test("ends a packaged program when the user chooses so", async ({ launch }) => {
    const running = launch([], { conditions: { isPackaged: true, page: { failures: 9 } } });
    expect(await running.exited).toBe(0);
    expect(reportsOf(running, "dialog")).toHaveLength(1);
  });
});

test("a page is shown even when Electron never reports that it is drawn", async ({ launch }) => {
  const running = launch([], { conditions: { page: { isNeverReady: true } } });
  await running.window();
  await expect.poll(() => reportsOf(running, "shown").length, { timeout: 20_000 }).toBe(1);
});

test("the page is reloaded from the menu and keeps its route", async ({ standIn }) => {
  const { page, order } = await standIn(["mezzanine://trust"]);
  await expect.poll(() => new URL(page.url()).hash).toBe("#/trust");
  await page.evaluate(() => Object.assign(globalThis, { before: true }));
  order({ kind: "press", keys: "Ctrl+R" });
  await expect.poll(() => page.evaluate(() => "before" in globalThis).catch(() => true)).toBe(false);
  await expect(page.getByRole("main")).toBeVisible();
  expect(new URL(page.url()).hash).toBe("#/trust");
  order({ kind: "open-url", target: "mezzanine://history" });
  await expect.poll(() => new URL(page.url()).hash).toBe("#/history");
});

test.describe("Ctrl+C", () => {
  for (const times of [1, 3]) {
    test(`sent ${times} times closes the store and ends without a failure`, async ({ home, standIn }) => {
      for (let at = 0; at < 20; at += 1) writeFileSync(join(home.connectors, `C${at}.mez`), await anArchive(aConnector(`C${at}`)));
      const running = await standIn();
      const settings = await call(running.page, "getSettings", null);
      if (settings.ok) await call(running.page, "setSettings", { ...settings.value, theme: "dark" });
      await call(running.page, "startScan", null);
      for (let count = 0; count < times; count += 1) {
        running.signal("SIGINT");
        // Two that come at the same moment would be one.
        await expect.poll(() => reportsOf(running, "quit").length).toBeGreaterThan(0);
      }
      expect(await running.exited).toBe(0);
      expect(readsWell(home)).toBe(true);
    });
  }
});

test("windows are closed before will-quit, and open resources are closed once", async ({ standIn }) => {
  const running = await standIn();
  running.order({ kind: "quit" });
  expect(await running.exited).toBe(0);
  const asked = reportsOf(running, "quit").filter(({ event }) => event === "will-quit");
  expect(asked.map(({ windows }) => windows)).toEqual([0, 0]);
});

test("while the program ends, no window is opened", async ({ standIn }) => {
  const running = await standIn();
  running.order({ kind: "quit", activates: true });
  expect(await running.exited).toBe(0);
  expect(reportsOf(running, "created")).toHaveLength(1);
});
