import type { CommandName, Failure, Reply } from "../../../shared/contract/commands.ts";
import type {
  CleanupKind,
  CleanupOrder,
  CleanupPlan,
  CleanupAction,
  MoveProgress,
  NameDecision,
  PlannedStep,
  StepOutcome,
} from "../../../shared/model/cleanup.ts";
import type { RepairName } from "../../../shared/model/diagnosis.ts";
import type { WindowBridge } from "../../bridge/window-bridge.ts";
import { createStore, type Store } from "../store.ts";

/** What the user wants: something done, or something undone. */
export type CleanupRequest =
  | { readonly kind: "action"; readonly action: CleanupAction; readonly reason: string }
  | { readonly kind: "undo"; readonly historyIds: readonly number[] };

/** The state of a clean-up. No file is touched before `running`. */
export type CleanupFlow =
  | { readonly kind: "idle" }
  | { readonly kind: "planning" }
  | { readonly kind: "preview"; readonly request: CleanupRequest; readonly plan: CleanupPlan }
  | { readonly kind: "running"; readonly progress: MoveProgress | null; readonly isCancelled: boolean }
  /** Some of it did not work; the rest did. */
  | { readonly kind: "ended"; readonly request: CleanupRequest; readonly did: CleanupKind; readonly outcomes: readonly StepOutcome[] }
  | { readonly kind: "refused"; readonly command: CommandName; readonly because: Failure<CommandName>["kind"] };

/** Something that was done, to be said once. */
export interface CleanupDone {
  readonly did: CleanupKind;
  readonly names: readonly string[];
  /** Empty when there is nothing to undo: a purge, or an undo itself. */
  readonly historyIds: readonly number[];
  readonly isUndo: boolean;
  /** How many files were left alone because the user stopped it. */
  readonly left: number;
  /** Instead of the usual sentence. */
  readonly said?: string;
  /** A repair is carried out as an installation and said in its own words. */
  readonly repair?: RepairName;
}

/** Where a file went that the window may be showing. */
export interface MovedFile {
  readonly subject: PlannedStep["subject"];
  readonly did: CleanupKind;
  readonly to: string | null;
}

/** What the user says to a preview. */
export type PreviewAnswer = Pick<CleanupOrder, "decisions" | "reason" | "confirmedNames" | "acceptedChanges">;

/** What the user chose in a preview so far. */
export interface PreviewChoices {
  readonly decisions: ReadonlyMap<PlannedStep["subject"], NameDecision>;
  /** Files whose bytes changed in quarantine, to be taken as they are now. */
  readonly accepted: ReadonlySet<PlannedStep["subject"]>;
}

/** The steps of a preview by what they need of the user. */
export function groupSteps(steps: readonly PlannedStep[], { decisions, accepted }: PreviewChoices) {
  const kindOf = ({ obstacle }: PlannedStep) => obstacle?.kind ?? null;
  const changed = steps.filter((step) => kindOf(step) === "changed-in-quarantine");
  const open = steps.filter((step) => kindOf(step) === null || kindOf(step) === "name-taken");
  const going = [...open, ...changed.filter(({ subject }) => accepted.has(subject))];
  return {
    /** With those first that request something. */
    shown: [...changed, ...open.toSorted((one, other) => Number(isTaken(other)) - Number(isTaken(one)))],
    changed,
    blocked: steps.filter((step) => !changed.includes(step) && !open.includes(step)),
    undecided: going.filter((step) => isTaken(step) && !decisions.has(step.subject)),
    going: going.filter(({ subject }) => decisions.get(subject) !== "skip"),
  };
}

const isTaken = ({ obstacle }: PlannedStep): boolean =>
  obstacle?.kind === "name-taken" || (obstacle?.kind === "changed-in-quarantine" && obstacle.nameTaken !== null);

