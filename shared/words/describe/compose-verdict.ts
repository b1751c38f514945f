import { impliedByVerdict, type Finding, type FindingKind, type Severity } from "../../model/finding.ts";
import type { InspectionOutcome } from "../../model/inspection.ts";
import type { LoadingReason, LoadingVerdict } from "../../model/trust.ts";
import { describeIntegrity, describeLoading, type TrustContext } from "./describe-verdicts.ts";
import { describeRefusal } from "./describe-finding.ts";
import type { Words } from "../words.ts";

/** One file as it was judged. */
export interface JudgedContent {
  readonly content: InspectionOutcome;
  /** Null when loading was not judged. */
  readonly loading: LoadingVerdict | null;
  readonly findings: readonly Finding[];
}

/** The verdict on one file, each fact stated once. Window and command line lay it out in their own ways. */
export interface ComposedVerdict {
  /** What the signature proves, or why the file is not read. `covers`: the findings that its sentences state. */
  readonly content: {
    readonly tone: Severity | "good";
    readonly sentences: readonly string[];
    readonly remedy: string;
    readonly finding: Finding | null;
    readonly covers: readonly FindingKind[];
  };
  /** `furtherReasons` are those that the sentences of `content` do not state. */
  readonly loading: { readonly verdict: string; readonly reasons: readonly string[]; readonly furtherReasons: readonly string[] } | null;
  /** What `content` does not state. */
  readonly findings: readonly Finding[];
}

/** Reasons of a loading verdict that the sentences about the signature, or its warnings, state already; the folder of a named file is known. */
const impliedReasons: ReadonlySet<LoadingReason> = new Set([
  "unsigned",
  "signer-not-trusted",
  "signer-trusted",
  "certificate-expired",
  "trust-entry-dirty",
  "trust-list-unreadable",
  "not-in-a-connector-folder",
]);

export function composeVerdict({ content, loading, findings }: JudgedContent, today: TrustContext, words: Words): ComposedVerdict {
  return {
    content: composeContent({ content, loading, findings }, today, words),
    loading: loading === null ? null : composeLoading(loading, words),
    findings: findings.filter(({ kind }) => !impliedByVerdict.has(kind)),
  };
}

function composeContent({ content, loading, findings }: JudgedContent, today: TrustContext, words: Words): ComposedVerdict["content"] {
  if (content.kind === "refused") {
    const { problem, step } = describeRefusal(content.refusal.reason, words);
    return { tone: "attention", sentences: [problem], remedy: step, finding: null, covers: ["not-a-connector"] };
  }
  const implied = findings.filter(({ kind }) => impliedByVerdict.has(kind));
  return {
    ...describeIntegrity({ inspection: content.inspection, loading }, today, words),
    remedy: "",
    finding: implied[0] ?? null,
    covers: [...new Set(implied.map(({ kind }) => kind))],
  };
}

function composeLoading(loading: LoadingVerdict, words: Words): ComposedVerdict["loading"] {
  const further = loading.because.filter((reason) => !impliedReasons.has(reason));
  return { ...describeLoading(loading, words), furtherReasons: describeLoading({ ...loading, because: further }, words).reasons };
}
