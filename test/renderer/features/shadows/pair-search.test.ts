import { expect, test } from "vitest";
import { cardKeysOf, groupKey, pairKey } from "../../../../renderer/features/shadows/pair-search.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { ShadowGroup } from "../../../../shared/model/shadow.ts";
import { fivePairs } from "../../../builders/cleanup-facts.ts";

test("a pair of a group is shown by the group's card, any other by its own", () => {
  const pair = fivePairs.find(({ other }) => other.kind === "custom");
  if (pair?.other.kind !== "custom") throw new Error("the builder has a pair of two custom connectors");
  const group = (...ids: readonly ConnectorId[]): ShadowGroup => ({
    members: ids.map((id) => ({ id, version: null, integrity: "unsigned" })),
    confidence: "certain",
    advice: { kind: "choose-one" },
    testing: null,
  });
  const own = group(pair.other.id, pair.custom, "third" as ConnectorId);
  expect(cardKeysOf([own])(pair)).toBe(groupKey(own));
  expect(cardKeysOf([group(pair.custom, "third" as ConnectorId, "fourth" as ConnectorId)])(pair)).toBe(pairKey(pair));
  for (const other of fivePairs.filter((one) => one !== pair && one.other.kind === "certified"))
    expect(cardKeysOf([own])(other)).toBe(pairKey(other));
});
