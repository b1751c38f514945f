import type { ConnectorId } from "./inventory.ts";

export type HistoryKind =
  | "added" | "replaced" | "removed" | "signer-changed" | "signature-lost" // seen on disk
  | "quarantined" | "restored" | "disabled" | "enabled" | "purged" | "marked-testing" | "unmarked-testing" // by the user
  | "recovered"; // settled after an interruption

/** Events that warn: a file that was signed and is not now, or is signed by another. */
export const alarms: readonly HistoryKind[] = ["signature-lost", "signer-changed"];

/** One thing that happened to a connector file. Kept for good. */
export interface HistoryEvent {
  readonly id: number;
  /** ISO text. */
  readonly at: string;
  readonly kind: HistoryKind;
  readonly by: "user" | "disk" | "recovery";
  readonly connector: ConnectorId;
  readonly name: string;
  readonly folder: string;
  readonly sha256: string | null;
  readonly version: string | null;
  readonly signer: string | null;
  readonly previous: { readonly sha256: string | null; readonly version: string | null; readonly signer: string | null } | null;
  readonly note: string | null;
  /** Whether undoing it is still possible. */
  readonly undoable: boolean;
  /** The event that undid this one. */
  readonly undoneBy: number | null;
}

export interface HistoryQuery {
  /** Text to look for in names, folders, versions, thumbprints and hashes; empty = all. */
  readonly text: string;
  /** Empty = all. */
  readonly kinds: readonly HistoryKind[];
  /** ISO day, or null. */
  readonly since: string | null;
  /** Events older than this id; null = newest first page. */
  readonly before: number | null;
  readonly limit: number;
}
