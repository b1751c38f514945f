import { isReadInPart } from "../../../shared/model/code-check.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { titlesDiffer } from "../../../shared/model/connector-title.ts";
import type { Evidence, ShadowGroup, ShadowOther, ShadowPair, TestingMark, TestingState } from "../../../shared/model/shadow.ts";
import { confidences, weightOf } from "../../../shared/model/shadow.ts";
import { type Catalogue, type CertifiedConnector, certifiedVersion } from "../catalogue/catalogue.ts";
import type { Subject } from "../checks/check.ts";
import { compareVersions } from "../checks/compare-versions.ts";
import { atOnce, type Steps } from "./steps.ts";
import { adviseOnCertified, adviseOnCustom } from "./advise.ts";
import { confidenceOf, EvidenceIndex, type Found } from "./evidence-index.ts";
import { findBestBuilds, groupsOf, type BestBuilds } from "./builds.ts";
import { indexCertified, matchCertified, type CertifiedIndex } from "./match-certified.ts";
import { CandidatePairs, matchPairs, pairCustom } from "./match-custom.ts";
import { findNearIdentical } from "./near-identical.ts";
import { candidatesOf, type Candidate, type Candidates } from "./candidates.ts";
import { testingState } from "./testing-marks.ts";

export interface ShadowContext {
  readonly marks: readonly TestingMark[];
  /** The user's own day, `2027-01-31`. */
  readonly today: string;
}

export interface MappedShadows {
  readonly pairs: readonly ShadowPair[];
  readonly groups: readonly ShadowGroup[];
  /** There were more pairs than a map holds. */
  readonly pairsLeftOut: boolean;
  /** Files whose functions, kinds or members were not all compared: they declare more than is read. */
  readonly comparedInPart: readonly ConnectorId[];
  /** Files with code that could not be read. */
  readonly readInPart: readonly ConnectorId[];
}

/** The pairs of a map, drawn in one go. */
export const mapShadows = (subjects: readonly Subject[], catalogue: Catalogue, context: ShadowContext): readonly ShadowPair[] =>
  atOnce(mapShadowsInSteps(subjects, catalogue, context)).pairs;

/**
 * Which connectors may shadow which: every custom connector against the certified ones, and against the other custom ones that the
 * same reader loads. `catalogue` is the list with what is installed laid over it; `subjects` holds the installed files too. Surest first.
 */
export function* mapShadowsInSteps(subjects: readonly Subject[], catalogue: Catalogue, context: ShadowContext): Steps<MappedShadows> {
  const candidates = candidatesOf(subjects);
  const index = indexCertified(catalogue, candidates.installed);
  const certified = new EvidenceIndex<CertifiedConnector>();
  const custom = new EvidenceIndex<Candidate>();
  for (const candidate of candidates.custom)
    yield* matchCertified(candidate, index, (connector, evidence) => certified.add(candidate.id, connector, evidence));
  const near = yield* findNear(candidates);
  for (const { first, second, evidence } of near.certified) {
    const connector = index.connectorOf(first);
    if (connector !== undefined) certified.add(second.id, connector, evidence);
  }
  const customPairs = new CandidatePairs();
  const bests: BestBuilds[] = [];
  for (const reader of ["desktop", "gateway"] as const) {
    const readBy = candidates.custom.filter((candidate) => candidate.reader === reader);
    const best = yield* findBestBuilds(
      readBy,
      near.custom.flatMap(({ first, second, evidence }) => (weightOf(evidence) === "hint" ? [] : [{ better: first, worse: second }])),
    );
    yield* pairCustom(readBy, best, customPairs);
    for (const { first, second, evidence } of betweenBuilds(near.custom, best)) {
      customPairs.add(second, first);
      custom.add(second.id, first, evidence);
    }
    bests.push(best);
  }
  yield* matchPairs(customPairs, (worse, better, evidence) => custom.add(worse.id, better, evidence));
  const testing = testingOf(context);
  const pairs: ShadowPair[] = [];
  for (const candidate of candidates.custom) {
    pairs.push(...withCertified(candidate, certified, index).map((pair) => ({ ...pair, testing: testing(candidate.id) })));
    pairs.push(
      ...custom.of(candidate.id).map((found) => ({ ...customPair(candidate, found), testing: testing(candidate.id, found.other.id) })),
    );
    yield 1;
  }
  const all = [...candidates.installed, ...candidates.custom];
  return {
    pairs: inOrder(pairs, subjects),
    groups: bests.flatMap((best) => groupsOf(best, pairs)),
    pairsLeftOut: certified.isFull || custom.isFull || customPairs.isFull,
    comparedInPart: all.filter(isComparedInPart).map(({ id }) => id),
    readInPart: all.filter(({ inspection: { connector } }) => isReadInPart(connector)).map(({ id }) => id),
  };
}

