import { expect, test } from "vitest";
import { limits } from "../../../electron/engine/limits.ts";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { readCertificate } from "../../../electron/engine/signature/certificate/certificate.ts";
import { createSignatureBudget } from "../../../electron/engine/signature/signature-budget.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { anArchive, connectorFiles, type Files } from "../../builders/an-archive.ts";
import { aSignatureXml, aSigner, signedFiles } from "../../builders/a-signed-package.ts";
import { goldenStamp } from "./golden.ts";

const signer = aSigner();
const impostor = aSigner();
const xml = aSignatureXml(connectorFiles, { signer });

/** The report, and how many certificates were opened for it. */
async function verify(files: Files) {
  const parts = readParts(await anArchive(files));
  if (!parts.ok) throw new Error(parts.error.kind);
  const opened: Buffer[] = [];
  const counting = (der: Buffer) => {
    opened.push(der);
    return readCertificate(der);
  };
  const { report, covered } = await verifySignatures(parts.value, { extraCertificates: [], readCertificate: counting });
  return { report, covered, opened: opened.length };
}
const kinds = async (...signatures: readonly string[]) =>
  (await verify(signedFiles(connectorFiles, signatures))).report.signatures.map(({ integrity }) => integrity.kind);
const eight = <T>(make: (n: number) => T): readonly T[] => Array.from({ length: limits.signatures }, (_, n) => make(n));

const tooMuch = { kind: "unsupported", because: "too-large", algorithm: "all signatures together" };
/** As eight signatures end whose work is enough for so many of them. */
const someOf = (enoughFor: number) => eight((n) => (n < enoughFor ? "intact" : "unsupported"));

test("two signatures of as many parts as a package may have are verified, a third one could not be checked", async () => {
  const many = Object.fromEntries(Array.from({ length: limits.references - 30 }, (_, n) => [`Parts/part${n}.pqm`, `each _ + ${n}`]));
  const signed = aSignatureXml(many, { signer });
  const two = await verify(signedFiles(many, [signed, signed]));
  expect(two.report.integrity.kind).toBe("intact");
  expect(two.covered?.size).toBe(limits.references - 30);
  expect((await verify(signedFiles(many, [signed, signed, signed]))).report.integrity).toEqual(tooMuch);
});

const unsigned = (inside: string) => xml.replace("</Signature>", `<Object>${inside}</Object></Signature>`);

test.each<readonly [string, string, number]>([
  ["elements", '<x xmlns=""/>'.repeat(9_000), 2],
  ["comments", "<!---->".repeat(15_000), 3],
  ["attributes", `<x ${Array.from({ length: 250 }, (_, n) => `a${n}=""`).join(" ")}/>`.repeat(60), 3],
  ["text", " ".repeat(1_000_000), 3],
])("signatures with many %s share what may be read of them", async (_, inside, enoughFor) => {
  expect(await kinds(...eight(() => unsigned(inside)))).toEqual(someOf(enoughFor));
});

test("results from before the budget was exceeded are kept, but nothing is reported as covered", async () => {
  const { report, covered } = await verify(
    signedFiles(
      connectorFiles,
      eight(() => unsigned(" ".repeat(1_000_000))),
    ),
  );
  expect(report.integrity).toEqual(tooMuch);
  expect(report.signatures.at(-1)).toMatchObject({ signer: null, claimedSigner: null, chain: [], timestamp: null });
  expect(report.signatures[0]).toMatchObject({ integrity: { kind: "intact", covered: Object.keys(connectorFiles) } });
  expect(covered).toBeNull();
});

/** DER, but no certificate. */
const junk = (seed: number, length: number) => {
  const content = Buffer.alloc(length, Buffer.from([5, 0]));
  content.writeUInt16BE(seed, length - 2);
  return Buffer.concat([Buffer.from([0x30, 0x82, length >> 8, length & 0xff]), content]);
};
/** The same certificate for OpenSSL, with another signature. */
const bent = (seed: number, der = impostor.certificate) => {
  const other = Buffer.from(der);
  other.writeUInt16BE(seed, other.length - 2);
  return other;
};
const withCertificates = (...certificates: readonly Buffer[]) => aSignatureXml(connectorFiles, { signer, certificates });
const upTo = <T>(length: number, make: (n: number) => T): readonly T[] => Array.from({ length }, (_, n) => make(n));

