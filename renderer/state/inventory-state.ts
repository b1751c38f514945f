import type { About, Events } from "../../shared/contract/commands.ts";
import type { InventorySnapshot, ScanProgress, TrustView } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createStore, type Store } from "./store.ts";

/** What the window last heard. Null until it has heard at all. */
export interface InventoryState {
  readonly snapshot: InventorySnapshot | null;
  readonly trust: TrustView | null;
  readonly about: About | null;
  readonly scanning: ScanProgress | null;
  /** How the last scan that ended while we watched did end. */
  readonly lastScan: "done" | "cancelled" | null;
  readonly connected: boolean;
}

const nothingHeard: InventoryState = { snapshot: null, trust: null, about: null, scanning: null, lastScan: null, connected: true };

export interface Inventory {
  readonly store: Store<InventoryState>;
  readonly refresh: () => Promise<void>;
  readonly scan: () => Promise<void>;
  readonly cancelScan: () => Promise<void>;
  readonly stop: () => void;
}

/** Follows the engine: fetches the inventory again when told that it changed, one fetch at a time. */
export function createInventory(bridge: WindowBridge): Inventory {
  const store = createStore(nothingHeard);
  const hear = (heard: Partial<InventoryState>) => store.change((before) => ({ ...before, ...heard }));
  const refresh = oneAtATime(async () => {
    const [snapshot, trust, about] = await Promise.all([
      bridge.call("getInventory", null),
      bridge.call("getTrust", null),
      bridge.call("getAbout", null),
    ]);
    if (snapshot.ok) hear({ snapshot: newer(store.get().snapshot, snapshot.value), scanning: snapshot.value.scanning });
    if (trust.ok) hear({ trust: trust.value });
    if (about.ok) hear({ about: about.value });
  });
  const stops = [
    bridge.on("inventory", () => void refresh()),
    bridge.on("scan", (event) => {
      hear(progressOf(event));
      if ("finished" in event) void refresh();
    }),
    bridge.onConnection((connected) => {
      hear({ connected });
      if (connected) void refresh();
    }),
  ];
  return {
    store,
    refresh,
    scan: async () => {
      const started = await bridge.call("startScan", null);
      if (started.ok && store.get().scanning === null) hear({
        scanning: { scanId: started.value.scanId, done: 0, total: 0, current: null },
        lastScan: null,
      });
    },
    cancelScan: async () => {
      const scanning = store.get().scanning;
      if (scanning === null) return;
      const cancelled = await bridge.call("cancelScan", { scanId: scanning.scanId });
      // It ended by itself in the meantime.
      if (!cancelled.ok) hear({ scanning: null });
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}

const progressOf = (event: Events["scan"]): Partial<InventoryState> =>
  "finished" in event ? { scanning: null, lastScan: event.finished } : { scanning: event, lastScan: null };

/** Two answers may overtake each other: an older one must not win. A restarted engine counts from the start again. */
const newer = (before: InventorySnapshot | null, heard: InventorySnapshot): InventorySnapshot =>
  before !== null && before.revision === heard.revision && before.scannedAt === heard.scannedAt ? before : heard;

/** Runs once now, and once more if asked while running. Rejects when the last run did; the next call runs again. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  const state: { running: Promise<void> | null; again: boolean } = { running: null, again: false };
  const loop = async (): Promise<void> => {
    try {
      do {
        state.again = false;
        try {
          await run();
        } catch (failed) {
          // Whoever asked meanwhile still gets a run of their own.
          if (!state.again) throw failed;
        }
      } while (state.again);
    } finally {
      state.running = null;
    }
  };
  return () => {
    if (state.running === null) state.running = loop();
    else state.again = true;
    return state.running;
  };
}
