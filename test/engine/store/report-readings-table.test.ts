import { expect, test } from "vitest";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import { openInMemory } from "../../../electron/engine/store/database.ts";
import { createReportReadingsTable } from "../../../electron/engine/store/report-readings-table.ts";

const now = new Date("2030-01-01T00:00:00Z");
const key = { content: "AB", reader: "1" };
const read: ReportOutcome = {
  kind: "read",
  facts: {
    container: "pbix",
    version: "1.28",
    mLives: ["dataModel"],
    queries: ["A"],
    calls: [{ function: "Foo.X", query: "A", arguments: ["x"] }],
    mentions: [{ function: "Foo.Y", query: "A" }],
    live: null,
    isWhole: true,
  },
};

test.each<ReportOutcome>([read, { kind: "not-read", because: "damaged" }])(
  "keeps what was $kind for the same bytes and program",
  (outcome) => {
    const table = createReportReadingsTable(openInMemory());
    table.remember(key, outcome, now);
    expect(table.find(key, now)).toEqual(outcome);
    expect(table.find({ ...key, reader: "2" }, now)).toBeUndefined();
    expect(table.find({ ...key, content: "CD" }, now)).toBeUndefined();
  },
);

test.each(['{"kind":"read"}', '{"kind":"not-read","because":"cancelled"}', "read"])(
  "a row that is no result is as good as none: %s",
  (result) => {
    const database = openInMemory();
    const table = createReportReadingsTable(database);
    table.remember(key, read, now);
    database.prepare("UPDATE report_readings SET result = ?").run(result);
    expect(table.find(key, now)).toBeUndefined();
  },
);

test("what is not used for long is deleted", () => {
  const table = createReportReadingsTable(openInMemory());
  table.remember(key, read, now);
  table.forgetUnusedSince(new Date("2030-04-01"));
  expect(table.find(key, now)).toBeUndefined();
});
