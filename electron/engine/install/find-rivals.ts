import type { InstallRival, SignerChange } from "../../../shared/model/install.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import { readerOf, type ConnectorRecord, type FolderFacts } from "../../../shared/model/inventory.ts";
import { compareVersions } from "../checks/compare-versions.ts";
import { compareConnectors, isComparedInPart, readInPartOf } from "../shadows/compare-connectors.ts";
import { sameNameKey } from "./install-name.ts";

/** More than anybody has of one connector. */
const mostRivals = 50;

export interface NewFile {
  readonly name: string;
  /** Path of the folder it goes to. */
  readonly folder: string;
  readonly inspection: Inspection;
}

/** Installed connectors that Power BI Desktop reads and that the new file replaces or clashes with; those in its place first. */
export function findRivals(
  file: NewFile,
  records: Iterable<ConnectorRecord>,
  folders: readonly Pick<FolderFacts, "id" | "path" | "role">[],
): readonly InstallRival[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const rivals: InstallRival[] = [];
  for (const record of records) {
    const folder = byId.get(record.folder);
    if (folder === undefined || readerOf(folder.role) !== "desktop" || isDisabledName(record.name)) continue;
    const relation = relationOf(file, record, folder.path);
    if (relation !== null && rivals.length < mostRivals) rivals.push(rivalOf(file, record, { relation, folder: folder.path }));
  }
  const rank = { "same-name": 0, "same-content": 1, "same-connector": 2 } as const;
  return rivals.toSorted((one, other) => rank[one.relation] - rank[other.relation]);
}

function relationOf(
  { name, folder, inspection }: NewFile,
  { name: theirs, content }: ConnectorRecord,
  path: string,
): InstallRival["relation"] | null {
  if (path === folder && sameNameKey(theirs) === sameNameKey(name)) return "same-name";
  if (hashOf(content) === inspection.sha256) return "same-content";
  return content.kind === "inspected" && isSameConnector(inspection, content.inspection) ? "same-connector" : null;
}

const hashOf = (content: InspectionOutcome): string => (content.kind === "inspected" ? content.inspection.sha256 : content.refusal.sha256);

/** By the kinds of data source that they declare, or by the section. */
export function isSameConnector({ connector: ours }: Inspection, { connector: theirs }: Inspection): boolean {
  const kinds = new Set(ours.dataSourceKinds.map(({ name }) => name));
  if (theirs.dataSourceKinds.some(({ name }) => kinds.has(name))) return true;
  return ours.sectionName !== null && ours.sectionName === theirs.sectionName;
}

function rivalOf(
  { inspection }: NewFile,
  { id, name, content }: ConnectorRecord,
  { relation, folder }: Pick<InstallRival, "relation" | "folder">,
): InstallRival {
  const theirs = content.kind === "inspected" ? content.inspection.connector : null;
  const ours = inspection.connector;
  return {
    id,
    name,
    folder,
    relation,
    sha256: hashOf(content),
    version: theirs?.version ?? null,
    newIs: compareVersions(ours.version, theirs?.version ?? null),
    signer: signerChange(content, inspection),
    ...(theirs === null ? { breakages: [], uncertain: [] } : compareConnectors(theirs, ours)),
    inPart: theirs !== null && isComparedInPart(theirs, ours),
    readInPart: theirs === null ? [] : readInPartOf(theirs, ours),
  };
}

/** Only signatures that hold count as signed, and only their absence as unsigned. */
export function signerChange(before: InspectionOutcome, { signature }: Inspection): SignerChange {
  if (before.kind === "refused") return "not-known";
  const [was, is] = [before.inspection.signature.integrity, signature.integrity];
  if (was.kind === "intact" && is.kind === "intact") return was.signer === is.signer ? "same" : "changed";
  if (was.kind === "intact" && is.kind === "unsigned") return "lost";
  if (was.kind === "unsigned" && is.kind === "intact") return "gained";
  return was.kind === "unsigned" && is.kind === "unsigned" ? "none" : "not-known";
}