test("equal bytes are opened once in a file, also when they are no certificate", async () => {
  const more = withCertificates(signer.certificate, ...upTo(9, () => junk(0, 30_000)), ...upTo(9, () => bent(0)));
  const { report, opened } = await verify(signedFiles(connectorFiles, [more, more, more]));
  expect(report.integrity.kind).toBe("intact");
  expect(opened).toBe(3);
});

test.each<readonly [string, (n: number) => Buffer, number]>([
  ["large, and no certificates", (n) => junk(n, 60_000), 1 + Math.floor(limits.signaturesDerBytes / 60_000)],
  ["small, and certificates", bent, limits.signaturesDerBytes / limits.certificateAtLeastBytes],
])("of certificates that are %s only so many are opened", async (_, make, most) => {
  const distinct = (first: number) => withCertificates(signer.certificate, ...upTo(24, (n) => make(24 * first + n)));
  const { report, opened } = await verify(signedFiles(connectorFiles, eight(distinct)));
  expect(report.integrity).toEqual(tooMuch);
  expect(opened).toBeLessThanOrEqual(most);
});

test("the signer's certificate in the first place does not make luck of it", async () => {
  expect(await kinds(withCertificates(signer.certificate, ...upTo(20, (n) => junk(n, 60_000))))).toEqual(["unsupported"]);
});

const withStamps = (...tokens: readonly Buffer[]) =>
  tokens.map((token) => unsigned(`<TimeStamp><EncodedTime>${token.toString("base64")}</EncodedTime></TimeStamp>`));
const stampsOf = async (...signatures: readonly string[]) => {
  const { report } = await verify(signedFiles(connectorFiles, signatures));
  expect(report.signatures.map(({ integrity }) => integrity.kind)).toEqual(signatures.map(() => "intact"));
  return report.signatures.map(({ timestamp }) => timestamp?.problem);
};

test("timestamps beyond their budget are unreadable, and decide nothing else", async () => {
  const large = Buffer.alloc(limits.timestampBytes, "0");
  expect(await stampsOf(...withStamps(large, large, large, large))).toEqual(upTo(4, () => "unreadable"));
});

test("what is too large for the timestamps' allowance takes nothing from smaller ones", async () => {
  const { token: honest } = goldenStamp("microsoft-rsa-sha256-timestamp.pqx");
  const junkStamps = upTo(3, () => Buffer.alloc(200_000, "0"));
  expect(await stampsOf(...withStamps(...junkStamps, honest))).toEqual([...upTo(3, () => "unreadable"), "imprint-differs"]);
});

test("junk for timestamps neither hides that content changed nor makes a good file doubtful", async () => {
  const stamps = `<TimeStamp><EncodedTime>${Buffer.alloc(250_000, "0").toString("base64")}</EncodedTime></TimeStamp>`;
  const stuffed = xml.replace("</Signature>", `${`<Object>${stamps}</Object>`.repeat(limits.timestamps)}</Signature>`);
  const kindOf = async (files: Files) => (await verify(signedFiles(files, [stuffed]))).report.integrity.kind;
  expect(await kindOf(connectorFiles)).toBe("intact");
  expect(await kindOf({ ...connectorFiles, "Fernhill.pq": "section Other;" })).toBe("altered");
});

test("certificates that a timestamp brings are paid by its own allowance", () => {
  const budget = createSignatureBudget(readCertificate);
  const { timestamps } = budget;
  const many = upTo(limits.timestampsDerBytes / limits.certificateAtLeastBytes, (n) => bent(n));
  expect(many.every((der) => timestamps.readCertificate(der) !== undefined)).toBe(true);
  expect(timestamps.refusals()).toBe(0);
  expect(timestamps.readCertificate(signer.certificate)).toBeUndefined();
  expect(timestamps.refusals()).toBe(1);
  expect(budget.isExceeded()).toBe(false);
  expect(budget.readCertificate(signer.certificate)?.facts.sha1).toBe(signer.thumbprint);
});

test("certificates of the issuer's name are tried for so many signatures, then none is", async () => {
  const customer = aSigner({ name: "Larch", issuer: signer });
  const certificates = [...upTo(limits.certificates - 1, (n) => bent(n)), customer.certificate];
  const last = aSignatureXml(connectorFiles, { signer: customer, certificates });
  const each = limits.certificates + limits.certificates - 1; // every key for the value, then every other for the signer's certificate
  expect(await kinds(...eight(() => last))).toEqual(someOf(Math.floor(limits.signatureChecks / each)));
});
