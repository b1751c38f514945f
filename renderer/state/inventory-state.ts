import type { About, Events } from "../../shared/contract/commands.ts";
import type { InventorySnapshot, ScanProgress, TrustView } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createStore, type Store } from "./store.ts";
import type { ShadowMap } from "../../shared/model/shadow.ts";

/** What the engine last reported. Null until its first answer. */
export interface InventoryState {
  readonly snapshot: InventorySnapshot | null;
  readonly trust: TrustView | null;
  readonly about: About | null;
  readonly scanning: ScanProgress | null;
  /** How the last scan that ended while we watched did end. */
  readonly lastScan: "done" | "cancelled" | null;
  readonly connected: boolean;
}

const nothingLoaded: InventoryState = { snapshot: null, trust: null, about: null, scanning: null, lastScan: null, connected: true };

export interface Inventory {
  readonly store: Store<InventoryState>;
  readonly refresh: () => Promise<void>;
  readonly scan: () => Promise<void>;
  readonly cancelScan: () => Promise<void>;
  readonly stop: () => void;
}

/** Follows the engine: fetches the inventory again when an event says that it changed, one fetch at a time. */
export function createInventory(bridge: WindowBridge): Inventory {
  const store = createStore(nothingLoaded);
  // The last scan that ended: answers to requests may arrive after the event that says so.
  const ended: { scanId: string | null } = { scanId: null };
  const running = (scanning: ScanProgress | null) => (scanning?.scanId === ended.scanId ? null : scanning);
  const update = (changes: Partial<InventoryState>) => store.change((before) => ({ ...before, ...changes }));
  const refresh = oneAtATime(async () => {
    const [snapshot, trust, about] = await Promise.all([
      bridge.call("getInventory", null),
      bridge.call("getTrust", null),
      bridge.call("getAbout", null),
    ]);
    if (snapshot.ok) update({ snapshot: newer(store.get().snapshot, snapshot.value), scanning: running(snapshot.value.scanning) });
    if (trust.ok) update({ trust: trust.value });
    if (about.ok) update({ about: about.value });
  });
  const stops = [
    bridge.on("inventory", () => void refresh()),
    bridge.on("scan", (event) => {
      if ("finished" in event) ended.scanId = event.scanId;
      update(progressOf(event));
      if ("finished" in event) void refresh();
    }),
    bridge.onConnection((connected) => {
      update({ connected });
      if (connected) void refresh();
    }),
  ];
  return {
    store,
    refresh,
    scan: async () => {
      const started = await bridge.call("startScan", null);
      if (started.ok && started.value.scanId !== ended.scanId && store.get().scanning === null)
        update({
          scanning: { scanId: started.value.scanId, done: 0, total: 0, current: null },
          lastScan: null,
        });
    },
    cancelScan: async () => {
      const scanning = store.get().scanning;
      if (scanning === null) return;
      const cancelled = await bridge.call("cancelScan", { scanId: scanning.scanId });
      // It ended by itself in the meantime.
      if (!cancelled.ok) update({ scanning: null });
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}

const progressOf = (event: Events["scan"]): Partial<InventoryState> =>
  "finished" in event ? { scanning: null, lastScan: event.finished } : { scanning: event, lastScan: null };

/** Two answers may overtake each other: an older one must not win. A restarted engine counts from the start again. */
const newer = (before: InventorySnapshot | null, received: InventorySnapshot): InventorySnapshot =>
  before !== null && before.revision === received.revision && before.scannedAt === received.scannedAt ? before : received;

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
          // A call made meanwhile still gets a run of its own.
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

export interface Shadows {
  /** Null until the first answer. */
  readonly store: Store<ShadowMap | null>;
  /** Called by the parts that draw it, whenever the inventory changed. */
  readonly refresh: () => Promise<void>;
}

export function createShadows(bridge: WindowBridge): Shadows {
  const store = createStore<ShadowMap | null>(null);
  const refresh = oneAtATime(async () => {
    const reply = await bridge.call("getShadowMap", null);
    if (reply.ok) store.set(reply.value);
  });
  return { store, refresh };
}
