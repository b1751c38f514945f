import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createSign } from "node:crypto";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { languages } from "../../shared/model/language.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { plainEn } from "../../shared/words/plain-words.ts";
import { readParts } from "../../electron/engine/archive/read-parts.ts";
import { verifySignatures } from "../../electron/engine/signature/verify-signatures.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSigner } from "../builders/a-signed-package.ts";
import { test } from "./host.ts";
import type { Home } from "./web-mode.ts";

// The system's dialogs are answered by the stand-in; a browser has none, and Electron's cannot be answered from here.
const words = plainEn.window.publish;
const signer = aSigner({ name: "Brackenfold Ltd" });
const password = "correct horse battery";

function aProject(home: Home, files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = join(home.path, "project");
  mkdirSync(folder, { recursive: true });
  const given = { ...aConnector("Fernhill"), "client_secret.txt": "x", "Fernhill.query.pq": "1", ...files };
  for (const [name, content] of Object.entries(given)) writeFileSync(join(folder, name), content);
  return folder;
}

function keyFile(home: Home): string {
  const path = join(home.path, "key.pem");
  const certificate = `-----BEGIN CERTIFICATE-----\n${signer.certificate.toString("base64")}\n-----END CERTIFICATE-----\n`;
  const key = signer.key.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: password }).toString();
  writeFileSync(path, key + certificate);
  return path;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const choosing = (kind: keyof typeof words.files) => words.chooseFile(words.files[kind]);

async function integrityOf(path: string) {
  const parts = readParts(readFileSync(path));
  return parts.ok ? (await verifySignatures(parts.value, { extraCertificates: [] })).report.integrity : null;
}

