import { dirname, relative, resolve, sep } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { checkProfiles, type CheckFailure, type CheckReport } from "../../../shared/model/publish-check.ts";
import { describeCheckFailure } from "../../../shared/words/describe/describe-publish-check.ts";
import { describeProblem } from "../../../shared/words/describe/describe-publishing.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { checkConnector } from "../../engine/publish/check/check-connector.ts";
import { checkHtml } from "../../engine/publish/check/output/check-html.ts";
import { checkJson, type CheckJson } from "../../engine/publish/check/output/check-json.ts";
import { sarifOf } from "../../engine/publish/check/output/sarif.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { choice, defineCommand, exclude, flag, isFor, text, texts, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { describeCheck } from "../output/describe-check.ts";
import { jsonText } from "../output/json.ts";
import { styleOf } from "../output/style.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  profile: choice("<name>", checkProfiles),
  firstRelease: flag(),
  include: texts("<pattern>"),
  exclude: texts("<pattern>"),
  strict: flag(),
  json: jsonOption,
  sarif: flag(),
  html: flag(),
  output: text("<file>"),
};

interface CheckRequest extends OptionValues<typeof options> {
  readonly path: string;
}

export const command = defineCommand({
  listed: "check <file or folder>",
  usage: "check <file or folder> [--profile <name>] [--strict] [--json | --sarif | --html] [--output <file>]",
  texts: (words) => words.check,
  options,
  examples: ["check ./Contoso", "check Contoso.pqx --profile certification", "check ./Contoso --sarif --output check.sarif --strict"],
  parse: parseCheck,
  run: check,
});

function parseCheck(values: OptionValues<typeof options>, [path, ...more]: readonly string[]): Result<CheckRequest, ArgumentFailure> {
  if (path === undefined) return err({ kind: "nothing-named" });
  if (more.length > 0) return err({ kind: "too-much-named" });
  if ([values.json, values.sarif, values.html].filter(Boolean).length > 1) return exclude("--json", "--sarif", "--html");
  if (values.firstRelease && values.profile !== "certification") return isFor("--first-release", "--profile certification");
  return ok({ ...values, path });
}

async function check(request: CheckRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, cwd, createInspector } = context;
  const files = createFiles();
  const inspector = createInspector();
  try {
    const path = resolve(cwd, request.path);
    const choices = {
      profile: request.profile ?? "handout",
      firstRelease: request.firstRelease,
      patterns: { include: request.include, exclude: request.exclude },
    };
    const checked = await checkConnector(path, choices, { files, inspector });
    if (!checked.ok) {
      if (request.json) stdout.write(jsonText<CheckedJson>({ kind: "check", failure: checked.error }));
      stderr.write(`${describeCheckFailure(checked.error, context.words.common.publishCheck)}\n`);
      return exitCodeOfFailure(checked.error);
    }
    const written = writtenAs(request, checked.value, context);
    if (request.output === null) stdout.write(written);
    else {
      const saved = await saveOutput({ path: resolve(cwd, request.output), bytes: Buffer.from(written), replace: false }, files);
      if (!saved.ok) {
        const { publish } = context.words.common;
        stderr.write(`${describeProblem(saved.error, publish.outputFailures)} ${publish.nothingWritten}\n`);
        return exitCode.unreadable;
      }
    }
    return exitCodeOf(checked.value, request.strict);
  } finally {
    await inspector.close();
  }
}

/** The report, or why nothing was checked. */
export type CheckedJson = CheckJson | { readonly kind: "check"; readonly failure: CheckFailure };

function writtenAs(request: CheckRequest, report: CheckReport, context: CommandContext): string {
  const { cwd, version } = context;
  if (request.json) return jsonText<CheckedJson>(checkJson(report));
  if (request.html) return checkHtml(report, context.words.shown);
  if (request.sarif) return jsonText<object>(sarifOf(report, { version, prefix: prefixOf(request.path, report, cwd) }));
  const style = styleOf(context);
  return describeCheck(report, { ...style, culture: "", ...(request.output === null ? {} : { paint: (one: string) => one }) });
}

/** From the current folder to what was checked, so that tools find the files; empty where it lies elsewhere. */
function prefixOf(path: string, { checked }: CheckReport, cwd: string): string {
  const target = resolve(cwd, path);
  const from = relative(cwd, checked === "folder" ? target : dirname(target));
  return from === "" || from.startsWith("..") || resolve(from) === from ? "" : `${from.split(sep).join("/")}/`;
}

const exitCodeOfFailure = ({ kind }: CheckFailure): ExitCode =>
  kind === "suppressions-wrong" || kind === "suppressions-not-json" ? exitCode.usage : exitCode.unreadable;

function exitCodeOf({ results, notBuilt }: CheckReport, isStrict: boolean): ExitCode {
  const fails = results.some(({ state }) => state === "not-met" || (isStrict && state === "for-a-person"));
  return fails || notBuilt !== null ? exitCode.refused : exitCode.success;
}
