import { expect, test } from "vitest";
import { describeIntegrity } from "../../../../shared/words/describe/describe-verdicts.ts";
import type { Inspection } from "../../../../shared/model/inspection.ts";
import type { TimestampFacts } from "../../../../shared/model/signature.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import type { SignatureFacts } from "../../../../shared/model/signature.ts";
import type { LoadingReason, LoadingVerdict } from "../../../../shared/model/trust.ts";
import type { IntegrityFacts } from "../../../../shared/words/sentence.ts";
import type { Words } from "../../../../shared/words/words.ts";
import { anInspection, aPolicy, aSignedInspection, verdicts } from "../../../builders/an-inspection.ts";
import { aCertificate, aSignature, aStamp, aThumbprint } from "../../../builders/a-signature.ts";
import { foreign } from "../../../../shared/words/foreign-text.ts";

const now = new Date("2026-01-01");
const trusting = { policy: aPolicy(aThumbprint("A")), now };
const trustingNobody = { policy: aPolicy(), now };

const loadable: LoadingVerdict = { kind: "expected", because: ["signer-trusted"] };
const because = (kind: LoadingVerdict["kind"], ...reasons: readonly LoadingReason[]): LoadingVerdict => ({ kind, because: reasons });

/** Words that hand back the facts they are given. */
const facts = <K extends keyof IntegrityFacts>(kind: K, inspection: Inspection, loading = loadable): IntegrityFacts[K] => {
  const given: IntegrityFacts[K][] = [];
  const integrity = { ...wordsIn.en.integrity, [kind]: (one: IntegrityFacts[K]) => (given.push(one), []) };
  describeIntegrity({ inspection, loading }, trusting, { ...wordsIn.en, integrity } as Words);
  return given[0] ?? expect.unreachable(kind);
};

