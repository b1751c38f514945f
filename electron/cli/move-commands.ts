import type { Result } from "../../shared/base/result.ts";
import { unreachable } from "../../shared/base/impossible.ts";
import type { AcceptedChange, CleanupPlan, CleanupWish, PlannedStep, StepOutcome } from "../../shared/model/cleanup.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import type { Engine } from "../engine/create-engine.ts";
import { withEngine } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { describePlan, describeSteps, stepsJson } from "./describe-plan.ts";
import { findAll, findConnector, findKept, type NamingFailure } from "./find-subjects.ts";
import { jsonText } from "./json.ts";
import { listQuarantine } from "./list-quarantine.ts";
import { reportNamingFailures } from "./report-failure.ts";
import type { MoveOptions, MoveRequest, Request } from "./request.ts";
import type { World } from "./world.ts";
import { cell, quoted } from "./paint.ts";

/** Quarantine, restore, disable, enable and purge: find what is named, show what would happen, ask, do it, tell what came of it. */
export function moveCommand(request: MoveRequest, world: World): Promise<ExitCode> {
  return withEngine(world, async (engine) => {
    if (request.command === "quarantine" && request.names.length === 0) return listQuarantine(request.json, engine, world);
    const wish = await wishOf(request, engine, world);
    if (!wish.ok) return reportNamingFailures(wish.error, world);
    const plan = await engine.handlers.planCleanup(wish.value);
    return plan.ok ? carryOutPlan(plan.value, request, { engine, world }) : unreachable(plan.error.kind);
  }, { onlyLooking: request.dryRun });
}

export function undoCommand(request: Extract<Request, { command: "undo" }>, world: World): Promise<ExitCode> {
  return withEngine(world, async (engine) => {
    const plan = await engine.handlers.planUndo({ historyId: request.historyId });
    if (plan.ok) return carryOutPlan(plan.value, { ...request, confirmed: [] }, { engine, world });
    const isUnknown = plan.error.kind === "unknown-id";
    world.stderr.write(`${isUnknown ? "The history has no line of that number." : en.window.failures.of("planUndo", plan.error.kind)}\n`);
    return isUnknown ? exitCode.usage : exitCode.refused;
  }, { onlyLooking: request.dryRun });
}

type Wish = Result<CleanupWish, readonly NamingFailure[]>;

async function wishOf({ command, names }: MoveRequest, engine: Engine, world: World): Promise<Wish> {
  if (command === "restore" || command === "purge") {
    const kept = await engine.handlers.getQuarantine(null);
    const found = findAll(names, (given) => findKept(given, kept.ok ? kept.value.files : []));
    return found.ok ? { ok: true, value: { kind: command, ids: found.value.map(({ id }) => id) } } : found;
  }
  const found = findAll(names, (given) => findConnector(given, engine, world));
  return found.ok ? { ok: true, value: { kind: command, ids: found.value.map(({ id }) => id) } } : found;
}

interface Doing {
  readonly engine: Engine;
  readonly world: World;
}

type Wanted = MoveOptions & Pick<MoveRequest, "confirmed">;

async function carryOutPlan(plan: CleanupPlan, wanted: Wanted, { engine, world }: Doing): Promise<ExitCode> {
  const { stdout, stderr } = world;
  const doable = plan.steps.filter((step) => canBeDone(step, wanted));
  if (wanted.dryRun || doable.length === 0) {
    stdout.write(wanted.json ? jsonText(stepsJson(plan, null)) : describePlan(plan, wanted, world));
    return doable.length === plan.steps.length ? exitCode.quiet : exitCode.refused;
  }
  const agreed = plan.kind === "purge" ? await confirmNames(plan, wanted, world) : await agree(plan, wanted, world);
  if (agreed === null) return exitCode.usage;
  if (agreed === "no") {
    stderr.write("Nothing was done.\n");
    return exitCode.refused;
  }
  const { ifTaken } = wanted;
  const isTaken = ({ obstacle }: PlannedStep) => obstacle?.kind === "name-taken" || (obstacle?.kind === "changed-in-quarantine" && obstacle.nameTaken !== null);
  const decisions = ifTaken === null ? [] : doable.filter(isTaken).map(({ subject }) => ({ subject, decision: ifTaken }));
  const done = await engine.handlers.carryOut({ planId: plan.planId, decisions, reason: wanted.reason, confirmedNames: agreed, acceptedChanges: acceptedIn(doable) });
  if (!done.ok) {
    stderr.write(`${en.window.failures.of("carryOut", done.error.kind)}\n`);
    return exitCode.refused;
  }
  stdout.write(wanted.json ? jsonText(stepsJson(plan, done.value)) : describeSteps(plan, done.value, world));
  return done.value.every(isSettled) ? exitCode.quiet : exitCode.refused;
}

const isSettled = ({ outcome }: StepOutcome): boolean => outcome.kind !== "failed";

function canBeDone({ obstacle }: PlannedStep, { ifTaken, changed }: Wanted): boolean {
  if (obstacle === null) return true;
  if (obstacle.kind === "changed-in-quarantine") return changed && (obstacle.nameTaken === null || ifTaken !== null);
  return obstacle.kind === "name-taken" && ifTaken !== null;
}

const acceptedIn = (steps: readonly PlannedStep[]): readonly AcceptedChange[] =>
  steps.flatMap(({ subject, obstacle }) => (obstacle?.kind === "changed-in-quarantine" ? [{ subject, sha256: obstacle.sha256 }] : []));

/** Null when nobody can be asked and nobody said yes beforehand. */
async function agree(plan: CleanupPlan, wanted: Wanted, world: World): Promise<readonly string[] | "no" | null> {
  if (wanted.yes) return [];
  if (world.ask === null) {
    world.stderr.write("There is no terminal to ask at. Say --yes to do it, or --dry-run to see what would be done.\n");
    return null;
  }
  world.stderr.write(describePlan(plan, wanted, world));
  const count = plan.steps.filter((step) => canBeDone(step, wanted)).length;
  const answer = await world.ask(`${en.cleanup.actions[plan.kind].ask(count)} [y/N] `);
  return /^y(?:es)?$/iu.test(answer.trim()) ? [] : "no";
}

/** What is deleted for good is named twice: to find it, and to mean it. */
async function confirmNames(plan: CleanupPlan, wanted: Wanted, world: World): Promise<readonly string[] | "no" | null> {
  const { confirmed } = wanted;
  const going = plan.steps.filter((step) => canBeDone(step, wanted));
  const names = going.map(({ name }) => name);
  if (going.some(({ obstacle }) => obstacle !== null)) world.stderr.write(describePlan(plan, wanted, world));
  if (confirmed.length > 0 || world.ask === null) {
    const missing = names.filter((name) => !confirmed.includes(name));
    const isExact = missing.length === 0 && confirmed.length === names.length;
    const options = names.map((name) => `--confirm ${JSON.stringify(cell(name))}`).join(" ");
    if (!isExact) world.stderr.write(`To delete for good, repeat the name of each file: ${options}\n`);
    return isExact ? confirmed : null;
  }
  for (const name of names) {
    const answer = await world.ask(`To delete ${quoted(name, 260)} for good, type its name: `);
    if (answer.trim() !== name) return "no";
  }
  return names;
}
