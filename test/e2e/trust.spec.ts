import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { groupedThumbprint } from "../../shared/model/thumbprint.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignedPackage, aSigner } from "../builders/a-signed-package.ts";
import { call } from "./call.ts";
import { test } from "./host.ts";

const { trust, navigation } = plainEn.window;
const section = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

test.skip(process.platform === "win32", "on Windows the list is the computer's own policy");

test("the trusted list: add with before and after, restore, publishers, files for an administrator", async ({
  home,
  openWindow,
  hostName,
}) => {
  const theirs = "AB".repeat(20);
  writeFileSync(
    join(home.connectors, "Signed.pqx"),
    await aSignedPackage({ signer: aSigner({ name: "Brackenfold Ltd" }) }, aConnector("Brackenfold")),
  );
  const { page, consoleProblems } = await openWindow();
  const list = join(home.dataFolder, "trusted-thumbprints.txt");
  writeFileSync(list, `# theirs\n${theirs.toLowerCase()}\n`);
  const view = await call(page, "getTrust", null);
  const mine = view.ok ? (view.value.signers[0]?.thumbprint ?? "") : "";
  await page
    .getByRole("link", { name: navigation.trust })
    .or(page.getByRole("button", { name: navigation.trust }))
    .first()
    .click();

  await test.step("add shows the list before and after, and writes it only then", async () => {
    await section(page, trust.signers).getByRole("button", { name: trust.add }).click();
    const dialog = page.getByRole("dialog", { name: trust.changeTitle });
    await expect(dialog.getByRole("region", { name: trust.before })).toContainText(theirs.toLowerCase());
    await expect(dialog.getByRole("region", { name: trust.after })).toContainText(groupedThumbprint(mine));
    expect(readFileSync(list, "utf8")).not.toContain(mine);
    await dialog.getByRole("button", { name: trust.apply }).click();
    await expect(dialog).toHaveCount(0);
    expect(readFileSync(list, "utf8")).toBe(`# theirs\n${theirs.toLowerCase()}\n${mine}\n`);
    await expect(page.getByText(trust.recommended.possible(1))).toBeVisible();
  });

  await test.step("nonsense is refused with a reason", async () => {
    await section(page, trust.editor).getByLabel(trust.addThumbprint).fill("see ticket");
    await section(page, trust.editor).getByRole("button", { name: trust.preview }).click();
    await expect(page.getByText(plainEn.window.failures.of("planTrustChange", "not-a-thumbprint"))).toBeVisible();
  });

  await test.step("a publisher is accepted only by the right thumbprint, and revoked", async () => {
    const publishers = section(page, trust.publishers);
    await publishers.getByRole("button", { name: trust.accept }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(trust.theirThumbprint).fill(theirs);
    await expect(dialog.getByText(trust.thumbprintsDiffer)).toBeVisible();
    await expect(dialog.getByRole("button", { name: trust.acceptOnSight })).toBeDisabled();
    await dialog.getByLabel(trust.theirThumbprint).fill(`\u200E${groupedThumbprint(mine).toLowerCase()}`);
    await dialog.getByRole("button", { name: trust.acceptCompared }).click();
    await expect(publishers).toContainText("you compared the thumbprint");
    await publishers.getByLabel(trust.note).fill("Met in June");
    await publishers.getByRole("button", { name: trust.saveNote }).click();
    await expect
      .poll(async () => {
        const now = await call(page, "getTrust", null);
        return now.ok ? now.value.publishers[0]?.note : null;
      })
      .toBe("Met in June");
    await publishers.getByRole("button", { name: trust.revoke }).click();
    await expect(publishers.getByRole("button", { name: trust.accept })).toBeVisible();
  });

  await test.step("the backup puts the list back as it was", async () => {
    await section(page, trust.backups).getByRole("button", { name: trust.restore }).first().click();
    await page.getByRole("dialog", { name: trust.changeTitle }).getByRole("button", { name: trust.apply }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(readFileSync(list, "utf8")).toBe(`# theirs\n${theirs.toLowerCase()}\n`);
    await expect(section(page, trust.backups).getByRole("listitem")).toHaveCount(2);
  });

  await test.step("files for an administrator can be saved", async () => {
    test.skip(hostName !== "web", "the dialog is the system's own");
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await section(page, trust.exports).getByRole("button", { name: trust.exportKinds.powershell }).click();
    await expect.poll(() => downloads.toSorted()).toEqual(["Add-TrustedThumbprints.ps1", "README.txt", "Undo-TrustedThumbprints.ps1"]);
  });

  expect(consoleProblems).toEqual([]);
});
