import { expect, test } from "vitest";
import { findKept, olderThan, purgeAges } from "../../../../renderer/features/quarantine/quarantine-files.ts";
import { aKeptFile } from "../../../builders/cleanup-facts.ts";

test("kept files are found by title, folder and reason, and counted by age", () => {
  const file = aKeptFile({ quarantinedAt: "2026-01-01T00:00:00Z" });
  expect(findKept([file], "LEDGER certified")).toEqual([file]);
  expect(findKept([file], "zzz")).toEqual([]);
  const age = { id: file.id, dueInDays: null, hold: false };
  expect(olderThan([{ ...age, keptDays: 29 }], 30)).toBe(0);
  expect(
    olderThan(
      [
        { ...age, keptDays: 30 },
        { ...age, keptDays: 99, hold: true },
      ],
      30,
    ),
  ).toBe(1);
  expect(purgeAges(45)).toEqual([30, 45, 90, 180, 365]);
});
