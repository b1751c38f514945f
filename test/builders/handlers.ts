import { err, ok } from "../../shared/base/result.ts";
import type { Handlers } from "../../shared/contract/commands.ts";
import type { Settings } from "../../shared/model/inventory.ts";

const settings: Settings = { securityLevel: "not-said", culture: null, theme: "system", density: "comfortable", locale: "en" };

/** Handlers of an engine that has found nothing yet. `getAbout` breaks, as a bug of ours would. */
export function aHandlers(changes: Partial<Handlers> = {}): Handlers {
  const unknown = () => Promise.resolve(err({ kind: "unknown-id" as const }));
  return {
    getInventory: () => Promise.resolve(ok({ revision: 1, rows: [], folders: [], findings: [], scannedAt: null, scanning: null })),
    startScan: () => Promise.resolve(ok({ scanId: "scan-1" })),
    cancelScan: unknown,
    getConnector: unknown,
    inspectBytes: () => Promise.resolve(err({ kind: "too-large" as const })),
    getTrust: () => Promise.reject(new Error("no trust in this engine")),
    getSettings: () => Promise.resolve(ok(settings)),
    setSettings: (wanted) => Promise.resolve(ok(wanted)),
    addFolder: () => Promise.resolve(err({ kind: "no-dialog" as const })),
    removeFolder: unknown,
    showFolder: unknown,
    openLearnMore: unknown,
    getAbout: () => Promise.reject(new Error("broken on purpose")),
    ...changes,
  };
}
