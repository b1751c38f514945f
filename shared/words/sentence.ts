import type { CommandName } from "../contract/commands.ts";
import type { RefusalReason } from "../model/inspection.ts";
import type { Advice } from "../model/shadow.ts";
import type { AlterationReason, IntegrityKind, MalformedReason, TimeSource, UnsupportedReason } from "../model/signature.ts";
import type { SignerTrust } from "../model/signer-trust.ts";
import type { LoadingVerdict } from "../model/trust.ts";
import type { ForeignText, SentenceFacts } from "./foreign-text.ts";

/** A sentence, fixed or made from facts. Foreign texts come as `ForeignText`. */
export type Sentence<F> = string | ((facts: SentenceFacts<F>) => string);

/** The text of a sentence with these facts. */
export const sentenceText = <F>(sentence: Sentence<F>, facts: SentenceFacts<F>): string =>
  typeof sentence === "string" ? sentence : sentence(facts);

/** One sentence for each kind of a union, made from the facts of that kind. */
export type SentenceByKind<U extends { readonly kind: string }> = {
  readonly [K in U["kind"]]: (facts: SentenceFacts<Extract<U, { kind: K }>>) => string;
};

export interface FindingWords<F> {
  /** A few words for a list, without a full stop. */
  readonly title: string;
  /** What was found and what it means. */
  readonly explain: Sentence<F>;
  /** What to do; empty when there is nothing to do. */
  readonly remedy: Sentence<F>;
}

/** What is wrong, and what helps. */
export interface ProblemWords<F> {
  readonly problem: Sentence<F>;
  readonly step: Sentence<F>;
}

export type ProblemByKind<U extends { readonly kind: string }> = { readonly [K in U["kind"]]: ProblemWords<Extract<U, { kind: K }>> };

/** What follows for loading from who signed, or from the missing signature. */
export interface LoadingFacts {
  /** Null where loading does not depend on the signer: the folder, the gateway or the content decides. */
  readonly loading: LoadingVerdict["kind"] | null;
  /** True when the file is in no folder that Power BI Desktop is known to read. */
  readonly isElsewhere: boolean;
}

/** The facts of the sentences about a signature. */
export interface IntegrityFacts {
  readonly unsigned: LoadingFacts;
  readonly intact: LoadingFacts & {
    readonly signer: ForeignText;
    /** ISO text; null when no time is given. */
    readonly signedOn: string | null;
    /** Where that time comes from: it is proven only when the timestamp authority's certificate is verified. */
    readonly signedOnSource: TimeSource | null;
    /** The name in the timestamp authority's certificate. Anybody can make one with that name. */
    readonly timestampAuthority: ForeignText | null;
    /** ISO text: the time of a timestamp if it is in the future; such a timestamp proves nothing. */
    readonly futureTimestamp: string | null;
    readonly trust: SignerTrust;
    /** ISO text; null while the certificate is valid. */
    readonly certificateEndedOn: string | null;
    readonly isSignedAfterEnd: boolean;
  };
  readonly altered: {
    readonly signer: ForeignText | null;
    readonly because: readonly AlterationReason[];
    readonly altered: readonly ForeignText[];
    readonly missing: readonly ForeignText[];
    readonly uncovered: readonly ForeignText[];
  };
  readonly unsupported: { readonly because: UnsupportedReason; readonly algorithm: ForeignText };
  readonly malformed: { readonly because: MalformedReason };
}

/** Who signed, what that proves, what follows, what to do: one sentence each. */
export type IntegritySentences = { readonly [K in IntegrityKind]: (facts: IntegrityFacts[K]) => readonly string[] };

/** The two connectors of a pair as the user knows them: titles or file names, as they are written. */
export interface PairNames {
  readonly custom: string;
  readonly other: string;
}

export interface PairVersions {
  readonly local: ForeignText | null;
  readonly other: ForeignText | null;
}

/** With the connector to keep and the one to remove. */
export interface AdviceNames extends SentenceFacts<PairNames> {
  readonly keep: ForeignText;
  readonly remove: ForeignText;
}

type AdviceReason<K extends Advice["kind"]> = Extract<Advice, { kind: K }> extends { readonly because: infer R extends string } ? R : never;

/** One sentence, or one for each reason. */
export type AdviceSentences = {
  readonly [K in Advice["kind"]]: [AdviceReason<K>] extends [never]
    ? (names: AdviceNames) => string
    : { readonly [R in AdviceReason<K>]: (names: AdviceNames) => string };
};

/** What the summary counts besides the total, most severe first. */
export type SummaryPart = "altered" | "could-not-check" | "shadows" | "not-trusted" | "unsigned" | "refused";

/** The problem of a refusal, or the step that helps. */
export function refusalText(
  refusals: ProblemByKind<RefusalReason>,
  reason: SentenceFacts<RefusalReason>,
  what: "problem" | "step",
): string {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const words = refusals[reason.kind] as ProblemWords<RefusalReason>;
  return sentenceText(words[what], reason);
}

/** Commands that show what is in a file: why they fail has words of its own. */
export const contentCommands: ReadonlySet<CommandName> = new Set(["getPartContent", "getResourceTexts", "compareTexts"]);
