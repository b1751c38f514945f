import { expect, test } from "vitest";
import { findRow, lineOfRow, rowOfLine, rowsOf, rowText, tokensOf } from "../../../../../renderer/features/details/contents/code-rows.ts";

const rowsIn = (text: string): readonly string[] => {
  const rows = rowsOf(text, true);
  return rows.starts.map((_, row) => rowText(rows, row));
};
const kindsOf = (text: string): readonly (readonly string[])[] => {
  const rows = rowsOf(text, true);
  return rows.starts.map((_, row) =>
    tokensOf(rowText(rows, row), rows.states[row] ?? 0)
      .filter((token) => token.text.trim() !== "")
      .map(({ kind, text: written }) => `${kind} ${written.trim()}`),
  );
};

test.each([
  ["", [""]],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\n\nb", ["a", "", "b"]],
  ["\n", [""]],
])("lines of %j", (text, expected) => {
  expect(rowsIn(text)).toEqual(expected);
  expect(rowsOf(text, true).lineCount).toBe(expected.length);
});

test("a line of ten million characters is many short rows, none of which cuts a character, and together they are the line", () => {
  const text = `x${"😀".repeat(5_000_000)}\nlast`;
  const rows = rowsOf(text, true);
  const texts = rows.starts.map((_, row) => rowText(rows, row));
  expect(Math.max(...texts.slice(0, 1000).map(({ length }) => length))).toBeLessThanOrEqual(400);
  expect(texts.slice(0, -1).join("")).toBe(text.slice(0, -5));
  expect(texts.every((one) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u.test(one))).toBe(true);
  expect(rows.lineCount).toBe(2);
  expect(lineOfRow(rows, rows.starts.length - 2)).toBe(1);
  expect(rowOfLine(rows, 2)).toBe(rows.starts.length - 1);
});

test("keywords, texts, comments and numbers, and those that go on over lines", () => {
  expect(kindsOf('section A; // "no text\nA = "a ""b"" let" & #shared; /* let\nstill " */ #"let" = 0x1F + 1.5e3;')).toEqual([
    ["keyword section", "name A", "plain ;", 'comment // "no text'],
    ["name A", "plain =", 'text "a ""b"" let"', "plain &", "keyword #shared", "plain ;", "comment /* let"],
    ['comment still " */', 'name #"let"', "plain =", "number 0x1F", "plain +", "number 1.5e3", "plain ;"],
  ]);
  expect(kindsOf('A = "one\nlet // no comment\nlast" in')).toEqual([
    ["name A", "plain =", 'text "one'],
    ["text let // no comment"],
    ['text last"', "keyword in"],
  ]);
});

test("text that is no code begins in nothing", () => {
  expect([...rowsOf("it's \"\na\n", false).states]).toEqual([0, 0]);
});

test("searching goes on behind the row it is at, and begins anew at the end; case does not matter", () => {
  const rows = rowsOf("Alpha\nbeta\nALPHA\n", true);
  expect(findRow(rows, "alpha", -1)).toBe(0);
  expect(findRow(rows, "alpha", 0)).toBe(2);
  expect(findRow(rows, "alpha", 2)).toBe(0);
  expect(findRow(rows, "gamma", -1)).toBeNull();
  expect(findRow(rows, "", -1)).toBeNull();
  // İ is longer in lower case.
  expect(findRow(rowsOf("İİİ\nx\nbeta", true), "beta", -1)).toBe(2);
});
