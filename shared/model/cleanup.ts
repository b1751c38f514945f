import type { FileFailure, FindingKind } from "./finding.ts";
import type { ConnectorId } from "./inventory.ts";
import type { ReportImpact } from "./report-impact.ts";

/** What the user can do to a connector file. Everything but `purge` can be undone. */
export const cleanupKinds = ["quarantine", "restore", "disable", "enable", "purge", "install"] as const;

export type CleanupKind = (typeof cleanupKinds)[number];

/** Opaque id of a file kept in the quarantine. */
export type QuarantineId = string & { readonly brand: "QuarantineId" };

/** What exactly will happen to one file, or why it may not be touched. */
export interface PlannedStep {
  readonly subject: ConnectorId | QuarantineId;
  readonly name: string;
  readonly from: string;
  /** Null for a purge and for an unknown subject. */
  readonly to: string | null;
  /** Upper-case hexadecimal; the file is moved only while it has this hash. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly obstacle: CleanupObstacle | null;
}

export interface CleanupPlan {
  readonly planId: string;
  readonly kind: CleanupKind;
  readonly steps: readonly PlannedStep[];
  /** Names of files that come back from quarantine afterwards: those that an install which is undone had replaced. Absent when there are none. */
  readonly restores?: readonly string[];
  /** Reports that were read before and that it concerns. Absent where it takes nothing away. */
  readonly reports?: ReportImpact;
}

/** What to do when the name a file should get is taken. There is no default: the user decides. */
export type NameDecision = "keep-both" | "skip";

/** `otherName` is what the file is called after `keep-both`. */
export interface NameTaken {
  readonly kind: "name-taken";
  readonly name: string;
  readonly sameContent: boolean;
  readonly otherName: string;
}

/** Why Mezzanine's own records cannot be read or written. */
export type RecordsProblem =
  | "store-read-only"
  /** Written by a newer Mezzanine. */
  | "store-newer"
  /** Another process holds them. */
  | "store-in-use"
  | "store-damaged"
  | "disk-full"
  /** Another window or command line is moving files. */
  | "other-operation-running";

export type CleanupObstacle =
  | { readonly kind: "certified-file" }
  | { readonly kind: "changed-since-scan" }
  /**
   * The bytes in quarantine are not those that were put there; `sha256` is what they are now. Restored and purged all the same when the
   * order accepts exactly these bytes. `nameTaken` is what has to be decided besides.
   */
  | { readonly kind: "changed-in-quarantine"; readonly sha256: string; readonly nameTaken: NameTaken | null }
  | NameTaken
  | { readonly kind: "already-disabled" | "not-disabled" }
  | { readonly kind: "folder-gone"; readonly path: string }
  | { readonly kind: "folder-read-only"; readonly path: string }
  /** The folder is none that Power BI reads and none the user added: add it, then try again. */
  | { readonly kind: "folder-not-known"; readonly path: string }
  | { readonly kind: "name-too-long" }
  | { readonly kind: RecordsProblem }
  | InstallObstacle
  | { readonly kind: "unknown-id" }
  | { readonly kind: FileFailure };

/** Why a file is not installed. */
export type InstallObstacle =
  | { readonly kind: UnreliableContent }
  | { readonly kind: "no-connector" }
  /** Power BI loads no file with this ending. */
  | { readonly kind: "ending-not-loaded" }
  /** Windows keeps it for devices, or has no such name. */
  | { readonly kind: "name-reserved" }
  | { readonly kind: "name-not-allowed" }
  | { readonly kind: "no-install-folder" }
  /** The same bytes are in the folder already, under this name. */
  | { readonly kind: "already-installed"; readonly name: string }
  /** Another file of the same order gets this name. */
  | { readonly kind: "name-twice" }
  /** A file of that name is there that is not known, so that it is not replaced. */
  | { readonly kind: "name-in-use"; readonly name: string }
  /** Installed files that are in the way; they go to quarantine when the user says so. */
  | { readonly kind: "would-replace"; readonly names: readonly string[] }
  /** The file that was reviewed has other bytes now. */
  | { readonly kind: "changed-since-review" }
  /** The bytes are not in memory any more. */
  | { readonly kind: "not-kept" };

/** Content that is not what its signer signed, or that two readers may read differently. */
export const unreliableContents = ["content-altered", "signature-damaged", "content-ambiguous"] as const;
export type UnreliableContent = (typeof unreliableContents)[number];

