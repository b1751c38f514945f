import { expect, test } from "vitest";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { readCertificate } from "../../../electron/engine/signature/certificate/certificate.ts";
import { verifyTimestamp } from "../../../electron/engine/signature/timestamp.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import {
  aRawCertificate,
  aSignatureBy,
  bareSignature,
  der,
  extension,
  honestModulus,
  integer,
  oid,
  rsaKey,
  utcTime,
} from "../../builders/a-raw-certificate.ts";
import { anArchive, connectorFiles } from "../../builders/an-archive.ts";
import { anAuthority, aSignatureXml, aSigner, signedFiles } from "../../builders/a-signed-package.ts";
import { aTimestamp } from "../../builders/a-timestamp.ts";
import { oddDates, oddEncodings, oddIssuers, oddKeys } from "../../builders/hostile-certificates.ts";

async function verify(xml: string, extraCertificates: readonly Buffer[] = []) {
  const parts = readParts(await anArchive(signedFiles(connectorFiles, [xml])));
  if (!parts.ok) throw new Error(parts.error.kind);
  return (await verifySignatures(parts.value, { extraCertificates })).report;
}

test.each([...oddKeys, ...oddDates, ...oddEncodings])("a certificate with $name: $kind $because", async ({ xml, kind, because }) => {
  const { integrity, signatures } = await verify(xml);
  expect([integrity.kind, "because" in integrity ? integrity.because : undefined]).toEqual([kind, because]);
  // Of what is malformed nothing is shown as a fact: no date, no name.
  if (kind === "malformed") expect(signatures[0]).toMatchObject({ signer: null, claimedSigner: null, includedCertificates: [], chain: [] });
  else expect(signatures[0]?.includedCertificates).toHaveLength(1);
});

test.each(oddIssuers)("what is issued by $name: $link", async ({ xml, link }) => {
  const { integrity, signatures } = await verify(xml);
  expect(integrity.kind).toBe("intact");
  expect(signatures[0]?.chain[0]).toMatchObject({ issuerSignature: link, confirmedBy: null });
});

test("a key without a certificate verifies nothing, whatever its exponent", async () => {
  for (const exponent of ["AQ==", "AQAB"]) {
    const modulus = Buffer.from(honestModulus.toString(16), "hex").toString("base64");
    const keyInfo = `<KeyValue><RSAKeyValue><Modulus>${modulus}</Modulus><Exponent>${exponent}</Exponent></RSAKeyValue></KeyValue>`;
    const { integrity } = await verify(aSignatureXml(connectorFiles, { signer: aSigner(), keyInfo, value: bareSignature }));
    expect(integrity).toMatchObject({ kind: "unsupported", because: "no-certificate" });
  }
});

test("a certificate whose dates do not exist takes nothing from one beside it that is in order", async () => {
  const odd = aRawCertificate({ notBefore: utcTime("230230000000Z"), name: "Larch" });
  const { integrity, signatures } = await verify(aSignatureBy([odd, aRawCertificate()]));
  expect(integrity.kind).toBe("intact");
  expect(signatures[0]?.includedCertificates).toHaveLength(1);
});

test("beside a certificate that is in order one that is not may still be the signer's", async () => {
  const other = aSigner({ name: "Quarry Root", ...anAuthority }).certificate;
  const from = aRawCertificate({ notBefore: utcTime("230230000000Z") });
  for (const [odd, because] of [
    [from, "certificate-dates"],
    [Buffer.concat([aRawCertificate(), Buffer.of(0)]), "certificate-not-der"],
  ] as const) {
    for (const certificates of [
      [odd, other],
      [other, odd],
    ]) {
      expect((await verify(aSignatureBy(certificates))).integrity).toEqual({ kind: "malformed", because });
    }
  }
});

test.each([
  ["1", integer(1n)],
  ["2", integer(2n)],
])("a timestamp authority whose key has the exponent %s stamps nothing", (_, exponent) => {
  const authority = aSigner({ name: "Quarry Clock", usage: ["timeStamping"] });
  // The same key but for its exponent, which its certificate gives away.
  const usage = extension("2.5.29.37", der(0x30, oid("1.3.6.1.5.5.7.3.8")));
  const certificate = aRawCertificate({ name: "Quarry Clock", extensions: [usage], key: rsaKey({ exponent }), value: bareSignature });
  const signatureValue = Buffer.from("any value");
  const token = aTimestamp(signatureValue, { ...authority, certificate });
  const facts = verifyTimestamp(token, { signatureValue, others: [], kept: [], readCertificate, mayCheck: () => true });
  expect(facts).toMatchObject({ verified: false, problem: "weak-key", authorityConfirmed: false });
});

