import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readExtraCertificates } from "../../../electron/engine/trust/read-certificates.ts";

const home = mkdtempSync(join(tmpdir(), "mezzanine-certificates-"));
const folder = join(home, "certificates");
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pem = (bytes: string) => `-----BEGIN CERTIFICATE-----\r\n${Buffer.from(bytes).toString("base64")}\r\n-----END CERTIFICATE-----\r\n`;

function keep(files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

test("no folder is no certificates", () => expect(readExtraCertificates(home)).toEqual([]));

test("binary files, and PEM files with one or several", () => {
  keep({ "a.cer": "der bytes", "b.pem": `Bag Attributes\n${pem("one")}${pem("two")}`, "c.CRT": pem("three") });
  expect(readExtraCertificates(home).map(String)).toEqual(["der bytes", "one", "two", "three"]);
});

test("other files, folders and files too large for a certificate are passed over", () => {
  keep({ "readme.txt": pem("no"), "large.cer": "x".repeat(64 * 1024 + 1) });
  mkdirSync(join(folder, "folder.cer"));
  expect(readExtraCertificates(home)).toEqual([]);
});

test("never more than can be sent to every child", () => {
  keep({ "many.pem": pem("x").repeat(300) });
  expect(readExtraCertificates(home)).toHaveLength(200);
});
