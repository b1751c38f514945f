import { expect, test } from "vitest";
import { anId } from "../../../builders/a-record.ts";
import { aCertifiedOther, aPair, aShadowMap, fivePairs } from "../../../builders/cleanup-facts.ts";
import { pairActions, remediesOf } from "../../../../renderer/state/cleanup/remedies.ts";
import type { Finding } from "../../../../shared/model/finding.ts";

const id = anId("Ashgrove.mez");
const shadows = (localIs: "older" | "newer"): Finding => ({
  kind: "shadows-certified",
  files: [id],
  dataSourceKind: "A",
  certifiedName: "A",
  certifiedVersion: "2",
  localVersion: "1",
  localIs,
});
const copies: Finding = { kind: "identical-copies", files: [anId("Elmworks.mez"), anId("Elmworks (2).mez")], sha256: "00" };

test("an older one that shadows a certified one goes to quarantine; a newer one is for testing", () => {
  expect(remediesOf(shadows("older"), id, null).primary).toBe("quarantine");
  expect(remediesOf(shadows("newer"), id, null).primary).toBe("test");
});

test("of two copies only the one the map would remove is offered to go first", () => {
  const map = aShadowMap();
  expect(remediesOf(copies, anId("Elmworks (2).mez"), map).primary).toBe("quarantine");
  expect(remediesOf(copies, anId("Elmworks.mez"), map).primary).toBeNull();
  expect(remediesOf(copies, anId("Elmworks.mez"), null)).toEqual({ primary: null, others: ["shadows"] });
});

test("what is merely untidy offers nothing", () => {
  expect(remediesOf({ kind: "misspelt-field", files: [id], record: "r", field: "f", meant: "m" }, id, null).others).toEqual([]);
});

test("a pair has at most one primary step, and a hint has none at all", () => {
  for (const pair of fivePairs) expect(pairActions(pair).filter(({ primary }) => primary).length).toBeLessThanOrEqual(1);
  expect(pairActions(aPair({ confidence: "hint" }))).toEqual([]);
});

test("what is tested on purpose is left alone but for the test itself", () => {
  const mark = { id, until: "2026-12-01", note: "" };
  expect(pairActions(aPair({ testing: { mark, state: "in-force" } })).map(({ kind }) => kind)).toEqual(["test", "end-test"]);
  expect(pairActions(aPair({ testing: { mark, state: "ended" } }))[0]).toMatchObject({ kind: "quarantine", primary: true });
});

test("where nothing tells which of two to keep, either may go", () => {
  const other = { kind: "custom", id: anId("Other.mez"), version: null } as const;
  const actions = pairActions(aPair({ other, advice: { kind: "choose-one" } }));
  expect(actions.map(({ on, primary }) => [on, primary])).toEqual([
    [id, false],
    [other.id, false],
  ]);
  expect(aCertifiedOther().kind).toBe("certified");
});

test("another signer is to be compared first; a file that lost its signature goes to quarantine, or is accepted as it is", () => {
  const thumbprint = "AB".repeat(20) as never;
  const changed: Finding = {
    kind: "signer-changed",
    files: [id],
    before: thumbprint,
    beforeName: null,
    signer: thumbprint,
    signerName: null,
  };
  expect(remediesOf(changed, id, null)).toEqual({ primary: null, others: ["trust", "quarantine"] });
  const gone: Finding = { kind: "signature-gone", files: [id], before: thumbprint, beforeName: null, seenAt: "2026-01-01T00:00:00Z" };
  expect(remediesOf(gone, id, null)).toEqual({ primary: "quarantine", others: ["accept-unsigned"] });
});
