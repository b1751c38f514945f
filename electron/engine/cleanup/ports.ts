import type { MoveProgress, QuarantineId } from "../../../shared/model/cleanup.ts";
import type { FindingKind } from "../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Files } from "./execute/files.ts";
import type { CleanupLock, CleanupRecords } from "./records.ts";
import type { CleanupStep } from "./plan/steps.ts";

/** What is known of one file, wherever it is. */
export interface FileFacts {
  readonly title: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly modifiedAt: string;
  readonly version: string | null;
  /** Thumbprint of a signature that holds, else null. */
  readonly signer: string | null;
  readonly findings: readonly FindingKind[];
}

/** A connector file as the inventory knows it. */
export interface KnownConnector extends FileFacts {
  readonly id: ConnectorId;
  /** Absolute. */
  readonly path: string;
}

export interface KnownFolder {
  readonly path: string;
  /** Power BI's own: nothing in it is touched. */
  readonly certified: boolean;
}

/** What clean-up needs of the inventory. */
export interface CleanupInventory {
  readonly find: (id: ConnectorId) => KnownConnector | undefined;
  /** The id that a file at this path has, or would have; null outside the known folders. */
  readonly identify: (path: string) => ConnectorId | null;
  readonly folders: () => readonly KnownFolder[];
}

export interface CleanupPorts {
  readonly files: Files;
  readonly records: CleanupRecords;
  readonly lock: CleanupLock;
  readonly inventory: CleanupInventory;
  /** `<data folder>/quarantine`; the notes of moves are next to it. */
  readonly quarantineFolder: string;
  readonly now: () => Date;
  /** Unique for good; part of file names. */
  readonly newId: () => string;
  /** Names this process in the journal. */
  readonly owner: string;
  /** Waits for another process to release the lock. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told before each file of an operation, and after the last; false stops it there. */
  readonly onProgress: (progress: MoveProgress) => boolean;
  /** Called between the steps of an operation. Does nothing but in tests. */
  readonly reached: (step: CleanupStep) => void;
}

export const newQuarantineId = (ports: CleanupPorts): QuarantineId => ports.newId() as QuarantineId;
