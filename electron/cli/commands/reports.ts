import { basename } from "node:path";
import type { FunctionProvider, ReportFacts } from "../../../shared/model/report.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import { fileStem } from "../../engine/catalogue/catalogue.ts";
import type { FunctionProviders } from "../../engine/inventory/function-providers.ts";
import { findReports, type FoundReports } from "../../engine/reports/find-reports.ts";
import type { ReadReport } from "../../engine/scan/read-reports.ts";
import { defineCommand, flag, text, withNames } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { each, writeJson } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { cell, createPaint, printablePath, quoted } from "../output/paint.ts";
import { renderTable, type Column } from "../output/table.ts";
import { jsonOption } from "./shared-options.ts";

interface ReportsRequest {
  readonly named: readonly string[];
  readonly json: boolean;
  readonly uses: string | null;
  readonly missing: boolean;
}

export const command = defineCommand({
  listed: ["reports <file or folder...>", "Which reports call which connectors, and what is missing."],
  usage: "reports <file or folder...> [--uses <connector>] [--missing] [--json]",
  description:
    "Reads reports without Power BI: .pbix, .pbit, projects (.pbip with TMDL or model.bim), workbooks with queries, and dataflows. For each it lists the functions called that are not M's own, and who provides them: a connector that is installed, one that comes with Power BI, one in quarantine, or nobody. Nothing of a report's data is kept or shown; the first argument of a call, mostly a server, is shown where it is written as a text. (A report about connectors themselves: mezzanine report.)",
  options: {
    uses: text("<connector>", "Only calls of this connector: its file, its name, or what stands before the dot of its functions."),
    missing: flag("Only calls that nobody provides a function for."),
    json: jsonOption,
  },
  exitCodes: {
    0: "every report was read, and somebody provides each function called",
    1: "a report calls a function that nobody provides",
    2: "wrong usage",
    3: "a report or folder could not be read, or the search was cancelled; 1 wins over it",
  },
  examples: ["reports Sales.pbix", "reports ~/Documents --missing", "reports ~/Documents --uses Contoso.mez --json"],
  parse: (options, named) => withNames(named, { named, ...options }),
  run: showReports,
});

async function showReports(request: ReportsRequest, context: CommandContext): Promise<ExitCode> {
  const cancel = new AbortController();
  const release = context.onInterrupt?.(() => cancel.abort());
  try {
    const found = await findReports(request.named, context.cwd, cancel.signal);
    return await withEngine(context, async (engine) => {
      const read = await engine.readReports(found.found, {
        signal: cancel.signal,
        onRead: (count) => reportProgress(count, found.found.length, context),
      });
      const providers = engine.functionProviders();
      const reports = read.map((one) => reportOf(one, providers));
      const shown = reports.map((report) => ({ ...report, calls: report.calls.filter((call) => isWanted(call, request)) }));
      const kept = isFiltered(request) ? shown.filter(({ calls, facts }) => calls.length > 0 || facts === null) : shown;
      if (request.json) await writeJson(each(kept, reportJson), context.stdout);
      else writeText(kept, { all: reports, found, providers, request }, context);
      return exitCodeOfReports(reports, found, cancel.signal.aborted);
    });
  } finally {
    release?.();
  }
}

/** On a terminal only, over itself. */
function reportProgress(count: number, of: number, { stderr }: CommandContext): void {
  if (stderr.isTerminal && of > 1) stderr.write(`\r${count} of ${of} reports${count === of ? "\n" : ""}`);
}

interface Call {
  readonly function: string;
  readonly query: string;
  readonly arguments: readonly string[];
  /** False where the function is used without a call. */
  readonly isCalled: boolean;
  readonly providers: readonly FunctionProvider[];
}

interface Report extends ReadReport {
  /** Null when it was not read. */
  readonly facts: ReportFacts | null;
  readonly calls: readonly Call[];
}

function reportOf(read: ReadReport, { providersOf }: FunctionProviders): Report {
  if (read.outcome.kind === "not-read") return { ...read, facts: null, calls: [] };
  const { facts } = read.outcome;
  const mentions = facts.mentions.map((one) => ({ ...one, arguments: [], isCalled: false, providers: providersOf(one.function) }));
  return {
    ...read,
    facts,
    calls: [
      ...facts.calls.map((one) => ({ ...one, isCalled: true, providers: providersOf(one.function) })),
      // A name that nobody knows may be anything; what is known is used.
      ...mentions.filter(({ providers }) => providers.length > 0),
    ],
  };
}

const isMissing = ({ isCalled, providers }: Call): boolean => isCalled && providers.every(({ kind }) => kind === "quarantined");

const isFiltered = ({ uses, missing }: ReportsRequest): boolean => uses !== null || missing;

function isWanted(call: Call, { uses, missing }: ReportsRequest): boolean {
  return (!missing || isMissing(call)) && (uses === null || isOf(call, uses.toLowerCase()));
}

function isOf({ function: name, providers }: Call, wanted: string): boolean {
  const names = providers.flatMap((provider) =>
    "title" in provider ? [provider.name, fileStem(provider.name), provider.title] : [provider.name],
  );
  return [name, name.split(".")[0] ?? name, ...names].some((one) => one.toLowerCase() === wanted);
}

function exitCodeOfReports(reports: readonly Report[], { unreadFolders }: FoundReports, isCancelled: boolean): ExitCode {
  if (reports.some(({ calls }) => calls.some(isMissing))) return exitCode.danger;
  const isUnread = unreadFolders.length > 0 || isCancelled || reports.some(({ facts }) => facts === null || !facts.isWhole);
  return isUnread ? exitCode.unreadable : exitCode.success;
}

