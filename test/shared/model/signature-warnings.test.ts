import { expect, test } from "vitest";
import { findSigningTime, signatureCautions, signatureWarnings } from "../../../shared/model/signature-warnings.ts";
import type { ChainLink, SignatureCaution, SignatureFacts, SignatureWarning, TimeSource } from "../../../shared/model/signature.ts";
import { aCertificate, aSignature, aStamp } from "../../builders/a-signature.ts";

const quiet = { timestamp: aStamp() };

test.each<[string, Partial<SignatureFacts>, readonly SignatureWarning[]]>([
  ["nothing", quiet, []],
  ["self-signed", { ...quiet, signer: aCertificate({ selfSigned: true }) }, ["self-signed"]],
  ["SHA-1 digests", { ...quiet, digestMethod: "sha1" }, ["sha1"]],
  ["no usage", { ...quiet, signer: aCertificate({ extendedKeyUsage: [] }) }, ["no-eku"]],
  ["TLS only", { ...quiet, signer: aCertificate({ extendedKeyUsage: ["1.3.6.1.5.5.7.3.1"] }) }, ["eku-not-code-signing"]],
  ["any usage", { ...quiet, signer: aCertificate({ extendedKeyUsage: ["2.5.29.37.0"] }) }, []],
  ["no timestamp", { timestamp: null }, ["no-timestamp"]],
  [
    "a foreign timestamp",
    { timestamp: aStamp({ verified: false, imprintMatches: false, problem: "imprint-differs" }) },
    ["timestamp-invalid"],
  ],
  ["ended since", { ...quiet, signer: aCertificate({ notAfter: "2025-01-01T00:00:00Z" }) }, ["expired-now"]],
  [
    "ended before",
    { timestamp: null, signer: aCertificate({ notAfter: "2024-01-01T00:00:00Z" }) },
    ["expired-now", "no-timestamp", "signed-after-expiry"],
  ],
  ["a time to come", { ...quiet, signatureTime: { raw: "", utc: "2027-01-01T00:00:00Z" } }, ["signature-time-in-future"]],
  ["a timestamp to come", { timestamp: aStamp({ time: "2027-01-01T00:00:00Z" }) }, ["signature-time-in-future"]],
  [
    "a timestamp to come, after the certificate's end: not signed then, by anybody's account",
    { timestamp: aStamp({ time: "2040-01-01T00:00:00Z" }) },
    ["timestamp-outside-validity", "signature-time-in-future"],
  ],
  ["no certificate that fits", { timestamp: null, signer: null }, []],
])("%s", (_, facts, warnings) => {
  expect(signatureWarnings(aSignature(facts), new Date("2026-01-01"))).toEqual(warnings);
});

const linked = (...links: readonly ChainLink["issuerSignature"][]): readonly ChainLink[] =>
  links.map((issuerSignature) => ({ certificate: aCertificate(), issuerSignature, confirmedBy: null }));
/** As it is when the user keeps the last certificate. */
const confirmed = (...links: readonly ChainLink["issuerSignature"][]): readonly ChainLink[] =>
  linked(...links).map((link, at) => ({ ...link, confirmedBy: at === links.length - 1 ? "user" : "issuer" }));

test.each<readonly [string, Partial<SignatureFacts>, boolean]>([
  ["a whole chain", { chain: linked("yes", "self") }, false],
  ["a chain whose end is not at hand", { chain: linked("absent") }, false],
  ["a name borrowed for an issuer", { chain: linked("no") }, true],
  ["an issuer without the right to issue", { chain: linked("not-an-authority", "yes", "self") }, true],
  ["nobody who signed", { signer: null, chain: linked("no") }, false],
])("a broken chain gives a warning: %s", (_, facts, isReported) => {
  const now = new Date("2026-01-01");
  expect(signatureCautions(aSignature(facts), now).includes("chain-broken")).toBe(isReported);
  expect(signatureCautions(aSignature(facts), now)).toEqual(expect.arrayContaining([...signatureWarnings(aSignature(facts), now)]));
});

test.each<readonly [ChainLink["issuerSignature"], readonly string[]]>([
  ["weak", ["chain-unproven"]],
  ["unsupported", ["chain-unproven"]],
  ["unknown-condition", ["chain-unproven"]],
  ["name-constraints", ["chain-unproven"]],
  ["yes", []],
  ["absent", []],
  ["self", []],
  ["no", ["chain-broken"]],
])("a chain with a link that is %s is reported as what it is", (link, looks) => {
  const ofChain = signatureCautions(aSignature({ chain: linked("yes", link) }), new Date("2026-01-01")).filter((look) =>
    look.startsWith("chain-"),
  );
  expect(ofChain).toEqual(looks);
  expect(signatureCautions(aSignature({ signer: null, chain: linked("yes", link) }), new Date("2026-01-01"))).toEqual([]);
});

