import type { CleanupKind, RecordsProblem, RecoveryOutcome } from "./cleanup.ts";
import type { ConnectorId } from "./inventory.ts";

export const historyKinds = [
  "added",
  "replaced",
  "removed",
  "signer-changed",
  "signature-lost", // seen on disk
  "installed",
  "quarantined",
  "restored",
  "disabled",
  "enabled",
  "purged",
  "marked-testing",
  "unmarked-testing", // by the user
  "recovered", // recovered after an interruption
] as const;

/** Who did it: `age` is the purge of what was kept for longer than the user's limit. */
export const historyActors = ["user", "disk", "recovery", "age"] as const;

export type HistoryKind = (typeof historyKinds)[number];

/** Events that warn: a file that was signed and is not now, or is signed by another. */
export const alarms: readonly HistoryKind[] = ["signature-lost", "signer-changed"];

/** One thing that happened to a connector file. Kept for good. */
export interface HistoryEvent {
  readonly id: number;
  /** ISO text. */
  readonly at: string;
  readonly kind: HistoryKind;
  readonly by: (typeof historyActors)[number];
  /** Null when the file is in no known folder. */
  readonly connector: ConnectorId | null;
  readonly name: string;
  /** Absolute path of the folder the file was or is in. */
  readonly folder: string;
  readonly sha256: string | null;
  readonly version: string | null;
  /** Thumbprint. */
  readonly signer: string | null;
  readonly previous: PreviousContent | null;
  /** What the user wrote: the reason, or the note of a mark. */
  readonly note: string | null;
  /** Only for `recovered`: what was interrupted and how it ended. */
  readonly recovery: { readonly operation: CleanupKind; readonly outcome: RecoveryOutcome } | null;
  /** Whether undoing it is still possible. */
  readonly undoable: boolean;
  /** The event that undid this one. */
  readonly undoneBy: number | null;
}

/** What the file was before the event. */
export interface PreviousContent {
  readonly sha256: string | null;
  readonly version: string | null;
  readonly signer: string | null;
}

export interface HistoryQuery {
  /** Text to find in names, folders, versions, thumbprints, hashes and notes; every word must be found; empty = all. */
  readonly text: string;
  /** Empty = all. */
  readonly kinds: readonly HistoryKind[];
  /** ISO day, or null. */
  readonly since: string | null;
  /** Events older than this id; null = newest first page. */
  readonly before: number | null;
  readonly limit: number;
}

/** Newest first. `next` is the `before` of the page that follows, null at the end. */
export interface HistoryPage {
  readonly events: readonly HistoryEvent[];
  readonly next: number | null;
  /** Why the history cannot be read; then it is not known to be empty. */
  readonly unreadable: RecordsProblem | null;
}
