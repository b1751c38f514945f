import { printLength, type MemberPrints } from "../../../shared/model/connector.ts";
import { invariant } from "../../../shared/base/impossible.ts";
import type { Steps } from "./steps.ts";

/** Fewer members than these are alike by chance: small connectors start from the same template. */
const fewestMembers = 5;
/** In percent of all members that two have together. */
const leastShared = 80;
/** Sets compared through one print, and partners one set keeps: in a heap of copies each is tied to the best of them, not to all. */
const mostThroughOnePrint = 64;
const mostPartners = 12;
/** Sets that one set is compared with, alike or not: files made to share rare prints and little else would all be compared with all. */
const mostCompared = 128;

export interface PrintedSet<T> {
  readonly of: T;
  readonly prints: MemberPrints;
}

export interface NearPair<T> {
  /** Came before `second` in the list. */
  readonly first: T;
  readonly second: T;
  readonly sharedMembers: number;
  readonly allMembers: number;
  /** Of both files together: members that have no print and were not compared. */
  readonly membersLeft: number;
}

type Prints = readonly string[];

/**
 * Pairs of sets that have at least 80 % of their members in common. Two such sets must share one of their rarest prints, so only those
 * are looked up: no set is compared with every other. `mayPair` decides which pairs are compared.
 */
export function* findNearIdentical<T>(
  sets: readonly PrintedSet<T>[],
  mayPair: (first: T, second: T) => boolean,
): Steps<readonly NearPair<T>[]> {
  const distinct = sets
    .map(({ of, prints: { text, membersLeft } }) => ({ of, membersLeft, prints: printsIn(text) }))
    .filter(({ prints }) => prints.length >= fewestMembers);
  const frequency = new Map<string, number>();
  for (const { prints } of distinct) {
    for (const print of prints) frequency.set(print, (frequency.get(print) ?? 0) + 1);
    yield prints.length;
  }
  const byRarePrint = new Map<string, number[]>();
  const pairs: NearPair<T>[] = [];
  for (const [at, set] of distinct.entries()) {
    const rare = rarest(set.prints, frequency);
    const candidates = new Set(rare.flatMap((print) => byRarePrint.get(print) ?? []));
    yield set.prints.length;
    let partners = 0;
    let compared = 0;
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      const earlier = distinct[candidate];
      invariant(earlier !== undefined, "candidates were indexed");
      if (partners >= mostPartners || compared >= mostCompared) break;
      if (!mayPair(earlier.of, set.of)) continue;
      compared += 1;
      const { alike, steps } = likeness(earlier.prints, set.prints);
      yield steps;
      if (alike === null) continue;
      partners += 1;
      pairs.push({ first: earlier.of, second: set.of, ...alike, membersLeft: earlier.membersLeft + set.membersLeft });
    }
    for (const print of rare) remember(byRarePrint, print, at);
  }
  return pairs;
}

const printsIn = (text: string): Prints =>
  Array.from({ length: text.length / printLength }, (_, at) => text.slice(at * printLength, (at + 1) * printLength));

/** As many of the rarest prints as a near copy cannot all lack. Prints that only this set has lead nowhere, but they count. */
function rarest(prints: Prints, frequency: ReadonlyMap<string, number>): readonly string[] {
  // The sort is stable and the prints are sorted.
  const ordered = prints.map((print) => ({ print, files: frequency.get(print) ?? 0 })).sort((a, b) => a.files - b.files);
  const enough = prints.length - Math.ceil((prints.length * leastShared) / 100) + 1;
  return ordered.slice(0, enough).flatMap(({ print, files }) => (files > 1 ? [print] : []));
}

interface Likeness {
  readonly alike: Pick<NearPair<unknown>, "sharedMembers" | "allMembers"> | null;
  readonly steps: number;
}

/** Both are sorted: one pass over the two, ended as soon as too many prints are in one of them only. */
function likeness(a: Prints, b: Prints): Likeness {
  const needed = Math.max(fewestMembers, Math.ceil(((a.length + b.length) * leastShared) / (100 + leastShared)));
  let [i, j, shared] = [0, 0, 0];
  // What is left of the shorter rest would have to be shared to the last print.
  while (i < a.length && j < b.length && shared + Math.min(a.length - i, b.length - j) >= needed) {
    const [one, other] = [a[i] ?? "", b[j] ?? ""];
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  const alike = shared >= needed ? { sharedMembers: shared, allMembers: a.length + b.length - shared } : null;
  return { alike, steps: i + j };
}

function remember(index: Map<string, number[]>, print: string, at: number): void {
  const through = index.get(print);
  if (through === undefined) index.set(print, [at]);
  else if (through.length < mostThroughOnePrint) through.push(at);
}
