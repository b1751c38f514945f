import { expect, test } from "vitest";
import { findByTyping } from "../../../../../renderer/features/connectors/list/list-keys.ts";

const titles = ["Ash", "Birch", "", "Beech", "Älder", "Bay"];

test.each<[string, string, number, number | undefined]>([
  ["a letter finds the next with it", "b", 1, 3],
  ["and goes round", "b", 5, 1],
  ["a second letter narrows from where it stands", "be", 3, 3],
  ["the same letter again moves on", "bb", 1, 3],
  ["accents do not matter", "al", -1, 4],
  ["nothing fits", "x", 0, undefined],
  ["nothing typed", "", 0, undefined],
])("%s", (_, typed, cursor, found) => {
  expect(findByTyping(titles, typed, cursor)).toBe(found);
});

test("an empty list", () => {
  expect(findByTyping([], "a", -1)).toBeUndefined();
});
