import type { CommandName, Failure, RepairChoice } from "../../shared/contract/commands.ts";
import type { CleanupObstacle } from "../../shared/model/cleanup.ts";
import type { BuildId, DiagnosisSummary, FileChain, ProjectFolder, RepairPlan } from "../../shared/model/diagnosis.ts";
import type { ConnectorId, ConnectorRecord } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import type { Cleanup } from "./cleanup/cleanup-flow.ts";
import { createStore, type Store } from "./store.ts";

/** The chain of the file that is asked about. One that is fetched again stays until the new one is there. */
export type ChainState =
  | { readonly kind: "loading"; readonly id: ConnectorId | null }
  | { readonly kind: "ready"; readonly id: ConnectorId; readonly chain: FileChain }
  | { readonly kind: "gone" | "failed"; readonly id: ConnectorId };

/** The state of a repair. Nothing is written before `running`. */
export type RepairFlow =
  | { readonly kind: "idle" }
  | { readonly kind: "planning" }
  | { readonly kind: "preview"; readonly id: ConnectorId; readonly plan: RepairPlan }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly because: CleanupObstacle }
  | { readonly kind: "refused"; readonly command: CommandName; readonly because: Failure<CommandName>["kind"] };

export interface DoctorState {
  /** Null before the first answer, and where there is none. */
  readonly summaries: Store<readonly DiagnosisSummary[] | "failed" | null>;
  readonly chain: Store<ChainState>;
  readonly projects: Store<readonly ProjectFolder[] | null>;
  readonly repair: Store<RepairFlow>;
  readonly refresh: () => Promise<void>;
  readonly refreshProjects: () => Promise<void>;
  readonly show: (id: ConnectorId) => Promise<void>;
  readonly startRepair: (choice: RepairChoice) => Promise<void>;
  readonly confirmRepair: () => Promise<void>;
  readonly closeRepair: () => void;
  /** A repaired copy of an opened file; null when that did not work, which `repair` says. */
  readonly openRepaired: (choice: RepairChoice) => Promise<ConnectorRecord | null>;
  /** The record of a build, to be reviewed; null when that did not work, which `repair` says. */
  readonly openBuild: (build: BuildId) => Promise<ConnectorRecord | null>;
}

export function createDoctorState(bridge: WindowBridge, cleanup: Pick<Cleanup, "done" | "moved">): DoctorState {
  const summaries = createStore<readonly DiagnosisSummary[] | "failed" | null>(null);
  const chain = createStore<ChainState>({ kind: "loading", id: null });
  const projects = createStore<readonly ProjectFolder[] | null>(null);
  const repair = createStore<RepairFlow>({ kind: "idle" });
  const asked = { summaries: 0, projects: 0, chain: 0 };
  const refuse = (command: CommandName, because: Failure<CommandName>["kind"]): null => {
    repair.set({ kind: "refused", command, because });
    return null;
  };
  return {
    summaries,
    chain,
    projects,
    repair,
    refresh: async () => {
      asked.summaries += 1;
      const mine = asked.summaries;
      const reply = await bridge.call("getDiagnoses", null);
      if (asked.summaries !== mine) return;
      if (reply.ok) summaries.set(reply.value);
      else if (summaries.get() === null) summaries.set("failed");
    },
    refreshProjects: async () => {
      asked.projects += 1;
      const mine = asked.projects;
      const reply = await bridge.call("getProjects", null);
      if (asked.projects === mine && reply.ok) projects.set(reply.value);
    },
    show: async (id) => {
      if (chain.get().id !== id) chain.set({ kind: "loading", id });
      asked.chain += 1;
      const mine = asked.chain;
      const reply = await bridge.call("diagnose", { id });
      if (asked.chain !== mine) return; // Another one was chosen meanwhile, or the same was asked for again.
      if (reply.ok) chain.set({ kind: "ready", id, chain: reply.value });
      else chain.set({ kind: reply.error.kind === "unknown-id" ? "gone" : "failed", id });
    },
    startRepair: async (choice) => {
      const { kind } = repair.get();
      if (kind === "planning" || kind === "running") return;
      repair.set({ kind: "planning" });
      const reply = await bridge.call("planRepair", choice);
      if (reply.ok) repair.set({ kind: "preview", id: choice.id, plan: reply.value });
      else refuse("planRepair", reply.error.kind);
    },
    confirmRepair: async () => {
      const state = repair.get();
      if (state.kind !== "preview") return;
      const { id, plan } = state;
      repair.set({ kind: "running" });
      const reply = await bridge.call("carryOutRepair", { planId: plan.planId });
      if (!reply.ok) return void refuse("carryOutRepair", reply.error.kind);
      const { name, outcome } = reply.value;
      if (outcome.kind === "failed") return repair.set({ kind: "failed", because: outcome.because });
      const { to } = plan.repair;
      cleanup.moved.set([{ subject: id, did: "install", to }]);
      cleanup.done.change((before) => [
        ...before,
        {
          did: "install",
          names: [to.split(/[\\/]/u).at(-1) ?? name],
          historyIds: outcome.historyId === null ? [] : [outcome.historyId],
          isUndo: false,
          left: 0,
          repair: plan.repair.name,
        },
      ]);
      return repair.set({ kind: "idle" });
    },
    closeRepair: () => {
      if (repair.get().kind !== "running") repair.set({ kind: "idle" });
    },
    openRepaired: async (choice) => {
      const reply = await bridge.call("openRepaired", choice);
      return reply.ok ? reply.value : refuse("openRepaired", reply.error.kind);
    },
    openBuild: async (build) => {
      const reply = await bridge.call("openBuild", { build });
      return reply.ok ? reply.value : refuse("openBuild", reply.error.kind);
    },
  };
}
