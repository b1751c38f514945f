import { expect, test } from "vitest";
import { elideBodies } from "../../../../electron/engine/section/syntax/elide-bodies.ts";

const elide = (text: string) => elideBodies(text, { start: 0, end: text.length }, { sectionName: "Sec" });
const shown = (text: string) => {
  const elided = elide(text);
  return elided.ok ? elided.value.text.replaceAll(/\s+/gu, " ").trim() : elided.error;
};

test.each([
  ["(x as text) as table => let a = x, b = a in b", "(x as text) as table => 0"],
  ["[f = (x) => if x then 1 else 2, g = each [a], h = 3]", "[f = (x) => 0 , g = each 0 , h = 3]"],
  ["let f = (x) => let y = 1, z = 2 in y, g = each _ in f", "let f = (x) => 0 , g = each 0 in f"],
  ["if a then (x) => if x then 1 else 2 else each _", "if a then (x) => 0 else each 0"],
  ["try f((x) => try x otherwise 1) otherwise each 2", "try f((x) => 0 ) otherwise each 0"],
  ['{(a) => (b) => c, "(x) => y"}', '{(a) => 0 , "(x) => y"}'],
  ["[each = 1, a each b = 2][each]", "[each = 1, a each b = 2][each]"],
  ["1 /* (x) => */ + // each\n 2", "1 + 2"],
  ["Sec!Member & Other!Member", "Member & Other!Member"],
  ["(x) =>", "(x) =>"],
])("%s", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("maps every position back to the document", () => {
  const text = '/* c */ [f = (x) => x + 1, g = "end"]';
  const elided = elide(text);
  if (!elided.ok) return expect.fail(elided.error);
  const { text: short, bodyAt, sourceOf, spanOf } = elided.value;
  const body = bodyAt(short.indexOf("0"));
  expect(text.slice(body?.start, body?.end)).toBe("x + 1");
  expect(text.slice(sourceOf(short.indexOf("g =")))).toBe('g = "end"]');
  const from = short.indexOf("(x)");
  const span = spanOf(from, short.indexOf("0") + 1);
  expect(text.slice(span.start, span.end)).toBe("(x) => x + 1");
});

test.each([
  ["nesting", "(".repeat(100_000) + "1" + ")".repeat(100_000)],
  ["a chain of signs", "-".repeat(5_000) + "1"],
  ["endless ifs", "if 1 then ".repeat(5_000) + "1" + " else 1".repeat(5_000)],
  ["a huge list", `{${"1,".repeat(100_000)}1}`],
  ["a huge text", `"${"x".repeat(400_000)}"`],
])("keeps from the grammar: %s", (_, text) => {
  expect(shown(text)).toBe("too-big");
});
