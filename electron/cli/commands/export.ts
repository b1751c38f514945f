import { resolve } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import { describePolicyFailure } from "../../../shared/words/describe/describe-policy.ts";
import { exportCommandTexts } from "../../../shared/words/en/command-line/export.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { plainEn as en, plainWords } from "../../../shared/words/plain-words.ts";
import { createExport, exportEngines, type ExportEngine } from "../../engine/export/exporters.ts";
import { saveFiles } from "../../engine/export/save-files.ts";
import { readPolicyFile } from "../../engine/policy/read-policy-file.ts";
import { badOption, defineCommand, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { jsonOption } from "./shared-options.ts";

const words = plainWords(exportCommandTexts);

const options = {
  policy: text("<file>", words.options.policy),
  output: text("<folder>", words.options.output),
  json: jsonOption,
};

interface ExportRequest {
  readonly engine: ExportEngine;
  readonly policy: string;
  readonly output: string;
  readonly json: boolean;
}

export const command = defineCommand({
  listed: ["export <engine>", words.listed],
  usage: `export <${exportEngines.join("|")}> --policy <file> --output <folder> [--json]`,
  description: words.description,
  actions: exportEngines,
  options,
  exitCodes: words.exitCodes,
  examples: ["export intune --policy policy.yaml --output ."],
  parse: parseExport,
  run: exportPolicy,
});

function parseExport(
  { policy, output, json }: OptionValues<typeof options>,
  [name, ...more]: readonly string[],
): Result<ExportRequest, ArgumentFailure> {
  const engine = exportEngines.find((one) => one === name);
  if (engine === undefined || more.length > 0) return badOption(words.takes(exportEngines.join(", ")));
  if (policy === null) return badOption(words.needsPolicy);
  return output === null ? badOption(words.needsOutput) : ok({ engine, policy, output, json });
}

async function exportPolicy({ engine, policy, output, json }: ExportRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const read = await readPolicyFile(resolve(context.cwd, policy));
  if (!read.ok) {
    stderr.write(`${printablePath(policy)}: ${describePolicyFailure(read.error, en.policy)}\n`);
    return exitCode.unreadable;
  }
  const files = createExport(engine, { policy: read.value.policy, policyBytes: read.value.bytes, version: context.version });
  if (!files.ok) {
    const { name, sizeBytes, limitBytes } = files.error;
    stderr.write(`${words.tooLarge(name, sizeBytes, limitBytes)}\n`);
    return exitCode.refused;
  }
  const folder = await saveFiles(resolve(context.cwd, output), exportFolderName(engine), files.value);
  if (folder === null) {
    stderr.write(`${words.notSaved}\n`);
    return exitCode.refused;
  }
  const names = files.value.map(({ name }) => name);
  stdout.write(
    json ? jsonText({ engine, folder, files: names }) : `${words.saved(foreignPath(folder))}\n${names.map((one) => `  ${one}\n`).join("")}`,
  );
  return exitCode.success;
}

const exportFolderName = (engine: ExportEngine): string => `Mezzanine policy ${engine}`;
