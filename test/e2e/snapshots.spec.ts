import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../builders/a-machine-snapshot.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";
import { findAxeViolations, settled } from "./page-checks.ts";

const { snapshots: words, window: texts } = plainEn;

const old = aMachineSnapshot({
  connectors: [aSnapshotConnector("Fernhill.mez"), aSnapshotConnector("Gone.mez")],
  trust: aSnapshotTrust("AB".repeat(20)),
});

async function openFiles(page: Page, ...paths: readonly string[]) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: words.choose }).click();
  await (await chooser).setFiles([...paths]);
}

test("a snapshot is reached by the palette, compared with this computer, and read at every width", async ({ home, openWindow }) => {
  writeFileSync(join(home.connectors, "Fernhill.mez"), await anArchive(aConnector("Fernhill")));
  const file = join(home.path, "monday.json");
  writeFileSync(file, JSON.stringify(old));
  const { page, consoleProblems } = await openWindow();
  await page.getByRole("row").filter({ hasText: "Fernhill.mez" }).waitFor();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type(words.title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.title);
  await expect(page.getByText(words.empty.title)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("empty.png") });
  await openFiles(page, file);
  await expect(page.getByText(words.outcome.different)).toBeVisible();
  await expect(page.getByRole("region", { name: `${words.removed} (1)`, exact: true })).toContainText("Gone.mez");
  await expect(page.getByRole("region", { name: `${words.changed} (1)`, exact: true })).toContainText("Fernhill.mez");
  await settled(page, "data-theme='light'");
  expect(await findAxeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("compared.png"), fullPage: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 480, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
  await settled(page, "data-theme='dark'");
  expect(await findAxeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("narrow-dark.png") });
  await page.getByRole("button", { name: texts.actions.close }).click();
  await expect(page.getByText(words.empty.title)).toBeVisible();
  expect(consoleProblems).toEqual([]);
});

test("a file that is no snapshot says so, and two snapshots are compared with each other", async ({ home, openWindow }) => {
  const { page } = await openWindow();
  const [first, second, wrong] = ["a.json", "b.json", "wrong.json"].map((name) => join(home.path, name)) as [string, string, string];
  writeFileSync(first, JSON.stringify(old));
  writeFileSync(second, JSON.stringify({ ...old, computer: "PC-2", madeAt: "2027-01-11T12:00:00.000Z" }));
  writeFileSync(wrong, "{}");
  await page.evaluate(() => (window.location.hash = "#/snapshots"));
  await openFiles(page, wrong);
  await expect(page.getByRole("alert")).toContainText("wrong.json");
  await openFiles(page, second, first);
  await expect(page.getByText(words.outcome.same)).toBeVisible();
  await expect(page.getByRole("region", { name: words.afterTitle })).toContainText("PC-2");
  await page.getByRole("button", { name: words.swap }).click();
  await expect(page.getByRole("region", { name: words.afterTitle })).toContainText("PC-1");
});
