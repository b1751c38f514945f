import { extname, resolve } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import { reportFormats, type ReportFormat } from "../../../shared/model/support.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createFiles } from "../../engine/cleanup/execute/files.ts";
import { saveOutput } from "../../engine/publish/save-output.ts";
import { badOption, choice, defineCommand, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { nameFiles, reportNotSaved, reportUnread } from "../name-files.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { readPolicy } from "../judging-context.ts";
import { judgingOptions } from "./shared-options.ts";

const options = {
  format: choice("<format>", reportFormats),
  output: text("<file>"),
  trusted: judgingOptions.trusted,
  culture: judgingOptions.culture,
  securityLevel: judgingOptions.securityLevel,
};

interface ReportRequest extends OptionValues<typeof options> {
  readonly kind: ReportFormat;
  /** Empty: everything that is installed. */
  readonly files: readonly string[];
}

export const command = defineCommand({
  listed: "report [file...]",
  usage: "report [file...] [--format <format>] [--output <file>] [options]",
  texts: (words) => words.report,
  options,
  examples: [
    "report --output connectors.html",
    "report Contoso.mez --output Contoso.html",
    "report --format csv --output connectors.csv",
    "report --format json",
  ],
  parse: parseReport,
  run: writeReport,
});

function parseReport(values: OptionValues<typeof options>, files: readonly string[]): Result<ReportRequest, ArgumentFailure> {
  const ending = values.output === null ? "" : extname(values.output).slice(1).toLowerCase();
  const named = ending === "htm" ? "html" : reportFormats.find((format) => format === ending);
  if (values.output !== null && values.format === null && named === undefined) return badOption((words) => words.report.usage.noFormat);
  return ok({ ...values, kind: values.format ?? named ?? "html", files });
}

async function writeReport(request: ReportRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, cwd } = context;
  const policy = request.trusted === null ? null : await readPolicy(request.trusted, context);
  if (policy?.ok === false) return reportContextFailure(policy.error, context);
  const overrides = {
    dryRun: true,
    ...(policy === null ? {} : { policy: policy.value }),
    ...(request.culture === null || request.culture === "" ? {} : { culture: request.culture }),
    ...(request.securityLevel === null ? {} : { securityLevel: request.securityLevel }),
  };
  return withEngine(
    context,
    async (engine) => {
      const named = await nameFiles(request.files, { engine, context });
      reportUnread(named, context);
      if (request.files.length > 0 && named.ids.length === 0) return exitCode.unreadable;
      const report = await engine.support.report({ format: request.kind, ids: request.files.length === 0 ? null : named.ids });
      if (!report.ok) return exitCode.unreadable;
      const done = named.unread.length > 0 ? exitCode.unreadable : exitCode.success;
      if (request.output === null) {
        stdout.write(report.value.text);
        return done;
      }
      const path = resolve(cwd, request.output);
      const saved = await saveOutput({ path, bytes: Buffer.from(report.value.text, "utf8"), replace: false }, createFiles());
      if (!saved.ok) {
        reportNotSaved(saved.error, context);
        return exitCode.refused;
      }
      stderr.write(`${context.words.common.window.support.report.saved(foreignPath(path))}\n`);
      return done;
    },
    overrides,
  );
}
