import type { CommandName, Failure, Reply } from "../../shared/contract/commands.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { BundleEntry, BundlePreview } from "../../shared/model/support.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createStore, type Store } from "./store.ts";

/** The text of one file of the bundle. */
export type ShownEntry =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "text"; readonly name: string; readonly text: string; readonly isCut: boolean }
  /** A connector, which is not shown. */
  | { readonly kind: "content"; readonly name: string };

type FailureKind = Failure<CommandName>["kind"];

export type SupportFlow =
  | { readonly kind: "closed" }
  | {
      readonly kind: "open";
      /** Null before the first one is prepared. */
      readonly preview: BundlePreview | null;
      readonly isPreparing: boolean;
      /** Connectors that are included as they are. */
      readonly content: ReadonlySet<ConnectorId>;
      readonly shown: ShownEntry;
      readonly problem: { readonly command: CommandName; readonly because: FailureKind } | null;
    };

export interface SupportState {
  readonly flow: Store<SupportFlow>;
  readonly open: () => Promise<void>;
  /** Prepares the bundle anew with these connectors in it. */
  readonly include: (content: ReadonlySet<ConnectorId>) => Promise<void>;
  readonly show: (entry: BundleEntry) => Promise<void>;
  /** The archive as it was previewed. */
  readonly archive: () => Promise<Reply<"getSupportBundle"> | null>;
  readonly close: () => void;
}

type Open = Extract<SupportFlow, { kind: "open" }>;

const nothingShown: ShownEntry = { kind: "none" };

export function createSupportState(bridge: WindowBridge): SupportState {
  const flow = createStore<SupportFlow>({ kind: "closed" });
  const change = (changes: Partial<Omit<Open, "kind">>) =>
    flow.change((before) => (before.kind === "closed" ? before : { ...before, ...changes }));
  const run = { number: 0 };
  const prepare = async (content: ReadonlySet<ConnectorId>) => {
    run.number += 1;
    const { number } = run;
    change({ content, isPreparing: true, problem: null });
    const reply = await bridge.call("prepareSupportBundle", { content: [...content] });
    // Another choice came in between, or the dialog was closed.
    if (number !== run.number) return;
    if (reply.ok) change({ preview: reply.value, isPreparing: false, shown: nothingShown });
    else change({ isPreparing: false, problem: { command: "prepareSupportBundle", because: reply.error.kind } });
  };
  return {
    flow,
    open: async () => {
      if (flow.get().kind === "open") return;
      flow.set({ kind: "open", preview: null, isPreparing: true, content: new Set(), shown: nothingShown, problem: null });
      await prepare(new Set());
    },
    include: prepare,
    show: async ({ name, kind }) => {
      const state = flow.get();
      if (state.kind === "closed" || state.preview === null) return;
      if (kind === "content") return change({ shown: { kind: "content", name } });
      change({ shown: { kind: "reading", name } });
      const reply = await bridge.call("getSupportBundleEntry", { bundleId: state.preview.bundleId, name });
      const now = flow.get();
      if (now.kind === "closed" || now.shown.kind !== "reading" || now.shown.name !== name) return undefined;
      return reply.ok
        ? change({ shown: { kind: "text", name, ...reply.value } })
        : change({ shown: nothingShown, problem: { command: "getSupportBundleEntry", because: reply.error.kind } });
    },
    archive: async () => {
      const state = flow.get();
      if (state.kind === "closed" || state.preview === null) return null;
      const reply = await bridge.call("getSupportBundle", { bundleId: state.preview.bundleId });
      if (!reply.ok) change({ problem: { command: "getSupportBundle", because: reply.error.kind } });
      return reply;
    },
    close: () => {
      run.number += 1;
      flow.set({ kind: "closed" });
    },
  };
}
