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
    ask: (count) => `Move ${countedFiles(count)} to quarantine? Power BI does not find them there. You can restore them at any time.`,
    done: (count) => `${countedFiles(count)} moved to quarantine.`,
  },
  restore: { name: "Restore", ask: (count) => `Restore ${countedFiles(count)}?`, done: (count) => `${countedFiles(count)} restored.` },
  disable: {
    name: "Disable",
    ask: (count) => `Disable ${countedFiles(count)}? Each stays in its folder under a name that Power BI does not load.`,
    done: (count) => `${countedFiles(count)} disabled.`,
  },
  enable: { name: "Enable", ask: (count) => `Enable ${countedFiles(count)} again?`, done: (count) => `${countedFiles(count)} enabled.` },
  purge: {
    name: "Delete permanently",
    ask: (count) => `Permanently delete ${countedFiles(count)}? You cannot undo this.`,
    done: (count) => `${countedFiles(count)} permanently deleted.`,
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
    problem: "Mezzanine cannot write to its own folder, so it changes nothing.",
    step: "Get permission to write there, or make the disk writable.",
  },
  "store-newer": {
    problem: "A newer version of Mezzanine wrote the records, so this version changes nothing.",
    step: "Use the newer version.",
  },
  "store-in-use": { problem: "Another program is using Mezzanine’s records.", step: `Close the other program or session. ${tryAgain}` },
  "store-damaged": {
    problem: "Mezzanine’s records are damaged, so it changes nothing.",
    step: "Restart Mezzanine. It keeps the damaged records in a separate file.",
  },
  "disk-full": { problem: "The disk is full.", step: `Free some disk space. ${tryAgain}` },
  "other-operation-running": { problem: "Another Mezzanine window or command is moving files.", step: "Try again when it has finished." },
} satisfies Readonly<Record<RecordsProblem, { readonly problem: string; readonly step: string }>>;

/** Why a file cannot be moved or deleted, and the step that helps. */
export const obstacles: ProblemByKind<CleanupObstacle> = {
  "certified-file": { problem: "It is one of Power BI’s own files.", step: "Leave it. An update of Power BI would bring it back." },
  "changed-in-quarantine": {
    problem: "Its content has changed since it was moved to quarantine.",
    step: "Restore or delete it only if you know why it changed.",
  },
  "changed-since-scan": { problem: "It was changed after it was read.", step: "Scan again and review it before you continue." },
  "name-taken": {
    problem: ({ name, otherName, sameContent }) =>
      `A file named ${quoted(name)} already exists${sameContent ? ", with the same content" : ""}. To keep both, this one would be named ${quoted(otherName)}.`,
    step: "Choose whether to keep both files or to leave this file where it is.",
  },
  "already-disabled": { problem: "It is already disabled.", step: "There is nothing to do." },
  "not-disabled": { problem: "It is not disabled.", step: "There is nothing to do." },
  "folder-gone": {
    problem: ({ path }) => `The folder ${quoted(path)} does not exist anymore.`,
    step: "Create the folder or connect its drive, then try again.",
  },
  "folder-read-only": {
    problem: ({ path }) => `You do not have permission to change the folder ${quoted(path)}.`,
    step: "Get permission to write there, or start Mezzanine as an administrator, then try again.",
  },
  "folder-not-known": {
    problem: ({ path }) =>
      path.isEmpty ? "The folder that it came from is not known." : `${quoted(path)} is not one of the known folders.`,
    step: "Add the folder, then try again.",
  },
  "name-too-long": { problem: "The path would be longer than the system allows.", step: "Shorten the name or the path of the folder." },
  ...recordsProblems,
  ...installObstacles,
  "unknown-id": { problem: "It is no longer there.", step: "Scan again." },
  "vanished": fileFailures.vanished,
  "in-use": { problem: "Another program has it open.", step: `Close Power BI Desktop. ${tryAgain}` },
  "access-denied": fileFailures["access-denied"],
  "is-a-folder": fileFailures["is-a-folder"],
  "not-a-file": fileFailures["not-a-file"],
  "too-large": fileFailures["too-large"],
  "link-outside": {
    problem: "It is reached through a link to a place outside the known folders.",
    step: "Add the folder that the link points to.",
  },
  "link-loop": fileFailures["link-loop"],
  "inspector-failed": fileFailures["inspector-failed"],
  "name-without-text": fileFailures["name-without-text"],
  "no-answer": fileFailures["no-answer"],
  "io-error": { problem: "The disk or the network failed.", step: `Check the drive or the connection. ${tryAgain}` },
};

export const skipped = "Not moved, as you chose.";

