import type { RecoveryOutcome } from "../../model/cleanup.ts";
import type { HistoryEvent } from "../../model/history.ts";
import type { FoundAgain, Notice, NoticeKind, StoredTable } from "../../model/notice.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { Sentence } from "../sentence.ts";
import { recordsProblems } from "./cleanup.ts";
import { counted, countedFiles, numberText, quoted } from "./phrases.ts";

/** What a row of each table is, before a count. */
const tableNames: Readonly<Record<StoredTable, string>> = {
  settings: "settings",
  added_folders: "folders you added",
  testing_marks: "marks for testing",
  cleanup_journal: "operations on files",
  quarantine: "entries of the quarantine",
  history: "lines of the history",
  seen_folders: "what a folder held",
  ageing: "how long files were kept",
  publishers: "publishers you have met",
  expected_signers: "who signed a connector",
  report_places: "files and folders with reports",
  known_reports: "reports that were read",
};

const mostNames = 5;

/** `“A”, “B”, 4 more`. */
const firstNames = (names: readonly ForeignText[], total: number): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted(name));
  const rest = total - shown.length;
  return [...shown, ...(rest > 0 ? [`${numberText(rest)} more`] : [])].join(", ");
};

const foundAgainText = ({ names, total }: SentenceFacts<FoundAgain>): string =>
  `${counted(total, "file was", "files were")} found again without them: ${firstNames(names, total)}.`;

const recoveredText = (events: readonly SentenceFacts<HistoryEvent>[], total: number): string => {
  const names = (isWanted: (outcome: RecoveryOutcome) => boolean) =>
    events.flatMap(({ name, recovery }) => (recovery !== null && isWanted(recovery.outcome) ? [name] : []));
  const [missing, adopted] = [names((one) => one === "missing"), names((one) => one === "adopted")];
  const completed = names((one) => one !== "missing" && one !== "adopted");
  const rest = total - events.length;
  return [
    ...(completed.length === 0
      ? []
      : [`Recovered after an interruption; the history says where each file is: ${firstNames(completed, completed.length)}.`]),
    ...(missing.length === 0
      ? []
      : [`Interrupted, and the file is nowhere; Mezzanine looks for it at each start: ${firstNames(missing, missing.length)}.`]),
    ...(adopted.length === 0 ? [] : [`Kept in quarantine without a record, and listed again: ${firstNames(adopted, adopted.length)}.`]),
    ...(rest > 0 ? [`${numberText(rest)} more in the history.`] : []),
  ].join(" ");
};

/** What the user must know when the program starts or while it runs. */
export const notices: {
  readonly [K in NoticeKind]: {
    readonly title: Sentence<Extract<Notice, { kind: K }>>;
    readonly text: Sentence<Extract<Notice, { kind: K }>>;
  };
} = {
  "recovered": {
    title: ({ events }) =>
      events.length > 0 && events.every(({ recovery }) => recovery?.outcome === "adopted")
        ? "Files in quarantine were found again"
        : "An interrupted operation was recovered",
    text: ({ events, total }) => recoveredText(events, total),
  },
  "recovery-postponed": {
    title: "An interrupted operation is not recovered yet",
    text: ({ operations }) => `${countedFiles(operations.length)} could not be looked at. Mezzanine tries again at the next start.`,
  },
  "not-recovered": {
    title: "An interrupted operation is not recovered yet",
    text: ({ because }) =>
      because === "only-looking"
        ? "This command only looks. The next command without --dry-run, and the next start of the window, recover them."
        : `${recordsProblems[because].problem} ${recordsProblems[because].step}`,
  },
  "records-lost": {
    title: "The history up to now is lost",
    text: ({ names, total }) => `Mezzanine’s records were gone or damaged, and new ones were begun. ${foundAgainText({ names, total })}`,
  },
  "alarms": {
    title: "A connector is not signed as it was before",
    text: ({ events, total }) => {
      const lost = events.filter(({ kind }) => kind === "signature-lost").length;
      const other = events.length - lost;
      const parts = [
        ...(lost === 0 ? [] : [`${counted(lost, "file was signed and is", "files were signed and are")} not any more.`]),
        ...(other === 0 ? [] : [`${counted(other, "file is", "files are")} signed by another than before.`]),
      ];
      return `${parts.join(" ")}${total > events.length ? ` ${numberText(total - events.length)} more in the history.` : ""} Ask the publisher, or put the earlier file back.`;
    },
  },
  "store-set-aside": {
    title: "Mezzanine’s records were damaged",
    text: ({ keptAs, found }) =>
      `They were kept as ${quoted(keptAs)}, and new ones were begun: the history starts anew. ${found === null ? "No file was lost sight of." : foundAgainText(found)}`,
  },
  "purge-announced": {
    title: ({ total }) => `${countedFiles(total)} in quarantine will be deleted for good`,
    text: ({ files: due, total, afterDays }) => {
      const named = due
        .slice(0, 5)
        .map(({ name, inDays }) => `${quoted(name)} ${inDays === 0 ? "at the next look" : `in ${counted(inDays, "day", "days")}`}`)
        .join(", ");
      const more = total > 5 ? `, and ${total - 5} more` : "";
      return `${named}${more}: kept longer than ${counted(afterDays, "day", "days")}. Only days on which Mezzanine sees time pass are counted. In the quarantine you can keep a file for good, or switch this off.`;
    },
  },
  "rows-set-aside": {
    title: "Some of Mezzanine’s records cannot be read",
    text: ({ rows, kept }) => {
      const named = rows.map(({ table, count }) => `${tableNames[table]}: ${count}`).join("; ");
      return `Left out: ${named}. ${kept ? "Nothing of them was deleted: Mezzanine kept them apart." : "They were left as they are."} Everything else is as it was.`;
    },
  },
  "catalogue-not-used": {
    title: "The imported list of certified connectors is not used",
    text: ({ fileName }) =>
      `${quoted(fileName)} is not used; the list that comes with Mezzanine is. Import it again, or go back to the shipped list for good.`,
  },
  "history-not-written": {
    title: "Changes on disk are not being written down",
    text: "Mezzanine could not write its history, so changes of files may be missing from it.",
  },
};

export const noticeBar = {
  label: "To know",
  dismiss: (title: string) => `Put away: ${title}`,
  more: (count: number) => `${numberText(count)} more`,
  fewer: "Fewer",
};
