import { addTo } from "../../../shared/base/multimap.ts";
import type { Evidence } from "../../../shared/model/shadow.ts";
import type { Steps } from "./steps.ts";
import type { BestBuilds } from "./builds.ts";
import { folded, type Candidate } from "./candidates.ts";

/** Connectors of one name that are all paired with each other. Of more, each is paired with the best only. */
const mostPairedWithAll = 12;
/** 2,000 connectors in families of twelve have 13,000 pairs. */
const mostPairs = 20_000;

interface Naming {
  readonly namesOf: (candidate: Candidate) => readonly string[];
  /** Null when the two do not have it in common after all. */
  readonly evidenceOf: (name: string, ours: Candidate, theirs: Candidate) => Evidence | null;
}

const namings: readonly Naming[] = [
  { namesOf: ({ kinds }) => kinds, evidenceOf: (dataSourceKind) => ({ kind: "same-kind", dataSourceKind, pairing: "declared" }) },
  { namesOf: ({ inspection }) => [inspection.sha256], evidenceOf: (sha256) => ({ kind: "identical-copies", sha256 }) },
  { namesOf: ({ functions, values }) => [...functions, ...values], evidenceOf: sharedNameEvidence },
  { namesOf: ({ kinds }) => kinds.map((kind) => kind.toLowerCase()), evidenceOf: caseEvidence },
  { namesOf: sectionOf, evidenceOf: (section) => ({ kind: "same-section", section }) },
  { namesOf: ({ stem }) => [folded(stem)], evidenceOf: (_, { stem }) => ({ kind: "same-file-stem", stem }) },
  {
    namesOf: ({ titles }) => titles.map(folded),
    evidenceOf: (name, { titles }) => ({ kind: "same-title", title: titles.find((title) => folded(title) === name) ?? name }),
  },
];

function sectionOf({ inspection }: Candidate): readonly string[] {
  const { sectionName } = inspection.connector;
  return sectionName === null ? [] : [sectionName];
}

function caseEvidence(name: string, ours: Candidate, theirs: Candidate): Evidence | null {
  const onlyIn = (candidate: Candidate, other: Candidate) =>
    candidate.kinds.find((kind) => kind.toLowerCase() === name && !other.kinds.includes(kind));
  const here = onlyIn(ours, theirs);
  const there = onlyIn(theirs, ours);
  return here === undefined || there === undefined ? null : { kind: "kind-differs-in-case", ours: here, theirs: there };
}

function sharedNameEvidence(name: string, ours: Candidate, theirs: Candidate): Evidence {
  const isValue = ours.values.has(name) || theirs.values.has(name);
  return isValue ? { kind: "same-shared-name", sharedName: name } : { kind: "same-function", functionName: name };
}

/** Pairs of candidates, each once. `better` comes before `worse` in the list of candidates. */
export class CandidatePairs {
  private readonly worseOf = new Map<Candidate, Set<Candidate>>();
  private size = 0;
  /** Pairs were found that had no room. */
  isFull = false;

  add(worse: Candidate, better: Candidate): void {
    const known = this.worseOf.get(better) ?? new Set<Candidate>();
    if (known.has(worse)) return;
    if (this.size >= mostPairs) {
      this.isFull = true;
      return;
    }
    this.size += 1;
    this.worseOf.set(better, known.add(worse));
  }

  [Symbol.iterator](): Iterator<[Candidate, ReadonlySet<Candidate>]> {
    return this.worseOf[Symbol.iterator]();
  }
}

/**
 * Pairs of files of one reader that have a name or a hash in common: each build with the best build of its connector, and of different
 * connectors only the best build that has the name.
 */
export function* pairCustom(candidates: readonly Candidate[], best: BestBuilds, pairs: CandidatePairs): Steps<void> {
  for (const [build, better] of best) if (build !== better) pairs.add(build, better);
  for (const { namesOf } of namings) {
    for (const group of (yield* groupsOf(candidates, namesOf)).values()) {
      const connectors = bestOfEach(group, best);
      const anchors = connectors.length > mostPairedWithAll ? connectors.slice(0, 1) : connectors;
      let work = 1 + group.length;
      anchors.forEach((better, at) => {
        for (const worse of connectors.slice(at + 1)) {
          pairs.add(worse, better);
          work += 1;
        }
      });
      yield work;
    }
  }
}

function bestOfEach(group: readonly Candidate[], best: BestBuilds): readonly Candidate[] {
  const first = new Map<Candidate, Candidate>();
  for (const candidate of group) {
    const connector = best.get(candidate) ?? candidate;
    if (!first.has(connector)) first.set(connector, candidate);
  }
  return [...first.values()];
}

/** Everything that the two of each pair have in common by name or hash, however the pair was found. */
export function* matchPairs(pairs: CandidatePairs, add: (worse: Candidate, better: Candidate, evidence: Evidence) => void): Steps<void> {
  for (const [better, allWorse] of pairs) {
    const theirs = namings.map(({ namesOf }) => new Set(namesOf(better)));
    yield sizeOf(theirs);
    for (const worse of allWorse) {
      const ours = namings.map(({ namesOf }) => new Set(namesOf(worse)));
      for (const [at, { evidenceOf }] of namings.entries()) {
        const common = [...(ours[at] ?? [])].filter((name) => theirs[at]?.has(name) === true);
        for (const evidence of common.flatMap((name) => evidenceOf(name, worse, better) ?? [])) add(worse, better, evidence);
      }
      yield sizeOf(ours);
    }
  }
}

const sizeOf = (sets: readonly ReadonlySet<string>[]): number => sets.reduce((sum, { size }) => sum + size, 1);

function* groupsOf(candidates: readonly Candidate[], namesOf: Naming["namesOf"]): Steps<ReadonlyMap<string, readonly Candidate[]>> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const names = new Set(namesOf(candidate));
    for (const name of names) addTo(groups, name, candidate);
    yield 1 + names.size;
  }
  for (const [name, group] of groups) if (group.length < 2) groups.delete(name);
  return groups;
}