test("a certificate in a timestamp that is not DER is none", () => {
  const signatureValue = Buffer.from("any value");
  const authority = aSigner({ name: "Quarry Clock", usage: ["timeStamping"] });
  const token = aTimestamp(signatureValue, authority);
  // The same certificate with an indefinite length is as long as before: two bytes less for its length, two more for its end.
  const ber = Buffer.concat([Buffer.of(0x30, 0x80), authority.certificate.subarray(4), Buffer.of(0, 0)]);
  const changed = Buffer.from(token);
  ber.copy(changed, token.indexOf(authority.certificate));
  const judged = (bytes: Buffer) => verifyTimestamp(bytes, { signatureValue, others: [], kept: [], readCertificate, mayCheck: () => true });
  expect(judged(token)).toMatchObject({ verified: true, problem: null });
  expect(judged(changed)).toMatchObject({ verified: false, problem: "no-certificate" });
});

test("a timestamp of a day that does not exist has no time", () => {
  const signatureValue = Buffer.from("any value");
  const authority = aSigner({ name: "Quarry Clock", usage: ["timeStamping"] });
  const stampAt = (time: string) =>
    verifyTimestamp(aTimestamp(signatureValue, authority, { time }), {
      signatureValue,
      others: [],
      kept: [],
      readCertificate,
      mayCheck: () => true,
    });
  expect(stampAt("20240229000000Z")).toMatchObject({ verified: true, time: "2024-02-29T00:00:00Z" });
  for (const time of ["20230230000000Z", "20230101240000Z"])
    expect(stampAt(time)).toMatchObject({ verified: false, time: null, problem: "unreadable" });
});

test("a root gives trust when the user added it, and not when it came in the file", async () => {
  const root = aSigner({ name: "Microsoft Root", ...anAuthority });
  const issuing = aSigner({ name: "Issuing", issuer: root, ...anAuthority });
  const leaf = aSigner({ name: "Microsoft", issuer: issuing });
  const xml = aSignatureXml(connectorFiles, { signer: leaf, certificates: [leaf, issuing, root].map(({ certificate }) => certificate) });
  const confirmed = async (...kept: readonly Buffer[]) => {
    const { integrity, signatures } = await verify(xml, kept);
    expect(integrity.kind).toBe("intact");
    return signatures[0]?.chain.map(({ confirmedBy }) => confirmedBy);
  };
  expect(await confirmed()).toEqual([null, null, null]);
  expect(await confirmed(root.certificate)).toEqual(["issuer", "issuer", "user"]);
  expect(await confirmed(issuing.certificate)).toEqual(["issuer", "user", null]);
  expect(await confirmed(aSigner({ name: "Microsoft Root", ...anAuthority }).certificate)).toEqual([null, null, null]);
});

test("an added certificate gives trust also where the file includes another one for the same issuer", async () => {
  const root = aSigner({ name: "Quarry Root", ...anAuthority });
  const again = aSigner({ name: "Quarry Root", ...anAuthority, key: root.forgeKey, notAfter: "2047-01-01" });
  const leaf = aSigner({ name: "Larch", issuer: root });
  const xml = aSignatureXml(connectorFiles, { signer: leaf, certificates: [leaf.certificate, again.certificate] });
  expect((await verify(xml, [root.certificate])).signatures[0]?.chain.map(({ confirmedBy }) => confirmedBy)).toEqual(["issuer", "user"]);
});

test("an issuer made for something else hands no name on", async () => {
  const root = aSigner({ name: "Quarry Root", ...anAuthority });
  const forWeb = aSigner({ name: "Web Issuing", issuer: root, ...anAuthority, usage: ["serverAuth"] });
  const leaf = aSigner({ name: "Larch", issuer: forWeb });
  const xml = aSignatureXml(connectorFiles, { signer: leaf, certificates: [leaf.certificate, forWeb.certificate] });
  expect((await verify(xml, [root.certificate])).signatures[0]?.chain.map(({ confirmedBy }) => confirmedBy)).toEqual([
    null,
    "issuer",
    "user",
  ]);
});
