import { describe, expect, test } from "vitest";
import { expressionWithoutFormatting, memberPrints } from "../../../electron/engine/section/member-prints.ts";
import { limits } from "../../../electron/engine/limits.ts";
import { printLength } from "../../../shared/model/connector.ts";
import { scanMembers } from "../../../electron/engine/section/syntax/scan-members.ts";

const bare = (text: string) => expressionWithoutFormatting(text, { start: 0, end: text.length });
const printsOf = (text: string) => memberPrints(text, scanMembers(text).members);

describe("formatting goes, everything else stays", () => {
  test.each([
    ["white space of every kind", "let\r\n\tx = 1\u00a0in  x", "let x=1 in x"],
    ["words stay apart", "each if a then b else c", "each if a then b else c"],
    ["a comment parts words", "let/* a */x = 1 // b\nin x", "let x=1 in x"],
    ["texts keep their blanks and slashes", '"a  // b" & "/* "" */"', '"a  // b"&"/* "" */"'],
    ["quoted identifiers too", '#"a  b" + 1', '#"a  b"+1'],
    ["a comment that never ends", "1 /* 2", "1"],
    ["a text that never ends", '1 & "2 ', '1&"2 '],
    ["division is no comment", "a / b", "a/b"],
    ["nothing", "", ""],
  ])("%s", (_, text, expected) => {
    expect(bare(text)).toBe(expected);
  });
});

describe("prints", () => {
  const print = printsOf("section A; shared F = (x) => x + 1;");

  test.each([
    ["reformatted", 'section A; [DataSource.Kind = "A"] F =\n  // adds\n  (x)   => x+1;', true],
    ["another body", "section A; F = (x) => x + 2;", false],
    ["another name", "section A; G = (x) => x + 1;", false],
  ])("%s", (_, text, same) => {
    expect(printsOf(text).text === print.text).toBe(same);
  });

  test("sorted, each once, in any order of the members", () => {
    const one = printsOf('section A; #"a b" = 1; __proto__ = 2; __proto__ = 2;');
    expect(one.text).toHaveLength(2 * printLength);
    expect(printsOf('section A; __proto__ = 2; #"a b" = 1;')).toEqual(one);
  });

  test("the first members only, and how many are left", () => {
    const members = (count: number) => `section A; ${Array.from({ length: count }, (_, at) => `F${at} = ${at};`).join(" ")}`;
    expect(printsOf(members(10)).membersLeft).toBe(0);
    const { text, membersLeft } = printsOf(members(limits.mPrintedMembers + 7));
    expect([text.length, membersLeft]).toEqual([limits.mPrintedMembers * printLength, 7]);
  });

  test("a long document costs linear time", () => {
    const text = `section A; F = ${"a + ".repeat(500_000)}1;`;
    expect(printsOf(text).text).toHaveLength(printLength);
  });
});
