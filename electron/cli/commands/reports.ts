import { basename } from "node:path";
import { err, ok } from "../../../shared/base/result.ts";
import { isAvailable, type FunctionProvider, type NotReadReason, type ReportFacts } from "../../../shared/model/report.ts";
import type { ReportMovement } from "../../../shared/model/known-report.ts";
import { describeMovement } from "../../../shared/words/describe/describe-report.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { fileStem } from "../../engine/catalogue/catalogue.ts";
import type { FunctionProviders } from "../../engine/inventory/function-providers.ts";
import { findReports, type FoundReport, type FoundReports } from "../../engine/reports/find-reports.ts";
import { functionsOf, movementsOf, type ReportSources } from "../../engine/inventory/report-functions.ts";
import type { ReadReport } from "../../engine/scan/read-reports.ts";
import { defineCommand, flag, text, withNames } from "../command.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { CommandContext, CommandWords } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { each, jsonText, writeJson } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { movementJson, type MovementJson } from "../output/describe-report.ts";
import { cell, printablePath } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { renderTable, type Column } from "../output/table.ts";
import { jsonOption } from "./shared-options.ts";

interface ReportsRequest {
  readonly named: readonly string[];
  readonly json: boolean;
  readonly uses: string | null;
  readonly missing: boolean;
  readonly forget: boolean;
}

export const command = defineCommand({
  listed: "reports <file or folder...>",
  usage: "reports <file or folder...> [--uses <connector>] [--missing] [--json] | --forget",
  texts: (words) => words.reports,
  options: {
    uses: text("<connector>"),
    missing: flag(),
    forget: flag(),
    json: jsonOption,
  },
  examples: ["reports Sales.pbix", "reports ~/Documents --missing", "reports ~/Documents --uses Contoso.mez --json"],
  parse: (options, named) => {
    if (options.forget) return named.length > 0 ? err({ kind: "too-much-named" }) : ok({ named, ...options });
    return withNames(named, { named, ...options });
  },
  run: showReports,
});

async function showReports(request: ReportsRequest, context: CommandContext): Promise<ExitCode> {
  if (request.forget) return forgetReports(request.json, context);
  const cancel = new AbortController();
  const release = context.onInterrupt?.(() => cancel.abort());
  try {
    const found = await findReports(request.named, context.cwd, cancel.signal);
    return await withEngine(context, async (engine) => {
      const read = await engine.readReports(found.found, {
        signal: cancel.signal,
        onRead: (count) => reportProgress(count, found.found.length, context),
      });
      const providers = engine.reports.providers();
      const { catalogue } = engine.inventory.assembly().checks;
      const reports = read.map((one) => reportOf(one, { providers, catalogue }));
      const shown = reports.map((report) => ({ ...report, calls: report.calls.filter((call) => isWanted(call, request)) }));
      const kept = isFiltered(request) ? shown.filter(({ calls, facts }) => calls.length > 0 || facts === null) : shown;
      if (request.json) await writeJson<readonly ReportJson[]>(each(kept, reportJson), context.stdout);
      else writeText(kept, { all: reports, found, providers, request }, context);
      return exitCodeOfReports(reports, found, cancel.signal.aborted);
    });
  } finally {
    release?.();
  }
}

const forgetReports = (json: boolean, context: CommandContext): Promise<ExitCode> =>
  withEngine(context, async (engine) => {
    const forgotten = await engine.handlers.forgetReports(null);
    const { forgotten: said } = context.words.commandLine.reports;
    if (forgotten.ok) context.stdout.write(json ? jsonText<ForgottenJson>({ kind: "forget-reports", done: true }) : `${said}\n`);
    else context.stderr.write(`${context.words.common.window.failures.of("forgetReports", forgotten.error.kind)}\n`);
    return forgotten.ok ? exitCode.success : exitCode.refused;
  });

/** On a terminal only, over itself. */
function reportProgress(count: number, of: number, { stderr, words }: CommandContext): void {
  if (stderr.isTerminal && of > 1) stderr.write(`\r${words.commandLine.reports.progress(count, of)}${count === of ? "\n" : ""}`);
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
  /** What Microsoft plans for connectors that it uses. */
  readonly movements: readonly ReportMovement[];
}

function reportOf(read: ReadReport, sources: ReportSources): Report {
  if (read.outcome.kind === "not-read") return { ...read, facts: null, calls: [], movements: [] };
  const { facts } = read.outcome;
  const { providersOf } = sources.providers;
  const mentions = facts.mentions.map((one) => ({ ...one, arguments: [], isCalled: false, providers: providersOf(one.function) }));
  return {
    ...read,
    facts,
    movements: movementsOf(functionsOf(facts, sources)),
    calls: [
      ...facts.calls.map((one) => ({ ...one, isCalled: true, providers: providersOf(one.function) })),
      // A name that nobody knows may be anything; what is known is used.
      ...mentions.filter(({ providers }) => providers.length > 0),
    ],
  };
}

const isMissing = ({ isCalled, providers }: Call): boolean => isCalled && !providers.some(isAvailable);

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

/** One report: which functions its queries call, and who provides them. */
export type ReportJson = ReadReportJson | UnreadReportJson;

