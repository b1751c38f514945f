import { weightOf, confidences, evidenceKinds, type Confidence, type Evidence, type EvidenceKind } from "../../../shared/model/shadow.ts";

/** Pieces of one kind that one pair keeps: with more names in common the result no longer changes. */
const mostOfOneKind = 50;
/** Pairs there may be, and pieces all of them keep; 2,000 connectors in families of twelve have 13,000 pairs. */
const mostPairs = 20_000;
const mostPieces = 100_000;
/** What each pair keeps of one kind all the same. */
const fewestOfOneKind = 3;

interface Page {
  readonly pieces: Map<string, Evidence>;
  readonly counts: Map<EvidenceKind, number>;
  hasMore: boolean;
}

export interface Found<Other> {
  readonly other: Other;
  /** Heaviest first. */
  readonly evidence: readonly Evidence[];
  /** There was more than is kept. */
  readonly hasMore: boolean;
}

/** Evidence by pair; the same piece found twice counts once. */
export class EvidenceIndex<Other> {
  private readonly pages = new Map<string, Map<Other, Page>>();
  private pairs = 0;
  private pieces = 0;
  /** Pairs were found that had no room. */
  isFull = false;

  add(custom: string, other: Other, evidence: Evidence, hasMore = false): void {
    const page = this.pageOf(custom, other);
    if (page === undefined) return;
    page.hasMore ||= hasMore;
    const count = page.counts.get(evidence.kind) ?? 0;
    const hasRoom = count < (this.pieces < mostPieces ? mostOfOneKind : fewestOfOneKind);
    // Found twice or not, there is no room for it, and nothing heavier of its kind.
    if (!hasRoom && (evidence.kind === "same-function" || evidence.kind === "same-shared-name")) {
      page.hasMore = true;
      return;
    }
    const key = keyOf(evidence);
    const before = page.pieces.get(key);
    if (before !== undefined) {
      if (weigh(evidence) < weigh(before)) page.pieces.set(key, evidence);
    } else if (hasRoom) {
      page.pieces.set(key, evidence);
      page.counts.set(evidence.kind, count + 1);
      this.pieces += 1;
    } else page.hasMore = true;
  }

  /** Everything known of one custom connector, pair by pair. */
  of(custom: string): readonly Found<Other>[] {
    return [...(this.pages.get(custom) ?? [])].map(([other, { pieces, hasMore }]) => ({
      other,
      evidence: [...pieces.values()].sort(heavierFirst),
      hasMore,
    }));
  }

  private pageOf(custom: string, other: Other): Page | undefined {
    let own = this.pages.get(custom);
    if (own === undefined) this.pages.set(custom, (own = new Map()));
    const known = own.get(other);
    if (known !== undefined) return known;
    if (this.pairs >= mostPairs) {
      this.isFull = true;
      return undefined;
    }
    this.pairs += 1;
    const page: Page = { pieces: new Map(), counts: new Map(), hasMore: false };
    own.set(other, page);
    return page;
  }
}

function keyOf(evidence: Evidence): string {
  const { kind } = evidence;
  switch (kind) {
    case "same-kind":
      return `${kind} ${evidence.dataSourceKind}`;
    case "same-function":
      return `${kind} ${evidence.functionName}`;
    case "same-shared-name":
      return `${kind} ${evidence.sharedName}`;
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
