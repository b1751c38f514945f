import { expect, test } from "vitest";
import { namingOf, pairNames } from "../../../../renderer/features/shadows/pair-names.ts";
import { findPairs, pairKey } from "../../../../renderer/features/shadows/pair-search.ts";
import { anId, aRow } from "../../../builders/a-record.ts";
import { aPair, fivePairs } from "../../../builders/cleanup-facts.ts";

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
  const rows = [
    aRow({ name: "one.mez", title: "Twin" }),
    aRow({ name: "two.mez", title: "Twin" }),
    aRow({ name: "Ashgrove.mez", title: "Ashgrove Ledger" }),
  ];
  const naming = namingOf(rows);
  expect(naming.nameOf(anId("one.mez"))).toBe("one.mez");
  expect(naming.nameOf(anId("Ashgrove.mez"))).toBe("Ashgrove Ledger");
  expect(pairNames(aPair(), naming)).toEqual({ custom: "Ashgrove.mez", other: "Ashgrove Ledger" });
});