const isComparedInPart = ({ inspection: { connector } }: Candidate): boolean =>
  connector.unread !== undefined || (connector.memberPrints?.membersLeft ?? 0) > 0;

interface NearPair {
  readonly first: Candidate;
  readonly second: Candidate;
  readonly evidence: Evidence;
}

interface NearPairs {
  /** `first`: an installed file. */
  readonly certified: readonly NearPair[];
  readonly custom: readonly NearPair[];
}

/** Byte-identical copies are left out: their evidence is stronger. */
function* findNear({ custom: customs, installed }: Candidates): Steps<NearPairs> {
  const isInstalled = new Set(installed);
  const sets = [...installed, ...customs].flatMap((of) => {
    const prints = of.inspection.connector.memberPrints;
    return prints === undefined ? [] : [{ of, prints }];
  });
  const mayPair = (first: Candidate, second: Candidate) =>
    !isInstalled.has(second) &&
    first.inspection.sha256 !== second.inspection.sha256 &&
    (isInstalled.has(first) || (first.reader !== null && first.reader === second.reader));
  const found = (yield* findNearIdentical(sets, mayPair)).map(({ first, second, sharedMembers, allMembers, membersLeft }) => ({
    first,
    second,
    evidence: {
      kind: "near-identical-content" as const,
      sharedMembers,
      allMembers,
      ...(membersLeft > 0 ? { membersLeft } : {}),
      ...(namesDiffer(first, second) ? { namesDiffer: true as const } : {}),
    },
  }));
  return { certified: found.filter(({ first }) => isInstalled.has(first)), custom: found.filter(({ first }) => !isInstalled.has(first)) };
}

/** Products made from one sample are nearly the same inside. */
const namesDiffer = (a: Candidate, b: Candidate): boolean =>
  a.kinds.length > 0 && b.kinds.length > 0 && !a.kinds.some((kind) => b.kinds.includes(kind)) && titlesDiffer(a.titles, b.titles);

