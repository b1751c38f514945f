import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { ReportId } from "../../../shared/model/known-report.ts";
import type { Reports } from "./reports.ts";
import type { HostActions } from "./host-actions.ts";

export interface ReportHandlerPorts {
  readonly reports: Reports;
  readonly hostActions: HostActions;
}

type ReportCommands =
  | "getReports"
  | "getReport"
  | "addReports"
  | "removeReportPlace"
  | "readReports"
  | "cancelReports"
  | "getRecentReports"
  | "addRecentReports"
  | "forgetReports"
  | "getReportUse"
  | "diagnoseReport";

export function createReportHandlers({ reports, hostActions }: ReportHandlerPorts): Pick<Handlers, ReportCommands> {
  const { known } = reports;
  const find = (id: ReportId) => known.reports().find((one) => one.id === id);
  return {
    getReports: () => Promise.resolve(ok(reports.view())),
    getReport: ({ id }) => {
      const found = find(id);
      return Promise.resolve(found === undefined ? unknownId : ok(reports.recordOf(found)));
    },
    addReports: async ({ kind }) => {
      if (hostActions.chooseReports === undefined) return err({ kind: "no-report-dialog" });
      const chosen = await hostActions.chooseReports(kind);
      if (chosen === null || chosen.length === 0) return ok(null);
      const added = known.add(chosen.map((path) => ({ path, kind })));
      if (!added.ok) return err({ kind: added.error });
      known.start(added.value.map(({ id }) => id));
      return added;
    },
    removeReportPlace: ({ id }) => Promise.resolve(named(known.remove(id))),
    readReports: ({ ids }) => Promise.resolve(ok({ runId: known.start(ids) })),
    cancelReports: ({ runId }) => Promise.resolve(known.cancel(runId) ? ok(null) : unknownId),
    getRecentReports: async () => ok(await known.recent()),
    addRecentReports: ({ ids }) => {
      const added = known.addRecent(ids);
      if (!added.ok) return Promise.resolve(err({ kind: added.error }));
      known.start(added.value.map((place) => place.id));
      return Promise.resolve(added);
    },
    forgetReports: () => Promise.resolve(named(known.forgetAll())),
    getReportUse: ({ id }) => {
      const use = reports.usedBy(id);
      return Promise.resolve(use === undefined ? unknownId : ok(use));
    },
    diagnoseReport: ({ id }) => {
      const found = find(id);
      return Promise.resolve(found === undefined ? unknownId : ok(reports.diagnose(found.outcome)));
    },
  };
}

const unknownId = err({ kind: "unknown-id" } as const);

const named = <T, K extends string>(result: Result<T, K>): Result<T, { readonly kind: K }> =>
  result.ok ? result : err({ kind: result.error });
