import { severities, type Finding, type FindingKind } from "../../../shared/model/finding.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { composeVerdict } from "../../../shared/words/describe/compose-verdict.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import type { Words } from "../../../shared/words/words.ts";

/** One card of the detail: what it is, so what, what now. */
export interface Verdict {
  readonly key: string;
  readonly tone: "danger" | "attention" | "information" | "good";
  readonly title: string;
  readonly sentences: readonly string[];
  readonly remedy: string;
  /** What the card is about, for the steps it offers; null when nothing follows from it. */
  readonly finding: Finding | null;
  /** The findings that the card covers, each with a page of its own to read; most serious first. */
  readonly covers: readonly FindingKind[];
}

export interface VerdictContext {
  readonly policy: TrustPolicy;
  readonly now: Date;
  readonly words: Words;
}

const tones = [...severities, "good"] as const;

/** Everything the detail opens with, what needs a decision first. */
export function verdictsOf(record: ConnectorRecord, { policy, now, words }: VerdictContext): readonly Verdict[] {
  const { content, loading, findings } = composeVerdict(record, { policy, now }, words);
  const verdicts: readonly Verdict[] = [
    { key: "content", title: words.window.list.integrity[integrityOf(record)], ...content },
    {
      key: "loading",
      tone: record.loading.kind === "expected" ? "good" : "information",
      title: words.window.detail.loadingTitle[record.loading.kind],
      sentences: loading?.reasons ?? [],
      remedy: "",
      finding: null,
      covers: [],
    },
    ...findings.map((finding, index) => ofFinding(finding, index, words)),
  ];
  return verdicts.toSorted((one, other) => tones.indexOf(one.tone) - tones.indexOf(other.tone));
}

const integrityOf = ({ content }: ConnectorRecord) =>
  content.kind === "refused" ? "refused" : content.inspection.signature.integrity.kind;

function ofFinding(finding: Finding, index: number, words: Words): Verdict {
  const { severity, title, explanation, remedy } = describeFinding(finding, words);
  return { key: `${finding.kind} ${index}`, tone: severity, title, sentences: [explanation], remedy, finding, covers: [finding.kind] };
}
