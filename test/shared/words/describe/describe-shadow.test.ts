import { describe, expect, test } from "vitest";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import {
  confidences,
  evidenceKinds,
  type Advice,
  type Breakage,
  type Evidence,
  type GroupAdvice,
  type ShadowPair,
} from "../../../../shared/model/shadow.ts";
import { describeBreakage, describeEvidence, describeGroup, describeShadow } from "../../../../shared/words/describe/describe-shadow.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";
import { plainSentence, sentenceFacts } from "../../../../shared/words/foreign-text.ts";

const a = "a" as ConnectorId;
const b = "b" as ConnectorId;
const evidence: { readonly [K in Evidence["kind"]]: Extract<Evidence, { kind: K }> } = {
  "same-kind": { kind: "same-kind", dataSourceKind: "Ashgrove", pairing: "declared" },
  "identical-copies": { kind: "identical-copies", sha256: "AB" },
  "same-function": { kind: "same-function", functionName: "Ashgrove.Contents" },
  "same-shared-name": { kind: "same-shared-name", sharedName: "Settings" },
  "kind-differs-in-case": { kind: "kind-differs-in-case", ours: "ashgrove", theirs: "Ashgrove" },
  "near-identical-content": { kind: "near-identical-content", sharedMembers: 9, allMembers: 10 },
  "same-section": { kind: "same-section", section: "Ashgrove" },
  "same-file-stem": { kind: "same-file-stem", stem: "Ashgrove" },
  "same-title": { kind: "same-title", title: "Ashgrove" },
};
const advices: readonly Advice[] = [
  { kind: "remove-custom", because: "certified-is-newer" },
  { kind: "remove-custom", because: "same-version" },
  { kind: "remove-custom", because: "version-unknown" },
  { kind: "keep-only-while-testing", because: "custom-is-newer" },
  { kind: "keep-one", keep: a, remove: b, because: "signed" },
  { kind: "keep-one", keep: a, remove: b, because: "newer" },
  { kind: "keep-one", keep: b, remove: a, because: "identical" },
  { kind: "keep-one", keep: b, remove: a, because: "one-connector-two-formats" },
  { kind: "keep-one", keep: b, remove: a, because: "other-altered" },
  { kind: "remove-custom", because: "custom-altered" },
  { kind: "choose-one" },
  { kind: "get-fresh-copies" },
  { kind: "certified-withdrawn" },
  { kind: "ask-author-to-rename", because: "titles-differ" },
  { kind: "ask-author-to-rename", because: "kind-differs-in-case" },
  { kind: "ask-author-to-rename", because: "function-clash" },
];
const breakages: readonly Breakage[] = [
  { kind: "function-lost", functionName: "A.B" },
  { kind: "required-parameters-differ", functionName: "A.B", before: [], after: ["server"] },
  { kind: "data-source-path-differs", dataSourceKind: "A" },
  { kind: "kind-lost", dataSourceKind: "A" },
  { kind: "authentication-lost", dataSourceKind: "A", authentication: "OAuth" },
  { kind: "direct-query-lost", publish: "A.Publish" },
];
const aPair = (facts: Partial<ShadowPair> = {}): ShadowPair => ({
  custom: a,
  other: { kind: "custom", id: b, version: "2.0.0" },
  evidence: [evidence["same-kind"]],
  confidence: "certain",
  localVersion: "1.0.0",
  localIs: "older",
  advice: { kind: "choose-one" },
  testing: null,
  ...facts,
});
const names = { custom: "Mine", other: "Theirs" };

describe.each(Object.entries(wordsIn))("in %s", (_, { shadow }) => {
  test.each(evidenceKinds)("evidence %s has a sentence", (kind) => {
    expect(describeEvidence(evidence[kind], shadow)).not.toBe("");
  });

  test("each confidence, advice and breakage has its own", () => {
    const sentences = [
      ...confidences.map((confidence) => shadow.confidences[confidence].explain),
      ...advices.map((advice) => describeShadow(aPair({ advice }), names, shadow).advice),
      ...breakages.map((breakage) => describeBreakage(breakage, shadow)),
    ];
    expect(sentences.every((sentence) => sentence !== "")).toBe(true);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test("the side to keep is named first, whichever it is", () => {
    const positions = (advice: Advice) => {
      const sentence = describeShadow(aPair({ advice }), names, shadow).advice;
      return sentence.indexOf("Mine") < sentence.indexOf("Theirs");
    };
    expect(positions({ kind: "keep-one", keep: a, remove: b, because: "newer" })).toBe(true);
    expect(positions({ kind: "keep-one", keep: b, remove: a, because: "newer" })).toBe(false);
  });

  test("names from files cannot move other text", () => {
    const { headline } = describeShadow(aPair(), { custom: "a\u202eb", other: "c\nd" }, shadow);
    expect(headline).not.toMatch(/[\u202e\n]/u);
  });
});

test("no sentence says that a connector is used instead of another", () => {
  const { shadow } = wordsIn.en;
  const sentences = JSON.stringify([
    ...evidenceKinds.map((kind) => describeEvidence(evidence[kind], shadow)),
    ...advices.map((advice) => describeShadow(aPair({ advice }), names, shadow)),
  ]);
  expect(sentences).not.toMatch(/\bis (?:used|loaded) instead/u);
});

test("connectors that only share a name are described as a clash, not as one used instead of the other", () => {
  const { shadow } = wordsIn.en;
  const certified: ShadowPair["other"] = {
    kind: "certified",
    name: "Theirs",
    version: null,
    source: "catalogue",
    installedId: null,
    beta: null,
    integrity: "not-seen",
    endOfSupport: null,
    driverTransition: null,
    certifiedSince: null,
  };
  const headline = (facts: Partial<ShadowPair>) => describeShadow(aPair({ other: certified, ...facts }), names, shadow).headline;
  expect(headline({})).toBe(shadow.headlines.certified(sentenceFacts(names)));
  expect(headline({ advice: { kind: "ask-author-to-rename", because: "function-clash" } })).toBe(
    shadow.headlines.custom(sentenceFacts(names)),
  );
  expect(headline({ confidence: "hint" })).toBe(shadow.headlines.hint(sentenceFacts(names)));
});

test("a group names what to keep, how many go, and what is left to the user", () => {
  const c = "c" as ConnectorId;
  const members = [a, b, c].map((id) => ({ id, version: null, integrity: id === b ? ("altered" as const) : ("unsigned" as const) }));
  const advised = (advice: GroupAdvice): string =>
    plainSentence(
      describeGroup(
        { members, confidence: "certain", advice, testing: null },
        { titleOf: () => "Ashgrove", nameOf: (id) => `${id}.mez` },
        wordsIn.en.shadow,
      ).advice,
    );
  const keep = { kind: "keep-one", keep: a, because: "newest" } as const;
  expect(advised({ ...keep, remove: [b, c], undecided: [] })).toMatch(/“a\.mez”.*not changed after.*other 2/u);
  expect(advised({ ...keep, remove: [b], undecided: [c] })).toMatch(/“a\.mez”.*1 other build.*“c\.mez”/u);
  const texts = (["newest", "signed", "identical", "others-altered", "formats"] as const).map((because) =>
    advised({ ...keep, because, remove: [b, c], undecided: [] }),
  );
  expect(new Set([...texts, advised({ kind: "choose-one" }), advised({ kind: "get-fresh-copies" })]).size).toBe(7);
  expect(advised({ kind: "get-fresh-copies" })).not.toMatch(/keep/iu);
});
