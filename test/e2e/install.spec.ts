import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { foreign } from "../../shared/words/foreign-text.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignatureXml, aSignedPackage, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { anArchive } from "../builders/an-archive.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";

const { window: words, cleanup } = plainEn;
const signer = aSigner({ name: "Brackenfold Ltd" });

async function drop(page: Page, ...files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }));
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, base64 } of all) {
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return data;
  }, sent);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

const detail = (page: Page) => page.getByRole("complementary");
const dialog = (page: Page) => page.getByRole("dialog");
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("a signed file that was sent: dropped, compared, installed, and undone", async ({ home, openWindow }) => {
  const before = await anArchive(aConnector("Fernhill", "1.0.0"));
  writeFileSync(join(home.connectors, "Fernhill.mez"), before);
  const sent = await aSignedPackage({ signer }, aConnector("Fernhill", "2.0.0"));
  const { page, consoleProblems } = await openWindow();
  await expect(row(page, "Fernhill.mez")).toBeVisible();

  await test.step("a drop only opens it", async () => {
    await drop(page, { name: "Fernhill.pqx", bytes: sent });
    await expect(detail(page)).toContainText("Fernhill.pqx");
    expect(readdirSync(home.connectors)).toEqual(["Fernhill.mez"]);
  });

  await test.step("the review says what it is, what it may do and what it replaces", async () => {
    await detail(page).getByRole("button", { name: words.install.open }).click();
    await expect(dialog(page)).toContainText("Brackenfold Ltd");
    await expect(dialog(page)).toContainText(plainEn.capabilities.title);
    await expect(dialog(page)).toContainText(words.install.relations["same-connector"](foreign("Fernhill.mez")));
    await expect(dialog(page)).toContainText(words.install.signers.gained);
    await page.screenshot({ path: test.info().outputPath("review.png") });
  });

  await test.step("a thumbprint of another stops it, the signer's does not", async () => {
    const box = dialog(page).getByRole("textbox", { name: words.compare.label });
    // The pane behind is drawn anew in another layout.
    await page.setViewportSize({ width: 480, height: 800 });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(box).toBeFocused();
    const go = dialog(page).getByRole("button", { name: words.install.go(1), exact: true });
    await box.fill(aSigner({ name: "Somebody else" }).thumbprint);
    await expect(dialog(page)).toContainText(words.compare.different["not-the-signer"]);
    await expect(go).toHaveAttribute("aria-disabled", "true");
    await page.screenshot({ path: test.info().outputPath("different.png") });
    await box.fill(`The thumbprint is:\n\u200e${signer.thumbprint.toLowerCase().replace(/../gu, "$& ")}`);
    await expect(dialog(page)).toContainText(words.compare.equal(foreign("Brackenfold Ltd")));
  });

  await test.step("the signer is new here, and accepted once the thumbprint is the same", async () => {
    await expect(dialog(page)).toContainText(words.install.signerNew);
    await dialog(page).getByRole("button", { name: words.trust.acceptCompared }).click();
    await expect(dialog(page)).toContainText("you compared the thumbprint");
    await expect(dialog(page).getByRole("button", { name: words.trust.acceptCompared })).toHaveCount(0);
    await page.screenshot({ path: test.info().outputPath("accepted.png") });
    await dialog(page)
      .getByRole("button", { name: words.install.go(1), exact: true })
      .click();
  });

  await test.step("it is installed, and the old one is in quarantine", async () => {
    await expect(page.getByText(words.cleanup.doneNamed.install(foreign("Fernhill.pqx"))).first()).toBeVisible();
    await expect(row(page, "Fernhill.pqx")).toBeVisible();
    await expect(row(page, "Fernhill.mez")).toHaveCount(0);
    expect(readFileSync(join(home.connectors, "Fernhill.pqx"))).toEqual(sent);
    expect(existsSync(join(home.connectors, "Fernhill.mez"))).toBe(false);
  });

  await test.step("Undo takes it away and brings the old one back", async () => {
    await page.getByRole("button", { name: words.cleanup.undo, exact: true }).last().click();
    await expect(row(page, "Fernhill.mez")).toBeVisible();
    await expect(row(page, "Fernhill.pqx")).toHaveCount(0);
    expect(readFileSync(join(home.connectors, "Fernhill.mez"))).toEqual(before);
    expect(readdirSync(home.connectors)).toEqual(["Fernhill.mez"]);
  });

  await test.step("the history has it", async () => {
    await page
      .getByRole("navigation")
      .getByRole("button", { name: new RegExp(`^${words.navigation.history}`, "u") })
      .click();
    await expect(page.getByRole("feed").getByText(cleanup.events.installed)).toHaveCount(1);
  });

  expect(consoleProblems).toEqual([]);
});

