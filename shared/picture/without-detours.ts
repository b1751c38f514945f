import type { Confidence, ShadowPair } from "../model/shadow.ts";

/** A pair as far as the picture tells pairs apart. */
export interface PairToDraw {
  readonly pair: ShadowPair;
  readonly label: string;
}

/**
 * Of custom connectors that all have the same in common, only the links to the best of them: a link whose two ends both lead on to a third
 * by the same label says nothing new, and ten builds of one connector would be forty-five links.
 */
export function withoutDetours<P extends PairToDraw>(pairs: readonly P[]): readonly P[] {
  const onward = new Map<string, Map<string, string>>();
  for (const { pair, label } of pairs) {
    if (pair.other.kind !== "custom") continue;
    const targets = onward.get(pair.custom) ?? new Map<string, string>();
    onward.set(pair.custom, targets.set(pair.other.id, sameness(pair.confidence, label)));
  }
  return pairs.filter(({ pair, label }) => {
    if (pair.other.kind !== "custom") return true;
    const fromHere = onward.get(pair.custom);
    const fromThere = onward.get(pair.other.id);
    if (fromHere === undefined || fromThere === undefined) return true;
    const same = sameness(pair.confidence, label);
    return ![...fromThere].some(([third, how]) => how === same && fromHere.get(third) === same);
  });
}

const sameness = (confidence: Confidence, label: string): string => `${confidence} ${label}`;
