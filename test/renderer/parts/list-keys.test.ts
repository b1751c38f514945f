import { expect, test } from "vitest";
import { aRow } from "../../../renderer/gallery-data.ts";
import { rowHeights, topsOf, type ListItem } from "../../../renderer/parts/list/list-items.ts";
import { moveByKey } from "../../../renderer/parts/list/list-keys.ts";

const heading: ListItem = { kind: "heading", key: "h", heading: { tone: "danger", title: "Ash first", detail: "" } };
const row = (title: string): ListItem => ({ kind: "row", key: title, row: aRow({ title }) });
const items: readonly ListItem[] = [heading, row("Ash"), row("Birch"), { ...heading, key: "h2" }, row("Cedar"), row("Ceiba")];

test.each<[string, string, number, number | undefined]>([
  ["down from nowhere skips the heading", "ArrowDown", -1, 1],
  ["down steps over a heading", "ArrowDown", 2, 4],
  ["down stops at the end", "ArrowDown", 5, 5],
  ["up steps over a heading", "ArrowUp", 4, 2],
  ["up stops at the first row", "ArrowUp", 1, 1],
  ["home", "Home", 4, 1],
  ["end", "End", 1, 5],
  ["a page down", "PageDown", 1, 4],
  ["a page up", "PageUp", 5, 2],
  ["a letter", "c", 1, 4],
  ["a letter that only a heading has is none", "x", 1, undefined],
  ["a key that is not the list's", "Tab", 1, undefined],
])("%s", (_, key, cursor, to) => {
  expect(moveByKey({ key, items, cursor, page: 3, typed: "" })).toBe(to);
});

test("an empty list stays where it is", () => {
  expect(moveByKey({ key: "Home", items: [], cursor: -1, page: 3, typed: "" })).toBeUndefined();
});

test("tops add up rows and headings", () => {
  expect([...topsOf(items, rowHeights.comfortable).values()]).toEqual([0, 64, 112, 160, 224, 272]);
});
