import { expect, test } from "vitest";
import { compareVersions } from "../../../electron/engine/checks/compare-versions.ts";

test.each([
  ["2.10.0", "2.9.1", "newer"],
  ["2.9.1", "2.10.0", "older"],
  ["1.0", "1.0.0", "equal"],
  ["01.2", "1.02", "equal"],
  ["1.0.0.1", "1.0.0", "newer"],
  [" 1.0 ", "1.0", "equal"],
  ["90071992547409930", "90071992547409931", "older"],
  [null, "1.0", "unknown"],
  ["1.0", null, "unknown"],
  ["1.0-beta", "1.0", "unknown"],
  ["", "1.0", "unknown"],
  ["1..0", "1.0", "unknown"],
  ["1.".repeat(1000) + "1", "1", "unknown"],
])("%s beside %s is %s", (local, other, order) => {
  expect(compareVersions(local, other)).toBe(order);
});
