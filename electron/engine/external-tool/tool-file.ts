import { isAbsolute, join } from "node:path";
import type { ExternalTool } from "../../../shared/model/external-tool.ts";
import { externalToolDescription } from "../../../shared/words/en/external-tool-file.ts";
import { openRecord, parseJson, text } from "../../../shared/contract/decoder.ts";
import { variable, type Environment } from "../scan/known-folders.ts";
import { toolIcon } from "./tool-icon.ts";

/** Many times what any tool writes. */
export const largestToolFileBytes = 1024 * 1024;

const toolName = "Mezzanine";
/** The desktop program as its installers name it. */
export const programName = "Mezzanine.exe";

/** Power BI Desktop reads one folder for all users, also on computers of 64 bits the one for programs of 32. */
export function toolFileIn(environment: Environment): string | null {
  const common = variable(environment, "CommonProgramFiles(x86)") ?? variable(environment, "CommonProgramFiles");
  if (common === undefined || !isAbsolute(common)) return null;
  return join(common, "Microsoft Shared", "Power BI Desktop", "External Tools", "mezzanine.pbitool.json");
}

export const toolFor = (program: string): ExternalTool => ({
  version: "1.0.0",
  name: toolName,
  description: externalToolDescription,
  path: program,
  arguments: "",
  iconData: toolIcon,
});

export const printTool = (tool: ExternalTool): string => `${JSON.stringify(tool, null, 2)}\n`;

const fields = openRecord<{ name: string; path: string }>({ name: text(1_000), path: text(32_767) });

/** Whether Mezzanine wrote a file with this content. What cannot be read as such is somebody else's. */
export function isOurTool(bytes: Uint8Array): boolean {
  const written = parseJson(new TextDecoder().decode(bytes), fields, largestToolFileBytes);
  if (!written.ok) return false;
  const program = written.value.path.split(/[\\/]/u).at(-1) ?? "";
  return written.value.name === toolName && program.toLowerCase() === programName.toLowerCase();
}
