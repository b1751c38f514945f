import type { FileFailure, FindingFacts, FindingKind, Severity } from "../model/finding.ts";
import type { ArchiveNoteKind, Lookalike, RefusalReason } from "../model/inspection.ts";
import type { AlterationReason, IntegrityKind, MalformedReason, TimeSource, UnsupportedReason } from "../model/signature.ts";
import type { SignerTrust } from "../model/signer-trust.ts";
import type { LoadingReason, LoadingVerdict } from "../model/trust.ts";
import type { CleanupWords } from "./cleanup-words.ts";
import type { ForeignText, SentenceFacts } from "./foreign-text.ts";
import type { ShadowWords } from "./shadow-words.ts";
import type { ShellWords } from "./shell-words.ts";
import type { SignatureWords } from "./signature-words.ts";
import type { WindowWords } from "./window-words.ts";

/** Every sentence of one language. Mapped over the model's unions: a new kind does not compile until it is worded everywhere. */
export interface Words {
  readonly findings: { readonly [K in FindingKind]: FindingWords<FindingFacts[K]> };
  readonly severities: Readonly<Record<Severity, string>>;
  readonly loading: {
    readonly verdicts: Readonly<Record<LoadingVerdict["kind"], string>>;
    readonly reasons: Readonly<Record<LoadingReason, string>>;
  };
  readonly integrity: { readonly [K in IntegrityKind]: (facts: IntegrityFacts[K]) => readonly string[] };
  /** What is wrong with a file that is not read as a connector, and the step after it. */
  readonly refusals: { readonly [K in RefusalReason["kind"]]: ProblemWords<Extract<RefusalReason, { kind: K }>> };
  /** Completes “it is …”. */
  readonly lookalikes: Readonly<Record<Lookalike, string>>;
  readonly fileFailures: Readonly<Record<FileFailure, { readonly problem: string; readonly step: string }>>;
  /** Each completes “in this archive, …”. */
  readonly archiveNotes: Readonly<Record<ArchiveNoteKind, string>>;
  readonly alterations: Readonly<Record<AlterationReason, string>>;
  readonly unsupported: Readonly<Record<UnsupportedReason, string>>;
  readonly malformed: Readonly<Record<MalformedReason, string>>;
  /** What stands behind a verdict on signatures. */
  readonly signature: SignatureWords;
  /** The shadow map, comparisons and testing marks. */
  readonly shadow: ShadowWords;
  /** Clean-up, history, notices, lists of certified connectors. */
  readonly cleanup: CleanupWords;
  /** What the system shows for us: menus, its dialogs, notifications. */
  readonly shell: ShellWords;
  /** The texts of the window around all this. */
  readonly window: WindowWords;
}

/** A sentence, fixed or made from facts. Texts that are not our own come as `ForeignText`. */
export type Sentence<F> = string | ((facts: SentenceFacts<F>) => string);

export interface FindingWords<F> {
  /** A few words for a list, without a full stop. */
  readonly title: string;
  /** What was found and what it means. */
  readonly explain: Sentence<F>;
  /** What to do; empty when there is nothing to do. */
  readonly remedy: Sentence<F>;
}

export interface ProblemWords<F> {
  readonly problem: Sentence<F>;
  readonly step: Sentence<F>;
}

/** What follows for loading from who signed, or that nobody did. */
export interface LoadingFollows {
  /** Null where loading does not hang on the signer: the folder, the gateway or the content decides. */
  readonly loading: LoadingVerdict["kind"] | null;
  /** True when the file lies in no folder that Power BI Desktop is known to read. */
  readonly elsewhere: boolean;
}

/** What the sentences about a signature are made of: who, what, so what, what now. */
export interface IntegrityFacts {
  readonly unsigned: LoadingFollows;
  readonly intact: LoadingFollows & {
    readonly signer: ForeignText;
    /** ISO text; null when no time is given. */
    readonly signedOn: string | null;
    /** Who says so: only of an authority that is vouched for it is a fact. */
    readonly signedOnSaidBy: TimeSource | null;
    /** Who stamped it, by the name in a certificate that anybody may have made. */
    readonly stampedBy: ForeignText | null;
    /** ISO text: a timestamp's time that has not come yet, which therefore proves nothing. */
    readonly stampedAhead: string | null;
    readonly trust: SignerTrust;
    /** ISO text; null while the certificate is valid. */
    readonly certificateEndedOn: string | null;
    readonly signedAfterEnd: boolean;
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