function reportJson({ report, outcome, facts, calls }: Report): object {
  const common = { file: report.name, reports: report.reports };
  if (outcome.kind === "not-read" || facts === null) {
    const because = outcome.kind === "not-read" ? outcome.because : "reader-failed";
    return { ...common, read: false, because, message: en.reports.notRead[because] };
  }
  const { container, version, mLives, queries, live, isWhole } = facts;
  const called = calls.filter(({ isCalled }) => isCalled);
  const mentioned = calls.filter(({ isCalled }) => !isCalled);
  return {
    ...common,
    read: true,
    container,
    version,
    mLives,
    live,
    isWhole,
    queries,
    calls: called.map((call) => ({ ...callJson(call), arguments: call.arguments, isMissing: isMissing(call) })),
    mentions: mentioned.map(callJson),
  };
}

const callJson = ({ function: name, query, providers }: Call): object => ({ function: name, query, providers });

interface Shown {
  /** Before `--uses` and `--missing`. */
  readonly all: readonly Report[];
  readonly found: FoundReports;
  readonly providers: FunctionProviders;
  readonly request: ReportsRequest;
}

/** The calls of one function in one report. */
interface Row {
  readonly report: string;
  readonly name: string;
  readonly queries: number;
  readonly arguments: readonly string[];
  readonly providers: readonly FunctionProvider[];
  readonly isMissing: boolean;
}

function writeText(reports: readonly Report[], { all, found, providers, request }: Shown, { stdout, environment }: CommandContext): void {
  const paint = createPaint(stdout, environment);
  const style = { width: stdout.columns, paint };
  const rows = reports.flatMap(rowsOf);
  const shownColumns = rows.some((row) => row.arguments.length > 0) ? [...columns, argumentColumn] : columns;
  if (rows.length > 0) stdout.write(`${renderTable(withShortNames(rows), shownColumns, style)}\n`);
  else stdout.write(`${nothingFound(request)}\n`);
  const note = (name: string, sentence: string) => stdout.write(wrap(`${printablePath(name)}: ${sentence}`, stdout.columns, ""));
  for (const { report, outcome, facts } of reports) {
    if (outcome.kind === "not-read") note(report.name, paint(`not read. ${en.reports.notRead[outcome.because]}`, "attention"));
    else if (facts !== null && facts.live !== null) note(report.name, en.reports.live[facts.live]);
    if (facts?.isWhole === false) note(report.name, en.reports.isPartial);
  }
  for (const folder of found.unreadFolders) note(folder, "this folder could not be looked through.");
  if (rows.some(({ isMissing: missing }) => missing) && providers.unread.length > 0) {
    const names = providers.unread.slice(0, 5).map((name) => quoted(name));
    stdout.write(
      wrap(
        `Not all functions of these connectors are known, and one may provide what is missing: ${names.join(", ")}.`,
        stdout.columns,
        "",
      ),
    );
  }
  const read = all.filter(({ facts }) => facts !== null).length;
  stdout.write(`${read} of ${all.length} reports read.\n`);
}

function nothingFound({ uses, missing }: ReportsRequest): string {
  if (uses !== null) return `No report that was read uses ${quoted(uses)}.`;
  return missing ? "Somebody provides each function that the reports call." : "No report that was read calls a connector's function.";
}

function rowsOf({ report, calls }: Report): readonly Row[] {
  return [...Map.groupBy(calls, ({ function: name }) => name)].map(([name, group]) => ({
    report: report.name,
    name,
    queries: group.length,
    arguments: [...new Set(group.flatMap((call) => call.arguments))],
    providers: group[0]?.providers ?? [],
    isMissing: group.some(isMissing),
  }));
}

/** The last name of each path, where no two are the same. */
function withShortNames(rows: readonly Row[]): readonly Row[] {
  const paths = new Map([...Map.groupBy(new Set(rows.map(({ report }) => report)), (path) => basename(path))]);
  return rows.map((row) => ((paths.get(basename(row.report))?.length ?? 0) > 1 ? row : { ...row, report: basename(row.report) }));
}

const argumentColumn: Column<Row> = {
  title: "First argument",
  text: (row) => row.arguments.map((one) => cell(one, 60)).join(", "),
  least: 14,
};

const columns: readonly Column<Row>[] = [
  { title: "Report", text: ({ report }) => cell(report), least: 16 },
  { title: "Function", text: ({ name }) => cell(name), least: 16 },
  { title: "Queries", text: ({ queries }) => `${queries}`, least: 7 },
  {
    title: "Provided by",
    text: ({ providers }) => providersText(providers),
    colour: (row) => (row.isMissing ? "danger" : null),
    least: 14,
  },
];

function providersText(providers: readonly FunctionProvider[]): string {
  return providers.length === 0 ? en.reports.nobody : providers.map(providerText).join(", ");
}

function providerText({ kind, name }: FunctionProvider): string {
  switch (kind) {
    case "installed":
      return cell(name);
    case "certified-file":
      return `${cell(name)} (certified folder)`;
    case "certified":
      return `${cell(name)} (comes with Power BI)`;
    case "built-in":
      return name === "M" ? "Power BI" : `${cell(name)} (built in)`;
    case "quarantined":
      return `${cell(name)} (in quarantine)`;
  }
}
