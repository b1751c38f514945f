import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { foreign, plainSentence } from "../../shared/words/foreign-text.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { anArchive, type Files } from "../builders/an-archive.ts";
import { test } from "./host.ts";

const { window: words } = plainEn;
const detail = (page: Page) => page.getByRole("complementary");

/** Two megabytes of code. */
const rows = Array.from({ length: 40_000 }, (_, at) => `    [Name = "row ${at}", Value = ${at}, Comment = "none"],`);

const fern = (version: string): Files => ({
  "Fern.pq": [
    `[Version = "${version}"]`,
    "section Fern;",
    '[DataSource.Kind = "Fern", Publish = "Fern.Publish"]',
    "shared Fern.Contents = (server as text) as table => #table({}, {});",
    'Fern = [Authentication = [UsernamePassword = [PasswordLabel = "Ledger secret"]]];',
    'Fern.Publish = [Beta = true, ButtonText = {Extension.LoadString("Title"), "Data from Fern"}, Category = "Azure"];',
    "",
  ].join("\r\n"),
  // Code that is never loaded, so that nobody waits for its check.
  "Fern.query.pq": ["section Queries; // \u202Ehidden", "Rows = {", ...rows, "    []};", "Last = 1;"].join("\n"),
  "resources.resx": '<root><data name="Title"><value>Fern Ledger</value></data><data name="Help"><value>Help</value></data></root>',
  "resources.de.resx": '<root><data name="Title"><value>Farn</value></data></root>',
});

test("previews, contents and differences of two builds, by keyboard", async ({ home, openWindow }) => {
  writeFileSync(join(home.connectors, "Fern.mez"), await anArchive(fern("1.0.0")));
  writeFileSync(join(home.connectors, "Newer.mez"), await anArchive(fern("2.0.0")));
  const { page, consoleProblems } = await openWindow();
  await page.getByRole("row").filter({ hasText: "Fern.mez" }).click();
  const tab = (name: string) => detail(page).getByRole("tab", { name });
  const panel = detail(page).getByRole("tabpanel");

  await test.step("the preview speaks the connector's languages and has no field for a password", async () => {
    await tab(words.detail.tabs.preview).click();
    await expect(panel).toContainText("Ledger secret");
    await expect(panel.getByRole("article")).toContainText(words.preview.betaWarning);
    await panel.getByRole("combobox", { name: words.preview.language }).selectOption("de");
    await expect(panel.getByRole("article")).toContainText("Farn");
    await expect(panel.getByRole("textbox")).toHaveCount(0);
    await expect(panel.locator("input, form")).toHaveCount(0);
  });

  await test.step("two megabytes of code are shown line by line, and members are found", async () => {
    await tab(words.detail.tabs.contents).click();
    await panel.getByRole("button", { name: "Fern.query.pq", exact: true }).press("Enter");
    const text = panel.getByRole("region", { name: plainSentence(words.code.label(foreign("Fern.query.pq"))) });
    await expect(text).toContainText("<U+202E>hidden");
    await panel.getByRole("combobox", { name: words.code.member }).selectOption({ label: "Last" });
    await expect(text.locator("[aria-current]")).toHaveAttribute("data-line", "40004");
    await expect(text.locator("[aria-current]")).toBeInViewport();
    expect(await text.locator(".code__row").count()).toBeLessThan(200);
    await panel.getByRole("searchbox", { name: words.code.find }).fill('row 123"');
    await page.keyboard.press("Enter");
    await expect(panel).toContainText(words.code.found(126));
    await expect(text.locator("[aria-current]")).toContainText("row 123");
  });

  await test.step("the focus goes to what was opened and back", async () => {
    await panel.getByRole("button", { name: words.code.back }).press("Enter");
    await expect(panel.getByRole("button", { name: "Fern.query.pq", exact: true })).toBeFocused();
  });

  await test.step("missing texts are marked", async () => {
    await panel.getByRole("button", { name: words.code.texts }).press("Enter");
    await expect(panel.getByRole("row").filter({ hasText: "Help" })).toContainText(words.code.missingText);
    await expect(panel).toContainText(words.code.missingCount(1));
  });

  await test.step("two builds beside each other", async () => {
    await tab(words.detail.tabs.compare).click();
    await panel.getByRole("button", { name: "Newer.mez" }).press("Enter");
    const difference = panel.getByRole("article", { name: plainSentence(words.builds.label(foreign("Fern.pq"))) });
    await expect(difference).toContainText(words.builds.counts(1, 1));
    await expect(difference).toContainText('[Version = "2.0.0"]');
    await panel.getByRole("button", { name: words.builds.change }).press("Enter");
    await expect(panel.getByRole("button", { name: "Newer.mez" })).toBeFocused();
  });
  expect(consoleProblems).toEqual([]);
});
