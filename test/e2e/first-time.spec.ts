import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { languages, type Language } from "../../shared/model/language.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { plainWords } from "../../shared/words/plain-words.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";
import { fillPicturedHome, pictured, picturedSigners, sentPackage } from "./pictured-home.ts";
import type { Home } from "./web-mode.ts";

// The way of someone who opens Mezzanine for the first time. `npm run pictures` has it take the pictures of README, in the language that
// MEZZANINE_PICTURES_LANGUAGE names.

test.skip(({ hostName }) => hostName !== "web", "what is saved is a download in the browser only");
test.skip(process.platform === "win32", "on Windows the trusted list is the computer's own policy");

const folder = process.env["MEZZANINE_PICTURES"];
const wanted = process.env["MEZZANINE_PICTURES_LANGUAGE"];
const language: Language = languages.find((one) => one === wanted) ?? "en";
const words = plainWords(wordsIn[language]);
const { window: texts } = words;

const row = (page: Page, file: string): Locator => page.getByRole("row").filter({ hasText: file });
const details = (page: Page): Locator => page.getByRole("complementary");
const dialog = (page: Page): Locator => page.getByRole("dialog");

/** Only where somebody asked for pictures: what is said for a moment has gone by then. */
async function picture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator("[data-timer-status]")).toHaveCount(0, { timeout: 20_000 });
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await nameHome(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide", scale: "css" });
}

/** The home of a test has a name that says nothing; the pictures show a user's. */
const nameHome = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const textsIn = (part: Node): readonly Node[] => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const found: Node[] = [];
      while (walker.nextNode()) found.push(walker.currentNode);
      return found;
    };
    for (const text of textsIn(document.body)) {
      if (text.nodeValue?.includes("mezzanine-e2e-") !== true) continue;
      text.nodeValue = text.nodeValue.replace(/\S*mezzanine-e2e-\w+/u, "/home/ada");
      // A path is in pieces, so that it can be broken after each of its folders.
      const pieces = textsIn(text.parentElement?.closest(".path-line") ?? text);
      for (const piece of pieces.slice(0, Math.max(0, pieces.indexOf(text)))) piece.nodeValue = "";
    }
  });

async function change(page: Page, chosen: object): Promise<void> {
  const settings = await call(page, "getSettings", null);
  if (!settings.ok) throw new Error(settings.error.kind);
  expect((await call(page, "setSettings", { ...settings.value, ...chosen })).ok).toBe(true);
}

/** As an administrator did it before. */
async function trust(page: Page, thumbprint: string): Promise<void> {
  const plan = await call(page, "planTrustChange", { add: [thumbprint], remove: [] });
  if (!plan.ok) throw new Error(plan.error.kind);
  expect((await call(page, "carryOutTrustChange", { planId: plan.value.planId })).ok).toBe(true);
}

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName));
      return transfer;
    },
    [name, bytes.toString("base64")] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

const goTo = (page: Page, hash: string) => page.evaluate((to) => (window.location.hash = to), hash);

async function idOf(page: Page, file: string): Promise<string> {
  const inventory = await call(page, "getInventory", null);
  if (!inventory.ok) throw new Error(inventory.error.kind);
  return inventory.value.rows.find(({ name }) => name === file)?.id ?? "";
}

async function start(home: Home, openWindow: () => Promise<{ readonly page: Page; readonly consoleProblems: readonly string[] }>) {
  await fillPicturedHome(home);
  const opened = await openWindow();
  await opened.page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await change(opened.page, { locale: language, theme: "light" });
  await trust(opened.page, picturedSigners.tinsel.thumbprint);
  await opened.page.reload();
  return opened;
}

