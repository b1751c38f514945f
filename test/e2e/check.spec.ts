import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { goodDocument, goodFiles } from "../builders/a-checked-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";

const { publishCheck: words, window: texts } = plainEn;
const files = { ...goodFiles(), "Fernhill.pq": goodDocument({ more: 'client_secret = "x";' }) };

const rule = (page: Page, id: keyof typeof words.rules) => page.getByRole("article", { name: words.rules[id].title });
const goToCheck = (page: Page) => page.getByRole("navigation").getByRole("button", { name: texts.navigation.check }).click();

test("an installed connector is checked from its details, in both profiles", async ({ home, openWindow }) => {
  writeFileSync(join(home.connectors, "Fernhill.mez"), await anArchive(files));
  const { page, consoleProblems } = await openWindow();
  await page.getByRole("row").filter({ hasText: "Fernhill.mez" }).click();
  await page.getByRole("toolbar", { name: texts.cleanup.label }).getByRole("button", { name: texts.cleanup.more }).click();
  await page.getByRole("menuitem", { name: words.screen.checkThis }).click();
  await expect(rule(page, "no-shared-secret")).toContainText("client_secret");
  await expect(rule(page, "public-product")).toHaveCount(0);
  await page.screenshot({ path: test.info().outputPath("handout.png") });
  await page.getByRole("radio", { name: words.profiles.certification }).check();
  await expect(rule(page, "public-product")).toBeVisible();
  await expect(page.getByText(words.history)).toBeVisible();
  await page.setViewportSize({ width: 480, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
  expect(consoleProblems).toEqual([]);
});

test("a project folder is chosen in the system's dialog, checked as it would be packed, and its report saved", async ({
  hostName,
  home,
  standIn,
}) => {
  test.skip(hostName !== "stand-in", "answers the system's dialogs, which only the stand-in can");
  const folder = join(home.path, "Fern project");
  mkdirSync(folder);
  const suppressions = { suppressions: [{ rule: "no-shared-secret", reason: "An invented one" }] };
  const all = { ...files, "Fernhill.query.pq": "1", "mezzanine-check.json": JSON.stringify(suppressions) };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
  const running = await standIn();
  const { page } = running;
  await goToCheck(page);
  await expect(page.getByText(words.screen.empty.text)).toBeVisible();
  running.answer({ filePaths: [folder] });
  await page.getByRole("button", { name: words.screen.chooseProject }).click();
  await expect(page.getByText("Fernhill.query.pq")).toBeVisible();
  await page.getByText(words.screen.showMet(24)).click();
  await expect(rule(page, "no-shared-secret")).toContainText("An invented one");
  await page.screenshot({ path: test.info().outputPath("project.png") });
  const target = join(home.path, "report.html");
  running.answer({ filePaths: [target] });
  await page.getByRole("button", { name: words.screen.formats.html }).click();
  await expect.poll(() => running.reports.some((report) => report.kind === "download" && report.outcome === "saved")).toBe(true);
  expect(readFileSync(target, "utf8")).toContain("An invented one");
});
