import type { QuarantinedFile } from "../../shared/model/cleanup.ts";
import type { Engine } from "../engine/create-engine.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { jsonText } from "./json.ts";
import { cell, createPaint, printablePath } from "./paint.ts";
import { renderTable, type Column } from "./table.ts";
import type { World } from "./world.ts";

/** What Mezzanine keeps, newest first. */
export async function listQuarantine(json: boolean, { handlers }: Engine, { stdout, environment }: World): Promise<ExitCode> {
  const view = await handlers.getQuarantine(null);
  if (!view.ok) return exitCode.unreadable;
  const { files, sizeBytes } = view.value;
  if (json) stdout.write(jsonText(view.value));
  else if (files.length === 0) stdout.write("The quarantine is empty.\n");
  else {
    stdout.write(renderTable(files, columns, { width: stdout.columns, paint: createPaint(stdout, environment) }));
    stdout.write(`${files.length} kept, ${Math.ceil(sizeBytes / 1024)} kB in all.\n`);
  }
  return exitCode.quiet;
}

const columns: readonly Column<QuarantinedFile>[] = [
  // Never cut: people copy it.
  { title: "Id", text: ({ id }) => id, least: 36 },
  { title: "File", text: ({ name }) => cell(name), least: 12 },
  { title: "Since", text: ({ quarantinedAt }) => quarantinedAt.slice(0, 10), least: 10 },
  { title: "From", text: ({ originalFolder }) => printablePath(originalFolder), least: 16 },
  { title: "Why", text: ({ reason }) => cell(reason), least: 8 },
];
