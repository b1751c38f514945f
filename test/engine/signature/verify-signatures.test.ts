import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { limits } from "../../../electron/engine/limits.ts";
import type { Part } from "../../../electron/engine/archive/parts.ts";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { aRawZip, type RawEntry } from "../../builders/a-raw-zip.ts";
import { anArchive, connectorFiles, type Files } from "../../builders/an-archive.ts";
import { anAuthority, aSignatureXml, aSigner, signedFiles } from "../../builders/a-signed-package.ts";
import { goldenParts } from "./golden.ts";

/** DER of the first certificate that a golden file brings along. */
function goldenCertificate(file: string): Buffer {
  const bytes = goldenParts(file)
    .all.find(({ name }) => name.endsWith(".psdsxs"))
    ?.read();
  const text = bytes?.ok === true ? bytes.value.toString("utf8") : "";
  return Buffer.from(/X509Certificate>([^<]+)</u.exec(text)?.[1] ?? "", "base64");
}

const root = aSigner({ name: "Quarry Root", ...anAuthority });
const signer = aSigner({ name: 'Fernhill, Data + "Co"', issuer: root, usage: ["codeSigning", "serverAuth"], notAfter: "2025-01-01" });

async function verify(files: Files, extraCertificates: readonly Buffer[] = []) {
  const parts = readParts(await anArchive(files));
  if (!parts.ok) throw new Error(parts.error.kind);
  return await verifySignatures(parts.value, { extraCertificates });
}
const signed = (...xml: readonly string[]) => signedFiles(connectorFiles, xml);
const xml = aSignatureXml(connectorFiles, { signer });
const transform = '<Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></Transform>';

test("an intact signature gives its certificate in every detail", async () => {
  const { report } = await verify(signed(xml));
  expect(report.integrity).toEqual({ kind: "intact", signer: signer.thumbprint, covered: Object.keys(connectorFiles) });
  expect(report.signatures[0]?.signer).toMatchObject({
    subject: 'CN=Fernhill\\, Data \\+ \\"Co\\",C=ZZ',
    subjectCN: 'Fernhill, Data + "Co"',
    issuer: "CN=Quarry Root,C=ZZ",
    issuerCN: "Quarry Root",
    sha1: signer.thumbprint,
    notBefore: "2023-01-01T00:00:00Z",
    notAfter: "2025-01-01T00:00:00Z",
    keyType: "RSA-2048",
    extendedKeyUsage: expect.arrayContaining(["1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.1"]),
    keyUsage: ["digitalSignature"],
    selfSigned: false,
  });
  expect(report.signatures[0]).toMatchObject({
    signatureMethod: "rsa-sha256",
    digestMethod: "sha256",
    claimedSigner: null,
    timestamp: null,
    signatureTime: { utc: "2024-05-06T05:08:09.1Z" },
  });
});

test("a chain is built from what the user keeps at hand, and each link is checked", async () => {
  const chainWith = async (...extra: readonly Buffer[]) =>
    (await verify(signed(xml), extra)).report.signatures[0]?.chain.map(({ issuerSignature }) => issuerSignature);
  expect(await chainWith()).toEqual(["absent"]);
  expect(await chainWith(root.certificate)).toEqual(["yes", "self"]);
  expect(await chainWith(aSigner({ name: "Quarry Root" }).certificate)).toEqual(["no"]);
  expect(await chainWith(Buffer.from("no certificate"))).toEqual(["absent"]);
});

test("extra certificates complete chains but never sign", async () => {
  const { report } = await verify(signed(aSignatureXml(connectorFiles, { signer, certificates: [root.certificate] })), [
    signer.certificate,
  ]);
  expect(report.integrity).toMatchObject({ kind: "altered", because: ["signature-value-wrong"] });
  expect(report.signatures[0]).toMatchObject({ signer: null, claimedSigner: { subjectCN: "Quarry Root" } });
});

test("a key too weak to be tried may be the signer's: then the content is not reported as changed", async () => {
  const integrityWith = async (...certificates: readonly Buffer[]) => {
    const text = aSignatureXml(connectorFiles, { signer, certificates });
    return (await verify(signed(text.replace(/(?<=<SignatureValue>)[^<]{4}/u, "AAAA")))).report.integrity;
  };
  expect(await integrityWith(goldenCertificate("rsa-512.pqx"), root.certificate)).toMatchObject({
    kind: "unsupported",
    because: "key-too-short",
  });
  expect(await integrityWith(signer.certificate, goldenCertificate("ecdsa-secp256k1.pqx"))).toMatchObject({ kind: "altered" });
});

