import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";
import type { Home } from "./web-mode.ts";
import { foreign } from "../../shared/words/foreign-text.ts";

const { window: words, cleanup, findings, shadow } = plainEn;

/** Has the data source kind of a connector that is certified. */
const shadowing = "Acterys";
const file = "Old.mez";

async function put(home: Home, name: string, kind: string, version: string): Promise<Buffer> {
  const bytes = await anArchive(aConnector(kind, version));
  writeFileSync(join(home.connectors, name), bytes);
  return bytes;
}

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const detail = (page: Page) => page.getByRole("complementary");
const warning = (page: Page) => detail(page).getByRole("article", { name: findings["shadows-certified"].title });
const go = (page: Page, screen: keyof typeof words.navigation) =>
  page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${String(words.navigation[screen])}`, "u") })
    .click();
const undoneBy = async (page: Page, message: Locator) => {
  await expect(message).toBeVisible();
  await page.getByRole("button", { name: words.cleanup.undo, exact: true }).last().click();
};

test("a shadowing connector is quarantined and restored unchanged", async ({ home, openWindow }) => {
  const bytes = await put(home, file, shadowing, "0.0.1");
  await put(home, "Greetwell.mez", "Greetwell", "1.0.0");
  const { page, consoleProblems } = await openWindow();
  const there = () => existsSync(join(home.connectors, file));

  await test.step("one click moves it, and the warning goes", async () => {
    await row(page, file).click();
    await warning(page).getByRole("button", { name: cleanup.actions.quarantine.name }).click();
    await expect(page.getByText(words.cleanup.doneNamed.quarantine(foreign(file))).first()).toBeVisible();
    await expect(row(page, file)).toHaveCount(0);
    await expect(warning(page)).toHaveCount(0);
    await expect.poll(there).toBe(false);
    await go(page, "shadows");
    await expect(page.getByText(words.empty.noShadowsTitle)).toBeVisible();
  });

  await test.step("the quarantine says why it is there, and puts it back", async () => {
    await go(page, "quarantine");
    const kept = page.getByRole("listitem").filter({ hasText: file });
    await expect(kept.getByText(findings["shadows-certified"].title).first()).toBeVisible();
    await kept.getByRole("button", { name: `${cleanup.actions.restore.name} ${shadowing}` }).click();
    await expect(page.getByText(words.quarantine.emptyTitle)).toBeVisible();
    expect(readFileSync(join(home.connectors, file))).toEqual(bytes);
  });

  await test.step("the warning is back, in the map too", async () => {
    await go(page, "shadows");
    await expect(page.getByRole("option", { name: new RegExp(shadowing, "u") })).toBeVisible();
    await go(page, "connectors");
    await row(page, file).click();
    await expect(warning(page)).toBeVisible();
  });

  await test.step("Undo takes a move back", async () => {
    await warning(page).getByRole("button", { name: cleanup.actions.quarantine.name }).click();
    await expect(row(page, file)).toHaveCount(0);
    await undoneBy(page, page.getByText(words.cleanup.doneNamed.quarantine(foreign(file))).first());
    await expect(row(page, file)).toBeVisible();
    expect(readFileSync(join(home.connectors, file))).toEqual(bytes);
  });

  await test.step("the history has all of it", async () => {
    await go(page, "history");
    const feed = page.getByRole("feed");
    await expect(feed.getByText(cleanup.events.quarantined)).toHaveCount(2);
    await expect(feed.getByText(cleanup.events.restored)).toHaveCount(2);
  });

  expect(consoleProblems).toEqual([]);
});

test("disabled under another name, enabled again, and both are in the history", async ({ home, openWindow }) => {
  const bytes = await put(home, file, shadowing, "0.0.1");
  const { page } = await openWindow();
  await row(page, file).click();
  const toolbar = detail(page).getByRole("toolbar");
  await toolbar.getByRole("button", { name: cleanup.actions.disable.name }).click();
  await expect(row(page, file).getByText(words.selection.disabled, { exact: true })).toBeVisible();
  await expect.poll(() => readdirSync(home.connectors)).toEqual([`${file}.disabled`]);
  await expect(warning(page)).toHaveCount(0);
  // The detail goes on showing the file under its new name.
  await toolbar.getByRole("button", { name: cleanup.actions.enable.name }).click();
  await expect(row(page, file).getByText(words.selection.disabled, { exact: true })).toHaveCount(0);
  expect(readFileSync(join(home.connectors, file))).toEqual(bytes);
  await go(page, "history");
  const feed = page.getByRole("feed");
  await expect(feed.getByText(cleanup.events.disabled, { exact: true })).toHaveCount(1);
  await expect(feed.getByText(cleanup.events.enabled, { exact: true })).toHaveCount(1);
});

test("a connector marked for testing gives no findings until the mark ends", async ({ home, openWindow }) => {
  await put(home, file, shadowing, "0.0.1");
  const { page } = await openWindow();
  await row(page, file).click();
  await warning(page).getByRole("button", { name: words.testing.until }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(words.testing.day).fill("2001-01-01");
  await dialog.getByRole("button", { name: words.testing.save }).click();
  await expect(dialog).toContainText(words.failures.of("setTestingMark", "day-over"));
  const day = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await dialog.getByLabel(words.testing.day).fill(day);
  await dialog.getByLabel(words.testing.note).fill("for the new gateway");
  await dialog.getByRole("button", { name: words.testing.save }).click();
  await expect(dialog).toHaveCount(0);
  await expect(warning(page)).toHaveCount(0);
  await expect(row(page, file).getByText(words.selection.testing, { exact: true })).toBeVisible();
  const mark = detail(page).getByRole("article", { name: findings["testing-until"].title });
  await expect(mark).toContainText("for the new gateway");
  await mark.getByRole("button", { name: words.testing.end }).click();
  await expect(warning(page)).toBeVisible();
  await go(page, "history");
  await expect(page.getByRole("feed").getByText(cleanup.events["marked-testing"], { exact: true })).toHaveCount(1);
});

test("several files are previewed before they are moved, and a purge asks for confirmation", async ({ home, openWindow }) => {
  for (const name of ["Ash", "Birch", "Cedar"]) await put(home, `${name}.mez`, name, "1.0.0");
  const { page } = await openWindow();
  await row(page, "Ash.mez").click({ modifiers: ["ControlOrMeta"] });
  await row(page, "Birch.mez").click({ modifiers: ["Shift"] });
  await page.getByRole("toolbar").getByRole("button", { name: words.cleanup.preview.quarantine }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(join(home.connectors, "Ash.mez"));
  await expect(dialog).toContainText(join(home.connectors, "Birch.mez"));
  expect(readdirSync(home.connectors)).toHaveLength(3);
  await dialog.getByRole("button", { name: words.cleanup.go.quarantine(2) }).click();
  await expect(row(page, "Ash.mez")).toHaveCount(0);
  await expect.poll(() => readdirSync(home.connectors)).toEqual(["Cedar.mez"]);

  await go(page, "quarantine");
  await page.getByRole("button", { name: `${words.cleanup.preview.purge} Ash` }).click();
  const purge = page.getByRole("alertdialog");
  await expect(purge).toContainText("Ash.mez");
  await purge.getByRole("checkbox").check();
  await purge.getByRole("button", { name: words.cleanup.go.purge(1) }).click();
  // What is said about the deletion is an item of a list too.
  const kept = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("checkbox") });
  await expect(kept.filter({ hasText: "Ash.mez" })).toHaveCount(0);
  await expect(kept.filter({ hasText: "Birch.mez" })).toHaveCount(1);
});

test("builds of one connector are one card, and one step leaves the newest", async ({ home, openWindow }) => {
  for (const at of [1, 2, 3, 4]) await put(home, `Build${at}.mez`, "Greetwell", `1.0.${at}`);
  const { page, consoleProblems } = await openWindow();
  await go(page, "shadows");
  const card = page.getByRole("list").getByRole("button", { name: shadow.groups.members(4) });
  await expect(card).toHaveCount(1);
  await card.click();
  await expect(page.getByText(shadow.groups.toKeep, { exact: true })).toHaveCount(1);
  await page.getByRole("button", { name: shadow.groups.quarantine(3) }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).not.toContainText("Build4.mez");
  await dialog.getByRole("button", { name: words.cleanup.go.quarantine(3) }).click();
  await expect.poll(() => readdirSync(home.connectors)).toEqual(["Build4.mez"]);
  await expect(page.getByText(words.empty.noShadowsTitle)).toBeVisible();
  expect(consoleProblems).toEqual([]);
});

test("a file that changed in quarantine is reported, and is restored only when the user accepts it", async ({ home, openWindow }) => {
  await put(home, file, shadowing, "0.0.1");
  const { page } = await openWindow();
  await row(page, file).click();
  await warning(page).getByRole("button", { name: cleanup.actions.quarantine.name }).click();
  await expect(row(page, file)).toHaveCount(0);
  const quarantine = join(home.dataFolder, "quarantine");
  const [id] = readdirSync(quarantine).filter((name) => !name.endsWith(".json"));
  writeFileSync(join(quarantine, id ?? "", file), "other bytes");
  await go(page, "quarantine");
  await page
    .getByRole("listitem")
    .filter({ hasText: file })
    .getByRole("button", { name: `${cleanup.actions.restore.name} ${shadowing}` })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(String(cleanup.obstacles["changed-in-quarantine"].problem))).toBeVisible();
  await expect(dialog.getByRole("button", { name: words.cleanup.go.restore(1) })).toHaveCount(0);
  await dialog.getByRole("checkbox", { name: words.cleanup.acceptChanged(false) }).check();
  await dialog.getByRole("button", { name: words.cleanup.go.restore(1) }).click();
  await expect.poll(() => existsSync(join(home.connectors, file)) && readFileSync(join(home.connectors, file), "utf8")).toBe("other bytes");
});

test("shows whether a connector is certified, and refuses an invalid list", async ({ openWindow }) => {
  const { page } = await openWindow();
  await go(page, "catalogue");
  await page.getByRole("searchbox", { name: words.catalogue.search }).fill(`${shadowing}.mez`);
  await expect(page.getByRole("button", { name: new RegExp(`^${shadowing}`, "u") }).first()).toBeVisible();
  await page.getByRole("searchbox", { name: words.catalogue.search }).fill("Quernstone");
  await expect(page.getByText(words.catalogue.noneTitle(foreign("Quernstone")))).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: words.catalogue.import }).click();
  await (await chooser).setFiles({ name: "list.json", mimeType: "application/json", buffer: Buffer.from("[1, 2") });
  await expect(page.getByRole("alert").filter({ hasText: words.catalogue.notTaken })).toContainText(cleanup.catalogueFailures["not-json"]);
});
