import type { InstallObstacle } from "../../model/cleanup.ts";
import type { InstallRival, SignerChange, WebMark, WebZone } from "../../model/install.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, countedFiles, dayInWords, listInWords, quoted } from "./phrases.ts";

const askPublisher = "Ask the publisher for the file again, from a place you know.";

/** Why a file is not installed, and the step that helps. */
export const installObstacles: ProblemByKind<InstallObstacle> = {
  "content-altered": { problem: "It is not what its signer signed, so it is not installed.", step: askPublisher },
  "signature-damaged": {
    problem: "It has a signature that is damaged, so nobody can tell whether it was changed. It is not installed.",
    step: askPublisher,
  },
  "content-ambiguous": {
    problem: "Two programs may read different content from it, so what was reviewed may not be what Power BI loads. It is not installed.",
    step: askPublisher,
  },
  "no-connector": { problem: "It is no connector that can be read.", step: askPublisher },
  "ending-not-loaded": {
    problem: "Power BI does not load a file with this ending.",
    step: "If it is a connector, give it the ending .mez or .pqx, then open it again.",
  },
  "name-reserved": { problem: "Windows does not allow a file of this name.", step: "Give it another name, then open it again." },
  "name-not-allowed": {
    problem: "Its name has characters that do not show or that a file name must not have, or ends with a dot or a space.",
    step: "Give it another name, then open it again.",
  },
  "no-install-folder": {
    problem: "There is no folder of Power BI Desktop for it on this computer.",
    step: "Look at the list of folders. Then try again.",
  },
  "already-installed": {
    problem: ({ name }) => `The same file is installed already, as ${quoted(name)}.`,
    step: "There is nothing to do.",
  },
  "name-twice": {
    problem: "Another of the files to install has the same name.",
    step: "Give one of them another name, then open it again.",
  },
  "name-in-use": {
    problem: ({ name }) => `A file called ${quoted(name)} is in the folder and is not one that Mezzanine can put aside.`,
    step: "Scan again and look at it, or move it away. Then try again.",
  },
  "would-replace": {
    problem: ({ names }) => `It replaces or clashes with ${listInWords(names.map(quoted))}.`,
    step: "Decide whether that goes to quarantine.",
  },
  "changed-since-review": {
    problem: "The file was changed since it was reviewed, so it is not installed.",
    step: "Open it again and look at what it is now.",
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
  reviewing: "Looking at what is installed…",
  go: (count: number) => (count === 1 ? "Install" : `Install ${countedFiles(count)}`),
  to: "Goes to",
  folderIsMade: "The folder does not exist yet and is made.",
  whatItIs: "What it is",
  whoSigned: "Who signed it",
  signerNew: "No connector that was seen installed on this computer was signed with this certificate.",
  signerMet: (at: string) =>
    `A connector that was signed with this certificate was first seen here on ${dayInWords(at)}. You have not accepted it.`,
  acceptMeans: "Accepting is a note for you: Mezzanine then knows this signer. Power BI loads what the trusted list allows.",
  replaces: "What it replaces or clashes with",
  replacesNothing: "No installed connector that is known has its name, its data sources or its section.",
  mark: "Where it came from",
  cannot: "Cannot be installed",
  nothingCan: "None of the files can be installed as things are.",
  relations: {
    "same-name": (name: ForeignText) => `${quoted(name)} has the same name. It goes to quarantine.`,
    "same-content": (name: ForeignText) => `${quoted(name)} is the same file.`,
    "same-connector": (name: ForeignText) =>
      `${quoted(name)} declares the same data source or section. With both in place it is not known which one Power BI uses.`,
  } satisfies Readonly<Record<InstallRival["relation"], (name: ForeignText) => string>>,
  moveAway: (name: ForeignText) => `Move ${quoted(name)} to quarantine`,
  versions: {
    newer: (theirs: ForeignText, ours: ForeignText) => `The version goes up: ${quoted(theirs)} is installed, ${quoted(ours)} is new.`,
    older: (theirs: ForeignText, ours: ForeignText) => `The version goes back: ${quoted(theirs)} is installed, ${quoted(ours)} is new.`,
    equal: (theirs: ForeignText) => `Both say that they are version ${quoted(theirs)}.`,
    unknown: "Which version is newer is not known.",
  },
  signers: {
    same: "Both are signed by the same certificate.",
    changed: "Signed by another certificate than the installed one. Ask the publisher why.",
    lost: "The installed one is signed, and this one is not. Ask the publisher why.",
    gained: "The installed one is not signed, and this one is.",
    none: "Neither is signed.",
    "not-known": "Whether the signer is the same could not be checked.",
  } satisfies Readonly<Record<SignerChange, string>>,
  /** Of the one whose code could not be read in full, or was not. */
  readInPart: {
    connector: "The code of the installed one was not read in full: what else it declares was not compared.",
    other: "The code of the new one was not read in full: what else it declares was not compared.",
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
  markNotKnown: "Windows’ note about where it came from is not known: the file was handed over without it. The installed copy has none.",
  markNone: "Windows noted nothing about where it came from.",
  removeMark: "Remove this note from the installed copy",
  markStays: "The installed copy keeps this note.",
  restart: "Restart Power BI Desktop to use it.",
  replacedCount: (count: number) => `${counted(count, "file it replaces goes", "files it replaces go")} to quarantine.`,
};
