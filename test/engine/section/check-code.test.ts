import { expect, test } from "vitest";
import { err } from "../../../shared/base/result.ts";
import { checkCode } from "../../../electron/engine/section/check-code.ts";
import { checkExpression, checkSection, timeLeft } from "../../../electron/engine/section/syntax/check-syntax.ts";
import { aPart, aParts, type Contents } from "./a-parts.ts";

const enough = 30_000;
const checked = (document: string | Buffer, beside: Contents = {}) =>
  checkCode(aParts({ "Main.pq": document, ...beside }), "Main.pq", enough);
const inBody = (body: string) => checked(`section A;\nshared x = (a) =>\n  ${body};\ny = 1;`);

test.each([
  ["let in a"],
  ["let\n // nothing\n in a"],
  ["A!y"],
  ['#"A" /* of this */ ! /* member */ #"y"'],
  ['#!"not M"'],
  ["try a catch (e) => e[Message]"],
  ["try a otherwise ..."],
  ["a[b c]?{0}? ?? 1"],
  ["@x(a)"],
  ['type table [Id = number, optional #"a b" = text]'],
  ["type [Id = number, ...]"],
  ['if a then 1 else error [Reason = "r"]'],
  ['[shared = 1, in = 2, #"a" = 3][shared]'],
  ['0x1F + 1.5e-3 + .5 & "#(lf)#(0041)"'],
  ["1 +\u00852"],
  ['"! \u0085" // !a\n'],
])("valid code reads: %s", async (body) => {
  expect(await inBody(body)).toEqual({ kind: "reads" });
});

test.each([
  ["two equals signs", "if a == 1 then 1 else 2", 3, 9],
  ["a missing else", "if a then 1", 3, 14],
  ["curly quotes", "\u201ca\u201d", 3, 3],
  ["a sign that M does not have", "[b = 1,\n   c = 'd']", 4, 8],
  ["a forgotten comma", "[b = 1\n   c = 2]", 4, 4],
  ["a comma too many", "{1, 2,}", 3, 9],
  ["a text that never ends", 'f("abc)', 3, 5],
  ["a comment that never ends", "a /* abc", 3, 5],
  ["a bracket left open", "f(a", 3, 6],
  ["a handler that is none", "try a catch (b, c) => 1", 3, 15],
  ["a type that is no primitive one", "(b as Int64.Type) => b", 3, 9],
  ["no value", "", 3, 3],
  ["a section of a section", "A!B!C", 3, 6],
  ["a section without a member", "A!", 3, 4],
])("a mistake in a body has its place: %s", async (_, body, line, column) => {
  expect(await inBody(body)).toMatchObject({ kind: "mistake", document: "Main.pq", role: "main", line, column });
});

test.each([
  ["in the head", "section let; x = 1;", 1, 9],
  ["in an attribute", "section A; [K = k] x = 1;", 1, 17],
  ["behind the last semicolon", "section A; x = 1;\ny", 2, 2],
  ["a semicolon too many", "section A; x = 1;;", 1, 18],
  ["no last semicolon", "section A; x = 1", 1, 17],
  ["a comment at the end that never ends", "section A; x = 1;\n  /* y", 2, 3],
])("a mistake outside of bodies has its place: %s", async (_, document, line, column) => {
  expect(await checked(document)).toMatchObject({ kind: "mistake", line, column });
});

test.each([["section A;"], ["section;"], ['[Version = "1"]\nsection A;\n// the end'], ["\uFEFFsection A;\rx = 1;\r// end\ry = 2;"]])(
  "a document reads: %j",
  async (document) => {
    expect(await checked(document)).toEqual({ kind: "reads" });
  },
);

test.each([
  ["an expression", "(a) => a", "reads"],
  ["a section", "section B; x = 1;", "reads"],
  ["nothing but a comment", "// later", "reads"],
  ["a mistake", "let a = in a", "mistake"],
  ["a mistake in a section", "section B; x = ;", "mistake"],
])("helpers are read too: %s", async (_, helper, kind) => {
  const check = await checked("section A; x = 1;", { "Sub/Helper.PQM": helper, "notes.txt": "= = =", "._Helper.pqm": "\u0000\u0005" });
  expect(check.kind).toBe(kind);
  if (check.kind === "mistake") expect([check.document, check.role]).toEqual(["Sub/Helper.PQM", "helper"]);
});

test("a mistake in the main document comes before one in a helper", async () => {
  expect(await checked("section A; x = ;", { "A.pqm": "= 1" })).toMatchObject({ document: "Main.pq" });
});

test("a mistake in a helper comes before a document that is too large", async () => {
  expect(await checked(`section A; x = {${"1,".repeat(100_000)}1};`, { "A.pqm": "= 1" })).toMatchObject({ document: "A.pqm" });
});

test("what is long because of many members is read in full", async () => {
  expect(await checked(`section A;${"\nshared x = (a) => [b = a, c = {a, 1}];".repeat(500)}`)).toEqual({ kind: "reads" });
});

test("one member beyond any size is not read", async () => {
  expect(await checked(`section A; x = {${"1,".repeat(100_000)}1};`)).toEqual({ kind: "too-large-to-check", because: "size" });
});

test("a mistake behind it is found all the same", async () => {
  expect(await checked(`section A; x = {${"1,".repeat(100_000)}1};\ny = ;`)).toMatchObject({ kind: "mistake", line: 2, column: 5 });
});

test("a long text is but one token", async () => {
  expect(await checked(`section A; x = "${"a ".repeat(500_000)}";`)).toEqual({ kind: "reads" });
});

test("the grammar stops when its time is over", async () => {
  const parts = aParts({ "Main.pq": `section A;${"\nshared x = (a) => [b = a, c = {a, 1}];".repeat(50)}` });
  expect(await checkCode(parts, "Main.pq", 0)).toEqual({ kind: "too-large-to-check", because: "time" });
});

test("what the time does not suffice for is not said to read", async () => {
  const time = timeLeft(60_000);
  time.cancel("over");
  expect(await checkSection("section A;", time)).toEqual({ kind: "too-large-to-check", because: "time" });
  expect(await checkExpression("1", time)).toEqual({ kind: "too-large-to-check", because: "time" });
});

test.each([
  ["brackets", `${"(".repeat(20_000)}1${")".repeat(20_000)}`],
  ["lists", `${"{".repeat(20_000)}1${"}".repeat(20_000)}`],
  ["conditions", "if a then 1 else ".repeat(10_000) + "1"],
])("nesting beyond reason is never called a mistake: %s", async (_, body) => {
  expect((await checked(`section A; x = ${body};`)).kind).toMatch(/^(?:reads|too-large-to-check)$/u);
});

test("a part that cannot be read is no mistake", async () => {
  const parts = aParts([aPart("Main.pq", "section A;"), aPart("A.pqm", "1", { read: () => err("crc-differs") })]);
  expect(await checkCode(parts, "Main.pq", enough)).toEqual({ kind: "could-not-check" });
});
