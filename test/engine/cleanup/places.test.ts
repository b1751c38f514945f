import { expect, test } from "vitest";
import { isDisabledName } from "../../../shared/model/cleanup.ts";
import { enabledName, freeName, isInside } from "../../../electron/engine/cleanup/places.ts";

test.each([
  ["X.mez", [], "X (restored).mez"],
  ["X.mez", ["x (restored).mez"], "X (restored 2).mez"],
  ["X.mez", ["x (restored).mez", "x (restored 2).mez"], "X (restored 3).mez"],
  ["X.1.mez.disabled", [], "X.1 (restored).mez.disabled"],
  [".mez", [], ".mez (restored)"],
  ["noending", [], "noending (restored)"],
])("%s beside %j", (name, taken, free) => {
  expect(freeName(name, "restored", new Set(taken))).toBe(free);
});

test("a name is disabled by its ending, not by being one", () => {
  expect([
    isDisabledName("X.mez.disabled"),
    isDisabledName("X.mez.DISABLED"),
    isDisabledName(".disabled"),
    isDisabledName("disabled.mez"),
  ]).toEqual([true, true, false, false]);
  expect(enabledName("X.mez.disabled")).toBe("X.mez");
});

test("inside means below, not beginning with the same letters", () => {
  expect([
    isInside("/a/b", "/a"),
    isInside("/a", "/a"),
    isInside("/ab", "/a"),
    isInside("/", "/a"),
    isInside("/a/..b", "/a"),
  ]).toEqual([true, true, false, false, true]);
});
