import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { foreign } from "../../shared/words/foreign-text.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aMashup, aReport } from "../builders/a-report.ts";
import { aRecentList } from "../builders/a-recent-list.ts";
import { test } from "./host.ts";
import type { Home } from "./web-mode.ts";

const { window: words, reports } = plainEn;

/** A connector from before Microsoft certified Snowflake's, with a function that the certified one does not have. */
const old = `[Version="0.9.0"]
section Snowdrift;
[DataSource.Kind="Snowflake", Publish="Snowdrift.Publish"]
shared Snowflake.Databases = (server as text, warehouse as text) as table => server;
[DataSource.Kind="Snowflake"]
shared Snowflake.Unload = (server as text) as table => server;
Snowflake = [Authentication=[Anonymous=[]]];
Snowdrift.Publish = [ButtonText={"Snowdrift","Snowdrift"}];`;

async function fill(home: Home): Promise<readonly string[]> {
  writeFileSync(join(home.connectors, "Snowdrift.pq"), old);
  const folder = join(home.path, "reports");
  mkdirSync(folder);
  const sections = {
    "Sales.pbix": 'shared A = Snowflake.Databases("acme.example", "wh");',
    "Stock.pbix": 'shared B = Snowflake.Unload("acme.example");',
    "Plain.pbix": 'shared C = Web.Contents("https://example.org");',
  };
  for (const [name, section] of Object.entries(sections))
    writeFileSync(join(folder, name), await aReport({ DataMashup: await aMashup(`section Section1; ${section}`) }));
  writeFileSync(join(folder, "Torn.pbix"), "PK torn");
  const paths = [...Object.keys(sections), "Torn.pbix"].map((name) => join(folder, name));
  const settings = join(home.path, "local", "Microsoft", "Power BI Desktop");
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, "User.zip"), await aRecentList(paths));
  return paths;
}

const dialog = (page: Page) => page.getByRole("dialog");
const detail = (page: Page) => page.getByRole("complementary");
const go = (page: Page, name: string) =>
  page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${name}`, "u") })
    .click();

test("who wants to remove a pre-certification connector sees the two reports concerned before anything moves", async ({
  home,
  openWindow,
}) => {
  // Many steps, on a machine that may be busy.
  test.setTimeout(120_000);
  const paths = await fill(home);
  const { page, consoleProblems } = await openWindow();
  await expect(page.getByRole("row").filter({ hasText: "Snowdrift.pq" })).toBeVisible();

  await test.step("recent reports are offered, and none is read before it is chosen", async () => {
    await go(page, words.navigation.reports);
    await expect(page.getByText(words.reports.emptyTitle)).toBeVisible();
    await page.getByRole("button", { name: words.reports.recent }).click();
    for (const path of paths) await expect(page.getByRole("checkbox", { name: path })).not.toBeChecked();
    await expect(page.getByText(words.reports.emptyTitle)).toBeVisible();
    await page.getByRole("button", { name: words.reports.chooseAll }).click();
    await page.getByRole("button", { name: words.reports.addChosen(paths.length) }).click();
  });

  await test.step("the table says what was read and what not", async () => {
    await expect(page.getByText(words.reports.coverage(3, 4))).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "Torn.pbix" })).toContainText(reports.notRead.damaged);
    await page.getByRole("button", { name: "Sales.pbix", exact: true }).click();
    await expect(page.getByRole("table")).toContainText("acme.example");
    await page.screenshot({ path: test.info().outputPath("reports.png") });
    await page.getByLabel(words.reports.connector, { exact: true }).selectOption("Snowdrift.pq");
    await expect(page.getByRole("button", { name: "Plain.pbix", exact: true })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Stock.pbix", exact: true })).toBeVisible();
  });

  await test.step("details name both reports", async () => {
    await go(page, words.navigation.connectors);
    await page.getByRole("row").filter({ hasText: "Snowdrift.pq" }).click();
    await expect(detail(page)).toContainText(reports.use.usedBy(2, 3));
    await expect(detail(page)).toContainText("Stock.pbix");
  });

  await test.step("before the file moves, both are named with what becomes of them", async () => {
    await detail(page)
      .getByRole("button", { name: new RegExp(words.cleanup.preview.quarantine.replace("…", ""), "u") })
      .first()
      .click();
    await expect(dialog(page)).toContainText(reports.impact.concerned(2, 3));
    await expect(dialog(page)).toContainText(reports.impact.incomplete);
    const items = dialog(page).getByRole("list", { name: reports.impact.title }).getByRole("listitem");
    await expect(items).toHaveCount(2);
    // The one that breaks comes first.
    const lost = { functions: [foreign("Snowflake.Unload")], providers: [] };
    await expect(items.nth(0)).toContainText("Stock.pbix");
    await expect(items.nth(0)).toContainText(reports.impact.effects.lost(lost).replaceAll(/[\u2066-\u2069]/gu, ""));
    await expect(items.nth(1)).toContainText("Sales.pbix");
    expect(readdirSync(home.connectors)).toEqual(["Snowdrift.pq"]);
    await page.screenshot({ path: test.info().outputPath("review.png") });
    await dialog(page).getByRole("button", { name: words.actions.cancel }).click();
    expect(readdirSync(home.connectors)).toEqual(["Snowdrift.pq"]);
  });

  await test.step("afterwards the report that lost its function says why it fails", async () => {
    await detail(page)
      .getByRole("button", { name: new RegExp(words.cleanup.preview.quarantine.replace("…", ""), "u") })
      .first()
      .click();
    await dialog(page)
      .getByRole("button", { name: words.cleanup.go.quarantine(1) })
      .click();
    await expect.poll(() => existsSync(join(home.connectors, "Snowdrift.pq"))).toBe(false);
    await go(page, words.navigation.reports);
    await page.getByRole("button", { name: "Stock.pbix", exact: true }).click();
    await page.getByRole("button", { name: reports.diagnosis.title }).click();
    await expect(page.getByRole("region", { name: reports.diagnosis.title })).toContainText(
      reports.diagnosis.causes["connector-in-quarantine"].step,
    );
  });

  expect(consoleProblems).toEqual([]);
});
