import { expect, test } from "vitest";
import { readTmdl } from "../../../electron/engine/reports/tmdl.ts";

const read = (...lines: readonly string[]) => readTmdl(lines.join("\n"));

test("a parameter on one line", () => {
  expect(read('expression Server = "a" meta [IsParameterQuery=true]', "\tlineageTag: x")).toEqual([
    { name: "Server", text: '"a" meta [IsParameterQuery=true]' },
  ]);
});

test("lines below, up to the first property", () => {
  expect(read("expression Q =", "\t\tlet", "", "\t\t\ta = 1", "\t\tin a", "\tlineageTag: x", "\t\tno = 2")[0]?.text).toBe(
    "\t\tlet\n\n\t\t\ta = 1\n\t\tin a",
  );
});

test("a fence ends at a line of its own, whatever is between", () => {
  expect(read("expression Q = ```", "\t\t\tlet", "\t\tpartition x = m", "\t\t\t\tin a", "\t\t\t```", "\tannotation x = 1")).toEqual([
    { name: "Q", text: "let\npartition x = m\n\tin a" },
  ]);
});

test.each([
  ["'a = b: c'", "a = b: c"],
  ["'it''s'", "it's"],
  ["Plain", "Plain"],
])("the name %s", (written, name) => {
  expect(read(`expression ${written} = 1`)).toEqual([{ name, text: "1" }]);
});

test("only partitions of type m hold M, under the name of their table", () => {
  const table = (type: string) =>
    read("table 'My Table'", "\tpartition p = " + type, "\t\tmode: import", "\t\tsource =", "\t\t\t\tFoo.X()", "\tannotation a = 1");
  expect(table("m")).toEqual([{ name: "My Table", text: "\t\t\t\tFoo.X()" }]);
  expect(table("calculated")).toEqual([]);
  expect(table("entity")).toEqual([]);
});

test("refresh policies hold M", () => {
  const queries = read("table T", "\trefreshPolicy", "\t\tsourceExpression =", "\t\t\t\tFoo.X()", "\t\tpollingExpression = Foo.Y()");
  expect(queries.map(({ text }) => text.trim())).toEqual(["Foo.X()", "Foo.Y()"]);
});

test("what DAX looks like is passed over", () => {
  const queries = read(
    "table T",
    "\t/// expression X = 1",
    "\tmeasure M = ```",
    "\t\t\tVAR source = 1",
    "\t\t\texpression Q = 2",
    "\t\t\t```",
    "\tmeasure N =",
    "\t\t\tsource = Foo.X()",
    "\tcolumn C = VARX.P()",
    "\tpartition p = m",
    "\t\tsource = 1",
  );
  expect(queries).toEqual([{ name: "T", text: "1" }]);
});

test.each([2, 3, 4])("a document indented by %s spaces", (unit) => {
  const lines = [
    "table T",
    "\tlineageTag: a",
    "\tpartition p = m",
    "\t\tmode: import",
    "\t\tsource =",
    "\t\t\t\tFoo.X()",
    "\tannotation a = 1",
  ];
  const shared = ["expression Q =", "\t\tlet", "\t\t\ta = Foo.Y()", "\t\tin a", "\tlineageTag: a"];
  const queries = read(...[...lines, ...shared].map((line) => line.replaceAll("\t", " ".repeat(unit))));
  expect(queries.map(({ name, text }) => `${name}: ${text.replace(/\s+/gu, " ").trim()}`)).toEqual([
    "T: Foo.X()",
    "Q: let a = Foo.Y() in a",
  ]);
});

test("keywords in any case", () => {
  expect(
    read("Table T", "\tPartition p = M", "\t\tSource = Foo.X()", "\tRefreshPolicy", "\t\tSourceExpression = Foo.Y()", "Expression Q = 1"),
  ).toEqual([
    { name: "T", text: "Foo.X()" },
    { name: "T", text: "Foo.Y()" },
    { name: "Q", text: "1" },
  ]);
});

test("nothing but an expression, by spaces", () => {
  expect(
    read("expression Q =", "        let", "          a = Foo.X()", "        in a").map(({ text }) => text.trim().endsWith("in a")),
  ).toEqual([true]);
  expect(read("expression Q =", "    1", "expression R =", "    2").map(({ name }) => name)).toEqual(["Q", "R"]);
});
