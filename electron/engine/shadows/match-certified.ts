import type { Evidence } from "../../../shared/model/shadow.ts";
import type { Catalogue, CertifiedConnector } from "../catalogue/catalogue.ts";
import type { Steps } from "./steps.ts";
import { folded, type Candidate } from "./candidates.ts";

/** Each certified connector with the installed file it was read from, and every name the catalogue has no finder for. */
export interface CertifiedIndex {
  readonly catalogue: Catalogue;
  readonly connectorOf: (installed: Candidate) => CertifiedConnector | undefined;
  readonly fileOf: (connector: CertifiedConnector) => Candidate | undefined;
  readonly findByTitle: (title: string) => readonly { readonly connector: CertifiedConnector; readonly title: string }[];
  readonly findByHash: (sha256: string) => readonly CertifiedConnector[];
}

export function indexCertified(catalogue: Catalogue, installed: readonly Candidate[]): CertifiedIndex {
  const files = new Map<CertifiedConnector, Candidate>();
  const connectors = new Map<Candidate, CertifiedConnector>();
  for (const candidate of installed) {
    const connector = findItsConnector(catalogue, candidate);
    if (connector === undefined) continue;
    connectors.set(candidate, connector);
    if (!files.has(connector)) files.set(connector, candidate);
  }
  const titles = catalogue.connectors.flatMap((connector) =>
    [connector.name, ...(files.get(connector)?.titles ?? [])].map((title) => ({ connector, title })),
  );
  const byTitle = Map.groupBy(titles, ({ title }) => folded(title));
  const byHash = Map.groupBy(connectors.keys(), ({ inspection }) => inspection.sha256);
  return {
    catalogue,
    connectorOf: (candidate) => connectors.get(candidate),
    fileOf: (connector) => files.get(connector),
    findByTitle: (title) => byTitle.get(folded(title)) ?? [],
    findByHash: (sha256) => (byHash.get(sha256) ?? []).flatMap((candidate) => connectors.get(candidate) ?? []),
  };
}

/** The entry that was read from this file; where no installed file was laid over the list, the listed one of that name. */
function findItsConnector(catalogue: Catalogue, { stem, inspection }: Candidate): CertifiedConnector | undefined {
  const { sectionName, version } = inspection.connector;
  const sameStem = catalogue.findByFileStem(stem);
  const read = sameStem.filter(({ origin }) => origin === "installed");
  const itself = read.find(({ files }) => files.some((file) => file.section === sectionName && file.version === version));
  return itself ?? read[0] ?? sameStem[0];
}

/** Everything that one custom connector shares by name or hash with certified connectors. */
export function* matchCertified(
  candidate: Candidate,
  index: CertifiedIndex,
  add: (connector: CertifiedConnector, evidence: Evidence) => void,
): Steps<void> {
  const { catalogue } = index;
  for (const dataSourceKind of candidate.kinds) {
    const exact = catalogue.findByKind(dataSourceKind);
    for (const connector of exact) add(connector, { kind: "same-kind", dataSourceKind, pairing: pairingOf(connector) });
    for (const connector of catalogue.findByKindIgnoringCase(dataSourceKind)) {
      const theirs = connector.kinds.find((kind) => kind !== dataSourceKind && kind.toLowerCase() === dataSourceKind.toLowerCase());
      if (theirs === undefined || exact.includes(connector)) continue;
      add(connector, { kind: "kind-differs-in-case", ours: dataSourceKind, theirs });
    }
    yield 1 + exact.length;
  }
  for (const functionName of candidate.functions) {
    const declaring = catalogue.findByFunction(functionName);
    for (const connector of declaring) add(connector, { kind: "same-function", functionName });
    yield 1 + declaring.length;
  }
  for (const sharedName of candidate.values) {
    const declaring = catalogue.findByFunction(sharedName);
    for (const connector of declaring) add(connector, { kind: "same-shared-name", sharedName });
    yield 1 + declaring.length;
  }
  const { sha256, connector: facts } = candidate.inspection;
  for (const connector of index.findByHash(sha256)) add(connector, { kind: "identical-copies", sha256 });
  const section = facts.sectionName;
  if (section !== null) for (const connector of catalogue.findBySection(section)) add(connector, { kind: "same-section", section });
  for (const connector of catalogue.findByFileStem(candidate.stem)) add(connector, { kind: "same-file-stem", stem: candidate.stem });
  for (const { connector, title } of candidate.titles.flatMap(index.findByTitle)) add(connector, { kind: "same-title", title });
}

/** A connector inside the engine has no file its kind could have been read from, so without a word from the list it counts as a guess. */
function pairingOf({ origin, kindConfidence }: CertifiedConnector): "declared" | "by-name" {
  if (kindConfidence !== null) return kindConfidence === "certain" ? "declared" : "by-name";
  return origin === "microsoft-engine" ? "by-name" : "declared";
}
