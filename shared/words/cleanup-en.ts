import { counted, quoted } from "./en-phrases.ts";
import type { RecoveryOutcome } from "../model/cleanup.ts";
import type { HistoryEvent } from "../model/history.ts";
import type { FoundAgain } from "../model/notice.ts";
import type { ForeignText, SentenceFacts } from "./foreign-text.ts";
import { reasonsEn } from "./en-reasons.ts";
import type { StoredTable } from "../model/notice.ts";
import type { CleanupWords } from "./cleanup-words.ts";

const files = (count: number): string => counted(count, "file", "files");
const tryAgain = "Then try again.";
const failures = reasonsEn.fileFailures;

/** What a row of each table is, at the head of a count. */
const tableNames: { readonly [T in StoredTable]: string } = {
  settings: "settings",
  added_folders: "folders you added",
  testing_marks: "marks for testing",
  cleanup_journal: "operations on files",
  quarantine: "entries of the quarantine",
  history: "lines of the history",
  seen_folders: "what a folder held",
  ageing: "how long files were kept",
};

const recordsTroubles: CleanupWords["recordsTroubles"] = {
  "store-read-only": {
    problem: "Mezzanine cannot write to its own folder, so nothing is touched.",
    step: "Ask for the right to write there, or make its disk writable again.",
  },
  "store-newer": { problem: "A newer Mezzanine wrote the records, so this one does not touch anything.", step: "Use the newer Mezzanine." },
  "store-in-use": { problem: "Another program holds Mezzanine’s records.", step: `Close the other program or session. ${tryAgain}` },
  "store-damaged": { problem: "Mezzanine’s own records are damaged, so nothing is touched.", step: "Start Mezzanine again: the damaged records are set aside." },
  "disk-full": { problem: "The disk is full.", step: `Make room. ${tryAgain}` },
  "other-operation-running": { problem: "Another Mezzanine is moving files just now.", step: "Try again when it has finished." },
};

const mostNames = 5;
const named = (names: readonly ForeignText[], total: number): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted(name));
  const rest = total - shown.length;
  return [...shown, ...(rest > 0 ? [`${counted(rest, "more", "more")}`] : [])].join(", ");
};

const foundAgain = ({ names, total }: SentenceFacts<FoundAgain>): string => `${counted(total, "file was", "files were")} found again without them: ${named(names, total)}.`;

const recoveredOf = (events: readonly SentenceFacts<HistoryEvent>[], total: number): string => {
  const names = (isWanted: (outcome: RecoveryOutcome) => boolean) =>
    events.flatMap(({ name, recovery }) => (recovery !== null && isWanted(recovery.outcome) ? [name] : []));
  const [missing, adopted] = [names((one) => one === "missing"), names((one) => one === "adopted")];
  const settled = names((one) => one !== "missing" && one !== "adopted");
  const rest = total - events.length;
  return [
    ...(settled.length === 0 ? [] : [`Settled after an interruption; the history says where each file is: ${named(settled, settled.length)}.`]),
    ...(missing.length === 0 ? [] : [`Interrupted, and the file is nowhere; Mezzanine looks for it at each start: ${named(missing, missing.length)}.`]),
    ...(adopted.length === 0 ? [] : [`Kept in quarantine without a record, and listed again: ${named(adopted, adopted.length)}.`]),
    ...(rest > 0 ? [`${counted(rest, "more", "more")} in the history.`] : []),
  ].join(" ");
};

