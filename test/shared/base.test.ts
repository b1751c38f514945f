import { expect, test } from "vitest";
import { errorCode } from "../../shared/base/error-code.ts";
import { groupByEach } from "../../shared/base/multimap.ts";

test.each([
  [Object.assign(new Error(), { code: "ENOENT" }), "ENOENT"],
  [Object.assign(new Error(), { code: 1 }), null],
  [new Error(), null],
  ["ENOENT", null],
  [null, null],
  [undefined, null],
])("the code of %j is %s", (thrown, code) => {
  expect(errorCode(thrown)).toBe(code);
});

test("an item is listed once under each of its keys, in order", () => {
  expect([...groupByEach(["ab", "bb", "a"], (text) => text)]).toEqual([
    ["a", ["ab", "a"]],
    ["b", ["ab", "bb"]],
  ]);
});
