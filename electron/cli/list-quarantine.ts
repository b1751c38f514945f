import type { KeptAge, QuarantinedFile, RecordsTrouble } from "../../shared/model/cleanup.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import type { Engine } from "../engine/create-engine.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { withEngine } from "./engine-session.ts";
import { findAll, findKept } from "./find-subjects.ts";
import { jsonText } from "./json.ts";
import { cell, createPaint, printablePath } from "./paint.ts";
import { reportNamingFailures } from "./report-failure.ts";
import type { AgeingRequest } from "./request.ts";
import { renderTable, type Column } from "./table.ts";
import type { World } from "./world.ts";

/** What Mezzanine keeps, newest first. */
export async function listQuarantine(json: boolean, { handlers }: Engine, { stdout, stderr, environment }: World): Promise<ExitCode> {
  const view = await handlers.getQuarantine(null);
  if (!view.ok) return exitCode.unreadable;
  const { files, sizeBytes, ages, purgeAfterDays, unreadable } = view.value;
  if (unreadable !== null) stderr.write(`${en.cleanup.listedFromNotes} ${recordsTrouble(unreadable)}\n`);
  if (json) stdout.write(jsonText(view.value));
  else if (files.length === 0 && unreadable !== null) stdout.write("No file is in the quarantine’s folder.\n");
  else if (files.length === 0) stdout.write("The quarantine is empty.\n");
  else {
    stdout.write(renderTable(files, purgeAfterDays === null ? columns : [...columns, ageColumn(ages)], { width: stdout.columns, paint: createPaint(stdout, environment) }));
    stdout.write(`${files.length} kept, ${Math.ceil(sizeBytes / 1024)} kB in all.\n`);
    if (purgeAfterDays !== null) stdout.write(`Deleted when kept for more than ${purgeAfterDays} counted days, a week after that is announced.\n`);
  }
  return unreadable === null ? exitCode.quiet : exitCode.unreadable;
}

/** Why records cannot be used, and what helps. */
export function recordsTrouble(because: RecordsTrouble): string {
  const { problem, step } = en.cleanup.recordsTroubles[because];
  return `${problem} ${step}`;
}

/** What happens to kept files with age: said, and listed. */
export function ageingCommand({ hold, release, deleteAfter, json }: AgeingRequest, world: World): Promise<ExitCode> {
  return withEngine(world, async (engine) => {
    const kept = await engine.handlers.getQuarantine(null);
    const find = (given: string) => findKept(given, kept.ok ? kept.value.files : []);
    const [held, released] = [findAll(hold, find), findAll(release, find)];
    const unknown = [held, released].flatMap((found) => (found.ok ? [] : found.error));
    if (!held.ok || !released.ok) return reportNamingFailures(unknown, world);
    const { holdKept, setPurgeAge } = engine.handlers;
    const replies = [
      ...(deleteAfter === undefined ? [] : [{ command: "setPurgeAge", reply: await setPurgeAge({ days: deleteAfter }) } as const]),
      ...(await Promise.all(held.value.map(async ({ id }) => ({ command: "holdKept", reply: await holdKept({ id, hold: true }) } as const)))),
      ...(await Promise.all(released.value.map(async ({ id }) => ({ command: "holdKept", reply: await holdKept({ id, hold: false }) } as const)))),
    ];
    const failed = replies.flatMap(({ command, reply }) => (reply.ok ? [] : [en.window.failures.of(command, reply.error.kind)]));
    for (const sentence of new Set(failed)) world.stderr.write(`${sentence}\n`);
    return failed.length > 0 ? exitCode.refused : listQuarantine(json, engine, world);
  });
}

const ageColumn = (ages: readonly KeptAge[]): Column<QuarantinedFile> => {
  const of = new Map(ages.map((age) => [age.id, age]));
  return {
    title: "Deleted in",
    text: ({ id }) => {
      const age = of.get(id);
      if (age?.hold === true) return "never (held)";
      return age === undefined || age.dueInDays === null ? "" : `${age.dueInDays} d`;
    },
    least: 10,
  };
};

const columns: readonly Column<QuarantinedFile>[] = [
  // Never cut: people copy it.
  { title: "Id", text: ({ id }) => id, least: 36 },
  { title: "File", text: ({ name }) => cell(name), least: 12 },
  { title: "Since", text: ({ quarantinedAt }) => quarantinedAt.slice(0, 10), least: 10 },
  { title: "From", text: ({ originalFolder }) => printablePath(originalFolder), least: 16 },
  { title: "Why", text: ({ reason }) => cell(reason), least: 8 },
];
