import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { LeftOut, OutputFailure, PackedFile, PackFailure } from "../../../shared/model/publish.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import type { Words } from "../../../shared/words/words.ts";
import { createFiles, type Files } from "../../engine/cleanup/execute/files.ts";
import type { Inspector } from "../../engine/inspector/inspector.ts";
import { buildConnector, type BuiltConnector, type StoppedBuild } from "../../engine/publish/build/build-connector.ts";
import { watchProject } from "../../engine/publish/build/watch-project.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { defineCommand, endsIn, flag, text, texts, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { installBuild, type InstalledBuild, type InstallProblem } from "../install-build.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  output: text("<file>"),
  include: texts("<pattern>"),
  exclude: texts("<pattern>"),
  replace: flag(),
  watch: flag(),
  install: flag(),
  json: jsonOption,
};

interface PackRequest extends OptionValues<typeof options> {
  readonly folder: string;
}

export const command = defineCommand({
  listed: "pack <folder>",
  usage: "pack <folder> [--output <file>] [--include <pattern>] [--exclude <pattern>] [--replace] [--watch] [--install] [--json]",
  texts: (words) => words.pack,
  options,
  examples: [
    "pack ./Contoso",
    "pack ./Contoso --output Contoso.mez --replace",
    "pack ./Contoso --include 'icons/*.png' --exclude '*.m'",
    "pack ./Contoso --watch --install",
  ],
  parse: parsePack,
  run: pack,
});

function parsePack(values: OptionValues<typeof options>, [folder, ...more]: readonly string[]): Result<PackRequest, ArgumentFailure> {
  if (folder === undefined) return err({ kind: "nothing-named" });
  if (more.length > 0) return err({ kind: "too-much-named" });
  if (values.output !== null && !/\.mez$/iu.test(values.output)) return endsIn("--output", [".mez"]);
  return { ok: true, value: { ...values, folder } };
}

/** What the builds of one run have written and installed so far. */
interface PackRun {
  readonly request: PackRequest;
  readonly context: CommandContext;
  readonly files: Files;
  readonly inspector: Inspector;
  readonly installed: Set<string>;
  /** The last build that was written; null before the first. */
  written: { readonly path: string; readonly sha256: string } | null;
  /** Whether the last build did all that was asked. */
  isDone: boolean;
}

async function pack(request: PackRequest, context: CommandContext): Promise<ExitCode> {
  const { cwd, createInspector } = context;
  const inspector = createInspector();
  const run: PackRun = { request, context, files: createFiles(), inspector, installed: new Set(), written: null, isDone: false };
  try {
    if (!request.watch) {
      await buildOnce(run);
      return run.isDone ? exitCode.success : exitCode.refused;
    }
    const cancel = new AbortController();
    const release = context.onInterrupt?.(() => cancel.abort());
    const { include, exclude } = request;
    const project = { folder: resolve(cwd, request.folder), patterns: { include, exclude }, signal: cancel.signal };
    context.stderr.write(`${context.words.common.publish.watching(foreignPath(project.folder))}\n`);
    await watchProject(project, () => buildOnce(run));
    release?.();
    context.stderr.write(`${context.words.common.publish.watchEnded}\n`);
    return exitCode.success;
  } finally {
    await inspector.close();
  }
}

export type PackJson = PackedJson | NotPackedJson;

export interface NotPackedJson {
  readonly kind: "pack";
  readonly done: false;
  readonly failure: PackFailure | OutputFailure;
  readonly leftOut: readonly LeftOut[];
}

export interface PackedJson {
  readonly kind: "pack";
  /** False where it was built and could not be installed. */
  readonly done: boolean;
  /** Path of the connector. */
  readonly file: string;
  readonly packed: readonly PackedFile[];
  readonly leftOut: readonly LeftOut[];
  readonly codeCheck: CodeCheck;
  /** Absent where it was not to be installed. */
  readonly installed?: InstalledBuild | { readonly failure: InstallProblem };
}

