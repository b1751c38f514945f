import { expect, test } from "vitest";
import { columnsOf, factLines, fit, wrap } from "../../../electron/cli/output/layout.ts";
import { renderTable } from "../../../electron/cli/output/table.ts";
import { createPaint } from "../../../electron/cli/output/paint.ts";

test.each([
  ["abc", 3],
  ["燈籠魚", 6],
  ["é", 1],
  ["e\u0301", 1],
  ["😀", 2],
])("%s takes %i columns", (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});

test("facts have their names in one column and their values in another, however long", () => {
  const [blank, name] = [" ".repeat(18), "A longer name "];
  expect(
    factLines(
      [
        ["A", "one"],
        [name, "two"],
        ["", "three"],
      ],
      80,
    ),
  ).toBe(`  A${" ".repeat(15)}one\n  ${name}  two\n${blank}three\n`);
  expect(factLines([["A", "one two"]], 20)).toBe(`  A${" ".repeat(13)}one\n${" ".repeat(16)}two\n`);
  expect(factLines([], 12)).toBe("");
});

test("a text is cut at a whole character, with an ellipsis", () => {
  expect(fit("abcdef", 4)).toBe("abc…");
  expect(fit("燈籠魚", 4)).toBe("燈…");
  expect(fit("abc", 3)).toBe("abc");
});

test("words are wrapped, and an endless one stays whole", () => {
  expect(wrap("one two three", 9, "  ")).toBe("  one two\n  three\n");
  expect(wrap("a".repeat(20), 9, "")).toBe(`${"a".repeat(20)}\n`);
});

const columns = [
  { title: "Name", text: ({ name }: { name: string }) => name, least: 4 },
  { title: "N", text: ({ count }: { name: string; count: number }) => `${count}`, least: 1 },
];
const plain = createPaint({ write: () => undefined, isTerminal: false, columns: 80 }, {});

test("columns are aligned and give way where the terminal is narrow", () => {
  const rows = [
    { name: "Ashgrove Ledger", count: 1 },
    { name: "燈籠", count: 22 },
  ];
  expect(renderTable(rows, columns, { width: 80, paint: plain })).toBe("Name             N\nAshgrove Ledger  1\n燈籠             22\n");
  expect(renderTable(rows, columns, { width: 12, paint: plain })).toBe("Name      N\nAshgrov…  1\n燈籠      22\n");
  expect(renderTable(rows, columns, { width: 1, paint: plain })).toBe("Name  N\nAsh…  1\n燈籠  …\n");
});

test.each<[boolean, Record<string, string>, boolean]>([
  [true, {}, true],
  [true, { NO_COLOR: "1" }, false],
  [true, { NO_COLOR: "" }, true],
  [true, { TERM: "dumb" }, false],
  [false, {}, false],
])("on a terminal: %s, with %o, colour: %s", (isTerminal, environment, coloured) => {
  const paint = createPaint({ write: () => undefined, isTerminal, columns: 80 }, environment);
  expect(paint("a", "danger") !== "a").toBe(coloured);
});

test("a text without spaces is wrapped between its characters, and no line begins with what closes something", () => {
  expect(wrap("何も変更されません。「文書」を確認", 18, "")).toBe("何も変更されませ\nん。「文書」を確認\n");
  expect(wrap("使用 --fix 更正", 6, "")).toBe("使用\n--fix\n更正\n");
  expect(wrap("one two", 4, "  ")).toBe("  one\n  two\n");
});
