import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type {
  CleanupKind,
  CleanupOrder,
  CleanupObstacle,
  CleanupPlan,
  CleanupAction,
  NameDecision,
  PlannedStep,
  QuarantinedFile,
  QuarantineId,
  RecoveryReport,
  StepOutcome,
} from "../../../shared/model/cleanup.ts";
import type { HistoryEvent, HistoryPage, HistoryQuery } from "../../../shared/model/history.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { carryOut, type WorkStep } from "./execute/carry-out.ts";
import { installFile, type Installation } from "./execute/install-file.ts";
import { createExclusive } from "./execute/exclusive.ts";
import { gatherFacts } from "./history/facts.ts";
import { createHistory } from "./history/history.ts";
import type { ObservedFolder } from "./history/observe.ts";
import { findQuarantinedFile, type QuarantineList, listQuarantined } from "./quarantined-files.ts";
import { planCleanup } from "./plan/plan-cleanup.ts";
import { type PlannedWork, type Subject, subjectOfConnector, subjectOfQuarantined } from "./plan/subject.ts";
import { type CleanupPorts, newQuarantineId } from "./ports.ts";
import type { LockFailure, NewEvent, RecordsFailure } from "./records.ts";
import { countPending, recover } from "./recover/recover.ts";

/** Everything that may be done to connector files, and what was done. */
export interface Cleanup {
  /** What would happen. Touches nothing; the plan is kept until it is carried out or pushed out by newer ones. */
  readonly plan: (request: CleanupAction) => Promise<CleanupPlan>;
  /** The plan that undoes an event. */
  readonly planUndo: (eventId: number) => Promise<Result<CleanupPlan, "unknown-id" | "not-undoable">>;
  /** A purge deletes for good, and only when the order names its files; a plan is carried out once. */
  readonly carryOut: (order: CleanupOrder) => Promise<Result<readonly StepOutcome[], "unknown-plan" | "not-confirmed">>;
  /** New files into a folder that Power BI reads, one after another; what each becomes, in the same order. */
  readonly install: (
    installations: readonly Installation[],
  ) => Promise<Result<readonly Result<number | null, CleanupObstacle>[], LockFailure>>;
  /** Only when the user has set an age and the files were announced: that is the confirmation. */
  readonly purgeByAge: (ids: readonly QuarantineId[]) => Promise<readonly StepOutcome[]>;
  readonly quarantined: () => { readonly files: readonly QuarantinedFile[]; readonly sizeBytes: number };
  /** As `quarantined`; from the notes beside the files where the records cannot be used. */
  readonly listQuarantined: () => Promise<QuarantineList>;
  readonly history: (query: HistoryQuery) => Promise<HistoryPage>;
  /** All events a filter lets through, as a file for other programs. */
  readonly exportHistory: (filter: Pick<HistoryQuery, "text" | "kinds" | "since">, format: "csv" | "json") => Promise<string>;
  /** Compares a finished scan with the one before; the events seen on disk, written down already. */
  readonly observe: (folders: readonly ObservedFolder[]) => Promise<Result<readonly HistoryEvent[], RecordsFailure>>;
  /** Writes down what the user did elsewhere (marks for testing). */
  readonly note: (event: NewEvent) => Result<number, RecordsFailure>;
  /** At every start, before the first scan. */
  readonly recover: (patienceMs?: number) => Promise<Result<RecoveryReport, LockFailure>>;
  /** How much there is for `recover` to do, without doing it. */
  readonly countPending: () => Promise<number>;
}

interface PreparedPlan {
  readonly plan: CleanupPlan;
  readonly steps: readonly WorkStep[];
  /** Quarantined files that come back when the steps are done. */
  readonly restores: readonly QuarantineId[];
}

type Wanted = Subject | { readonly unknown: ConnectorId | QuarantineId };

/** Plans hold a line for each file; the window shows one at a time. */
const mostPlans = 20;

