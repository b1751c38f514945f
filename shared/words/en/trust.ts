import type { ThumbprintDirt } from "../../model/thumbprint.ts";
import type { ThumbprintProblem } from "../../contract/commands.ts";
import type { AcceptanceWay, RecommendedState } from "../../model/publisher.ts";
import type { TrustPolicy } from "../../model/trust.ts";
import type { TrustChangeLine, TrustExportKind, TrustExportProblem, TrustListProblem } from "../../model/trust-change.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, namesInWords, quoted, thumbprintInWords } from "./phrases.ts";

/** Why the trusted list, or what is known of publishers, was not changed. */
export const trustFailures: Readonly<
  Record<TrustListProblem | TrustExportProblem | ThumbprintProblem | "signature-does-not-hold" | "not-saved", string>
> = {
  "list-unreadable": "The trusted list could not be read, so nothing was changed. Ask your administrator whether the policy is set.",
  "list-in-other-form":
    "The trusted list is stored in a form that could not be written back as it is, so nothing was changed. Ask your administrator to set it again as a list.",
  "list-too-large": "The trusted list is larger than any real one, so nothing was changed. Ask your administrator to look at it.",
  "changed-meanwhile": "Another program changed the trusted list in the meantime. Its change was kept. Review the list, then try again.",
  "backup-not-written":
    "The backup of the trusted list could not be written, so the list was not changed. Free some disk space, or get permission to write to Mezzanine’s folder.",
  "elevation-declined":
    "The list was not changed: the system’s prompt was declined, or you are not an administrator. Create files for your administrator instead.",
  "list-not-written":
    "The list was not changed: the system did not write it. Create files for your administrator instead, or run the command that was shown as administrator.",
  "nothing-to-export": "There is no thumbprint to export yet. Name one, or first accept a publisher by comparing its thumbprint.",
  "list-not-empty":
    "A .reg file replaces the whole list, so it is made only where the list is empty. This computer’s list has entries. Use the PowerShell script, which keeps them.",
  "not-a-thumbprint": "That is not a thumbprint. A thumbprint has 40 hexadecimal digits.",
  "sha256-given":
    "That is the SHA-256 thumbprint of a certificate. Power BI’s list takes SHA-1 thumbprints, which have 40 digits. Both are shown with the signature.",
  "signature-does-not-hold":
    "The signature of this file is not valid or could not be checked, so you cannot accept its signer. Get a fresh copy.",
  "not-saved": "The files could not be saved. Choose a folder that you can write to and that has enough space.",
};

