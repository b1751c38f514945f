import { expect, test } from "vitest";
import { beginsSection, scanMembers } from "../../../../electron/engine/section/syntax/scan-members.ts";

const spanned = (text: string, span: { start: number; end: number } | null) => (span === null ? null : text.slice(span.start, span.end));

test("cuts a document into members with attributes, shared, name and expression", () => {
  const text = '[Version = "1"] section A;\n[K = "a;]"] shared A.B = {1, "; /*"} /* ; */;\n#"c d" = (x) => x;';
  const { section, members, problems } = scanMembers(text);
  expect(problems).toEqual([]);
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
  ["a forgotten semicolon", "section A; x = 1\ny = 2;", 17],
  ["a forgotten last semicolon", "section A; x = 1", 16],
  ["a member without a name", "section A; = 1;", 11],
  ["a keyword for a name", "section A; let = 1;", 11],
  ["a member without a value", "section A; x = ;", 15],
  ["attributes that are never closed", 'section A; [K = "k" shared x = 1;', 11],
  ["no section at all", "let a = 1 in a", 0],
])("gives the place of %s", (_, text, at) => {
  expect(scanMembers(text).problems[0]?.at).toBe(at);
});

test.each([
  "(a as nullable text, optional b as table) as table => a",
  'type table [Id = number, optional #"a b" = text, ...]',
  "type table\n  Row",
  "type nullable Foo.Type",
  "type function (a as (type text meta [])) as {text}",
  "a[b c]?{0}? ?? -1",
  "each [a] > 1 and not [b c d] or _ is null",
  "try x catch (e) => e",
  "try x otherwise ...",
  '#table({"a"}, {{#infinity}}) meta [in = 1, if = 2]',
  'let a = 1, b = {1..3} in if a = 1 then b else error "x"',
  "let in x",
  "let\n  a = 1,\n  b = a\nin\n  b = a",
  "[shared = 1, a shared = 2][shared]",
  "x[[shared], [a]]",
  "#shared[A] & #sections[A][x]",
  "@f(x, each _, () => null)[[a], [b]]",
  '0x1F + 1.5e-3 & .5 & "a""b" & #"c"',
  "Sec!Member",
])("takes %s for what it is", (expression) => {
  const { members, problems } = scanMembers(`section A; x = ${expression}; y = 1;`);
  expect([members.length, problems]).toEqual([2, []]);
});

/** The members of a document whose second one cannot be read; `S.Last` is always the last. */
const namesAround = (broken: string): readonly string[] =>
  scanMembers(`section A;\nx = 1;\n${broken}\n[DataSource.Kind = "K"]\nshared S.Last = (a) => a;\n`).members.map(({ name }) => name);

test.each([
  ["a parenthesis left open", "shared S.Broken = (a) => f(a;", ["x", "S.Broken", "S.Last"]],
  ["a bracket too many", "shared S.Broken = (a) => f(a));", ["x", "S.Broken", "S.Last"]],
  ["a brace left open", "Broken = {1, 2;", ["x", "Broken", "S.Last"]],
  ["a text left open", 'shared S.Broken = (a) => "abc;', ["x", "S.Broken", "S.Last"]],
  ["a comment left open", "shared S.Broken = (a) => a /* abc;", ["x", "S.Broken", "S.Last"]],
  ["the semicolon forgotten", "shared S.Broken = (a) => a", ["x", "S.Broken", "S.Last"]],
  ["the semicolon forgotten twice", "shared S.Broken = (a) => a\ny = [b = 1]", ["x", "S.Broken", "y", "S.Last"]],
  ["a comma forgotten in a let", "shared S.Broken = (a) => let b = 1\n  c = 2 in c;", ["x", "S.Broken", "S.Last"]],
  ["no value", "shared S.Broken = ;", ["x", "S.Broken", "S.Last"]],
  ["no equals sign", "shared S.Broken (a) => a;", ["x", "S.Broken", "S.Last"]],
  ["a keyword for a name", "shared type = 1;", ["x", "S.Last"]],
  ["attributes left open", '[Publish = "P" shared S.Broken = 1;', ["x", "S.Broken", "S.Last"]],
])("goes on behind a member with %s", (_, broken, names) => {
  expect(namesAround(broken)).toEqual(names);
});

test("keeps the attributes of what follows a forgotten semicolon", () => {
  const text = 'section A;\nshared F = (a) => a\n[DataSource.Kind = "K"] shared G = 1\n[Note = "n"]\nk = 2;';
  const { members } = scanMembers(text);
  expect(members.map(({ name, attributes, expression }) => [name, spanned(text, attributes), spanned(text, expression)?.trim()])).toEqual([
    ["F", null, "(a) => a"],
    ["G", '[DataSource.Kind = "K"]', "1"],
    ["k", '[Note = "n"]', "2"],
  ]);
});

test("says in which member a problem is", () => {
  const { problems } = scanMembers("section A; x = (1; y = 2; z = 3);");
  expect(problems.map(({ member }) => member)).toEqual(["x", "z"]);
});

test.each([
  ["open literals", `${'x = "a;\ny = 1;\n'.repeat(20_001)}`],
  ["open attributes", "[a = (".repeat(100_000)],
  ["open comments", "x = 1 /*;\ny = 1;\n".repeat(50_000)],
  ["nothing but shared", "shared ".repeat(200_000)],
  ["names without values", "x ".repeat(200_000)],
])("ends with %s, however many there are", (_, members) => {
  const { problems } = scanMembers(`section A;\n${members}`);
  expect(problems.length).toBeGreaterThan(0);
});

test("stops at more members than anybody writes", () => {
  const { members, problems } = scanMembers(`section A;${"a=1;".repeat(60_000)}`);
  expect([members.length, problems[0]?.at]).toEqual([50_000, 200_010]);
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
