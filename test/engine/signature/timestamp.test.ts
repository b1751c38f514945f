import { expect, test } from "vitest";
import { readCertificate } from "../../../electron/engine/signature/certificate/certificate.ts";
import { verifyTimestamp } from "../../../electron/engine/signature/timestamp.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { anAuthority, aSigner, type TestSigner } from "../../builders/a-signed-package.ts";
import { aTimestamp, type TimestampOptions } from "../../builders/a-timestamp.ts";
import { goldenParts, goldenStamp } from "./golden.ts";

const plain = { others: [], kept: [], readCertificate, mayCheck: () => true };
const aStamp = () => goldenStamp("microsoft-rsa-sha256-timestamp.pqx");

test("the token of a golden file is verified", () => {
  const { token, signatureValue } = aStamp();
  const policy = "1.2.3.4.1"; // as the recipe has it
  expect(verifyTimestamp(token, { signatureValue, ...plain })).toMatchObject({ verified: true, problem: null, policy });
});

test("a changed time in a token is not verified", () => {
  const { token, signatureValue } = aStamp();
  const { time } = verifyTimestamp(token, { signatureValue, ...plain });
  const written = Buffer.from((time ?? "").replace(/\D/gu, ""));
  const at = token.indexOf(written);
  expect(at).toBeGreaterThan(0);
  token[at + 3] = token[at + 3] === 0x31 ? 0x32 : 0x31; // the last digit of the year
  const stamp = verifyTimestamp(token, { signatureValue, ...plain });
  expect(stamp.time).not.toBe(time);
  expect(stamp).toMatchObject({ imprintMatches: true, verified: false, problem: "token-signature-wrong" });
});

/** The last certificate in a golden file's chain. */
async function goldenRoot(file: string): Promise<Buffer> {
  const { signatures } = (await verifySignatures(goldenParts(file), { extraCertificates: [] })).report;
  return Buffer.from(signatures[0]?.chain.at(-1)?.certificate.der ?? "", "base64");
}

/** The signature of a golden file with another timestamp beside its own, which nobody's signature covers. */
async function stampBeside(base64: string, place: number, extraCertificates: readonly Buffer[] = []) {
  const parts = goldenParts("microsoft-rsa-sha256-timestamp.pqx");
  const added = `<Object><TimeStamp><EncodedTime>${base64}</EncodedTime></TimeStamp></Object>`;
  const stamped = /<Object><TimeStamp[^]*?<\/Object>/u;
  const find = (name: string) => {
    const part = parts.find(name);
    const bytes = part?.read();
    if (part === undefined || bytes?.ok !== true || !name.endsWith(".psdsxs")) return part;
    const changed = bytes.value.toString("utf8").replace(stamped, (honest) => (place === 0 ? added + honest : honest + added));
    return { ...part, read: () => ({ ok: true as const, value: Buffer.from(changed) }) };
  };
  return (await verifySignatures({ ...parts, find }, { extraCertificates })).report;
}

test.each([
  ["in front", 0],
  ["behind", 1],
])("a timestamp that is worth nothing, %s, takes nothing from one that holds", async (_, place) => {
  const { integrity, signatures } = await stampBeside("AAAA", place);
  expect(integrity.kind).toBe("intact");
  expect(signatures[0]?.timestamp).toMatchObject({ verified: true, authority: "Quarry Clock" });
});

test.each([
  ["in front", 0],
  ["behind", 1],
])("an untrusted timestamp, %s, takes nothing from a trusted one", async (_, place) => {
  const forged = aTimestamp(aStamp().signatureValue, own).toString("base64");
  const { signatures } = await stampBeside(forged, place, [await goldenRoot("chain-root-first.pqx")]);
  expect(signatures[0]?.timestamp).toMatchObject({ verified: true, authority: "Quarry Clock", authorityConfirmed: true });
  expect((await stampBeside(forged, 0)).signatures[0]?.timestamp).toMatchObject({
    verified: true,
    authority: own.name,
    authorityConfirmed: false,
  });
});

