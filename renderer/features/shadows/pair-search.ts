import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { groupFinder, type Evidence, type ShadowGroup, type ShadowMap, type ShadowPair } from "../../../shared/model/shadow.ts";
import { folded } from "../../state/list/search.ts";

/** The same pair keeps its key while the map is drawn anew. */
export const pairKey = ({ custom, other }: ShadowPair): string =>
  JSON.stringify([custom, other.kind, other.kind === "custom" ? other.id : other.name]);

/** The card that shows a pair: that of its group, or its own. */
export function cardKeysOf(map: Pick<ShadowMap, "groups" | "pairs">): (pair: ShadowPair) => string {
  const groupOf = groupFinder(map);
  return (pair) => {
    const group = groupOf(pair);
    return group === undefined ? pairKey(pair) : groupKey(group);
  };
}

/** The best build may be another one when the map is drawn anew; then it is another card. */
export const groupKey = ({ members }: ShadowGroup): string => JSON.stringify(["group", members[0]?.id]);

export const concerns = ({ custom, other }: ShadowPair, id: ConnectorId): boolean =>
  custom === id || (other.kind === "custom" ? other.id : other.installedId) === id;

/** Pairs that have every word of the text in a name or in what both declare. */
export function findPairs(pairs: readonly ShadowPair[], text: string, titleOf: (id: ConnectorId) => string): readonly ShadowPair[] {
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return pairs;
  return pairs.filter((pair) => {
    const other = pair.other.kind === "custom" ? [titleOf(pair.other.id), pair.other.id] : [pair.other.name];
    const searchText = folded([titleOf(pair.custom), pair.custom, ...other, ...pair.evidence.flatMap(textsOf)].join("\n"));
    return words.every((word) => searchText.includes(word));
  });
}

const textsOf = (evidence: Evidence): readonly string[] => Object.values(evidence).filter((value) => typeof value === "string");
