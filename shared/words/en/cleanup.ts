import type { CleanupKind, CleanupObstacle, RecordsProblem } from "../../model/cleanup.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { installObstacles } from "./install.ts";
import { counted, countedFiles, listInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const tryAgain = "Then try again.";

interface ActionWords {
  /** On a button. */
  readonly name: string;
  /** The question before so many files are changed. */
  readonly ask: (count: number) => string;
  readonly done: (count: number) => string;
}

export const actions = {
  quarantine: {
    name: "Move to quarantine",
    ask: (count) => `Move ${countedFiles(count)} to quarantine? Power BI will not find them there; they can be put back at any time.`,
    done: (count) => `${countedFiles(count)} moved to quarantine.`,
  },
  restore: { name: "Put back", ask: (count) => `Put ${countedFiles(count)} back?`, done: (count) => `${countedFiles(count)} put back.` },
  disable: {
    name: "Disable",
    ask: (count) => `Disable ${countedFiles(count)}? Each stays in its folder under a name that Power BI does not load.`,
    done: (count) => `${countedFiles(count)} disabled.`,
  },
  enable: { name: "Enable", ask: (count) => `Enable ${countedFiles(count)} again?`, done: (count) => `${countedFiles(count)} enabled.` },
  purge: {
    name: "Delete for good",
    ask: (count) => `Delete ${countedFiles(count)} for good? This cannot be undone.`,
    done: (count) => `${countedFiles(count)} deleted for good.`,
  },
  install: {
    name: "Install",
    ask: (count) => `Install ${countedFiles(count)}?`,
    done: (count) => `${countedFiles(count)} installed.`,
  },
} satisfies Readonly<Record<CleanupKind, ActionWords>>;

/** Why the records of quarantine and history cannot be read or written, and what helps. */
export const recordsProblems = {
  "store-read-only": {
    problem: "Mezzanine cannot write to its own folder, so nothing is touched.",
    step: "Ask for the right to write there, or make its disk writable again.",
  },
  "store-newer": { problem: "A newer Mezzanine wrote the records, so this one does not touch anything.", step: "Use the newer Mezzanine." },
  "store-in-use": { problem: "Another program holds Mezzanine’s records.", step: `Close the other program or session. ${tryAgain}` },
  "store-damaged": {
    problem: "Mezzanine’s own records are damaged, so nothing is touched.",
    step: "Start Mezzanine again: the damaged records are set aside.",
  },
  "disk-full": { problem: "The disk is full.", step: `Make room. ${tryAgain}` },
  "other-operation-running": { problem: "Another Mezzanine is moving files just now.", step: "Try again when it has finished." },
} satisfies Readonly<Record<RecordsProblem, { readonly problem: string; readonly step: string }>>;

/** Why a file cannot be moved or deleted, and the step that helps. */
export const obstacles: ProblemByKind<CleanupObstacle> = {
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
  "folder-gone": {
    problem: ({ path }) => `The folder ${quoted(path)} is gone.`,
    step: "Create the folder or connect its drive. Then try again.",
  },
  "folder-read-only": {
    problem: ({ path }) => `Your account may not change the folder ${quoted(path)}.`,
    step: "Ask for the right to write there, or start Mezzanine as an administrator. Then try again.",
  },
  "folder-not-known": {
    problem: ({ path }) => (path.isEmpty ? "Nobody knows which folder it came from." : `${quoted(path)} is none of the known folders.`),
    step: "Add the folder. Then try again.",
  },
  "name-too-long": { problem: "The path would be longer than the system allows.", step: "Shorten the name or the folder." },
  ...recordsProblems,
  ...installObstacles,
  "unknown-id": { problem: "It is no longer there.", step: "Scan again to see what is." },
  "vanished": fileFailures.vanished,
  "in-use": { problem: "Another program has it open.", step: `Close Power BI Desktop. ${tryAgain}` },
  "access-denied": fileFailures["access-denied"],
  "is-a-folder": fileFailures["is-a-folder"],
  "not-a-file": fileFailures["not-a-file"],
  "too-large": fileFailures["too-large"],
  "link-outside": {
    problem: "It is reached through a link that leads out of the known folders.",
    step: "Add the folder the link leads to.",
  },
  "link-loop": fileFailures["link-loop"],
  "inspector-failed": fileFailures["inspector-failed"],
  "name-without-text": fileFailures["name-without-text"],
  "no-answer": fileFailures["no-answer"],
  "io-error": { problem: "The disk or the network failed.", step: `Check the drive or the connection. ${tryAgain}` },
};

export const skipped = "Left where it is, as you decided.";

export const cleanupDialog = {
  label: "Actions",
  named: {
    quarantine: (name) => `Move ${quoted(name)} to quarantine`,
    restore: (name) => `Put ${quoted(name)} back`,
    disable: (name) => `Disable ${quoted(name)}`,
    enable: (name) => `Enable ${quoted(name)}`,
    purge: (name) => `Delete ${quoted(name)} for good…`,
    install: (name) => `Install ${quoted(name)}…`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  /** On a button that shows a preview first. */
  preview: {
    quarantine: "Move to quarantine…",
    restore: "Put back…",
    disable: "Disable…",
    enable: "Enable…",
    purge: "Delete for good…",
    install: "Install…",
  } satisfies Readonly<Record<CleanupKind, string>>,
  doneNamed: {
    quarantine: (name) => `${quoted(name)} moved to quarantine.`,
    restore: (name) => `${quoted(name)} put back.`,
    disable: (name) => `${quoted(name)} disabled.`,
    enable: (name) => `${quoted(name)} enabled.`,
    purge: (name) => `${quoted(name)} deleted for good.`,
    install: (name) => `${quoted(name)} installed. Restart Power BI Desktop to use it.`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  go: {
    quarantine: (count) => `Move ${countedFiles(count)} to quarantine`,
    restore: (count) => `Put ${countedFiles(count)} back`,
    disable: (count) => `Disable ${countedFiles(count)}`,
    enable: (count) => `Enable ${countedFiles(count)}`,
    purge: (count) => `Delete ${countedFiles(count)} for good`,
    install: (count) => `Install ${countedFiles(count)}`,
  } satisfies Readonly<Record<CleanupKind, (count: number) => string>>,
  more: "More actions",
  showInShadows: "Show in Shadows",
  showInHistory: "Show in History",
  from: "From",
  to: "To",
  blocked: (count: number) => `${countedFiles(count)} cannot be touched now`,
  nothingToDo: "Nothing can be done with these files as things are.",
  reason: "Why",
  reasonHint: "Kept with the file and in the history. May stay empty.",
  keepBoth: (otherName: ForeignText) => `Keep both: this one as ${quoted(otherName)}`,
  skip: "Leave this file where it is",
  decide: (name: ForeignText) => `The name ${quoted(name)} is taken`,
  decideFirst: "Decide first what to do where a name is taken.",
  /** Beside a file whose bytes changed in quarantine. */
  acceptChanged: (forGood: boolean) => (forGood ? "Delete it as it is now" : "Put it back as it is now"),
  retry: "Try again",
  confirmPurge: (count: number) =>
    count === 1
      ? "Yes, delete this file. I know it cannot be brought back."
      : `Yes, delete these ${countedFiles(count)}. I know they cannot be brought back.`,
  running: "Working…",
  planning: "Looking at the files…",
  endedTitle: "Not everything worked",
  ended: (done: number, total: number) => `${numberText(done)} of ${countedFiles(total)} done. The others are where they were.`,
  undo: "Undo",
  undoHint: "Undo (Ctrl+Z)",
  /** Beside the undo of an install. */
  restores: (names: readonly ForeignText[]) => `Comes back from quarantine: ${listInWords(names.map(quoted))}.`,
  undone: (count: number) => (count === 1 ? "Undone." : `Undone for ${countedFiles(count)}.`),
};

/** Above a quarantine that is listed from the notes beside its files. */
export const listedFromNotes =
  "The records of the quarantine cannot be used. The files listed are those that are really there, as the notes beside them describe them.";

export const quarantineScreen = {
  title: "Quarantine",
  explain:
    "Files you took out of Power BI’s way, unchanged and in Mezzanine’s own keeping. They stay until you delete them, and can be put back at any time.",
  total: (count: number, size: string) => `${countedFiles(count)}, ${size}.`,
  emptyTitle: "Nothing in quarantine",
  empty:
    "When a connector shadows a certified one, move it here instead of deleting it. Power BI no longer finds it, nothing is lost, and one click puts it back.",
  movedAt: (when: string) => `since ${when}`,
  from: "From",
  nobodyKnows: "nobody knows: the records were lost, the file was not",
  reason: "Why",
  findings: "Found then",
  signed: "Signer",
  hash: "SHA-256",
  choose: (name: ForeignText) => `Select ${quoted(name)}`,
  chooseAll: "Select all",
  search: "Search the quarantine",
  nothingMatches: "No file in quarantine has that in its name, folder or reason.",
  age: "How long files are kept",
  ageExplain:
    "By itself Mezzanine deletes nothing. If you choose a time here, files kept longer are deleted for good, a week after that is announced. Only days on which Mezzanine sees time pass are counted, so a clock that jumps deletes nothing.",
  ageNever: "Until I delete them",
  ageDays: (days: number) => counted(days, "day", "days"),
  ageWarning: (count: number) =>
    count === 0
      ? "No file is that old now."
      : `${counted(count, "file is", "files are")} that old now and will be deleted after a week’s announcement.`,
  ageSaved: "Saved.",
  held: "Kept for good, whatever its age.",
  counted: (kept: number, due: number | null) =>
    `${counted(kept, "day", "days")} counted${due === null ? "." : due === 0 ? "; will be deleted for good at the next look." : `; will be deleted for good in ${counted(due, "counted day", "counted days")}.`}`,
  hold: "Keep for good",
  release: "Let its age count",
};
