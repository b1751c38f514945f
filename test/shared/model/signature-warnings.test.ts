import { expect, test } from "vitest";
import { signatureWarnings } from "../../../shared/model/signature-warnings.ts";
import type { SignatureFacts, SignatureWarning } from "../../../shared/model/signature.ts";
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