/** Near copies of these files: of builds of one connector those of the best one, of two connectors one. */
function betweenBuilds(near: readonly NearPair[], best: BestBuilds): readonly NearPair[] {
  const seen = new Set<string>();
  return near.filter(({ first, second }) => {
    const [one, other] = [best.get(first), best.get(second)];
    if (one === undefined || other === undefined) return false;
    if (one === other) return first === one;
    const key = JSON.stringify([one.id, other.id]);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

type Pair = Omit<ShadowPair, "testing">;

/** One pair for each certified connector, however many files or list entries of that name it has. */
function withCertified(candidate: Candidate, evidenceIndex: EvidenceIndex<CertifiedConnector>, index: CertifiedIndex): readonly Pair[] {
  const merged = new EvidenceIndex<string>();
  const found = evidenceIndex.of(candidate.id).map(({ other: connector, ...rest }) => ({ connector, ...rest }));
  const entries = Map.groupBy(found, ({ connector }) => connector.name);
  for (const { connector, evidence, hasMore } of found) {
    for (const piece of evidence) merged.add(candidate.id, connector.name, piece, hasMore);
  }
  return merged.of(candidate.id).flatMap(({ other: name, evidence, hasMore }) => {
    const best = (entries.get(name) ?? []).toSorted((a, b) => entryRank(a) - entryRank(b))[0];
    return best === undefined ? [] : [{ ...certifiedPair(candidate, { evidence, connector: best.connector }, index), ...leftOut(hasMore) }];
  });
}

/** Sort key of entries with one name: the strongest evidence first, an installed file before a list. */
const entryRank = ({ connector, evidence }: CertifiedFound): number =>
  confidences.indexOf(confidenceOf(evidence)) * 2 + (connector.origin === "installed" ? 0 : 1);

interface CertifiedFound {
  readonly connector: CertifiedConnector;
  readonly evidence: readonly Evidence[];
}

function certifiedPair(candidate: Candidate, { connector, evidence }: CertifiedFound, index: CertifiedIndex): Pair {
  const file = index.fileOf(connector);
  const kind = evidence.find((piece) => piece.kind === "same-kind")?.dataSourceKind;
  const version = certifiedVersion(connector, kind ?? "");
  const localVersion = candidate.inspection.connector.version;
  const localIs = compareVersions(localVersion, version);
  const customIntegrity = candidate.inspection.signature.integrity.kind;
  const integrity = file?.inspection.signature.integrity.kind ?? "not-seen";
  const { endOfSupport = null, driverTransition = null } = connector.listing ?? {};
  const other: ShadowOther = {
    kind: "certified",
    name: connector.name,
    version,
    source: connector.origin === "installed" ? "installed" : "catalogue",
    installedId: file?.id ?? null,
    beta: connector.beta,
    integrity,
    endOfSupport,
    driverTransition,
    certifiedSince: connector.certifiedSince,
  };
  const advice = adviseOnCertified({
    evidence,
    localIs,
    certifiedIntegrity: integrity,
    customIntegrity,
    isWithdrawn: endOfSupport !== null,
  });
  return { custom: candidate.id, other, evidence, confidence: confidenceOf(evidence), localVersion, localIs, advice };
}

const leftOut = (hasMore: boolean): Pick<ShadowPair, "evidenceLeftOut"> => (hasMore ? { evidenceLeftOut: true } : {});

function customPair(worse: Candidate, { other: better, evidence, hasMore }: Found<Candidate>): Pair {
  const localVersion = worse.inspection.connector.version;
  const { version } = better.inspection.connector;
  const localIs = compareVersions(localVersion, version);
  const facts = ({ id, inspection }: Candidate) => ({
    id,
    integrity: inspection.signature.integrity.kind,
    container: inspection.container,
  });
  const differ = titlesDiffer(worse.titles, better.titles);
  const advice = adviseOnCustom({ evidence, localIs, worse: facts(worse), better: facts(better), titlesDiffer: differ });
  const other: ShadowOther = { kind: "custom", id: better.id, version };
  return { custom: worse.id, other, evidence, confidence: confidenceOf(evidence), localVersion, localIs, advice, ...leftOut(hasMore) };
}

/** The mark of a pair's side, one in force before one that ended. */
function testingOf({ marks, today }: ShadowContext): (...ids: readonly ConnectorId[]) => TestingState | null {
  const states = new Map(marks.map((mark) => [mark.id, testingState(mark, today)]));
  return (...ids) => {
    const found = ids.flatMap((id) => states.get(id) ?? []);
    return found.find(({ state }) => state === "in-force") ?? found[0] ?? null;
  };
}

/** Surest first, then as the files were found; certified connectors before other custom ones. */
function inOrder(pairs: readonly ShadowPair[], subjects: readonly Subject[]): readonly ShadowPair[] {
  const places = new Map(subjects.map(({ id }, at) => [id, at]));
  const placeOf = (id: ConnectorId) => places.get(id) ?? 0;
  const last = (other: ShadowOther) => (other.kind === "certified" ? -1 : placeOf(other.id));
  return pairs.toSorted(
    (a, b) =>
      confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
      placeOf(a.custom) - placeOf(b.custom) ||
      last(a.other) - last(b.other),
  );
}
