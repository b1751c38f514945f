import { expect, test } from "vitest";
import { anId, aRow } from "../../../renderer/gallery-data.ts";
import { aCatalogue, aKeptFile, aPair, fivePairs } from "../../../renderer/gallery-cleanup.ts";
import { findEntries, withoutEnding } from "../../../renderer/features/catalogue/catalogue-search.ts";
import { fullPath } from "../../../renderer/state/full-path.ts";
import { namingOf, pairNames } from "../../../renderer/features/shadows/pair-names.ts";
import { findPairs, pairKey } from "../../../renderer/features/shadows/pair-search.ts";
import { findKept, olderThan, purgeAges } from "../../../renderer/features/quarantine/quarantine-files.ts";

test("a certified connector is found by name, function, kind, file name, however it is written", () => {
  const { entries } = aCatalogue();
  for (const text of ["ashgrove ledger", "Ashgrove.Contents", withoutEnding(" ASHGROVE.mez ")]) {
    expect(findEntries(entries, text)[0]?.name).toBe("Ashgrove Ledger");
  }
  expect(findEntries(entries, "quernstone")).toEqual([]);
  expect(findEntries(entries, "").length).toBe(entries.length);
});

test("pairs are found by either side and by what both declare", () => {
  const titleOf = (id: string) => `title of ${id}`;
  expect(findPairs(fivePairs, "juniper", titleOf)).toHaveLength(1);
  expect(findPairs(fivePairs, "ashgrove.contents", titleOf).length).toBeGreaterThan(0);
  expect(findPairs(fivePairs, "zzz", titleOf)).toEqual([]);
});

test("each pair has a key of its own", () => {
  expect(new Set(fivePairs.map(pairKey)).size).toBe(fivePairs.length);
});

test("files of one title go by their file names, and so does one that is called like the certified connector", () => {
  const rows = [aRow({ name: "one.mez", title: "Twin" }), aRow({ name: "two.mez", title: "Twin" }), aRow({ name: "Ashgrove.mez", title: "Ashgrove Ledger" })];
  const naming = namingOf(rows);
  expect(naming.nameOf(anId("one.mez"))).toBe("one.mez");
  expect(naming.nameOf(anId("Ashgrove.mez"))).toBe("Ashgrove Ledger");
  expect(pairNames(aPair(), naming)).toEqual({ custom: "Ashgrove.mez", other: "Ashgrove Ledger" });
});

test("kept files are found by title, folder and reason, and counted by age", () => {
  const file = aKeptFile({ quarantinedAt: "2026-01-01T00:00:00Z" });
  expect(findKept([file], "LEDGER certified")).toEqual([file]);
  expect(findKept([file], "zzz")).toEqual([]);
  const age = { id: file.id, dueInDays: null, hold: false };
  expect(olderThan([{ ...age, keptDays: 29 }], 30)).toBe(0);
  expect(olderThan([{ ...age, keptDays: 30 }, { ...age, keptDays: 99, hold: true }], 30)).toBe(1);
  expect(purgeAges(45)).toEqual([30, 45, 90, 180, 365]);
});

test.each([
  ["C:\\Connectors", "sub/A.mez", "C:\\Connectors\\sub\\A.mez"],
  ["C:\\", "A.mez", "C:\\A.mez"],
  ["/home/mira/connectors", "sub/A.mez", "/home/mira/connectors/sub/A.mez"],
])("%s and %s are %s", (folder, name, path) => {
  expect(fullPath(folder, name)).toBe(path);
});
