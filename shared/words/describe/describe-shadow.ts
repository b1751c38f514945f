import type {
  Advice,
  Breakage,
  BreakageKind,
  Evidence,
  EvidenceKind,
  ShadowGroup,
  ShadowMap,
  ShadowPair,
  Uncertainty,
  UncertaintyKind,
} from "../../model/shadow.ts";
import type { CatalogueEntry } from "../../model/catalogue.ts";
import type { ConnectorId } from "../../model/inventory.ts";
import { foreign, sentenceFacts, type SentenceFacts } from "../foreign-text.ts";
import type { AdviceNames, PairNames } from "../sentence.ts";
import type { ShadowWords } from "../words.ts";

export interface DescribedShadow {
  readonly headline: string;
  readonly confidence: { readonly name: string; readonly explain: string };
  /** Strongest first. */
  readonly evidence: readonly string[];
  readonly versions: string;
  /** Empty when there is nothing to do. */
  readonly advice: string;
  /** Null when the pair is not tested on purpose. */
  readonly testing: string | null;
}

export function describeShadow(pair: ShadowPair, names: PairNames, words: ShadowWords): DescribedShadow {
  const foreignNames = sentenceFacts(names);
  return {
    headline: words.headlines[headlineOf(pair)](foreignNames),
    confidence: words.confidences[pair.confidence],
    evidence: [
      ...pair.evidence.map((evidence) => describeEvidence(evidence, words)),
      ...(pair.evidenceLeftOut === true ? [words.evidenceLeftOut] : []),
    ],
    versions: words.versions[pair.localIs](sentenceFacts({ local: pair.localVersion, other: pair.other.version })),
    advice: describeAdvice(pair, foreignNames, words),
    testing: pair.testing === null ? null : words.testing[pair.testing.state](sentenceFacts(pair.testing.mark)),
  };
}

/** What Microsoft says of the future of a certified connector; empty when nothing is known. */
export function describeLifecycle(
  { name: certifiedName, endOfSupport, driverTransition }: Pick<CatalogueEntry, "name" | "endOfSupport" | "driverTransition">,
  { lifecycle }: Pick<ShadowWords, "lifecycle">,
): readonly string[] {
  return [
    ...(endOfSupport === null ? [] : [lifecycle.endOfSupport(sentenceFacts({ certifiedName, ...endOfSupport }))]),
    ...(driverTransition === null ? [] : [lifecycle.driverTransition(sentenceFacts({ certifiedName, ...driverTransition }))]),
  ];
}

/** Builds of one connector, as one card says it. */
export type DescribedGroup = Pick<DescribedShadow, "headline" | "confidence" | "advice" | "testing">;

export interface GroupNaming {
  /** Of the connector. */
  readonly titleOf: (id: ConnectorId) => string;
  /** Of one build. */
  readonly nameOf: (id: ConnectorId) => string;
}

export function describeGroup(group: ShadowGroup, { titleOf, nameOf }: GroupNaming, words: ShadowWords): DescribedGroup {
  const { members, confidence, testing } = group;
  return {
    headline: words.groups.headline(
      foreign(
        members
          .slice(0, 1)
          .map(({ id }) => titleOf(id))
          .join(""),
      ),
      members.length,
    ),
    confidence: words.confidences[confidence],
    advice: groupAdvice(group, nameOf, words.groups),
    testing: testing === null ? null : words.testing[testing.state](sentenceFacts(testing.mark)),
  };
}

function groupAdvice({ advice, members }: ShadowGroup, nameOf: (id: ConnectorId) => string, words: ShadowWords["groups"]): string {
  switch (advice.kind) {
    case "choose-one":
      return words.chooseOne;
    case "get-fresh-copies":
      return words.freshCopies;
    case "keep-one": {
      const { keep, because, remove, undecided } = advice;
      const altered = members.filter(({ integrity }) => integrity === "altered").length;
      return [
        words.keep[because](foreign(nameOf(keep)), { altered }),
        words.remove(remove.length, remove.length === members.length - 1),
        ...(undecided.length === 0 ? [] : [words.undecided(undecided.map((id) => foreign(nameOf(id))))]),
      ].join(" ");
    }
  }
}

/** Two connectors that only share a name clash: neither is used instead of the other. */
function headlineOf({ confidence, advice, other }: ShadowPair): keyof ShadowWords["headlines"] {
  if (confidence === "hint") return "hint";
  if (advice.kind === "ask-author-to-rename" || other.kind === "custom") return "custom";
  return other.endOfSupport === null ? "certified" : "withdrawn";
}

export function describeEvidence(evidence: Evidence, words: ShadowWords): string {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const sentence = words.evidence[evidence.kind] as (facts: SentenceFacts<Extract<Evidence, { kind: EvidenceKind }>>) => string;
  return sentence(sentenceFacts(evidence));
}

/** What was not compared or does not fit into the map; empty for a complete map. */
export function describeInPart(
  { pairsLeftOut, comparedInPart, readInPart }: Pick<ShadowMap, "pairsLeftOut" | "comparedInPart" | "readInPart">,
  words: ShadowWords,
): readonly string[] {
  return [
    ...(pairsLeftOut ? [words.inPart.pairs] : []),
    ...(comparedInPart.length > 0 ? [words.inPart.files(comparedInPart.length)] : []),
    ...(readInPart.length > 0 ? [words.inPart.code(readInPart.length)] : []),
  ];
}

export function describeBreakage(breakage: Breakage, words: ShadowWords): string {
  const sentence = words.breakages[breakage.kind] as (facts: SentenceFacts<Extract<Breakage, { kind: BreakageKind }>>) => string;
  return sentence(sentenceFacts(breakage));
}

export function describeUncertainty(uncertainty: Uncertainty, words: ShadowWords): string {
  const sentence = words.uncertain[uncertainty.kind] as (facts: SentenceFacts<Extract<Uncertainty, { kind: UncertaintyKind }>>) => string;
  return sentence(sentenceFacts(uncertainty));
}

function describeAdvice({ advice, custom }: ShadowPair, foreignNames: SentenceFacts<PairNames>, words: ShadowWords): string {
  const keepsCustom = advice.kind === "keep-one" && advice.keep === custom;
  const { custom: customName, other: otherName } = foreignNames;
  const [keep, remove] = keepsCustom ? [customName, otherName] : [otherName, customName];
  const names: AdviceNames = { ...foreignNames, keep, remove };
  return sentenceOf(advice, words)(names);
}

function sentenceOf(advice: Advice, { advice: words }: ShadowWords): (names: AdviceNames) => string {
  switch (advice.kind) {
    case "remove-custom":
      return words["remove-custom"][advice.because];
    case "keep-only-while-testing":
      return words["keep-only-while-testing"][advice.because];
    case "keep-one":
      return words["keep-one"][advice.because];
    case "ask-author-to-rename":
      return words["ask-author-to-rename"][advice.because];
    case "choose-one":
    case "certified-withdrawn":
    case "get-fresh-copies":
    case "nothing-to-do":
      return words[advice.kind];
  }
}
