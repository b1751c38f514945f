import { expect, test } from "vitest";
import { isLargerThan, packed, unpacked, withinAnswer } from "../../../electron/engine/inspector/answer-size.ts";
import type { SharedFunction } from "../../../shared/model/connector.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { aFunction } from "../shadows/a-subject.ts";
import { anInspection } from "../inventory/an-inspector.ts";

function outcomeOf(functions: readonly SharedFunction[]): InspectionOutcome {
  const inspection = anInspection("Ashgrove");
  return { kind: "inspected", inspection: { ...inspection, connector: { ...inspection.connector, functions } } };
}
const many = (count: number) =>
  outcomeOf(Array.from({ length: count }, (_, n) => aFunction(`F${n}`, { returnType: n % 2 === 0 ? "table" : "any" })));

test.each([
  ["no function", 0],
  ["few", 20],
  ["thousands", 3_000],
])("arrives as it left: %s", (_, count) => {
  const outcome = many(count);
  expect(unpacked(JSON.parse(JSON.stringify(packed(outcome))))).toEqual(outcome);
});

test("functions that differ in their names only are sent once and kept once", () => {
  expect(JSON.stringify(packed(many(3_000))).length).toBeLessThan(JSON.stringify(many(3_000)).length / 5);
  const arrived = unpacked(JSON.parse(JSON.stringify(packed(many(3_000)))));
  const functions = arrived.kind === "inspected" ? arrived.inspection.connector.functions : [];
  expect(functions[0]?.documentation).toBe(functions[2]?.documentation);
});

test("an outcome beyond the bound is a refusal that keeps hash and size", () => {
  const outcome = many(3_000);
  const { sha256, sizeBytes } = anInspection("Ashgrove");
  expect(withinAnswer(outcome)).toBe(outcome);
  expect(withinAnswer(outcome, 1_000)).toEqual({
    kind: "refused",
    refusal: { sha256, sizeBytes, reason: { kind: "too-much-content", limitMegabytes: 0 } },
  });
});

test.each([
  ["text", "x".repeat(2_000), true],
  ["values", Array.from({ length: 2_000 }, () => 1), true],
  ["depth", JSON.parse("[".repeat(3_000) + "]".repeat(3_000)), true],
  ["little", { a: ["b", null, 1] }, false],
])("%s", (_, value, larger) => {
  expect(isLargerThan(value, 1_000)).toBe(larger);
});
