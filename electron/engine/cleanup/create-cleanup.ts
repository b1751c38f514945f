import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type {
  CleanupPlan,
  NameDecision,
  QuarantinedFile,
  QuarantineId,
  RecoveryReport,
  StepOutcome,
} from "../../../shared/model/cleanup.ts";
import type { HistoryEvent, HistoryPage, HistoryQuery } from "../../../shared/model/history.ts";
import { carryOut, type WorkStep } from "./carry-out.ts";
import { gatherFacts } from "./facts.ts";
import { createHistory } from "./history.ts";
import type { ObservedFolder } from "./observe.ts";
import { planCleanup } from "./plan-cleanup.ts";
import { newQuarantineId, type CleanupPorts } from "./ports.ts";
import { findAged, isConfirmed } from "./purge.ts";
import type { LockFailure, NewEvent, RecordsFailure } from "./records.ts";
import { recover } from "./recover.ts";
import { subjectOfConnector, subjectOfKept, type CleanupRequest, type PlannedWork, type Subject } from "./subject.ts";
import { underLock } from "./under-lock.ts";

/** Everything that may be done to connector files, and what was done. */
export interface Cleanup {
  /** What would happen. Touches nothing; the plan is kept until it is carried out or pushed out by newer ones. */
  readonly plan: (request: CleanupRequest) => Promise<CleanupPlan>;
  /** The plan that undoes an event. */
  readonly planUndo: (eventId: number) => Promise<Result<CleanupPlan, "unknown-id" | "not-undoable">>;
  /** Never for a purge: see `purge`. `decisions` by subject, for names that are taken. */
  readonly carryOut: (
    planId: string,
    decisions: ReadonlyMap<string, NameDecision>,
  ) => Promise<Result<readonly StepOutcome[], "unknown-plan" | "not-confirmed">>;
  /** Deletes kept files for good, when the confirmation names them. */
  readonly purge: (
    planId: string,
    confirmedNames: readonly string[],
  ) => Promise<Result<readonly StepOutcome[], "unknown-plan" | "not-confirmed">>;
  /** Only when the user has set an age: that setting is the confirmation. */
  readonly purgeOlderThan: (days: number) => Promise<readonly StepOutcome[]>;
  readonly quarantined: () => { readonly files: readonly QuarantinedFile[]; readonly sizeBytes: number };
  readonly history: (query: HistoryQuery) => Promise<HistoryPage>;
  /** All events a filter lets through, as a file for other programs. */
  readonly exportHistory: (filter: Pick<HistoryQuery, "text" | "kinds" | "since">, format: "csv" | "json") => Promise<string>;
  /** Compares a finished scan with the one before; the events seen on disk, written down already. */
  readonly observe: (folders: readonly ObservedFolder[]) => Promise<Result<readonly HistoryEvent[], RecordsFailure>>;
  /** Writes down what the user did elsewhere (marks for testing). */
  readonly note: (event: NewEvent) => Result<number, RecordsFailure>;
  /** At every start, before the first scan. */
  readonly recover: () => Promise<Result<RecoveryReport, LockFailure>>;
}

interface KeptPlan {
  readonly plan: CleanupPlan;
  readonly work: PlannedWork;
  readonly steps: readonly WorkStep[];
}

/** Plans hold a line for each file; the window shows one at a time. */
const plansKept = 20;

