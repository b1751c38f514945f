import { counted } from "./en-phrases.ts";
import { reasonsEn } from "./en-reasons.ts";
import type { CleanupWords } from "./cleanup-words.ts";

const files = (count: number): string => counted(count, "file", "files");
const tryAgain = "Then try again.";
const failures = reasonsEn.fileFailures;

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
    "changed-since-scan": { problem: "It was changed since it was looked at.", step: "Scan again, look at it, and decide then." },
    "name-taken": {
      problem: ({ name, otherName, sameContent }) =>
        `There is a file called “${name}” already${sameContent ? ", with the same content" : ""}. To keep both, this one would be called “${otherName}”.`,
      step: "Decide whether to keep both or to leave this file where it is.",
    },
    "already-disabled": { problem: "It is disabled already.", step: "There is nothing to do." },
    "not-disabled": { problem: "It is not disabled.", step: "There is nothing to do." },
    "folder-gone": { problem: ({ path }) => `The folder “${path}” is gone.`, step: "Create the folder or connect its drive. Then try again." },
    "folder-read-only": {
      problem: ({ path }) => `Your account may not change the folder “${path}”.`,
      step: "Ask for the right to write there, or start Mezzanine as an administrator. Then try again.",
    },
    "folder-not-known": { problem: ({ path }) => (path === "" ? "Nobody knows which folder it came from." : `“${path}” is none of the known folders.`), step: "Add the folder. Then try again." },
    "name-too-long": { problem: "The path would be longer than the system allows.", step: "Shorten the name or the folder." },
    "disk-full": { problem: "The disk is full.", step: `Make room. ${tryAgain}` },
    "store-read-only": { problem: "Mezzanine cannot write to its own folder, so nothing is touched.", step: "Use the newer Mezzanine, or ask for the right to write there." },
    "store-damaged": { problem: "Mezzanine’s own records are damaged, so nothing is touched.", step: "Start Mezzanine again: the damaged records are set aside." },
    "other-operation-running": { problem: "Another Mezzanine is moving files just now.", step: "Try again when it has finished." },
    "unknown-id": { problem: "It is no longer there.", step: "Scan again to see what is." },
    "vanished": failures.vanished,
    "in-use": { problem: "Another program has it open.", step: `Close Power BI Desktop. ${tryAgain}` },
    "access-denied": failures["access-denied"],
    "is-a-folder": failures["is-a-folder"],
    "not-a-file": failures["not-a-file"],
    "too-large": failures["too-large"],
    "link-outside": { problem: "It is reached through a link that leads out of the known folders.", step: "Add the folder the link leads to." },
    "link-loop": failures["link-loop"],
    "name-without-text": failures["name-without-text"],
    "no-answer": failures["no-answer"],
    "io-error": { problem: "The disk or the network failed.", step: `Check the drive or the connection. ${tryAgain}` },
  },
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
      title: "An interrupted operation was settled",
      text: ({ total }) => `${counted(total, "operation", "operations")} had been interrupted. Every file is accounted for; the history says where each one is.`,
    },
    "recovery-postponed": {
      title: "An interrupted operation is not settled yet",
      text: ({ operations }) => `${files(operations.length)} could not be looked at. Mezzanine tries again at the next start.`,
    },
    "not-recovered": {
      title: "Interrupted operations were not looked for",
      text: ({ because }) =>
        because === "store-read-only" ? "Mezzanine cannot write to its own folder." : "Another Mezzanine was moving files. Start again when it has finished.",
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
      text: ({ keptAs }) => `They were kept as “${keptAs}”, and new ones were begun. Files in quarantine are listed again.`,
    },
    "catalogue-not-used": {
      title: "The imported list of certified connectors is not used",
      text: ({ fileName }) => `“${fileName}” is not used; the list that comes with Mezzanine is. Import it again, or go back to the shipped list for good.`,
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
