import { expect, test } from "vitest";
import { fitText, textWidth } from "../../../shared/picture/text-width.ts";

test.each([
  ["a text that fits stays", "Ashgrove", 200, "Ashgrove"],
  ["a text that does not ends in an ellipsis", "Ashgrove Ledger", 60, "Ashgrov…"],
  ["no blank before the ellipsis", "Ash grove", 38, "Ash…"],
  ["a family is not torn apart", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 80, "👨‍👩‍👧…"],
  ["nothing fits nowhere", "Ashgrove", 1, "…"],
  ["empty stays empty", "", 10, ""],
])("%s", (_, text, width, fitted) => {
  expect(fitText(text, 13, width)).toBe(fitted);
});

test("wide scripts count as wide, marks as nothing", () => {
  expect(textWidth("漢字", 10)).toBeGreaterThan(textWidth("ab", 10) * 1.5);
  expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
});

test("a text of a megabyte is fitted at once", () => {
  const started = performance.now();
  expect(fitText("x".repeat(1_000_000), 13, 100).length).toBeLessThan(30);
  expect(performance.now() - started).toBeLessThan(200);
});
