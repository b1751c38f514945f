import type { Finding, FindingKind, Severity } from "../model/finding.ts";
import { severity } from "../model/finding.ts";
import type { Inspection, RefusalReason } from "../model/inspection.ts";
import { findSigningTime, secondLooks } from "../model/signature-warnings.ts";
import type { CertificateFacts, IntegrityVerdict, SignatureReport } from "../model/signature.ts";
import { trustIn } from "../model/signer-trust.ts";
import { groupedThumbprint } from "../model/thumbprint.ts";
import type { LoadingReason, LoadingVerdict, TrustPolicy } from "../model/trust.ts";
import { foreign, sentenceFacts, type ForeignText, type SentenceFacts } from "./foreign-text.ts";
import type { FindingWords, IntegrityFacts, LoadingFollows, ProblemWords, Sentence, Words } from "./words.ts";

export interface DescribedFinding {
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  /** Empty when there is nothing to do. */
  readonly remedy: string;
}

/** A finding in words. */
export function describeFinding(finding: Finding, words: Words): DescribedFinding {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const { title, explain, remedy } = words.findings[finding.kind] as FindingWords<Finding<FindingKind>>;
  const facts = sentenceFacts<Finding<FindingKind>>(finding);
  return { severity: severity[finding.kind], title, explanation: say(explain, facts), remedy: say(remedy, facts) };
}

/** Why a file is not read as a connector, and what to do. */
export function describeRefusal(reason: RefusalReason, words: Words): { readonly problem: string; readonly step: string } {
  const { problem, step } = words.refusals[reason.kind] as ProblemWords<RefusalReason>;
  const facts = sentenceFacts(reason);
  return { problem: say(problem, facts), step: say(step, facts) };
}

export interface DescribedLoading {
  readonly verdict: string;
  readonly reasons: readonly string[];
}

/** The verdict's sentence, then each reason's. */
export function describeLoading({ kind, because }: LoadingVerdict, words: Words): DescribedLoading {
  return { verdict: words.loading.verdicts[kind], reasons: because.map((reason) => words.loading.reasons[reason]) };
}

/** What a verdict depends on besides the file. */
export interface Today {
  readonly policy: TrustPolicy;
  readonly now: Date;
}

export interface DescribedIntegrity {
  readonly tone: Severity | "good";
  /** Who, what, so what, what now. */
  readonly sentences: readonly string[];
}

export interface JudgedInspection {
  readonly inspection: Inspection;
  /** Null when nobody judged it: then the sentences say nothing of loading. */
  readonly loading: LoadingVerdict | null;
}

/** What the signature proves and what follows from it for this user, in sentences that never contradict the loading verdict. */
export function describeIntegrity({ inspection, loading }: JudgedInspection, today: Today, words: Words): DescribedIntegrity {
  const { signature } = inspection;
  const { integrity } = signature;
  const following = whatFollows(loading);
  switch (integrity.kind) {
    case "unsigned":
      return { tone: "attention", sentences: words.integrity.unsigned(following) };
    case "intact": {
      const facts = { ...intactFacts(signature, integrity, today), ...following };
      const calm = facts.trust === "trusted" && facts.certificateEndedOn === null && !facts.signedAfterEnd && facts.stampedAhead === null;
      return { tone: calm ? "good" : "attention", sentences: words.integrity.intact(facts) };
    }
    case "altered":
      return { tone: "danger", sentences: words.integrity.altered({ ...sentenceFacts(integrity), signer: alteredSigner(signature) }) };
    case "unsupported":
      return { tone: "danger", sentences: words.integrity.unsupported(sentenceFacts(integrity)) };
    case "malformed":
      return { tone: "danger", sentences: words.integrity.malformed(integrity) };
  }
}

const aboutSigner: ReadonlySet<LoadingReason> = new Set([
  "signer-trusted",
  "signer-not-trusted",
  "certificate-expired",
  "trust-entry-dirty",
  "trust-list-unreadable",
  "unsigned",
  "any-extension-allowed",
]);
/** Where these hold, other rules decide, or nobody knows which. */
const otherRules: ReadonlySet<LoadingReason> = new Set(["certified-folder", "folder-of-gateway"]);

/** Whether loading hangs on the signer at all: in a folder that nobody reads, or without a main document, it does not. */
function whatFollows(loading: LoadingVerdict | null): LoadingFollows {
  const because = loading?.because ?? [];
  const hangsOnSigner = because.some((reason) => aboutSigner.has(reason)) && !because.some((reason) => otherRules.has(reason));
  return { loading: hangsOnSigner ? (loading?.kind ?? null) : null, elsewhere: because.includes("not-in-a-connector-folder") };
}

type Intact = Extract<IntegrityVerdict, { kind: "intact" }>;

function intactFacts(report: SignatureReport, integrity: Intact, { policy, now }: Today): Omit<IntegrityFacts["intact"], keyof LoadingFollows> {
  const signature = report.signatures.find(({ signer }) => signer?.sha1 === integrity.signer);
  const signer = signature?.signer ?? null;
  const signed = signature === undefined ? null : findSigningTime(signature, now);
  const stamp = signature?.timestamp ?? null;
  const stampIsAhead = signature !== undefined && secondLooks(signature, now).includes("timestamp-in-future");
  const ends = signer === null ? NaN : Date.parse(signer.notAfter);
  return {
    signer: signer === null ? foreign(groupedThumbprint(integrity.signer)) : nameOf(signer),
    signedOn: signed === null ? null : new Date(signed.at).toISOString(),
    signedOnSaidBy: signed?.saidBy ?? null,
    stampedBy: stamp?.verified === true && stamp.authority !== null ? foreign(stamp.authority) : null,
    stampedAhead: stampIsAhead ? (stamp?.time ?? null) : null,
    trust: trustIn(policy, integrity.signer),
    certificateEndedOn: signer !== null && ends < now.getTime() ? signer.notAfter : null,
    signedAfterEnd: signed !== null && signed.at > ends,
  };
}

/**
 * Who signed what was changed: whose keys verify the altered signatures, when all of them are one's own. Neither a claimed signer
 * nor the signer of an intact signature beside them is named, as if the change were one to what they signed.
 */
function alteredSigner({ signatures }: SignatureReport): ForeignText | null {
  const [first, ...more] = signatures.filter(({ integrity }) => integrity.kind === "altered").map(({ signer }) => signer);
  return first && more.every((one) => one?.sha256 === first.sha256) ? nameOf(first) : null;
}

const nameOf = ({ subjectCN, subject }: CertificateFacts): ForeignText => foreign(subjectCN ?? subject);

const say = <F>(sentence: Sentence<F>, facts: SentenceFacts<F>): string => (typeof sentence === "string" ? sentence : sentence(facts));
