import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryKind } from "../../model/history.ts";
import type { ForeignText } from "../foreign-text.ts";
import { numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";

/** A few words for what happened, without a full stop. */
export const historyEvents = {
  "added": "Added",
  "replaced": "Replaced",
  "removed": "Removed",
  "signer-changed": "Signed by another than before",
  "signature-lost": "Was signed, is not any more",
  "installed": "Installed",
  "quarantined": "Moved to quarantine",
  "restored": "Put back",
  "disabled": "Disabled",
  "enabled": "Enabled",
  "purged": "Deleted for good",
  "marked-testing": "Marked as being tested",
  "unmarked-testing": "No longer marked as being tested",
  "recovered": "Recovered after an interruption",
} satisfies Readonly<Record<HistoryKind, string>>;

/** How an interrupted operation ended, as a sentence. */
export const recoveries = {
  "finished": "It had been interrupted and was finished.",
  "undone": "It had been interrupted; the file is where it was before.",
  "kept-under-other-name": "It had been interrupted; the file is back under another name, because its own was taken.",
  "missing":
    "It had been interrupted, and the file is nowhere: somebody removed it, or its drive is not connected. Mezzanine looks for it at each start.",
  "adopted": "A file in quarantine that Mezzanine had lost sight of is listed again.",
} satisfies Readonly<Record<RecoveryOutcome, string>>;

/** Instead of a history that cannot be read. */
export const historyUnreadable = "The history cannot be read. That does not mean that nothing has happened.";

export const historyScreen = {
  title: "History",
  explain: "Everything that happened to connector files: what you did here, and what was seen on disk.",
  search: "Search the history",
  placeholder: "Search names, folders, versions, thumbprints, notes",
  kinds: "Events",
  kindsActive: (count: number) => `Events, ${numberText(count)} chosen`,
  groups: { alarms: "Alarms", user: "Done here", disk: "Seen on disk", recovery: "After an interruption" },
  since: "Since",
  export: "Export",
  exportCsv: "As CSV, for a spreadsheet",
  exportJson: "As JSON, for a program",
  exported: (fileName: ForeignText) => `Exported as ${quoted(fileName)}.`,
  label: "Events, newest first",
  alarm: "Alarm",
  undone: "undone",
  by: { user: "by you", disk: "seen on disk", recovery: "by Mezzanine", age: "by age" },
  version: (version: ForeignText) => `v${versionInWords(version)}`,
  versions: (before: ForeignText, after: ForeignText) => `v${versionInWords(before)} → v${versionInWords(after)}`,
  signer: (thumbprint: ForeignText) => `signer ${thumbprintInWords(thumbprint)}…`,
  undo: (what: string, name: ForeignText) => `Undo: ${what}, ${quoted(name)}`,
  loading: "Reading the history…",
  emptyTitle: "Nothing has happened yet",
  empty: "From now on everything that happens to a connector file is kept here: added, replaced, removed, signed by another, moved by you.",
  nothingMatchesTitle: "Nothing matches",
  nothingMatches: "No event fits the search and filters together.",
  today: "Today",
  yesterday: "Yesterday",
};
