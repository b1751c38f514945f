import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { commandNames, type Bridge } from "../../shared/contract/commands.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { packOnStub } from "../../build/pack.ts";
import { unpackAsar } from "../builders/asar.ts";
import { test } from "./host.ts";
import { startStandIn } from "./stand-in-mode.ts";

type WithBridge = { readonly mezzanine: Bridge };

const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(([command, value]) => (globalThis as unknown as WithBridge).mezzanine.call(command as "getAbout", value as null), [name, input] as const);

test("the page has the bridge and nothing of Node or Electron", async ({ openWindow }) => {
  const { page } = await openWindow();
  const found = await page.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as WithBridge).mezzanine),
    frozen: Object.isFrozen((globalThis as unknown as WithBridge).mezzanine),
    strangers: ["require", "process", "module", "Buffer", "global", "ipcRenderer", "electron"].filter((name) => name in globalThis),
  }));
  expect(found).toEqual({ bridge: ["call", "on"], frozen: true, strangers: [] });
});

test("every command refuses hostile input by name, and nothing is touched", async ({ home, openWindow }) => {
  const { page } = await openWindow();
  const hostile: readonly unknown[] = [7, "text", true, [], ["a"], { id: 7 }, { id: "x".repeat(5000) }, { id: "../../etc/passwd", extra: 1 }, JSON.parse(`{"__proto__":{"id":"x"}}`), { id: { toString: "x" } }];
  for (const name of commandNames) {
    for (const input of hostile) {
      const reply = await call(page, name, input);
      expect(reply, `${name} ${JSON.stringify(input).slice(0, 60)}`).toMatchObject({ ok: false, error: { kind: "bad-input" } });
    }
  }
  for (const name of ["constructor", "__proto__", "toString", "command:getAbout", "", "x".repeat(10_000)]) {
    expect(await call(page, name, null)).toMatchObject({ ok: false, error: { kind: "bad-input" } });
  }
  expect(await call(page, "getConnector", { id: "never handed out" })).toMatchObject({ ok: false, error: { kind: "unknown-id" } });
  expect(readdirSync(home.connectors)).toEqual([]);
});

test("what cannot be cloned never leaves the page", async ({ openWindow }) => {
  const { page } = await openWindow();
  const outcome = await page.evaluate(async () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    const attempts = [circle, Symbol("x"), () => 1].map((input) =>
      Promise.resolve()
        .then(() => (globalThis as unknown as WithBridge).mezzanine.call("getAbout", input as unknown as null))
        .then((reply) => (reply.ok ? "answered" : reply.error.kind), () => "thrown"),
    );
    return Promise.all(attempts);
  });
  expect(outcome).toEqual(["thrown", "thrown", "thrown"]);
});

test("the page stays where it is, opens nothing and loads nothing from elsewhere", async ({ openWindow }) => {
  const { page } = await openWindow();
  const before = page.url();
  const outcome = await page.evaluate(async () => {
    const opened = window.open("https://evil.example/");
    const fetched = await fetch("https://evil.example/").then(() => "loaded", () => "refused");
    const outside = await Promise.all(
      ["/..%2f..%2fmain/index.js", "/%2e%2e/main/index.js", "/../main/index.js", "/assets/..%5c..%5cmain%5cindex.js"].map((path) => fetch(path).then(({ status }) => status)),
    );
    window.location.href = "https://evil.example/";
    return { opened: opened === null || opened.closed || "about to be", fetched, outside };
  });
  expect(outcome.fetched).toBe("refused");
  expect(outcome.outside).toEqual([404, 404, 404, 404]);
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(page.context().pages()).toHaveLength(1);
});

test("a folder is added through the system's own dialog", async ({ home, standIn }) => {
  const { page, answer, reports } = await standIn();
  const folder = join(home.path, "More");
  mkdirSync(folder);
  answer({ filePaths: [folder] });
  expect(await call(page, "addFolder", null)).toMatchObject({ ok: true, value: { path: folder, role: "added" } });
  expect(await call(page, "addFolder", null)).toEqual({ ok: true, value: null });
  expect(reports.filter(({ kind }) => kind === "dialog")).toHaveLength(2);
});

test("a second start hands its files to the one window and ends", async ({ home, standIn }) => {
  writeFileSync(join(home.path, "Second.mez"), await anArchive(aConnector("Second")));
  const { page, startAgain } = await standIn();
  const opened = page.evaluate(
    () => new Promise<string>((resolve) => void (globalThis as unknown as WithBridge).mezzanine.on("opened", ({ name }) => resolve(name))),
  );
  await call(page, "getInventory", null);
  expect(await startAgain([join(home.path, "Second.mez")])).toBe(0);
  expect(await opened).toBe("Second.mez");
});

test("a handed-over file that cannot be read is said, and the window stays", async ({ home, standIn }) => {
  const { page, reports } = await standIn([join(home.path, "Gone.mez")]);
  await expect.poll(() => reports.find(({ kind }) => kind === "dialog")).toMatchObject({ options: { message: expect.stringContaining("Gone.mez") } });
  await expect(page.getByRole("main")).toBeVisible();
});

test("ends cleanly in the middle of a scan", async ({ home, standIn }) => {
  for (let at = 0; at < 40; at += 1) writeFileSync(join(home.connectors, `C${at}.mez`), await anArchive(aConnector(`C${at}`)));
  const { page, stop } = await standIn();
  await call(page, "startScan", null);
  expect(await stop()).toBe(0);
});

test("what is packed starts from what was packed, and finds all its parts inside", async ({ home }) => {
  test.setTimeout(120_000);
  unpackAsar(join(await packOnStub(), "resources", "app.asar"), join(home.path, "app"));
  writeFileSync(join(home.connectors, "Greetwell.mez"), await anArchive(aConnector("Greetwell")));
  const { page, stop } = await startStandIn(home, [], join(home.path, "app", "build", "out", "main", "index.js"));
  await expect(page.getByRole("row").filter({ hasText: "Greetwell.mez" })).toBeVisible();
  expect(await call(page, "getAbout", null)).toMatchObject({ ok: true, value: { catalogue: { source: "shipped" } } });
  await stop();
});
