import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import Database from "better-sqlite3";
import { wordsIn } from "../../shared/words/locales.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignatureXml, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { aMashup, aReport } from "../builders/a-report.ts";
import { anArchive } from "../builders/an-archive.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";
import type { RunningStandIn } from "./stand-in-mode.ts";
import type { Home } from "./web-mode.ts";
import { foreign } from "../../shared/words/foreign-text.ts";

const { host: words } = plainEn;

const detail = (page: Page) => page.getByRole("complementary");
const row = (page: Page, file: string) => page.getByRole("row").filter({ hasText: file });
const hashOf = (page: Page): string => new URL(page.url()).hash;
const put = async (home: Home, name: string, section: string): Promise<void> =>
  writeFileSync(join(home.connectors, name), await anArchive(aConnector(section)));
const reportsOf = <K extends RunningStandIn["reports"][number]["kind"]>({ reports }: RunningStandIn, kind: K) =>
  reports.flatMap((report) => (report.kind === kind ? [report as Extract<(typeof reports)[number], { kind: K }>] : []));
const choose = async (page: Page, change: object) => {
  const settings = await call(page, "getSettings", null);
  if (settings.ok) expect(await call(page, "setSettings", { ...settings.value, ...change })).toMatchObject({ ok: true });
};

test("a folder is added through the system's own dialog", async ({ home, standIn }) => {
  const running = await standIn();
  const folder = join(home.path, "More");
  mkdirSync(folder);
  running.answer({ filePaths: [folder] });
  expect(await call(running.page, "addFolder", null)).toMatchObject({ ok: true, value: { path: folder, role: "added" } });
  expect(await call(running.page, "addFolder", null)).toEqual({ ok: true, value: null });
  expect(reportsOf(running, "dialog").map(({ options }) => options)).toMatchObject([{ title: words.addFolder.title }, {}]);
});

test("reports are chosen in the system's own dialog, and read", async ({ home, standIn }) => {
  const running = await standIn();
  const folder = join(home.path, "Reports");
  mkdirSync(folder);
  writeFileSync(join(folder, "Sales.pbix"), await aReport({ DataMashup: await aMashup("section Section1; shared A = Foo.Contents(1);") }));
  await running.page.getByRole("navigation").getByRole("button", { name: plainEn.window.navigation.reports }).click();
  running.answer({ filePaths: [folder] });
  await running.page.getByRole("button", { name: plainEn.window.reports.addFolder }).click();
  await expect(running.page.getByRole("table")).toContainText("Foo.Contents");
  await running.page.getByRole("button", { name: plainEn.window.reports.addFiles }).click();
  expect(reportsOf(running, "dialog").map(({ options }) => options)).toMatchObject([
    { title: words.addReports.title, properties: ["openDirectory", "multiSelections", "dontAddToRecent"] },
    { title: words.addReports.title, properties: ["openFile", "multiSelections", "dontAddToRecent"] },
  ]);
});

