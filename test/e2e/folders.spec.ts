import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { openStore } from "../../electron/engine/store/open-store.ts";
import { foreign, foreignPath } from "../../shared/words/foreign-text.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";
import type { Home } from "./web-mode.ts";

const { window: words, diagnosis } = plainEn;
const { view } = words.folders;

const card = (page: Page, title: string) => page.getByRole("main").getByRole("listitem").filter({ hasText: title }).first();
const dialog = (page: Page) => page.getByRole("dialog");
const older = (home: Home) => join(home.connectors, "..", "..", "Microsoft Power BI Desktop", "Custom Connectors");
const screenshot = async (page: Page, name: string) => {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
};

async function openFolders(page: Page): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${words.navigation.folders}`, "u") })
    .click();
}

test("the folder that is read is created, and removed again", async ({ home, openWindow }) => {
  rmSync(home.connectors, { recursive: true });
  const { page, consoleProblems } = await openWindow();
  await openFolders(page);
  const own = card(page, view.place.documents);
  await own.getByRole("button", { name: view.create, exact: true }).click();
  await expect(own).toContainText(words.folders.read);
  await expect(page.getByText(view.created(foreignPath(home.connectors)))).toBeVisible();
  expect(existsSync(home.connectors)).toBe(true);
  await screenshot(page, "created");
  await own.getByRole("button", { name: view.undoCreate }).click();
  await expect(own.getByRole("button", { name: view.create, exact: true })).toBeVisible();
  expect(existsSync(home.connectors)).toBe(false);
  expect(consoleProblems).toEqual([]);
});

test("connectors move out of a folder that is not read, after a review, and come back", async ({ home, openWindow }) => {
  mkdirSync(older(home), { recursive: true });
  const [first, second] = [await anArchive(aConnector("Fernhill", "1.0.0")), await anArchive(aConnector("Greetwell", "2.0.0"))];
  writeFileSync(join(older(home), "Fernhill.mez"), first);
  writeFileSync(join(older(home), "Greetwell.mez"), second);
  writeFileSync(join(home.connectors, "Greetwell.mez"), await anArchive(aConnector("Greetwell", "1.0.0")));
  const { page, consoleProblems } = await openWindow();
  await openFolders(page);
  const dead = card(page, view.place["documents-older-name"]);

  await test.step("it says why the folder is not read and what that means", async () => {
    await expect(dead).toContainText(view.notRead["usual-name-exists"]);
    await expect(dead).toContainText(view.doesNotLoad(2));
    await dead.getByText(view.names(2)).click();
    await expect(dead).toContainText("Fernhill.mez");
    await screenshot(page, "not-read");
  });

  await test.step("nothing happens before the review is confirmed", async () => {
    await dead.getByRole("button", { name: view.move(2) }).click();
    await expect(dialog(page)).toContainText(view.transfer.how.move);
    await expect(dialog(page)).toContainText(view.transfer.mustReplace);
    await screenshot(page, "review");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    expect(readdirSync(older(home)).sort()).toEqual(["Fernhill.mez", "Greetwell.mez"]);
  });

  await test.step("what is in the way goes to quarantine when it is ticked", async () => {
    await dead.getByRole("button", { name: view.move(2) }).click();
    await dialog(page)
      .getByRole("checkbox", { name: view.transfer.replace(foreign("Greetwell.mez")) })
      .check();
    await dialog(page)
      .getByRole("button", { name: view.transfer.go.move(2), exact: true })
      .click();
    await expect(page.getByText(view.transfer.done.move(2)).first()).toBeVisible();
    expect(readdirSync(older(home))).toEqual([]);
    expect(readFileSync(join(home.connectors, "Greetwell.mez"))).toEqual(second);
  });

  await test.step("undo puts each where it was", async () => {
    await page.getByRole("button", { name: words.cleanup.undo, exact: true }).last().click();
    await expect.poll(() => readdirSync(older(home)).sort()).toEqual(["Fernhill.mez", "Greetwell.mez"]);
    expect(readFileSync(join(older(home), "Fernhill.mez"))).toEqual(first);
  });
  expect(consoleProblems).toEqual([]);
});

test("a connector is copied into the folder that the gateway reads, and the copy is taken back", async ({ home, openWindow }) => {
  const gateway = join(home.path, "gateway");
  mkdirSync(gateway);
  const store = openStore(home.dataFolder, new Date());
  store.folders.add(gateway, new Date());
  store.close();
  writeFileSync(join(home.connectors, "Fernhill.mez"), await anArchive(aConnector("Fernhill", "2.0.0")));
  const before = await anArchive(aConnector("Fernhill", "1.0.0"));
  writeFileSync(join(gateway, "Fernhill.mez"), before);
  const { page, consoleProblems } = await openWindow();
  await openFolders(page);
  await card(page, gateway).getByRole("checkbox", { name: view.useForGateway }).check();
  await expect(card(page, view.place["gateway-named"])).toContainText(view.access.notKnown["not-windows"]);
  await page.getByRole("button", { name: view.gateway.check }).click();
  await expect(page.getByRole("main")).toContainText(diagnosis.gateway.otherBytes(foreign("Fernhill.mez")).replace(/[\u2068\u2069]/gu, ""));
  await page.getByRole("button", { name: view.gateway.copy }).click();
  const replace = dialog(page).getByRole("checkbox", { name: view.transfer.replace(foreign("Fernhill.mez")) });
  await replace.focus();
  await page.keyboard.press("Space");
  await dialog(page)
    .getByRole("button", { name: view.transfer.go["copy-to-gateway"](1), exact: true })
    .click();
  await expect(page.getByRole("main")).toContainText(diagnosis.gateway.inFolder);
  const own = readFileSync(join(home.connectors, "Fernhill.mez"));
  expect(readFileSync(join(gateway, "Fernhill.mez"))).toEqual(own);
  await screenshot(page, "copied");
  await page.getByRole("button", { name: words.cleanup.undo, exact: true }).last().click();
  // Between the copy and the old one there is none for a moment.
  const there = () => (existsSync(join(gateway, "Fernhill.mez")) ? readFileSync(join(gateway, "Fernhill.mez")) : null);
  await expect.poll(() => there()?.equals(before) ?? false).toBe(true);
  expect(consoleProblems).toEqual([]);
});

test("the gateway's readiness is asked for, and names what is missing", async ({ home, openWindow }) => {
  writeFileSync(join(home.connectors, "Fernhill.mez"), await anArchive(aConnector("Fernhill", "1.0.0")));
  const { page, consoleProblems } = await openWindow();
  await openFolders(page);
  await page.getByRole("button", { name: view.gateway.check }).click();
  const connector = card(page, "Fernhill.mez");
  await expect(page.getByRole("main")).toContainText(diagnosis.gateway.folderNotKnown);
  await expect(page.getByRole("main")).toContainText(diagnosis.gateway.cluster);

  // Where the gateway reads the folder of Desktop, the file is there already.
  await card(page, view.place.documents).getByRole("checkbox", { name: view.useForGateway }).check();
  await expect(page.getByRole("main")).toContainText(diagnosis.gateway.inFolder);
  await expect(connector).toBeVisible();
  await screenshot(page, "gateway");
  for (const [name, width, scheme] of [
    ["narrow", 480, "light"],
    ["dark", 1280, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await screenshot(page, name);
  }
  expect(consoleProblems).toEqual([]);
});
