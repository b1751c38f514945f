import type { Confidence, Evidence, ShadowPair } from "../model/shadow.ts";
import { foreign, plainSentence } from "../words/foreign-text.ts";
import { printable } from "../words/printable.ts";
import type { ShadowWords } from "../words/words.ts";

/** What both connectors declare: the first name, and how many more. */
export function linkLabel(evidence: readonly Evidence[], { picture }: ShadowWords): string {
  const names = evidence.flatMap((piece) => nameOf(piece) ?? []);
  const [first] = evidence;
  if (first?.kind === "identical-copies") return picture.identical;
  const [name, ...rest] = names;
  if (name === undefined) return picture.nearIdentical;
  return rest.length === 0 ? printable(name) : plainSentence(picture.firstOf(foreign(name), rest.length));
}

/** The same as a part of a sentence, uncut: its foreign name is quoted. */
export function linkName(evidence: readonly Evidence[], words: ShadowWords): string {
  const names = evidence.flatMap((piece) => nameOf(piece) ?? []);
  const [name] = names;
  const isOneName = name !== undefined && names.length === 1 && evidence[0]?.kind !== "identical-copies";
  return isOneName ? plainSentence(`${foreign(name)}`) : linkLabel(evidence, words);
}

function nameOf(evidence: Evidence): string | null {
  switch (evidence.kind) {
    case "same-kind":
      return evidence.dataSourceKind;
    case "kind-differs-in-case":
      return `${evidence.ours} / ${evidence.theirs}`;
    case "same-function":
      return evidence.functionName;
    case "same-shared-name":
      return evidence.sharedName;
    case "same-section":
      return evidence.section;
    case "same-file-stem":
      return evidence.stem;
    case "same-title":
      return evidence.title;
    case "identical-copies":
    case "near-identical-content":
      return null;
  }
}

/** A pair with what is written on its link. */
export interface LabelledPair {
  readonly pair: ShadowPair;
  readonly label: string;
}

/**
 * Leaves out a link if both its connectors have a link with the same label to a third one. Ten builds of one connector would otherwise
 * have forty-five links; only the nine to the best build stay.
 */
export function withoutImpliedLinks<P extends LabelledPair>(pairs: readonly P[]): readonly P[] {
  const linksFrom = new Map<string, Map<string, string>>();
  for (const { pair, label } of pairs) {
    if (pair.other.kind !== "custom") continue;
    const targets = linksFrom.get(pair.custom) ?? new Map<string, string>();
    linksFrom.set(pair.custom, targets.set(pair.other.id, linkKind(pair.confidence, label)));
  }
  return pairs.filter(({ pair, label }) => {
    if (pair.other.kind !== "custom") return true;
    const fromHere = linksFrom.get(pair.custom);
    const fromThere = linksFrom.get(pair.other.id);
    if (fromHere === undefined || fromThere === undefined) return true;
    const same = linkKind(pair.confidence, label);
    return ![...fromThere].some(([third, kind]) => kind === same && fromHere.get(third) === same);
  });
}

const linkKind = (confidence: Confidence, label: string): string => `${confidence} ${label}`;
