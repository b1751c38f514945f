import { fileJson } from "../../engine/support/file-json.ts";
import { defineCommand, withNames } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCodeOf, type ExitCode } from "../exit-code.ts";
import { inspectFiles } from "../inspect-files.ts";
import { gatherContext } from "../judging-context.ts";
import { describeFile, explainHint } from "../output/describe-file.ts";
import { each, writeJson } from "../output/json.ts";
import { createPaint } from "../output/paint.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { judgingExitCodes, judgingOptions, judgingRequest, quickOption, type JudgingRequest } from "./shared-options.ts";

interface InspectRequest extends JudgingRequest {
  readonly files: readonly string[];
  readonly quick: boolean;
}

export const command = defineCommand({
  listed: ["inspect <file...>", "Read connector files without installing them."],
  usage: "inspect <file...> [options]",
  description:
    "Reads connector files (.mez, .pqx, .m, .pq) without installing or running them. At the end their code is read in full, which alone tells whether there is a mistake in it.",
  options: { ...judgingOptions, quick: quickOption },
  exitCodes: judgingExitCodes,
  examples: ["inspect Contoso.pqx", "inspect --culture de *.mez", "inspect --json Contoso.pqx", "inspect --quick *.mez"],
  parse: (options, files) => withNames(files, { files, quick: options.quick, ...judgingRequest(options) }),
  run: inspect,
});

async function inspect(request: InspectRequest, context: CommandContext): Promise<ExitCode> {
  const checkContext = await gatherContext(request, context);
  if (!checkContext.ok) return reportContextFailure(checkContext.error, context);
  const { stdout, environment } = context;
  const judged = await inspectFiles(request.files, checkContext.value, { context, isQuick: request.quick });
  const findings = judged.flatMap((one) => one.findings);
  if (request.json)
    await writeJson(
      each(judged, (one) => fileJson(one, checkContext.value.now)),
      stdout,
    );
  else {
    const style = { paint: createPaint(stdout, environment), width: stdout.columns, culture: request.culture };
    stdout.write(judged.map((one) => describeFile(one, checkContext.value, style)).join("\n") + explainHint(findings, style));
  }
  return exitCodeOf(findings);
}
