import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { describeSnapshotFailure } from "../../../shared/words/describe/describe-snapshots.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { findSnapshots } from "../../engine/snapshots/find-snapshots.ts";
import { mergeSnapshots, type Merged, type MergeFailure } from "../../engine/snapshots/merge-snapshots.ts";
import { badOption, defineCommand, flag, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { reportNotSaved } from "../name-files.ts";
import { jsonText } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { printablePath } from "../output/paint.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  html: text("<file>"),
  csv: text("<file>"),
  replace: flag(),
  json: jsonOption,
};

interface MergeRequest {
  readonly names: readonly string[];
  readonly html: string;
  readonly csv: string;
  readonly replace: boolean;
  readonly json: boolean;
}

export const command = defineCommand({
  listed: "merge <file|folder|pattern...>",
  usage: "merge <file|folder|pattern>... [--html <file>] [--csv <file>] [--replace] [--json]",
  texts: (words) => words.merge,
  options,
  examples: ["merge snapshots", "merge snapshots/*.json --html all.html --csv all.csv", 'merge "\\\\server\\share\\PC-*.json" --replace'],
  parse: parseMerge,
  run: merge,
});

function parseMerge(values: OptionValues<typeof options>, names: readonly string[]): Result<MergeRequest, ArgumentFailure> {
  if (names.length === 0) return err({ kind: "nothing-named" });
  const request = { ...values, names, html: values.html ?? "snapshots.html", csv: values.csv ?? "snapshots.csv" };
  return resolve(request.html) === resolve(request.csv) ? badOption((words) => words.merge.samePath) : ok(request);
}

export type MergeJson =
  | (MergeFilesJson & { readonly done: false; readonly failure: MergeFailure })
  | (MergeFilesJson & { readonly done: true; readonly failure: null } & Merged);

/** Paths of what is written. */
export interface MergeFilesJson {
  readonly kind: "merge";
  readonly html: string;
  readonly csv: string;
}

async function merge({ names, html, csv, replace, json }: MergeRequest, context: CommandContext): Promise<ExitCode> {
  const { cwd, stdout, stderr, version, now } = context;
  const words = context.words.commandLine.merge;
  const places = { html: { path: resolve(cwd, html), replace }, csv: { path: resolve(cwd, csv), replace } };
  const merged = await mergeSnapshots({
    found: findSnapshots(names, cwd),
    ...places,
    version,
    now: now(),
    onUnread: (path, failure) =>
      stderr.write(`${printablePath(path)}: ${describeSnapshotFailure(failure, context.words.common.snapshots)}\n`),
    onNothing: (given) => stderr.write(`${words.nothingFound(foreign(given))}\n`),
  });
  if (!merged.ok) {
    if (json)
      stdout.write(
        jsonText<MergeJson>({ kind: "merge", html: places.html.path, csv: places.csv.path, done: false, failure: merged.error }),
      );
    switch (merged.error.kind) {
      case "no-snapshot":
        stderr.write(`${words.noSnapshot}\n`);
        return exitCode.unreadable;
      case "temporary-not-writable":
        stderr.write(`${words.temporaryNotWritable}\n`);
        return exitCode.refused;
      default:
        reportNotSaved(merged.error, context);
        return exitCode.refused;
    }
  }
  if (json)
    stdout.write(
      jsonText<MergeJson>({ kind: "merge", html: places.html.path, csv: places.csv.path, done: true, failure: null, ...merged.value }),
    );
  else {
    const saved = words.saved(foreignPath(places.html.path), foreignPath(places.csv.path));
    stdout.write(wrap(`${words.done(merged.value)} ${saved}`, stdout.columns, ""));
  }
  return merged.value.failed > 0 ? exitCode.unreadable : exitCode.success;
}
