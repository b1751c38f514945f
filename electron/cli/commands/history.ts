import { invariant } from "../../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { anything, parseJson } from "../../../shared/contract/decoder.ts";
import { alarms, historyKinds, type HistoryEvent, type HistoryKind } from "../../../shared/model/history.ts";
import type { Engine } from "../../engine/create-engine.ts";
import {
  defineCommand,
  exclude,
  flag,
  parsedText,
  text,
  texts,
  withoutNames,
  type ArgumentFailure,
  type OptionValues,
  type Text,
} from "../command.ts";
import type { CommandContext, CommandWords } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { jsonText } from "../output/json.ts";
import { cell } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { describeRecordsFailure } from "../output/report-failure.ts";
import { renderTable, type Column } from "../output/table.ts";
import { jsonOption } from "./shared-options.ts";

interface HistoryRequest {
  readonly format: "text" | "json" | "csv";
  readonly text: string;
  readonly kinds: readonly HistoryKind[];
  readonly since: string | null;
  /** Of the text form; the others are complete. */
  readonly limit: number;
}

const usualLimit = 100;
const mostLimit = 10_000;

const readDay = (given: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/u.test(given) ? given : undefined);
const readLimit = (given: string): number | undefined =>
  /^[1-9]\d{0,4}$/u.test(given) && Number(given) <= mostLimit ? Number(given) : undefined;

function readKinds(given: readonly string[]): Result<readonly HistoryKind[], Text> {
  const kinds = given.flatMap((word) => historyKinds.find((kind) => kind === word) ?? []);
  return kinds.length === given.length ? ok(kinds) : err(({ frame: { usage } }) => usage.eitherOf(historyKinds));
}

const options = {
  text: text("<words>"),
  kind: { ...texts("<kind>"), read: readKinds },
  since: parsedText({ value: "<day>", takes: (words) => words.frame.usage.day, parse: readDay }),
  limit: parsedText({ value: "<number>", takes: (words) => words.frame.usage.numberBetween(1, mostLimit), parse: readLimit }),
  json: jsonOption,
  csv: flag(),
};

export const command = defineCommand({
  listed: "history",
  usage: "history [options]",
  texts: (words) => words.history,
  options,
  examples: ["history --kind signature-lost --kind signer-changed", "history --since 2027-01-01 --csv > history.csv"],
  parse: parseHistory,
  run: showHistory,
});

function parseHistory(values: OptionValues<typeof options>, names: readonly string[]): Result<HistoryRequest, ArgumentFailure> {
  const { json, csv, kind: kinds, since, limit } = values;
  if (json && csv) return exclude("--json", "--csv");
  return withoutNames(names, {
    format: json ? "json" : csv ? "csv" : "text",
    text: (values.text ?? "").slice(0, 200),
    kinds,
    since,
    limit: limit ?? usualLimit,
  });
}

function showHistory(request: HistoryRequest, context: CommandContext): Promise<ExitCode> {
  const { text: words, kinds, since, format } = request;
  return withEngine(context, async (engine) => {
    const newest = await engine.handlers.getHistory({ text: "", kinds: [], since: null, before: null, limit: 1 });
    const unreadable = newest.ok ? newest.value.unreadable : null;
    if (unreadable !== null) {
      context.stderr.write(`${context.words.common.cleanup.historyUnreadable} ${describeRecordsFailure(unreadable, context.words)}\n`);
      if (format === "json") context.stdout.write(jsonText<HistoryJson>([]));
      return exitCode.unreadable;
    }
    if (format === "text") return describeHistory(request, engine, context);
    const exported = await engine.handlers.exportHistory({ format, query: { text: words, kinds, since } });
    if (!exported.ok) return exitCode.unreadable;
    // Parsed once more, so that what could upset a terminal is escaped as in all other JSON.
    context.stdout.write(format === "csv" ? exported.value.text : escapedJson(exported.value.text));
    return exitCode.success;
  });
}

/** What happened to connector files, newest first. */
export type HistoryJson = readonly HistoryEvent[];

function escapedJson(written: string): string {
  const events = parseJson(written, anything, written.length);
  invariant(events.ok, "an export is JSON");
  // The text is what `historyAsJson` makes of events.
  return jsonText<HistoryJson>(events.value as HistoryJson);
}

async function describeHistory(request: HistoryRequest, { handlers }: Engine, context: CommandContext): Promise<ExitCode> {
  const { stdout } = context;
  const said = context.words.commandLine.history;
  const { text: words, kinds, since, limit } = request;
  const events: HistoryEvent[] = [];
  let before: number | null = null;
  do {
    const page = await handlers.getHistory({ text: words, kinds, since, before, limit: Math.min(500, limit - events.length) });
    if (!page.ok) return exitCode.unreadable;
    events.push(...page.value.events);
    before = page.value.next;
  } while (before !== null && events.length < limit);
  if (events.length === 0) stdout.write(`${said.nothing}\n`);
  else stdout.write(renderTable(events, columnsIn(context.words), styleOf(context)));
  if (before !== null) stdout.write(`${said.more(limit * 10)}\n`);
  return exitCode.success;
}

const toneOf = ({ kind }: HistoryEvent) => (alarms.includes(kind) ? "danger" : null);

function columnsIn({ common, commandLine }: CommandWords): readonly Column<HistoryEvent>[] {
  const { columns, possible, undone } = commandLine.history;
  const { events } = common.cleanup;
  return [
    { title: columns.number, text: ({ id }) => String(id), least: 5 },
    { title: columns.when, text: ({ at }) => at.slice(0, 16).replace("T", " "), least: 16 },
    {
      title: columns.what,
      text: ({ kind, by }) => (by === "age" ? `${events[kind]}, ${common.window.history.by.age}` : events[kind]),
      colour: toneOf,
      least: 12,
    },
    { title: columns.file, text: ({ name }) => cell(name), least: 12 },
    { title: columns.version, text: ({ version }) => cell(version ?? ""), least: 7 },
    { title: columns.undo, text: ({ undoable, undoneBy }) => (undoneBy !== null ? undone(undoneBy) : undoable ? possible : ""), least: 8 },
    { title: columns.note, text: ({ note }) => cell(note ?? ""), least: 8 },
  ];
}
