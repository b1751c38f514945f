import { resolve } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import { exportEngines, type ExportEngine } from "../../../shared/model/policy-export.ts";
import { describePolicyFailure } from "../../../shared/words/describe/describe-policy.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { createExport, exportFolderName } from "../../engine/export/exporters.ts";
import { saveFiles } from "../../engine/export/save-files.ts";
import { readPolicyFile } from "../../engine/policy/read-policy-file.ts";
import { defineCommand, needs, takesOneOf, text, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { printablePath } from "../output/paint.ts";
import { jsonOption } from "./shared-options.ts";

const options = {
  policy: text("<file>"),
  output: text("<folder>"),
  json: jsonOption,
};

interface ExportRequest {
  readonly engine: ExportEngine;
  readonly policy: string;
  readonly output: string;
  readonly json: boolean;
}

export const command = defineCommand({
  listed: "export <engine>",
  usage: `export <${exportEngines.join("|")}> --policy <file> --output <folder> [--json]`,
  texts: (words) => words.export,
  actions: exportEngines,
  options,
  examples: ["export intune --policy policy.yaml --output ."],
  parse: parseExport,
  run: exportPolicy,
});

export interface ExportJson {
  readonly engine: ExportEngine;
  /** The new folder. */
  readonly folder: string;
  /** Names in the folder, with `/`. */
  readonly files: readonly string[];
}

function parseExport(
  { policy, output, json }: OptionValues<typeof options>,
  [name, ...more]: readonly string[],
): Result<ExportRequest, ArgumentFailure> {
  const engine = exportEngines.find((one) => one === name);
  if (engine === undefined || more.length > 0) return takesOneOf("export", exportEngines);
  if (policy === null) return needs("export", "--policy <file>");
  return output === null ? needs("export", "--output <folder>") : ok({ engine, policy, output, json });
}

async function exportPolicy({ engine, policy, output, json }: ExportRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr } = context;
  const words = context.words.commandLine.export;
  const read = await readPolicyFile(resolve(context.cwd, policy));
  if (!read.ok) {
    stderr.write(`${printablePath(policy)}: ${describePolicyFailure(read.error, context.words.common.policy)}\n`);
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
    json
      ? jsonText<ExportJson>({ engine, folder, files: names })
      : `${words.saved(foreignPath(folder))}\n${names.map((one) => `  ${one}\n`).join("")}`,
  );
  return exitCode.success;
}
