import type { CleanupObstacle, CleanupPlan, PlannedStep, StepOutcome } from "../../../shared/model/cleanup.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { describeImpact, impactJson, type ImpactJson } from "./describe-report.ts";
import { wrap } from "./layout.ts";
import { cell, createPaint, printablePath } from "./paint.ts";
import type { MovingRequest } from "../commands/shared-options.ts";
import type { CommandContext } from "../command-context.ts";
import { styleOf } from "./style.ts";

/** What would happen to each file, and why some would stay. */
export function describePlan(
  plan: CleanupPlan,
  { ifTaken, changed }: Pick<MovingRequest, "ifTaken" | "changed">,
  context: CommandContext,
): string {
  const steps = plan.steps
    .map((step) => {
      const { obstacle } = step;
      if (obstacle?.kind === "changed-in-quarantine")
        return line(step, describeChanged(step, obstacle, { ifTaken, changed }, context), context);
      if (obstacle?.kind === "name-taken" && ifTaken === "skip") return line(step, `  = ${context.words.common.cleanup.skipped}`, context);
      if (obstacle?.kind === "name-taken" && ifTaken === "keep-both") return line(step, `  > ${cell(obstacle.otherName)}`, context);
      return obstacle === null
        ? line(step, `  > ${whereTo(step, plan.kind, context)}`, context)
        : line(step, because(obstacle, context), context);
    })
    .join("");
  const { restores = [] } = plan;
  const restored =
    restores.length === 0 ? "" : wrap(context.words.common.window.cleanup.restores(restores.map(foreign)), context.stdout.columns, "");
  return steps + restored + describeImpact(plan.reports, styleOf(context));
}

/** Says that the bytes changed, also when that is accepted; names the option that accepts them only where it is missing. */
function describeChanged(
  step: PlannedStep,
  obstacle: Extract<CleanupObstacle, { kind: "changed-in-quarantine" }>,
  { ifTaken, changed }: Pick<MovingRequest, "ifTaken" | "changed">,
  context: CommandContext,
): string {
  const fact = because(obstacle, context, changed ? "" : context.words.commandLine.quarantine.changedTakesIt);
  if (!changed) return fact;
  const { nameTaken } = obstacle;
  if (nameTaken === null)
    return `${fact}  > ${step.to === null ? context.words.common.cleanup.actions.purge.name : printablePath(step.to)}\n`;
  if (ifTaken === null) return fact + because(nameTaken, context);
  return `${fact}${ifTaken === "skip" ? `  = ${context.words.common.cleanup.skipped}` : `  > ${cell(nameTaken.otherName)}`}\n`;
}

/** What was done with each file. */
export function describeSteps(plan: CleanupPlan, outcomes: readonly StepOutcome[], context: CommandContext): string {
  const { frame } = context.words.commandLine;
  const { actions } = context.words.common.cleanup;
  const lines = plan.steps.map((step) => {
    const outcome = outcomes.find(({ subject }) => subject === step.subject)?.outcome;
    switch (outcome?.kind) {
      case "done":
        return line(
          step,
          `  > ${placeOf(outcome.to, context)}  (${outcome.historyId === null ? frame.notInHistory : frame.history(outcome.historyId)})`,
          context,
        );
      case "failed":
        return line(step, because(outcome.because, context), context);
      case "skipped":
      case undefined:
        return line(step, `  = ${context.words.common.cleanup.skipped}`, context);
    }
  });
  const isPlanned = (one: StepOutcome) => plan.steps.some(({ subject }) => subject === one.subject);
  const restored = outcomes.filter((one) => !isPlanned(one));
  const count = (of: readonly StepOutcome[]) => of.filter(({ outcome }) => outcome.kind === "done").length;
  const done = [
    actions[plan.kind].done(count(outcomes.filter(isPlanned))),
    ...(count(restored) > 0 ? [actions.restore.done(count(restored))] : []),
  ];
  return `${lines.join("")}${restored.map((one) => restoredLine(one, context)).join("")}${done.join(" ")}\n`;
}

/** A file that came back after an install was undone. */
function restoredLine({ name, outcome }: StepOutcome, context: CommandContext): string {
  const step = { name, from: "" };
  if (outcome.kind === "failed") return line(step, because(outcome.because, context), context);
  return outcome.kind === "done" ? line(step, `  > ${placeOf(outcome.to, context)}`, context) : "";
}

/** What is done with files, one by one. `done` is false where nothing was tried. */
export interface StepsJson {
  readonly kind: CleanupPlan["kind"];
  readonly done: boolean;
  /** Names of files that come back from quarantine afterwards. */
  readonly restores: readonly string[];
  /** Reports that were read before and that it concerns. Absent where it takes nothing away. */
  readonly reports?: ImpactJson | null;
  /** What became of files that come back; null where nothing was tried. */
  readonly restored: readonly StepOutcome[] | null;
  readonly steps: readonly StepJson[];
}

export interface StepJson extends Omit<PlannedStep, "subject"> {
  readonly id: PlannedStep["subject"];
  /** In words; empty where nothing stands in the way. */
  readonly message: string;
  readonly outcome: StepOutcome["outcome"] | null;
}

/** The same for scripts; its sentences are English in every language. `outcomes` is null when nothing was done. */
export function stepsJson({ kind, steps, restores = [], reports }: CleanupPlan, outcomes: readonly StepOutcome[] | null): StepsJson {
  return {
    kind,
    done: outcomes !== null,
    restores,
    ...(reports === undefined ? {} : { reports: impactJson(reports) }),
    restored: outcomes === null ? null : outcomes.filter((one) => !steps.some(({ subject }) => subject === one.subject)),
    steps: steps.map(({ subject, ...step }) => {
      const outcome = outcomes?.find((one) => one.subject === subject)?.outcome ?? null;
      const obstacle = outcome?.kind === "failed" ? outcome.because : step.obstacle;
      const { problem, step: remedy } = obstacle === null ? { problem: "", step: "" } : describeObstacle(obstacle, plainEn.cleanup);
      return { id: subject, ...step, obstacle, message: `${problem} ${remedy}`.trim(), outcome };
    }),
  };
}

const placeOf = (path: string | null, { words }: CommandContext): string =>
  path === null ? words.common.cleanup.events.purged : printablePath(path);

function line({ name, from }: Pick<PlannedStep, "name" | "from">, what: string, { stdout, environment }: CommandContext): string {
  const subject = from === "" ? cell(name) : printablePath(from);
  return `${createPaint(stdout, environment)(subject, "strong")}\n${what}${what.endsWith("\n") ? "" : "\n"}`;
}

const whereTo = ({ to }: PlannedStep, kind: CleanupPlan["kind"], { words }: CommandContext): string =>
  to === null ? words.common.cleanup.actions[kind].name : printablePath(to);

function because(obstacle: CleanupObstacle, { stdout, environment, words }: CommandContext, more = ""): string {
  const { problem, step } = describeObstacle(obstacle, words.common.cleanup);
  return createPaint(stdout, environment)("  ! ", "attention") + wrap(`${problem} ${step} ${more}`.trim(), stdout.columns, "    ").slice(4);
}
