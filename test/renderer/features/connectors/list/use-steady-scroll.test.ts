import { expect, test } from "vitest";
import { anchoredScrollTop } from "../../../../../renderer/features/connectors/list/use-steady-scroll.ts";

const tops = (...keys: readonly string[]) => new Map(keys.map((key, index) => [key, index * 10]));

test.each<[string, Parameters<typeof anchoredScrollTop>, number | null]>([
  ["rows came in above", [{ tops: tops("b", "c"), anchor: "c", scrollTop: 5 }, tops("a", "b", "c")], 15],
  ["rows left above", [{ tops: tops("a", "b", "c"), anchor: "c", scrollTop: 15 }, tops("b", "c")], 5],
  ["rows left, and it cannot scroll further up", [{ tops: tops("a", "b"), anchor: "b", scrollTop: 0 }, tops("b")], 0],
  ["rows came in below", [{ tops: tops("a"), anchor: "a", scrollTop: 5 }, tops("a", "b")], null],
  ["the anchor itself is gone", [{ tops: tops("a", "b"), anchor: "b", scrollTop: 5 }, tops("a")], null],
  ["nothing is held", [{ tops: tops("a"), anchor: null, scrollTop: 0 }, tops("z", "a")], null],
])("when %s", (_, [before, after], scrollTop) => {
  expect(anchoredScrollTop(before, after)).toBe(scrollTop);
});
