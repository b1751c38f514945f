import type { FileFailure, FindingKind } from "./finding.ts";
import type { ConnectorId } from "./inventory.ts";

/** What the user can do to a connector file. Everything but `purge` can be undone. */
export type CleanupKind = "quarantine" | "restore" | "disable" | "enable" | "purge";

/** The ending a disabled file carries; Power BI reads none of it. */
export const disabledEnding = ".disabled";

/** Opaque id of a file kept in the quarantine. */
export type QuarantineId = string & { readonly brand: "QuarantineId" };

/** What exactly will happen to one file, or why it may not be touched. */
export interface PlannedStep {
  readonly subject: ConnectorId | QuarantineId;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly obstacle: CleanupObstacle | null;
}

export interface CleanupPlan {
  readonly planId: string;
  readonly kind: CleanupKind;
  readonly steps: readonly PlannedStep[];
}

/** What to do when the name a file should get is taken. There is no default: the user decides. */
export type NameDecision = "keep-both" | "skip";

export type CleanupObstacle =
  | { readonly kind: "certified-file" }
  | { readonly kind: "changed-since-scan" }
  | { readonly kind: "name-taken"; readonly name: string; readonly sameContent: boolean }
  | { readonly kind: "already-disabled" | "not-disabled" }
  | { readonly kind: "folder-gone"; readonly path: string }
  | { readonly kind: "folder-read-only"; readonly path: string }
  | { readonly kind: "disk-full" }
  | { readonly kind: "store-read-only" }
  | { readonly kind: "unknown-id" }
  | { readonly kind: FileFailure };

export interface StepOutcome {
  readonly subject: ConnectorId | QuarantineId;
  readonly name: string;
  readonly outcome: { readonly kind: "done"; readonly historyId: number } | { readonly kind: "skipped" } | { readonly kind: "failed"; readonly because: CleanupObstacle };
}

/** A file in Mezzanine's own keeping, with everything needed to put it back and to say why it left. */
export interface QuarantinedFile {
  readonly id: QuarantineId;
  readonly name: string;
  readonly title: string;
  readonly originalFolder: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly modifiedAt: string;
  readonly quarantinedAt: string;
  readonly reason: string;
  /** Findings of that moment. */
  readonly findings: readonly FindingKind[];
  readonly version: string | null;
  readonly signer: string | null;
}
