import type { ReportId, ReportRow, ReportState } from "../../shared/model/known-report.ts";
import type { ConcernedFunction, ConcernedReport, ReportImpact } from "../../shared/model/report-impact.ts";

type ReadState = Extract<ReportState, { kind: "read" }>;

export const aReportState = (facts: Partial<ReadState> = {}): ReadState => ({
  kind: "read",
  live: null,
  isWhole: true,
  connectors: ["Birchbase.mez"],
  missing: [],
  missingCount: 0,
  isMoving: false,
  ...facts,
});

export const aReportRow = (facts: Partial<ReportRow> = {}): ReportRow => {
  const name = facts.name ?? "Sales.pbix";
  return {
    id: name as ReportId,
    name,
    path: `C:\\Users\\ada\\${name}`,
    reports: [],
    readAt: "2026-11-20T10:00:00.000Z",
    state: aReportState(),
    ...facts,
  };
};

export const aConcernedFunction = (facts: Partial<ConcernedFunction> = {}): ConcernedFunction => ({
  functionName: "Birchbase.Database",
  effect: "lost",
  providers: [],
  breakages: [],
  uncertain: [],
  onlyNames: false,
  ...facts,
});

export const aConcernedReport = (facts: Partial<ConcernedReport> = {}): ConcernedReport => ({
  id: "Sales.pbix" as ReportId,
  name: "Sales.pbix",
  path: "C:\\Users\\ada\\Sales.pbix",
  functions: [aConcernedFunction()],
  more: 0,
  ...facts,
});

export const anImpact = (facts: Partial<ReportImpact> = {}): ReportImpact => ({
  read: 1,
  notRead: 0,
  reports: [aConcernedReport()],
  more: 0,
  ...facts,
});
