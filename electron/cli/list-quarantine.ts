import type { QuarantinedFile, RecordsTrouble } from "../../shared/model/cleanup.ts";
import { en } from "../../shared/words/en.ts";
import { printable } from "../../shared/words/printable.ts";
import type { Engine } from "../engine/create-engine.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { jsonText } from "./json.ts";
import { createPaint, printablePath } from "./paint.ts";
import { renderTable, type Column } from "./table.ts";
import type { World } from "./world.ts";

/** What Mezzanine keeps, newest first. */
export async function listQuarantine(json: boolean, { handlers }: Engine, { stdout, stderr, environment }: World): Promise<ExitCode> {
  const view = await handlers.getQuarantine(null);
  if (!view.ok) return exitCode.unreadable;
  const { files, sizeBytes, unreadable } = view.value;
  if (unreadable !== null) stderr.write(`${en.cleanup.listedFromNotes} ${recordsTrouble(unreadable)}\n`);
  if (json) stdout.write(jsonText(view.value));
  else if (files.length === 0 && unreadable !== null) stdout.write("No file is in the quarantine’s folder.\n");
  else if (files.length === 0) stdout.write("The quarantine is empty.\n");
  else {
    stdout.write(renderTable(files, columns, { width: stdout.columns, paint: createPaint(stdout, environment) }));
    stdout.write(`${files.length} kept, ${Math.ceil(sizeBytes / 1024)} kB in all.\n`);
  }
  return unreadable === null ? exitCode.quiet : exitCode.unreadable;
}

/** Why records cannot be used, and what helps. */
export function recordsTrouble(because: RecordsTrouble): string {
  const { problem, step } = en.cleanup.recordsTroubles[because];
  return `${problem} ${step}`;
}

const columns: readonly Column<QuarantinedFile>[] = [
  // Never cut: people copy it.
  { title: "Id", text: ({ id }) => id, least: 36 },
  { title: "File", text: ({ name }) => printable(name), least: 12 },
  { title: "Since", text: ({ quarantinedAt }) => quarantinedAt.slice(0, 10), least: 10 },
  { title: "From", text: ({ originalFolder }) => printablePath(originalFolder), least: 16 },
  { title: "Why", text: ({ reason }) => printable(reason), least: 8 },
];
