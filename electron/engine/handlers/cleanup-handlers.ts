import { err, ok, type Result } from "../../../shared/base/result.ts";
import { integer, orNull } from "../../../shared/contract/decoder.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { QuarantineView } from "../../../shared/model/cleanup.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { SettingsKeeper } from "./settings.ts";
import type { Ages } from "../cleanup/ageing.ts";
import type { Cleanup } from "../cleanup/create-cleanup.ts";

export interface CleanupHandlerPorts {
  readonly cleanup: Cleanup;
  readonly ages: Ages;
  readonly inventory: Pick<LiveInventory, "scans" | "announce">;
  readonly keeper: SettingsKeeper;
  readonly isReadOnly: boolean;
  readonly now: () => Date;
  /** After files may have moved. */
  readonly onChange: () => void;
}

type CleanupCommands = "planCleanup" | "planUndo" | "carryOut" | "getQuarantine" | "setPurgeAge" | "holdKept" | "getHistory" | "exportHistory";

export function createCleanupHandlers(ports: CleanupHandlerPorts): Pick<Handlers, CleanupCommands> {
  const { cleanup, ages, inventory, keeper, isReadOnly, now, onChange } = ports;
  const view = async (): Promise<QuarantineView> => ({ ...(await cleanup.listKept()), purgeAfterDays: readPurgeAge(keeper), ages: ages.view().files });
  return {
    planCleanup: async (wish) => ok(await cleanup.plan(wish)),
    planUndo: async ({ historyId }) => named(await cleanup.planUndo(historyId)),
    carryOut: async (order) => {
      const outcomes = await cleanup.carryOut(order);
      onChange();
      // Whatever came of it: the list is read anew, and says so.
      inventory.scans.noticeChange();
      inventory.announce();
      return named(outcomes);
    },
    getQuarantine: async () => ok(await view()),
    setPurgeAge: async ({ days }) => {
      if (isReadOnly || !keeper.set(purgeAge, days)) return err({ kind: "store-read-only" });
      ages.look();
      inventory.announce();
      return ok(await view());
    },
    holdKept: async ({ id, hold }) => {
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
  };
}

const purgeAge = "purgeAfterDays";

/** Null unless the user said so: by itself nothing is ever deleted. */
export function readPurgeAge({ get }: Pick<SettingsKeeper, "get">): number | null {
  return get(purgeAge, orNull(integer(1, 3650))) ?? null;
}

const named = <T, K extends string>(result: Result<T, K>): Result<T, { readonly kind: K }> => (result.ok ? result : err({ kind: result.error }));
