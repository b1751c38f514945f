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
  publishers: "known publishers",
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
  `${counted(total, "file was", "files were")} found without them: ${firstNames(names, total)}.`;

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
      : [`Interrupted, and the file was not found. Mezzanine looks for it at each start: ${firstNames(missing, missing.length)}.`]),
    ...(adopted.length === 0 ? [] : [`In quarantine without a record, and listed again: ${firstNames(adopted, adopted.length)}.`]),
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
    text: ({ operations }) => `${countedFiles(operations.length)} could not be checked. Mezzanine tries again at the next start.`,
  },
  "not-recovered": {
    title: "An interrupted operation is not recovered yet",
    text: ({ because }) =>
      because === "only-looking"
        ? "This command changes nothing. The next command without --dry-run, or the next start of the window, recovers them."
        : `${recordsProblems[because].problem} ${recordsProblems[because].step}`,
  },
  "records-lost": {
    title: "The history was lost",
    text: ({ names, total }) => `Mezzanine’s records were missing or damaged, so it created new ones. ${foundAgainText({ names, total })}`,
  },
  "alarms": {
    title: "A connector is not signed as it was before",
    text: ({ events, total }) => {
      const lost = events.filter(({ kind }) => kind === "signature-lost").length;
      const other = events.length - lost;
      const parts = [
        ...(lost === 0 ? [] : [`${counted(lost, "file was signed and is", "files were signed and are")} no longer signed.`]),
        ...(other === 0 ? [] : [`${counted(other, "file is", "files are")} signed by someone else than before.`]),
      ];
      return `${parts.join(" ")}${total > events.length ? ` ${numberText(total - events.length)} more in the history.` : ""} Ask the publisher, or restore the earlier file.`;
    },
  },
  "store-set-aside": {
    title: "Mezzanine’s records were damaged",
    text: ({ keptAs, found }) =>
      `They were kept as ${quoted(keptAs)}, and new ones were created. The history starts again. ${found === null ? "All files in quarantine are listed." : foundAgainText(found)}`,
  },
  "purge-announced": {
    title: ({ total }) => `${countedFiles(total)} in quarantine will be deleted permanently`,
    text: ({ files: due, total, afterDays }) => {
      const named = due
        .slice(0, 5)
        .map(({ name, inDays }) => `${quoted(name)} ${inDays === 0 ? "at the next check" : `in ${counted(inDays, "day", "days")}`}`)
        .join(", ");
      const more = total > 5 ? `, and ${total - 5} more` : "";
      return `${named}${more}: kept longer than ${counted(afterDays, "day", "days")}. Only days on which Mezzanine runs are counted. In Quarantine you can choose to always keep a file, or turn this off.`;
    },
  },
  "rows-set-aside": {
    title: "Some of Mezzanine’s records cannot be read",
    text: ({ rows, kept }) => {
      const named = rows.map(({ table, count }) => `${tableNames[table]}: ${count}`).join("; ");
      return `Left out: ${named}. ${kept ? "They were not deleted: Mezzanine keeps them separately." : "They were not changed."} Everything else is unchanged.`;
    },
  },
  "catalogue-not-used": {
    title: "The imported list of certified connectors is not used",
    text: ({ fileName }) =>
      `${quoted(fileName)} is not used. Mezzanine uses the list that comes with it. Import the list again, or go back to the list that comes with Mezzanine.`,
  },
  "history-not-written": {
    title: "Changes on disk are not being recorded",
    text: "Mezzanine could not write its history, so changes of files may be missing from it.",
  },
};

export const noticeBar = {
  label: "Messages",
  dismiss: (title: string) => `Dismiss: ${title}`,
  more: (count: number) => `${numberText(count)} more`,
  fewer: "Fewer",
};
