import { publishedTitles } from "../../../shared/model/connector-title.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import { isCertifiedRole, readerOf, type ConnectorId } from "../../../shared/model/inventory.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import { fileStem } from "../catalogue/catalogue.ts";
import type { InspectedFile, Subject } from "../checks/check.ts";
import { compareVersions } from "../checks/compare-versions.ts";
import { isCustom } from "../checks/certified-checks.ts";

/** One connector file as the map sees it: every name by which it may conflict with another. */
export interface Candidate {
  readonly id: ConnectorId;
  readonly stem: string;
  /** Who reads its folder; null for a file opened from elsewhere and for a certified one. */
  readonly reader: ReturnType<typeof readerOf>;
  readonly folder: InspectedFile["folder"];
  readonly inspection: Inspection;
  readonly kinds: readonly string[];
  readonly functions: readonly string[];
  /** Shared members that are no functions. */
  readonly values: ReadonlySet<string>;
  /** Publish titles in the neutral culture, as written. */
  readonly titles: readonly string[];
}

export interface Candidates {
  /** Best to keep first: intact before unsigned before the rest, then the newer, then the plainer name. */
  readonly custom: readonly Candidate[];
  /** Files in Power BI's own folders. */
  readonly installed: readonly Candidate[];
}

/** Files that were inspected and that a product reads. Disabled files, dead folders and refused files shadow nothing. */
export function candidatesOf(subjects: readonly Subject[]): Candidates {
  const custom: Candidate[] = [];
  const installed: Candidate[] = [];
  for (const { id, name, folder, content } of subjects) {
    if (!content.ok || content.value.kind === "refused" || isDisabledName(name)) continue;
    const file: InspectedFile = { id, name, folder, inspection: content.value.inspection };
    if (isCustom(file)) custom.push(candidateOf(file));
    else if (folder !== null && isCertifiedRole(folder.role)) installed.push(candidateOf(file));
  }
  return { custom: custom.sort(betterFirst), installed };
}

function candidateOf({ id, name, folder, inspection }: InspectedFile): Candidate {
  const { connector } = inspection;
  return {
    id,
    stem: fileStem(name),
    reader: folder === null ? null : readerOf(folder.role),
    folder,
    inspection,
    kinds: [...new Set(connector.dataSourceKinds.map((kind) => kind.name))],
    functions: [...new Set(connector.functions.map((one) => one.name))],
    values: new Set(connector.sharedValues.map((one) => one.name)),
    titles: publishedTitles(connector),
  };
}

const standing = { intact: 0, unsigned: 1, unsupported: 2, malformed: 3, altered: 4 } as const;

/** A total order, so that one file of a group is the best for every clash of the group. */
function betterFirst(a: Candidate, b: Candidate): number {
  return (
    standing[a.inspection.signature.integrity.kind] - standing[b.inspection.signature.integrity.kind] ||
    newerFirst(a.inspection.connector.version, b.inspection.connector.version) ||
    a.stem.length - b.stem.length ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function newerFirst(a: string | null, b: string | null): number {
  const order = compareVersions(a, b);
  if (order !== "unknown") return order === "newer" ? -1 : order === "older" ? 1 : 0;
  return Number(!isVersion(a)) - Number(!isVersion(b));
}

const isVersion = (version: string | null): boolean => compareVersions(version, version) === "equal";

/** Titles and file stems are compared without case and without surrounding white space. */
export const folded = (name: string): string => name.trim().toLowerCase();