export const cleanupDialog = {
  label: "Actions",
  named: {
    quarantine: (name) => `Move ${quoted(name)} to quarantine`,
    restore: (name) => `Restore ${quoted(name)}`,
    disable: (name) => `Disable ${quoted(name)}`,
    enable: (name) => `Enable ${quoted(name)}`,
    purge: (name) => `Delete ${quoted(name)} permanently…`,
    install: (name) => `Install ${quoted(name)}…`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  /** On a button that shows a preview first. */
  preview: {
    quarantine: "Move to quarantine…",
    restore: "Restore…",
    disable: "Disable…",
    enable: "Enable…",
    purge: "Delete permanently…",
    install: "Install…",
  } satisfies Readonly<Record<CleanupKind, string>>,
  doneNamed: {
    quarantine: (name) => `${quoted(name)} moved to quarantine.`,
    restore: (name) => `${quoted(name)} restored.`,
    disable: (name) => `${quoted(name)} disabled.`,
    enable: (name) => `${quoted(name)} enabled.`,
    purge: (name) => `${quoted(name)} permanently deleted.`,
    install: (name) => `${quoted(name)} installed. Restart Power BI Desktop to use it.`,
  } satisfies Readonly<Record<CleanupKind, (name: ForeignText) => string>>,
  go: {
    quarantine: (count) => `Move ${countedFiles(count)} to quarantine`,
    restore: (count) => `Restore ${countedFiles(count)}`,
    disable: (count) => `Disable ${countedFiles(count)}`,
    enable: (count) => `Enable ${countedFiles(count)}`,
    purge: (count) => `Delete ${countedFiles(count)} permanently`,
    install: (count) => `Install ${countedFiles(count)}`,
  } satisfies Readonly<Record<CleanupKind, (count: number) => string>>,
  more: "More actions",
  showInShadows: "Show in Shadows",
  showInHistory: "Show in History",
  from: "From",
  to: "To",
  blocked: (count: number) => `${countedFiles(count)} cannot be changed now`,
  nothingToDo: "None of these files can be changed now.",
  reason: "Why",
  reasonHint: "Saved with the file and in the history. Optional.",
  keepBoth: (otherName: ForeignText) => `Keep both: this one as ${quoted(otherName)}`,
  skip: "Leave this file where it is",
  decide: (name: ForeignText) => `The name ${quoted(name)} is already in use`,
  decideFirst: "First choose what to do with each name that is already in use.",
  /** Beside a file whose bytes changed in quarantine. */
  acceptChanged: (forGood: boolean) => (forGood ? "Delete it with its changed content" : "Restore it with its changed content"),
  retry: "Try again",
  confirmPurge: (count: number) =>
    count === 1
      ? "Yes, delete this file. I know that it cannot be restored."
      : `Yes, delete these ${countedFiles(count)}. I know that they cannot be restored.`,
  running: "Working…",
  moving: (done: number, total: number) => `${numberText(done)} of ${countedFiles(total)}`,
  cancelling: "Stopping after this file…",
  left: (count: number) => `Canceled. ${countedFiles(count)} not changed.`,
  planning: "Checking the files…",
  endedTitle: "Some files were not changed",
  ended: (done: number, total: number) => `${numberText(done)} of ${countedFiles(total)} done. The other files are unchanged.`,
  undo: "Undo",
  undoHint: "Undo (Ctrl+Z)",
  /** Beside the undo of an install. */
  restores: (names: readonly ForeignText[]) => `Restored from quarantine: ${listInWords(names.map(quoted))}.`,
  undone: (count: number) => (count === 1 ? "Undone." : `Undone for ${countedFiles(count)}.`),
};

/** Above a quarantine that is listed from the notes beside its files. */
export const listedFromNotes =
  "The records of the quarantine cannot be used. This list shows the files that are in its folder, with the facts from the notes saved beside them.";

export const quarantineScreen = {
  title: "Quarantine",
  explain:
    "Files that you moved out of the connector folders. Mezzanine keeps them unchanged until you delete them. You can restore them at any time.",
  total: (count: number, size: string) => `${countedFiles(count)}, ${size}.`,
  emptyTitle: "The quarantine is empty",
  empty:
    "When a connector shadows a certified one, move it here instead of deleting it. Power BI no longer finds it, and you can restore it at any time.",
  movedAt: (when: string) => `since ${when}`,
  from: "From",
  nobodyKnows: "not known, because the records were lost",
  reason: "Why",
  findings: "Findings then",
  signed: "Signer",
  hash: "SHA-256",
  choose: (name: ForeignText) => `Select ${quoted(name)}`,
  chooseAll: "Select all",
  search: "Search the quarantine",
  nothingMatches: "No file in quarantine has this text in its name, folder, or reason.",
  age: "How long files are kept",
  ageExplain:
    "Mezzanine deletes nothing on its own. If you choose a time here, files that are kept longer are deleted permanently, one week after a notification. Only days on which Mezzanine runs are counted, so a wrong clock deletes nothing.",
  ageNever: "Until I delete them",
  ageDays: (days: number) => counted(days, "day", "days"),
  ageWarning: (count: number) =>
    count === 0
      ? "No file is that old."
      : `${counted(count, "file is", "files are")} that old and will be deleted one week after a notification.`,
  ageSaved: "Saved.",
  held: "Always kept, whatever its age.",
  counted: (kept: number, due: number | null) =>
    `${counted(kept, "day", "days")} counted${due === null ? "." : due === 0 ? "; will be deleted permanently at the next check." : `; will be deleted permanently in ${counted(due, "counted day", "counted days")}.`}`,
  hold: "Always keep",
  release: "Delete by age",
};
