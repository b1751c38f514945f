import type { ReportMovement } from "../../../shared/model/known-report.ts";
import type { ReportCause, ReportDiagnosis } from "../../../shared/model/report-diagnosis.ts";
import type { ConcernedReport, ReportImpact, ReportUse } from "../../../shared/model/report-impact.ts";
import { describeCause, describeConcern, describeCoverage, describeMovement } from "../../../shared/words/describe/describe-report.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { Style } from "./style.ts";
import { wrap } from "./layout.ts";
import { printablePath } from "./paint.ts";

/** Reports named one by one before a change; the rest is counted. */
const mostReports = 20;

/** The reports that a change concerns, and what breaks. Empty where that was not looked for. */
export function describeImpact(
  impact: ReportImpact | undefined,
  { width: columns, words: { common } }: Style,
  { isInstall = false } = {},
): string {
  const words = common.reports;
  if (impact === undefined) return "";
  const coverage = describeCoverage(impact, words);
  if (coverage === null) return wrap(`${words.impact.neverRead} (mezzanine reports <folder>)`, columns, "");
  const shown = impact.reports.slice(0, mostReports);
  const more = impact.reports.length - shown.length + impact.more;
  return [
    wrap(isInstall && shown.length > 0 ? `${coverage} ${words.impact.ifReplaced}` : coverage, columns, ""),
    ...shown.map((report) => {
      const { sentences, warns } = describeConcern(report, common);
      const head = `${warns ? "!!" : " -"} ${printablePath(report.path)}\n`;
      return head + sentences.map((sentence) => wrap(sentence, columns, "   ")).join("");
    }),
    ...(more === 0 ? [] : [wrap(words.impact.more(more), columns, "   ")]),
  ].join("");
}

/** Reports that a change concerns. */
export interface ImpactJson extends Omit<ReportImpact, "reports"> {
  readonly reports: readonly ConcernedReportJson[];
  readonly message: string;
}

export interface ConcernedReportJson extends ConcernedReport {
  readonly message: string;
}

/** The same for scripts; null where that was not looked for. */
export const impactJson = (impact: ReportImpact | undefined): ImpactJson | null =>
  impact === undefined
    ? null
    : {
        ...impact,
        reports: impact.reports.map((report) => ({ ...report, message: describeConcern(report, plainEn).sentences.join(" ") })),
        message: describeCoverage(impact, plainEn.reports) ?? plainEn.reports.impact.neverRead,
      };

/** In how many reports a connector is used. */
export const describeUse = ({ read, notRead, reports, more }: ReportUse, { reports: words }: Words): string =>
  read + notRead === 0 ? words.use.neverRead : words.use.usedBy(reports.length + more, read);

/** Why a report may fail. */
export function describeReportDiagnosis(
  name: string,
  { causes, functionCount, unreadConnectors }: ReportDiagnosis,
  { width: columns, words: { common } }: Style,
): string {
  const words = common.reports;
  return [
    `${printablePath(name)}\n`,
    ...(causes.length === 0 ? [wrap(words.diagnosis.nothing(functionCount), columns, "  ")] : []),
    ...causes.map((cause) => {
      const { problem, step } = describeCause(cause, common);
      return wrap(problem, columns, "  ") + wrap(`> ${step}`, columns, "  ");
    }),
    ...(unreadConnectors.length === 0 ? [] : [wrap(words.diagnosis.unread(unreadConnectors.map(foreign)), columns, "  ")]),
  ].join("");
}

/** Why a report may fail. */
export interface ReportDiagnosisJson extends Omit<ReportDiagnosis, "causes"> {
  readonly report: string;
  readonly causes: readonly ReportCauseJson[];
}

/** `problem` and `step` are sentences. */
export type ReportCauseJson = ReportCause & { readonly problem: string; readonly step: string };

export const reportDiagnosisJson = (name: string, diagnosis: ReportDiagnosis): ReportDiagnosisJson => ({
  report: name,
  ...diagnosis,
  causes: diagnosis.causes.map((cause) => ({ ...cause, ...describeCause(cause, plainEn) })),
});

/** What Microsoft plans for a connector that a report uses. */
export interface MovementJson extends ReportMovement {
  readonly message: string;
}

export const movementJson = (movement: ReportMovement): MovementJson => ({ ...movement, message: describeMovement(movement, plainEn) });
