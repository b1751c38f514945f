import type { VersionOrder } from "../model/finding.ts";
import type { Advice, Breakage, BreakageKind, Confidence, Evidence, EvidenceKind, TestingMark, TestingState } from "../model/shadow.ts";

/** What the map, the comparison and testing marks say. Facts come printable: see `describeShadow`. */
export interface ShadowWords {
  /** Who may be used instead of whom (`certified`); who may clash with whom (`custom`). */
  readonly headlines: { readonly [H in "certified" | "custom" | "hint"]: (names: PairNames) => string };
  readonly confidences: { readonly [C in Confidence]: { readonly name: string; readonly explain: string } };
  readonly evidence: { readonly [K in EvidenceKind]: (facts: Extract<Evidence, { kind: K }>) => string };
  /** After the evidence, when there is more than is listed. */
  readonly evidenceLeftOut: string;
  /** Of a map that is not whole. */
  readonly inPart: { readonly pairs: string; readonly files: (count: number) => string };
  readonly versions: { readonly [V in VersionOrder]: (versions: PairVersions) => string };
  readonly advice: { readonly [K in Advice["kind"]]: AdviceWords<K> };
  /** Where what is known of a certified connector comes from. */
  readonly sources: { readonly installed: string; readonly catalogue: (asOf: string | null) => string };
  readonly certifiedSince: { readonly [P in "month" | "approx" | "no-later-than"]: (month: string) => string };
  readonly testing: { readonly [S in TestingState["state"]]: (mark: TestingMark) => string };
  readonly testingFailures: { readonly [F in TestingFailure]: string };
  readonly breakages: { readonly [K in BreakageKind]: (facts: Extract<Breakage, { kind: K }>) => string };
  readonly comparison: {
    readonly nothingBreaks: string;
    /** In place of `nothingBreaks`, and after breakages, when not everything was compared. */
    readonly inPart: string;
    /** Of a connector that only a list names. */
    readonly onlyNames: string;
  };
  readonly picture: PictureWords;
}

/** The two sides as the user knows them: titles or file names. */
export interface PairNames {
  readonly custom: string;
  readonly other: string;
}

export interface PairVersions {
  readonly local: string | null;
  readonly other: string | null;
}

/** Names of the side to keep and the side to remove, where the advice tells them apart. */
export interface AdviceNames extends PairNames {
  readonly keep: string;
  readonly remove: string;
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
  /** After the first name on a link. */
  readonly more: (count: number) => string;
  /** When the picture does not hold all pairs. */
  readonly leftOut: (count: number) => string;
  readonly empty: string;
}
