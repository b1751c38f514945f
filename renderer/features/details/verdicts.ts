import type { Finding, FindingKind } from "../../../shared/model/finding.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { describeFinding, describeIntegrity, describeLoading, describeRefusal } from "../../../shared/words/describe.ts";
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

/** Said already by the sentences about the signature, or by the refusal. */
const saidElsewhere: ReadonlySet<FindingKind> = new Set([
  "altered",
  "could-not-check",
  "unsigned",
  "signer-not-trusted",
  "certificate-expired",
  "signed-after-expiry",
  "not-a-connector",
]);

const rank = { danger: 0, attention: 1, information: 2, good: 3 } as const;

/** Everything the detail opens with, what needs a decision first. */
export function verdictsOf(record: ConnectorRecord, context: VerdictContext): readonly Verdict[] {
  const findings = record.findings
    .filter(({ kind }) => !saidElsewhere.has(kind))
    .map((finding, index) => ofFinding(finding, index, context.words));
  const verdicts = [ofContent(record, context), ofLoading(record, context.words), ...findings];
  return verdicts.sort((one, other) => rank[one.tone] - rank[other.tone]);
}

function ofContent({ content, findings, loading }: ConnectorRecord, { policy, now, words }: VerdictContext): Verdict {
  if (content.kind === "refused") {
    const { problem, step } = describeRefusal(content.refusal.reason, words);
    const title = words.window.list.integrity.refused;
    return { key: "content", tone: "attention", title, sentences: [problem], remedy: step, finding: null, covers: ["not-a-connector"] };
  }
  const covered = findings.filter(({ kind }) => saidElsewhere.has(kind));
  const { tone, sentences } = describeIntegrity({ inspection: content.inspection, loading }, { policy, now }, words);
  const title = words.window.list.integrity[content.inspection.signature.integrity.kind];
  return { key: "content", tone, title, sentences, remedy: "", finding: covered[0] ?? null, covers: [...new Set(covered.map(({ kind }) => kind))] };
}

function ofLoading({ loading }: ConnectorRecord, words: Words): Verdict {
  const { reasons } = describeLoading(loading, words);
  return {
    key: "loading",
    tone: loading.kind === "expected" ? "good" : "information",
    title: words.window.detail.loadingTitle[loading.kind],
    sentences: reasons,
    remedy: "",
    finding: null,
    covers: [],
  };
}

function ofFinding(finding: Finding, index: number, words: Words): Verdict {
  const { severity, title, explanation, remedy } = describeFinding(finding, words);
  return { key: `${finding.kind} ${index}`, tone: severity, title, sentences: [explanation], remedy, finding, covers: [finding.kind] };
}
