import { invariant } from "../../shared/base/impossible.ts";
import { anything, parseJson } from "../../shared/contract/decoder.ts";
import { alarms, type HistoryEvent } from "../../shared/model/history.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import type { Engine } from "../engine/create-engine.ts";
import { withEngine } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { jsonText } from "./json.ts";
import { recordsTrouble } from "./list-quarantine.ts";
import { cell, createPaint } from "./paint.ts";
import type { HistoryRequest } from "./request.ts";
import { renderTable, type Column } from "./table.ts";
import type { World } from "./world.ts";

/** What happened to connector files, newest first. */
export function historyCommand(request: HistoryRequest, world: World): Promise<ExitCode> {
  const { text, kinds, since, format } = request;
  return withEngine(world, async (engine) => {
    const newest = await engine.handlers.getHistory({ text: "", kinds: [], since: null, before: null, limit: 1 });
    const unreadable = newest.ok ? newest.value.unreadable : null;
    if (unreadable !== null) {
      world.stderr.write(`${en.cleanup.historyUnreadable} ${recordsTrouble(unreadable)}\n`);
      if (format === "json") world.stdout.write(jsonText([]));
      return exitCode.unreadable;
    }
    if (format === "text") return describeHistory(request, engine, world);
    const exported = await engine.handlers.exportHistory({ format, query: { text, kinds, since } });
    if (!exported.ok) return exitCode.unreadable;
    // Parsed once more, so that what could upset a terminal is escaped as in all other JSON.
    world.stdout.write(format === "csv" ? exported.value.text : escapedJson(exported.value.text));
    return exitCode.quiet;
  });
}

function escapedJson(written: string): string {
  const events = parseJson(written, anything, written.length);
  invariant(events.ok, "an export is JSON");
  return jsonText(events.value);
}

async function describeHistory(request: HistoryRequest, { handlers }: Engine, { stdout, environment }: World): Promise<ExitCode> {
  const { text, kinds, since, limit } = request;
  const events: HistoryEvent[] = [];
  let before: number | null = null;
  do {
    const page = await handlers.getHistory({ text, kinds, since, before, limit: Math.min(500, limit - events.length) });
    if (!page.ok) return exitCode.unreadable;
    events.push(...page.value.events);
    before = page.value.next;
  } while (before !== null && events.length < limit);
  if (events.length === 0) stdout.write("Nothing has happened yet.\n");
  else stdout.write(renderTable(events, columns, { width: stdout.columns, paint: createPaint(stdout, environment) }));
  if (before !== null) stdout.write(`There is more: --limit ${limit * 10} shows it.\n`);
  return exitCode.quiet;
}

const toneOf = ({ kind }: HistoryEvent) => (alarms.includes(kind) ? "danger" : null);

const columns: readonly Column<HistoryEvent>[] = [
  { title: "No.", text: ({ id }) => String(id), least: 5 },
  { title: "When", text: ({ at }) => at.slice(0, 16).replace("T", " "), least: 16 },
  { title: "What", text: ({ kind, by }) => (by === "age" ? `${en.cleanup.events[kind]}, ${en.window.history.by.age}` : en.cleanup.events[kind]), colour: toneOf, least: 12 },
  { title: "File", text: ({ name }) => cell(name), least: 12 },
  { title: "Version", text: ({ version }) => cell(version ?? ""), least: 7 },
  { title: "Undo", text: ({ undoable, undoneBy }) => (undoneBy !== null ? `undone (${undoneBy})` : undoable ? "possible" : ""), least: 8 },
  { title: "Note", text: ({ note }) => cell(note ?? ""), least: 8 },
];
