import type { CommandName, Failure, Reply } from "../../shared/contract/commands.ts";
import type { StepOutcome } from "../../shared/model/cleanup.ts";
import type { InstallChoice, InstallPlan, InstallReview, InstallRival } from "../../shared/model/install.ts";
import type { ConnectorId, ConnectorRecord } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import type { Cleanup } from "./cleanup/cleanup-flow.ts";
import { createStore, type Store } from "./store.ts";

/** The state of an install. Nothing is written before `installing`. */
export type InstallFlow =
  | { readonly kind: "idle" }
  | { readonly kind: "reviewing" }
  | { readonly kind: "review"; readonly plan: InstallPlan; readonly records: ReadonlyMap<ConnectorId, ConnectorRecord> }
  | { readonly kind: "installing" }
  /** Some of it did not work; the rest did. */
  | { readonly kind: "ended"; readonly outcomes: readonly StepOutcome[] }
  | { readonly kind: "refused"; readonly command: CommandName; readonly because: Failure<CommandName>["kind"] };

export interface Install {
  readonly flow: Store<InstallFlow>;
  /** Path of the file that was installed last, to go to once it is listed; null when there is none to go to. */
  readonly installed: Store<string | null>;
  /** Reviews files that were opened. */
  readonly start: (ids: readonly ConnectorId[]) => Promise<void>;
  readonly confirm: (files: readonly InstallChoice[]) => Promise<void>;
  readonly close: () => void;
}

/** What the user chose for one file; rivals that are not named stay where they are. */
export interface ReviewChoice {
  readonly keep: ReadonlySet<ConnectorId>;
  readonly removeMark: boolean;
}

export const noChoice: ReviewChoice = { keep: new Set(), removeMark: false };

/** Those that may go to quarantine: the same bytes elsewhere are only mentioned. */
export const isInTheWay = ({ relation }: InstallRival): boolean => relation !== "same-content";

/** A file of the same name must go; any other goes unless the user keeps it. */
export const isReplaced = (rival: InstallRival, { keep }: ReviewChoice): boolean =>
  rival.relation === "same-name" || (isInTheWay(rival) && !keep.has(rival.id));

export const choiceOf = ({ id, rivals }: InstallReview, choice: ReviewChoice): InstallChoice => ({
  id,
  replace: rivals.filter((rival) => isReplaced(rival, choice)).map((rival) => rival.id),
  removeMark: choice.removeMark,
});

export function createInstall(bridge: WindowBridge, cleanup: Pick<Cleanup, "done">): Install {
  const flow = createStore<InstallFlow>({ kind: "idle" });
  const installed = createStore<string | null>(null);
  return {
    flow,
    installed,
    start: async (ids) => {
      const { kind } = flow.get();
      if (kind === "reviewing" || kind === "installing") return;
      flow.set({ kind: "reviewing" });
      const [reply, records] = await Promise.all([bridge.call("planInstall", { ids }), recordsOf(ids, bridge)]);
      flow.set(reply.ok ? { kind: "review", plan: reply.value, records } : refused("planInstall", reply));
    },
    confirm: async (files) => {
      const state = flow.get();
      if (state.kind !== "review") return;
      flow.set({ kind: "installing" });
      const reply = await bridge.call("install", { planId: state.plan.planId, files, reason: "" });
      if (!reply.ok) return flow.set(refused("install", reply));
      const done = reply.value.flatMap(({ name, outcome }) => (outcome.kind === "done" ? [{ name, ...outcome }] : []));
      if (done.length > 0) {
        const historyIds = done.flatMap(({ historyId }) => historyId ?? []);
        cleanup.done.change((before) => [
          ...before,
          { did: "install", names: done.map(({ name }) => name), historyIds, isUndo: false, left: 0 },
        ]);
        installed.set(done[0]?.to ?? null);
      }
      return flow.set(done.length === reply.value.length ? { kind: "idle" } : { kind: "ended", outcomes: reply.value });
    },
    close: () => {
      if (flow.get().kind !== "installing") flow.set({ kind: "idle" });
    },
  };
}

const refused = (command: CommandName, reply: Reply<CommandName>): InstallFlow => ({
  kind: "refused",
  command,
  because: reply.ok ? "internal" : reply.error.kind,
});

async function recordsOf(ids: readonly ConnectorId[], bridge: WindowBridge): Promise<ReadonlyMap<ConnectorId, ConnectorRecord>> {
  const replies = await Promise.all(ids.map((id) => bridge.call("getConnector", { id })));
  return new Map(replies.flatMap((reply) => (reply.ok ? [[reply.value.id, reply.value] as const] : [])));
}
