import { expect, test } from "vitest";
import { aFolderId, aRow } from "../../../../builders/a-record.ts";
import { headingHeight, itemsOfRows, topsOf, type Grouping } from "../../../../../renderer/features/connectors/list/list-items.ts";
import { en } from "../../../../../shared/words/en/en.ts";

const folders = [
  { id: aFolderId("desktop"), path: "C:\\Custom Connectors", role: "desktop", state: "present", connectorCount: 2 },
] as const;
const rows = [
  aRow({ name: "a.pqx", signerName: "Birch Ltd", loading: "expected" }),
  aRow({ name: "b.mez", integrity: "altered", signerName: "Birch Ltd", loading: "blocked" }),
  aRow({ name: "c.pqx", signerName: "Birch Ltd", loading: "blocked", disabled: true }),
  aRow({ name: "d.mez", integrity: "unsigned", signerName: null, loading: "blocked", folder: aFolderId("elsewhere") }),
];
const grouped = (by: Grouping["by"]) => itemsOfRows(rows, { by, folders, words: en.window });
const headings = (by: Grouping["by"]) => grouped(by).flatMap(({ heading }) => (heading === null ? [] : [[heading.name, heading.count]]));

test("without groups the rows follow the header", () => {
  expect(itemsOfRows(rows).map(({ rowIndex, heading }) => [rowIndex, heading])).toEqual([2, 3, 4, 5].map((index) => [index, null]));
});

test("a signer that no key verified is no publisher", () => {
  const { integrity } = en.window.list;
  expect(headings("publisher")).toEqual([
    ["Birch Ltd", 2],
    [integrity.altered, 1],
    [integrity.unsigned, 1],
  ]);
});

test("by folder and by state", () => {
  const { loadingGroups } = en.window.list;
  expect(headings("folder")).toEqual([
    ["C:\\Custom Connectors", 3],
    ["elsewhere", 1],
  ]);
  expect(headings("state")).toEqual([
    [loadingGroups.expected, 1],
    [loadingGroups.blocked, 2],
    [en.window.selection.disabled, 1],
  ]);
});

test("every row of the grid has its own number, and each heading takes room above its first row", () => {
  const items = grouped("state");
  expect(items.map(({ row, rowIndex }) => [row.name, rowIndex])).toEqual([
    ["a.pqx", 3],
    ["b.mez", 5],
    ["d.mez", 6],
    ["c.pqx", 8],
  ]);
  expect([...topsOf(items, 40).values()]).toEqual([0, 40 + headingHeight, 80 + 2 * headingHeight, 120 + 2 * headingHeight]);
});
