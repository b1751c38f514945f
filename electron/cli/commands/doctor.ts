import { ok, type Result } from "../../../shared/base/result.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { keepsFromLoading } from "../../engine/diagnosis/diagnose.ts";
import { defineCommand, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { diagnoseFiles, type FileDiagnosis } from "../diagnose-files.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { readPolicy } from "../judging-context.ts";
import { describeDiagnosis, diagnosisJson } from "../output/describe-diagnosis.ts";
import { each, writeJson } from "../output/json.ts";
import { createPaint } from "../output/paint.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { judgingOptions } from "./shared-options.ts";

const options = {
  json: judgingOptions.json,
  trusted: judgingOptions.trusted,
  securityLevel: judgingOptions.securityLevel,
};

type DoctorRequest = OptionValues<typeof options> & { readonly files: readonly string[] };

export const command = defineCommand({
  listed: ["doctor [file...]", "Why a connector does not show in Get Data: the first broken link."],
  usage: "doctor [file...] [options]",
  description:
    "Walks from the folder to Get Data for each file: folder, permission, name, archive, main document, code, Publish, kinds, signature, trust, conflicts, restart. Names the first broken link, how that is known, and who can know what Mezzanine cannot. Without a file it looks at every custom connector that is not disabled. A file is named by its path, or by its name where only one installed file has it.",
  options,
  exitCodes: {
    0: "nothing is known to keep these connectors from loading",
    1: "something keeps a connector from loading",
    2: "wrong usage",
    3: "a file could not be read; 1 wins over it",
  },
  examples: ["doctor", "doctor Contoso.mez", "doctor --json --security-level trusted-only"],
  parse: (values, files): Result<DoctorRequest, ArgumentFailure> => ok({ ...values, files }),
  run: doctor,
});

async function doctor(request: DoctorRequest, context: CommandContext): Promise<ExitCode> {
  const policy = request.trusted === null ? null : await readPolicy(request.trusted, context);
  if (policy?.ok === false) return reportContextFailure(policy.error, context);
  const overrides = {
    dryRun: true,
    ...(policy === null ? {} : { policy: policy.value }),
    ...(request.securityLevel === null ? {} : { securityLevel: request.securityLevel }),
  };
  return withEngine(
    context,
    async (engine) => {
      const files = await diagnoseFiles(request.files, { engine, context });
      await print(files, request, context);
      return exitCodeFor(files);
    },
    overrides,
  );
}

async function print(files: readonly FileDiagnosis[], { json }: DoctorRequest, { stdout, environment }: CommandContext): Promise<void> {
  if (json) return writeJson({ files: each(files, diagnosisJson) }, stdout);
  const style = { paint: createPaint(stdout, environment), width: stdout.columns };
  stdout.write(files.length === 0 ? `${en.diagnosis.nothing}\n` : files.map((one) => describeDiagnosis(one, style)).join("\n"));
}

/** A file that is not there is not one that is kept from loading. */
const isGone = ({ file: { content } }: FileDiagnosis): boolean => !content.ok && content.error === "vanished";

function exitCodeFor(files: readonly FileDiagnosis[]): ExitCode {
  if (files.some((one) => !isGone(one) && keepsFromLoading(one.diagnosis))) return exitCode.danger;
  return files.some(({ file }) => !file.content.ok) ? exitCode.unreadable : exitCode.success;
}
