import { basename, dirname } from "node:path";
import type { CleanupKind, QuarantinedFile, QuarantineId } from "../../../../shared/model/cleanup.ts";
import type { FindingKind } from "../../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import { keptPath } from "../execute/file-names.ts";
import type { KnownConnector } from "../ports.ts";

/** One file somebody wants something done to, as we know it: in a folder, or in the quarantine. */
export interface Subject {
  readonly id: ConnectorId | QuarantineId;
  readonly connector: ConnectorId | null;
  readonly quarantineId: QuarantineId | null;
  readonly path: string;
  readonly name: string;
  /** The folder it is in, or came from. */
  readonly folder: string;
  readonly title: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly modifiedAt: string;
  readonly version: string | null;
  readonly signer: string | null;
  readonly findings: readonly FindingKind[];
}

export interface PlannedWork {
  readonly kind: CleanupKind;
  readonly reason: string;
  /** `age`: the purge of what was kept for longer than the user's limit. */
  readonly by: "user" | "age";
}

export function subjectOfConnector(connector: KnownConnector): Subject {
  const { id, path, title, sha256, sizeBytes, modifiedAt, version, signer, findings } = connector;
  return {
    id,
    connector: id,
    quarantineId: null,
    path,
    name: basename(path),
    folder: dirname(path),
    title,
    sha256,
    sizeBytes,
    modifiedAt,
    version,
    signer,
    findings,
  };
}

export function subjectOfKept(file: QuarantinedFile, quarantineFolder: string, connector: ConnectorId | null): Subject {
  const { id, name, title, originalFolder, sha256, sizeBytes, modifiedAt, version, signer, findings } = file;
  const path = keptPath(quarantineFolder, id, name);
  return {
    id,
    connector,
    quarantineId: id,
    path,
    name,
    folder: originalFolder,
    title,
    sha256,
    sizeBytes,
    modifiedAt,
    version,
    signer,
    findings,
  };
}
