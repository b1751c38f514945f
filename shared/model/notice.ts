import type { CatalogueFailureKind } from "./catalogue.ts";
import type { QuarantineId, RecordsProblem, RecoveryReport } from "./cleanup.ts";
import type { HistoryEvent } from "./history.ts";

/** Something the user should know and has not dismissed yet. `id` is what `dismissNotice` takes. */
export type Notice =
  /** Operations that were interrupted and are recovered now, newest first. */
  | { readonly kind: "recovered"; readonly id: string; readonly events: readonly HistoryEvent[]; readonly total: number }
  /** Files that could not be read yet: tried again at the next start. */
  | { readonly kind: "recovery-postponed"; readonly id: string; readonly operations: RecoveryReport["postponed"] }
  /** No recovery at this start: another process was moving files, nothing can be written, or the command is a dry run. */
  | { readonly kind: "not-recovered"; readonly id: string; readonly because: RecordsProblem | "only-looking" }
  /** The records were lost with the history; these files were found again without them. */
  | ({ readonly kind: "records-lost"; readonly id: string } & FoundAgain)
  /** Signed before and not now, or signed by another; newest first. */
  | { readonly kind: "alarms"; readonly id: string; readonly events: readonly HistoryEvent[]; readonly total: number }
  /** The damaged store was kept under this path and an empty one took its place. */
  | { readonly kind: "store-set-aside"; readonly id: string; readonly keptAs: string; readonly found: FoundAgain | null }
  /** These files will be deleted by their age unless the user stops it; soonest first. */
  | {
      readonly kind: "purge-announced";
      readonly id: string;
      readonly files: readonly AnnouncedFile[];
      readonly total: number;
      readonly afterDays: number;
    }
  /** So many rows of the store did not read as what they should. `kept`: they lie in its table of rows set aside; else where they were. */
  | { readonly kind: "rows-set-aside"; readonly id: string; readonly rows: readonly SetAsideCount[]; readonly kept: boolean }
  /** The imported list of certified connectors is not used; the one that comes along is. */
  | {
      readonly kind: "catalogue-not-used";
      readonly id: string;
      readonly fileName: string;
      readonly because: CatalogueFailureKind | "outdated" | "unreadable";
    }
  /** What happens on disk could not be written down. */
  | { readonly kind: "history-not-written"; readonly id: string; readonly because: RecordsProblem };

/** Files that the records knew nothing of any more. */
export interface FoundAgain {
  readonly names: readonly string[];
  readonly total: number;
}

/** Tables of the store whose rows are set aside when they are damaged; of others, what is lost is computed again. */
export const storedTables = [
  "settings",
  "added_folders",
  "testing_marks",
  "cleanup_journal",
  "quarantine",
  "history",
  "seen_folders",
  "ageing",
  "publishers",
  "expected_signers",
  "report_places",
  "known_reports",
] as const;

export type StoredTable = (typeof storedTables)[number];

export interface SetAsideCount {
  readonly table: StoredTable;
  readonly count: number;
}

export interface AnnouncedFile {
  readonly id: QuarantineId;
  readonly name: string;
  readonly inDays: number;
}

export type NoticeKind = Notice["kind"];