test.describe("files and links from the system are opened", () => {
  const sent = async (home: Home): Promise<string> => {
    const file = join(home.path, "Sent.mez");
    writeFileSync(file, await anArchive(aConnector("Sent")));
    return file;
  };

  test("with the first start", async ({ home, standIn }) => {
    const { page } = await standIn([await sent(home)]);
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Sent");
  });

  test("with a second start, which ends at once", async ({ home, standIn }) => {
    const { page, startAgain } = await standIn();
    expect(await startAgain([await sent(home)])).toBe(0);
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Sent");
    expect(await startAgain(["--", "mezzanine://trust"])).toBe(0);
    await expect.poll(() => hashOf(page)).toBe("#/trust");
    expect(readdirSync(home.connectors)).toEqual([]);
  });

  test("by macOS's events", async ({ home, standIn }) => {
    const { page, order } = await standIn(["mezzanine://folders"]);
    await expect.poll(() => hashOf(page)).toBe("#/folders");
    order({ kind: "open-file", target: await sent(home) });
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Sent");
    order({ kind: "open-url", target: "mezzanine://settings/" });
    await expect.poll(() => hashOf(page)).toBe("#/settings");
  });

  test("and an invalid link is ignored", async ({ standIn }) => {
    const { page, order } = await standIn(["mezzanine://trust"]);
    await expect.poll(() => hashOf(page)).toBe("#/trust");
    const before = await call(page, "getSettings", null);
    for (const target of ["mezzanine://carryOut?kind=purge", "mezzanine://settings/../about", "file:///etc/passwd", "javascript:alert(1)"])
      order({ kind: "open-url", target });
    order({ kind: "open-url", target: "mezzanine://setsettings" });
    await expect.poll(() => hashOf(page)).not.toBe("#/trust");
    expect(hashOf(page)).toMatch(/^#\/connectors/);
    expect(await call(page, "getSettings", null)).toEqual(before);
  });
});

test("an unreadable file is reported, and the window stays", async ({ home, standIn }) => {
  const running = await standIn([join(home.path, "Gone.mez")]);
  await expect
    .poll(() => reportsOf(running, "dialog"))
    .toMatchObject([{ options: { message: words.unreadable.problem(foreign("Gone.mez")) } }]);
  await expect(running.page.getByRole("main")).toBeVisible();
});

test("a page that crashes is reloaded with its route", async ({ home, standIn }) => {
  await put(home, "Greetwell.mez", "Greetwell");
  await put(home, "Fernhill.mez", "Fernhill");
  writeFileSync(join(home.path, "Sent.mez"), await anArchive(aConnector("Sent")));
  const { page, order } = await standIn([join(home.path, "Sent.mez")]);
  await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Sent");
  await page.getByRole("searchbox").fill("fern");
  await expect(row(page, "Greetwell.mez")).toHaveCount(0);
  order({ kind: "page", what: "crash" });
  await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Sent");
  await expect(row(page, "Fernhill.mez")).toBeVisible();
  await expect(row(page, "Greetwell.mez")).toHaveCount(0);
  order({ kind: "open-url", target: "mezzanine://trust" });
  await expect.poll(() => hashOf(page)).toBe("#/trust");
});

test("a page that hangs is reloaded when the user agrees", async ({ standIn }) => {
  const running = await standIn(["mezzanine://trust"]);
  const { page, order, answer } = running;
  await expect.poll(() => hashOf(page)).toBe("#/trust");
  await page.evaluate(() => Object.assign(globalThis, { before: true }));
  order({ kind: "page", what: "hang" });
  await expect.poll(() => reportsOf(running, "dialog")).toMatchObject([{ options: { message: words.hung.problem, cancelId: 0 } }]);
  expect(await page.evaluate(() => "before" in globalThis)).toBe(true);
  answer({ response: 1 });
  order({ kind: "page", what: "hang" });
  await expect.poll(() => page.evaluate(() => "before" in globalThis).catch(() => true)).toBe(false);
  await expect.poll(() => hashOf(page)).toBe("#/trust");
  await expect(page.getByRole("main")).toBeVisible();
});

test("a page that keeps crashing makes the program ask instead of reloading for ever", async ({ standIn }) => {
  const running = await standIn();
  for (let count = 0; count < 4; count += 1) {
    await expect(running.page.getByRole("main")).toBeVisible();
    running.order({ kind: "page", what: "crash" });
    await running.page.waitForURL("about:blank");
    if (count < 3) await running.page.waitForURL(/app-mezzanine/);
  }
  await expect.poll(() => reportsOf(running, "dialog")).toMatchObject([{ options: { message: words.crashing.problem } }]);
  expect(await running.stop()).toBe(0);
});

test("the window opens at its last position, if that is visible", async ({ home, standIn }) => {
  const placed = () => existsSync(join(home.dataFolder, "electron", "window.json"));
  const first = await standIn();
  first.order({ kind: "move", bounds: { x: 200, y: 150, width: 900, height: 700 } });
  await expect.poll(placed).toBe(true);
  await first.stop();
  const second = await standIn();
  expect(reportsOf(second, "window")).toMatchObject([{ options: { x: 200, y: 150, width: 900, height: 700 } }]);
  second.order({ kind: "move", bounds: { x: 4000, y: 150, width: 900, height: 700 } });
  await expect.poll(() => new Promise((resolve) => setTimeout(() => resolve(placed()), 600))).toBe(true);
  await second.stop();
  const third = await standIn();
  expect(reportsOf(third, "window")).toMatchObject([{ options: { width: 1280, height: 800 } }]);
  expect(reportsOf(third, "window")[0]?.options).not.toHaveProperty("x");
});

test("menus and dialogs are in the user's language; native parts follow the user's theme", async ({ standIn }) => {
  const running = await standIn();
  const { page, order, answer } = running;
  const isDark = () => page.evaluate(() => window.matchMedia("(prefers-color-scheme: dark)").matches);
  expect(reportsOf(running, "menu").at(-1)?.labels).toEqual(expect.arrayContaining([words.menu.roles.copy, words.menu.about]));
  expect(await isDark()).toBe(false);
  await choose(page, { locale: "pseudo", theme: "dark" });
  expect(reportsOf(running, "menu").at(-1)?.labels).toEqual(
    expect.arrayContaining([wordsIn.pseudo.host.menu.roles.copy, wordsIn.pseudo.host.menu.about]),
  );
  await expect.poll(isDark).toBe(true);
  answer({ response: 1 });
  order({ kind: "click-menu", label: wordsIn.pseudo.host.menu.about });
  await expect.poll(() => hashOf(page)).toBe("#/about");
  const [about] = reportsOf(running, "dialog");
  expect(about).toMatchObject({
    options: { title: wordsIn.pseudo.host.about.title, detail: expect.stringContaining(`Node ${process.versions.node}`) },
  });
});

test("About shows the versions and all licences", async ({ standIn }) => {
  const { page } = await standIn(["mezzanine://about"]);
  await page.getByRole("button", { name: words.licences.show }).click();
  for (const name of ["better-sqlite3", "react ", "electron "])
    await expect(page.getByRole("main").locator("summary").filter({ hasText: name }).first()).toBeVisible();
});

test("a new alarm is notified only if enabled, and a click opens the history", async ({ home, standIn }) => {
  const signer = aSigner({ name: "Brackenfold Ltd" });
  const replace = async (name: string, signed: boolean): Promise<void> => {
    const files = aConnector(name);
    writeFileSync(
      join(home.connectors, `${name}.pqx`),
      await anArchive(signed ? signedFiles(files, [aSignatureXml(files, { signer })]) : files),
    );
  };
  const alarms = async (page: Page) => {
    const inventory = await call(page, "getInventory", null);
    return inventory.ok ? inventory.value.unseenAlarms : -1;
  };
  for (const name of ["Quiet", "Loud"]) await replace(name, true);
  const running = await standIn();
  const { page, order } = running;
  await expect(row(page, "Loud.pqx")).toContainText("Brackenfold Ltd");
  order({ kind: "blur" });
  await replace("Quiet", false);
  await expect.poll(() => alarms(page)).toBe(1);
  expect(reportsOf(running, "notification")).toEqual([]);
  expect(reportsOf(running, "badge").filter(({ count }) => count > 0)).toEqual([]);

  await choose(page, { notifications: true });
  await expect.poll(() => reportsOf(running, "badge").at(-1)?.count).toBe(1);
  await replace("Loud", false);
  await expect.poll(() => reportsOf(running, "notification")).toMatchObject([{ title: words.alarm.title, body: words.alarm.text(1) }]);
  order({ kind: "click-notification" });
  await expect.poll(() => hashOf(page)).toBe("#/history");
});

test("ends cleanly in the middle of a scan", async ({ home, standIn }) => {
  for (let at = 0; at < 40; at += 1) await put(home, `C${at}.mez`, `C${at}`);
  const { page, stop } = await standIn();
  await call(page, "startScan", null);
  expect(await stop()).toBe(0);
});

test("ends in the middle of a clean-up with every file in exactly one place, and nothing left open", async ({ home, standIn }) => {
  const names = Array.from({ length: 60 }, (_, at) => `C${at}.mez`);
  for (const name of names) await put(home, name, name.replace(".mez", ""));
  const { page, order, stop } = await standIn();
  const idsOf = async () => {
    const inventory = await call(page, "getInventory", null);
    return inventory.ok ? inventory.value.rows.map(({ id }) => id) : [];
  };
  await expect.poll(async () => (await idsOf()).length).toBe(60);
  const plan = await call(page, "planCleanup", { kind: "quarantine", ids: await idsOf() });
  expect(plan.ok).toBe(true);
  if (!plan.ok) return;
  void call(page, "carryOut", { planId: plan.value.planId, decisions: [], reason: "tidy", confirmedNames: [] }).catch(() => undefined);
  await expect.poll(() => readdirSync(home.connectors).length).toBeLessThan(60);
  order({ kind: "quit" });
  expect(await stop()).toBe(0);

  const left = readdirSync(home.connectors);
  const again = await standIn();
  const kept = await call(again.page, "getQuarantine", null);
  const quarantinedNames = kept.ok ? kept.value.files.map(({ name }) => name) : [];
  expect([...left, ...quarantinedNames].sort()).toEqual([...names].sort());
  const notices = await call(again.page, "getNotices", null);
  expect(notices.ok ? notices.value.filter(({ kind }) => kind.includes("recover")) : null).toEqual([]);
});

test("a store that another process holds is reported, and everything else works", async ({ home, standIn }) => {
  await put(home, "Greetwell.mez", "Greetwell");
  mkdirSync(home.dataFolder, { recursive: true });
  const other = new Database(join(home.dataFolder, "mezzanine.db"));
  other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  try {
    const { page } = await standIn();
    await expect(row(page, "Greetwell.mez")).toBeVisible();
    await expect(page.getByText(words.storeReadOnly["in-use"])).toBeVisible();
    const settings = await call(page, "getSettings", null);
    expect(settings.ok && (await call(page, "setSettings", settings.value))).toMatchObject({
      ok: false,
      error: { kind: "store-read-only" },
    });
  } finally {
    other.close();
  }
});
