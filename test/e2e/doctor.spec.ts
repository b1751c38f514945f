import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { linkFacts, linkNames, type LinkName } from "../../shared/model/diagnosis.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { anArchive, type Files } from "../builders/an-archive.ts";
import { custom, fern, setUps } from "../builders/doctor-set-ups.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";
import { environmentOf, type Home } from "./web-mode.ts";

const { doctor: words, diagnosis, window } = plainEn;

async function put(home: Home, name: string, content: Files | Buffer | string): Promise<string> {
  const path = join(home.path, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : await anArchive(content));
  return path;
}

/** Waits for a scan that began after now. */
async function scan(page: Page): Promise<void> {
  const scannedAt = async () => {
    const reply = await call(page, "getInventory", null);
    return reply.ok && reply.value.scanning === null ? reply.value.scannedAt : null;
  };
  await expect.poll(scannedAt).not.toBeNull();
  const before = await scannedAt();
  await call(page, "startScan", null);
  await expect.poll(async () => [null, before].includes(await scannedAt())).toBe(false);
}

const main = (page: Page) => page.getByRole("main");
const dialog = (page: Page) => page.getByRole("dialog");
const chain = (page: Page) => main(page).getByRole("list", { name: words.chain });

/** Goes to the list of all files, as a user does. */
async function showAll(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: window.navigation.doctor, exact: true }).click();
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(words.title);
}

const verdict = (broken: LinkName) => words.firstProblem(words.problems[broken]);

/** The first broken link is open, the others are not, and each says its state. */
async function expectBroken(page: Page, broken: LinkName): Promise<void> {
  await expect(
    main(page)
      .getByRole("status")
      .filter({ hasText: verdict(broken) }),
  ).toBeVisible();
  const items = chain(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });
  await expect(items).toHaveCount(linkNames.length);
  const open = chain(page).getByRole("button", { expanded: true });
  await expect(open).toHaveCount(1);
  await expect(open).toContainText(words.linkState.broken);
  await expect(chain(page)).toContainText(diagnosis.sources[linkFacts[broken].source]);
}

const inList = (page: Page, file: string) =>
  main(page)
    .getByRole("button")
    .filter({ hasText: basename(file) });

const doneText = { move: " moved.", rename: "Renamed to", repack: " packed anew." } as const;

test("each complaint leads to its first broken link, and each repair that is offered mends it", async ({ home, openWindow }) => {
  test.setTimeout(600_000);
  const { page, consoleProblems } = await openWindow();
  // Whether Power BI Desktop runs is known on Windows only.
  for (const [complaint, setUp] of Object.entries(setUps).filter(([, { broken }]) => broken !== "restart")) {
    await test.step(complaint, async () => {
      const { file, content, broken, level = "any", fix } = setUp;
      rmSync(join(home.path, "Documents"), { recursive: true, force: true });
      mkdirSync(home.connectors, { recursive: true });
      const settings = await call(page, "getSettings", null);
      if (settings.ok) await call(page, "setSettings", { ...settings.value, securityLevel: level });
      const path = await put(home, file, typeof content === "function" ? await content() : content);
      const link = broken as LinkName;
      await scan(page);
      if (file.startsWith("Downloads/")) return showOpened(page, path, link);
      await showAll(page);
      if (file.endsWith(".disabled")) return showDisabled(page, path, link);
      await expect(inList(page, file)).toContainText(words.problems[link]);
      await inList(page, file).click();
      await expectBroken(page, link);
      const step = chain(page).getByRole("button", { name: /…$/u });
      await expect(step).toHaveCount(fix === undefined ? 0 : 1);
      if (fix === undefined) return;
      const before = readFileSync(path);
      await step.click();
      await expect(dialog(page)).toContainText(words.repair.original);
      await expect(dialog(page)).toContainText(words.repair.signature.none);
      expect(readFileSync(path).equals(before)).toBe(true);
      await dialog(page).getByRole("button", { name: words.repair.go[fix], exact: true }).click();
      await expect(
        main(page)
          .getByRole("status")
          .filter({ hasText: verdict(link) }),
      ).toHaveCount(0);
      await expect(chain(page).getByRole("button", { name: diagnosis.links[link] })).toContainText(words.linkState.holds);
      // Others may still be shown: of an installation before, or of what was put back.
      const toast = page.locator(".fui-Toast").filter({ hasText: doneText[fix] });
      await toast.getByRole("button", { name: window.cleanup.undo, exact: true }).last().click();
      await expect.poll(() => existsSync(path) && readFileSync(path).equals(before)).toBe(true);
    });
  }
  expect(consoleProblems).toEqual([]);
});

