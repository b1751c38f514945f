import { expect, test } from "vitest";
import { describeIntegrity } from "../../../shared/words/describe.ts";
import { wordsIn } from "../../../shared/words/locales.ts";
import type { IntegrityFacts, Words } from "../../../shared/words/words.ts";
import { aCertificate, anInspection, aPolicy, aSignature, aSignedInspection, aThumbprint, verdicts } from "../../builders/an-inspection.ts";

const now = new Date("2026-01-01");
const trusting = { policy: aPolicy(aThumbprint("A")), now };
const trustingNobody = { policy: aPolicy(), now };

/** Words that hand back the facts they are given. */
const facts = <K extends keyof IntegrityFacts>(kind: K, inspection: Parameters<typeof describeIntegrity>[0], context = trusting): IntegrityFacts[K] => {
  const given: IntegrityFacts[K][] = [];
  const integrity = { ...wordsIn.en.integrity, [kind]: (one: IntegrityFacts[K]) => (given.push(one), []) };
  describeIntegrity(inspection, context, { ...wordsIn.en, integrity } as Words);
  return given[0] ?? expect.unreachable(kind);
};

const stamped = { time: "2024-05-06T00:00:00Z", authority: "TSA", imprintMatches: true, verified: true, problem: null };

test.each([
  ["trusted", aSignedInspection(), trusting, "good"],
  ["not trusted", aSignedInspection(), trustingNobody, "attention"],
  ["trusted, certificate ended", aSignedInspection([aSignature({ signer: aCertificate({ notAfter: "2025-06-01T00:00:00Z" }) })]), trusting, "attention"],
  ["unsigned", anInspection(), trusting, "attention"],
  ["altered", anInspection({ signature: { integrity: verdicts.altered, signatures: [] } }), trusting, "danger"],
  ["unsupported", anInspection({ signature: { integrity: verdicts.unsupported, signatures: [] } }), trusting, "danger"],
  ["malformed", anInspection({ signature: { integrity: verdicts.malformed, signatures: [] } }), trusting, "danger"],
] as const)("%s", (_, inspection, context, tone) => {
  for (const words of Object.values(wordsIn)) {
    const described = describeIntegrity(inspection, context, words);
    expect(described.tone).toBe(tone);
    expect(described.sentences.length).toBeGreaterThan(1);
    expect(described.sentences.join(" ")).not.toMatch(/undefined|\[object|NaN|\$\{|\bnull\b/u);
  }
});

test("a verified timestamp makes the time a fact; a signer's own time stays a claim", () => {
  expect(facts("intact", aSignedInspection())).toMatchObject({ signedOn: "2024-05-04T00:00:00.000Z", signedOnIsProven: false });
  expect(facts("intact", aSignedInspection([aSignature({ timestamp: stamped })]))).toMatchObject({ signedOn: "2024-05-06T00:00:00.000Z", signedOnIsProven: true });
  expect(facts("intact", aSignedInspection([aSignature({ signatureTime: null })]))).toMatchObject({ signedOn: null });
});

test("a claimed signer is never named in a verdict", () => {
  const claimed = aSignature({ signer: null, claimedSigner: aCertificate({ subjectCN: "Somebody Famous" }), integrity: verdicts.altered });
  const inspection = anInspection({ signature: { integrity: verdicts.altered, signatures: [claimed] } });
  expect(facts("altered", inspection).signer).toBeNull();
  expect(describeIntegrity(inspection, trusting, wordsIn.en).sentences.join(" ")).not.toContain("Famous");
});

test("a hostile name is made printable", () => {
  const inspection = aSignedInspection([aSignature({ signer: aCertificate({ subjectCN: "Birch\u202E\u001B[2J" }) })]);
  expect(facts("intact", inspection).signer).toBe("Birch<U+202E><U+001B>[2J");
});
