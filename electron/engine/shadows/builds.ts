import { addTo, groupByEach } from "../../../shared/base/multimap.ts";
import { titlesDiffer } from "../../../shared/model/connector-title.ts";
import { invariant } from "../../../shared/base/impossible.ts";
import { confidences, type GroupAdvice, type GroupKeepReason, type ShadowGroup, type ShadowPair } from "../../../shared/model/shadow.ts";
import type { Candidate } from "./candidates.ts";
import type { Steps } from "./steps.ts";

/** The best build of the connector that a file is a build of: itself when it has no better one. */
export type BestBuilds = ReadonlyMap<Candidate, Candidate>;

/** Two files that are nearly the same throughout; `better` comes first in the list of candidates. */
export interface NearCopy {
  readonly better: Candidate;
  readonly worse: Candidate;
}

/** Files of one kind whose titles are compared with the best one's: with more of other products the rest stays apart. */
const mostOtherProducts = 128;

/**
 * Builds of one connector, found around the best of them: the same bytes, the same kind under a like title, or nearly the same content.
 * Every build has that in common with the best one itself, so one step holds for all of them. `candidates`: best to keep first.
 */
export function* findBestBuilds(candidates: readonly Candidate[], nearCopies: readonly NearCopy[]): Steps<BestBuilds> {
  const best = new Map<Candidate, Candidate>();
  const byKind = groupByEach(candidates, ({ kinds }) => kinds);
  const byHash = Map.groupBy(candidates, ({ inspection }) => inspection.sha256);
  const near = new Map<Candidate, Candidate[]>();
  for (const { better, worse } of nearCopies) addTo(near, better, worse);
  for (const candidate of candidates) {
    yield 1;
    if (best.has(candidate)) continue;
    best.set(candidate, candidate);
    const join = (other: Candidate): void => void (best.has(other) || best.set(other, candidate));
    for (const kind of candidate.kinds) {
      const free = (byKind.get(kind) ?? []).filter((one) => !best.has(one));
      let others = 0;
      for (const one of free) {
        if (titlesDiffer(candidate.titles, one.titles)) others += 1;
        else join(one);
        if (others > mostOtherProducts) break;
      }
      byKind.set(kind, free);
      yield 1 + free.length;
    }
    for (const copy of byHash.get(candidate.inspection.sha256) ?? []) join(copy);
    for (const copy of near.get(candidate) ?? []) join(copy);
  }
  return best;
}

/** Two builds are a pair; more are a group. */
const fewestInGroup = 3;

/** The groups, each with one step for all its builds, which follows from those of their pairs with the best one. */
export function groupsOf(best: BestBuilds, pairs: readonly ShadowPair[]): readonly ShadowGroup[] {
  const membersOf = Map.groupBy(best.keys(), (candidate) => best.get(candidate) ?? candidate);
  const bestOf = new Map([...best].map(([{ id }, better]) => [id, better.id]));
  const ownPairs = pairs.filter(({ custom, other }) => other.kind === "custom" && bestOf.get(custom) === other.id && custom !== other.id);
  const pairsOf = Map.groupBy(ownPairs, ({ other }) => (other.kind === "custom" ? other.id : null));
  return [...membersOf].flatMap(([first, members]) => {
    const own = pairsOf.get(first.id) ?? [];
    if (members.length < fewestInGroup || own.length < members.length - 1) return [];
    const inForce = own.filter(({ testing }) => testing?.state === "in-force");
    return {
      members: members.map(({ id, inspection: { connector, signature } }) => ({
        id,
        version: connector.version,
        integrity: signature.integrity.kind,
      })),
      confidence: confidences[Math.min(...own.map(({ confidence }) => confidences.indexOf(confidence)))] ?? "hint",
      advice: adviseOnGroup(first, own.length === inForce.length ? own : own.filter((pair) => !inForce.includes(pair))),
      testing: own.length === inForce.length ? (inForce[0]?.testing ?? null) : null,
    };
  });
}

function adviseOnGroup({ id: keep }: Candidate, pairs: readonly ShadowPair[]): GroupAdvice {
  invariant(pairs.length > 0, "a group has pairs");
  if (pairs.some(({ advice }) => advice.kind === "get-fresh-copies")) return { kind: "get-fresh-copies" };
  const remove = pairs.flatMap(({ custom, advice }) => (advice.kind === "keep-one" ? [custom] : []));
  if (remove.length === 0) return { kind: "choose-one" };
  const isRemoved = new Set(remove);
  const undecided = pairs.flatMap(({ custom }) => (isRemoved.has(custom) ? [] : [custom]));
  return { kind: "keep-one", keep, because: reasonOf(pairs), remove, undecided };
}

function reasonOf(pairs: readonly ShadowPair[]): GroupKeepReason {
  const reasons = new Set(pairs.flatMap(({ advice }) => (advice.kind === "keep-one" ? [advice.because] : [])));
  // A newer one of which nothing is advised: then only the signature speaks for the best one.
  const isOlderThanOne = pairs.some(({ advice, localIs }) => advice.kind !== "keep-one" && localIs === "newer");
  if (reasons.has("newer") && !isOlderThanOne) return "newest";
  if (reasons.has("signed") || isOlderThanOne) return "signed";
  if (reasons.has("one-connector-two-formats")) return "formats";
  return reasons.has("other-altered") ? "others-altered" : "identical";
}
