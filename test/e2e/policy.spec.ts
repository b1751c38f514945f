import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { foreign, plainSentence } from "../../shared/words/foreign-text.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";
import { findAxeViolations, settled } from "./page-checks.ts";
import type { Home } from "./web-mode.ts";

const { policy: words, window: texts } = plainEn;
const { page: shown } = words;
const thumbprint = "AB".repeat(20);

async function put(home: Home, name: string, kind: string): Promise<Buffer> {
  const bytes = await anArchive(aConnector(kind, "1.0.0"));
  writeFileSync(join(home.connectors, name), bytes);
  return bytes;
}

function aPolicy(home: Home, ...rules: readonly string[]): string {
  const path = join(home.path, "policy.yml");
  writeFileSync(path, ["format: mezzanine-policy", "formatVersion: 1", "name: Workstations", "rules:", ...rules, ""].join("\n"));
  return path;
}

async function openPolicy(page: Page, path: string) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: shown.choose }).click();
  await (await chooser).setFiles(path);
}

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const summary = (page: Page, text: string) => page.getByRole("main").getByRole("status").filter({ hasText: text });

/** Fern.mez is forbidden; Moss.mez is unsigned, and required. */
async function aHomeWithPolicy(home: Home) {
  const fern = await put(home, "Fern.mez", "Fern");
  const moss = await put(home, "Moss.mez", "Moss");
  const file = aPolicy(
    home,
    "  - { id: moss, rule: required, connectors: [{ kind: Moss }] }",
    "  - { id: no-fern, rule: forbidden, because: certified since May, connectors: [{ kind: Fern }] }",
    "  - { id: signed, rule: no-unsigned, except: [{ name: Fern.mez }] }",
    `  - { id: us, rule: trusted, thumbprints: [${thumbprint}] }`,
  );
  return { fern, moss, file };
}

test("a policy is reached by the palette, checked, and read at every width", async ({ home, openWindow }) => {
  const { file } = await aHomeWithPolicy(home);
  const { page, consoleProblems } = await openWindow();
  await page.getByRole("row").filter({ hasText: "Fern.mez" }).waitFor();

  await test.step("by the keyboard alone to the page", async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await page.keyboard.type(shown.title);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(shown.title);
    await expect(page.getByText(shown.empty.title)).toBeVisible();
  });

  await test.step("each rule is reported, those that are not met first", async () => {
    await openPolicy(page, file);
    await expect(summary(page, words.summary.different)).toBeVisible();
    const different = section(page, `${shown.sections.different} (3)`);
    await expect(different).toContainText("certified since May");
    await expect(different).toContainText("Fern.mez");
    await expect(section(page, `${shown.sections.met} (1)`)).toContainText("moss");
    await expect(section(page, shown.fix.title)).toContainText("Moss.mez");
    await settled(page, "data-theme='light'");
    expect(await findAxeViolations(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath("different.png"), fullPage: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 480, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
    await settled(page, "data-theme='dark'");
    expect(await findAxeViolations(page)).toEqual([]);
    await page.screenshot({ path: test.info().outputPath("narrow-dark.png") });
  });
  expect(consoleProblems).toEqual([]);
});

test("what the rules of a policy name is corrected and undone", async ({ home, openWindow }) => {
  test.skip(process.platform === "win32", "on Windows the list is the computer's own policy");
  const { fern, moss, file } = await aHomeWithPolicy(home);
  const there = (name: string) => existsSync(join(home.connectors, name));
  const list = join(home.dataFolder, "trusted-thumbprints.txt");
  const { page, consoleProblems } = await openWindow();
  await page.evaluate(() => (window.location.hash = "#/policy"));
  await openPolicy(page, file);

  await test.step("a connector is opened from its rule, and Back leads to the report", async () => {
    await section(page, `${shown.sections.different} (3)`)
      .getByRole("button", { name: /Fern\.mez/u })
      .click();
    await expect(page.getByRole("complementary")).toContainText("Fern.mez");
    await page.goBack();
    await expect(summary(page, words.summary.different)).toBeVisible();
  });

  await test.step("the list is shown before it is changed, and the report follows", async () => {
    await section(page, shown.fix.title)
      .getByRole("button", { name: shown.fix.trust(1) })
      .click();
    const dialog = page.getByRole("dialog", { name: texts.trust.changeTitle });
    await expect(dialog).toBeVisible();
    expect(existsSync(list)).toBe(false);
    await dialog.getByRole("button", { name: texts.trust.apply }).click();
    await expect(section(page, `${shown.sections.met} (2)`)).toContainText("us");
    expect(readFileSync(list, "utf8")).toContain(thumbprint);
  });

  await test.step("only what a rule names goes to quarantine, and comes back", async () => {
    await section(page, shown.fix.title)
      .getByRole("button", { name: texts.cleanup.go.quarantine(1) })
      .click();
    await expect(section(page, `${shown.sections.met} (3)`)).toContainText("no-fern");
    expect([there("Fern.mez"), there("Moss.mez")]).toEqual([false, true]);
    await page.getByRole("button", { name: texts.cleanup.undo, exact: true }).last().click();
    await expect(section(page, `${shown.sections.met} (2)`)).toBeVisible();
    expect(readFileSync(join(home.connectors, "Fern.mez")).equals(fern)).toBe(true);
    expect(readFileSync(join(home.connectors, "Moss.mez")).equals(moss)).toBe(true);
  });
  expect(consoleProblems).toEqual([]);
});

test("several files are shown before they are moved, with the rules as the reason", async ({ home, openWindow }) => {
  for (const name of ["Fern", "Moss", "Reed"]) await put(home, `${name}.mez`, name);
  const { page } = await openWindow();
  await page.evaluate(() => (window.location.hash = "#/policy"));
  await openPolicy(page, aPolicy(home, "  - { id: only-reed, rule: allowed-only, connectors: [{ kind: Reed }] }"));
  await page.getByRole("button", { name: texts.cleanup.go.quarantine(2) }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Fern.mez");
  await expect(dialog).toContainText("Moss.mez");
  await expect(dialog).not.toContainText("Reed.mez");
  await expect(dialog.getByRole("textbox")).toHaveValue(plainSentence(shown.reason([foreign("only-reed")])));
  expect(existsSync(join(home.connectors, "Fern.mez"))).toBe(true);
  await dialog.getByRole("button", { name: texts.cleanup.go.quarantine(2) }).click();
  await expect(summary(page, words.summary.met)).toBeVisible();
  await expect(section(page, shown.fix.title)).toHaveCount(0);
  expect(existsSync(join(home.connectors, "Reed.mez"))).toBe(true);
});

test("a file that is no policy says where, and a change of the folder is seen by the open policy", async ({ home, openWindow }) => {
  const { page } = await openWindow();
  await page.evaluate(() => (window.location.hash = "#/policy"));
  await openPolicy(page, aPolicy(home, "  - { id: a, rule: no-unsinged }"));
  await expect(page.getByRole("alert")).toContainText("rules[0].rule");
  await openPolicy(page, aPolicy(home, "  - { id: signed, rule: no-unsigned }"));
  await expect(summary(page, words.summary.met)).toBeVisible();
  await put(home, "Fern.mez", "Fern");
  await expect(summary(page, words.summary.different)).toBeVisible();
  await page.getByRole("button", { name: texts.actions.close }).click();
  await expect(page.getByText(shown.empty.title)).toBeVisible();
});
