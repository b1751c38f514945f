import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { CertificateFacts, SignatureFacts } from "../../../shared/model/signature.ts";
import { verifySignatures } from "../../../electron/engine/signature/verify-signatures.ts";
import { goldenParts, goldenStamp, readGoldenTruth } from "./golden.ts";

const folder = mkdtempSync(join(tmpdir(), "mezzanine-cross-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the test with the tool, or says what is missing; where everything must be there (CI), its absence is a failure. */
function withTool(tool: string, name: string, run: () => void): void {
  const present = spawnSync(tool, [tool === "openssl" ? "version" : "--version"]).status === 0;
  if (present) test(name, run, 120_000);
  else if (process.env["CI"] === "true") test(name, () => expect.fail(`${tool} is not on the PATH`));
  else test.skip(`${name} (needs ${tool} on the PATH)`);
}

const truths = readGoldenTruth();
const reports = await Promise.all(
  truths.map(async ({ file }) => {
    const parts = goldenParts(file);
    return { file, parts, signatures: (await verifySignatures(parts, { extraCertificates: [] })).report.signatures };
  }),
);

/** What xmlsec1 makes of SignedInfo's digests and the SignatureValue with one key; the Manifest it leaves to us. */
function xmlsecAccepts(xml: Buffer, certificate: CertificateFacts): boolean {
  const [signature, pem] = [join(folder, "signature.xml"), join(folder, "certificate.pem")];
  writeFileSync(signature, xml);
  writeFileSync(pem, `-----BEGIN CERTIFICATE-----\n${certificate.der.replace(/.{64}/gu, "$&\n")}\n-----END CERTIFICATE-----\n`);
  const ids = ["--id-attr:Id", "http://www.w3.org/2000/09/xmldsig#:Object"];
  const keys = ["--enabled-key-data", "rsa,ec", "--pubkey-cert-pem", pem];
  return spawnSync("xmlsec1", ["--verify", "--ignore-manifests", ...ids, ...keys, signature]).status === 0;
}

const bytesOf = ({ part }: SignatureFacts, parts: (typeof reports)[number]["parts"]): Buffer => {
  const bytes = parts.find(part)?.read();
  return bytes?.ok ? bytes.value : Buffer.alloc(0);
};

/** xmlsec1 learnt RSASSA-PSS only in version 1.3. */
const knownToXmlsec = ({ signatureMethod }: SignatureFacts): boolean => signatureMethod?.startsWith("rsa-pss") === false;

withTool("xmlsec1", "xmlsec1 agrees on the signature value of every golden file", () => {
  let compared = 0;
  for (const { file, parts, signatures } of reports) {
    for (const signature of signatures.filter(knownToXmlsec)) {
      const { integrity, signer, claimedSigner } = signature;
      const certificate = signer ?? claimedSigner;
      if (certificate === null || (integrity.kind !== "intact" && integrity.kind !== "altered")) continue;
      const holds =
        integrity.kind === "intact" ||
        !integrity.because.some((reason) => reason === "signature-value-wrong" || reason === "signed-info-changed");
      expect([file, xmlsecAccepts(bytesOf(signature, parts), certificate)]).toEqual([file, holds]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(40);
});

withTool("xmlsec1", "what is refused for its curve is right in itself: xmlsec1 accepts it", () => {
  const refused = reports.filter(({ file }) => truths.some((truth) => truth.file === file && truth.valueHolds === true));
  expect(refused.length).toBeGreaterThan(2);
  for (const { file, parts, signatures } of refused) {
    const accepts = (one: SignatureFacts) => one.claimedSigner !== null && xmlsecAccepts(bytesOf(one, parts), one.claimedSigner);
    expect([file, ...signatures.map(accepts)]).toEqual([file, true]);
  }
});

/** What openssl makes of a token when every certificate that the token brings is trusted, at the time it tells. */
function opensslAccepts({ token, signatureValue }: ReturnType<typeof goldenStamp>, time: string): boolean {
  const [der, value, anchors] = [join(folder, "token.der"), join(folder, "value"), join(folder, "anchors.pem")];
  writeFileSync(der, token);
  writeFileSync(value, signatureValue);
  writeFileSync(anchors, spawnSync("openssl", ["pkcs7", "-inform", "DER", "-in", der, "-print_certs"]).stdout);
  const trust = ["-CAfile", anchors, "-partial_chain", "-attime", String(Math.floor(Date.parse(time) / 1_000))];
  return spawnSync("openssl", ["ts", "-verify", "-token_in", "-in", der, "-data", value, ...trust]).status === 0;
}

withTool("openssl", "openssl agrees on the timestamp of every golden file, but those where it is known to differ", () => {
  let [accepted, refused] = [0, 0];
  for (const {
    file,
    signatures: [signature],
  } of reports) {
    const { time, verified } = signature?.timestamp ?? { time: null, verified: false };
    if (time === null) continue;
    const { opensslAccepts: expected = verified } = truths.find((truth) => truth.file === file) ?? {};
    if (expected === null) continue;
    expect([file, opensslAccepts(goldenStamp(file), time)]).toEqual([file, expected]);
    if (verified) accepted += 1;
    else refused += 1;
  }
  expect(Math.min(accepted, refused)).toBeGreaterThan(2);
});

const pemOf = ({ der }: CertificateFacts): string =>
  `-----BEGIN CERTIFICATE-----\n${der.replace(/.{1,64}/gu, "$&\n")}-----END CERTIFICATE-----\n`;

/** What openssl makes of a chain when its last certificate is trusted. */
function opensslChains(certificates: readonly CertificateFacts[]): boolean {
  const [leaf, others, anchor] = [join(folder, "leaf.pem"), join(folder, "others.pem"), join(folder, "anchor.pem")];
  writeFileSync(leaf, certificates.slice(0, 1).map(pemOf).join(""));
  writeFileSync(others, certificates.slice(1).map(pemOf).join(""));
  writeFileSync(anchor, certificates.slice(-1).map(pemOf).join(""));
  // Level 1 is the first that checks how strong keys and methods are.
  return spawnSync("openssl", ["verify", "-auth_level", "1", "-CAfile", anchor, "-untrusted", others, leaf]).status === 0;
}

withTool("openssl", "openssl agrees on every chain to a root in the golden files, but those where it is known to differ", () => {
  const verdicts: boolean[] = [];
  for (const { file, signatures } of reports) {
    for (const { chain } of signatures.filter((one) => one.chain.length > 1 && one.chain.at(-1)?.issuerSignature === "self")) {
      const proven = chain.slice(0, -1).every(({ issuerSignature }) => issuerSignature === "yes");
      const { opensslAccepts: expected = proven } = truths.find((truth) => truth.file === file) ?? {};
      expect([file, opensslChains(chain.map(({ certificate }) => certificate))]).toEqual([file, expected]);
      verdicts.push(proven);
    }
  }
  expect(new Set(verdicts)).toEqual(new Set([true, false]));
});

const opensslFacts = (certificate: CertificateFacts): string => {
  const der = join(folder, "certificate.der");
  writeFileSync(der, Buffer.from(certificate.der, "base64"));
  const show = [
    "-subject",
    "-issuer",
    "-serial",
    "-startdate",
    "-enddate",
    "-fingerprint",
    "-sha1",
    "-nameopt",
    "RFC2253",
    "-dateopt",
    "iso_8601",
  ];
  return spawnSync("openssl", ["x509", "-inform", "DER", "-in", der, "-noout", ...show], { encoding: "utf8" }).stdout;
};

withTool("openssl", "openssl reads the same facts in every certificate of every golden file", () => {
  const all = new Map(
    reports.flatMap(({ signatures }) =>
      signatures.flatMap((one) => one.includedCertificates.map((facts) => [facts.sha256, facts] as const)),
    ),
  );
  expect(all.size).toBeGreaterThan(5);
  for (const facts of all.values()) {
    const time = (iso: string) => iso.replace("T", " ");
    const theirs = opensslFacts(facts);
    expect(theirs).toContain(`subject=${facts.subject}\n`);
    expect(theirs).toContain(`issuer=${facts.issuer}\n`);
    expect(theirs.replace(/serial=0*/u, "serial=")).toContain(`serial=${facts.serial}\n`);
    expect(theirs).toContain(`notBefore=${time(facts.notBefore)}\nnotAfter=${time(facts.notAfter)}\n`);
    expect(theirs.replaceAll(":", "").toUpperCase()).toContain(`FINGERPRINT=${facts.sha1}\n`);
  }
});
