import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive } from "../builders/an-archive.ts";
import { test } from "./host.ts";
import type { Home } from "./web-mode.ts";

const { window: words } = plainEn;

const reportButton = (page: Page) => page.getByRole("toolbar").getByRole("button", { name: words.support.report.selected });

async function putTwo(home: Home): Promise<void> {
  for (const name of ["Fern", "Moss"]) writeFileSync(join(home.connectors, `${name}.mez`), await anArchive(aConnector(name)));
}

/** Chooses one of two connectors. */
async function chooseFern(page: Page): Promise<void> {
  await page
    .getByRole("row")
    .filter({ hasText: "Fern.mez" })
    .click({ modifiers: ["ControlOrMeta"] });
  await expect(reportButton(page)).toHaveAttribute("draggable", "true");
}

async function dragFromButton(page: Page, whenPressed: () => Promise<unknown>): Promise<void> {
  const at = (await reportButton(page).boundingBox())!;
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await whenPressed();
  await page.mouse.move(at.x + at.width / 2, at.y - 200, { steps: 5 });
}

test("a report of the selection is dragged out of a browser as a download", async ({ home, hostName, openWindow }) => {
  test.skip(hostName !== "web", "a desktop program drags a file");
  await putTwo(home);
  const { page } = await openWindow();
  await page.evaluate(() => {
    document.addEventListener("dragstart", ({ dataTransfer }) =>
      Object.assign(globalThis, { dragged: dataTransfer?.getData("DownloadURL") }),
    );
  });
  await chooseFern(page);
  const made = page.waitForResponse((response) => response.url().endsWith("/api/exportReport"));
  await dragFromButton(page, async () => {
    await made;
    // It is put into an address next.
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 200)));
  });
  const dragged = String(await page.evaluate(() => (globalThis as unknown as { readonly dragged: string }).dragged));
  await page.mouse.up();
  const [, name, base64] = /^text\/html:([^:]+):data:text\/html;base64,(.+)$/u.exec(dragged) ?? [];
  expect(name).toBe("Fern.mez.html");
  const report = Buffer.from(base64 ?? "", "base64").toString("utf8");
  expect([report.includes("Fern.Contents"), report.includes("Moss.Contents")]).toEqual([true, false]);
});

test("a report of the selection is dragged out of the desktop program as a file", async ({ home, hostName, standIn }) => {
  test.skip(hostName !== "stand-in", "what the system drags can be asked of the stand-in only");
  await putTwo(home);
  const { page, reports } = await standIn();
  const dragged = () => reports.flatMap((report) => (report.kind === "drag" ? [report] : []));
  await page.getByRole("main").waitFor();
  await chooseFern(page);
  await dragFromButton(page, () => Promise.resolve());
  await expect.poll(dragged).toMatchObject([{ isThere: true }]);
  const file = dragged()[0]?.file ?? "";
  expect(basename(file)).toBe("Fern.mez.html");
  const report = readFileSync(file, "utf8");
  expect([report.includes("Fern.Contents"), report.includes("Moss.Contents")]).toEqual([true, false]);
  await page.mouse.up();
});

test("a report that is dragged out and let go over the window is not opened as a connector", async ({ home, hostName, standIn }) => {
  test.skip(hostName !== "stand-in", "what the system drags can be asked of the stand-in only");
  await putTwo(home);
  const { page, reports, order } = await standIn();
  const dragged = () => reports.flatMap((report) => (report.kind === "drag" ? [report] : []));
  await page.getByRole("main").waitFor();
  await page.evaluate(() => {
    const note = () => {
      if (document.body.textContent?.includes("Fern.mez.html") === true) Object.assign(globalThis, { wasOpened: true });
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await chooseFern(page);
  await dragFromButton(page, () => Promise.resolve());
  await expect.poll(() => dragged().length).toBe(1);
  order({ kind: "drop", paths: [dragged()[0]?.file ?? ""] });
  // What is dropped later is opened: the first drop was seen by then.
  await page.mouse.up();
  await page.mouse.move(20, 20);
  await page.mouse.move(40, 40);
  order({ kind: "drop", paths: [join(home.connectors, "Moss.mez")] });
  await expect(page.getByRole("complementary")).toContainText("Moss.mez");
  expect(await page.evaluate(() => Object.hasOwn(globalThis, "wasOpened"))).toBe(false);
});
