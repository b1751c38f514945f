import { either, instant, list, oneOf, orNull, parseJson, record, text, yesNo, type Decoder } from "../../../shared/contract/decoder.ts";
import { mPlaces, reportContainers, type ReportFacts, type ReportOutcome } from "../../../shared/model/report.ts";
import { limits } from "../limits.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** The content of a report, and the program that read it. */
export interface ReportReadingKey {
  readonly content: string;
  readonly reader: string;
}

export interface ReportReadingsTable {
  readonly find: (key: ReportReadingKey, at: Date) => ReportOutcome | undefined;
  /** What could not be stored is read again next time. */
  readonly remember: (key: ReportReadingKey, outcome: ReportOutcome, at: Date) => void;
  /** Deletes what was not used since then. Everything here can be read again. */
  readonly forgetUnusedSince: (time: Date) => void;
}

const longestResult = 4 * 1024 * 1024;
/** Use is recorded by the day, so that a read rarely writes. */
const useGranularityMs = 24 * 60 * 60 * 1000;

const decodeRow = record<{ result: string; last_used_at: string }>({ result: text(longestResult), last_used_at: instant });

const name = text(longestResult);

const callFields = { function: name, query: name, arguments: list(name, limits.reportCalls) };
const call: Decoder<ReportFacts["calls"][number]> = either(
  record<ReportFacts["calls"][number]>(callFields),
  record<Required<ReportFacts["calls"][number]>>({ ...callFields, implementation: name }),
);

export const decodeReportFacts: Decoder<ReportFacts> = record<ReportFacts>({
  container: oneOf(...reportContainers),
  version: orNull(name),
  mLives: list(oneOf(...mPlaces), 100),
  queries: list(name, limits.reportQueries),
  calls: list(call, limits.reportCalls),
  mentions: list(record<ReportFacts["mentions"][number]>({ function: name, query: name }), limits.reportCalls),
  live: orNull(oneOf("service", "analysis-services")),
  isWhole: yesNo,
});

const decodeOutcome: Decoder<ReportOutcome> = either(
  record({ kind: oneOf("read"), facts: decodeReportFacts }),
  record({ kind: oneOf("not-read"), because: oneOf("not-a-report", "protected", "damaged", "too-large", "model-not-understood") }),
);

const where = "WHERE content = @content AND reader = @reader";

export function createReportReadingsTable(database: Database): ReportReadingsTable {
  const select = database.prepare<[ReportReadingKey], unknown>(`SELECT result, last_used_at FROM report_readings ${where}`);
  const touch = database.prepare(`UPDATE report_readings SET last_used_at = @at ${where}`);
  const upsert = database.prepare(`
    INSERT INTO report_readings (content, reader, result, last_used_at) VALUES (@content, @reader, @result, @at)
    ON CONFLICT DO UPDATE SET result = excluded.result, last_used_at = excluded.last_used_at`);
  const forget = database.prepare("DELETE FROM report_readings WHERE last_used_at < ?");
  return {
    find: (key, at) => {
      const row = decodeRow(attemptRead(() => select.get(key), undefined));
      if (!row.ok) return undefined; // read again
      const { result, last_used_at: lastUsed } = row.value;
      if (at.getTime() - Date.parse(lastUsed) > useGranularityMs) attempt(() => touch.run({ ...key, at: at.toISOString() }));
      const outcome = parseJson(result, decodeOutcome, longestResult);
      return outcome.ok ? outcome.value : undefined;
    },
    remember: (key, outcome, at) => {
      const result = JSON.stringify(outcome);
      if (result.length <= longestResult) attempt(() => upsert.run({ ...key, result, at: at.toISOString() }));
    },
    forgetUnusedSince: (time) => void attempt(() => forget.run(time.toISOString())),
  };
}
