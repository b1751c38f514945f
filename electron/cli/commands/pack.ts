import { resolve } from "node:path";
import type { Result } from "../../../shared/base/result.ts";
import { err } from "../../../shared/base/result.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { foreignPath, plainSentence } from "../../../shared/words/foreign-text.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { buildConnector, type BuiltConnector, type StoppedBuild } from "../../engine/publish/build/build-connector.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { badOption, defineCommand, flag, text, texts, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  output: text("<file>", "The file to write, a .mez. Without it: the main document's name, in the current folder."),
  include: texts("<pattern>", "Also pack these files, under their own names. * and ? stay in one folder, ** does not."),
  exclude: texts("<pattern>", "Leave these files out. Goes before --include."),
  replace: flag("Write over a file of that name."),
  json: jsonOption,
};

interface PackRequest extends OptionValues<typeof options> {
  readonly folder: string;
}

export const command = defineCommand({
  listed: ["pack <folder>", "Make a connector file (.mez) of a project folder."],
  usage: "pack <folder> [--output <file>] [--include <pattern>] [--exclude <pattern>] [--replace] [--json]",
  description:
    "Makes a connector file of a project folder: its main document, resources*.resx, PNG pictures and .pqm helpers. What is left out is listed with the reason. What may hold a key or a password is only packed when --include gives its exact name. The code is read in full first; a mistake stops it. The same files give the same bytes on every computer.",
  options,
  exitCodes: { 0: "the file was written", 1: "it was not; the sentence on standard error says why", 2: "wrong usage" },
  examples: ["pack ./Contoso", "pack ./Contoso --output Contoso.mez --replace", "pack ./Contoso --include 'icons/*.png' --exclude '*.m'"],
  parse: parsePack,
  run: pack,
});

function parsePack(values: OptionValues<typeof options>, [folder, ...more]: readonly string[]): Result<PackRequest, ArgumentFailure> {
  if (folder === undefined) return err({ kind: "nothing-named" });
  if (more.length > 0) return err({ kind: "too-much-named" });
  if (values.output !== null && !/\.mez$/iu.test(values.output)) return badOption("--output takes a name that ends in .mez");
  return { ok: true, value: { ...values, folder } };
}

async function pack(request: PackRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, cwd, createInspector } = context;
  const { include, exclude, replace, json } = request;
  const files = createFiles();
  const inspector = createInspector();
  try {
    const built = await buildConnector(resolve(cwd, request.folder), { include, exclude }, { files, inspector });
    if (!built.ok) {
      if (json) stdout.write(jsonText({ kind: "pack", done: false, failure: built.error.failure, leftOut: built.error.leftOut }));
      else stdout.write(leftOutLines(built.error));
      stderr.write(`${plainSentence(describeProblem(built.error.failure, en.publish.packFailures))} ${en.publish.nothingWritten}\n`);
      return exitCode.refused;
    }
    const path = resolve(cwd, request.output ?? `${built.value.title}.mez`);
    const saved = await saveOutput({ path, bytes: built.value.bytes, replace }, files);
    if (!saved.ok) {
      if (json) stdout.write(jsonText({ kind: "pack", done: false, failure: saved.error, leftOut: built.value.leftOut }));
      stderr.write(`${plainSentence(describeProblem(saved.error, en.publish.outputFailures))} ${en.publish.nothingWritten}\n`);
      return exitCode.refused;
    }
    const { packed, leftOut, codeCheck } = built.value;
    if (json) stdout.write(jsonText({ kind: "pack", done: true, file: path, packed, leftOut, codeCheck }));
    else stdout.write(packedLines(built.value, path));
    return exitCode.success;
  } finally {
    await inspector.close();
  }
}

function packedLines({ packed, leftOut, codeCheck }: BuiltConnector, path: string): string {
  const files = packed.map((one) => `  ${printablePath(one.path)}\n`).join("");
  const notRead = codeCheck.kind === "reads" ? "" : `${en.publish.codeNotRead}\n`;
  return `${plainSentence(en.publish.packed(packed.length, foreignPath(path)))}\n${files}${leftOutLines({ leftOut })}${notRead}`;
}

const leftOutLines = ({ leftOut }: Pick<StoppedBuild, "leftOut">): string =>
  leftOut.length === 0
    ? ""
    : `${en.publish.leftOut}\n${leftOut.map(({ path, reason }) => `  ${printablePath(path)}  (${en.publish.leftOutReasons[reason]})\n`).join("")}`;
