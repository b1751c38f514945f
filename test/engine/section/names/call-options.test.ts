import { expect, test } from "vitest";
import { implementationIn } from "../../../../electron/engine/section/names/call-options.ts";
import { outerNames } from "../../../../electron/engine/section/names/outer-calls.ts";

const inCall = (call: string) => implementationIn(call, { start: call.indexOf("("), end: call.length });

test.each([
  ['F("a", [Implementation="1.0"])', "1.0"],
  ['F("a", "b", [Role = null, Implementation = "2.0", X = [Y = 1]])', "2.0"],
  ['F([ /* Implementation = "0" */ Implementation = "1.0" ])', "1.0"],
  ['F("Implementation = ""1.0""")', null],
  ['F("a", [Implementation = version])', null],
  ['F("a", [Implementation = "1" & ".0"])', null],
  ['F("a", [Inner = [Implementation = "1.0"]])', null],
  ['F("a", G([Implementation = "1.0"]))', null],
  ['F("a", r[Implementation])', null],
  ['F("a") & G([Implementation = "1.0"])', null],
  ["F(", null],
])("%s", (call, value) => {
  expect(inCall(call)).toBe(value);
});

test("of several calls the oldest counts, and other functions are left alone", () => {
  const { names } = outerNames('{A.X("a", [Implementation="2.0"]), A.X("b", [Implementation="1.0"]), B.Y("c")}');
  expect(names).toMatchObject([{ name: "A.X", implementation: "1.0" }, { name: "B.Y" }]);
  expect(names[1]).not.toHaveProperty("implementation");
});

test("a call that is deep and long is not searched for ever", () => {
  const text = `${"F(".repeat(3_000)}1${")".repeat(3_000)} & [Implementation="1.0"]`;
  expect(outerNames(text).names.every((one) => one.implementation === undefined)).toBe(true);
});
