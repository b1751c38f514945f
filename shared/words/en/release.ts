import type { SignerChange } from "../../model/install.ts";
import type { ReleaseFailure, ReleaseWarning } from "../../model/release.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, quoted } from "./phrases.ts";

const failures: ProblemByKind<ReleaseFailure> = {
  "file-unreadable": { problem: ({ path }) => `${quoted(path)} could not be read.`, step: "Check its name and your rights." },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} is no connector that can be read.`,
    step: "Name a .pqx or .mez file. “mezzanine inspect” shows what is wrong with it.",
  },
  "unsafe-name": {
    problem: ({ path }) => `${quoted(path)} has a name that Power BI Desktop does not load, or that not every system can have.`,
    step: "Rename the file. Its name must end in .pqx, .mez, .pq or .m.",
  },
  "signature-not-intact": {
    problem: ({ path }) => `The signature of ${quoted(path)} is not intact, or could not be checked.`,
    step: "Sign the connector again. “mezzanine verify” shows what changed.",
  },
  "mistake": {
    problem: ({ document, line, column, detail }) => `${quoted(document)}, line ${line}, column ${column}: ${quoted(detail)}`,
    step: "Correct the code, pack and sign it, and try again.",
  },
};

const warnings = {
  "unsigned": "The file is not signed. Users can only load it by allowing every extension. The instructions say so.",
  "self-signed": "The certificate is self-signed. Give its thumbprint to administrators in another way than this folder.",
  "certificate-expired": "The certificate has expired. It is not known whether Power BI Desktop checks that.",
  "code-not-read": "The code could not be read in full, so a mistake or a change may have been missed.",
  "signer-changed":
    "The previous version was signed with another certificate. Administrators must trust the new thumbprint before users can load this version.",
} satisfies Readonly<Record<ReleaseWarning, string>>;

const signers = {
  "same": "Signed with the same certificate as the previous version.",
  "changed": "Signed with another certificate than the previous version. Administrators must trust the new thumbprint.",
  "lost": "The previous version was signed. This version is not.",
  "gained": "This version is signed. The previous version was not.",
  "none": "Neither version is signed.",
  "not-known": "It is not known whether the signer changed, because the previous version’s signature could not be relied on.",
} satisfies Readonly<Record<SignerChange, string>>;

/** Handing a connector out. The instructions for others are in `words/release`. */
export const releaseTexts = {
  failures,
  warnings,
  done: (path: ForeignText, count: number) => `The release is in ${quoted(path)}: ${counted(count, "file", "files")}.`,
  thumbprintText: "Thumbprints of the certificate that signed this connector. Power BI Desktop’s list of trusted thumbprints takes SHA-1.",
  index: {
    title: (connector: ForeignText) => `${quoted(connector)}: files of this release`,
    instructions: "Instructions for users and administrators",
    others: "Other files",
    connector: "The connector",
    hashes: "SHA-256 of every file in this folder, for sha256sum, shasum and Get-FileHash",
    changes: "What changed since the previous version",
    thumbprints: "Thumbprints of the certificate, in every form that programs use",
    certificate: "The certificate",
    policies: "Files for administrators, each folder with a README.txt",
    checkAll: "To check all files in Windows PowerShell, go to this folder and enter:",
    /** What the command prints before a name. It stands in double quotation marks of PowerShell. */
    different: "Different: ",
    otherLanguages: "This text in other languages",
  },
  changes: {
    title: (connector: ForeignText, version: ForeignText | null) =>
      version === null ? `Changes in ${quoted(connector)}` : `Changes in ${quoted(connector)}, version ${quoted(version)}`,
    first: "There is no previous version to compare with.",
    comparedWith: (file: ForeignText, version: ForeignText | null) =>
      version === null
        ? `Compared with ${quoted(file)}, which says no version.`
        : `Compared with ${quoted(file)}, version ${quoted(version)}.`,
    previousHash: "SHA-256 of the previous version:",
    same: "The two files are the same, byte for byte.",
    breaks: "May break reports",
    otherIsNew: "Here, “the other” is the new version.",
    breaksNothing: "No function, data source or way to sign in that the previous version has is missing or different in this one.",
    breaksNothingKnown: "As far as both files could be read, nothing is missing or different.",
    unknown: "Not known",
    partial: "Not everything of both versions could be compared.",
    added: "New",
    newFunction: (name: ForeignText) => `Function ${quoted(name)}`,
    newKind: (name: ForeignText) => `Data source ${quoted(name)}`,
    files: "Files in the connector",
    newFile: (name: ForeignText) => `Added: ${quoted(name)}`,
    goneFile: (name: ForeignText) => `Removed: ${quoted(name)}`,
    signature: "Signature",
    signers,
    limit: "Only what the connector declares was compared. What its functions do inside may have changed too.",
  },
};
