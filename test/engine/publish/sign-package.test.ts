import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import JSZip from "jszip";
import { createFiles } from "../../../electron/engine/cleanup/execute/files.ts";
import { signPackage } from "../../../electron/engine/publish/sign/sign-package.ts";
import { readSigningKey } from "../../../electron/engine/publish/sign/signing-key.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { fileURLToPath } from "node:url";

const fixture = (name: string): URL => new URL(`../../fixtures/publish/${name}`, import.meta.url);

test("the signature part is, byte for byte, what OpenSSL and Python make for the same key and time", async () => {
  const signedAt = new Date("2026-01-01T00:00:00Z");
  const named = { key: fileURLToPath(fixture("signer.pem")), certificate: null, password: null };
  const key = await readSigningKey(named, signedAt, createFiles());
  if (!key.ok) throw new Error(key.error.kind);
  const bytes = await anArchive({ "connector.pq": readFileSync(fixture("connector.pq")) });
  const signed = await signPackage({ path: "x.mez", bytes, signedAt, replace: false }, key.value, null);
  if (!signed.ok) throw new Error(signed.error.kind);
  const { files } = await JSZip.loadAsync(signed.value.bytes);
  const [part] = Object.keys(files).filter((name) => name.endsWith(".psdsxs"));
  expect(await files[part ?? ""]?.async("string")).toBe(readFileSync(fixture("signature.psdsxs"), "utf8"));
});
