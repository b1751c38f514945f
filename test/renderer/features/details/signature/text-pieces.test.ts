import { expect, test } from "vitest";
import { piecesOf } from "../../../../../renderer/features/details/signature/signature-xml.tsx";

const lengths = (text: string): readonly number[] => piecesOf(text).map(({ length }) => length);

test.each([
  ["nothing", ""],
  ["one line", "<a>".repeat(1_000)],
  ["joined letters", "\u0645".repeat(9_999)],
  ["pairs of surrogates, at odd places", `a${"😀".repeat(3_000)}`],
  ["lines", "a line\n".repeat(2_000)],
  ["lines with nothing in them", "\n".repeat(5_000)],
])("pieces of %s are short, few, and together the text", (_, text) => {
  const pieces = piecesOf(text);
  expect(pieces.join("")).toBe(text);
  expect(pieces.every((piece) => piece.length <= 1_000 && piece.isWellFormed())).toBe(true);
  expect(pieces.length).toBeLessThanOrEqual(Math.ceil(text.length / 500));
});

test("ends with a line before a tag before anywhere", () => {
  expect(lengths(`${"a".repeat(600)}\n${"b".repeat(200)}>${"c".repeat(500)}`)).toEqual([601, 701]);
  expect(lengths(`${"a".repeat(800)}>${"c".repeat(500)}`)).toEqual([801, 500]);
  expect(lengths(`<${"a".repeat(1_300)}>`)).toEqual([1_000, 302]);
});
