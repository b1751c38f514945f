import { addTo } from "../../../shared/base/multimap.ts";
import type { Evidence } from "../../../shared/model/shadow.ts";
import type { Steps } from "./steps.ts";
import { folded, type Side } from "./sides.ts";

/** Files of one name that are all paired with each other. In larger groups each is paired with the best of the group only. */
const mostPairedWithAll = 12;

interface Naming {
  readonly namesOf: (side: Side) => readonly string[];
  /** Null when the two do not have it in common after all. */
  readonly evidenceOf: (name: string, ours: Side, theirs: Side) => Evidence | null;
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

function sectionOf({ inspection }: Side): readonly string[] {
  const { sectionName } = inspection.connector;
  return sectionName === null ? [] : [sectionName];
}

function caseEvidence(name: string, ours: Side, theirs: Side): Evidence | null {
  const onlyIn = (side: Side, other: Side) => side.kinds.find((kind) => kind.toLowerCase() === name && !other.kinds.includes(kind));
  const here = onlyIn(ours, theirs);
  const there = onlyIn(theirs, ours);
  return here === undefined || there === undefined ? null : { kind: "kind-differs-in-case", ours: here, theirs: there };
}

/** Everything that files of one reader have in common by name or hash. `worse` comes later in the list than `better`. */
export function* matchCustom(sides: readonly Side[], add: (worse: Side, better: Side, evidence: Evidence) => void): Steps<void> {
  for (const { namesOf, evidenceOf } of namings) {
    for (const [name, group] of yield* groupsOf(sides, namesOf)) {
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

function* groupsOf(sides: readonly Side[], namesOf: Naming["namesOf"]): Steps<ReadonlyMap<string, readonly Side[]>> {
  const groups = new Map<string, Side[]>();
  for (const side of sides) {
    yield 1;
    for (const name of new Set(namesOf(side))) addTo(groups, name, side);
  }
  return groups;
}

function forEachPair(group: readonly Side[], visit: (worse: Side, better: Side) => void): void {
  const anchors = group.length > mostPairedWithAll ? group.slice(0, 1) : group;
  anchors.forEach((better, at) => {
    for (const worse of group.slice(at + 1)) visit(worse, better);
  });
}
