import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { foreign } from "../../shared/words/foreign-text.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { fullHome, openAs } from "./full-home.ts";
import { test } from "./host.ts";

const { window: words, cleanup } = plainEn;

const detail = (page: Page) => page.getByRole("complementary");
const row = (page: Page, file: string) => page.getByRole("row").filter({ hasText: file });
const dialog = (page: Page) => page.getByRole("dialog");
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const grid = (page: Page) => page.getByRole("grid");
const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

const isLost = (page: Page) => page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

/** After everything the keyboard does, something has the focus. */
const expectFocusKept = (page: Page) => expect.poll(() => isLost(page)).toBe(false);

/** More than any screen of a small home has; a list is one stop. */
const mostStops = 80;

/** Goes to a control by Tab alone, as somebody does who has no mouse. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  const reached = async (left: number): Promise<boolean> => {
    if (await control.evaluate((one) => one === document.activeElement)) return true;
    if (left === 0) return false;
    await page.keyboard.press("Tab");
    return reached(left - 1);
  };
  expect(await reached(mostStops), `${String(control)} is reached by Tab`).toBe(true);
}

/** Goes anywhere by the palette. */
async function goByPalette(page: Page, text: string): Promise<void> {
  await press(page, "Control+k");
  await expect(dialog(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type(text);
  await press(page, "Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expectFocusKept(page);
}

/** Tab goes round in an open dialog, and never out of it. */
async function expectTrapped(page: Page): Promise<void> {
  for (const _ of Array.from({ length: 25 })) {
    await press(page, "Tab");
    const inside = await page.evaluate(
      () => document.activeElement?.closest("[role=dialog], [role=alertdialog], [data-tabster-dummy]") !== null,
    );
    expect(inside).toBe(true);
  }
}

/** Opens by Enter, closes by Escape, and the focus is where it was. */
async function expectReturn(page: Page, opener: Locator): Promise<void> {
  await press(page, "Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener, "the focus is back").toBeFocused();
}

test("list, details and their tabs, by keyboard alone", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, {});

  await test.step("the first stop skips the navigation", async () => {
    await press(page, "Tab");
    await expect(page.getByRole("button", { name: words.navigation.skip })).toBeFocused();
    await press(page, "Enter");
    await expect(title(page)).toBeFocused();
  });

  await test.step("arrows, ends and letters go through the list", async () => {
    await tabTo(page, grid(page));
    await press(page, "End");
    await expect(detail(page)).toContainText(fullHome.builds[1]);
    await press(page, "Home");
    await expect(detail(page)).toContainText(fullHome.shadowing);
    await press(page, "ArrowDown", "b");
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Brackenfold");
    await expect(grid(page)).toBeFocused();
    await expect(row(page, fullHome.signed)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("each tab is one arrow further", async () => {
    const tabs = detail(page).getByRole("tab");
    await tabTo(page, tabs.first());
    for (const at of [1, 2, 3]) {
      await press(page, "ArrowRight", "Enter");
      await expect(tabs.nth(at)).toBeFocused();
      await expect(tabs.nth(at)).toHaveAttribute("aria-selected", "true");
    }
  });

  await test.step("the palette and a menu give the focus back", async () => {
    const tab = detail(page).getByRole("tab").nth(3);
    await press(page, "Control+k");
    await expect(dialog(page).getByRole("combobox")).toBeFocused();
    await expectReturn(page, tab);
    const filter = page.getByRole("button", { name: words.filters.button });
    await press(page, "Control+f");
    await tabTo(page, filter);
    await press(page, "Enter", "ArrowDown", "Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await expect(filter).toBeFocused();
  });

  await test.step("what a finding means opens and closes", async () => {
    await goByPalette(page, "Acterys");
    const button = detail(page).getByRole("button", { name: words.detail.whatItMeans }).first();
    await tabTo(page, button);
    await press(page, "Enter");
    await expect(dialog(page).getByRole("article")).toBeVisible();
    await expectTrapped(page);
    await expectReturn(page, button);
  });
});

test("quarantine and undo, by keyboard alone", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, {});
  const there = () => existsSync(join(home.connectors, fullHome.shadowing));
  await goByPalette(page, "Acterys");
  await expect(detail(page)).toContainText(fullHome.shadowing);

  await test.step("a move, and Ctrl+Z takes it back", async () => {
    await tabTo(page, detail(page).getByRole("toolbar").getByRole("button", { name: cleanup.actions.quarantine.name }));
    await press(page, "Enter");
    await expect.poll(there).toBe(false);
    await expect(page.getByText(words.cleanup.doneNamed.quarantine(foreign(fullHome.shadowing))).first()).toBeVisible();
    await expectFocusKept(page);
    await press(page, "Control+z");
    await expect.poll(there).toBe(true);
    await expect(row(page, fullHome.shadowing)).toBeVisible();
    await expectFocusKept(page);
  });

  await test.step("several are chosen in the list, previewed and moved", async () => {
    await goByPalette(page, words.selection.start);
    await tabTo(page, grid(page));
    await press(page, "End", "Space", "ArrowUp", "Space");
    const move = page.getByRole("toolbar").getByRole("button", { name: words.cleanup.preview.quarantine });
    await tabTo(page, move);
    await press(page, "Enter");
    await expect(dialog(page)).toContainText(fullHome.builds[0]);
    await expectTrapped(page);
    await expectReturn(page, move);
    await press(page, "Enter");
    await tabTo(page, dialog(page).getByRole("button", { name: words.cleanup.go.quarantine(2) }));
    await press(page, "Enter");
    await expect(row(page, fullHome.builds[0])).toHaveCount(0);
    await expectFocusKept(page);
  });

  await test.step("the quarantine gives one back", async () => {
    await goByPalette(page, words.navigation.quarantine);
    await expect(title(page)).toBeFocused();
    await tabTo(
      page,
      page.getByRole("listitem").filter({ hasText: fullHome.builds[0] }).getByRole("button", { name: cleanup.actions.restore.name }),
    );
    await press(page, "Enter");
    await expect.poll(() => existsSync(join(home.connectors, fullHome.builds[0]))).toBe(true);
    await expectFocusKept(page);
  });
});

test("opening and reviewing a file, by keyboard alone", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, {});
  const chooser = page.waitForEvent("filechooser");
  await press(page, "Control+o");
  const sent = await anArchive(aConnector("Sent"));
  await (await chooser).setFiles({ name: "Sent.mez", mimeType: "application/octet-stream", buffer: sent });
  const install = detail(page).getByRole("button", { name: words.install.open });
  await expect(install).toBeVisible();
  await expectFocusKept(page);
  await tabTo(page, install);
  await press(page, "Enter");
  await expect(dialog(page)).toContainText("Sent.mez");
  await expectTrapped(page);
  await expectReturn(page, install);
  await press(page, "Enter");
  await tabTo(page, dialog(page).getByRole("button", { name: words.install.go(1), exact: true }));
  await press(page, "Enter");
  await expect(row(page, "Sent.mez")).toBeVisible();
  expect(existsSync(join(home.connectors, "Sent.mez"))).toBe(true);
  await expectFocusKept(page);
});

test("trust, settings and folders, by keyboard alone", async ({ home, openWindow }) => {
  test.skip(process.platform === "win32", "on Windows the list is the computer's own policy");
  const page = await openAs(home, openWindow, {});

  await test.step("the trusted list is changed with before and after", async () => {
    await goByPalette(page, words.navigation.trust);
    await expect(title(page)).toBeFocused();
    const add = page.getByRole("region", { name: words.trust.signers }).getByRole("button", { name: words.trust.add });
    await tabTo(page, add);
    await press(page, "Enter");
    await expect(dialog(page)).toBeVisible();
    await expectTrapped(page);
    await expectReturn(page, add);
    await press(page, "Enter");
    await tabTo(page, dialog(page).getByRole("button", { name: words.trust.apply }));
    await press(page, "Enter");
    await expect(dialog(page)).toHaveCount(0);
    await expectFocusKept(page);
  });

  await test.step("a setting is chosen by arrows and said to be saved", async () => {
    await goByPalette(page, words.navigation.settings);
    await expect(title(page)).toBeFocused();
    const levels = page.getByRole("region", { name: words.settings.security }).getByRole("radio");
    await tabTo(page, levels.and(page.locator(":checked")));
    await press(page, "ArrowUp");
    await expect(page.getByText(words.settings.saved)).toBeVisible();
    await expectFocusKept(page);
  });

  await test.step("every folder has its buttons in reach", async () => {
    await goByPalette(page, words.navigation.folders);
    await expect(title(page)).toBeFocused();
    await tabTo(page, page.getByRole("main").getByRole("button").last());
  });
});

test("what a scan does is said once when it starts and once when it ends", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, {});
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const last = new WeakMap<Element, string>();
    const listen = () => {
      for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
        const text = region.textContent?.trim() ?? "";
        if (text !== "" && last.get(region) !== text) said.push(text);
        last.set(region, text);
      }
    };
    listen();
    new MutationObserver(listen).observe(document.body, { subtree: true, childList: true, characterData: true });
    said.length = 0;
  });
  await expect(page.getByText(words.scan.counting)).toHaveCount(0);
  await goByPalette(page, words.actions.scan);
  const said = () => page.evaluate(() => (globalThis as unknown as { readonly said: readonly string[] }).said);
  await expect.poll(async () => (await said()).filter((text) => text === words.scan.finished(7)).length).toBe(1);
  expect((await said()).filter((text) => text === words.scan.counting)).toHaveLength(1);
  expect((await said()).length).toBeLessThanOrEqual(3);
  await expectFocusKept(page);
});