test("with several signatures the worst counts, and covered is what all of them cover", async () => {
  const partial = aSignatureXml(connectorFiles, { signer, covers: { "Fernhill.pq": connectorFiles["Fernhill.pq"] ?? "" } });
  const { report, covered } = await verify(signed(xml, partial));
  expect(report.signatures.map(({ integrity }) => integrity.kind)).toEqual(["intact", "altered"]);
  expect(report.integrity).toMatchObject({ kind: "altered", uncovered: ["resources.resx"], because: ["part-not-covered"] });
  expect([...(covered ?? [])]).toEqual(["Fernhill.pq"]);
});

test("intact by several signatures covers no more than each of them does", async () => {
  const rels = { "_rels/.rels": signed()["_rels/.rels"] ?? "" };
  const more = aSignatureXml({ ...connectorFiles, ...rels }, { signer });
  const { report } = await verify(signed(more, xml));
  expect(report.signatures[0]?.integrity).toMatchObject({ kind: "intact", covered: [...Object.keys(connectorFiles), "_rels/.rels"] });
  expect(report.integrity).toMatchObject({ kind: "intact", covered: Object.keys(connectorFiles) });
});

test("content that poses as relationships, of which the transform would leave nothing to sign", async () => {
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  const files = {
    ...connectorFiles,
    "notes.resx": `<Relationships xmlns="${namespace}"><Relationship Id="a" Type="b" Target="c"/></Relationships>`,
  };
  const algorithms = [
    "http://schemas.openxmlformats.org/package/2006/RelationshipTransform",
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
  ];
  const transforms = `<Transforms>${algorithms.map((one) => `<Transform Algorithm="${one}"></Transform>`).join("")}</Transforms>`;
  const covers = { ...files, "notes.resx": `<Relationships xmlns="${namespace}"></Relationships>` };
  const posing = aSignatureXml(files, { signer, covers, transforms: { "notes.resx": transforms } });
  expect((await verify(signedFiles(files, [posing]))).report.integrity).toMatchObject({ kind: "unsupported", because: "transform" });
});

/** The signed files as an archive of which one entry's headers say something else. */
function withEntry(name: string, change: Partial<RawEntry>, files = signed(xml)) {
  const entries = Object.entries(files).map(([one, content]): RawEntry => ({ name: one, content, ...(one === name ? change : {}) }));
  const parts = readParts(aRawZip({ entries }));
  if (!parts.ok) throw new Error(parts.error.kind);
  return verifySignatures(parts.value, { extraCertificates: [] });
}

test.each<readonly [string, Partial<RawEntry>]>([
  ["encrypted", { flags: 0x801 }],
  ["packed by another method", { method: 12 }],
  ["beyond our bounds", { sizeBytes: limits.partBytes + 1 }],
])("a covered part that is %s could not be checked, which is not altered", async (_, change) => {
  const { report } = await withEntry("resources.resx", change);
  expect(report.integrity).toEqual({ kind: "unsupported", because: "part-unread", algorithm: "resources.resx" });
});

test("a covered part whose bytes are damaged is altered, and so is a file with an unread part and a changed one", async () => {
  const damaged = await withEntry("resources.resx", { crc: 1 });
  expect(damaged.report.integrity).toMatchObject({ kind: "altered", altered: ["resources.resx"] });
  const both = await withEntry("resources.resx", { flags: 0x801 }, { ...signed(xml), "Fernhill.pq": "section Fernhill;" });
  expect(both.report.integrity).toMatchObject({ kind: "altered", altered: ["Fernhill.pq"], uncovered: [] });
});

test("with a signature that does not verify nothing is reported as covered, whatever another one covers", async () => {
  const { report, covered } = await verify(signed(xml, "<broken/>"));
  expect(report.integrity).toEqual({ kind: "malformed", because: "no-signature-element" });
  expect(covered).toBeNull();
});

test.each([
  ["first", 0],
  ["last", 1],
])("another signer of changed content, %s, covers none of it", async (_, place) => {
  const changed = { ...connectorFiles, "Fernhill.pq": "section Other;" };
  const somebodyElse = aSignatureXml(changed, { signer: aSigner({ name: "Larch" }) });
  const beside = (vendors: string) => verify(signedFiles(changed, place === 0 ? [somebodyElse, vendors] : [vendors, somebodyElse]));
  const broken = await beside(xml.replace(/(?<=<SignatureValue>)[^<]{4}/u, "AAAA"));
  expect(broken.report.integrity).toMatchObject({ kind: "altered", altered: ["Fernhill.pq"] });
  expect(broken.covered).toBeNull();
  const holding = await beside(xml);
  expect(holding.report.integrity).toMatchObject({ kind: "altered", altered: ["Fernhill.pq"] });
  expect([...(holding.covered ?? [])]).toEqual(Object.keys(connectorFiles).filter((name) => name !== "Fernhill.pq"));
});

