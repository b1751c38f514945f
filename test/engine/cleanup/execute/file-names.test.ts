import { isDisabledName } from "../../../../shared/model/file-name.ts";
import { expect, test } from "vitest";
import { enabledName, freeName, isInside } from "../../../../electron/engine/cleanup/execute/file-names.ts";

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
  expect([isInside("/a/b", "/a"), isInside("/a", "/a"), isInside("/ab", "/a"), isInside("/", "/a"), isInside("/a/..b", "/a")]).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});

const bytes = (text: string): number => Buffer.byteLength(text);

test.each([
  ["plain letters", `${"x".repeat(251)}.mez`],
  ["letters of two bytes", `${"ä".repeat(125)}x.mez`],
  ["letters of four bytes", `${"𝄞".repeat(62)}.mez`],
  ["signs made of several characters", `${"👩‍👩‍👧‍👦".repeat(10)}.mez`],
  ["a disabled file", `${"x".repeat(242)}.mez.disabled`],
  ["a point long before the end", `a.${"x".repeat(253)}`],
])("a free name is never longer than a folder takes: %s", (_, name) => {
  const taken = new Set<string>();
  for (let n = 0; n < 12; n += 1) {
    const linux = freeName(name, "recovered", taken, "linux");
    expect([linux, bytes(linux) <= 255]).toEqual([linux, true]);
    expect(linux.isWellFormed()).toBe(true);
    expect(isDisabledName(linux)).toBe(isDisabledName(name));
    expect(taken.has(linux.toLowerCase())).toBe(false);
    taken.add(linux.toLowerCase());
    const windows = freeName(name, "recovered", new Set(), "win32");
    expect(windows.length).toBeLessThanOrEqual(255);
  }
  if (name.includes(".mez")) expect([...taken].every((one) => one.includes(").mez"))).toBe(true);
});

test("a name that fits is not cut, in either measure", () => {
  const name = `${"ä".repeat(120)}.mez`;
  expect(freeName(name, "restored", new Set(), "win32")).toBe(`${"ä".repeat(120)} (restored).mez`);
  expect(freeName("X.mez", "restored", new Set(), "linux")).toBe("X (restored).mez");
});
