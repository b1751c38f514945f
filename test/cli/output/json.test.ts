import { expect, test } from "vitest";
import { each, jsonText, writeJson } from "../../../electron/cli/output/json.ts";

/** What was written, piece by piece. */
async function written(value: object, drained?: () => Promise<void>): Promise<readonly string[]> {
  const pieces: string[] = [];
  await writeJson<object>(value, { write: (text) => void pieces.push(text), ...(drained === undefined ? {} : { drained }) });
  return pieces;
}

const hard = {
  "a\u202Eb": "line\nbreak\u2028 \u{E0001}",
  list: [[], {}, [1, { b: [null, true] }]],
  none: undefined,
  empty: {},
  nothing: [],
};

test.each<[string, object, object]>([
  ["an object", hard, hard],
  ["a list", each([hard, hard], (one) => one), [hard, hard]],
  [
    "a list inside",
    { first: 1, items: each([1, 2], (n) => ({ n, hard })), last: [hard] },
    {
      first: 1,
      items: [
        { n: 1, hard },
        { n: 2, hard },
      ],
      last: [hard],
    },
  ],
  ["an empty list", each([], () => ({})), []],
  ["an empty list inside", { items: each([], () => ({})) }, { items: [] }],
  ["an empty object", {}, {}],
])("written in pieces it is what it is in one: %s", async (_, lazy, whole) => {
  expect((await written(lazy)).join("")).toBe(jsonText<object>(whole));
});

test("no piece is longer than one item, and items wait for the reader", async () => {
  const made: number[] = [];
  const seen: number[] = [];
  const items = each(
    Array.from({ length: 50 }, (_, n) => n),
    (n) => {
      made.push(n);
      return { text: "x".repeat(10_000) };
    },
  );
  const pieces = await written({ items }, () => Promise.resolve(void seen.push(made.length)));
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(11_000);
  expect(seen.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
});