test.describe("with the system's dialogs", () => {
  test.slow();
  test.skip(({ hostName }) => hostName !== "stand-in", "the system's dialogs cannot be answered from here");

  test("from a project folder to a release folder, with a key file", async ({ home, standIn }) => {
    const folder = aProject(home, { "Fernhill.pq": "section Fernhill;\n\nshared A = (1 + ;\n" });
    const releases = join(home.path, "releases");
    mkdirSync(releases);
    const running = await standIn();
    const { page } = running;
    await page.getByRole("main").waitFor();
    await page.evaluate(() => (window.location.hash = "#/publish"));

    await test.step("a mistake stops the build with line and column", async () => {
      running.answer({ filePaths: [folder] });
      await button(page, words.choose).click();
      await expect(page.getByRole("alert")).toContainText("line 3, column 17");
      await expect(button(page, words.signNow)).toHaveCount(0);
      await page.screenshot({ path: test.info().outputPath("mistake.png") });
    });

    await test.step("what goes in, and what is left out and why", async () => {
      aProject(home);
      await button(page, words.build).click();
      await expect(page.getByText(words.packed(1))).toBeVisible();
      await page.getByText(words.leftOut(2)).click();
      await expect(page.getByText("client_secret.txt")).toBeVisible();
      await expect(page.getByText(plainEn.publish.leftOutReasons.secret)).toBeVisible();
    });

    await test.step("a wrong password is named, and the field is empty again", async () => {
      running.answer({ filePaths: [keyFile(home)] });
      await button(page, choosing("key")).click();
      await expect(page.getByText("key.pem")).toBeVisible();
      await page.getByLabel(words.password).fill("wrong");
      await button(page, words.signNow).click();
      await expect(page.getByRole("alert")).toContainText("key.pem");
      await expect(page.getByLabel(words.password)).toHaveValue("");
    });

    await test.step("the address of a timestamp authority is shown before it is asked", async () => {
      await page.getByLabel(words.timestamp).fill("http://127.0.0.1:9/stamp");
      await expect(page.getByText("http://127.0.0.1:9/stamp")).toBeVisible();
      await expect(button(page, words.signAndAsk)).toBeVisible();
      await page.getByLabel(words.timestamp).fill("");
    });

    await test.step("signed", async () => {
      await page.getByLabel(words.password).fill(password);
      await page.getByLabel(words.password).press("Enter");
      await expect(page.getByText("Brackenfold Ltd")).toBeVisible();
      await expect(page.getByLabel(words.password)).toHaveValue("");
      await page.screenshot({ path: test.info().outputPath("signed.png"), fullPage: true });
    });

    await test.step("saved", async () => {
      running.answer({ filePaths: [releases] });
      await button(page, words.save).click();
      await expect(page.getByText("Fernhill release")).toBeVisible();
      const saved = join(releases, "Fernhill release");
      expect(readdirSync(saved).toSorted()).toEqual(
        [
          ...languages.flatMap((tag) => (tag === "en" ? ["CHANGELOG.md", "README.md"] : [`CHANGELOG.${tag}.md`, `README.${tag}.md`])),
          ...["Fernhill.pqx", "SHA256SUMS.txt", "for-administrators", "instructions", "thumbprint"],
        ].toSorted(),
      );
      expect(await integrityOf(join(saved, "Fernhill.pqx"))).toMatchObject({ kind: "intact", signer: signer.thumbprint });
      await page.setViewportSize({ width: 1280, height: 1500 });
      await page.screenshot({ path: test.info().outputPath("saved.png") });
      // A second one takes nothing's place.
      running.answer({ filePaths: [releases] });
      await button(page, words.save).click();
      await expect(page.getByText("Fernhill release (2)")).toBeVisible();
    });

    await test.step("the password is in no file of Mezzanine's, and not on the page", async () => {
      expect(await page.content()).not.toContain(password);
      for (const name of readdirSync(home.dataFolder, { recursive: true, encoding: "utf8" })) {
        const path = join(home.dataFolder, name);
        if (/\.(?:db|db-wal|json|log|txt)$/u.test(name)) expect([name, readFileSync(path).includes(password)]).toEqual([name, false]);
      }
      expect(running.standardError()).not.toContain(password);
    });
  });

  test("a key elsewhere: what to sign is saved, a wrong signature is refused, the right one is added", async ({ home, standIn }) => {
    const folder = aProject(home);
    const running = await standIn();
    const { page, order } = running;
    // A folder is dropped on any screen, once there is one.
    await page.getByRole("main").waitFor();
    order({ kind: "drop", paths: [folder] });
    await expect(page.getByText(words.packed(1))).toBeVisible();
    await page.getByRole("radio", { name: words.ways.elsewhere }).check();
    const certificate = join(home.path, "signer.cer");
    writeFileSync(certificate, signer.certificate);
    running.answer({ filePaths: [certificate] });
    await button(page, choosing("certificate")).click();
    running.answer({ filePaths: [home.path] });
    await button(page, words.prepare).click();
    await expect(page.getByText(words.prepared)).toBeVisible();
    const toSign = readFileSync(join(home.path, "Fernhill to sign", "to-sign.bin"));
    const signature = join(home.path, "signature");
    writeFileSync(signature, "garbage");
    running.answer({ filePaths: [signature] });
    await button(page, choosing("signature")).click();
    await button(page, words.attach).click();
    await expect(page.getByRole("alert")).toBeVisible();
    writeFileSync(signature, createSign("sha256").update(toSign).sign(signer.key));
    await button(page, words.attach).click();
    await expect(page.getByText("Brackenfold Ltd")).toBeVisible();
    await page.screenshot({ path: test.info().outputPath("elsewhere.png"), fullPage: true });
    expect(existsSync(join(home.path, "Fernhill.pqx"))).toBe(false);
  });
});

test("in a browser the screen says where to publish instead", async ({ hostName, openWindow }) => {
  test.skip(hostName !== "web", "only a browser has no dialogs");
  const { page, consoleProblems } = await openWindow();
  await page.evaluate(() => (window.location.hash = "#/publish"));
  await expect(page.getByText(words.onlyDesktopTitle)).toBeVisible();
  await expect(page.getByText("mezzanine release")).toBeVisible();
  await page.setViewportSize({ width: 480, height: 800 });
  await expect(page.getByRole("heading", { name: wordsIn.en.window.publish.title })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(480);
  expect(consoleProblems).toEqual([]);
});