test.each<readonly [string, readonly string[], boolean]>([
  ["all", ["R0", "R1"], true],
  ["one", ["R1"], false],
  ["none", [], false],
])("relationships count as covered when a signature chose all of them, not when it chose %s", async (_, chosen, isCovered) => {
  const namespace = "http://schemas.openxmlformats.org/package/2006";
  const rels = "Parts/_rels/a.rels";
  const row = (id: string) => `<Relationship Id="${id}" Target="b" TargetMode="Internal" Type="t"></Relationship>`;
  const relationships = (ids: readonly string[]) =>
    `<Relationships xmlns="${namespace}/relationships">${ids.map(row).join("")}</Relationships>`;
  const references = chosen.map(
    (id) => `<RelationshipReference xmlns="${namespace}/digital-signature" SourceId="${id}"></RelationshipReference>`,
  );
  const transforms = `<Transforms><Transform Algorithm="${namespace}/RelationshipTransform">${references.join("")}</Transform>${transform}</Transforms>`;
  const covers = { ...connectorFiles, [rels]: relationships(chosen) };
  const text = aSignatureXml(connectorFiles, { signer, covers, transforms: { [rels]: transforms } });
  const { report, covered } = await verify(signedFiles({ ...connectorFiles, [rels]: relationships(["R0", "R1"]) }, [text]));
  const names = [...Object.keys(connectorFiles), ...(isCovered ? [rels] : [])];
  expect(report.integrity).toMatchObject({ kind: "intact", covered: names });
  expect([...(covered ?? [])]).toEqual(names);
});

test("more signatures than anyone needs are not all tried", async () => {
  const { report } = await verify(signed(...Array.from({ length: limits.signatures + 3 }, () => xml)));
  expect(report.signatures).toHaveLength(limits.signatures + 1);
  expect(report.integrity).toMatchObject({ kind: "unsupported", because: "too-large" });
});

test("thousands of references to one large part cost one pass over it", async () => {
  const files = { ...connectorFiles, "large.pqm": Buffer.alloc(3_000_000, "let x = 1 in x ") };
  const once = aSignatureXml(files, { signer });
  const reference = /<Reference URI="\/large.*?<\/Reference>/u.exec(once)?.[0] ?? "";
  const read = readParts(await anArchive(signedFiles(files, [once.replace(reference, reference.repeat(3_000))])));
  if (!read.ok) throw new Error(read.error.kind);
  const passes = { over: 0 };
  const all = read.value.all.map((part): Part =>
    part.name === "large.pqm"
      ? {
          ...part,
          read: () => {
            passes.over += 1;
            return part.read();
          },
        }
      : part,
  );
  const find = (name: string) => all.find((part) => part.name === read.value.find(name)?.name);
  const { report } = await verifySignatures({ ...read.value, all, find }, { extraCertificates: [] });
  expect(report.integrity.kind).toBe("altered");
  expect(passes.over).toBe(1);
});

test("transforms can't be made to read one part over and over", async () => {
  const transform = '<Transforms><Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/></Transforms><DigestMethod';
  const reference = /<Reference URI="\/resources.*?<\/Reference>/u.exec(xml)?.[0] ?? "";
  const many = signed(xml.replace(reference, reference.replace("<DigestMethod", transform).repeat(3_900)));
  const began = process.cpuUsage();
  expect((await verify({ ...many, "resources.resx": `<root>${"<data/>".repeat(9_000)}</root>` })).report.integrity).toMatchObject({
    kind: "unsupported",
    because: "too-large",
  });
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(3_000);
});

const keyOf = (der: Buffer) => new X509Certificate(der).publicKey.export({ type: "spki", format: "pem" });

test("a certificate that calls itself its issuer but was not signed with its key is reported", async () => {
  const own = aSigner({ name: "Larch" });
  const bent = Buffer.from(own.certificate);
  bent[bent.length - 5]! ^= 1;
  const { report } = await verify(signed(aSignatureXml(connectorFiles, { signer: own, certificates: [bent] })));
  expect(report.signatures[0]?.chain.map(({ issuerSignature }) => issuerSignature)).toEqual(["no"]);
  expect(report.signatures[0]?.signer?.selfSigned).toBe(false);
});

const without = (files: Files, ...names: readonly string[]): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
const originRels = "package/services/digital-signature/_rels/origin.psdsor.rels";

const retyped = (kind: string): Files => {
  const types = (signed(xml)["[Content_Types].xml"] as string).replace(`openxmlformats-package.${kind}`, "other");
  return { ...signed(xml), "[Content_Types].xml": types };
};

