import { expect, test } from "vitest";
import { twelveRows } from "../../../builders/twelve-rows.ts";
import { aRow } from "../../../builders/a-record.ts";
import { summarize, waiting } from "../../../../renderer/state/list/summary.ts";

test("counts what needs a decision, worst first, and leaves out what is not there", () => {
  expect(summarize(twelveRows)).toEqual({
    total: 12,
    parts: [
      { part: "altered", count: 1 },
      { part: "could-not-check", count: 1 },
      { part: "shadows", count: 1 },
      { part: "not-trusted", count: 2 },
      { part: "unsigned", count: 4 },
      { part: "refused", count: 1 },
    ],
  });
});

test("is quiet when all is well", () => {
  expect(summarize([aRow()])).toEqual({ total: 1, parts: [] });
  expect(summarize([])).toEqual({ total: 0, parts: [] });
});

test("the navigation counts shadows, what is kept, and alarms not yet seen", () => {
  expect(waiting({ rows: twelveRows, quarantined: 2, unseenAlarms: 3 })).toEqual({ shadows: 1, quarantine: 2, history: 3 });
});
