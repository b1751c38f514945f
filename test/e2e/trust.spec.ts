import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { groupedThumbprint } from "../../shared/model/thumbprint.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignedPackage, aSigner } from "../builders/a-signed-package.ts";
import { anArchive } from "../builders/an-archive.ts";
import { call } from "./call.ts";
import { test, type OpenWindow } from "./host.ts";
import type { Home } from "./web-mode.ts";

const { trust } = plainEn.window;
const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

test.skip(process.platform === "win32", "on Windows the list is the computer's own policy");

const theirs = "AB".repeat(20);

/** The page, with one signed connector and a list that somebody else wrote. */
async function openTrust(home: Home, openWindow: () => Promise<OpenWindow>) {
  const signed = await aSignedPackage({ signer: aSigner({ name: "Brackenfold Ltd" }) }, aConnector("Brackenfold"));
  writeFileSync(join(home.connectors, "Signed.pqx"), signed);
  const opened = await openWindow();
  const list = join(home.dataFolder, "trusted-thumbprints.txt");
  writeFileSync(list, `# theirs\n${theirs.toLowerCase()}\n`);
  const entries = async () => {
    // A scan that was running already may have read the list before it was written.
    await call(opened.page, "startScan", null);
    const now = await call(opened.page, "getTrust", null);
    return now.ok ? now.value.policy.entries.length : 0;
  };
  await expect.poll(entries).toBe(1);
  const view = await call(opened.page, "getTrust", null);
  const mine = view.ok ? (view.value.signers[0]?.thumbprint ?? "") : "";
  await opened.page.goto(`${opened.page.url().split("#")[0] ?? ""}#/trust`);
  return { ...opened, list, mine, read: () => readFileSync(list, "utf8") };
}

test("the trusted list is changed with before and after, and restored", async ({ home, openWindow }) => {
  const { page, mine, read, consoleProblems } = await openTrust(home, openWindow);
  const dialog = page.getByRole("dialog", { name: trust.changeTitle });

  await test.step("add shows the list before and after, and writes it only then", async () => {
    await section(page, trust.signers).getByRole("button", { name: trust.add }).click();
    await expect(dialog.getByRole("region", { name: trust.before })).toContainText(theirs.toLowerCase());
    await expect(dialog.getByRole("region", { name: trust.after })).toContainText(groupedThumbprint(mine));
    expect(read()).not.toContain(mine);
    await dialog.getByRole("button", { name: trust.apply }).click();
    await expect(dialog).toHaveCount(0);
    expect(read()).toBe(`# theirs\n${theirs.toLowerCase()}\n${mine}\n`);
    await expect(page.getByText(trust.recommended.possible(1))).toBeVisible();
  });

  await test.step("the backup puts the list back as it was", async () => {
    await section(page, trust.backups).getByRole("button", { name: trust.restore }).first().click();
    await dialog.getByRole("button", { name: trust.apply }).click();
    await expect(dialog).toHaveCount(0);
    expect(read()).toBe(`# theirs\n${theirs.toLowerCase()}\n`);
    await expect(section(page, trust.backups).getByRole("listitem")).toHaveCount(2);
  });

  await test.step("nonsense is refused with a reason", async () => {
    await section(page, trust.editor).getByLabel(trust.addThumbprint).fill("see ticket");
    await section(page, trust.editor).getByRole("button", { name: trust.preview }).click();
    await expect(page.getByText(plainEn.window.failures.of("planTrustChange", "not-a-thumbprint"))).toBeVisible();
  });

  expect(consoleProblems).toEqual([]);
});

test("a publisher is accepted only by the right thumbprint, noted, handed out and revoked", async ({ home, openWindow, hostName }) => {
  const { page, mine, consoleProblems } = await openTrust(home, openWindow);
  const publishers = section(page, trust.publishers);

  await publishers.getByRole("button", { name: trust.accept }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(trust.theirThumbprint).fill(theirs);
  await expect(dialog.getByText(trust.comparisons.different)).toBeVisible();
  await expect(dialog.getByRole("button", { name: trust.acceptOnSight })).toBeDisabled();
  await dialog.getByLabel(trust.theirThumbprint).fill(`\u200E${groupedThumbprint(mine).toLowerCase()}`);
  await dialog.getByRole("button", { name: trust.acceptCompared }).click();
  await expect(publishers).toContainText("you compared the thumbprint");

  await publishers.getByRole("button", { name: trust.editNote }).click();
  await publishers.getByLabel(trust.note).fill("Met in June");
  await publishers.getByRole("button", { name: trust.saveNote }).click();
  await expect(publishers.getByText("Met in June")).toBeVisible();

  const exports = section(page, trust.exports);
  await expect(exports.getByText(trust.exportKinds.reg)).toBeVisible();
  await expect(exports.getByRole("button", { name: trust.exportKinds.reg })).toHaveCount(0);
  // Elsewhere the dialog for the folder is the system's own.
  if (hostName === "web") {
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await exports.getByRole("button", { name: trust.exportKinds.powershell }).click();
    await expect.poll(() => downloads.toSorted()).toEqual(["Add-TrustedThumbprints.ps1", "README.txt", "Undo-TrustedThumbprints.ps1"]);
  }

  await publishers.getByRole("button", { name: trust.revoke }).click();
  await expect(publishers.getByRole("button", { name: trust.accept })).toBeVisible();
  expect(consoleProblems).toEqual([]);
});

test("a lost signature is an alarm until the file is accepted without one", async ({ home, openWindow }) => {
  const file = join(home.connectors, "Signed.pqx");
  writeFileSync(file, await aSignedPackage({ signer: aSigner({ name: "Brackenfold Ltd" }) }, aConnector("Brackenfold")));
  const { page } = await openWindow();
  await expect(page.getByRole("row").filter({ hasText: "Signed.pqx" })).toContainText("Brackenfold Ltd");
  await expect
    .poll(async () => {
      const now = await call(page, "getTrust", null);
      return now.ok ? now.value.publishers.length : 0;
    })
    .toBe(1);
  writeFileSync(file, await anArchive(aConnector("Brackenfold")));
  await page.getByRole("row").filter({ hasText: "Signed.pqx" }).click();
  const alarm = page.getByRole("complementary").getByRole("article", { name: plainEn.findings["signature-gone"].title });
  await expect(alarm).toContainText("Brackenfold Ltd");
  await alarm.getByRole("button", { name: trust.acceptUnsigned }).click();
  await expect(alarm).toHaveCount(0);
});
