import { addTo } from "../../../shared/base/multimap.ts";
import type { Evidence } from "../../../shared/model/shadow.ts";
import type { Steps } from "./steps.ts";
import { folded, type Candidate } from "./candidates.ts";

/** Files of one name that are all paired with each other. In larger groups each is paired with the best of the group only. */
const mostPairedWithAll = 12;

interface Naming {
  readonly namesOf: (candidate: Candidate) => readonly string[];
  /** Null when the two do not have it in common after all. */
  readonly evidenceOf: (name: string, ours: Candidate, theirs: Candidate) => Evidence | null;
}

const namings: readonly Naming[] = [
  { namesOf: ({ kinds }) => kinds, evidenceOf: (dataSourceKind) => ({ kind: "same-kind", dataSourceKind, pairing: "declared" }) },
  { namesOf: ({ inspection }) => [inspection.sha256], evidenceOf: (sha256) => ({ kind: "identical-copies", sha256 }) },
  { namesOf: ({ functions }) => functions, evidenceOf: (functionName) => ({ kind: "same-function", functionName }) },
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

/** Everything that files of one reader have in common by name or hash. `worse` comes later in the list than `better`. */
export function* matchCustom(
  candidates: readonly Candidate[],
  add: (worse: Candidate, better: Candidate, evidence: Evidence) => void,
): Steps<void> {
  for (const { namesOf, evidenceOf } of namings) {
    for (const [name, group] of yield* groupsOf(candidates, namesOf)) {
      let pairs = 0;
      forEachPair(group, (worse, better) => {
        pairs += 1;
        const evidence = evidenceOf(name, worse, better);
        if (evidence !== null) add(worse, better, evidence);
      });
      yield 1 + pairs;
    }
  }
}

function* groupsOf(candidates: readonly Candidate[], namesOf: Naming["namesOf"]): Steps<ReadonlyMap<string, readonly Candidate[]>> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    yield 1;
    for (const name of new Set(namesOf(candidate))) addTo(groups, name, candidate);
  }
  return groups;
}

function forEachPair(group: readonly Candidate[], visit: (worse: Candidate, better: Candidate) => void): void {
  const anchors = group.length > mostPairedWithAll ? group.slice(0, 1) : group;
  anchors.forEach((better, at) => {
    for (const worse of group.slice(at + 1)) visit(worse, better);
  });
}
