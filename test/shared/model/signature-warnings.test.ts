import { expect, test } from "vitest";
import { secondLooks, signatureWarnings } from "../../../shared/model/signature-warnings.ts";
import type { ChainLink, SignatureFacts, SignatureWarning } from "../../../shared/model/signature.ts";
import { aCertificate, aSignature } from "../../builders/an-inspection.ts";

const stamp = { time: "2024-05-04T00:00:05Z", authority: "TSA", policy: null, imprintMatches: true, verified: true, problem: null };
const quiet = { timestamp: stamp };

test.each<[string, Partial<SignatureFacts>, readonly SignatureWarning[]]>([
  ["nothing", quiet, []],
  ["self-signed", { ...quiet, signer: aCertificate({ selfSigned: true }) }, ["self-signed"]],
  ["SHA-1 digests", { ...quiet, digestMethod: "sha1" }, ["sha1"]],
  ["no usage", { ...quiet, signer: aCertificate({ extendedKeyUsage: [] }) }, ["no-eku"]],
  ["TLS only", { ...quiet, signer: aCertificate({ extendedKeyUsage: ["1.3.6.1.5.5.7.3.1"] }) }, ["eku-not-code-signing"]],
  ["any usage", { ...quiet, signer: aCertificate({ extendedKeyUsage: ["2.5.29.37.0"] }) }, []],
  ["no timestamp", { timestamp: null }, ["no-timestamp"]],
  ["a foreign timestamp", { timestamp: { ...stamp, verified: false, imprintMatches: false, problem: "imprint-differs" } }, ["timestamp-invalid"]],
  ["ended since", { ...quiet, signer: aCertificate({ notAfter: "2025-01-01T00:00:00Z" }) }, ["expired-now"]],
  [
    "ended before",
    { timestamp: null, signer: aCertificate({ notAfter: "2024-01-01T00:00:00Z" }) },
    ["expired-now", "no-timestamp", "signed-after-expiry"],
  ],
  ["a time to come", { ...quiet, signatureTime: { raw: "", utc: "2027-01-01T00:00:00Z" } }, ["signature-time-in-future"]],
  ["no certificate that fits", { timestamp: null, signer: null }, []],
])("%s", (_, facts, warnings) => {
  expect(signatureWarnings(aSignature(facts), new Date("2026-01-01"))).toEqual(warnings);
});

const linked = (...links: readonly ChainLink["issuerSignature"][]) => links.map((issuerSignature) => ({ certificate: aCertificate(), issuerSignature }));

test.each<readonly [string, Partial<SignatureFacts>, boolean]>([
  ["a whole chain", { chain: linked("yes", "self") }, false],
  ["a chain whose end is not at hand", { chain: linked("absent") }, false],
  ["a name borrowed for an issuer", { chain: linked("no") }, true],
  ["an issuer without the right to issue", { chain: linked("not-an-authority", "yes", "self") }, true],
  ["nobody who signed", { signer: null, chain: linked("no") }, false],
])("a person is told of a broken chain: %s", (_, facts, isTold) => {
  const now = new Date("2026-01-01");
  expect(secondLooks(aSignature(facts), now).includes("chain-broken")).toBe(isTold);
  expect(secondLooks(aSignature(facts), now)).toEqual(expect.arrayContaining([...signatureWarnings(aSignature(facts), now)]));
});
