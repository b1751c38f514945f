import { basename, dirname } from "node:path";
import type { CleanupKind, QuarantinedFile, QuarantineId } from "../../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import { pathInQuarantine } from "../execute/file-names.ts";
import type { FileFacts, KnownConnector } from "../ports.ts";

/** One file of a request, with its known facts: in a folder, or in the quarantine. */
export interface Subject extends FileFacts {
  readonly id: ConnectorId | QuarantineId;
  readonly connector: ConnectorId | null;
  readonly quarantineId: QuarantineId | null;
  readonly path: string;
  readonly name: string;
  /** The folder it is in, or came from. */
  readonly folder: string;
}

export interface PlannedWork {
  readonly kind: CleanupKind;
  readonly reason: string;
  /** `age`: the purge of what was kept for longer than the user's limit. */
  readonly by: "user" | "age";
}

export function subjectOfConnector(connector: KnownConnector): Subject {
  const { id, path } = connector;
  return { id, connector: id, quarantineId: null, path, name: basename(path), folder: dirname(path), ...factsOf(connector) };
}

export function subjectOfQuarantined(file: QuarantinedFile, quarantineFolder: string, connector: ConnectorId | null): Subject {
  const { id, name, originalFolder } = file;
  return {
    id,
    connector,
    quarantineId: id,
    path: pathInQuarantine(quarantineFolder, id, name),
    name,
    folder: originalFolder,
    ...factsOf(file),
  };
}

const factsOf = ({ title, sha256, sizeBytes, modifiedAt, version, signer, findings }: FileFacts): FileFacts => ({
  title,
  sha256,
  sizeBytes,
  modifiedAt,
  version,
  signer,
  findings,
});
