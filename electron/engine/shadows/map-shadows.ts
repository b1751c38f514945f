import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Evidence, ShadowOther, ShadowPair, TestingMark, TestingState } from "../../../shared/model/shadow.ts";
import { confidences } from "../../../shared/model/shadow.ts";
import type { Catalogue, CertifiedConnector } from "../catalog/catalogue.ts";
import { certifiedVersion } from "../catalog/certified-version.ts";
import type { Subject } from "../checks/check.ts";
import { compareVersions } from "../checks/compare-versions.ts";
import { adviseOnCertified, adviseOnCustom } from "./advise.ts";
import { confidenceOf, EvidenceBook } from "./evidence-book.ts";
import { indexCertified, matchCertified, type CertifiedIndex } from "./match-certified.ts";
import { matchCustom } from "./match-custom.ts";
import { findNearIdentical } from "./near-identical.ts";
import { sidesOf, type Side, type Sides } from "./sides.ts";
import { testingState } from "./testing-marks.ts";

export interface ShadowContext {
  readonly marks: readonly TestingMark[];
  /** The user's own day, `2027-01-31`. */
  readonly today: string;
}

/**
 * Who may be used instead of whom: every custom connector against what Power BI brings along, and against the other custom ones that the
 * same reader loads. `catalogue` is the list with what is installed laid over it; `subjects` holds the installed files too. Surest first.
 */
export function mapShadows(subjects: readonly Subject[], catalogue: Catalogue, context: ShadowContext): readonly ShadowPair[] {
  const sides = sidesOf(subjects);
  const index = indexCertified(catalogue, sides.installed);
  const certified = new EvidenceBook<CertifiedConnector>();
  const custom = new EvidenceBook<Side>();
  for (const side of sides.custom) matchCertified(side, index, (connector, evidence) => certified.add(side.id, connector, evidence));
  for (const reader of ["desktop", "gateway"] as const) {
    matchCustom(sides.custom.filter((side) => side.reader === reader), (worse, better, evidence) => custom.add(worse.id, better, evidence));
  }
  addNearCopies(sides, { index, certified, custom });
  const testing = testingOf(context);
  const pairs = sides.custom.flatMap((side) => [
    ...withCertified(side, certified, index).map((pair) => ({ ...pair, testing: testing(side.id) })),
    ...custom.of(side.id).map(({ other, evidence }) => ({ ...customPair(side, other, evidence), testing: testing(side.id, other.id) })),
  ]);
  return inOrder(pairs, subjects);
}

interface Books {
  readonly index: CertifiedIndex;
  readonly certified: EvidenceBook<CertifiedConnector>;
  readonly custom: EvidenceBook<Side>;
}

/** Byte-identical copies are left out: their evidence says more. */
function addNearCopies({ custom: customs, installed }: Sides, { index, certified, custom }: Books): void {
  const isInstalled = new Set(installed);
  const sets = [...installed, ...customs].map((of) => ({ of, prints: of.inspection.connector.memberPrints ?? [] }));
  const mayPair = (first: Side, second: Side) =>
    !isInstalled.has(second) &&
    first.inspection.sha256 !== second.inspection.sha256 &&
    (isInstalled.has(first) || (first.reader !== null && first.reader === second.reader));
  for (const { first, second, sharedMembers, allMembers } of findNearIdentical(sets, mayPair)) {
    const evidence = { kind: "near-identical-content", sharedMembers, allMembers } as const;
    if (!isInstalled.has(first)) custom.add(second.id, first, evidence);
    else {
      const connector = index.connectorOf(first);
      if (connector !== undefined) certified.add(second.id, connector, evidence);
    }
  }
}

type Pair = Omit<ShadowPair, "testing">;

/** One pair for each certified connector, however many files or list entries of that name it has. */
function withCertified(side: Side, book: EvidenceBook<CertifiedConnector>, index: CertifiedIndex): readonly Pair[] {
  const merged = new EvidenceBook<string>();
  const entries = new Map<string, { readonly connector: CertifiedConnector; readonly evidence: readonly Evidence[] }[]>();
  for (const { other: connector, evidence } of book.of(side.id)) {
    for (const piece of evidence) merged.add(side.id, connector.name, piece);
    const sameName = entries.get(connector.name);
    if (sameName === undefined) entries.set(connector.name, [{ connector, evidence }]);
    else sameName.push({ connector, evidence });
  }
  return merged.of(side.id).flatMap(({ other: name, evidence }) => {
    const best = (entries.get(name) ?? []).toSorted((a, b) => telling(a) - telling(b))[0];
    return best === undefined ? [] : [certifiedPair(side, { evidence, connector: best.connector }, index)];
  });
}

/** The entry that speaks for a name: the one with the heaviest evidence, an installed file before a list. */
const telling = ({ connector, evidence }: { readonly connector: CertifiedConnector; readonly evidence: readonly Evidence[] }): number =>
  confidences.indexOf(confidenceOf(evidence)) * 2 + (connector.origin === "installed" ? 0 : 1);

interface CertifiedFound {
  readonly connector: CertifiedConnector;
  readonly evidence: readonly Evidence[];
}

function certifiedPair(side: Side, { connector, evidence }: CertifiedFound, index: CertifiedIndex): Pair {
  const file = index.fileOf(connector);
  const kind = evidence.find((piece) => piece.kind === "same-kind")?.dataSourceKind;
  const version = certifiedVersion(connector, kind ?? "");
  const localVersion = side.inspection.connector.version;
  const localIs = compareVersions(localVersion, version);
  const integrity = file?.inspection.signature.integrity.kind ?? "not-seen";
  const other: ShadowOther = {
    kind: "certified",
    name: connector.name,
    version,
    source: connector.origin === "installed" ? "installed" : "catalogue",
    installedId: file?.id ?? null,
    beta: connector.beta,
    integrity,
    certifiedSince: connector.certifiedSince,
  };
  const advice = adviseOnCertified({ evidence, localIs, certifiedIntegrity: integrity });
  return { custom: side.id, other, evidence, confidence: confidenceOf(evidence), localVersion, localIs, advice };
}

function customPair(worse: Side, better: Side, evidence: readonly Evidence[]): Pair {
  const localVersion = worse.inspection.connector.version;
  const { version } = better.inspection.connector;
  const localIs = compareVersions(localVersion, version);
  const facts = ({ id, inspection }: Side) => ({ id, integrity: inspection.signature.integrity.kind, container: inspection.container });
  const advice = adviseOnCustom({ evidence, localIs, worse: facts(worse), better: facts(better) });
  const other: ShadowOther = { kind: "custom", id: better.id, version };
  return { custom: worse.id, other, evidence, confidence: confidenceOf(evidence), localVersion, localIs, advice };
}

/** The mark of a pair's side, one in force before one that ended. */
function testingOf({ marks, today }: ShadowContext): (...ids: readonly ConnectorId[]) => TestingState | null {
  const states = new Map(marks.map((mark) => [mark.id, testingState(mark, today)]));
  return (...ids) => {
    const found = ids.flatMap((id) => states.get(id) ?? []);
    return found.find(({ state }) => state === "in-force") ?? found[0] ?? null;
  };
}

/** Surest first, then as the files were found; what Power BI brings along before other custom ones. */
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
