import { weightOf, confidences, evidenceKinds, type Confidence, type Evidence } from "../../../shared/model/shadow.ts";

/** Pieces that one pair keeps. Two connectors with more names in common are settled long before. */
const mostEvidence = 500;

/** Evidence by pair; the same piece found twice counts once. */
export class EvidenceBook<Other> {
  private readonly pages = new Map<string, Map<Other, Map<string, Evidence>>>();

  add(custom: string, other: Other, evidence: Evidence): void {
    const page = entryOf(this.pages, custom, () => new Map<Other, Map<string, Evidence>>());
    const pieces = entryOf(page, other, () => new Map<string, Evidence>());
    const key = keyOf(evidence);
    const before = pieces.get(key);
    if (before === undefined ? pieces.size < mostEvidence : weigh(evidence) < weigh(before)) pieces.set(key, evidence);
  }

  /** Everything known of one custom connector, pair by pair, heaviest evidence first. */
  of(custom: string): readonly { readonly other: Other; readonly evidence: readonly Evidence[] }[] {
    return [...(this.pages.get(custom) ?? [])].map(([other, pieces]) => ({ other, evidence: [...pieces.values()].sort(heavierFirst) }));
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const created = create();
  map.set(key, created);
  return created;
}

function keyOf(evidence: Evidence): string {
  const { kind } = evidence;
  switch (kind) {
    case "same-kind":
      return `${kind} ${evidence.dataSourceKind}`;
    case "same-function":
      return `${kind} ${evidence.functionName}`;
    case "kind-differs-in-case":
      return `${kind} ${evidence.ours} ${evidence.theirs}`;
    case "same-section":
    case "same-file-stem":
    case "same-title":
    case "identical-copies":
    case "near-identical-content":
      return kind;
  }
}

const weigh = (evidence: Evidence): number => confidences.indexOf(weightOf(evidence));

const heavierFirst = (a: Evidence, b: Evidence): number =>
  weigh(a) - weigh(b) || evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind);

/** That of the heaviest piece: evidence does not add up. */
export const confidenceOf = (evidence: readonly Evidence[]): Confidence => confidences[Math.min(...evidence.map(weigh))] ?? "hint";
