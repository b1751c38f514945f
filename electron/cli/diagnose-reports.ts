import { extname } from "node:path";
import { reportPackageEndings } from "../../shared/model/report.ts";
import { isKnownToFail, type ReportDiagnosis } from "../../shared/model/report-diagnosis.ts";
import { findReports } from "../engine/reports/find-reports.ts";
import type { Session } from "./engine-session.ts";

export interface DiagnosedReport {
  readonly name: string;
  readonly diagnosis: ReportDiagnosis;
}

const endings: ReadonlySet<string> = new Set([...reportPackageEndings, ".pbip"]);

/** Connectors have other endings. */
export const isReportName = (name: string): boolean => endings.has(extname(name).toLowerCase());

/** Reads reports and says why each may fail for its connectors. */
export async function diagnoseReports(names: readonly string[], { engine, context }: Session): Promise<readonly DiagnosedReport[]> {
  if (names.length === 0) return [];
  const cancel = new AbortController();
  const release = context.onInterrupt?.(() => cancel.abort());
  try {
    const { found } = await findReports(names, context.cwd, cancel.signal);
    const read = await engine.readReports(found, { signal: cancel.signal });
    await engine.inventory.checkCode();
    return read.map(({ report, outcome }) => ({ name: report.name, diagnosis: engine.reports.diagnose(outcome) }));
  } finally {
    release?.();
  }
}

export const isReportFailing = ({ diagnosis }: DiagnosedReport): boolean => diagnosis.causes.some(isKnownToFail);
export const isReportUnread = ({ diagnosis }: DiagnosedReport): boolean => diagnosis.causes.some(({ kind }) => kind === "report-not-read");
