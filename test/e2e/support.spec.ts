import JSZip from "jszip";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, type Download, type Page } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";
import type { Home } from "./web-mode.ts";

const { support } = plainEn.window;

// Elsewhere the dialog for the place is the system's own.
async function fill({ connectors }: Home): Promise<Buffer> {
  const fern = await anArchive(aConnector("Fern"));
  writeFileSync(join(connectors, "Fern.mez"), fern);
  writeFileSync(join(connectors, "Moss.mez"), await anArchive(aConnector("Moss")));
  return fern;
}

const readDownload = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

async function saved(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return download;
}

test("the support bundle is read file by file and saved as it was shown", async ({ home, openWindow }) => {
  const fern = await fill(home);
  const { page, consoleProblems } = await openWindow();
  await expect(page.getByRole("row").filter({ hasText: "Fern.mez" })).toBeVisible();
  await page.goto(`${page.url().split("#")[0] ?? ""}#/about`);
  await page.getByRole("button", { name: support.open }).click();
  const dialog = page.getByRole("dialog", { name: support.title });

  await test.step("each file can be read, and holds no private name", async () => {
    for (const name of ["README.txt", "folders.json", "connectors/0001-Fern.mez.json"]) {
      await dialog.getByRole("button", { name }).click();
      const text = dialog.getByRole("region", { name });
      await expect(text).not.toBeEmpty();
      expect(await text.textContent()).not.toContain(basename(home.path));
    }
    await expect(dialog.getByRole("button", { name: /^content\// })).toHaveCount(0);
  });

  await test.step("a connector comes in only when it is chosen", async () => {
    await dialog.getByText(support.content).click();
    await dialog.getByRole("checkbox", { name: /Fern\.mez/ }).check();
    await dialog.getByRole("button", { name: /^content\/0001-Fern\.mez/ }).click();
    await expect(dialog.getByText(support.asItIs)).toBeVisible();
  });

  await test.step("it is saved by the keyboard", async () => {
    await dialog.getByRole("button", { name: support.save }).focus();
    const download = await saved(page, () => page.keyboard.press("Enter"));
    expect(download.suggestedFilename()).toMatch(/^mezzanine-support-.*\.zip$/u);
    const archive = await JSZip.loadAsync(await readDownload(download));
    expect(await archive.file("content/0001-Fern.mez")?.async("nodebuffer")).toEqual(fern);
    for (const entry of Object.values(archive.files)) expect(await entry.async("string")).not.toContain(basename(home.path));
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: support.open })).toBeFocused();
  });

  expect(consoleProblems).toEqual([]);
});

test("reports are saved of everything, of a selection and of one connector", async ({ home, openWindow, browser }) => {
  await fill(home);
  const { page, consoleProblems } = await openWindow();
  await expect(page.getByRole("row").filter({ hasText: "Fern.mez" })).toBeVisible();

  await test.step("everything", async () => {
    await page.getByRole("button", { name: support.report.save, exact: true }).click();
    const download = await saved(page, () => page.getByRole("menuitem", { name: support.report.csv }).click());
    const text = (await readDownload(download)).toString("utf8");
    expect([download.suggestedFilename().endsWith(".csv"), text.startsWith("\uFEFF"), text.trimEnd().split("\r\n").length]).toEqual([
      true,
      true,
      3,
    ]);
  });

  await test.step("a selection", async () => {
    await page.getByRole("button", { name: plainEn.window.selection.start }).click();
    await page.getByRole("row").filter({ hasText: "Moss.mez" }).getByRole("checkbox").check();
    await page.getByRole("button", { name: support.report.selected }).click();
    const download = await saved(page, () => page.getByRole("menuitem", { name: support.report.json }).click());
    const report = JSON.parse((await readDownload(download)).toString("utf8")) as { connectors: { file: string }[] };
    expect(report.connectors.map(({ file }) => file)).toEqual(["Moss.mez"]);
    await page.getByRole("button", { name: plainEn.window.selection.end }).first().click();
  });

  await test.step("one connector, as a page that runs nothing and breaks no rule of its own", async () => {
    await page.getByRole("row").filter({ hasText: "Fern.mez" }).click();
    await page.getByRole("button", { name: plainEn.window.cleanup.more }).click();
    const download = await saved(page, () => page.getByRole("menuitem", { name: support.report.page }).click());
    expect(download.suggestedFilename()).toBe("Fern.mez.html");
    const context = await browser.newContext();
    const printed = await context.newPage();
    const problems: string[] = [];
    printed.on("console", (message) => problems.push(message.text()));
    printed.on("request", (request) => void (request.isNavigationRequest() || problems.push(request.url())));
    await printed.goto(`data:text/html;base64,${(await readDownload(download)).toString("base64")}`);
    await expect(printed.getByRole("heading", { level: 1, name: "Fern" })).toBeVisible();
    await expect(printed.getByRole("heading", { name: plainEn.print.chain })).toBeVisible();
    expect(await printed.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });

  expect(consoleProblems).toEqual([]);
});
