import type { Result } from "../../../shared/base/result.ts";
import type { CleanupKind, QuarantinedFile, QuarantineId, RecordsProblem } from "../../../shared/model/cleanup.ts";
import type { FindingKind } from "../../../shared/model/finding.ts";
import type { HistoryEvent, HistoryKind, HistoryQuery } from "../../../shared/model/history.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Ageing } from "./ageing.ts";

/** Why nothing could be written down. Without a journal nothing is moved, but what its own note beside it describes. */
export type RecordsFailure = RecordsProblem;

/** Whether the records can be read, and why they cannot be written as far as that is known without trying. */
export interface RecordsState {
  readonly readable: boolean;
  readonly failure: RecordsFailure | null;
}

/** One intended change of one file, written down before it happens. */
export interface JournalEntry {
  readonly id: string;
  readonly kind: CleanupKind;
  readonly from: string;
  /** Null for a purge. */
  readonly to: string | null;
  readonly sha256: string;
  readonly begunAt: string;
  /** The process that began it, for those who read the store; the lock tells whether it still runs. */
  readonly owner: string;
  readonly connector: ConnectorId | null;
  /** The file's name for people: what it was or will be called in its folder. */
  readonly name: string;
  /** The folder it leaves or comes back to. */
  readonly folder: string;
  readonly quarantineId: QuarantineId | null;
  readonly title: string;
  readonly sizeBytes: number;
  readonly modifiedAt: string;
  readonly reason: string;
  readonly findings: readonly FindingKind[];
  readonly version: string | null;
  readonly signer: string | null;
  /** Files that an install sends to quarantine, by the ids they get there; empty for everything else. */
  readonly replaced: readonly QuarantineId[];
}

/** `missing`: the file was not found; searched for again at each start. */
export type JournalState = "open" | "finished" | "undone" | "missing";

export type NewEvent = Omit<HistoryEvent, "id" | "undoable" | "undoneBy"> & {
  /** Where the file is afterwards: a path or, in quarantine, its id. An undo of this event searches for it there. */
  readonly target: string | null;
  /** The latest event of one of these kinds and this target is undone by this one. */
  readonly undoes: { readonly kinds: readonly HistoryKind[]; readonly target: string } | null;
};

/** An event as it is kept. Whether it can still be undone depends on the disk too. */
export type StoredEvent = Omit<HistoryEvent, "undoable"> & { readonly target: string | null };

/** Everything that is written when one file has been dealt with: all of it or nothing. */
export interface JournalCommit {
  readonly journal: { readonly id: string; readonly state: JournalState; readonly at: string } | null;
  readonly quarantine: { readonly keep: QuarantinedFile } | { readonly drop: QuarantineId } | null;
  readonly events: readonly NewEvent[];
}

/** A connector file as a scan saw it. */
export interface SeenFile {
  readonly connector: ConnectorId;
  /** Absolute. */
  readonly folder: string;
  readonly name: string;
  readonly sha256: string;
  readonly version: string | null;
  /** Thumbprint of a signature that holds, else null. */
  readonly signer: string | null;
}

/** What clean-up stores persistently. Reads of a damaged store are empty, writes fail by name. */
export interface CleanupRecords {
  readonly state: () => RecordsState;
  /** On the disk before it returns. */
  readonly begin: (entry: JournalEntry) => Result<void, RecordsFailure>;
  /** Ids of the new events, in their order. */
  readonly commit: (journalCommit: JournalCommit) => Result<readonly number[], RecordsFailure>;
  /** Entries that are open, and those whose file was missing, oldest first. */
  readonly unfinished: () => readonly { readonly entry: JournalEntry; readonly state: "open" | "missing" }[];
  /** Undefined for an operation that the journal does not know. */
  readonly journalState: (id: string) => JournalState | undefined;
  /** What the latest install of these bytes at this path sent to quarantine. */
  readonly replacedBy: (installed: { readonly to: string; readonly sha256: string }) => readonly QuarantineId[];
  /** Newest first. */
  readonly quarantined: () => readonly QuarantinedFile[];
  readonly findQuarantined: (id: QuarantineId) => QuarantinedFile | undefined;
  readonly findEvent: (id: number) => StoredEvent | undefined;
  readonly events: (query: HistoryQuery) => readonly StoredEvent[];
  /** The latest event of a connector, or the latest that left a file at this path. */
  readonly lastOf: (key: { readonly connector: ConnectorId } | { readonly target: string }) => StoredEvent | undefined;
  readonly seen: SeenRecords;
  readonly ageing: AgeingRecords;
}

/** How long files have been kept. */
export interface AgeingRecords {
  readonly read: () => Ageing;
  /** Nobody else writes between the reading and the writing. */
  readonly update: (compute: (before: Ageing) => Ageing) => Result<Ageing, RecordsFailure>;
}

/** What the last scans saw, folder by folder. */
export interface SeenRecords {
  /** Undefined for a folder that was never scanned. */
  readonly inFolder: (folder: string) => readonly SeenFile[] | undefined;
  /** Replaces what is known of some folders and writes the events that follow; in one transaction. */
  readonly update: (compute: () => SeenUpdate) => Result<readonly number[], RecordsFailure>;
}

export interface SeenUpdate {
  readonly folders: ReadonlyMap<string, readonly SeenFile[]>;
  readonly events: readonly NewEvent[];
}

export type LockFailure = Extract<RecordsFailure, "other-operation-running" | "store-read-only" | "disk-full">;

/** One process at a time moves files. The system frees the lock when its holder ends, however it ends. */
export interface CleanupLock {
  /** The function that releases it. */
  readonly tryAcquire: () => Result<() => void, LockFailure>;
}
