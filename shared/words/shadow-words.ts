import type { VersionOrder } from "../model/finding.ts";
import type { Advice, Breakage, BreakageKind, Confidence, Evidence, EvidenceKind, TestingMark, TestingState } from "../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "./foreign-text.ts";

/** What the map, the comparison and testing marks say. */
export interface ShadowWords {
  /** Who may be used instead of whom (`certified`); who may clash with whom (`custom`). */
  readonly headlines: { readonly [H in "certified" | "custom" | "hint"]: (names: SentenceFacts<PairNames>) => string };
  readonly confidences: { readonly [C in Confidence]: { readonly name: string; readonly explain: string } };
  readonly evidence: { readonly [K in EvidenceKind]: (facts: SentenceFacts<Extract<Evidence, { kind: K }>>) => string };
  /** After the evidence, when there is more than is listed. */
  readonly evidenceLeftOut: string;
  /** Of a map that is not whole. */
  readonly inPart: { readonly pairs: string; readonly files: (count: number) => string };
  readonly versions: { readonly [V in VersionOrder]: (versions: PairVersions) => string };
  readonly advice: { readonly [K in Advice["kind"]]: AdviceWords<K> };
  /** Where what is known of a certified connector comes from. */
  readonly sources: { readonly installed: string; readonly catalogue: (asOf: ForeignText | null) => string };
  readonly certifiedSince: { readonly [P in "month" | "approx" | "no-later-than"]: (month: ForeignText) => string };
  readonly testing: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string };
  readonly testingFailures: { readonly [F in TestingFailure]: string };
  readonly breakages: { readonly [K in BreakageKind]: (facts: SentenceFacts<Extract<Breakage, { kind: K }>>) => string };
  readonly comparison: {
    readonly nothingBreaks: string;
    /** In place of `nothingBreaks`, and after breakages, when not everything was compared. */
    readonly inPart: string;
    /** Of a connector that only a list names. */
    readonly onlyNames: string;
  };
  readonly picture: PictureWords;
}

/** The two sides as the user knows them: titles or file names, as they are written. */
export interface PairNames {
  readonly custom: string;
  readonly other: string;
}

export interface PairVersions {
  readonly local: ForeignText | null;
  readonly other: ForeignText | null;
}

/** Names of the side to keep and the side to remove, where the advice tells them apart. */
export interface AdviceNames extends SentenceFacts<PairNames> {
  readonly keep: ForeignText;
  readonly remove: ForeignText;
}

type Reason<K extends Advice["kind"]> = Extract<Advice, { kind: K }> extends { readonly because: infer R extends string } ? R : never;
/** One sentence, or one for each reason. */
export type AdviceWords<K extends Advice["kind"]> = [Reason<K>] extends [never]
  ? (names: AdviceNames) => string
  : { readonly [R in Reason<K>]: (names: AdviceNames) => string };

export type TestingFailure = "not-a-day" | "day-over" | "too-far" | "note-too-long";

export interface PictureWords {
  readonly title: string;
  readonly description: (counts: { readonly custom: number; readonly others: number; readonly links: number }) => string;
  readonly leftHeading: string;
  readonly rightHeading: string;
  readonly certified: string;
  readonly custom: string;
  /** On a link between files that share all, or nearly all, and no name worth telling. */
  readonly identical: string;
  readonly nearIdentical: string;
  /** On a link: the first name of several. */
  readonly firstOf: (name: ForeignText, more: number) => string;
  /** What a node is called where it is not drawn. */
  readonly node: (node: { readonly title: ForeignText; readonly version: ForeignText | null; readonly what: string }) => string;
  /** When the picture does not hold all pairs. */
  readonly leftOut: (count: number) => string;
  readonly empty: string;
}
