import { expect, test } from "vitest";
import { cardKeysOf, groupKey, pairKey } from "../../../../renderer/features/shadows/pair-search.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { ShadowGroup, ShadowPair } from "../../../../shared/model/shadow.ts";
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
  expect(cardKeysOf({ groups: [own], pairs: fivePairs })(pair)).toBe(groupKey(own));
  expect(cardKeysOf({ groups: [group(pair.custom, "third" as ConnectorId, "fourth" as ConnectorId)], pairs: fivePairs })(pair)).toBe(
    pairKey(pair),
  );
  for (const other of fivePairs.filter((one) => one !== pair && one.other.kind === "certified"))
    expect(cardKeysOf({ groups: [own], pairs: fivePairs })(other)).toBe(pairKey(other));
});

test("a certified connector that all builds shadow is said once, with the build to keep, and always of one that stays", () => {
  const certified = fivePairs.find(({ other }) => other.kind === "certified");
  if (certified === undefined) throw new Error("the builder has a pair with a certified connector");
  const [keep, go, undecided] = ["keep", "go", "undecided"] as readonly string[] as readonly ConnectorId[];
  const pairs = [keep!, go!, undecided!].map((custom): ShadowPair => ({ ...certified, custom, testing: null }));
  const group: ShadowGroup = {
    members: pairs.map(({ custom: id }) => ({ id, version: null, integrity: "unsigned" })),
    confidence: "certain",
    advice: { kind: "keep-one", keep: keep!, because: "newest", remove: [go!], undecided: [undecided!] },
    testing: null,
  };
  const keysOf = (given: readonly ShadowPair[]) => given.map(cardKeysOf({ groups: [group], pairs: given }));
  const [first, second, third] = pairs;
  expect(keysOf(pairs)).toEqual([pairKey(first!), groupKey(group), pairKey(third!)]);
  expect(keysOf([second!])).toEqual([pairKey(second!)]);
});
