import { isAbsolute } from "node:path";
import { either, instant, json, list, oneOf, record, text, textThat, type Decoder } from "../../../shared/contract/decoder.ts";
import { fileFailureKinds } from "../../../shared/model/finding.ts";
import { notReadReasons, type ReportOutcome } from "../../../shared/model/report.ts";
import type { KnownReportStore, RememberedReport, StoredPlace } from "../inventory/known-reports.ts";
import { createCheckedTable, longestStored, longestStoredJson, type SetAsideRows } from "./checked-table.ts";
import { attempt, attemptRead, type Database } from "./database.ts";
import { decodeReportFacts } from "./report-readings-table.ts";

/** More lead to no model. */
const mostReportsOfModel = 10_000;

const path = textThat(longestStored, isAbsolute, "not an absolute path");

const outcome: Decoder<ReportOutcome> = either(
  record({ kind: oneOf("read"), facts: decodeReportFacts }),
  record({ kind: oneOf("not-read"), because: oneOf(...notReadReasons, ...fileFailureKinds) }),
);

/** Real ones have some kilobytes. */
const longestOutcome = 1024 * 1024;

/** What is longer is made to be: the report counts as not read. */
function boundedJson(read: ReportOutcome): string {
  const written = JSON.stringify(read);
  return written.length <= longestOutcome ? written : JSON.stringify({ kind: "not-read", because: "too-large" });
}

interface ReportCells {
  path: string;
  reports: readonly string[];
  outcome: ReportOutcome;
  read_at: string;
}

/** Places and reports by path. What does not read as it should is set aside; the files themselves can be read again. */
export function createKnownReportsTable(database: Database, aside: SetAsideRows): KnownReportStore {
  const places = createCheckedTable(database, aside, {
    table: "report_places",
    columns: ["path", "kind", "added_at"],
    primaryKey: "path",
    decode: record<{ path: string; kind: StoredPlace["kind"]; added_at: string }>({
      path,
      kind: oneOf("file", "folder"),
      added_at: instant,
    }),
  });
  const reports = createCheckedTable(database, aside, {
    table: "known_reports",
    columns: ["path", "reports", "outcome", "read_at"],
    primaryKey: "path",
    decode: record<ReportCells>({
      path,
      reports: json(list(text(longestStored), mostReportsOfModel), longestStoredJson),
      outcome: json(outcome, longestStoredJson),
      read_at: instant,
    }),
  });
  const insertPlace = "INSERT OR IGNORE INTO report_places (path, kind, added_at) VALUES (@path, @kind, @at)";
  const upsert = `
    INSERT INTO known_reports (path, reports, outcome, read_at) VALUES (@path, @reports, @outcome, @readAt)
    ON CONFLICT (path) DO UPDATE SET reports = excluded.reports, outcome = excluded.outcome, read_at = excluded.read_at`;
  const remove = "DELETE FROM known_reports WHERE path = ?";
  const together = (work: () => void): boolean => attempt(() => database.transaction(work)());
  return {
    places: () => attemptRead(() => places.all("ORDER BY added_at, path"), []).map((row) => ({ path: row.path, kind: row.kind })),
    addPlaces: (added, at) =>
      together(() => {
        const statement = database.prepare(insertPlace);
        for (const one of added) statement.run({ ...one, at: at.toISOString() });
      }),
    removePlace: (removed) => attempt(() => database.prepare("DELETE FROM report_places WHERE path = ?").run(removed)),
    reports: () =>
      attemptRead(() => reports.all("ORDER BY path"), []).map((row): RememberedReport => ({
        path: row.path,
        reports: row.reports,
        outcome: row.outcome,
        readAt: row.read_at,
      })),
    remember: (read) =>
      together(() => {
        const statement = database.prepare(upsert);
        for (const one of read) {
          statement.run({ ...one, reports: JSON.stringify(one.reports.slice(0, mostReportsOfModel)), outcome: boundedJson(one.outcome) });
        }
      }),
    forget: (paths) =>
      together(() => {
        const statement = database.prepare(remove);
        for (const one of paths) statement.run(one);
      }),
    forgetAll: () => together(() => database.exec("DELETE FROM known_reports; DELETE FROM report_places")),
  };
}