test.each<readonly [string, Files, object]>([
  ["no signature at all", connectorFiles, { kind: "unsigned" }],
  ["an origin that leads nowhere", without(signed(), "nothing"), { kind: "unsigned" }],
  [
    "an origin that is not there",
    without(signed(), "package/services/digital-signature/origin.psdsor"),
    { kind: "malformed", because: "signature-part-missing" },
  ],
  ["no content types", without(signed(xml), "[Content_Types].xml"), { kind: "malformed", because: "bad-content-types" }],
  [
    "a signature of another content type",
    retyped("digital-signature-xmlsignature+xml"),
    { kind: "malformed", because: "signature-part-type" },
  ],
  ["an origin of another content type", retyped("digital-signature-origin"), { kind: "malformed", because: "signature-part-type" }],
  ["relationships of another content type", retyped("relationships+xml"), { kind: "malformed", because: "signature-part-type" }],
  ["a signature nobody leads to", without(signed(xml), originRels), { kind: "malformed", because: "orphan-signature" }],
  [
    "relationships that are no XML",
    { ...signed(xml), [originRels]: "<Relationships" },
    { kind: "malformed", because: "bad-relationships" },
  ],
  [
    "a signature outside the package",
    { ...signed(xml), [originRels]: (signed(xml)[originRels] as string).replace(/Target="[^"]*"/u, 'Target="https://fernhill.example/s"') },
    { kind: "malformed", because: "bad-relationships" },
  ],
])("%s", async (_, files, verdict) => expect((await verify(files)).report.integrity).toEqual(verdict));

test.each<readonly [string, (xml: string) => string, object]>([
  [
    "an element between SignedInfo and SignatureValue",
    (text) => text.replace("<SignatureValue>", "<Extra/><SignatureValue>"),
    { kind: "malformed" },
  ],
  [
    "a second SignatureValue",
    (text) => text.replace("<KeyInfo>", "<SignatureValue></SignatureValue><KeyInfo>"),
    { kind: "malformed", because: "missing-element" },
  ],
  [
    "a foreign element at the top",
    (text) => text.replace("<KeyInfo>", '<x xmlns="urn:x"/><KeyInfo>'),
    { kind: "malformed", because: "unexpected-object" },
  ],
  [
    "no SignatureMethod",
    (text) => text.replace(/<SignatureMethod.*?<\/SignatureMethod>/u, ""),
    { kind: "malformed", because: "missing-element" },
  ],
  ["a reference to nothing", (text) => text.replace("#idPackageObject", "#idOther"), { kind: "malformed", because: "bad-reference" }],
  [
    "a reference by XPointer",
    (text) => text.replace("#idPackageObject", "#xpointer(/)"),
    { kind: "malformed", because: "unexpected-reference" },
  ],
  [
    "an Id spelt differently twice",
    (text) => text.replace("<KeyInfo>", '<KeyInfo id="idPackageObject">'),
    { kind: "malformed", because: "duplicate-id" },
  ],
  [
    "an element inside a digest",
    (text) => text.replace("<DigestValue>", "<DigestValue><x/>"),
    { kind: "malformed", because: "missing-element" },
  ],
  ["a digest that is no base64", (text) => text.replace("<DigestValue>", "<DigestValue>?"), { kind: "malformed", because: "not-base64" }],
  [
    "too many transforms",
    (text) => text.replace("<DigestMethod", `<Transforms>${transform.repeat(limits.transforms + 1)}</Transforms><DigestMethod`),
    { kind: "unsupported", because: "transform", algorithm: `${limits.transforms + 1} transforms` },
  ],
  [
    "a second list of transforms",
    (text) => text.replace("<DigestMethod", `<Transforms>${transform}</Transforms><Transforms/><DigestMethod`),
    { kind: "malformed", because: "bad-reference" },
  ],
  ["a harmless comment at the top", (text) => text.replace("<KeyInfo>", "<!-- seen --><KeyInfo>"), { kind: "intact" }],
  [
    "an unsigned Object that says nothing of parts",
    (text) => text.replace("</Signature>", '<Object><x xmlns="urn:x"/></Object></Signature>'),
    { kind: "intact" },
  ],
  [
    "an unsigned Object that does",
    (text) => text.replace("</Signature>", "<Object><Manifest/></Object></Signature>"),
    { kind: "malformed", because: "unexpected-object" },
  ],
])("%s", async (_, change, verdict) => expect((await verify(signed(change(xml)))).report.integrity).toMatchObject(verdict));

// Nobody signs the certificate's place in the XML, so another one of the same key may stand there; its thumbprint is then another.
test("whatever character of the signature changes, it is never intact for another key or other parts", async () => {
  let seed = 11;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 150; round += 1) {
    const at = random(xml.length);
    const changed = xml.slice(0, at) + String.fromCharCode(32 + random(95)) + xml.slice(at + 1);
    const { integrity, signatures } = (await verify(signed(changed))).report;
    if (integrity.kind !== "intact") continue;
    expect(integrity.covered).toEqual(Object.keys(connectorFiles));
    expect(keyOf(Buffer.from(signatures[0]?.signer?.der ?? "", "base64"))).toBe(keyOf(signer.certificate));
  }
});