const selfSigned = aCertificate({ selfSigned: true });

test.each<readonly [string, Partial<SignatureFacts>, readonly SignatureCaution[]]>([
  ["a root in the file", { chain: linked("yes", "self") }, ["root-not-confirmed"]],
  ["several up to a root in the file", { chain: linked("yes", "yes", "self") }, ["root-not-confirmed"]],
  ["an issuer that is not at hand", { chain: linked("absent") }, ["name-not-confirmed"]],
  ["an issuer of an issuer that is not at hand", { chain: linked("yes", "absent") }, ["name-not-confirmed"]],
  ["no chain at all", { chain: [] }, ["name-not-confirmed"]],
  ["a root that is kept, for something else", { chain: [...linked("yes", "yes"), ...confirmed("self")] }, ["name-not-confirmed"]],
  ["a root that the user keeps", { chain: confirmed("yes", "self") }, []],
  ["an issuer that the user keeps", { chain: confirmed("yes", "absent") }, []],
  ["itself, which is said already", { signer: selfSigned, chain: linked("self") }, ["self-signed"]],
  ["a broken chain, of which more is said", { chain: linked("no") }, ["chain-broken"]],
  ["an unproven one", { chain: linked("weak", "self") }, ["chain-unproven"]],
  ["nobody who signed", { signer: null, chain: linked("yes", "self") }, []],
])("a name that no certificate of the user confirms gives a warning: %s", (_, facts, looks) => {
  expect(signatureCautions(aSignature({ ...quiet, ...facts }), new Date("2026-01-01"))).toEqual(looks);
});

test.each<readonly [string, Partial<SignatureFacts>, readonly SignatureCaution[]]>([
  ["nothing", quiet, []],
  ["a timestamp to come", { timestamp: aStamp({ time: "2027-01-01T00:00:00Z", authorityConfirmed: true }) }, ["timestamp-in-future"]],
  [
    "both to come",
    { timestamp: aStamp({ time: "2027-01-01T00:00:00Z" }), signatureTime: { raw: "", utc: "2027-01-01T00:00:00Z" } },
    ["timestamp-in-future", "signature-time-in-future"],
  ],
  ["stamped a year before", { timestamp: aStamp({ time: "2023-05-04T00:00:00Z" }) }, ["timestamp-before-signature"]],
  ["stamped hours before, by clocks of other zones", { timestamp: aStamp({ time: "2024-05-03T12:00:00Z" }) }, []],
  [
    "a timestamp to come that does not hold",
    { timestamp: aStamp({ time: "2027-01-01T00:00:00Z", verified: false, problem: "token-signature-wrong" }) },
    ["timestamp-invalid"],
  ],
  ["nobody who signed", { signer: null, timestamp: aStamp({ time: "2027-01-01T00:00:00Z" }) }, []],
])("times that cannot be give a warning: %s", (_, facts, looks) => {
  expect(signatureCautions(aSignature({ chain: confirmed("absent"), ...facts }), new Date("2026-01-01"))).toEqual(looks);
});

const [claimed, stampedAt] = ["2024-05-04T00:00:00Z", "2024-05-04T00:00:05Z"];

test.each<readonly [string, Partial<SignatureFacts>, readonly [string, TimeSource] | null]>([
  ["an authority that is confirmed", { timestamp: aStamp({ authorityConfirmed: true }) }, [stampedAt, "confirmed-authority"]],
  ["an authority of any name", { timestamp: aStamp() }, [stampedAt, "any-authority"]],
  ["an authority that signed itself", { timestamp: aStamp({ authoritySelfSigned: true }) }, [stampedAt, "any-authority"]],
  ["the signer, where no timestamp is", { timestamp: null }, [claimed, "signer"]],
  ["the signer, where none holds", { timestamp: aStamp({ verified: false, problem: "imprint-differs" }) }, [claimed, "signer"]],
  [
    "the signer, where it is still to come",
    { timestamp: aStamp({ time: "2027-01-01T00:00:00Z", authorityConfirmed: true }) },
    [claimed, "signer"],
  ],
  ["nobody", { timestamp: aStamp({ time: "2027-01-01T00:00:00Z" }), signatureTime: null }, null],
])("who says when a file was signed: %s", (_, facts, expected) => {
  const time = findSigningTime(aSignature(facts), new Date("2026-01-01"));
  expect(time === null ? null : [time.at, time.saidBy]).toEqual(expected === null ? null : [Date.parse(expected[0]), expected[1]]);
});
