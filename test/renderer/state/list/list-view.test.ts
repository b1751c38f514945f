import { expect, test } from "vitest";
import type { ConnectorRow } from "../../../../shared/model/inventory.ts";
import { aFolderId, anId, aRow } from "../../../builders/a-record.ts";
import { listColumns, wholeList, type ListView } from "../../../../shared/model/list-view.ts";
import {
  filterCount,
  filteredRows,
  isNarrowed,
  sortedBy,
  sortedRows,
  withColumns,
  withoutFilters,
  withoutView,
  withView,
} from "../../../../renderer/state/list/list-view.ts";

const folders = [{ id: aFolderId("added"), path: "C:\\Added", role: "added", state: "present", connectorCount: 1 }] as const;
const visibleRows = (all: readonly ConnectorRow[], shown: ListView) =>
  filteredRows(sortedRows(all, shown.sort, { locale: "en", folders }), shown);
const view = (facts: Partial<ListView>): ListView => ({ ...wholeList, ...facts });
const names = (rows: readonly ReturnType<typeof aRow>[], facts: Partial<ListView>) =>
  visibleRows(rows, view(facts)).map(({ name }) => name);

const rows = [
  aRow({
    name: "a.mez",
    title: "Älder",
    version: "1.10.0",
    integrity: "unsigned",
    signerName: null,
    loading: "blocked",
    findings: ["unsigned"],
  }),
  aRow({ name: "b.pqx", title: "Birch", version: "1.9.0", findings: [] }),
  aRow({ name: "c.pqx", title: "Cedar", version: null, integrity: "altered", loading: "unknown", findings: ["altered", "misspelt-field"] }),
  aRow({
    name: "d.pqx",
    title: "Dogwood",
    version: "1.9.0",
    integrity: "malformed",
    category: null,
    findings: ["misspelt-field"],
    folder: aFolderId("added"),
  }),
];

test.each<[string, Partial<ListView>, readonly string[]]>([
  ["everything, by title, accents aside", {}, ["a.mez", "b.pqx", "c.pqx", "d.pqx"]],
  ["what needs a decision", { attention: ["decision"] }, ["a.mez", "c.pqx"]],
  ["whatever has findings", { attention: ["any"] }, ["a.mez", "c.pqx", "d.pqx"]],
  ["two values of one group widen", { loading: ["blocked", "unknown"] }, ["a.mez", "c.pqx"]],
  ["two groups narrow", { loading: ["blocked", "unknown"], signature: ["altered"] }, ["c.pqx"]],
  ["malformed counts as could not check", { signature: ["could-not-check"] }, ["d.pqx"]],
  ["a row without a category fits no category", { category: ["Database"] }, ["a.mez", "b.pqx", "c.pqx"]],
  ["a folder", { folder: [aFolderId("added")] }, ["d.pqx"]],
  ["a finding", { findings: ["misspelt-field"] }, ["c.pqx", "d.pqx"]],
  ["versions by number, none last", { sort: { column: "version", direction: "ascending" } }, ["b.pqx", "d.pqx", "a.mez", "c.pqx"]],
  ["none last downwards too", { sort: { column: "version", direction: "descending" } }, ["a.mez", "b.pqx", "d.pqx", "c.pqx"]],
  ["worst findings first", { sort: { column: "findings", direction: "ascending" } }, ["c.pqx", "a.mez", "d.pqx", "b.pqx"]],
])("shows %s", (_, facts, expected) => {
  expect(names(rows, facts)).toEqual(expected);
});

test("the order of equals does not depend on the order they came in", () => {
  const twins = [aRow({ id: anId("2"), name: "2", title: "Twin" }), aRow({ id: anId("1"), name: "1", title: "Twin" })];
  expect(names(twins, {})).toEqual(names([...twins].reverse(), {}));
});

test("the inventory itself is left as it was", () => {
  const before = [...rows];
  visibleRows(rows, view({ sort: { column: "title", direction: "descending" } }));
  expect(rows).toEqual(before);
});

test("a second click on a column turns it round, another column starts upwards", () => {
  const once = sortedBy(wholeList, "version");
  expect(once.sort).toEqual({ column: "version", direction: "ascending" });
  expect(sortedBy(once, "version").sort.direction).toBe("descending");
  expect(sortedBy(sortedBy(once, "version"), "title").sort.direction).toBe("ascending");
});

test("clearing keeps the sorting", () => {
  const narrowed = view({
    text: "x",
    loading: ["blocked"],
    folder: [aFolderId("added")],
    sort: { column: "signer", direction: "descending" },
  });
  expect(filterCount(narrowed)).toBe(2);
  expect(isNarrowed(narrowed)).toBe(true);
  expect(isNarrowed(withoutFilters(narrowed))).toBe(false);
  expect(withoutFilters(narrowed).sort).toEqual(narrowed.sort);
});

test.each<[string, ListView["sort"], string]>([
  ["the folder that is known first", { column: "folder", direction: "ascending" }, "d.pqx"],
  ["the newest first", { column: "modified", direction: "descending" }, "new.mez"],
  ["the smallest first", { column: "size", direction: "ascending" }, "small.mez"],
])("sorts by %s", (_, sort, first) => {
  const more = [...rows, aRow({ name: "new.mez", modifiedAt: "2099-01-01T00:00:00Z" }), aRow({ name: "small.mez", sizeBytes: 1 })];
  expect(visibleRows(more, view({ sort }))[0]?.name).toBe(first);
});

test("a column is shown and hidden in its place, and the title stays", () => {
  expect(withColumns(wholeList, ["size", "version", "no such column"]).columns).toEqual(["title", "version", "size"]);
  expect(withColumns(wholeList, [...listColumns].reverse()).columns).toEqual(listColumns);
});

test("a saved view replaces one whose name differs only in case, and is deleted by its name", () => {
  const saved = withView(withView([], { name: "Mine", view: wholeList }), { name: " mine ", view: view({ text: "x" }) });
  expect(saved.map(({ name, view: one }) => [name, one.text])).toEqual([["mine", "x"]]);
  expect(withoutView(saved, "MINE")).toEqual([]);
  expect(withView(saved, { name: "Alpha", view: wholeList }).map(({ name }) => name)).toEqual(["Alpha", "mine"]);
});

test("a row is found by a host that its code names", () => {
  const found = visibleRows([aRow({ hosts: ["api.birch.example"] }), aRow({ name: "other.mez" })], view({ text: "api.birch" }));
  expect(found).toHaveLength(1);
});
