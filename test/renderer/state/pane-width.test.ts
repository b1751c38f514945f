import { expect, test } from "vitest";
import { fitted, narrowestList, widthByKey, widthsIn, type WidthByKey } from "../../../renderer/state/pane-width.ts";

const at = (key: string, more: Partial<WidthByKey> = {}) =>
  widthByKey({ key, width: 500, min: 320, max: 800, isRightToLeft: false, ...more });

test("an arrow moves the line in its own direction, in either direction of writing", () => {
  expect(at("ArrowLeft")).toBeGreaterThan(500);
  expect(at("ArrowRight")).toBeLessThan(500);
  expect(at("ArrowLeft", { isRightToLeft: true })).toBeLessThan(500);
  expect(at("ArrowRight", { isRightToLeft: true })).toBeGreaterThan(500);
});

test("the ends are the ends, and no key goes past them", () => {
  expect(at("Home")).toBe(320);
  expect(at("End")).toBe(800);
  expect(at("ArrowLeft", { width: 795 })).toBe(800);
  expect(at("PageDown", { width: 330 })).toBe(320);
});

test("other keys are left to others", () => {
  for (const key of ["Enter", "Tab", "a", "toString", "ArrowUp"]) expect(at(key)).toBeUndefined();
});

test("the list keeps its room in every window, and a window without room for both gives the details their least", () => {
  for (const whole of [760, 1000, 1680, 3840]) {
    const { min, max } = widthsIn(whole);
    expect(max).toBeLessThanOrEqual(whole - narrowestList);
    expect(min).toBeLessThanOrEqual(max);
    expect(fitted(10_000, { min, max })).toBe(max);
  }
  expect(widthsIn(400)).toEqual({ min: 320, max: 320 });
});
