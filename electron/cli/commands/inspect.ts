import type { PartFacts } from "../../../shared/model/inspection.ts";
import type { FileJson } from "../../engine/support/file-json-types.ts";
import { defineCommand, exclude, flag, text, withNames } from "../command.ts";
import type { CheckContext } from "../../engine/checks/check.ts";
import { fileJson } from "../../engine/support/file-json.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, exitCodeOf, type ExitCode } from "../exit-code.ts";
import { inspectEach, inspectFiles } from "../inspect-files.ts";
import { gatherContext } from "../judging-context.ts";
import { describeFile, explainHint } from "../output/describe-file.ts";
import { each, writeJson } from "../output/json.ts";
import { describeParts, partJson, partNotice, partText, readPart, type PartJson } from "../output/part-content.ts";
import { printablePath } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { judgingOptions, judgingRequest, quickOption, type JudgingRequest } from "./shared-options.ts";

interface InspectRequest extends JudgingRequest {
  readonly files: readonly string[];
  readonly quick: boolean;
  /** Only the list of parts. */
  readonly parts: boolean;
  /** Only the text of this part. */
  readonly part: string | null;
}

export const command = defineCommand({
  listed: "inspect <file...>",
  usage: "inspect <file...> [options]",
  texts: (words) => words.inspect,
  options: {
    ...judgingOptions,
    quick: quickOption,
    parts: flag(),
    part: text("<name>"),
  },
  examples: [
    "inspect Contoso.pqx",
    "inspect --culture de *.mez",
    "inspect --json Contoso.pqx",
    "inspect --quick *.mez",
    "inspect Contoso.mez --parts",
    "inspect Contoso.mez --part Contoso.pq",
  ],
  parse: (options, files) => {
    const { quick, parts, part } = options;
    if (parts && part !== null) return exclude("--parts", "--part");
    return withNames(files, { files, quick, parts, part, ...judgingRequest(options) });
  },
  run: inspect,
});

async function inspect(request: InspectRequest, context: CommandContext): Promise<ExitCode> {
  const checkContext = await gatherContext(request, context);
  if (!checkContext.ok) return reportContextFailure(checkContext.error, context);
  const { stdout } = context;
  if (request.parts || request.part !== null) return showParts(request, checkContext.value, context);
  const judged = await inspectFiles(request.files, checkContext.value, { context, isQuick: request.quick });
  const findings = judged.flatMap((one) => one.findings);
  if (request.json)
    await writeJson<readonly FileJson[]>(
      each(judged, (one) => fileJson(one, checkContext.value.now)),
      stdout,
    );
  else {
    const style = { ...styleOf(context), culture: request.culture };
    stdout.write(judged.map((one) => describeFile(one, checkContext.value, style)).join("\n") + explainHint(findings, style));
  }
  return exitCodeOf(findings);
}

/** The parts of a file in the order of its archive; null where it is no connector. */
export interface FilePartsJson {
  readonly file: string;
  readonly parts: readonly PartFacts[] | null;
}

/** One part of a file; null where the file is no connector. */
export interface FilePartJson {
  readonly file: string;
  readonly part: PartJson | null;
}

/** What is in the files instead of what they are: nothing is judged, so only what cannot be read is a failure. */
async function showParts({ files, part, json }: InspectRequest, checkContext: CheckContext, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr, cwd } = context;
  const all = await inspectEach(files, checkContext, { context, isQuick: true }, async (judged, inspector) => ({
    judged,
    read: part === null ? null : await readPart(judged, part, { inspector, cwd }),
  }));
  const style = { ...styleOf(context), culture: "" };
  const isConnector = ({ judged: { content } }: (typeof all)[number]): boolean => content.ok && content.value.kind === "inspected";
  if (json)
    await writeJson<readonly (FilePartsJson | FilePartJson)[]>(
      each(all, ({ judged, read }): FilePartsJson | FilePartJson => {
        const { content, file } = judged;
        const parts = content.ok && content.value.kind === "inspected" ? content.value.inspection.parts : null;
        return part === null ? { file, parts } : { file, part: partJson(read) };
      }),
      stdout,
    );
  else
    for (const { judged, read } of all) {
      const { content, file } = judged;
      if (!content.ok || content.value.kind !== "inspected") stderr.write(describeFile(judged, checkContext, style));
      else if (read === null)
        stdout.write((files.length > 1 ? `${style.paint(printablePath(file), "strong")}\n` : "") + describeParts(judged, style));
      else {
        const shown = read.content.ok ? partText(read.content.value) : null;
        if (shown !== null) stdout.write(shown === "" || shown.endsWith("\n") ? shown : `${shown}\n`);
        stderr.write(partNotice(file, read, style));
      }
    }
  const isWhole = all.every(
    (one) => isConnector(one) && (part === null || (one.read?.content.ok === true && one.read.content.value.kind !== "not-shown")),
  );
  return isWhole ? exitCode.success : exitCode.unreadable;
}
