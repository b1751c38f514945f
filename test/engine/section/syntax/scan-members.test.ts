import { expect, test } from "vitest";
import { beginsSection, scanMembers } from "../../../../electron/engine/section/syntax/scan-members.ts";

const spanned = (text: string, span: { start: number; end: number } | null) => (span === null ? null : text.slice(span.start, span.end));

test("cuts a document into members with attributes, shared, name and expression", () => {
  const text = '[Version = "1"] section A;\n[K = "a;]"] shared A.B = {1, "; /*"} /* ; */;\n#"c d" = (x) => x;';
  const { section, members, problem } = scanMembers(text);
  expect(problem).toBeNull();
  expect([section?.name, spanned(text, section?.attributes ?? null)]).toEqual(["A", '[Version = "1"]']);
  const shown = members.map(({ name, shared, attributes, expression }) => [
    name,
    shared,
    spanned(text, attributes),
    spanned(text, expression),
  ]);
  expect(shown).toEqual([
    ["A.B", true, '[K = "a;]"]', '{1, "; /*"} /* ; */'],
    ["c d", false, null, "(x) => x"],
  ]);
});

test.each([
  ["a text literal that never ends", 'section A; x = "abc;', 15],
  ["a comment that never ends", "section A; /* x = 1;", 11],
  ["a bracket that is never closed", "section A; x = f(1;", 16],
  ["a bracket that closes nothing", "section A; x = 1);", 16],
  ["brackets that cross", "section A; x = (1];", 17],
  ["a comma too many", "section A; x = {1,, 2};", 18],
  ["a comma before the end", "section A; x = [a = 1,];", 22],
  ["a forgotten comma", "section A; x = [a = 1 b = 2];", 22],
  ["a forgotten semicolon", "section A; x = 1\ny = 2;", 17],
  ["a forgotten last semicolon", "section A; x = 1", 16],
  ["a value forgotten after an operator", "section A; x = 1 + ;", 19],
  ["a value forgotten before a keyword", "section A; x = if then 1 else 2;", 18],
  ["a member without a name", "section A; = 1;", 11],
  ["a keyword for a name", "section A; let = 1;", 11],
  ["a member without a value", "section A; x = ;", 15],
  ["a sign that M does not have", "section A; x = 'a';", 15],
  ["no section at all", "let a = 1 in a", 0],
])("gives the place of %s", (_, text, at) => {
  expect(scanMembers(text).problem?.at).toBe(at);
});

test.each([
  "(a as nullable text, optional b as table) as table => a",
  'type table [Id = number, optional #"a b" = text, ...]',
  "type table Row",
  "type nullable Foo.Type",
  "type function (a as (type text meta [])) as {text}",
  "a[b c]?{0}? ?? -1",
  "each [a] > 1 and not [b c d] or _ is null",
  "try x catch (e) => e",
  "try x otherwise ...",
  '#table({"a"}, {{#infinity}}) meta [in = 1, if = 2]',
  'let a = 1, b = {1..3} in if a = 1 then b else error "x"',
  "@f(x, each _, () => null)[[a], [b]]",
  '0x1F + 1.5e-3 & .5 & "a""b" & #"c"',
  "Sec!Member",
])("takes %s for what it is", (expression) => {
  const { members, problem } = scanMembers(`section A; x = ${expression}; y = 1;`);
  expect([members.length, problem]).toEqual([2, null]);
});

test("stops at more members than anybody writes", () => {
  const { members, problem } = scanMembers(`section A;${"a=1;".repeat(60_000)}`);
  expect([members.length, problem?.at]).toEqual([50_000, 200_010]);
});

test("keeps what it found before a problem", () => {
  expect(scanMembers("section A; x = 1; y = (;").members.map(({ name }) => name)).toEqual(["x"]);
});

test.each([
  ["section A;", true],
  ['// section\n[Version = "1"] /* x */ section A;', true],
  ["section;", true],
  ["sections A;", false],
  ["let a = 1 in a", false],
  ["// section A;", false],
  ["", false],
  ['[Version = "1" section A;', false],
])("%j begins a section: %s", (text, expected) => {
  expect(beginsSection(text)).toBe(expected);
});
