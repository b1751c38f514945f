import type { ReportProgress, ReportsView } from "../../shared/model/known-report.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { oneAtATime } from "./inventory-state.ts";
import { createStore, type Store } from "./store.ts";

/** The reports that were read, as the engine last said. */
export interface ReportsState {
  /** Null until the first answer. */
  readonly view: Store<ReportsView | null>;
  /** Null while nothing is read. */
  readonly progress: Store<ReportProgress | null>;
  /** How the last reading that ended while we watched did end. */
  readonly lastRead: Store<"done" | "cancelled" | null>;
  readonly refresh: () => Promise<void>;
}

export function createReportsState(bridge: WindowBridge): ReportsState {
  const view = createStore<ReportsView | null>(null);
  const progress = createStore<ReportProgress | null>(null);
  const lastRead = createStore<"done" | "cancelled" | null>(null);
  const refresh = oneAtATime(async () => {
    const reply = await bridge.call("getReports", null);
    if (!reply.ok) return;
    view.set(reply.value);
    progress.set(reply.value.progress);
  });
  bridge.on("reports", (event) => {
    progress.set("finished" in event ? null : event);
    lastRead.set("finished" in event ? event.finished : null);
    // Nobody may have looked at the list so far.
    if ("finished" in event && view.get() !== null) void refresh();
  });
  return { view, progress, lastRead, refresh };
}
