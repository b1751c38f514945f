import { expect, test } from "vitest";
import { connectorsOf, filterReports, type ReportQuery } from "../../../../renderer/features/reports/report-filter.ts";
import { aReportRow, aReportState } from "../../../builders/report-facts.ts";

const rows = [
  aReportRow({ name: "Sales.pbix" }),
  aReportRow({ name: "Stock.pbix", state: aReportState({ connectors: ["Elm.mez"], missing: ["Gone.Contents"], missingCount: 1 }) }),
  aReportRow({ name: "Old.pbix", state: aReportState({ isMoving: true }) }),
  aReportRow({ name: "Torn.pbix", state: { kind: "not-read", because: "damaged" } }),
];

test.each<readonly [Partial<ReportQuery>, readonly string[]]>([
  [{}, ["Sales.pbix", "Stock.pbix", "Old.pbix", "Torn.pbix"]],
  [{ filter: "missing" }, ["Stock.pbix"]],
  [{ filter: "not-read" }, ["Torn.pbix"]],
  [{ filter: "moving" }, ["Old.pbix"]],
  [{ connector: "Birchbase.mez" }, ["Sales.pbix", "Old.pbix"]],
  [{ text: " GONE.c" }, ["Stock.pbix"]],
  [{ text: "birch", filter: "moving" }, ["Old.pbix"]],
])("%j", (query, names) => {
  expect(filterReports(rows, { text: "", filter: "all", connector: null, ...query }).map(({ name }) => name)).toEqual(names);
});

test("each connector once, by name", () => {
  expect(connectorsOf(rows)).toEqual(["Birchbase.mez", "Elm.mez"]);
});
