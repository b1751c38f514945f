import { unreachable } from "../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { AcceptedChange, CleanupPlan, CleanupAction, PlannedStep, StepOutcome } from "../../shared/model/cleanup.ts";
import { foreignPath } from "../../shared/words/foreign-text.ts";
import type { CommandContext } from "./command-context.ts";
import { askForConsent, reportNoConsent, type Consent } from "./consent.ts";
import type { MovingRequest } from "./commands/shared-options.ts";
import { withEngine, type Session } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { findAll, findConnector, findQuarantined, type NamingFailure } from "./find-subjects.ts";
import { describePlan, describeSteps, stepsJson, type StepsJson } from "./output/describe-plan.ts";
import { jsonText } from "./output/json.ts";
import { cell } from "./output/paint.ts";
import { reportNamingFailures } from "./output/report-failure.ts";

export interface MoveRequest extends MovingRequest {
  readonly kind: "quarantine" | "restore" | "disable" | "enable" | "purge";
  readonly names: readonly string[];
  /** Names of files to delete for good, repeated on purpose. */
  readonly confirmed: readonly string[];
}

/** Finds what is named, shows what would happen, asks, does it, and reports what was done. */
export const moveFiles = (request: MoveRequest, context: CommandContext): Promise<ExitCode> =>
  withEngine(
    context,
    async (engine) => {
      const session = { engine, context };
      const operation = await findOperation(request, session);
      if (!operation.ok) return reportNamingFailures(operation.error, context);
      const plan = await engine.handlers.planCleanup(operation.value);
      return plan.ok ? carryOutPlan(plan.value, request, session) : unreachable(plan.error.kind);
    },
    { dryRun: request.dryRun },
  );

async function findOperation(
  { kind, names }: MoveRequest,
  { engine, context }: Session,
): Promise<Result<CleanupAction, readonly NamingFailure[]>> {
  if (kind === "restore" || kind === "purge") {
    const kept = await engine.handlers.getQuarantine(null);
    const found = findAll(names, (given) => findQuarantined(given, kept.ok ? kept.value.files : []));
    return found.ok ? ok({ kind, ids: found.value.map(({ id }) => id) }) : found;
  }
  const found = findAll(names, (given) => findConnector(given, engine, context));
  return found.ok ? ok({ kind, ids: found.value.map(({ id }) => id) }) : found;
}

type MoveChoices = Omit<MoveRequest, "kind" | "names">;

/** Asks first, unless the choices answer already. */
export async function carryOutPlan(plan: CleanupPlan, choices: MoveChoices, { engine, context }: Session): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const possible = plan.steps.filter((step) => canBeDone(step, choices));
  if (choices.dryRun || possible.length === 0) {
    stdout.write(choices.json ? jsonText<StepsJson>(stepsJson(plan, null)) : describePlan(plan, choices, context));
    return possible.length === plan.steps.length ? exitCode.success : exitCode.refused;
  }
  const consent = plan.kind === "purge" ? await confirmNames(plan, choices, context) : await consentTo(plan, choices, context);
  if (!consent.ok) return consent.error === null ? exitCode.usage : reportNoConsent(consent.error, context);
  const { ifTaken } = choices;
  const isTaken = ({ obstacle }: PlannedStep) =>
    obstacle?.kind === "name-taken" || (obstacle?.kind === "changed-in-quarantine" && obstacle.nameTaken !== null);
  const decisions = ifTaken === null ? [] : possible.filter(isTaken).map(({ subject }) => ({ subject, decision: ifTaken }));
  const done = await engine.handlers.carryOut({
    planId: plan.planId,
    decisions,
    reason: choices.reason,
    confirmedNames: consent.value,
    acceptedChanges: acceptedIn(possible),
  });
  if (!done.ok) {
    stderr.write(`${context.words.common.window.failures.of("carryOut", done.error.kind)}\n`);
    return exitCode.refused;
  }
  stdout.write(choices.json ? jsonText<StepsJson>(stepsJson(plan, done.value)) : describeSteps(plan, done.value, context));
  return done.value.every(isDone) ? exitCode.success : exitCode.refused;
}

const isDone = ({ outcome }: StepOutcome): boolean => outcome.kind !== "failed";

function canBeDone({ obstacle }: PlannedStep, { ifTaken, changed }: MoveChoices): boolean {
  if (obstacle === null) return true;
  if (obstacle.kind === "changed-in-quarantine") return changed && (obstacle.nameTaken === null || ifTaken !== null);
  return obstacle.kind === "name-taken" && ifTaken !== null;
}

const acceptedIn = (steps: readonly PlannedStep[]): readonly AcceptedChange[] =>
  steps.flatMap(({ subject, obstacle }) => (obstacle?.kind === "changed-in-quarantine" ? [{ subject, sha256: obstacle.sha256 }] : []));

/** The error is why there is no consent; null when it was said already. */
type NamesOrNot = Result<readonly string[], Exclude<Consent, "yes"> | null>;

async function consentTo(plan: CleanupPlan, choices: MoveChoices, context: CommandContext): Promise<NamesOrNot> {
  const count = plan.steps.filter((step) => canBeDone(step, choices)).length;
  const question = context.words.common.cleanup.actions[plan.kind].ask(count);
  const consent = await askForConsent({ yes: choices.yes, shown: describePlan(plan, choices, context), question }, context);
  return consent === "yes" ? ok([]) : err(consent);
}

/** A file that is deleted for good is named twice, so that one mistyped name deletes nothing. */
async function confirmNames(plan: CleanupPlan, choices: MoveChoices, context: CommandContext): Promise<NamesOrNot> {
  const said = context.words.commandLine.quarantine;
  const { confirmed } = choices;
  const deleted = plan.steps.filter((step) => canBeDone(step, choices));
  const names = deleted.map(({ name }) => name);
  if (deleted.some(({ obstacle }) => obstacle !== null) || (plan.reports?.reports.length ?? 0) > 0)
    context.stderr.write(describePlan(plan, choices, context));
  if (confirmed.length > 0 || context.ask === null) {
    const missing = names.filter((name) => !confirmed.includes(name));
    const isExact = missing.length === 0 && confirmed.length === names.length;
    const options = names.map((name) => `--confirm ${JSON.stringify(cell(name))}`).join(" ");
    if (!isExact) context.stderr.write(`${said.confirm(options)}\n`);
    return isExact ? ok(confirmed) : err(null);
  }
  for (const name of names) {
    const answer = await context.ask(`${said.typeName(foreignPath(name))} `);
    if (answer.trim() !== name) return err("no");
  }
  return ok(names);
}
