import { expect, test } from "vitest";
import { readCertificate, rememberCertificates } from "../../../../electron/engine/signature/certificate/certificate.ts";
import { verifySignatures } from "../../../../electron/engine/signature/verify-signatures.ts";
import { goldenParts, readGoldenTruth } from "../golden.ts";

test("a cached certificate is the one that was read, with the same facts", async () => {
  const [der, other] = [await derOf("makepqx-rsa-sha1.pqx"), await derOf("ecdsa-p384-sha384.pqx")];
  const remember = rememberCertificates();
  const first = remember(der);
  expect(first?.facts).toEqual(readCertificate(der)?.facts);
  expect(remember(Buffer.from(der))).toBe(first);
  expect(remember(other)?.facts.sha256).not.toBe(first?.facts.sha256);
});

test("what differs in one byte is another certificate, and what is none is not cached as one", async () => {
  const der = await derOf("makepqx-rsa-sha1.pqx");
  const remember = rememberCertificates();
  const facts = remember(der)?.facts;
  const changed = Buffer.from(der);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1); // in its signature
  expect(remember(changed)?.facts.sha256).not.toBe(facts?.sha256);
  expect(remember(der.subarray(1))).toBeUndefined();
  expect(remember(der)?.facts).toBe(facts);
});

test("cached certificates of one file change no verdict on another", async () => {
  const context = { extraCertificates: [], readCertificate: rememberCertificates() };
  for (const { file } of readGoldenTruth()) {
    const parts = goldenParts(file);
    const { report } = await verifySignatures(parts, context);
    expect(report).toEqual((await verifySignatures(parts, { extraCertificates: [] })).report);
  }
});

test("of more certificates than it keeps the one used last stays, the one used first is read anew", async () => {
  const der = await derOf("makepqx-rsa-sha1.pqx");
  const remember = rememberCertificates();
  const first = remember(der);
  const others = Array.from({ length: 64 }, (_, index) => {
    const other = Buffer.from(der);
    other.writeUInt32BE(index, other.length - 4);
    return other;
  });
  for (const other of others.slice(0, 63)) remember(other);
  expect(remember(der)).toBe(first);
  for (const other of others) remember(other);
  expect(remember(der)).not.toBe(first);
});

async function derOf(file: string): Promise<Buffer> {
  const { report } = await verifySignatures(goldenParts(file), { extraCertificates: [] });
  return Buffer.from(report.signatures[0]?.includedCertificates[0]?.der ?? "", "base64");
}
