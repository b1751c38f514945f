import { err, ok, type Result } from "../../../shared/base/result.ts";
import { badOption, defineCommand, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { carryOutPlan } from "../move-files.ts";
import { changedOption, movingOptions, movingRequest, type MovingRequest } from "./shared-options.ts";

interface UndoRequest extends MovingRequest {
  readonly historyId: number;
}

const options = { ...movingOptions, changed: changedOption };

export const command = defineCommand({
  listed: "undo <number>",
  usage: "undo <number> [options]",
  texts: (words) => words.undo,
  options,
  examples: ["undo 17 --yes"],
  parse: parseUndo,
  run: undo,
});

function parseUndo(values: OptionValues<typeof options>, [id, ...more]: readonly string[]): Result<UndoRequest, ArgumentFailure> {
  if (id === undefined) return err({ kind: "nothing-named" });
  if (more.length > 0) return err({ kind: "too-much-named" });
  if (!/^[1-9]\d{0,14}$/u.test(id)) return badOption((words) => words.undo.usage.takes);
  return ok({ historyId: Number(id), ...movingRequest(values) });
}

function undo(request: UndoRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(
    context,
    async (engine) => {
      const plan = await engine.handlers.planUndo({ historyId: request.historyId });
      if (plan.ok) return carryOutPlan(plan.value, { ...request, confirmed: [] }, { engine, context });
      const isUnknown = plan.error.kind === "unknown-id";
      context.stderr.write(
        `${isUnknown ? context.words.commandLine.undo.noLine : context.words.common.window.failures.of("planUndo", plan.error.kind)}\n`,
      );
      return isUnknown ? exitCode.usage : exitCode.refused;
    },
    { dryRun: request.dryRun },
  );
}