async function buildOnce(run: PackRun): Promise<void> {
  const { request, context, files, inspector } = run;
  const { stdout, stderr, cwd } = context;
  const { include, exclude, json } = request;
  const { common } = context.words;
  const wasDone = run.isDone;
  run.isDone = false;
  const refuse = (answer: Pick<NotPackedJson, "failure" | "leftOut">, sentence: string): void => {
    if (json) stdout.write(jsonText<PackJson>({ kind: "pack", done: false, ...answer }));
    stderr.write(`${sentence}\n`);
  };
  const built = await buildConnector(resolve(cwd, request.folder), { include, exclude }, { files, inspector });
  if (!built.ok) {
    const { failure, leftOut } = built.error;
    if (!json) stdout.write(leftOutLines(built.error, common));
    return refuse({ failure, leftOut }, `${describeProblem(failure, common.publish.packFailures)} ${common.publish.nothingWritten}`);
  }
  const { bytes, title, packed, leftOut, codeCheck } = built.value;
  const path = resolve(cwd, request.output ?? `${title}.mez`);
  const sha256 = createHash("sha256").update(bytes).digest("hex").toUpperCase();
  const isThere = await isOwnBuild(path, run);
  const isSame = isThere && run.written?.sha256 === sha256;
  // The build itself may have changed the folder that is watched.
  if (isSame && wasDone) {
    run.isDone = true;
    return;
  }
  const saved = isSame ? ok(undefined) : await saveOutput({ path, bytes, replace: request.replace || isThere }, files);
  if (!saved.ok)
    return refuse(
      { failure: saved.error, leftOut },
      `${describeProblem(saved.error, common.publish.outputFailures)} ${common.publish.nothingWritten}`,
    );
  run.written = { path, sha256 };
  if (!json) stdout.write(packedLines(built.value, path, common));
  const installed = request.install ? await install(path, run) : null;
  run.isDone = installed?.ok !== false;
  if (json) {
    const answer = installed === null ? {} : { installed: installed.ok ? installed.value : { failure: installed.error } };
    stdout.write(jsonText<PackJson>({ kind: "pack", done: run.isDone, file: path, packed, leftOut, codeCheck, ...answer }));
  } else if (installed?.ok === true) stdout.write(installedLines(installed.value, common));
  if (installed?.ok === false) stderr.write(`${describeInstallProblem(installed.error, common)}\n`);
}

/** Whether that file is still what an earlier build of this run wrote. */
async function isOwnBuild(path: string, { written, files }: PackRun): Promise<boolean> {
  if (written?.path !== path) return false;
  const hash = await files.hash(path);
  return hash.ok && hash.value === written.sha256;
}

async function install(path: string, { request, context, installed }: PackRun): Promise<Result<InstalledBuild, InstallProblem>> {
  const done = await installBuild({ path, ownBefore: installed, replace: request.replace }, context);
  if (done.ok) installed.add(done.value.sha256);
  return done;
}

function installedLines({ to, historyId }: InstalledBuild, { publish, window }: Words): string {
  const undo = historyId === null ? "" : ` ${publish.undoInstall(historyId)}`;
  return `${publish.installedBuild(foreignPath(to))}${undo} ${window.install.restart}\n`;
}

function describeInstallProblem(because: InstallProblem, { publish, window, fileFailures, cleanup }: Words): string {
  if (because === "unknown-plan") return window.failures.of("install", because);
  const { problem, step } = "unread" in because ? fileFailures[because.unread] : describeObstacle(because.obstacle, cleanup);
  const isInTheWay = "obstacle" in because && because.obstacle.kind === "would-replace";
  return `${publish.notInstalled} ${problem} ${isInTheWay ? publish.replaceInstalled : step}`;
}

function packedLines({ packed, leftOut, codeCheck }: BuiltConnector, path: string, words: Words): string {
  const { publish } = words;
  const files = packed.map((one) => `  ${printablePath(one.path)}\n`).join("");
  const notRead = codeCheck.kind === "reads" ? "" : `${publish.codeNotRead}\n`;
  return `${publish.packed(packed.length, foreignPath(path))}\n${files}${leftOutLines({ leftOut }, words)}${notRead}`;
}

const leftOutLines = ({ leftOut }: Pick<StoppedBuild, "leftOut">, { publish }: Words): string =>
  leftOut.length === 0
    ? ""
    : `${publish.leftOut}\n${leftOut.map(({ path, reason }) => `  ${printablePath(path)}  (${publish.leftOutReasons[reason]})\n`).join("")}`;
