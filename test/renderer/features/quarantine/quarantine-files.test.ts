import { expect, test } from "vitest";
import { searchQuarantine, olderThan, purgeAges } from "../../../../renderer/features/quarantine/quarantine-files.ts";
import { aQuarantinedFile } from "../../../builders/cleanup-facts.ts";

test("quarantined files are found by title, folder and reason, and counted by age", () => {
  const file = aQuarantinedFile({ quarantinedAt: "2026-01-01T00:00:00Z" });
  expect(searchQuarantine([file], "LEDGER certified")).toEqual([file]);
  expect(searchQuarantine([file], "zzz")).toEqual([]);
  const age = { id: file.id, dueInDays: null, hold: false };
  expect(olderThan([{ ...age, countedDays: 29 }], 30)).toBe(0);
  expect(
    olderThan(
      [
        { ...age, countedDays: 30 },
        { ...age, countedDays: 99, hold: true },
      ],
      30,
    ),
  ).toBe(1);
  expect(purgeAges(45)).toEqual([30, 45, 90, 180, 365]);
});
