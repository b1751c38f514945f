import { expect, test } from "vitest";
import { anId } from "../../../builders/a-record.ts";
import { emptySelection, noSelection, pick, pruned, type ListPick, type Selection } from "../../../../renderer/state/list/selection.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map(anId) as [ReturnType<typeof anId>, ...ReturnType<typeof anId>[]];
const order = [a, b, c, d].flatMap((id) => id ?? []);
const after = (...picks: readonly ListPick[]) => picks.reduce<Selection>((selection, one) => pick(selection, one, order), noSelection);
const ids = (selection: Selection) => [...selection.ids];

test("a toggle begins, adds and takes away", () => {
  expect(after({ kind: "toggle", id: a })).toMatchObject({ on: true, anchor: a });
  expect(ids(after({ kind: "toggle", id: a }, { kind: "toggle", id: c! }))).toEqual([a, c]);
  expect(ids(after({ kind: "toggle", id: a }, { kind: "toggle", id: a }))).toEqual([]);
});

test("a range goes from where one began, either way, and grows and shrinks from there", () => {
  const fromC: ListPick = { kind: "toggle", id: c! };
  expect(ids(after(fromC, { kind: "range", id: a }))).toEqual([a, b, c]);
  expect(ids(after(fromC, { kind: "range", id: a }, { kind: "range", id: d! }))).toEqual([c, d]);
  expect(ids(after({ kind: "range", id: b! }))).toEqual([b]);
});

test("all are those in the list; none ends it", () => {
  expect(ids(after({ kind: "all" }))).toEqual(order);
  expect(after({ kind: "all" }, { kind: "none" })).toBe(noSelection);
});

test("what cannot be chosen is not", () => {
  expect(pick(emptySelection, { kind: "toggle", id: anId("certified") }, order)).toBe(emptySelection);
  expect(ids(pick(emptySelection, { kind: "range", id: anId("certified") }, order))).toEqual([]);
});

test("what is gone is chosen no longer", () => {
  const all = after({ kind: "all" });
  expect(pruned(all, order)).toBe(all);
  expect(ids(pruned(all, [b!, d!]))).toEqual([b, d]);
});
