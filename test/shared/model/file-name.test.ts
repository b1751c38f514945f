import { expect, test } from "vitest";
import { isAcceptedName, isDisabledName, withoutAcceptedExtension } from "../../../shared/model/file-name.ts";

test.each([
  ["A.mez", true],
  ["A.PQX", true],
  ["A.m", true],
  ["A.pq", true],
  ["A.zip", false],
  ["A.mez.zip", false],
  ["A.mez.disabled", false],
  ["Amez", false],
  ["A.pqm", false],
])("%s is a name that Power BI accepts: %s", (name, isAccepted) => {
  expect(isAcceptedName(name)).toBe(isAccepted);
});

test("an extension is removed only where Power BI accepts it", () => {
  expect(["A.mez", "A.pq", "A.b.pqx", "A.zip", "mez"].map(withoutAcceptedExtension)).toEqual(["A", "A", "A.b", "A.zip", "mez"]);
});

test("a disabled file has a name before the ending", () => {
  expect(["A.mez.disabled", "A.DISABLED", ".disabled", "A.mez"].map(isDisabledName)).toEqual([true, true, false, false]);
});
