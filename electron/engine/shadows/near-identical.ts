import type { MemberPrint } from "../../../shared/model/connector.ts";
import { invariant } from "../../../shared/base/impossible.ts";

/** Fewer members than these are alike by chance: small connectors start from the same template. */
const fewestMembers = 5;
/** In percent of all members that two have together. */
const leastShared = 80;
/** Sets compared through one print, and partners one set keeps: in a heap of copies each is tied to the best of them, not to all. */
const mostThroughOnePrint = 64;
const mostPartners = 12;

export interface PrintedSet<T> {
  readonly of: T;
  readonly prints: readonly MemberPrint[];
}

export interface NearPair<T> {
  /** Came before `second` in the list. */
  readonly first: T;
  readonly second: T;
  readonly sharedMembers: number;
  readonly allMembers: number;
}

/**
 * Pairs of sets that have at least 80 % of their members in common. Two such sets must share one of their rarest prints, so only those
 * are looked up: no set is compared with every other. `mayPair` says which two are worth it.
 */
export function findNearIdentical<T>(sets: readonly PrintedSet<T>[], mayPair: (first: T, second: T) => boolean): readonly NearPair<T>[] {
  const distinct = sets
    .map(({ of, prints }) => ({ of, prints: new Set(prints.map(({ print }) => print)) }))
    .filter(({ prints }) => prints.size >= fewestMembers);
  const frequency = new Map<string, number>();
  for (const { prints } of distinct) for (const print of prints) frequency.set(print, (frequency.get(print) ?? 0) + 1);
  const byRarePrint = new Map<string, number[]>();
  const pairs: NearPair<T>[] = [];
  distinct.forEach((set, at) => {
    const rare = rarest(set.prints, frequency);
    const candidates = new Set(rare.flatMap((print) => byRarePrint.get(print) ?? []));
    let partners = 0;
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      const earlier = distinct[candidate];
      invariant(earlier !== undefined, "candidates were indexed");
      if (partners >= mostPartners) break;
      if (!mayPair(earlier.of, set.of)) continue;
      const alike = likeness(earlier.prints, set.prints);
      if (alike === null) continue;
      partners += 1;
      pairs.push({ first: earlier.of, second: set.of, ...alike });
    }
    for (const print of rare) remember(byRarePrint, print, at);
  });
  return pairs;
}

/** As many of the rarest prints as a near copy cannot all lack. Prints that only this set has lead nowhere, but they count. */
function rarest(prints: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): readonly string[] {
  const ordered = [...prints].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
  const enough = prints.size - Math.ceil((prints.size * leastShared) / 100) + 1;
  return ordered.slice(0, enough).filter((print) => (frequency.get(print) ?? 0) > 1);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): Pick<NearPair<unknown>, "sharedMembers" | "allMembers"> | null {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size * 100 < large.size * leastShared) return null;
  let sharedMembers = 0;
  for (const print of small) if (large.has(print)) sharedMembers += 1;
  const allMembers = a.size + b.size - sharedMembers;
  return sharedMembers >= fewestMembers && sharedMembers * 100 >= allMembers * leastShared ? { sharedMembers, allMembers } : null;
}

function remember(index: Map<string, number[]>, print: string, at: number): void {
  const through = index.get(print);
  if (through === undefined) index.set(print, [at]);
  else if (through.length < mostThroughOnePrint) through.push(at);
}
