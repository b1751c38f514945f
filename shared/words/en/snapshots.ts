import type { FileFailure } from "../../model/finding.ts";
import type { ConnectorAspect, UnknownConnector } from "../../model/snapshot-difference.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, numberText, quoted } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

/** Snapshots of computers and how they differ: the page of the window, and the lines of the command line. */
export const snapshotTexts = {
  title: "Snapshots",
  explain:
    "A snapshot is a file that lists the connectors, folders and trusted entries of one computer. Open one to compare it with this computer, or two to compare them with each other. Nothing is changed.",
  choose: "Open snapshots…",
  save: "Save a snapshot of this computer…",
  pseudonyms: "Replace names of users, computers and companies",
  pseudonymsExplain: "Choose this if you send the file to someone outside your organization.",
  /** Where it goes is asked by the system or the browser, and the user may cancel there. */
  ready: (fileName: ForeignText) => `${quoted(fileName)} is ready to be saved.`,
  empty: {
    title: "No snapshot is open",
    text: "Make one with “Save a snapshot of this computer” or, on another computer, with “mezzanine snapshot”.",
  },
  reading: "Reading…",
  tooMany: "Open one or two snapshots at a time.",
  notOpened: (fileName: ForeignText) => `${quoted(fileName)} could not be opened`,
  swap: "Swap before and after",
  beforeTitle: "Before",
  afterTitle: "After",
  thisComputer: "This computer, now",
  hiddenNames: "Private names were replaced in this snapshot.",
  computer: "Computer",
  user: "User",
  made: "Made",
  madeOn: (at: ForeignText) => dayInWords(at),
  versions: "Mezzanine and system",
  leftOut: (count: number) => `${counted(count, "connector is", "connectors are")} not in this snapshot, because there was no room.`,
  outcome: {
    same: "There is no difference in connectors and trusted entries.",
    different: "They differ.",
    unknown: "No difference was found, but not everything could be compared.",
  },
  same: (count: number) => `${counted(count, "connector is", "connectors are")} the same in both.`,
  added: "Only after",
  removed: "Only before",
  changed: "Changed",
  unknown: "Not known",
  trustAdded: "Trusted only after",
  trustRemoved: "Trusted only before",
  trustUnknown: "A trusted list could not be read, so it is not known how they differ.",
  notAThumbprint: "not a thumbprint",
  allConnectors: (count: number) => `All connectors (${numberText(count)})`,
  more: (count: number) => `${numberText(count)} more are not shown here. “mezzanine diff” lists all of them.`,
  becomes: (before: ForeignText, after: ForeignText) => `${quoted(before)}, then ${quoted(after)}`,
  aspects: {
    name: "file name",
    folder: "folder",
    content: "content",
    version: "version",
    kinds: "data source kinds",
    integrity: "signature",
    signers: "signer",
    loading: "whether Power BI loads it",
    shadows: "certified connectors that it may be used instead of",
    findings: "findings",
  } satisfies Readonly<Record<ConnectorAspect, string>>,
  because: {
    "folder-not-read": {
      before: "The first snapshot could not read this folder.",
      after: "The second snapshot could not read this folder.",
    },
    "left-out": {
      before: "The first snapshot does not list every connector.",
      after: "The second snapshot does not list every connector.",
    },
    "unread": {
      before: "In the first snapshot the file could not be read.",
      after: "In the second snapshot the file could not be read.",
    },
  } satisfies Readonly<Record<UnknownConnector["because"], { readonly before: string; readonly after: string }>>,
  failures: {
    "too-large": "This file is too large for a snapshot.",
    "not-a-snapshot": (place: ForeignText) =>
      `This is not a snapshot that Mezzanine can read (${quoted(place)}). Make it again with “mezzanine snapshot”.`,
    "newer-format": "A later version of Mezzanine made this snapshot. Update Mezzanine to open it.",
    "not-read": (because: FileFailure) => `${fileFailures[because].problem} Choose another file.`,
  },
};
