import { expect, test } from "vitest";
import { isNewEnough, runsTypeScript } from "../../build/runtime.js";

test.each([
  ["18.20.4", false],
  ["20.20.2", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["23.0.0", true],
  ["24.21.0", true],
])("Node %s runs the product: %s", (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});

test("only a Node that needs no option is handed nothing", () => {
  expect(["22.23.0", "23.11.0", "24.0.0", "26.1.0"].map(runsTypeScript)).toEqual([false, false, true, true]);
});
