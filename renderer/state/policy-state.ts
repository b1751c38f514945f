import type { CommandName, Failure, Reply } from "../../shared/contract/commands.ts";
import { policyLimits, type PolicyCheck, type PolicyFileFailure } from "../../shared/model/machine-policy.ts";
import type { ExportEngine } from "../../shared/model/policy-export.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { readChosenFile } from "./opened-file.ts";
import { createStore, type Store } from "./store.ts";

export type PolicyFlow =
  | { readonly kind: "empty" }
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly name: string; readonly failure: PolicyFileFailure }
  | { readonly kind: "refused"; readonly because: Failure<CommandName>["kind"] }
  | { readonly kind: "not-scanned"; readonly name: string }
  /** `isChecking`: once more, because something changed. */
  | { readonly kind: "checked"; readonly name: string; readonly check: PolicyCheck; readonly isChecking: boolean };

export interface PolicyState {
  readonly flow: Store<PolicyFlow>;
  readonly open: (file: File) => Promise<void>;
  /** The same policy again; nothing where none was read. */
  readonly checkAgain: () => Promise<void>;
  /** Files of the same policy for an administrator's tool; null where none was read. */
  readonly saveExport: (engine: ExportEngine) => Promise<Reply<"savePolicyExport"> | null>;
  readonly close: () => void;
}

interface OpenedPolicy {
  readonly name: string;
  readonly base64: string;
}

/** A policy that the user opened, and what it says of this computer. */
export function createPolicyState(bridge: WindowBridge): PolicyState {
  const flow = createStore<PolicyFlow>({ kind: "empty" });
  const state: { run: number; opened: OpenedPolicy | null } = { run: 0, opened: null };
  const check = async (opened: OpenedPolicy): Promise<PolicyFlow> => {
    const { name } = opened;
    const reply = await bridge.call("checkPolicy", opened);
    if (!reply.ok) return { kind: "refused", because: reply.error.kind };
    switch (reply.value.kind) {
      case "checked":
        return { kind: "checked", name, check: reply.value.check, isChecking: false };
      case "no-policy":
        state.opened = null;
        return { kind: "failed", name, failure: reply.value.failure };
      case "not-scanned":
        return { kind: "not-scanned", name };
    }
  };
  /** Its result is shown unless something else was begun meanwhile. */
  const begin = async (run: () => Promise<PolicyFlow>) => {
    state.run += 1;
    const number = state.run;
    const result = await run();
    if (number === state.run) flow.set(result);
  };
  return {
    flow,
    open: (file) => {
      state.opened = null;
      flow.set({ kind: "reading" });
      return begin(async () => {
        const read = await readPolicy(file);
        if ("kind" in read) return { kind: "failed", name: file.name, failure: read };
        state.opened = read;
        return check(read);
      });
    },
    checkAgain: async () => {
      const { opened } = state;
      if (opened === null) return;
      flow.change((before) => (before.kind === "checked" ? { ...before, isChecking: true } : before));
      await begin(() => check(opened));
    },
    saveExport: async (engine) => (state.opened === null ? null : bridge.call("savePolicyExport", { engine, ...state.opened })),
    close: () => {
      state.run += 1;
      state.opened = null;
      flow.set({ kind: "empty" });
    },
  };
}

/** The size is looked at before a single byte is read. */
async function readPolicy(file: File): Promise<OpenedPolicy | PolicyFileFailure> {
  if (file.size > policyLimits.fileBytes) return { kind: "too-large" };
  const read = await readChosenFile(file);
  return read.ok ? read.value : { kind: "not-read", because: "io-error" };
}