export const cleanupEn: CleanupWords = {
  actions: {
    quarantine: {
      name: "Move to quarantine",
      ask: (count) => `Move ${files(count)} to quarantine? Power BI will not find them there; they can be put back at any time.`,
      done: (count) => `${files(count)} moved to quarantine.`,
    },
    restore: { name: "Put back", ask: (count) => `Put ${files(count)} back?`, done: (count) => `${files(count)} put back.` },
    disable: {
      name: "Disable",
      ask: (count) => `Disable ${files(count)}? Each stays in its folder under a name that Power BI does not load.`,
      done: (count) => `${files(count)} disabled.`,
    },
    enable: { name: "Enable", ask: (count) => `Enable ${files(count)} again?`, done: (count) => `${files(count)} enabled.` },
    purge: { name: "Delete for good", ask: (count) => `Delete ${files(count)} for good? This cannot be undone.`, done: (count) => `${files(count)} deleted for good.` },
  },
  obstacles: {
    "certified-file": { problem: "It is one of Power BI’s own files.", step: "Leave it; an update of Power BI brings it back anyway." },
    "changed-in-quarantine": {
      problem: "Its bytes have changed since it was put in quarantine: it is not the file that was there.",
      step: "Put back or delete it as it is now only if you know why; otherwise leave it.",
    },
    "changed-since-scan": { problem: "It was changed since it was looked at.", step: "Scan again, look at it, and decide then." },
    "name-taken": {
      problem: ({ name, otherName, sameContent }) =>
        `There is a file called ${quoted(name)} already${sameContent ? ", with the same content" : ""}. To keep both, this one would be called ${quoted(otherName)}.`,
      step: "Decide whether to keep both or to leave this file where it is.",
    },
    "already-disabled": { problem: "It is disabled already.", step: "There is nothing to do." },
    "not-disabled": { problem: "It is not disabled.", step: "There is nothing to do." },
    "folder-gone": { problem: ({ path }) => `The folder ${quoted(path)} is gone.`, step: "Create the folder or connect its drive. Then try again." },
    "folder-read-only": {
      problem: ({ path }) => `Your account may not change the folder ${quoted(path)}.`,
      step: "Ask for the right to write there, or start Mezzanine as an administrator. Then try again.",
    },
    "folder-not-known": { problem: ({ path }) => (path.isEmpty ? "Nobody knows which folder it came from." : `${quoted(path)} is none of the known folders.`), step: "Add the folder. Then try again." },
    "name-too-long": { problem: "The path would be longer than the system allows.", step: "Shorten the name or the folder." },
    ...recordsTroubles,
    "unknown-id": { problem: "It is no longer there.", step: "Scan again to see what is." },
    "vanished": failures.vanished,
    "in-use": { problem: "Another program has it open.", step: `Close Power BI Desktop. ${tryAgain}` },
    "access-denied": failures["access-denied"],
    "is-a-folder": failures["is-a-folder"],
    "not-a-file": failures["not-a-file"],
    "too-large": failures["too-large"],
    "link-outside": { problem: "It is reached through a link that leads out of the known folders.", step: "Add the folder the link leads to." },
    "link-loop": failures["link-loop"],
    "inspector-failed": failures["inspector-failed"],
    "name-without-text": failures["name-without-text"],
    "no-answer": failures["no-answer"],
    "io-error": { problem: "The disk or the network failed.", step: `Check the drive or the connection. ${tryAgain}` },
  },
  recordsTroubles,
  listedFromNotes: "The records of the quarantine cannot be used. The files listed are those that are really there, as the notes beside them describe them.",
  historyUnreadable: "The history cannot be read. That does not mean that nothing has happened.",
  skipped: "Left where it is, as you decided.",
  events: {
    "added": "Added",
    "replaced": "Replaced",
    "removed": "Removed",
    "signer-changed": "Signed by another than before",
    "signature-lost": "Was signed, is not any more",
    "quarantined": "Moved to quarantine",
    "restored": "Put back",
    "disabled": "Disabled",
    "enabled": "Enabled",
    "purged": "Deleted for good",
    "marked-testing": "Marked as being tested",
    "unmarked-testing": "No longer marked as being tested",
    "recovered": "Settled after an interruption",
  },
  recoveries: {
    "finished": "It had been interrupted and was finished.",
    "undone": "It had been interrupted; the file is where it was before.",
    "kept-under-other-name": "It had been interrupted; the file is back under another name, because its own was taken.",
    "missing": "It had been interrupted, and the file is nowhere: somebody removed it, or its drive is not connected. Mezzanine looks for it at each start.",
    "adopted": "A file in quarantine that Mezzanine had lost sight of is listed again.",
  },
  notices: {
    "recovered": {
      title: ({ events }) =>
        (events.length > 0 && events.every(({ recovery }) => recovery?.outcome === "adopted")
          ? "Files in quarantine were found again"
          : "An interrupted operation was settled"),
      text: ({ events, total }) => recoveredOf(events, total),
    },
    "recovery-postponed": {
      title: "An interrupted operation is not settled yet",
      text: ({ operations }) => `${files(operations.length)} could not be looked at. Mezzanine tries again at the next start.`,
    },
    "not-recovered": {
      title: "An interrupted operation is not settled yet",
      text: ({ because }) =>
        because === "only-looking"
          ? "This command only looks. The next command without --dry-run, and the next start of the window, settle them."
          : `${recordsTroubles[because].problem} ${recordsTroubles[because].step}`,
    },
    "records-lost": {
      title: "The history up to now is lost",
      text: ({ names, total }) =>
        `Mezzanine’s records were gone or damaged, and new ones were begun. ${foundAgain({ names, total })}`,
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
        return `${parts.join(" ")}${total > events.length ? ` ${counted(total - events.length, "more", "more")} in the history.` : ""} Ask the publisher, or put the earlier file back.`;
      },
    },
    "store-set-aside": {
      title: "Mezzanine’s records were damaged",
      text: ({ keptAs, found }) =>
        `They were kept as ${quoted(keptAs)}, and new ones were begun: the history starts anew. ${found === null ? "No file was lost sight of." : foundAgain(found)}`,
    },
    "purge-announced": {
      title: ({ total }) => `${files(total)} in quarantine will be deleted for good`,
      text: ({ files: due, total, afterDays }) => {
        const named = due.slice(0, 5).map(({ name, inDays }) => `${quoted(name)} ${inDays === 0 ? "at the next look" : `in ${counted(inDays, "day", "days")}`}`).join(", ");
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
      text: ({ fileName }) => `${quoted(fileName)} is not used; the list that comes with Mezzanine is. Import it again, or go back to the shipped list for good.`,
    },
    "history-not-written": {
      title: "Changes on disk are not being written down",
      text: "Mezzanine could not write its history, so changes of files may be missing from it.",
    },
  },
  catalogueFailures: {
    "not-json": "That is not a list of certified connectors: it is not JSON.",
    "too-large": "The list is far larger than any list of certified connectors.",
    "not-a-catalogue": "That is not a list of certified connectors: there are no connectors in it.",
    "too-many-entries": "The list names far more connectors than there are.",
    "bad-entry": "One entry of the list is not as it should be, so none of it was taken.",
    "outdated": "The list is older than the one that comes with Mezzanine, so it was not taken.",
    "unreadable": "The imported list can no longer be read.",
  },
};