/** Only what the user ticked is taken as it is now; what was left is left, and that is no failure. */
export function answerTo({ kind, steps }: CleanupPlan, choices: PreviewChoices, reason: string): PreviewAnswer {
  const { going, changed } = groupSteps(steps, choices);
  const left = changed.filter(({ subject }) => !choices.accepted.has(subject)).map(({ subject }) => [subject, "skip"] as const);
  const decisions = new Map<PlannedStep["subject"], NameDecision>([...choices.decisions, ...left]);
  return {
    decisions: [...decisions].map(([subject, decision]) => ({ subject, decision })),
    reason,
    confirmedNames: kind === "purge" ? going.map(({ name }) => name) : [],
    acceptedChanges: going.flatMap(({ subject, obstacle }) =>
      obstacle?.kind === "changed-in-quarantine" ? [{ subject, sha256: obstacle.sha256 }] : [],
    ),
  };
}

export interface Cleanup {
  readonly flow: Store<CleanupFlow>;
  /** Done and not said yet. */
  readonly done: Store<readonly CleanupDone[]>;
  /** Of the last clean-up. */
  readonly moved: Store<readonly MovedFile[]>;
  /** Takes the last change back, as long as it is said. */
  readonly undoLast: Store<(() => void) | null>;
  readonly start: (request: CleanupRequest) => Promise<void>;
  readonly confirm: (answer: PreviewAnswer) => Promise<void>;
  /** Stops what is running after the file it is at. */
  readonly cancel: () => void;
  readonly close: () => void;
}

/** One file, nothing in the way, no report that uses it, and it can be undone: asking first would only teach people to click without reading. */
export const needsPreview = ({ kind, steps, reports }: CleanupPlan): boolean =>
  kind === "purge" || (reports?.reports.length ?? 0) > 0 || steps.length !== 1 || steps.some(({ obstacle }) => obstacle !== null);

export function createCleanup(bridge: WindowBridge): Cleanup {
  const flow = createStore<CleanupFlow>({ kind: "idle" });
  const done = createStore<readonly CleanupDone[]>([]);
  const moved = createStore<readonly MovedFile[]>([]);
  const undoLast = createStore<(() => void) | null>(null);
  bridge.on("moving", (progress) =>
    flow.change((before) => (before.kind === "running" && progress.total > 1 ? { ...before, progress } : before)),
  );
  const report = (did: CleanupKind, outcomes: readonly StepOutcome[], isUndo: boolean) => {
    const state = flow.get();
    const isCancelled = state.kind === "running" && state.isCancelled;
    const one = doneOf(did, outcomes, { isUndo, isCancelled });
    if (one.names.length + one.left === 0) return;
    moved.set(outcomes.flatMap(({ subject, outcome }) => (outcome.kind === "done" ? [{ subject, did, to: outcome.to }] : [])));
    done.change((before) => [...before, one]);
  };
  const carryOut = async (request: CleanupRequest, plan: CleanupPlan, answer: PreviewAnswer) => {
    flow.set(justStarted);
    const reply = await bridge.call("carryOut", { planId: plan.planId, ...answer });
    if (!reply.ok) return flow.set(refused("carryOut", reply));
    report(plan.kind, ofPlan(plan, reply.value), request.kind === "undo");
    return flow.set(hasFailure(reply.value) ? { kind: "ended", request, did: plan.kind, outcomes: reply.value } : { kind: "idle" });
  };
  const show = async (request: CleanupRequest, plan: CleanupPlan, reason: string) => {
    if (needsPreview(plan)) flow.set({ kind: "preview", request, plan });
    else await carryOut(request, plan, { decisions: [], reason, confirmedNames: [] });
  };
  return {
    flow,
    done,
    moved,
    undoLast,
    start: async (request) => {
      const { kind } = flow.get();
      if (kind === "planning" || kind === "running") return;
      flow.set({ kind: "planning" });
      if (request.kind === "undo" && request.historyIds.length !== 1) {
        flow.set(justStarted);
        return flow.set(await undoMany(request, { bridge, report, flow }));
      }
      const [command, reply] = await planOf(bridge, request);
      if (!reply.ok) return flow.set(refused(command, reply));
      return show(request, reply.value, request.kind === "action" ? request.reason : "");
    },
    confirm: async (answer) => {
      const state = flow.get();
      if (state.kind === "preview") await carryOut(state.request, state.plan, answer);
    },
    cancel: () => {
      const state = flow.get();
      if (state.kind !== "running") return;
      flow.set({ ...state, isCancelled: true });
      void bridge.call("cancelMoves", null);
    },
    close: () => {
      if (flow.get().kind !== "running") flow.set({ kind: "idle" });
    },
  };
}

