import { resolve } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import type { SnapshotFileFailure } from "../../../shared/model/machine-snapshot.ts";
import { compareSnapshots, type SnapshotDifference } from "../../../shared/model/snapshot-difference.ts";
import { describeSnapshotFailure } from "../../../shared/words/describe/describe-snapshots.ts";
import { snapshotCommandTexts } from "../../../shared/words/en/command-line/snapshots.ts";
import { plainEn as en, plainWords } from "../../../shared/words/plain-words.ts";
import { readSnapshot } from "../../engine/snapshots/read-snapshot.ts";
import { badOption, defineCommand, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { describeDifference, differenceJson, type ComparedPair, type SnapshotDifferenceJson } from "../output/describe-snapshots.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { jsonOption } from "./shared-options.ts";

const words = plainWords(snapshotCommandTexts).diff;

const options = { json: jsonOption };

interface DiffRequest extends OptionValues<typeof options> {
  readonly before: string;
  /** Null: this computer. */
  readonly after: string | null;
}

export const command = defineCommand({
  listed: ["diff <before> [after]", words.listed],
  usage: "diff <before.json> [after.json] [--json]",
  description: words.description,
  options,
  exitCodes: words.exitCodes,
  examples: ["diff monday.json friday.json", "diff PC-1.json PC-2.json --json", "diff wanted.json"],
  parse: parseDiff,
  run: diff,
});

function parseDiff(
  { json }: OptionValues<typeof options>,
  [before, after, ...more]: readonly string[],
): Result<DiffRequest, ArgumentFailure> {
  return before === undefined || more.length > 0 ? badOption(words.takes) : ok({ json, before, after: after ?? null });
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

export function reportUnreadSnapshot(name: string, failure: SnapshotFileFailure, { stderr }: CommandContext): void {
  stderr.write(`${printablePath(name)}: ${describeSnapshotFailure(failure, en.snapshots)}\n`);
}

function writeDifference(
  difference: SnapshotDifference,
  compared: ComparedPair,
  { json, context: { stdout } }: { readonly json: boolean; readonly context: CommandContext },
): void {
  stdout.write(
    json
      ? jsonText<SnapshotDifferenceJson>(differenceJson(difference, compared))
      : describeDifference(difference, compared, stdout.columns),
  );
}
