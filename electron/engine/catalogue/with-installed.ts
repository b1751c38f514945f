import type { ConnectorFacts } from "../../../shared/model/connector.ts";
import { connectorTitle, titledPublish } from "../../../shared/model/connector-title.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { type Catalogue, type CertifiedConnector, createCatalogue, fileStem } from "./catalogue.ts";

/** A file found in one of Power BI's own CertifiedExtensions folders. */
export interface InstalledCertified {
  readonly id: ConnectorId;
  readonly fileName: string;
  readonly inspection: Inspection;
}

/**
 * Installed files override the list: version, kinds and functions come from the file. The list keeps what no installed file
 * covers, such as connectors inside the engine and an installation that cannot be read.
 */
export function withInstalled(catalogue: Catalogue, installed: readonly InstalledCertified[]): Catalogue {
  const replaced = new Map<CertifiedConnector, number>();
  const read: CertifiedConnector[] = [];
  for (const { id, fileName, inspection } of installed) {
    if (inspection.connector.parse !== "ok") continue;
    const stem = fileStem(fileName);
    const listed = findListed(catalogue, stem, inspection.connector);
    if (listed !== undefined) replaced.set(listed, (replaced.get(listed) ?? 0) + 1);
    read.push({ ...fromFile(stem, inspection.connector, listed), installedId: id });
  }
  const spokenFor = new Set(read.flatMap(({ kinds }) => kinds));
  const kept = catalogue.connectors.flatMap((connector) => {
    const files = replaced.get(connector) ?? 0;
    if (files === 0) return [connector];
    return files >= connector.files.length ? [] : [{ ...connector, kinds: connector.kinds.filter((kind) => !spokenFor.has(kind)) }];
  });
  return createCatalogue([...read, ...kept], catalogue.asOf);
}

function findListed(catalogue: Catalogue, stem: string, facts: ConnectorFacts): CertifiedConnector | undefined {
  const bySection = facts.sectionName === null ? [] : catalogue.findBySection(facts.sectionName);
  const byKind = facts.dataSourceKinds.flatMap(({ name }) => catalogue.findByKind(name));
  // The engine's connectors have no file, so no file can be theirs even where kinds are shared.
  return [...catalogue.findByFileStem(stem), ...bySection, ...byKind].find(({ origin }) => origin !== "microsoft-engine");
}

function fromFile(stem: string, facts: ConnectorFacts, listed: CertifiedConnector | undefined): Omit<CertifiedConnector, "installedId"> {
  return {
    name: listed?.name ?? connectorTitle(facts, "") ?? stem,
    origin: "installed",
    version: facts.version,
    kinds: facts.dataSourceKinds.map(({ name }) => name),
    functions: facts.functions.map(({ name }) => name),
    files: [{ stem, section: facts.sectionName, version: facts.version }],
    certifiedSince: listed?.certifiedSince ?? null,
    beta: publishBeta(facts),
    kindConfidence: "certain",
    listing: listed?.listing ?? null,
  };
}

function publishBeta(facts: ConnectorFacts): boolean | null {
  const beta = (titledPublish(facts, "") ?? facts.publishes[0])?.beta;
  return beta?.known === true ? beta.value : null;
}
