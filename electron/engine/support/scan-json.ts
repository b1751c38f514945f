import type { Finding } from "../../../shared/model/finding.ts";
import type { ConnectorId, FolderFacts } from "../../../shared/model/inventory.ts";
import { groupByFile } from "../inventory/assemble.ts";
import { fileJson, findingJson, type FileFacts } from "./file-json.ts";
import type { FileJson, FindingJson } from "./file-json-types.ts";

/** What scripts read of a scan. */
export interface ScanJson {
  readonly folders: readonly Pick<FolderFacts, "path" | "role" | "state" | "connectorCount">[];
  readonly connectors: readonly ScannedFileJson[];
  readonly findings: readonly ScanFindingJson[];
}

export type ScannedFileJson = FileJson & {
  /** Path; null for a file in no known folder. */
  readonly folder: string | null;
};

export type ScanFindingJson = FindingJson & {
  /** The folder of each file, in their order. */
  readonly paths: readonly (string | null)[];
};

/** A scan whose connectors and findings are made one after another, as they are written. */
export interface LazyScanJson extends Pick<ScanJson, "folders"> {
  readonly connectors: Generator<ScannedFileJson, void, undefined>;
  readonly findings: Generator<ScanFindingJson, void, undefined>;
}

/** A file as scripts read it. */
export interface ScannedJsonFile extends Pick<FileFacts, "content" | "loading"> {
  readonly id: ConnectorId;
  readonly name: string;
  /** Path; null for a file in no known folder. */
  readonly folder: string | null;
}

export interface Scanned {
  readonly files: readonly ScannedJsonFile[];
  readonly folders: readonly Pick<FolderFacts, "path" | "role" | "state" | "connectorCount">[];
  readonly findings: readonly Finding[];
  /** Files that findings name and that are not listed. */
  readonly others?: readonly Pick<ScannedJsonFile, "id" | "name" | "folder">[];
}

export function scanJson({ files, folders, findings, others = [] }: Scanned, now: Date): LazyScanJson {
  const byId = new Map([...others, ...files].map((file) => [file.id, file]));
  const nameOf = (id: ConnectorId) => byId.get(id)?.name ?? id;
  const findingsOfFile = groupByFile(findings);
  return {
    folders: folders.map(({ path, role, state, connectorCount }) => ({ path, role, state, connectorCount })),
    connectors: (function* () {
      for (const { id, name, folder, content, loading } of files)
        yield { folder, ...fileJson({ file: name, content, loading, findings: findingsOfFile.get(id) ?? [] }, now) };
    })(),
    findings: (function* () {
      for (const finding of findings)
        yield { ...findingJson(finding, nameOf), paths: finding.files.map((id) => byId.get(id)?.folder ?? null) };
    })(),
  };
}
