import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignatureXml, aSignedPackage, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { anArchive } from "../builders/an-archive.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";
import type { Home } from "./web-mode.ts";
import { foreign } from "../../shared/words/foreign-text.ts";

const { window: words, findings, signature } = plainEn;

/** Has the data source kind of a connector that is certified. */
const shadowing = "Acterys";

const put = async (home: Home, name: string, bytes: Promise<Buffer>): Promise<void> =>
  writeFileSync(join(home.connectors, name), await bytes);

const row = (page: Page, file: string) => page.getByRole("row").filter({ hasText: file });
const detail = (page: Page) => page.getByRole("complementary");

test("the main job: list, detail, shadow, an altered signature, a new file, a file from outside", async ({ home, openWindow }) => {
  const signer = aSigner({ name: "Brackenfold Ltd" });
  const signed = aConnector("Changed");
  await put(home, "Greetwell.mez", anArchive(aConnector("Greetwell")));
  await put(home, "Old.mez", anArchive(aConnector(shadowing, "0.0.1")));
  await put(home, "Signed.pqx", aSignedPackage({ signer }, aConnector("Brackenfold")));
  await put(
    home,
    "Changed.pqx",
    anArchive({ ...signedFiles(signed, [aSignatureXml(signed, { signer })]), "Changed.pq": `${String(signed["Changed.pq"])}//` }),
  );
  await put(home, "Noise.mez", Promise.resolve(Buffer.from("This is no archive.")));
  const { page, consoleProblems } = await openWindow();

  await test.step("lists every file, readable or not", async () => {
    for (const file of ["Greetwell.mez", "Old.mez", "Signed.pqx", "Changed.pqx", "Noise.mez"]) await expect(row(page, file)).toBeVisible();
    await expect(row(page, "Signed.pqx")).toContainText("Brackenfold Ltd");
  });

  await test.step("says which one may be used instead of a certified connector", async () => {
    await row(page, "Old.mez").click();
    const warning = detail(page).getByRole("article", { name: findings["shadows-certified"].title });
    await expect(warning).toContainText(shadowing);
  });

  await test.step("explains what a finding means", async () => {
    const card = detail(page).getByRole("article", { name: findings["shadows-certified"].title });
    await card.getByRole("button", { name: words.detail.whatItMeans }).click();
    const explanation = page.getByRole("dialog", { name: words.detail.whatItMeans });
    await expect(explanation.getByRole("heading", { name: findings["shadows-certified"].title })).toBeVisible();
    await explanation.getByRole("button", { name: words.actions.close }).click();
    await expect(explanation).toHaveCount(0);
  });

  await test.step("says what was changed after signing", async () => {
    await row(page, "Changed.pqx").click();
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Changed");
    await expect(detail(page).getByRole("article").first()).toContainText("Changed.pq");
    await expect(detail(page).getByRole("article").first()).toContainText("Brackenfold Ltd");
  });

  await test.step("shows a file put into the folder", async () => {
    await put(home, "Fernhill.mez", anArchive(aConnector("Fernhill")));
    await expect(row(page, "Fernhill.mez")).toBeVisible();
  });

  await test.step("opens a file from outside and compares its thumbprint, without installing it", async () => {
    const before = readdirSync(home.connectors);
    const sent = await aSignedPackage({ signer }, aConnector("Sent"));
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: words.actions.openFile }).first().click();
    await (await chooser).setFiles({ name: "Sent.pqx", mimeType: "application/octet-stream", buffer: sent });
    await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Sent");
    const box = detail(page).getByRole("textbox", { name: words.compare.label });
    await box.fill(` \u200e${signer.thumbprint.toLowerCase().replace(/../g, "$& ")}`);
    await expect(detail(page)).toContainText(words.compare.equal(foreign("Brackenfold Ltd")));
    await box.fill(aSigner({ name: "Somebody else" }).thumbprint);
    await expect(detail(page)).toContainText(words.compare.different["not-the-signer"]);
    expect(readdirSync(home.connectors)).toEqual(before);
  });

  expect(consoleProblems).toEqual([]);
});

test("a dropped file is inspected and nothing else", async ({ home, openWindow }) => {
  const { page } = await openWindow();
  await expect(detail(page).getByRole("heading", { level: 2 })).toBeVisible();
  const base64 = (await anArchive(aConnector("Dropped"))).toString("base64");
  const transfer = await page.evaluateHandle((text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], "Dropped.mez"));
    return data;
  }, base64);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await expect(detail(page).getByRole("heading", { level: 2 })).toHaveText("Dropped");
  expect(readdirSync(home.connectors)).toEqual([]);
});

test("an empty home shows what to do", async ({ home, openWindow }) => {
  const { page } = await openWindow();
  await expect(page.getByRole("main")).toContainText(home.connectors);
});

test("the XML of a signature: by keyboard, as text, and only of the file that is shown", async ({ home, openWindow }) => {
  const files = aConnector("Brackenfold");
  // Letters that join, unbroken: laid out in one piece they stop a browser for minutes.
  const signed = `${aSignatureXml(files, { signer: aSigner() })}<!-- <img src=x> \u202E ${"\u0645".repeat(200_000)} -->`;
  const parts = Object.entries(signedFiles(files, [signed])).map(([name, content]) => [name, Buffer.from(content)]);
  await put(home, "Signed.pqx", anArchive(Object.fromEntries(parts)));
  const { page, consoleProblems } = await openWindow();
  await row(page, "Signed.pqx").click();
  await detail(page).getByRole("tab", { name: words.detail.tabs.signature }).click();
  const disclosure = detail(page).locator("details").filter({ hasText: signature.xml.title });
  await disclosure.locator("summary").focus();
  await page.keyboard.press("Enter");
  const text = disclosure.getByRole("region");
  await expect(text).toHaveText(signed.replace("\u202E", "<U+202E>"));
  await expect(text.locator("> span *, > :not(span)")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(disclosure.getByRole("button", { name: signature.xml.copy })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(text).toBeFocused();
  await page.keyboard.press("End");
  await expect.poll(() => text.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  const inventory = await call(page, "getInventory", null);
  const shown = inventory.ok ? inventory.value.rows[0] : undefined;
  await put(home, "Signed.pqx", aSignedPackage({ signer: aSigner() }, files));
  const late = await call(page, "getSignatureXml", { id: shown!.id, sha256: shown!.sha256, signature: 0 });
  expect(late).toMatchObject({ ok: false, error: { kind: "changed-since" } });
  expect(consoleProblems).toEqual([]);
});

test("in a contrast theme the selection has an outline, and a finding keeps its text", async ({ home, openWindow }) => {
  await put(home, "Old.mez", anArchive(aConnector(shadowing)));
  const { page } = await openWindow();
  await page.emulateMedia({ forcedColors: "active" });
  await row(page, "Old.mez").click();
  await expect(row(page, "Old.mez")).toHaveCSS("outline-style", "solid");
  await expect(page.getByRole("navigation").locator("[aria-current]")).toHaveCSS("outline-style", "solid");
  await expect(detail(page)).toContainText(findings["shadows-certified"].title);
});
