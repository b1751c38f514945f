import { expect, test } from "vitest";
import { aRow } from "../../../../builders/a-record.ts";
import { rowHeights, topsOf, type ListItem } from "../../../../../renderer/features/connectors/list/list-items.ts";
import { moveByKey } from "../../../../../renderer/features/connectors/list/list-keys.ts";

const item = (title: string): ListItem => ({ key: title, row: aRow({ title }), rowIndex: 2, heading: null });
const items: readonly ListItem[] = [item("Ash"), item("Birch"), item("Cedar"), item("Ceiba")];

test.each<[string, string, number, number | undefined]>([
  ["down from nowhere", "ArrowDown", -1, 0],
  ["down", "ArrowDown", 1, 2],
  ["down stops at the end", "ArrowDown", 3, 3],
  ["up", "ArrowUp", 2, 1],
  ["up stops at the first row", "ArrowUp", 0, 0],
  ["home", "Home", 3, 0],
  ["end", "End", 0, 3],
  ["a page down", "PageDown", 0, 2],
  ["a page up", "PageUp", 3, 1],
  ["a letter", "c", 0, 2],
  ["a letter that no row starts with", "x", 1, undefined],
  ["a key that is not the list's", "Tab", 1, undefined],
])("%s", (_, key, cursor, to) => {
  expect(moveByKey({ key, items, cursor, page: 2, typed: "" })).toBe(to);
});

test.each(["Home", "ArrowDown", "PageUp"])("%s leaves an empty list as it is", (key) => {
  expect(moveByKey({ key, items: [], cursor: -1, page: 3, typed: "" })).toBeUndefined();
});

test("tops add up rows", () => {
  expect([...topsOf(items, rowHeights.comfortable).values()]).toEqual([0, 48, 96, 144]);
});