/** What the user wants done, by ids: connectors in their folders, or files in the quarantine. */
export type CleanupAction =
  | { readonly kind: "quarantine" | "disable" | "enable"; readonly ids: readonly ConnectorId[] }
  | { readonly kind: "restore" | "purge"; readonly ids: readonly QuarantineId[] };

/** Yes to a plan as it was shown. */
export interface CleanupOrder {
  readonly planId: string;
  /** For names that are taken; without a decision nothing is done to that file. */
  readonly decisions: readonly { readonly subject: ConnectorId | QuarantineId; readonly decision: NameDecision }[];
  /** Kept with the file and in the history. */
  readonly reason: string;
  /** For a purge the names of its files, each as often as it occurs; otherwise empty. */
  readonly confirmedNames: readonly string[];
  /** Files whose bytes changed in quarantine and that are restored or purged as they are now: exactly these bytes. */
  readonly acceptedChanges?: readonly AcceptedChange[];
}

export interface AcceptedChange {
  readonly subject: ConnectorId | QuarantineId;
  readonly sha256: string;
}

export interface StepOutcome {
  readonly subject: ConnectorId | QuarantineId;
  readonly name: string;
  readonly outcome:
    /** `historyId` is null when the records could not be written; the next start that can writes the event down. */
    | { readonly kind: "done"; readonly historyId: number | null; readonly to: string | null }
    | { readonly kind: "skipped" }
    | { readonly kind: "failed"; readonly because: CleanupObstacle };
}

/** How far an operation on several files is. */
export interface MoveProgress {
  readonly done: number;
  readonly total: number;
  /** The file that is next; null after the last. */
  readonly name: string | null;
}

/** A file in the quarantine, with everything needed to put it back and the reason why it was moved. */
export interface QuarantinedFile {
  readonly id: QuarantineId;
  readonly name: string;
  readonly title: string;
  /** Absolute path; empty when the origin is unknown. */
  readonly originalFolder: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly modifiedAt: string;
  readonly quarantinedAt: string;
  readonly reason: string;
  /** Findings of that moment. */
  readonly findings: readonly FindingKind[];
  readonly version: string | null;
  /** Thumbprint. */
  readonly signer: string | null;
}

/** How long a file has been kept, in days that count for the purge by age: only time during which Mezzanine saw time pass. */
export interface QuarantineAge {
  readonly id: QuarantineId;
  readonly countedDays: number;
  /** Counted days until it is deleted by its age; null unless that is announced. */
  readonly dueInDays: number | null;
  /** The user keeps it whatever its age. */
  readonly hold: boolean;
}

export interface QuarantineView {
  /** Newest first. */
  readonly files: readonly QuarantinedFile[];
  readonly sizeBytes: number;
  /** Files kept longer than so many counted days are deleted after an announcement; null unless the user set it. */
  readonly purgeAfterDays: number | null;
  /** Of each file that was counted already. */
  readonly ages: readonly QuarantineAge[];
  /** Why the records cannot be used; then `files` is read from the notes next to the quarantined files. Null when they can be used. */
  readonly unreadable: RecordsProblem | null;
}

/** How an interrupted operation was recovered. */
export const recoveryOutcomes = [
  /** The file had arrived: what was left to do was done. */
  "finished",
  /** The file is where it was before. */
  "undone",
  /** Its old name was taken meanwhile, so it got another one in the same folder. */
  "kept-under-other-name",
  /** The file is nowhere: removed by someone else, or its folder is gone. Looked for again at each start. */
  "missing",
  /** A file in the quarantine that the store knew nothing of is listed again. */
  "adopted",
] as const;

export type RecoveryOutcome = (typeof recoveryOutcomes)[number];

export interface RecoveredOperation {
  readonly operation: CleanupKind;
  readonly name: string;
  readonly outcome: RecoveryOutcome;
  /** Where the file is now; null when it is nowhere. */
  readonly path: string | null;
  readonly historyId: number;
}

/** What recovery did at a start. `postponed`: files that cannot be read now, tried again at the next start. */
export interface RecoveryReport {
  readonly recovered: readonly RecoveredOperation[];
  readonly postponed: readonly { readonly operation: CleanupKind; readonly name: string; readonly because: CleanupObstacle }[];
  /** Those of `recovered` that the records knew nothing of, though they should: the history was lost. By name. */
  readonly foundAgain: readonly string[];
}