/** A file that is in no folder Mezzanine knows is opened, and can be installed. */
async function showOpened(page: Page, path: string, broken: LinkName): Promise<void> {
  await showAll(page);
  const chooser = page.waitForEvent("filechooser");
  await main(page).getByRole("button", { name: window.actions.openFile }).first().click();
  await (await chooser).setFiles(path);
  await expectBroken(page, broken);
  await chain(page).getByRole("button", { name: words.install }).click();
  await dialog(page)
    .getByRole("button", { name: window.install.go(1), exact: true })
    .click();
  await expect(chain(page).getByRole("button", { name: diagnosis.links[broken] })).toContainText(words.linkState.holds);
}

/** One that was disabled on purpose is not in the list; its detail leads to it. */
async function showDisabled(page: Page, path: string, broken: LinkName): Promise<void> {
  await expect(inList(page, path)).toHaveCount(0);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${window.navigation.connectors}`, "u") })
    .click();
  await page.getByRole("row").filter({ hasText: "Fern" }).click();
  await page.getByRole("complementary").getByRole("button", { name: words.open }).click();
  await expectBroken(page, broken);
  await chain(page).getByRole("button", { name: words.enable }).click();
  await expect(chain(page).getByRole("button", { name: diagnosis.links[broken] })).toContainText(words.linkState.holds);
}

test("three faults at once are mended one after the other", async ({ home, openWindow }) => {
  const wrong = "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern_1.0.mez.zip";
  const text = fern["Fern.pq"]?.toString() ?? "";
  const path = await put(home, wrong, { "Fern/Fern.pq": text, "Fern/Test.pq": "1 + 1", "__MACOSX/Fern/._Fern.pq": "x" });
  const original = readFileSync(path);
  const { page, consoleProblems } = await openWindow();
  await scan(page);
  const settings = await call(page, "getSettings", null);
  if (settings.ok) await call(page, "setSettings", { ...settings.value, securityLevel: "any" });
  await showAll(page);
  await inList(page, wrong).click();
  const mend = async (action: string, go: string, says: string) => {
    await chain(page).getByRole("button", { name: action }).click();
    await expect(dialog(page)).toContainText(says);
    await page.screenshot({ path: test.info().outputPath(`${go}.png`) });
    await dialog(page).getByRole("button", { name: go, exact: true }).click();
    await expect(dialog(page)).toHaveCount(0);
  };

  await test.step("the folder, which nobody reads: a file of this name is not put anywhere", async () => {
    await expectBroken(page, "folder");
    await expect(chain(page).getByRole("button", { name: words.problems["file-name"] })).toContainText(words.linkState.broken);
    await chain(page).getByRole("button", { name: words.problems["file-name"] }).click();
    await mend(words.repairActions.rename, words.repair.go.rename, "Fern-1-0.mez");
    await expect(main(page)).toContainText("Fern-1-0.mez");
    await expectBroken(page, "folder");
  });
  await test.step("then it is moved", async () => {
    await mend(words.repairActions.move, words.repair.go.move, words.repair.bytes);
    await expectBroken(page, "main-document");
    expect(readdirSync(home.connectors)).toEqual(["Fern-1-0.mez"]);
  });
  await test.step("then it is packed anew, and what is left out is named", async () => {
    await mend(words.repairActions.repack, words.repair.go.repack, "Test.pq");
    await expect(main(page).getByRole("status").filter({ hasText: "No link is known to be broken" })).toBeVisible();
    await expect(chain(page)).not.toContainText(words.linkState.broken);
  });
  await test.step("nothing is lost: each step can be undone, newest first", async () => {
    expect(readFileSync(join(home.connectors, "Fern-1-0.mez")).equals(original)).toBe(false);
    await page.keyboard.press("Control+z");
    await expectBroken(page, "main-document");
    expect(readFileSync(join(home.connectors, "Fern-1-0.mez")).equals(original)).toBe(true);
    const kept = await call(page, "getQuarantine", null);
    // What was packed anew is kept too.
    expect(kept.ok && kept.value.files.length).toBe(3);
  });
  expect(consoleProblems).toEqual([]);
});

test("a newer build in a project folder is named and installed through the review", async ({ home, openWindow }) => {
  const installed = await put(home, `${custom}/Kale.mez`, aConnector("Kale", "1.0.0"));
  utimesSync(installed, new Date("2026-01-02T11:40:00"), new Date("2026-01-02T11:40:00"));
  const built = await put(home, "src/Kale/bin/AnyCPU/Debug/Kale.mez", aConnector("Kale", "2.0.0"));
  utimesSync(built, new Date("2026-01-02T14:02:00"), new Date("2026-01-02T14:02:00"));
  // In the browser no folder can be chosen: the command line keeps it.
  const bin = fileURLToPath(new URL("../../electron/cli/bin.js", import.meta.url));
  const kept = spawnSync(process.execPath, [bin, "doctor", "--project", join(home.path, "src", "Kale"), "--remember"], {
    env: { ...process.env, ...environmentOf(home) },
  });
  expect(kept.status).toBe(0);
  const { page, consoleProblems } = await openWindow();
  await scan(page);
  await showAll(page);
  await expect(main(page).getByText("bin/AnyCPU/Debug/Kale.mez")).toBeVisible();
  await inList(page, "Kale.mez").first().click();
  await expect(
    main(page)
      .getByRole("status")
      .filter({ hasText: /14:02.*11:40/u }),
  ).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("newer-build.png") });
  await main(page).getByRole("button", { name: words.builds.install }).click();
  await expect(dialog(page)).toContainText("Kale.mez");
  expect(readFileSync(installed).equals(readFileSync(built))).toBe(false);
  await dialog(page)
    .getByRole("button", { name: window.install.go(1), exact: true })
    .click();
  await expect.poll(() => existsSync(installed) && readFileSync(installed).equals(readFileSync(built))).toBe(true);
  await expect(main(page).getByRole("status").filter({ hasText: /14:02/u })).toHaveCount(0);
  expect(consoleProblems).toEqual([]);
});

test("a file that goes away while it is looked at, a narrow window, and an empty list say what to do", async ({ home, openWindow }) => {
  const path = await put(home, `${custom}/Fern.mez`, "<!DOCTYPE html><html></html>");
  const { page } = await openWindow();
  await scan(page);
  await page.setViewportSize({ width: 480, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  const found = await call(page, "getDiagnoses", null);
  const id = found.ok ? found.value[0]?.id : undefined;
  await page.evaluate((hash) => (location.hash = hash), `#/doctor/c/${encodeURIComponent(id ?? ("" as ConnectorId))}`);
  await expectBroken(page, "archive");
  await page.screenshot({ path: test.info().outputPath("narrow-dark.png") });
  rmSync(path);
  await scan(page);
  await expect(main(page)).toContainText(words.gone.title);
  await main(page).getByRole("button", { name: words.all }).click();
  await expect(main(page)).toContainText(words.empty.title);
  await expect(main(page).getByRole("button", { name: window.actions.openFile })).toHaveCount(1);
});