export function createCleanup(ports: CleanupPorts): Cleanup {
  const plans = new Map<string, KeptPlan>();
  const history = createHistory(ports);
  const exclusively = underLock(ports);

  const keep = async (work: PlannedWork, subjects: readonly (Subject | { readonly unknown: string })[]): Promise<CleanupPlan> => {
    const kept = await preview(work, subjects, ports);
    plans.set(kept.plan.planId, kept);
    for (const planId of [...plans.keys()].slice(0, -plansKept)) plans.delete(planId);
    return kept.plan;
  };

  const run = async ({ work, steps, plan }: KeptPlan, decisions: ReadonlyMap<string, NameDecision>): Promise<readonly StepOutcome[]> => {
    plans.delete(plan.planId);
    const outcomes = await exclusively(async () => {
      await recover(ports); // what an earlier operation could not put back stands in nobody's way now
      return carryOut(work, steps, decisions, ports);
    });
    if (outcomes.ok) return outcomes.value;
    return plan.steps.map(({ subject, name }) => ({ subject, name, outcome: { kind: "failed", because: { kind: outcomes.error } } }));
  };

  return {
    plan: (request) => keep(request, findSubjects(request, ports)),
    planUndo: async (eventId) => {
      const reverse = await history.findReverse(eventId);
      return reverse.ok ? ok(await keep({ kind: reverse.value.kind, reason: "" }, [reverse.value.subject])) : reverse;
    },
    carryOut: async (planId, decisions) => {
      const kept = plans.get(planId);
      if (kept === undefined) return err("unknown-plan");
      return kept.work.kind === "purge" ? err("not-confirmed") : ok(await run(kept, decisions));
    },
    purge: async (planId, confirmedNames) => {
      const kept = plans.get(planId);
      if (kept === undefined || kept.work.kind !== "purge") return err("unknown-plan");
      return isConfirmed(kept.plan.steps, confirmedNames) ? ok(await run(kept, new Map())) : err("not-confirmed");
    },
    purgeOlderThan: async (days) => {
      const aged = findAged(ports.records.quarantined(), days, ports.now());
      if (aged.length === 0) return [];
      const request: CleanupRequest = { kind: "purge", subjects: aged.map(({ id }) => id), reason: "" };
      return run(await preview(request, findSubjects(request, ports), ports), new Map());
    },
    quarantined: () => {
      const files = ports.records.quarantined();
      return { files, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0) };
    },
    history: history.page,
    exportHistory: history.exported,
    observe: history.observe,
    note: (event) => firstOf(ports.records.settle({ journal: null, quarantine: null, events: [event] })),
    recover: () => exclusively(() => recover(ports)),
  };
}

function findSubjects(
  { kind, subjects }: CleanupRequest,
  { records, inventory, quarantineFolder }: CleanupPorts,
): readonly (Subject | { readonly unknown: string })[] {
  const known = new Set<string>(subjects); // asked for twice is asked for once
  return [...known].map((id) => {
    if (kind === "restore" || kind === "purge") {
      const file = records.findQuarantined(id as QuarantineId);
      if (file === undefined) return { unknown: id };
      return subjectOfKept(file, quarantineFolder, inventory.identify(join(file.originalFolder, file.name)));
    }
    const connector = inventory.find(id as Parameters<typeof inventory.find>[0]);
    return connector === undefined ? { unknown: id } : subjectOfConnector(connector);
  });
}

async function preview(
  work: PlannedWork,
  subjects: readonly (Subject | { readonly unknown: string })[],
  ports: CleanupPorts,
): Promise<KeptPlan> {
  const known = subjects.flatMap((one) => ("unknown" in one ? [] : [one]));
  const facts = [];
  for (const subject of known) facts.push(await gatherFacts(work.kind, subject, ports));
  const planned = planCleanup(work.kind, facts, { folder: ports.quarantineFolder, newId: () => newQuarantineId(ports) });
  const unknown = subjects.flatMap((one) => ("unknown" in one ? [unknownStep(one.unknown)] : []));
  const steps = [...planned.map((step, at) => ({ planned: step, subject: known[at] })), ...unknown];
  return {
    plan: { planId: ports.newId(), kind: work.kind, steps: steps.map((step) => step.planned) },
    work: { kind: work.kind, reason: work.reason },
    steps,
  };
}

function unknownStep(id: string): WorkStep {
  return {
    planned: { subject: id as QuarantineId, name: "", from: "", to: null, sha256: "", sizeBytes: 0, obstacle: { kind: "unknown-id" } },
    subject: undefined,
  };
}

function firstOf(written: Result<readonly number[], RecordsFailure>): Result<number, RecordsFailure> {
  return written.ok ? ok(written.value[0] ?? 0) : written;
}
