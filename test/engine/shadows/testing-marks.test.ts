import { describe, expect, test } from "vitest";
import { localDay, planTestingMark, testingState } from "../../../electron/engine/shadows/testing-marks.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";

const id = "a" as ConnectorId;
const today = "2027-02-27";
const plan = (until: string, note = "") => planTestingMark({ id, until, note }, today);

describe("a mark is taken", () => {
  test.each([today, "2027-02-28", "2028-02-28"])("until %s", (until) => {
    expect(plan(until, " new login ")).toEqual({ ok: true, value: { id, until, note: "new login" } });
  });
});

describe("a mark is refused", () => {
  test.each([
    ["2027-02-26", "day-over"],
    ["2028-02-29", "too-far"],
    ["9999-12-31", "too-far"],
    ["2027-02-29", "not-a-day"],
    ["2027-13-01", "not-a-day"],
    ["2027-3-1", "not-a-day"],
    ["01.03.2027", "not-a-day"],
    ["2027-03-01T00:00:00Z", "not-a-day"],
    ["tomorrow", "not-a-day"],
    ["", "not-a-day"],
  ] as const)("%j: %s", (until, error) => {
    expect(plan(until)).toEqual({ ok: false, error });
  });

  test("when its note is a evidenceIndex", () => {
    expect(plan(today, "x".repeat(501))).toEqual({ ok: false, error: "note-too-long" });
  });
});

test.each([
  ["2027-02-26", "in-force"],
  ["2027-02-27", "in-force"],
  ["2027-02-28", "ended"],
  ["2027-03-01", "ended"],
])("on %s a mark until 2027-02-27 is %s", (day, state) => {
  expect(testingState({ id, until: today, note: "" }, day).state).toBe(state);
});

test("a mark without a valid day suppresses nothing", () => {
  expect(testingState({ id, until: "2027-02-31", note: "" }, today).state).toBe("ended");
});

test("the day is that of this computer's clock", () => {
  expect(localDay(new Date(2027, 0, 5, 23, 59, 59))).toBe("2027-01-05");
  expect(localDay(new Date(2027, 11, 31, 0, 0, 0))).toBe("2027-12-31");
});
