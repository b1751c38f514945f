import { severity, type Finding, type FindingKind, type Severity } from "../../model/finding.ts";
import type { RefusalReason } from "../../model/inspection.ts";
import type { ConnectorId } from "../../model/inventory.ts";
import { sentenceFacts } from "../foreign-text.ts";
import { sentenceText, type FindingWords, type ProblemWords } from "../sentence.ts";
import type { Words } from "../words.ts";

export interface DescribedFinding {
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  /** Empty when there is nothing to do. */
  readonly remedy: string;
}

export function describeFinding(finding: Finding, words: Words): DescribedFinding {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const { title, explain, remedy } = words.findings[finding.kind] as FindingWords<Finding<FindingKind>>;
  const facts = sentenceFacts<Finding<FindingKind>>(finding);
  return { severity: severity[finding.kind], title, explanation: sentenceText(explain, facts), remedy: sentenceText(remedy, facts) };
}

/** Why a file is not read as a connector, and what to do. */
export function describeRefusal(reason: RefusalReason, words: Words): { readonly problem: string; readonly step: string } {
  const { problem, step } = words.refusals[reason.kind] as ProblemWords<RefusalReason>;
  const facts = sentenceFacts(reason);
  return { problem: sentenceText(problem, facts), step: sentenceText(step, facts) };
}

/** Findings that say the same of several files. */
export interface AlikeFindings {
  /** The first of them. */
  readonly finding: Finding;
  readonly concerned: readonly ConnectorId[];
}

/** One entry for findings with the same words, in the order of the first of each. A finding between files is about exactly these. */
export function groupAlike(findings: readonly Finding[], words: Words): readonly AlikeFindings[] {
  const alike = Map.groupBy(findings, (finding) => {
    const { explanation, remedy } = describeFinding(finding, words);
    return JSON.stringify([finding.kind, explanation, remedy, finding.files.length > 1 ? finding.files : null]);
  });
  return [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map((finding) => ({ finding, concerned: group.flatMap(({ files }) => files) })),
  );
}
