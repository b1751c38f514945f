import type { CatalogueFailureKind } from "../model/catalogue.ts";
import type { CleanupKind, CleanupObstacle, RecordsTrouble, RecoveryOutcome } from "../model/cleanup.ts";
import type { HistoryKind } from "../model/history.ts";
import type { Notice, NoticeKind } from "../model/notice.ts";
import type { Sentence } from "./words.ts";

/** What clean-up, its history and notices say. */
export interface CleanupWords {
  /** The verb of a button, and the sentence before so many files are touched. */
  readonly actions: { readonly [K in CleanupKind]: { readonly name: string; readonly ask: (count: number) => string; readonly done: (count: number) => string } };
  /** Why a file may not be touched, and the step that helps. */
  readonly obstacles: { readonly [K in CleanupObstacle["kind"]]: { readonly problem: Sentence<Extract<CleanupObstacle, { kind: K }>>; readonly step: string } };
  /** Why the records of quarantine and history cannot be read or written, and what helps. */
  readonly recordsTroubles: { readonly [T in RecordsTrouble]: { readonly problem: string; readonly step: string } };
  /** Above a quarantine that is listed from the notes beside its files. */
  readonly listedFromNotes: string;
  /** Instead of a history that cannot be read. */
  readonly historyUnreadable: string;
  readonly skipped: string;
  /** A few words for what happened, without a full stop. */
  readonly events: { readonly [K in HistoryKind]: string };
  /** How an interrupted operation ended, as a sentence. */
  readonly recoveries: { readonly [O in RecoveryOutcome]: string };
  readonly notices: { readonly [K in NoticeKind]: { readonly title: Sentence<Extract<Notice, { kind: K }>>; readonly text: Sentence<Extract<Notice, { kind: K }>> } };
  readonly catalogueFailures: { readonly [K in CatalogueFailureKind | "outdated" | "unreadable"]: string };
}