test("a golden authority is trusted by its root among the user's certificates, and by no other", async () => {
  const stampWith = async (extraCertificates: readonly Buffer[]) =>
    (await verifySignatures(goldenParts("microsoft-rsa-sha256-timestamp.pqx"), { extraCertificates })).report.signatures[0]?.timestamp;
  expect(await stampWith([await goldenRoot("chain-root-first.pqx")])).toMatchObject({ verified: true, authorityConfirmed: true });
  for (const extra of [[], [await goldenRoot("rsa-sha384.pqx")]]) {
    expect(await stampWith(extra)).toMatchObject({ verified: true, authorityConfirmed: false, authoritySelfSigned: false });
  }
});

const signatureValue = Buffer.from("any value");
const stamping = { usage: ["timeStamping"] } as const;
const root = aSigner({ name: "Quarry Root", ...anAuthority });
const issuing = aSigner({ name: "Quarry Issuing", ...anAuthority, issuer: root });
const clock = aSigner({ name: "Quarry Clock", ...stamping, issuer: issuing });
const own = aSigner({ name: "Microsoft Clock", ...stamping });
const forWeb = aSigner({ name: "Web Issuing", ...anAuthority, usage: ["serverAuth"], issuer: root });
const ended = aSigner({ name: "Old Issuing", ...anAuthority, notAfter: "2024-01-01", issuer: root });
const customer = aSigner({ name: "Quarry Customer", issuer: root });

const stampBy = (authority: TestSigner, kept: readonly TestSigner[], options: TimestampOptions = {}, mayCheck = () => true) =>
  verifyTimestamp(aTimestamp(signatureValue, authority, options), {
    ...plain,
    signatureValue,
    kept: kept.flatMap(({ certificate }) => readCertificate(certificate) ?? []),
    mayCheck,
  });
const bringing = (...signers: readonly TestSigner[]) => ({ certificates: signers.map(({ certificate }) => certificate) });
const below = (issuer: TestSigner) => aSigner({ name: "Clock", ...stamping, issuer });

test.each<readonly [string, TestSigner, readonly TestSigner[], TimestampOptions, boolean]>([
  ["nothing is kept", clock, [], bringing(clock, issuing, root), false],
  ["its root is kept", clock, [root], bringing(clock, issuing), true],
  ["its issuer is kept", clock, [issuing], {}, true],
  ["it is kept itself", clock, [clock], {}, true],
  ["its root is kept but nothing leads there", clock, [root], {}, false],
  ["another root of that name is kept", clock, [aSigner({ name: "Quarry Root", ...anAuthority })], bringing(clock, issuing, root), false],
  ["it signed itself, and others are kept", own, [root], {}, false],
  ["it signed itself, and is kept", own, [own], {}, true],
])("an authority is trusted by certificates of the user: %s", (_, authority, kept, options, authorityConfirmed) => {
  expect(stampBy(authority, kept, options)).toMatchObject({
    verified: true,
    authority: authority.name,
    authoritySha1: authority.thumbprint,
    authoritySelfSigned: authority === own,
    authorityConfirmed,
  });
});

test.each([
  ["made for something else", forWeb],
  ["ended before the stamp", ended],
  ["that may not issue", customer],
])("an issuer %s hands nothing on from the root", (_, issuer) => {
  const authority = below(issuer);
  expect(stampBy(authority, [root], bringing(authority, issuer))).toMatchObject({ verified: true, authorityConfirmed: false });
});

test("what is not verified is not trusted, and neither is what the budget does not allow to check", () => {
  expect(stampBy(clock, [issuing], { time: "20400101000000Z" })).toMatchObject({ verified: true, authorityConfirmed: true });
  expect(stampBy(clock, [issuing], { time: "20600101000000Z" })).toMatchObject({ verified: false, authorityConfirmed: false });
  expect(stampBy(clock, [issuing], {}, () => false)).toMatchObject({ verified: true, authorityConfirmed: false });
});
