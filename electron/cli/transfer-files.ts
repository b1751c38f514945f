import { ok, type Result } from "../../shared/base/result.ts";
import type { CleanupObstacle, StepOutcome } from "../../shared/model/cleanup.ts";
import { transferOrder, transferSteps, type TransferStep } from "../../shared/model/transfer.ts";
import type { TransferRequest } from "../../shared/model/folder-view.ts";
import type { TransferPlan } from "../../shared/model/install.ts";
import { describeObstacle } from "../../shared/words/describe/describe-cleanup.ts";
import { folderId } from "../engine/scan/folders.ts";
import type { CommandContext } from "./command-context.ts";
import { askForConsent, reportNoConsent } from "./consent.ts";
import { withEngine, type Session } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { findAll, findConnector, type NamingFailure } from "./find-subjects.ts";
import { jsonText } from "./output/json.ts";
import { wrap } from "./output/layout.ts";
import { cell, printablePath } from "./output/paint.ts";
import { reportNamingFailures } from "./output/report-failure.ts";

export interface TransferCommand {
  readonly what:
    | { readonly kind: "move"; readonly folder: string }
    | { readonly kind: "copy-to-gateway"; readonly names: readonly string[] };
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly replace: boolean;
}

/** Shows what would happen, asks, does it, and reports what was done. */
export const transferFiles = (command: TransferCommand, context: CommandContext): Promise<ExitCode> =>
  withEngine(
    context,
    async (engine) => {
      const session = { engine, context };
      const request = requestOf(command, session);
      if (!request.ok) return reportNamingFailures(request.error, context);
      const plan = await engine.handlers.planTransfer(request.value);
      if (plan.ok) return carryOut(plan.value, command, session);
      context.stderr.write(`${context.words.common.window.failures.of("planTransfer", plan.error.kind)}\n`);
      return exitCode.refused;
    },
    { dryRun: command.dryRun },
  );

function requestOf({ what }: TransferCommand, { engine, context }: Session): Result<TransferRequest, readonly NamingFailure[]> {
  if (what.kind === "move") return ok({ kind: "move", folder: folderId(what.folder, context.platform) });
  const found = findAll(what.names, (given) => findConnector(given, engine, context));
  return found.ok ? ok({ kind: "copy-to-gateway", ids: found.value.map(({ id }) => id) }) : found;
}

async function carryOut(plan: TransferPlan, command: TransferCommand, { engine, context }: Session): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const words = context.words.common.window.folders.view.transfer;
  const replace = new Set(command.replace ? plan.files.flatMap(({ rivals }) => rivals.map(({ id }) => id)) : []);
  const steps = transferSteps(plan, replace);
  const going = steps.filter(({ obstacle }) => obstacle === null);
  if (command.dryRun || going.length === 0) {
    stdout.write(command.json ? jsonText<TransferJson>(planJson(plan, steps, null)) : describe(plan, steps, null, context));
    return going.length === steps.length ? exitCode.success : exitCode.refused;
  }
  const shown = describe(plan, steps, null, context);
  const consent = await askForConsent({ yes: command.yes, shown, question: `${words.go[plan.kind](going.length)}?` }, context);
  if (consent !== "yes") return reportNoConsent(consent, context);
  const done = await engine.handlers.carryOutTransfer(transferOrder(plan, replace, words.reason[plan.kind]));
  if (!done.ok) {
    stderr.write(`${context.words.common.window.failures.of("carryOutTransfer", done.error.kind)}\n`);
    return exitCode.refused;
  }
  stdout.write(command.json ? jsonText<TransferJson>(planJson(plan, steps, done.value)) : describe(plan, steps, done.value, context));
  const count = done.value.filter(({ outcome }) => outcome.kind === "done").length;
  if (!command.json) stdout.write(`${words.done[plan.kind](count)}\n`);
  return count === steps.length ? exitCode.success : exitCode.refused;
}

const outcomeOf = ({ id }: TransferStep, outcomes: readonly StepOutcome[] | null) =>
  outcomes?.find(({ subject }) => subject === id)?.outcome;

function describe(
  plan: TransferPlan,
  steps: readonly TransferStep[],
  outcomes: readonly StepOutcome[] | null,
  { stdout, words: { common, commandLine } }: CommandContext,
): string {
  const words = common.window.folders.view.transfer;
  const because = (obstacle: CleanupObstacle) => {
    const { problem, step } = describeObstacle(obstacle, common.cleanup);
    return wrap(`! ${problem} ${step}`, stdout.columns, "  ");
  };
  const lines = steps.map((step) => {
    const outcome = outcomeOf(step, outcomes);
    const undo = outcome?.kind === "done" && outcome.historyId !== null ? `  (${commandLine.frame.history(outcome.historyId)})` : "";
    const failure = outcome?.kind === "failed" ? outcome.because : step.obstacle;
    return `${cell(step.name)}\n${failure === null ? `  > ${printablePath(step.to ?? "")}${undo}\n` : because(failure)}`;
  });
  return [...(outcomes === null ? [wrap(words.how[plan.kind], stdout.columns, "")] : []), ...lines].join("");
}

/** Connectors that are moved or copied into another folder. `done` is false where nothing was tried. */
export interface TransferJson extends Pick<TransferPlan, "kind" | "folder"> {
  readonly done: boolean;
  readonly files: readonly TransferredFileJson[];
}

export interface TransferredFileJson extends Pick<TransferStep, "name" | "to" | "obstacle"> {
  /** Names of installed files that go to quarantine. */
  readonly replaces: readonly string[];
  /** By which `undo` takes it back. */
  readonly historyId: number | null;
}

const planJson = (plan: TransferPlan, steps: readonly TransferStep[], outcomes: readonly StepOutcome[] | null): TransferJson => ({
  kind: plan.kind,
  folder: plan.folder,
  done: outcomes !== null,
  files: steps.map((step) => {
    const outcome = outcomeOf(step, outcomes);
    return {
      name: step.name,
      to: step.to,
      obstacle: outcome?.kind === "failed" ? outcome.because : step.obstacle,
      replaces: step.replaces.map(({ name }) => name),
      historyId: outcome?.kind === "done" ? outcome.historyId : null,
    };
  }),
});
