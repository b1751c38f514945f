import type { CatalogueFailureKind } from "./catalogue.ts";
import type { RecordsTrouble, RecoveryReport } from "./cleanup.ts";
import type { HistoryEvent } from "./history.ts";

/** Something the user should know and has not put away yet. `id` is what `dismissNotice` takes. */
export type Notice =
  /** Operations that an interruption left open and that are settled now, newest first. */
  | { readonly kind: "recovered"; readonly id: string; readonly events: readonly HistoryEvent[]; readonly total: number }
  /** Files that could not be looked at yet: tried again at the next start. */
  | { readonly kind: "recovery-postponed"; readonly id: string; readonly operations: RecoveryReport["postponed"] }
  /** No recovery at this start: another process was moving files, nothing can be written, or the command only looks. */
  | { readonly kind: "not-recovered"; readonly id: string; readonly because: RecordsTrouble | "only-looking" }
  /** The records were lost with the history; these files were found again without them. */
  | ({ readonly kind: "records-lost"; readonly id: string } & FoundAgain)
  /** Signed before and not now, or signed by another; newest first. */
  | { readonly kind: "alarms"; readonly id: string; readonly events: readonly HistoryEvent[]; readonly total: number }
  /** The damaged store was kept under this path and an empty one took its place. */
  | { readonly kind: "store-set-aside"; readonly id: string; readonly keptAs: string; readonly found: FoundAgain | null }
  /** The imported list of certified connectors is not used; the one that comes along is. */
  | { readonly kind: "catalogue-not-used"; readonly id: string; readonly fileName: string; readonly because: CatalogueFailureKind | "outdated" | "unreadable" }
  /** What happens on disk could not be written down. */
  | { readonly kind: "history-not-written"; readonly id: string; readonly because: RecordsTrouble };

/** Files that the records knew nothing of any more. */
export interface FoundAgain {
  readonly names: readonly string[];
  readonly total: number;
}

export type NoticeKind = Notice["kind"];
