import type { ConnectorId, ConnectorRecord } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { inspectChosenFile, type OpenFailure } from "./opened-file.ts";
import { createStore, type Store } from "./store.ts";

export type DetailState =
  | { readonly kind: "nothing" }
  | { readonly kind: "loading"; readonly id: ConnectorId }
  | { readonly kind: "ready"; readonly id: ConnectorId; readonly record: ConnectorRecord }
  | { readonly kind: "gone"; readonly id: ConnectorId };

/** A file opened from outside: being read, read, or not readable. */
export type OpenedState =
  | { readonly kind: "nothing" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "ready"; readonly name: string; readonly record: ConnectorRecord; readonly openings: number }
  | { readonly kind: "failed"; readonly failure: OpenFailure };

export interface Detail {
  readonly shown: Store<DetailState>;
  readonly opened: Store<OpenedState>;
  /** Shows a connector; asking again for the one shown fetches it afresh without blanking it. */
  readonly show: (id: ConnectorId) => Promise<void>;
  readonly open: (file: File) => Promise<void>;
  /** Shows a file that was inspected already: opened through the system, or before the page was reloaded. */
  readonly showOpened: (record: ConnectorRecord) => void;
  /** Fetches the opened file afresh: it may be judged otherwise now. */
  readonly refreshOpened: () => Promise<void>;
}

export function createDetail(bridge: WindowBridge): Detail {
  const shown = createStore<DetailState>({ kind: "nothing" });
  const opened = createStore<OpenedState>({ kind: "nothing" });
  const count = { openings: 0 };
  return {
    shown,
    opened,
    show: async (id) => {
      const before = shown.get();
      if (before.kind !== "ready" || before.id !== id) shown.set({ kind: "loading", id });
      const reply = await bridge.call("getConnector", { id });
      const now = shown.get();
      if (now.kind === "nothing" || now.id !== id) return; // Another one was chosen meanwhile.
      if (reply.ok) shown.set({ kind: "ready", id, record: reply.value });
      else if (reply.error.kind === "unknown-id") shown.set({ kind: "gone", id });
      else if (now.kind === "loading") shown.set({ kind: "gone", id });
    },
    open: async (file) => {
      count.openings += 1;
      const mine = count.openings;
      opened.set({ kind: "reading", name: file.name });
      const next = await inspect(bridge, file, mine);
      if (count.openings === mine) opened.set(next);
    },
    showOpened: (record) => {
      count.openings += 1;
      opened.set({ kind: "ready", name: record.name, record, openings: count.openings });
    },
    refreshOpened: async () => {
      const before = opened.get();
      if (before.kind !== "ready") return;
      const reply = await bridge.call("getConnector", { id: before.record.id });
      if (reply.ok && opened.get() === before) opened.set({ ...before, record: reply.value });
    },
  };
}

async function inspect(bridge: WindowBridge, file: File, openings: number): Promise<OpenedState> {
  const opened = await inspectChosenFile(file, bridge);
  return opened.ok ? { kind: "ready", name: file.name, record: opened.value, openings } : { kind: "failed", failure: opened.error };
}
