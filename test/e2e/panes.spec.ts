import { expect, type Locator, type Page } from "@playwright/test";
import { foreign } from "../../shared/words/foreign-text.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { call } from "./call.ts";
import { fullHome, openAs } from "./full-home.ts";
import { test } from "./host.ts";
import { findLayoutProblems, settled } from "./page-checks.ts";

const { window: words, cleanup, doctor } = plainEn;

const row = (page: Page, file: string) => page.getByRole("row").filter({ hasText: file });
const details = (page: Page) => page.getByRole("complementary");
const line = (page: Page) => page.getByRole("separator", { name: words.detail.width });
const widthOf = async (part: Locator): Promise<number> => Math.round((await part.boundingBox())?.width ?? 0);
const valueOf = async (page: Page, name: "now" | "min" | "max") => Number(await line(page).getAttribute(`aria-value${name}`));

async function storedWidth(page: Page): Promise<number | null> {
  const settings = await call(page, "getSettings", null);
  if (!settings.ok) throw new Error(settings.error.kind);
  return settings.value.detailsWidth;
}

for (const dir of ["ltr", "rtl"] as const) {
  test(`the details are widened by keys, keep their width, and get the usual one back: ${dir}`, async ({ home, openWindow }) => {
    const page = await openAs(home, openWindow, { securityLevel: "any" }, { dir });
    const wider = dir === "ltr" ? "ArrowLeft" : "ArrowRight";
    const usual = await widthOf(details(page));
    await line(page).focus();
    await expect.poll(() => valueOf(page, "now")).toBe(usual);
    await page.keyboard.press(wider);
    await expect.poll(() => widthOf(details(page))).toBe(usual + 16);
    await expect.poll(() => storedWidth(page)).toBe(usual + 16);

    await page.keyboard.press("End");
    await expect.poll(() => widthOf(details(page))).toBe(await valueOf(page, "max"));
    await expect(line(page)).toHaveAttribute("aria-valuetext", words.detail.widthIs(await valueOf(page, "max")));
    await page.keyboard.press("Home");
    await expect.poll(() => widthOf(details(page))).toBe(await valueOf(page, "min"));
    await expect.poll(() => storedWidth(page)).toBe(await valueOf(page, "min"));
    await expect(line(page)).toBeFocused();

    await page.reload();
    await expect(row(page, fullHome.plain)).toBeVisible();
    expect(await widthOf(details(page))).toBe(await valueOf(page, "min"));
    await line(page).dblclick();
    await expect.poll(() => widthOf(details(page))).toBe(usual);
    await expect.poll(() => storedWidth(page)).toBe(null);
  });
}

test("the line between list and details is dragged, and stays where it was let go", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, { securityLevel: "any" });
  const usual = await widthOf(details(page));
  const at = (await details(page).boundingBox())!;
  await page.mouse.move(at.x, at.y + 300);
  await page.mouse.down();
  // Past the line and over the list: the pointer is captured.
  await page.mouse.move(at.x - 40, at.y + 320, { steps: 4 });
  await page.mouse.move(at.x - 120, at.y + 20, { steps: 4 });
  await expect.poll(() => widthOf(details(page))).toBe(usual + 120);
  expect(await storedWidth(page), "nothing is stored while it moves").toBe(null);
  await page.mouse.up();
  await expect.poll(() => storedWidth(page)).toBe(usual + 120);
  await page.mouse.move(at.x - 300, at.y + 20);
  expect(await widthOf(details(page))).toBe(usual + 120);
});

test("the width fits the window: none where the details cover the list, and the list keeps its room", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, { securityLevel: "any", detailsWidth: 2400 });
  const list = page.getByRole("region", { name: words.navigation.connectors });
  for (const width of [800, 1280, 1680]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => widthOf(list)).toBe(320);
    await expect.poll(() => valueOf(page, "now")).toBe(await widthOf(details(page)));
    await settled(page, "data-theme");
    expect(await findLayoutProblems(page, ".frame"), `${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(() => widthOf(details(page))).toBe(2400);
  await page.setViewportSize({ width: 480, height: 800 });
  await expect(line(page)).toHaveCount(0);
  await row(page, fullHome.plain).click();
  await expect(details(page)).toBeVisible();
  await expect(line(page)).toHaveCount(0);
});

test("the question about Data Extensions is answered in place, by keys, and is not asked again", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, { introduced: true });
  const question = page.getByRole("region", { name: words.settings.security });
  await question.getByRole("button", { name: words.settings.answerHere }).press("Enter");
  await expect(question).toContainText(words.settings.whereToFind);
  await expect(question.getByRole("radio", { name: words.settings.levels["not-said"] })).toBeFocused();
  // Passing an option is no answer.
  await page.keyboard.press("ArrowUp");
  await expect(question).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(question.getByRole("button", { name: words.settings.saveAnswer })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await expect(page.getByText(words.settings.saved)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await page.evaluate(() => (window.location.hash = "#/settings"));
  const setting = page.getByRole("region", { name: words.settings.security });
  await expect(setting.getByRole("radio", { name: words.settings.levels.any })).toBeChecked();
  await setting.getByRole("radio", { name: words.settings.levels["not-said"] }).click();
  await page.evaluate(() => (window.location.hash = "#/connectors"));
  await expect(row(page, fullHome.plain)).toBeVisible();
  await expect(question).toHaveCount(0);
});

test("not knowing is an answer to the question, too", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, { introduced: true });
  const question = page.getByRole("region", { name: words.settings.security });
  await question.getByRole("button", { name: words.settings.answerHere }).click();
  await question.getByRole("button", { name: words.settings.saveAnswer }).click();
  await expect(question).toHaveCount(0);
  await page.reload();
  await expect(row(page, fullHome.plain)).toBeVisible();
  await expect(question).toHaveCount(0);
});

test("what the menus of the list, of a row and of the details offer is in the palette by the same name", async ({ home, openWindow }) => {
  const page = await openAs(home, openWindow, { securityLevel: "any" });
  await row(page, fullHome.plain).click();
  await expect(details(page)).toContainText(fullHome.plain);
  const offered: string[] = [];
  const readMenu = async (open: () => Promise<unknown>) => {
    await open();
    const items = page.getByRole("menu").getByRole("menuitem");
    await expect(items.first()).toBeVisible();
    offered.push(...(await items.allInnerTexts()));
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
  };
  await readMenu(() => row(page, fullHome.plain).click({ button: "right" }));
  await readMenu(() => details(page).getByRole("button", { name: words.cleanup.more }).click());
  await readMenu(() => page.getByRole("button", { name: words.views.button, exact: true }).click());
  await readMenu(() => page.getByRole("button", { name: words.support.report.save }).click());
  expect(offered.length).toBeGreaterThan(12);
  await page.keyboard.press("Control+k");
  const options = page.getByRole("dialog").getByRole("option");
  await expect(options.first()).toBeVisible();
  const entries = await options.allInnerTexts();
  // These are named with the connector that they are about.
  const title = foreign("Greetwell");
  const named: Readonly<Record<string, string>> = {
    [cleanup.actions.quarantine.name]: words.cleanup.named.quarantine(title),
    [cleanup.actions.disable.name]: words.cleanup.named.disable(title),
    [doctor.open]: doctor.named(title),
  };
  expect(offered.filter((name) => !entries.some((entry) => entry.includes(named[name] ?? name)))).toEqual([]);
});
