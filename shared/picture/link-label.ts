import type { Evidence } from "../model/shadow.ts";
import { foreign, plainSentence } from "../words/foreign-text.ts";
import { printable } from "../words/printable.ts";
import type { ShadowWords } from "../words/words.ts";

/** What both declare: the first name, and how many more. */
export function linkLabel(evidence: readonly Evidence[], { picture }: ShadowWords): string {
  const names = evidence.flatMap((piece) => nameOf(piece) ?? []);
  const [first] = evidence;
  if (first?.kind === "identical-copies") return picture.identical;
  const [name, ...rest] = names;
  if (name === undefined) return picture.nearIdentical;
  return rest.length === 0 ? printable(name) : plainSentence(picture.firstOf(foreign(name), rest.length));
}

function nameOf(evidence: Evidence): string | null {
  switch (evidence.kind) {
    case "same-kind":
      return evidence.dataSourceKind;
    case "kind-differs-in-case":
      return `${evidence.ours} / ${evidence.theirs}`;
    case "same-function":
      return evidence.functionName;
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