export const trustPage = {
  title: "Trust",
  explain:
    "At the recommended setting, Power BI Desktop loads a signed connector only when its signer’s thumbprint is on this computer’s trusted list.",
  fromPolicy: "The list is a policy of this computer. Only an administrator can change it.",
  fromFile: "This computer has no such policy, so Mezzanine reads the list from this text file, one thumbprint per line:",
  none: "The trusted list is empty",
  noneExplain: "No signer is trusted on this computer yet.",
  failure: {
    "access-denied": "The trusted list could not be read: access was denied. Ask your administrator whether the policy is set.",
    "unreadable": "The trusted list is damaged and could not be read. Ask your administrator to set it again.",
    "not-available": "The trusted list cannot be read on this computer.",
  } satisfies Readonly<Record<NonNullable<TrustPolicy["failure"]>, string>>,
  entries: (count: number) => counted(count, "trusted thumbprint", "trusted thumbprints"),
  usedBy: (names: readonly ForeignText[]) => `Needed by ${namesInWords(names, 10)}`,
  unused: "No installed connector needs it",
  dirty: "Not stored in the usual form. Whether Power BI accepts this is not known. Ask your administrator to enter it again.",
  dirt: {
    "hidden-characters": "hidden characters",
    "spaces": "spaces",
    "separators": "separators",
    "literal-nul": "a literal \\0 at the end",
    "prefix": "a word before it",
  } satisfies Readonly<Record<ThumbprintDirt, string>>,
  notAThumbprint: "Not a thumbprint",
  signers: "Signers of your connectors",
  noSigners: "None of your connectors is signed.",
  trusted: "on the trusted list",
  notTrusted: "not on the trusted list",
  connectors: (count: number) => counted(count, "connector", "connectors"),
  whatToDo: "To trust a signer",
  steps: [
    "Ask the publisher for the thumbprint another way: by phone, or on their website.",
    "Compare it here, in the details of the connector.",
    "If they are equal, add it to the list if you are an administrator of this computer. If not, save files for your administrator below, or send the copied thumbprint.",
  ],
  unnamed: "Certificate without a name",
  written: "stored as",
  lowerCase: "Written in lower case. Some installers write it this way; whether this affects Power BI is not known.",
  ends: {
    "ended": (notAfter: string) => `Its certificate expired on ${dayInWords(notAfter)}. Whether this affects Power BI is not known.`,
    "ends-soon": (notAfter: string) => `Its certificate expires on ${dayInWords(notAfter)}.`,
    "valid": (notAfter: string) => `Its certificate is valid until ${dayInWords(notAfter)}.`,
  },
  recommended: {
    "not-known": "Whether the setting “(Recommended)” would block one of your connectors is not known.",
    "nothing-installed": "No custom connector is installed, so you can use the setting “(Recommended)” in Power BI Desktop.",
    "possible": (count: number) =>
      `You can go back to “(Recommended)” in Power BI Desktop, under Options, Security, Data Extensions: ${count === 1 ? "your only custom connector is" : `all ${count} of your custom connectors are`} unchanged and signed by someone on the trusted list.`,
    "not-yet": (names: readonly ForeignText[]) =>
      `With the setting “(Recommended)”, Power BI Desktop would not load these connectors, or it is not known whether it would: ${namesInWords(names, 5)}.`,
  } satisfies { readonly [K in RecommendedState["kind"]]: unknown },
  publishers: "Known publishers",
  publishersExplain:
    "Everyone who signed a custom connector on this computer. Accepting a publisher is a note for you: Mezzanine then shows no warning when a connector changes to that certificate. It does not change what Power BI loads; only the trusted list does.",
  noPublishers: "No signed custom connector has been found on this computer yet.",
  firstSeen: (at: string) => `First seen on ${dayInWords(at)}`,
  acceptances: {
    "thumbprint-compared": (at: string) => `Accepted on ${dayInWords(at)}: you compared the thumbprint`,
    "on-sight": (at: string) => `Accepted on ${dayInWords(at)} without comparing the thumbprint`,
  } satisfies Readonly<Record<AcceptanceWay, (at: string) => string>>,
  acceptedByAdministrator: "On the administrator’s list",
  notAccepted: "Not accepted",
  signedFiles: (names: readonly ForeignText[]) => `Signed ${namesInWords(names, 5)}`,
  signedNothing: "Signed no connector that is installed now",
  note: "Note",
  editNote: "Add a note",
  saveNote: "Save the note",
  noteSaved: "The note is saved.",
  accept: "Accept…",
  compareAndAccept: "Compare and accept…",
  acceptUnsigned: "Accept without a signature",
  acceptTitle: (name: ForeignText) => `Accept ${quoted(name)}?`,
  acceptExplain:
    "The name proves nothing. Anyone can make a certificate with any name. Compare the thumbprint with one that the publisher gave you another way, by phone or on a website you know.",
  theirThumbprint: "The thumbprint the publisher gave you",
  theirThumbprintHint: "Leave it empty to accept without comparing.",
  onSight: "Without comparing, you only know that this certificate signed the file. Who owns the certificate is not checked.",
  comparisons: {
    "different": "This is not the thumbprint of this certificate. Do not accept it.",
    "several": "These are several thumbprints, and not all are this certificate’s. Paste only the one the publisher gave you for it.",
    "not-a-thumbprint": "That is not a thumbprint. A thumbprint has 40 hexadecimal digits.",
  },
  acceptCompared: "Accept: the thumbprint is the same",
  acceptOnSight: "Accept without comparing",
  accepted: "Accepted. This does not change what Power BI loads.",
  acceptedUnsigned: "Mezzanine no longer expects a signature of this file. This does not change what Power BI loads.",
  revoke: "Revoke",
  revoked: "No longer accepted.",
  editor: "Change the list",
  editorExplain:
    "Other entries keep their text and their order. A backup is kept before each change, and nothing is written if another program has changed the list meanwhile.",
  add: "Add to the list",
  addThumbprint: "Thumbprint to add",
  addThumbprintHint: "As you received it: spaces, colons and upper or lower case do not matter.",
  remove: "Remove from the list",
  writeClean: "Correct the entry",
  preview: "Show the change",
  changeTitle: "Change the trusted list?",
  before: "Before",
  after: "After",
  states: { kept: "stays", removed: "removed", added: "added" } satisfies Readonly<Record<TrustChangeLine["state"], string>>,
  emptyList: "no list",
  noChange: "The list is already like that. Nothing would change.",
  commandShown: "Windows asks for an administrator, then runs exactly this:",
  fileShown: "Mezzanine writes this file:",
  apply: "Change the list",
  changed: "The trusted list was changed and read back. Restart Power BI Desktop.",
  backupKept: (path: ForeignText) => `The list as it was is kept in ${quoted(path)}.`,
  askAdministrator: "Not an administrator? Create files for one below.",
  alreadyThere: (thumbprint: ForeignText) => `${thumbprintInWords(thumbprint)} is already on the list.`,
  notThere: (entry: ForeignText) => `${quoted(entry)} is not on the list.`,
  backups: "Backups of the list",
  noBackups: "None yet. One is kept before each change.",
  backupFrom: (at: string, count: number) => `${dayInWords(at)}, ${counted(count, "entry", "entries")}`,
  backupUnreadable: (at: string) => `${dayInWords(at)}, cannot be read`,
  restore: "Restore…",
  exports: "Files for an administrator",
  exportsExplain:
    "For many computers, or if you cannot change the list yourself. The files add the thumbprints on this computer’s list and those of publishers whose thumbprint you compared. They keep other entries, can run more than once, and include an undo and a readme.",
  exportKinds: {
    reg: "Registry file (.reg)",
    powershell: "PowerShell script",
    intune: "Intune remediation",
    gpo: "Group Policy (ADMX)",
    configmgr: "Configuration Manager",
  } satisfies Readonly<Record<TrustExportKind, string>>,
  exportHints: {
    reg: "Replaces the list, so it is only offered where the list is empty.",
    powershell: "For one computer, or any tool that runs scripts.",
    intune: "A detection and a remediation script, and two scripts that undo them.",
    gpo: "Not for Intune, which refuses ADMX for this key. The policy replaces the list.",
    configmgr: "A discovery and a remediation script.",
  } satisfies Readonly<Record<TrustExportKind, string>>,
  save: "Save…",
  exported: "The files are saved. The readme beside them explains how to use and undo them.",
  exportedTo: (folder: ForeignText) => `The files are saved in ${quoted(folder)}. The readme there explains how to use and undo them.`,
};
