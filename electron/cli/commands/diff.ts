import { resolve } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import type { SnapshotFileFailure } from "../../../shared/model/machine-snapshot.ts";
import { compareSnapshots, type SnapshotDifference } from "../../../shared/model/snapshot-difference.ts";
import { describeSnapshotFailure } from "../../../shared/words/describe/describe-snapshots.ts";
import { readSnapshot } from "../../engine/snapshots/read-snapshot.ts";
import { badOption, defineCommand, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { describeDifference, differenceJson, type ComparedPair, type SnapshotDifferenceJson } from "../output/describe-snapshots.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { jsonOption } from "./shared-options.ts";

const options = { json: jsonOption };

interface DiffRequest extends OptionValues<typeof options> {
  readonly before: string;
  /** Null: this computer. */
  readonly after: string | null;
}

export const command = defineCommand({
  listed: "diff <before> [after]",
  usage: "diff <before.json> [after.json] [--json]",
  texts: (words) => words.diff,
  options,
  examples: ["diff monday.json friday.json", "diff PC-1.json PC-2.json --json", "diff wanted.json"],
  parse: parseDiff,
  run: diff,
});

function parseDiff(
  { json }: OptionValues<typeof options>,
  [before, after, ...more]: readonly string[],
): Result<DiffRequest, ArgumentFailure> {
  return before === undefined || more.length > 0 ? badOption((words) => words.diff.takes) : ok({ json, before, after: after ?? null });
}

async function diff({ before, after, json }: DiffRequest, context: CommandContext): Promise<ExitCode> {
  const one = await readSnapshot(resolve(context.cwd, before));
  const other = after === null ? null : await readSnapshot(resolve(context.cwd, after));
  const unread = [
    { name: before, read: one },
    { name: after ?? "", read: other },
  ];
  for (const { name, read } of unread) if (read?.ok === false) reportUnreadSnapshot(name, read.error, context);
  if (!one.ok || other?.ok === false) return exitCode.unreadable;
  const now =
    other?.value ?? (await withEngine(context, (engine) => engine.snapshots.take({ pseudonyms: one.value.pseudonyms }), { dryRun: true }));
  const difference = compareSnapshots(one.value, now);
  writeDifference(difference, { before: { name: before, snapshot: one.value }, after: { name: after, snapshot: now } }, { json, context });
  return difference.outcome === "same" ? exitCode.success : difference.outcome === "different" ? exitCode.danger : exitCode.unreadable;
}

export function reportUnreadSnapshot(name: string, failure: SnapshotFileFailure, { stderr, words }: CommandContext): void {
  stderr.write(`${printablePath(name)}: ${describeSnapshotFailure(failure, words.common.snapshots)}\n`);
}

function writeDifference(
  difference: SnapshotDifference,
  compared: ComparedPair,
  { json, context }: { readonly json: boolean; readonly context: CommandContext },
): void {
  context.stdout.write(
    json ? jsonText<SnapshotDifferenceJson>(differenceJson(difference, compared)) : describeDifference(difference, compared, context),
  );
}
