import { expect, test } from "vitest";
import { decoders } from "../../../shared/contract/decoders.ts";

const order = { planId: "p", decisions: [], reason: "", confirmedNames: [] };

test("an order that says nothing of changed files accepts none", () => {
  expect(decoders.carryOut(order)).toEqual({ ok: true, value: { ...order, acceptedChanges: [] } });
});

test("an order accepts changed files by id and hash", () => {
  const acceptedChanges = [{ subject: "a", sha256: "AB" }];
  expect(decoders.carryOut({ ...order, acceptedChanges })).toEqual({ ok: true, value: { ...order, acceptedChanges } });
});

test.each([
  null,
  true,
  "A",
  {},
  [1],
  [{ subject: "a" }],
  [{ subject: 7, sha256: "AB" }],
  [{ subject: "a", sha256: "A".repeat(65) }],
  [{ subject: "a", sha256: "AB", more: 1 }],
])("what accepts changed files in another form is refused: %j", (acceptedChanges) => {
  expect(decoders.carryOut({ ...order, acceptedChanges }).ok).toBe(false);
});

test.each([null, 7, "text", [], [order], JSON.parse(`{"__proto__":1,${JSON.stringify(order).slice(1)}`)])(
  "an order is a record: %j",
  (raw) => {
    expect(decoders.carryOut(raw).ok).toBe(false);
  },
);
