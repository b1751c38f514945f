import type { ReportMovement } from "../../model/known-report.ts";
import type { ReportCause, ReportCauseKind } from "../../model/report-diagnosis.ts";
import { functionEffects, mayBreak, type ConcernedFunction, type ConcernedReport, type ReportImpact } from "../../model/report-impact.ts";
import { foreign, sentenceFacts, type SentenceFacts } from "../foreign-text.ts";
import type { Words } from "../words.ts";
import { describeBreakage, describeLifecycle, describeUncertainty } from "./describe-shadow.ts";

type ReportWords = Pick<Words, "reports" | "shadow">;

/** What a change means for one report. */
export interface DescribedConcern {
  readonly sentences: readonly string[];
  /** Something is known to break, or may. */
  readonly warns: boolean;
}

/** How many reports are concerned, and how far that is known. Null: no report was ever read. */
export function describeCoverage({ read, notRead, reports, more }: ReportImpact, { impact }: Words["reports"]): string | null {
  if (read + notRead === 0) return null;
  return [impact.concerned(reports.length + more, read), ...(notRead === 0 ? [] : [impact.notRead(notRead)]), impact.incomplete].join(" ");
}

export function describeConcern({ functions, more }: ConcernedReport, words: ReportWords): DescribedConcern {
  const { impact } = words.reports;
  const sentences = functionEffects.flatMap((effect): readonly string[] => {
    const group = functions.filter((one) => one.effect === effect);
    if (group.length === 0) return [];
    const providers = [...new Set(group.flatMap((one) => one.providers.map(({ name }) => name)))];
    const names = { functions: group.map(({ functionName }) => foreign(functionName)), providers: providers.map(foreign) };
    return [impact.effects[effect](names), ...differences(group, words)];
  });
  return { sentences: more === 0 ? sentences : [...sentences, impact.moreFunctions(more)], warns: functions.some(mayBreak) };
}

const differences = (functions: readonly ConcernedFunction[], words: ReportWords): readonly string[] => [
  ...new Set([
    ...functions.flatMap(({ breakages }) => breakages.map((one) => describeBreakage(one, words.shadow))),
    ...functions.flatMap(({ uncertain }) => uncertain.map((one) => describeUncertainty(one, words.shadow))),
    ...(functions.some(({ onlyNames }) => onlyNames) ? [words.shadow.comparison.onlyNames] : []),
  ]),
];

/** What Microsoft plans for a connector, and what a report makes of it. */
export function describeMovement({ certifiedName, endOfSupport, driverTransition, isPinned }: ReportMovement, words: ReportWords): string {
  const planned = describeLifecycle({ name: certifiedName, endOfSupport, driverTransition }, words.shadow);
  return [...(isPinned ? [words.reports.pinned(foreign(certifiedName))] : []), ...planned].join(" ");
}

export interface DescribedCause {
  readonly problem: string;
  readonly step: string;
}

export function describeCause(cause: ReportCause, words: Pick<Words, "reports" | "loading">): DescribedCause {
  const { causes } = words.reports.diagnosis;
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const problem = causes[cause.kind].problem as (facts: SentenceFacts<Extract<ReportCause, { kind: ReportCauseKind }>>) => string;
  const { step } = causes[cause.kind];
  return { problem: [problem(sentenceFacts(cause)), ...furtherReasons(cause, words)].join(" "), step };
}

function furtherReasons(cause: ReportCause, { reports, loading }: Pick<Words, "reports" | "loading">): readonly string[] {
  switch (cause.kind) {
    case "report-not-read":
      return [reports.notRead[cause.because]];
    case "report-live":
      return [reports.live[cause.live]];
    case "connector-blocked":
    case "connector-may-not-load":
      return cause.because.map((reason) => loading.reasons[reason]);
    default:
      return [];
  }
}
