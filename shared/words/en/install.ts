import type { InstallObstacle } from "../../model/cleanup.ts";
import type { InstallRival, SignerChange, WebMark, WebZone } from "../../model/install.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, countedFiles, dayInWords, listInWords, quoted } from "./phrases.ts";

const askPublisher = "Ask the publisher for the file again, from a place you know.";

/** Why a file is not installed, and the step that helps. */
export const installObstacles: ProblemByKind<InstallObstacle> = {
  "content-altered": { problem: "It was changed after it was signed, so it is not installed.", step: askPublisher },
  "signature-damaged": {
    problem: "Its signature is damaged, so whether it was changed is not known. It is not installed.",
    step: askPublisher,
  },
  "content-ambiguous": {
    problem: "Two programs may read different content from it, so what was reviewed may not be what Power BI loads. It is not installed.",
    step: askPublisher,
  },
  "no-connector": { problem: "It cannot be read as a connector.", step: askPublisher },
  "ending-not-loaded": {
    problem: "Power BI does not load a file with this ending.",
    step: "If it is a connector, give it the ending .mez or .pqx, then open it again.",
  },
  "name-reserved": { problem: "Windows does not allow a file with this name.", step: "Give it another name, then open it again." },
  "name-not-allowed": {
    problem: "Its name has invisible characters or characters that are not allowed, or ends with a dot or a space.",
    step: "Give it another name, then open it again.",
  },
  "no-install-folder": {
    problem: "This computer has no custom connectors folder of Power BI Desktop.",
    step: "Check the list of folders, then try again.",
  },
  "already-installed": {
    problem: ({ name }) => `The same file is already installed as ${quoted(name)}.`,
    step: "There is nothing to do.",
  },
  "name-twice": {
    problem: "Another of the files to install has the same name.",
    step: "Give one of them another name, then open it again.",
  },
  "name-in-use": {
    problem: ({ name }) => `A file named ${quoted(name)} is in the folder, and Mezzanine cannot move it.`,
    step: "Scan again and review it, or move it, then try again.",
  },
  "would-replace": {
    problem: ({ names }) => `It replaces or conflicts with ${listInWords(names.map(quoted))}.`,
    step: "Choose whether to move that to quarantine.",
  },
  "changed-since-review": {
    problem: "The file was changed since it was reviewed, so it is not installed.",
    step: "Open it again and review it.",
  },
  "not-kept": { problem: "Its bytes are no longer in memory.", step: "Open the file again." },
};

const zones = {
  "this-computer": "this computer",
  "intranet": "the local intranet",
  "trusted": "a trusted site",
  "internet": "the internet",
  "restricted": "a restricted site",
  "not-known": "a place that is not named",
} satisfies Readonly<Record<WebZone, string>>;

export const installTexts = {
  title: (count: number) => (count === 1 ? "Review before installing" : `Review ${countedFiles(count)} before installing`),
  open: "Install…",
  reviewing: "Checking what is installed…",
  go: (count: number) => (count === 1 ? "Install" : `Install ${countedFiles(count)}`),
  to: "Goes to",
  folderIsMade: "The folder does not exist yet. Mezzanine creates it.",
  whatItIs: "What it is",
  whoSigned: "Who signed it",
  signerNew: "No connector that was seen installed on this computer was signed with this certificate.",
  signerMet: (at: string) =>
    `A connector that was signed with this certificate was first seen here on ${dayInWords(at)}. You have not accepted it.`,
  acceptMeans: "Accepting is a note for you: Mezzanine then knows this signer. It does not change what Power BI loads.",
  replaces: "What it replaces or conflicts with",
  replacesNothing: "No installed connector that is known has its name, its data sources or its section.",
  mark: "Where it came from",
  cannot: "Cannot be installed",
  nothingCan: "None of the files can be installed.",
  relations: {
    "same-name": (name: ForeignText) => `${quoted(name)} has the same name. It goes to quarantine.`,
    "same-content": (name: ForeignText) => `${quoted(name)} is the same file.`,
    "same-connector": (name: ForeignText) =>
      `${quoted(name)} declares the same data source or section. With both installed, it is not known which one Power BI uses.`,
  } satisfies Readonly<Record<InstallRival["relation"], (name: ForeignText) => string>>,
  moveAway: (name: ForeignText) => `Move ${quoted(name)} to quarantine`,
  versions: {
    newer: (theirs: ForeignText, ours: ForeignText) => `The version goes up: ${quoted(theirs)} is installed, ${quoted(ours)} is new.`,
    older: (theirs: ForeignText, ours: ForeignText) => `The version goes back: ${quoted(theirs)} is installed, ${quoted(ours)} is new.`,
    equal: (theirs: ForeignText) => `Both have version ${quoted(theirs)}.`,
    unknown: "Which version is newer is not known.",
  },
  signers: {
    same: "Both are signed with the same certificate.",
    changed: "Signed with a different certificate than the installed one. Ask the publisher why.",
    lost: "The installed one is signed, and this one is not. Ask the publisher why.",
    gained: "The installed one is not signed, and this one is.",
    none: "Neither is signed.",
    "not-known": "Whether the signer is the same could not be checked.",
  } satisfies Readonly<Record<SignerChange, string>>,
  /** Of the one whose code could not be read in full, or was not. */
  readInPart: {
    connector: "The code of the installed one was not read in full, so only a part of it was compared.",
    other: "The code of the new one was not read in full, so only a part of it was compared.",
  },
  breaks: "What changes for those who use it:",
  markText: (mark: SentenceFacts<Extract<WebMark, { kind: "marked" }>>) =>
    [
      `Windows noted that it came from ${zones[mark.zone]}.`,
      mark.from === null ? "" : `Address: ${quoted(mark.from)}.`,
      mark.referrer === null ? "" : `Found on: ${quoted(mark.referrer)}.`,
    ]
      .filter((text) => text !== "")
      .join(" "),
  markNotKnown:
    "Where it came from is not known, because the browser does not pass on the note of Windows. The installed copy has no such note.",
  markNone: "Windows has no note about where it came from.",
  removeMark: "Remove this note from the installed copy",
  markStays: "The installed copy keeps this note.",
  restart: "Restart Power BI Desktop to use it.",
  replacedCount: (count: number) => `${counted(count, "file it replaces goes", "files it replaces go")} to quarantine.`,
};