const justStarted = { kind: "running", progress: null, isCancelled: false } as const satisfies CleanupFlow;

/** Without files that came back besides, when an install was undone: what is said is about the plan, and about what failed. */
const ofPlan = ({ steps, restores = [] }: CleanupPlan, outcomes: readonly StepOutcome[]): readonly StepOutcome[] =>
  outcomes.filter((one) => restores.length === 0 || one.outcome.kind === "failed" || steps.some(({ subject }) => subject === one.subject));

async function planOf(bridge: WindowBridge, request: CleanupRequest): Promise<readonly [CommandName, Reply<"planCleanup" | "planUndo">]> {
  if (request.kind === "action") return ["planCleanup", await bridge.call("planCleanup", request.action)];
  return ["planUndo", await bridge.call("planUndo", { historyId: request.historyIds[0] ?? 0 })];
}

const refused = (command: CommandName, reply: Reply<CommandName>): CleanupFlow => ({
  kind: "refused",
  command,
  because: reply.ok ? "internal" : reply.error.kind,
});

const hasFailure = (outcomes: readonly StepOutcome[]): boolean => outcomes.some(({ outcome }) => outcome.kind === "failed");

function doneOf(
  did: CleanupKind,
  outcomes: readonly StepOutcome[],
  { isUndo, isCancelled }: { readonly isUndo: boolean; readonly isCancelled: boolean },
): CleanupDone {
  const worked = outcomes.flatMap(({ name, outcome }) => (outcome.kind === "done" ? [{ name, id: outcome.historyId }] : []));
  // What the records could not take yet is in no history that could undo it.
  const historyIds = did === "purge" || isUndo ? [] : worked.flatMap(({ id }) => id ?? []);
  const left = isCancelled ? outcomes.filter(({ outcome }) => outcome.kind === "skipped").length : 0;
  return { did, names: worked.map(({ name }) => name), historyIds, isUndo, left };
}

type Report = (did: CleanupKind, outcomes: readonly StepOutcome[], isUndo: boolean) => void;
type UndoRequest = Extract<CleanupRequest, { kind: "undo" }>;

interface UndoPorts {
  readonly bridge: WindowBridge;
  readonly report: Report;
  readonly flow: Store<CleanupFlow>;
}

/** One plan after the other, newest first. Where a file is in the way, the others are undone all the same. */
async function undoMany(request: UndoRequest, { bridge, report, flow }: UndoPorts): Promise<CleanupFlow> {
  const outcomes: StepOutcome[] = [];
  const seen: { did: CleanupKind; refused: CleanupFlow | null } = { did: "restore", refused: null };
  const ids = request.historyIds.toReversed();
  for (const [done, historyId] of ids.entries()) {
    const state = flow.get();
    if (state.kind === "running" && state.isCancelled) break;
    const planned = await bridge.call("planUndo", { historyId });
    if (!planned.ok) {
      seen.refused = refused("planUndo", planned);
      continue;
    }
    const { kind, steps } = planned.value;
    flow.change((before) =>
      before.kind === "running" ? { ...before, progress: { done, total: ids.length, name: steps[0]?.name ?? null } } : before,
    );
    seen.did = kind;
    const carried = await carryOutPlain(bridge, planned.value);
    if (carried.ok) outcomes.push(...ofPlan(planned.value, carried.value));
    else seen.refused = refused("carryOut", carried);
  }
  report(seen.did, outcomes, true);
  if (hasFailure(outcomes)) return { kind: "ended", request, did: seen.did, outcomes };
  return seen.refused ?? { kind: "idle" };
}

async function carryOutPlain(bridge: WindowBridge, { planId, steps }: CleanupPlan): Promise<Reply<"carryOut">> {
  const blocked = steps.flatMap(({ subject, name, obstacle }): readonly StepOutcome[] =>
    obstacle === null ? [] : [{ subject, name, outcome: { kind: "failed", because: obstacle } }],
  );
  if (blocked.length > 0) return { ok: true, value: blocked };
  return bridge.call("carryOut", { planId, decisions: [], reason: "", confirmedNames: [] });
}
