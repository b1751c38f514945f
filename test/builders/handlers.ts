import { usualLayout } from "../../shared/model/list-view.ts";
import { err, ok } from "../../shared/base/result.ts";
import { commandNames, type Handlers } from "../../shared/contract/commands.ts";
import type { Settings } from "../../shared/model/inventory.ts";

const settings: Settings = {
  securityLevel: "not-said",
  culture: null,
  theme: "system",
  density: "comfortable",
  locale: "en",
  notifications: false,
  offerDownloads: false,
  listLayout: usualLayout,
  savedViews: [],
  introduced: true,
  detailsWidth: null,
  securityAsked: true,
};

/** Handlers that know no id. Three answer otherwise: settings are usual, a scan starts, and `getAbout` breaks as a bug of ours would. */
export function aHandlers(changes: Partial<Handlers> = {}): Handlers {
  const unknown = () => Promise.resolve(err({ kind: "unknown-id" }));
  // Whatever command the contract gains has a handler here too.
  const all = Object.fromEntries(commandNames.map((name) => [name, unknown])) as unknown as Handlers;
  return {
    ...all,
    startScan: () => Promise.resolve(ok({ scanId: "scan-1" })),
    getSettings: () => Promise.resolve(ok(settings)),
    getAbout: () => Promise.reject(new Error("broken on purpose")),
    ...changes,
  };
}