export function createCleanup(ports: CleanupPorts): Cleanup {
  const plans = new Map<string, PreparedPlan>();
  const history = createHistory(ports);
  const exclusively = createExclusive(ports);

  const keep = async (kind: CleanupKind, subjects: readonly Wanted[], restores: readonly QuarantineId[] = []): Promise<CleanupPlan> => {
    const kept = await withRestores(await preview(kind, subjects, ports), restores, ports);
    plans.set(kept.plan.planId, kept);
    for (const planId of [...plans.keys()].slice(0, -mostPlans)) plans.delete(planId);
    return kept.plan;
  };

  const run = async (
    { plan, steps, restores }: PreparedPlan,
    order: Pick<CleanupOrder, "decisions" | "reason" | "acceptedChanges">,
    by: PlannedWork["by"] = "user",
  ): Promise<readonly StepOutcome[]> => {
    plans.delete(plan.planId);
    const decisions = new Map<string, NameDecision>(order.decisions.map(({ subject, decision }) => [subject, decision]));
    const acceptedChanges = new Map<string, string>(order.acceptedChanges?.map(({ subject, sha256 }) => [subject, sha256]));
    const outcomes = await exclusively(async () => {
      await recover(ports); // what an earlier operation left open would block this one
      const done = await carryOut({ kind: plan.kind, reason: order.reason, by }, steps, { decisions, acceptedChanges }, ports);
      const isAllDone = done.every(({ outcome }) => outcome.kind === "done");
      return restores.length === 0 || !isAllDone ? done : [...done, ...(await restoreAll(restores, order.reason))];
    });
    if (outcomes.ok) return outcomes.value;
    return plan.steps.map(({ subject, name }) => ({ subject, name, outcome: { kind: "failed", because: { kind: outcomes.error } } }));
  };

  /** After an install was undone: the names are free again. */
  const restoreAll = async (ids: readonly QuarantineId[], reason: string): Promise<readonly StepOutcome[]> => {
    const { steps } = await preview("restore", await findSubjects({ kind: "restore", ids }, ports), ports);
    return carryOut({ kind: "restore", reason, by: "user" }, steps, { decisions: new Map(), acceptedChanges: new Map() }, ports);
  };

  return {
    plan: async (request) => keep(request.kind, await findSubjects(request, ports)),
    planUndo: async (eventId) => {
      const reverse = await history.findReverse(eventId);
      return reverse.ok ? ok(await keep(reverse.value.kind, [reverse.value.subject], reverse.value.restores)) : reverse;
    },
    carryOut: async (order) => {
      const kept = plans.get(order.planId);
      if (kept === undefined) return err("unknown-plan");
      if (kept.plan.kind === "purge" && !isConfirmed(kept.plan.steps, order)) return err("not-confirmed");
      return ok(await run(kept, order));
    },
    install: (installations) =>
      exclusively(async () => {
        await recover(ports);
        const done: Result<number | null, CleanupObstacle>[] = [];
        for (const one of installations) done.push(await installFile(one, ports));
        return done;
      }),
    purgeByAge: async (ids) =>
      ids.length === 0
        ? []
        : run(await preview("purge", await findSubjects({ kind: "purge", ids }, ports), ports), { decisions: [], reason: "" }, "age"),
    quarantined: () => {
      const files = ports.records.quarantined();
      return { files, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0) };
    },
    listQuarantined: () => listQuarantined(ports),
    history: history.page,
    exportHistory: history.exported,
    observe: history.observe,
    note: (event) => firstOf(ports.records.commit({ journal: null, quarantine: null, events: [event] })),
    recover: (patienceMs) => exclusively(() => recover(ports), patienceMs),
    countPending: () => countPending(ports),
  };
}

async function findSubjects(request: CleanupAction, ports: CleanupPorts): Promise<readonly Wanted[]> {
  const { inventory, quarantineFolder } = ports;
  if (startsInQuarantine(request)) {
    return Promise.all(
      once(request.ids).map(async (id) => {
        const file = await findQuarantinedFile(id, ports);
        if (file === undefined) return { unknown: id };
        return subjectOfQuarantined(file, quarantineFolder, inventory.identify(join(file.originalFolder, file.name)));
      }),
    );
  }
  return once(request.ids).map((id) => {
    const connector = inventory.find(id);
    return connector === undefined ? { unknown: id } : subjectOfConnector(connector);
  });
}

const startsInQuarantine = (request: CleanupAction): request is Extract<CleanupAction, { kind: "restore" | "purge" }> =>
  request.kind === "restore" || request.kind === "purge";

/** Each id once. */
const once = <T>(ids: readonly T[]): readonly T[] => [...new Set(ids)];

async function preview(kind: CleanupKind, subjects: readonly Wanted[], ports: CleanupPorts): Promise<PreparedPlan> {
  const known = subjects.flatMap((one) => ("unknown" in one ? [] : [one]));
  const facts = [];
  for (const subject of known) facts.push(await gatherFacts(kind, subject, ports));
  const planned = planCleanup(kind, facts, { folder: ports.quarantineFolder, newId: () => newQuarantineId(ports) });
  const unknown = subjects.flatMap((one) => ("unknown" in one ? [unknownStep(one.unknown)] : []));
  const steps = [...planned.map((step, at) => ({ planned: step, subject: known[at] })), ...unknown];
  return { plan: { planId: ports.newId(), kind, steps: steps.map((step) => step.planned) }, steps, restores: [] };
}

/** Those of the quarantined files that are still there: somebody may have put one back or deleted it since. */
async function withRestores(kept: PreparedPlan, ids: readonly QuarantineId[], ports: CleanupPorts): Promise<PreparedPlan> {
  const found = await Promise.all(ids.map((id) => findQuarantinedFile(id, ports)));
  const files = found.flatMap((file) => file ?? []);
  if (files.length === 0) return kept;
  return { ...kept, plan: { ...kept.plan, restores: files.map(({ name }) => name) }, restores: files.map(({ id }) => id) };
}

function unknownStep(id: ConnectorId | QuarantineId): WorkStep {
  return {
    planned: { subject: id, name: "", from: "", to: null, sha256: "", sizeBytes: 0, obstacle: { kind: "unknown-id" } },
    subject: undefined,
  };
}

function firstOf(written: Result<readonly number[], RecordsFailure>): Result<number, RecordsFailure> {
  return written.ok ? ok(written.value[0] ?? 0) : written;
}

/** Whether a confirmation names exactly the files that would be gone for good: each as often as it occurs. */
export function isConfirmed(
  steps: readonly PlannedStep[],
  { confirmedNames, acceptedChanges = [] }: Pick<CleanupOrder, "confirmedNames" | "acceptedChanges">,
): boolean {
  const accepted = new Map<string, string>(acceptedChanges.map(({ subject, sha256 }) => [subject, sha256]));
  const isGoing = ({ subject, obstacle }: PlannedStep) =>
    obstacle === null || (obstacle.kind === "changed-in-quarantine" && accepted.get(subject) === obstacle.sha256);
  const planned = steps
    .filter(isGoing)
    .map(({ name }) => name)
    .toSorted();
  const named = confirmedNames.toSorted();
  return planned.length === named.length && planned.every((name, at) => name === named[at]);
}
