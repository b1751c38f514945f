import { basename } from "node:path";
import type { CleanupAction } from "../../../shared/model/cleanup.ts";
import type { InstallPlan } from "../../../shared/model/install.ts";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { ReportId, ReportRecord, ReportRow, ReportsView } from "../../../shared/model/known-report.ts";
import { isAvailable, type ReportOutcome } from "../../../shared/model/report.ts";
import type { ReportDiagnosis } from "../../../shared/model/report-diagnosis.ts";
import type { ReportImpact, ReportUse } from "../../../shared/model/report-impact.ts";
import { diagnoseReport } from "../diagnosis/diagnose-report.ts";
import type { Assembly } from "../inventory/assemble.ts";
import { findFunctionProviders, type FunctionProviders, type QuarantinedProvider } from "../inventory/function-providers.ts";
import type { KnownReports, RememberedReport } from "../inventory/known-reports.ts";
import { functionsOf } from "../inventory/report-functions.ts";
import { impactOfInstall, impactOfPurge, impactOfRemoval, subjectsWith, reportUseOf } from "../inventory/report-impact.ts";

export interface ReportsPorts {
  readonly known: KnownReports;
  readonly assembly: () => Assembly;
  readonly quarantined: () => readonly QuarantinedProvider[];
  /** Also of files that were opened and are not installed. */
  readonly findRecord: (id: ConnectorId) => ConnectorRecord | undefined;
}

type Known = RememberedReport & { readonly id: ReportId };

/** The reports that were read, beside the connectors of this moment. */
export interface Reports {
  readonly known: KnownReports;
  readonly providers: () => FunctionProviders;
  readonly view: () => ReportsView;
  readonly recordOf: (report: Known) => ReportRecord;
  /** Undefined for an unknown id. */
  readonly usedBy: (id: ConnectorId) => ReportUse | undefined;
  readonly diagnose: (outcome: ReportOutcome) => ReportDiagnosis;
  /** Null for what takes nothing away. */
  readonly impactOfCleanup: (action: CleanupAction) => ReportImpact | null;
  readonly impactOfInstall: (plan: InstallPlan) => ReportImpact;
}

/** Listed at most; the window shows far fewer at once. */
const mostRows = 5_000;
const mostNames = 20;
const mostFunctions = 1_000;

export function createReports({ known, assembly, quarantined, findRecord }: ReportsPorts): Reports {
  const sources = () => {
    const { subjects, checks } = assembly();
    const { catalogue } = checks;
    return { subjects, catalogue, providers: findFunctionProviders({ subjects, catalogue, quarantined: quarantined() }) };
  };
  const impactSources = () => ({ ...sources(), reports: known.reports() });
  return {
    known,
    providers: () => sources().providers,
    view: () => {
      const found = sources();
      const reports = known.reports();
      return {
        places: known.places(),
        rows: reports.slice(0, mostRows).map((one) => rowOf(one, found)),
        total: reports.length,
        readCount: reports.filter(({ outcome }) => outcome.kind === "read").length,
        progress: known.progress(),
        unreadFolders: known.unreadFolders(),
        unreadConnectors: found.providers.unread.slice(0, mostNames),
      };
    },
    recordOf: (report) => {
      const found = sources();
      const functions = report.outcome.kind === "read" ? functionsOf(report.outcome.facts, found) : [];
      const more = Math.max(0, functions.length - mostFunctions);
      return { row: rowOf(report, found), functions: functions.slice(0, mostFunctions), more };
    },
    usedBy: (id) => {
      const found = impactSources();
      const [subject] = subjectsWith([id], found.subjects);
      return subject === undefined ? undefined : reportUseOf(subject, found);
    },
    diagnose: (outcome) => diagnoseReport(outcome, { ...sources(), loadingOf: (id) => assembly().records.get(id)?.loading }),
    impactOfCleanup: (action) => {
      if (action.kind === "quarantine" || action.kind === "disable") {
        const found = impactSources();
        return impactOfRemoval(subjectsWith(action.ids, found.subjects), found);
      }
      if (action.kind !== "purge") return null;
      const purged = new Set<string>(action.ids);
      const files = quarantined().flatMap(({ id, outcome }) =>
        id !== undefined && purged.has(id) ? [{ id, facts: outcome?.kind === "inspected" ? outcome.inspection.connector : null }] : [],
      );
      return impactOfPurge(files, impactSources());
    },
    impactOfInstall: ({ files }) => {
      const planned = files.flatMap((review) => {
        const record = findRecord(review.id);
        return record === undefined ? [] : [{ review, record }];
      });
      return impactOfInstall(planned, impactSources());
    },
  };
}

function rowOf({ id, path, reports, outcome, readAt }: Known, found: Parameters<typeof functionsOf>[1]): ReportRow {
  const common = { id, name: basename(path), path, reports, readAt };
  if (outcome.kind === "not-read") return { ...common, state: outcome };
  const functions = functionsOf(outcome.facts, found);
  const missing = functions.filter(({ isMissing }) => isMissing).map(({ functionName }) => functionName);
  const providers = functions.flatMap((one) => one.providers).filter((one) => isAvailable(one) && one.name !== "M");
  const { live, isWhole } = outcome.facts;
  return {
    ...common,
    state: {
      kind: "read",
      live,
      isWhole,
      connectors: [...new Set(providers.map(({ name }) => name))].slice(0, mostNames),
      missing: missing.slice(0, mostNames),
      missingCount: missing.length,
      isMoving: functions.some(({ movements }) => movements.length > 0),
    },
  };
}