test("an altered file cannot be installed, whatever the page asks for", async ({ home, openWindow }) => {
  const { page } = await openWindow();
  const other = await anAlteredPackage();
  await drop(page, { name: "Sent.pqx", bytes: other });
  await detail(page).getByRole("button", { name: words.install.open }).click();
  await expect(dialog(page)).toContainText(cleanup.obstacles["content-altered"].problem as string);
  await expect(dialog(page).getByRole("button", { name: words.install.go(1), exact: true })).toHaveCount(0);
  await page.screenshot({ path: test.info().outputPath("altered.png") });
  const opened = await call(page, "inspectBytes", { name: "Sent.pqx", base64: other.toString("base64") });
  const id = opened.ok ? opened.value.id : null;
  const plan = id === null ? null : await call(page, "planInstall", { ids: [id] });
  if (id === null || plan === null || !plan.ok) throw new Error("no plan");
  const done = await call(page, "install", { planId: plan.value.planId, files: [{ id, replace: [], removeMark: false }], reason: "" });
  expect(done).toMatchObject({ ok: true, value: [{ outcome: { kind: "failed", because: { kind: "content-altered" } } }] });
  expect(readdirSync(home.connectors)).toEqual([]);
});

/** One connector under the signature of another. */
function anAlteredPackage(): Promise<Buffer> {
  const signature = aSignatureXml(aConnector("Sent", "1.0.0"), { signer });
  const parts = Object.entries(signedFiles(aConnector("Sent", "1.0.1"), [signature])).map(([name, content]) => [
    name,
    Buffer.from(content),
  ]);
  return anArchive(Object.fromEntries(parts));
}

test("several files are reviewed together; dark, and in a narrow window", async ({ home, openWindow }) => {
  const { page } = await openWindow();
  const files = await Promise.all(
    ["Ash", "Birch"].map(async (name) => ({ name: `${name}.mez`, bytes: await anArchive(aConnector(name, "1.0.0")) })),
  );
  await drop(page, ...files, { name: "notes.txt", bytes: Buffer.from("hello") });
  await expect(dialog(page).getByRole("article")).toHaveCount(3);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.screenshot({ path: test.info().outputPath("several-dark.png") });
  await page.setViewportSize({ width: 480, height: 720 });
  await page.screenshot({ path: test.info().outputPath("several-narrow.png") });
  await dialog(page)
    .getByRole("button", { name: words.install.go(2), exact: true })
    .click();
  await expect.poll(() => readdirSync(home.connectors).toSorted()).toEqual(["Ash.mez", "Birch.mez"]);
});

test("a file that was dropped is read again where it lies: one that was exchanged after the review is not installed", async ({
  home,
  standIn,
  hostName,
}) => {
  test.skip(hostName !== "stand-in", "only the stand-in can drop a file from the disk");
  const sent = join(home.path, "Sent.mez");
  writeFileSync(sent, await anArchive(aConnector("Sent", "1.0.0")));
  const { page, order } = await standIn();
  await page.getByRole("main").waitFor();
  order({ kind: "drop", paths: [sent] });
  await expect(detail(page)).toContainText("Sent.mez");
  // The page never learns where it lies.
  expect(await page.content()).not.toContain(sent);
  await detail(page).getByRole("button", { name: words.install.open }).click();
  await expect(dialog(page)).toContainText("Sent.mez");
  writeFileSync(sent, await anArchive(aConnector("Other", "9.0.0")));
  await dialog(page)
    .getByRole("button", { name: words.install.go(1), exact: true })
    .click();
  await expect(page.getByRole("alertdialog")).toContainText(cleanup.obstacles["changed-since-review"].problem as string);
  expect(readdirSync(home.connectors)).toEqual([]);
});

test("a connector that appears in Downloads is offered once the user asked for it, and reviewed on request", async ({
  home,
  openWindow,
}) => {
  test.skip(process.platform === "win32", "there the registry names the Downloads folder of the real user");
  const downloads = join(home.path, "Downloads");
  mkdirSync(downloads);
  const { page, consoleProblems } = await openWindow();
  await page.getByRole("navigation").getByRole("button", { name: words.navigation.settings }).click();
  const setting = page.getByRole("checkbox", { name: words.settings.downloadsLabel });
  await expect(setting).not.toBeChecked();
  await setting.click();
  await expect(page.getByText(words.settings.saved)).toBeVisible();
  const banner = page.getByRole("region", { name: words.notices.label });
  const sent = await anArchive(aConnector("Sent", "1.0.0"));
  const tries = { count: 0 };
  // What was written before the folder was first listed lay there before.
  await expect(async () => {
    writeFileSync(join(downloads, `Sent ${(tries.count += 1)}.mez`), sent);
    await expect(banner).toContainText(words.opened.appearedText, { timeout: 6_000 });
  }).toPass();
  await expect(dialog(page)).toBeHidden();
  await expect(setting).toBeVisible();
  await banner.getByRole("button", { name: words.opened.review }).first().click();
  await expect(dialog(page)).toContainText("Sent");
  expect(readdirSync(home.connectors)).toEqual([]);
  await dialog(page).getByRole("button", { name: words.actions.cancel }).click();
  await expect(banner).toBeHidden();
  expect(consoleProblems).toEqual([]);
});
