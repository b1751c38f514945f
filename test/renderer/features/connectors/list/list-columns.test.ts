import { expect, test } from "vitest";
import { columnsInRoom } from "../../../../../renderer/features/connectors/list/list-columns.ts";
import { listColumns, usualLayout } from "../../../../../shared/model/list-view.ts";

test("a list of any width shows the title; a wide one all that was chosen, in its order", () => {
  expect(columnsInRoom(listColumns, 100)).toEqual(["title"]);
  expect(columnsInRoom(listColumns, 10_000)).toEqual(listColumns);
  expect(columnsInRoom(usualLayout.columns, Number.POSITIVE_INFINITY)).toEqual(usualLayout.columns);
});

test("a narrower list never shows a column that a wider one hides", () => {
  let before: readonly string[] = [];
  for (let width = 100; width < 2000; width += 10) {
    const shown = columnsInRoom(listColumns, width);
    expect(before.filter((column) => !shown.some((one) => one === column))).toEqual([]);
    before = shown;
  }
});

test("a column that is not chosen leaves its room to the others", () => {
  expect(columnsInRoom(["title", "category"], 360)).toEqual(["title", "category"]);
  expect(columnsInRoom(listColumns, 360)).not.toContain("category");
});
