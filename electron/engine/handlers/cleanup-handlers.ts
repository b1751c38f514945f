import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { QuarantineView } from "../../../shared/model/cleanup.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { CleanupService } from "../cleanup/cleanup-service.ts";
import type { Reports } from "./reports.ts";
import { readPurgeAge, writePurgeAge, type SettingsStore } from "../settings.ts";

export interface CleanupHandlerPorts {
  readonly service: CleanupService;
  readonly inventory: Pick<LiveInventory, "scans" | "announce">;
  readonly reports: Pick<Reports, "impactOfCleanup">;
  readonly settings: SettingsStore;
  readonly isReadOnly: boolean;
  readonly now: () => Date;
}

type CleanupCommands =
  | "planCleanup"
  | "planUndo"
  | "carryOut"
  | "cancelMoves"
  | "getQuarantine"
  | "setPurgeAge"
  | "holdQuarantined"
  | "getHistory"
  | "exportHistory"
  | "getNotices"
  | "dismissNotice";

export function createCleanupHandlers(ports: CleanupHandlerPorts): Pick<Handlers, CleanupCommands> {
  const { service, inventory, reports, settings, isReadOnly, now } = ports;
  const { cleanup, ages, notices } = service;
  const view = async (): Promise<QuarantineView> => ({
    ...(await cleanup.listQuarantined()),
    purgeAfterDays: readPurgeAge(settings),
    ages: ages.view().files,
  });
  return {
    planCleanup: async (action) => {
      const impact = reports.impactOfCleanup(action);
      const plan = await cleanup.plan(action);
      return ok(impact === null ? plan : { ...plan, reports: impact });
    },
    planUndo: async ({ historyId }) => named(await cleanup.planUndo(historyId)),
    carryOut: async (order) => {
      const outcomes = await service.carryOut(order);
      // Also after a failure: some of the files may have moved.
      inventory.scans.noticeChange();
      inventory.announce();
      return named(outcomes);
    },
    cancelMoves: () => {
      service.cancel();
      return Promise.resolve(ok(null));
    },
    getQuarantine: async () => ok(await view()),
    setPurgeAge: async ({ days }) => {
      if (isReadOnly || !writePurgeAge(settings, days)) return err({ kind: "store-read-only" });
      ages.update();
      inventory.announce();
      return ok(await view());
    },
    holdQuarantined: async ({ id, hold }) => {
      if (!cleanup.quarantined().files.some((file) => file.id === id)) return err({ kind: "unknown-id" });
      if (isReadOnly || !ages.hold(id, hold)) return err({ kind: "store-read-only" });
      inventory.announce();
      return ok(await view());
    },
    getHistory: async (query) => ok(await cleanup.history(query)),
    exportHistory: async ({ format, query }) => {
      const day = now().toISOString().slice(0, 10);
      return ok({ fileName: `mezzanine-history-${day}.${format}`, text: await cleanup.exportHistory(query, format) });
    },
    getNotices: async () => ok(await notices.list()),
    dismissNotice: ({ id }) => {
      const dismissed = notices.dismiss(id);
      inventory.announce();
      return Promise.resolve(dismissed ? ok(null) : err({ kind: "unknown-id" }));
    },
  };
}

const named = <T, K extends string>(result: Result<T, K>): Result<T, { readonly kind: K }> =>
  result.ok ? result : err({ kind: result.error });
