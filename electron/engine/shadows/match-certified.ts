import type { Evidence } from "../../../shared/model/shadow.ts";
import type { Catalogue, CertifiedConnector } from "../catalogue/catalogue.ts";
import type { Steps } from "./steps.ts";
import { folded, type Side } from "./sides.ts";

/** Each certified connector with the installed file it was read from, and every name the catalogue has no finder for. */
export interface CertifiedIndex {
  readonly catalogue: Catalogue;
  readonly connectorOf: (installed: Side) => CertifiedConnector | undefined;
  readonly fileOf: (connector: CertifiedConnector) => Side | undefined;
  readonly findByTitle: (title: string) => readonly { readonly connector: CertifiedConnector; readonly title: string }[];
  readonly findByHash: (sha256: string) => readonly CertifiedConnector[];
}

export function indexCertified(catalogue: Catalogue, installed: readonly Side[]): CertifiedIndex {
  const files = new Map<CertifiedConnector, Side>();
  const connectors = new Map<Side, CertifiedConnector>();
  for (const side of installed) {
    const connector = findItsConnector(catalogue, side);
    if (connector === undefined) continue;
    connectors.set(side, connector);
    if (!files.has(connector)) files.set(connector, side);
  }
  const titles = catalogue.connectors.flatMap((connector) =>
    [connector.name, ...(files.get(connector)?.titles ?? [])].map((title) => ({ connector, title })),
  );
  const byTitle = Map.groupBy(titles, ({ title }) => folded(title));
  const byHash = Map.groupBy(connectors.keys(), ({ inspection }) => inspection.sha256);
  return {
    catalogue,
    connectorOf: (side) => connectors.get(side),
    fileOf: (connector) => files.get(connector),
    findByTitle: (title) => byTitle.get(folded(title)) ?? [],
    findByHash: (sha256) => (byHash.get(sha256) ?? []).flatMap((side) => connectors.get(side) ?? []),
  };
}

/** The entry that was read from this file; where no installed file was laid over the list, the listed one of that name. */
function findItsConnector(catalogue: Catalogue, { stem, inspection }: Side): CertifiedConnector | undefined {
  const { sectionName, version } = inspection.connector;
  const sameStem = catalogue.findByFileStem(stem);
  const read = sameStem.filter(({ origin }) => origin === "installed");
  const itself = read.find(({ files }) => files.some((file) => file.section === sectionName && file.version === version));
  return itself ?? read[0] ?? sameStem[0];
}

/** Everything one custom connector has in common by name or hash with what Power BI brings along. */
export function* matchCertified(
  side: Side, index: CertifiedIndex, add: (connector: CertifiedConnector, evidence: Evidence) => void,
): Steps<void> {
  const { catalogue } = index;
  for (const dataSourceKind of side.kinds) {
    const exact = catalogue.findByKind(dataSourceKind);
    for (const connector of exact) add(connector, { kind: "same-kind", dataSourceKind, pairing: pairingOf(connector) });
    for (const connector of catalogue.findByKindIgnoringCase(dataSourceKind)) {
      const theirs = connector.kinds.find((kind) => kind !== dataSourceKind && kind.toLowerCase() === dataSourceKind.toLowerCase());
      if (theirs === undefined || exact.includes(connector)) continue;
      add(connector, { kind: "kind-differs-in-case", ours: dataSourceKind, theirs });
    }
    yield 1 + exact.length;
  }
  for (const functionName of side.functions) {
    const declaring = catalogue.findByFunction(functionName);
    for (const connector of declaring) add(connector, { kind: "same-function", functionName });
    yield 1 + declaring.length;
  }
  const { sha256, connector: facts } = side.inspection;
  for (const connector of index.findByHash(sha256)) add(connector, { kind: "identical-copies", sha256 });
  const section = facts.sectionName;
  if (section !== null) for (const connector of catalogue.findBySection(section)) add(connector, { kind: "same-section", section });
  for (const connector of catalogue.findByFileStem(side.stem)) add(connector, { kind: "same-file-stem", stem: side.stem });
  for (const { connector, title } of side.titles.flatMap(index.findByTitle)) add(connector, { kind: "same-title", title });
}

/** A connector inside the engine has no file its kind could have been read from, so without a word from the list it counts as a guess. */
function pairingOf({ origin, kindConfidence }: CertifiedConnector): "declared" | "by-name" {
  if (kindConfidence !== null) return kindConfidence === "certain" ? "declared" : "by-name";
  return origin === "microsoft-engine" ? "by-name" : "declared";
}