interface ReportHeadJson {
  readonly file: string;
  /** Names of the reports that are made of this model. */
  readonly reports: FoundReport["reports"];
}

export interface UnreadReportJson extends ReportHeadJson {
  readonly read: false;
  readonly because: NotReadReason;
  readonly message: string;
}

export interface ReadReportJson
  extends ReportHeadJson, Pick<ReportFacts, "container" | "version" | "mLives" | "live" | "isWhole" | "queries"> {
  readonly read: true;
  readonly calls: readonly CallJson[];
  /** Functions that are used without a call. */
  readonly mentions: readonly MentionJson[];
  /** What Microsoft plans for connectors that it uses. */
  readonly movements: readonly MovementJson[];
}

export interface MentionJson {
  readonly function: string;
  readonly query: string;
  readonly providers: readonly FunctionProvider[];
}

export interface CallJson extends MentionJson {
  /** First arguments that are texts. */
  readonly arguments: readonly string[];
  /** Nobody is known to provide it. */
  readonly isMissing: boolean;
}

/** The readings of all reports were deleted. */
export interface ForgottenJson {
  readonly kind: "forget-reports";
  readonly done: true;
}

function reportJson({ report, outcome, facts, calls, movements }: Report): ReportJson {
  const common = { file: report.name, reports: report.reports };
  if (outcome.kind === "not-read" || facts === null) {
    const because = outcome.kind === "not-read" ? outcome.because : "reader-failed";
    return { ...common, read: false, because, message: plainEn.reports.notRead[because] };
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
    movements: movements.map(movementJson),
  };
}

const callJson = ({ function: name, query, providers }: Call): MentionJson => ({ function: name, query, providers });

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

function writeText(reports: readonly Report[], { all, found, providers, request }: Shown, context: CommandContext): void {
  const { stdout } = context;
  const style = styleOf(context);
  const { paint, words } = style;
  const said = words.commandLine.reports;
  const { reports: texts } = words.common;
  const columns = columnsIn(words);
  const rows = reports.flatMap(rowsOf);
  const shownColumns = rows.some((row) => row.arguments.length > 0) ? [...columns, argumentColumn(said.columns.argument)] : columns;
  if (rows.length > 0) stdout.write(`${renderTable(withShortNames(rows), shownColumns, style)}\n`);
  else stdout.write(`${nothingFound(request, words)}\n`);
  const note = (name: string, sentence: string) => stdout.write(wrap(`${printablePath(name)}: ${sentence}`, stdout.columns, ""));
  for (const { report, outcome, facts } of reports) {
    if (outcome.kind === "not-read") note(report.name, paint(said.notRead(texts.notRead[outcome.because]), "attention"));
    else if (facts !== null && facts.live !== null) note(report.name, texts.live[facts.live]);
    if (facts?.isWhole === false) note(report.name, texts.isPartial);
  }
  for (const same of Map.groupBy(
    reports.flatMap(({ movements }) => movements),
    movementKey,
  ).values()) {
    const [movement] = same;
    if (movement !== undefined)
      stdout.write(wrap(`${texts.moving(same.length)} ${describeMovement(movement, words.common)}`, stdout.columns, ""));
  }
  for (const folder of found.unreadFolders) note(folder, said.folderNotRead);
  if (rows.some(({ isMissing: missing }) => missing) && providers.unread.length > 0) {
    const names = providers.unread.map((name) => foreign(name));
    stdout.write(wrap(said.notAllKnown(names), stdout.columns, ""));
  }
  const read = all.filter(({ facts }) => facts !== null).length;
  stdout.write(`${said.read(read, all.length)}\n`);
}

const movementKey = ({ certifiedName, isPinned }: ReportMovement): string => `${certifiedName}\n${isPinned}`;

function nothingFound({ uses, missing }: ReportsRequest, { commandLine }: CommandWords): string {
  const { nobodyUses, nothingMissing, nothingCalled } = commandLine.reports;
  if (uses !== null) return nobodyUses(foreign(uses));
  return missing ? nothingMissing : nothingCalled;
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

const argumentColumn = (title: string): Column<Row> => ({
  title,
  text: (row) => row.arguments.map((one) => cell(one, 60)).join(", "),
  least: 14,
});

const columnsIn = (words: CommandWords): readonly Column<Row>[] => [
  { title: words.commandLine.reports.columns.report, text: ({ report }) => cell(report), least: 16 },
  { title: words.commandLine.reports.columns.function, text: ({ name }) => cell(name), least: 16 },
  { title: words.commandLine.reports.columns.queries, text: ({ queries }) => `${queries}`, least: 7 },
  {
    title: words.commandLine.reports.columns.providedBy,
    text: ({ providers }) => providersText(providers, words),
    colour: (row) => (row.isMissing ? "danger" : null),
    least: 14,
  },
];

function providersText(providers: readonly FunctionProvider[], words: CommandWords): string {
  return providers.length === 0 ? words.common.reports.nobody : providers.map((one) => providerText(one, words)).join(", ");
}

function providerText({ kind, name }: FunctionProvider, { commandLine }: CommandWords): string {
  if (kind === "installed") return cell(name);
  if (kind === "built-in" && name === "M") return "Power BI";
  return commandLine.reports.providers[kind](cell(name));
}