test("start, understand, mend a shadow, undo, install a signed connector, report", async ({ home, openWindow }) => {
  test.setTimeout(180_000);
  const { page, consoleProblems } = await start(home, openWindow);
  const isThere = (file: string) => existsSync(join(home.connectors, file));

  await test.step("three short steps lead to the list, and are not shown again", async () => {
    const steps = page.getByRole("region", { name: texts.introduction.label });
    await expect(steps).toContainText(texts.introduction.folder.title);
    await steps.getByRole("button", { name: texts.introduction.next }).click();
    await steps.getByRole("radio", { name: texts.settings.levels["trusted-only"] }).click();
    await steps.getByRole("button", { name: texts.introduction.next }).click();
    await expect(steps).toContainText(texts.introduction.found.title);
    await steps.getByRole("button", { name: texts.introduction.done }).click();
    await expect(steps).toHaveCount(0);
    await page.reload();
    await expect(row(page, pictured.shadowing)).toBeVisible();
    await expect(steps).toHaveCount(0);
    await expect(page.getByText(texts.settings.askLevel)).toHaveCount(0);
  });

  await test.step("one sentence says what is to be decided, and the details what Power BI would show", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(texts.summary.part("shadows", 1));
    await row(page, pictured.shadowing).click();
    await expect(details(page).getByRole("article", { name: words.findings["shadows-certified"].title })).toBeVisible();
    await picture(page, "list");
    await row(page, pictured.ledger).click();
    await details(page).getByRole("tab", { name: texts.detail.tabs.preview }).click();
    const panel = details(page).getByRole("tabpanel");
    await expect(panel.getByRole("article").first()).toContainText("Ashgrove Ledger");
    await panel.evaluate((part) => part.closest("aside")?.scrollTo({ top: (part as HTMLElement).offsetTop - 64 }));
    await picture(page, "details");
    await expect(panel).toContainText("Ledger password");
    await panel
      .getByText("Ledger password")
      .first()
      .evaluate((part) => part.scrollIntoView({ block: "center" }));
    await picture(page, "credential-prompt");
  });

  await test.step("the shadow is mended from the map, and undone", async () => {
    await goTo(page, `#/shadows/c/${encodeURIComponent(await idOf(page, pictured.shadowing))}`);
    const mend = page.getByRole("button").filter({ hasText: texts.cleanup.named.quarantine(foreign(pictured.shadowing)) });
    await expect(mend).toBeVisible();
    await picture(page, "shadow-map");
    await mend.click();
    await expect.poll(() => isThere(pictured.shadowing)).toBe(false);
    await expect(mend).toHaveCount(0);
    await page.getByRole("button", { name: texts.cleanup.undo, exact: true }).last().click();
    await expect.poll(() => isThere(pictured.shadowing)).toBe(true);
    await expect(mend).toBeVisible();
  });

  await test.step("a signed connector is compared with what the publisher said, and installed in place of the old one", async () => {
    await goTo(page, "#/connectors");
    const sent = await sentPackage();
    await drop(page, pictured.sent, sent);
    await details(page).getByRole("button", { name: texts.install.open }).click();
    await dialog(page).getByRole("textbox", { name: texts.compare.label }).fill(picturedSigners.brackenfold.thumbprint);
    await expect(dialog(page)).toContainText(texts.compare.equal(foreign("Brackenfold Ltd")));
    await picture(page, "install-review");
    await dialog(page)
      .getByRole("button", { name: texts.install.go(1), exact: true })
      .click();
    await expect.poll(() => isThere(pictured.sent) && !isThere(pictured.older)).toBe(true);
    expect(readFileSync(join(home.connectors, pictured.sent))).toEqual(sent);
    await expect(row(page, pictured.sent)).toContainText("Brackenfold Ltd");
  });

  await test.step("why one does not load is said link by link", async () => {
    await goTo(page, `#/doctor/c/${encodeURIComponent(await idOf(page, pictured.untrusted))}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Coppice Surveys");
    await expect(page.getByRole("status", { name: words.doctor.firstBroken })).toBeVisible();
    await picture(page, "doctor");
  });

  await test.step("a report of everything names what was done", async () => {
    await goTo(page, "#/connectors");
    await expect(row(page, pictured.sent)).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: texts.support.report.save }).click();
    await page.getByRole("menuitem", { name: texts.support.report.html }).click();
    const report = readFileSync(await (await download).path(), "utf8");
    for (const name of ["Ashgrove Ledger", "Brackenfold Ltd", picturedSigners.brackenfold.thumbprint.slice(0, 4)])
      expect(report).toContain(name);
    await page.getByRole("button", { name: texts.actions.close, exact: true }).click();
  });

  await test.step("the same in the dark", async () => {
    await change(page, { theme: "dark" });
    await row(page, pictured.shadowing).click();
    await expect(details(page).getByRole("heading", { level: 2 }).first()).toContainText("Denodo");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await picture(page, "dark");
  });

  await test.step("the same in Japanese, once Mezzanine speaks it", async () => {
    const japanese = languages.find((one: string) => one === "ja");
    if (japanese === undefined || language !== "en") return;
    await change(page, { theme: "light", locale: japanese });
    await expect(page.locator("html")).toHaveAttribute("lang", "ja");
    await picture(page, "japanese");
  });
  expect(consoleProblems).toEqual([]);
});
