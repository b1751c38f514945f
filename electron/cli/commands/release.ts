import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { OutputFailure } from "../../../shared/model/publish.ts";
import type { ReleaseFailure, ReleaseWarning } from "../../../shared/model/release.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { loadReleaseLanguages } from "../../../shared/words/release/languages.ts";
import { createFiles, type Files } from "../../engine/cleanup/execute/files.ts";
import {
  gatherRelease,
  readNamedFile,
  releaseWarnings,
  type NamedBytes,
  type ReleaseFacts,
} from "../../engine/publish/release/gather-release.ts";
import { releaseFiles } from "../../engine/publish/release/release-files.ts";
import { saveRelease } from "../../engine/publish/release/save-release.ts";
import { defineCommand, needs, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  output: text("<folder>"),
  previous: text("<file>"),
  json: jsonOption,
};

interface ReleaseRequest {
  readonly file: string;
  readonly output: string;
  readonly previous: string | null;
  readonly json: boolean;
}

export const command = defineCommand({
  listed: "release <file>",
  usage: "release <file> --output <folder> [--previous <file>] [--json]",
  texts: (words) => words.release,
  options,
  examples: ["release Contoso.pqx --output ./Contoso-1.2", "release Contoso.pqx --output ./Contoso-1.2 --previous old/Contoso.pqx"],
  parse: parseRelease,
  run: release,
});

function parseRelease(
  { output, previous, json }: OptionValues<typeof options>,
  [file, ...more]: readonly string[],
): Result<ReleaseRequest, ArgumentFailure> {
  if (file === undefined) return err({ kind: "nothing-named" });
  if (more.length > 0) return err({ kind: "too-much-named" });
  if (output === null || output === "") return needs("release", "--output <folder>");
  return ok({ file, output, previous, json });
}

type Failed = { readonly release: ReleaseFailure } | { readonly output: OutputFailure };

/** `failure`: why nothing was written. */
export type ReleaseJson =
  | {
      readonly kind: "release";
      readonly done: true;
      readonly folder: string;
      /** Names of what was written. */
      readonly files: readonly string[];
      readonly warnings: readonly ReleaseWarning[];
    }
  | { readonly kind: "release"; readonly done: false; readonly failure: ReleaseFailure | OutputFailure };

async function release(request: ReleaseRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, cwd, now } = context;
  const files = createFiles();
  const { release: words, publish } = context.words.common;
  const refuse = (failed: Failed): ExitCode => {
    const failure = "release" in failed ? failed.release : failed.output;
    if (request.json) stdout.write(jsonText<ReleaseJson>({ kind: "release", done: false, failure }));
    const sentence =
      "release" in failed ? describeProblem(failed.release, words.failures) : describeProblem(failed.output, publish.outputFailures);
    stderr.write(`${sentence} ${publish.nothingWritten}\n`);
    return exitCode.refused;
  };
  const facts = await gather(request, files, context);
  if (!facts.ok) return refuse({ release: facts.error });
  const made = releaseFiles(facts.value, await loadReleaseLanguages());
  const folder = resolve(cwd, request.output);
  const saved = await saveRelease(folder, made, files);
  if (!saved.ok) return refuse({ output: saved.error });
  const warnings = releaseWarnings(facts.value, now());
  if (request.json)
    stdout.write(jsonText<ReleaseJson>({ kind: "release", done: true, folder, files: made.map(({ name }) => name), warnings }));
  else {
    const lines = [words.done(foreignPath(folder), made.length), ...warnings.map((warning) => words.warnings[warning])];
    stdout.write(lines.map((line) => wrap(line, stdout.columns, "")).join(""));
  }
  return exitCode.success;
}

async function gather(
  { file, previous }: ReleaseRequest,
  files: Files,
  { cwd, createInspector }: CommandContext,
): Promise<Result<ReleaseFacts, ReleaseFailure>> {
  const read = await readNamedFile(resolve(cwd, file), files);
  if (!read.ok) return read;
  const before: Result<NamedBytes | null, ReleaseFailure> =
    previous === null ? ok(null) : await readNamedFile(resolve(cwd, previous), files);
  if (!before.ok) return before;
  const inspector = createInspector();
  try {
    return await gatherRelease(read.value, before.value, inspector);
  } finally {
    await inspector.close();
  }
}
