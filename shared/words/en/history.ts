import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryKind } from "../../model/history.ts";
import type { ForeignText } from "../foreign-text.ts";
import { numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";

/** A few words for what happened, without a full stop. */
export const historyEvents = {
  "added": "Added",
  "replaced": "Replaced",
  "removed": "Removed",
  "signer-changed": "Signed by someone else than before",
  "signature-lost": "No longer signed",
  "installed": "Installed",
  "quarantined": "Moved to quarantine",
  "restored": "Restored",
  "disabled": "Disabled",
  "enabled": "Enabled",
  "purged": "Deleted permanently",
  "marked-testing": "Marked as being tested",
  "unmarked-testing": "No longer marked as being tested",
  "recovered": "Recovered after an interruption",
} satisfies Readonly<Record<HistoryKind, string>>;

/** How an interrupted operation ended, as a sentence. */
export const recoveries = {
  "finished": "It was interrupted and is now finished.",
  "undone": "It was interrupted. The file is where it was before.",
  "kept-under-other-name": "It was interrupted. The file is back with a different name, because its own name was in use.",
  "missing":
    "It was interrupted, and the file was not found. Maybe someone removed it, or its drive is not connected. Mezzanine looks for it at each start.",
  "adopted": "A file in quarantine that had no record is listed again.",
} satisfies Readonly<Record<RecoveryOutcome, string>>;

/** Instead of a history that cannot be read. */
export const historyUnreadable = "The history cannot be read. There may be events that are not shown.";

export const historyScreen = {
  title: "History",
  explain: "All changes of connector files: changes that you made here, and changes found on disk.",
  search: "Search the history",
  placeholder: "Search names, folders, versions, thumbprints, notes",
  kinds: "Events",
  kindsActive: (count: number) => `Events, ${numberText(count)} chosen`,
  groups: { alarms: "Alarms", user: "Your changes", disk: "Found on disk", recovery: "After an interruption" },
  since: "Since",
  export: "Export",
  exportCsv: "As CSV, for a spreadsheet",
  exportJson: "As JSON, for a program",
  exported: (fileName: ForeignText) => `Exported as ${quoted(fileName)}.`,
  label: "Events, newest first",
  alarm: "Alarm",
  undone: "undone",
  by: { user: "by you", disk: "found on disk", recovery: "by Mezzanine", age: "by age" },
  version: (version: ForeignText) => `v${versionInWords(version)}`,
  versions: (before: ForeignText, after: ForeignText) => `v${versionInWords(before)} → v${versionInWords(after)}`,
  signer: (thumbprint: ForeignText) => `signer ${thumbprintInWords(thumbprint)}…`,
  undo: (what: string, name: ForeignText) => `Undo: ${what}, ${quoted(name)}`,
  loading: "Reading the history…",
  emptyTitle: "No events yet",
  empty: "Mezzanine records here when a connector file is added, replaced, removed, moved, or signed by someone else.",
  nothingMatchesTitle: "Nothing matches",
  nothingMatches: "No event matches the search and the filters.",
  today: "Today",
  yesterday: "Yesterday",
};
