import { expect, test } from "vitest";
import { findEntries, withoutEnding } from "../../../../renderer/features/catalogue/catalogue-search.ts";
import { aCatalogue } from "../../../builders/cleanup-facts.ts";

test("a certified connector is found by name, function, kind, file name, however it is written", () => {
  const { entries } = aCatalogue();
  for (const text of ["ashgrove ledger", "Ashgrove.Contents", withoutEnding(" ASHGROVE.mez ")]) {
    expect(findEntries(entries, text)[0]?.name).toBe("Ashgrove Ledger");
  }
  expect(findEntries(entries, "quernstone")).toEqual([]);
  expect(findEntries(entries, "").length).toBe(entries.length);
});