test.each([
  ["trusted", aSignedInspection(), trusting, "good"],
  ["not trusted", aSignedInspection(), trustingNobody, "attention"],
  [
    "trusted, certificate ended",
    aSignedInspection([aSignature({ signer: aCertificate({ notAfter: "2025-06-01T00:00:00Z" }) })]),
    trusting,
    "attention",
  ],
  ["unsigned", anInspection(), trusting, "attention"],
  ["altered", anInspection({ signature: { integrity: verdicts.altered, signatures: [] } }), trusting, "danger"],
  ["unsupported", anInspection({ signature: { integrity: verdicts.unsupported, signatures: [] } }), trusting, "danger"],
  ["malformed", anInspection({ signature: { integrity: verdicts.malformed, signatures: [] } }), trusting, "danger"],
] as const)("%s", (_, inspection, context, tone) => {
  for (const words of Object.values(wordsIn)) {
    const described = describeIntegrity({ inspection, loading: loadable }, context, words);
    expect(described.tone).toBe(tone);
    expect(described.sentences.length).toBeGreaterThan(1);
    expect(described.sentences.join(" ")).not.toMatch(/undefined|\[object|NaN|\$\{|\bnull\b/u);
  }
});

const endedWith = (timestamp: Partial<TimestampFacts> | null, notAfter = "2025-06-01T00:00:00Z") =>
  aSignedInspection([aSignature({ signer: aCertificate({ notAfter }), timestamp: timestamp === null ? null : aStamp(timestamp) })]);

test.each<readonly [string, Partial<TimestampFacts> | null, Partial<Record<keyof IntegrityFacts["intact"], unknown>>]>([
  [
    "confirmed",
    { authorityConfirmed: true },
    {
      signedOn: "2024-05-04T00:00:05.000Z",
      signedOnSource: "confirmed-authority",
      timestampAuthority: foreign("TSA"),
      futureTimestamp: null,
    },
  ],
  [
    "by anybody",
    {},
    { signedOn: "2024-05-04T00:00:05.000Z", signedOnSource: "any-authority", timestampAuthority: foreign("TSA"), futureTimestamp: null },
  ],
  ["by an authority that signed itself", { authoritySelfSigned: true }, { signedOnSource: "any-authority" }],
  [
    "of a time to come",
    { time: "2040-01-01T00:00:00Z", authorityConfirmed: true },
    { signedOn: "2024-05-04T00:00:00.000Z", signedOnSource: "signer", futureTimestamp: "2040-01-01T00:00:00Z" },
  ],
  [
    "that is not there",
    null,
    { signedOn: "2024-05-04T00:00:00.000Z", signedOnSource: "signer", timestampAuthority: null, futureTimestamp: null },
  ],
])("only an authority that is confirmed makes the time a fact: a timestamp %s", (_, timestamp, expected) => {
  expect(facts("intact", endedWith(timestamp))).toMatchObject({
    ...expected,
    certificateEndedOn: "2025-06-01T00:00:00Z",
    isSignedAfterEnd: false,
  });
  expect(facts("intact", aSignedInspection([aSignature({ signatureTime: null })]))).toMatchObject({ signedOn: null, signedOnSource: null });
});

/** The sentences with every name and date the same, so that only what is claimed differs. */
const claims = (inspection: Inspection) =>
  describeIntegrity({ inspection, loading: loadable }, trusting, wordsIn.en).sentences.map((one) => one.replace(/\d+ \w+ \d{4}/gu, "then"));

test("the sentences for a confirmed authority differ from those for any other", () => {
  for (const ends of ["2025-06-01T00:00:00Z", "2030-01-01T00:00:00Z"]) {
    const fact = claims(endedWith({ authorityConfirmed: true }, ends));
    const [claim, ofSigner] = [claims(endedWith({}, ends)), claims(endedWith(null, ends))];
    expect(claim[1]).not.toBe(fact[1]);
    expect(ofSigner[1]).not.toBe(fact[1]);
    if (ends < "2026") for (const sentences of [claim, ofSigner]) expect(sentences[2]).not.toBe(fact[2]);
  }
});

test("a trusted signer's file is not calm with a timestamp of a time to come", () => {
  const toneWith = (timestamp: Partial<TimestampFacts>) => {
    const inspection = aSignedInspection([aSignature({ timestamp: aStamp(timestamp) })]);
    return describeIntegrity({ inspection, loading: loadable }, trusting, wordsIn.en).tone;
  };
  expect([toneWith({}), toneWith({ time: "2040-01-01T00:00:00Z", authorityConfirmed: true })]).toEqual(["good", "attention"]);
});

test("a claimed signer is never named in a verdict", () => {
  const claimed = aSignature({ signer: null, claimedSigner: aCertificate({ subjectCN: "Somebody Famous" }), integrity: verdicts.altered });
  const inspection = anInspection({ signature: { integrity: verdicts.altered, signatures: [claimed] } });
  expect(facts("altered", inspection).signer).toBeNull();
  expect(describeIntegrity({ inspection, loading: loadable }, trusting, wordsIn.en).sentences.join(" ")).not.toContain("Famous");
});

const ofBirch = { signer: aCertificate({ subjectCN: "Birch", sha256: "B1" }), integrity: verdicts.altered };
const ofOtherSigner = aSignature({ signer: aCertificate({ subjectCN: "Unknown signer", sha256: "C2" }) });
const ofNobody = aSignature({ signer: null, integrity: verdicts.altered });

test.each<readonly [string, readonly SignatureFacts[], string | null]>([
  ["one's own", [aSignature(ofBirch)], "Birch"],
  ["one's own beside an intact one of somebody else", [ofOtherSigner, aSignature(ofBirch)], "Birch"],
  ["nobody's, beside an intact one of somebody else", [ofOtherSigner, ofNobody], null],
  ["one's own twice", [aSignature(ofBirch), aSignature(ofBirch)], "Birch"],
  ["one's own, and nobody's", [aSignature(ofBirch), ofNobody], null],
  [
    "of two, either of whom may not be the one whose content changed",
    [aSignature(ofBirch), { ...ofOtherSigner, integrity: verdicts.altered }],
    null,
  ],
])("a file that was changed was signed by whoever signed what changed: %s", (_, signatures, signer) => {
  expect(facts("altered", anInspection({ signature: { integrity: verdicts.altered, signatures } })).signer).toEqual(
    signer === null ? null : foreign(signer),
  );
});

test("a hostile name is made printable", () => {
  const inspection = aSignedInspection([aSignature({ signer: aCertificate({ subjectCN: "Birch\u202E\u001B[2J" }) })]);
  expect(String(facts("intact", inspection).signer)).toContain("Birch<U+202E><U+001B>[2J");
});

test.each([
  ["in a folder that is read", loadable, { loading: "expected", isElsewhere: false }],
  ["opened from anywhere", because("expected", "signer-trusted", "not-in-a-connector-folder"), { loading: "expected", isElsewhere: true }],
  ["at a level that asks for no signer", because("expected", "any-extension-allowed"), { loading: "expected", isElsewhere: false }],
  [
    "of a signer whose certificate ended",
    because("unknown", "signer-trusted", "certificate-expired"),
    { loading: "unknown", isElsewhere: false },
  ],
  ["in a folder that nobody reads", because("blocked", "folder-not-read"), { loading: null, isElsewhere: false }],
  ["disabled", because("blocked", "disabled"), { loading: null, isElsewhere: false }],
  ["without a main document", because("blocked", "no-main"), { loading: null, isElsewhere: false }],
  ["at the gateway", because("unknown", "folder-of-gateway", "signer-trusted"), { loading: null, isElsewhere: false }],
  ["among the certified", because("expected", "certified-folder"), { loading: null, isElsewhere: false }],
] as const)("sentences about loading depend on the signer only where loading does: %s", (_, loading, follows) => {
  expect(facts("intact", aSignedInspection(), loading)).toMatchObject(follows);
  expect(facts("unsigned", anInspection(), loading)).toMatchObject(follows);
});

test("a trusted signer's file is promised to load only where the verdict expects it", () => {
  const promised = (loading: LoadingVerdict) =>
    describeIntegrity({ inspection: aSignedInspection(), loading }, trusting, wordsIn.en).sentences.join(" ").includes("expected to load");
  expect(promised(loadable)).toBe(true);
  expect(
    [
      because("blocked", "folder-not-read"),
      because("blocked", "several-mains"),
      because("unknown", "folder-of-gateway", "signer-trusted"),
    ].map(promised),
  ).toEqual([false, false, false]);
});
