import type { LeftOutReason, OutputFailure, PackFailure, SignFailure, SignWarning } from "../../model/publish.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { countedFiles, dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";

const leftOutReasons = {
  "query-document": "a query for trying the connector out",
  "test-document": "a test",
  "project-file": "a file of a project or an editor",
  "version-control": "a file of version control",
  "editor-leftover": "a leftover file of an editor or the system",
  "build-output": "a build output",
  "secret": "may hold a key or a password",
  "not-a-file": "a link or something else that is not a file",
  "in-folder": "in a folder; a connector has no folders",
  "not-a-connector-file": "not a type of file that belongs in a connector",
  "excluded": "excluded by you",
} satisfies Readonly<Record<LeftOutReason, string>>;

const nothingWritten = "Nothing was written.";

const packFailures: ProblemByKind<PackFailure> = {
  "folder-unreadable": {
    problem: ({ path }) => `The folder ${quoted(path)} could not be read.`,
    step: "Check its name and your permissions.",
  },
  "file-unreadable": {
    problem: ({ path }) => `${quoted(path)} could not be read.`,
    step: "Close the program that has it open, or exclude the file.",
  },
  "too-many-files": {
    problem: ({ most }) => `There are more than ${numberText(most)} files and folders.`,
    step: "Name the folder of one connector.",
  },
  "too-large": { problem: ({ path }) => `With ${quoted(path)} the connector would be too large.`, step: "Exclude the file." },
  "no-main-document": {
    problem: "There is no main document: a .pq or .m file that begins with “section”.",
    step: "Name the folder that holds it, and look at what was left out.",
  },
  "several-main-documents": {
    problem: ({ names }) => `There are several documents that Power BI may take for the main one: ${namesInWords(names, 10)}.`,
    step: "Exclude all but one. Helpers end in .pqm.",
  },
  "unsafe-name": {
    problem: ({ path }) => `${quoted(path)} has a name that cannot be used on every system or in a signed package.`,
    step: "Rename the file, or exclude it.",
  },
  "same-name": {
    problem: ({ path, other }) => `${quoted(path)} and ${quoted(other)} would have the same name in the connector.`,
    step: "Rename one of them, or exclude it.",
  },
  "asked-for-left-out": {
    problem: ({ names }) => `The code asks for files that were left out: ${namesInWords(names, 10)}.`,
    step: "Include each by its name, or exclude it to say that the connector works without it.",
  },
  "mistake": {
    problem: ({ document, line, column, detail }) => `${quoted(document)}, line ${line}, column ${column}: ${quoted(detail)}`,
    step: "Fix the code and pack again.",
  },
  "not-readable-as-connector": {
    problem: "What was packed could not be read back as a connector.",
    step: "Look at the files with “mezzanine inspect”.",
  },
};

const outputFailures: ProblemByKind<OutputFailure> = {
  "output-exists": {
    problem: ({ path }) => `${quoted(path)} already exists.`,
    step: "Choose another name, or say that the file may be replaced (--help tells how).",
  },
  "disk-full": {
    problem: ({ path }) => `There is not enough disk space for ${quoted(path)}.`,
    step: "Free some disk space and try again.",
  },
  "output-not-writable": { problem: ({ path }) => `${quoted(path)} could not be written.`, step: "Check the folder and your permissions." },
};

const signFailures: ProblemByKind<SignFailure> = {
  "key-unreadable": { problem: ({ path }) => `${quoted(path)} could not be read.`, step: "Check its name and your permissions." },
  "no-private-key": {
    problem: ({ path }) => `There is no private key in ${quoted(path)} that can be read.`,
    step: "Name a PFX (P12) or PEM file with the key. For a key on a token or in a vault use --prepare.",
  },
  "no-certificate": {
    problem: ({ path }) => `There is no certificate in ${quoted(path)}.`,
    step: "Name the file with the certificate by --certificate.",
  },
  "certificate-not-readable": {
    problem: "The certificate is not in the standard form, so programs may read it differently.",
    step: "Ask its issuer for another one.",
  },
  "password-needed": {
    problem: ({ path }) => `${quoted(path)} needs a password.`,
    step: "Give it by --password-fd or --password-env, or run the command at a terminal.",
  },
  "wrong-password": { problem: ({ path }) => `The password does not open ${quoted(path)}.`, step: "Try again with the right one." },
  "password-not-ascii": {
    problem: "The password has characters that are read in different ways, so it was not tried.",
    step: "Give the PFX file a password of plain letters, digits and signs, or turn it into PEM with OpenSSL.",
  },
  "pfx-key-not-rsa": {
    problem: ({ path }) => `The key in ${quoted(path)} is no RSA key, and no other kind can be read from a PFX file here.`,
    step: "Turn the file into PEM: openssl pkcs12 -in key.pfx -out key.pem",
  },
  "pfx-not-understood": {
    problem: ({ path }) => `${quoted(path)} is written in a way that cannot be read here.`,
    step: "Turn the file into PEM: openssl pkcs12 -in key.pfx -out key.pem",
  },
  "key-does-not-fit": {
    problem: "The private key does not belong to the certificate.",
    step: "Name the certificate that was issued for this key.",
  },
  "key-type": {
    problem: ({ keyType }) => `Connectors cannot be signed with a key of this type: ${quoted(keyType)}.`,
    step: "Use RSA with 2048 to 4096 bits, or a curve of NIST from 256 bits on.",
  },
  "certificate-expired": {
    problem: ({ notAfter }) => `The certificate expired on ${dayInWords(notAfter)}.`,
    step: "Sign with a certificate that is valid.",
  },
  "certificate-not-yet-valid": {
    problem: ({ notBefore }) => `The certificate is valid only from ${dayInWords(notBefore)}.`,
    step: "Check this computer’s clock, or wait.",
  },
  "certificate-wrong-purpose": {
    problem: "The certificate is not made for signing code.",
    step: "Use one whose extended key usage has code signing, and whose key usage has digital signature.",
  },
  "file-unreadable": { problem: ({ path }) => `${quoted(path)} could not be read.`, step: "Look at it with “mezzanine inspect”." },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} is no connector file that can be signed.`,
    step: "Name a .mez or .pqx file, and look at it with “mezzanine inspect”.",
  },
  "unsafe-name": {
    problem: ({ path }) => `In the file is ${quoted(path)}, a name that a signed package cannot have.`,
    step: "Pack the connector again without it.",
  },
  "same-name": {
    problem: ({ path, other }) => `In the file are ${quoted(path)} and ${quoted(other)}, which are one name to some readers.`,
    step: "Pack the connector again with one of them.",
  },
  "signature-not-intact": {
    problem: "The file has a signature that is not intact or could not be checked, so none was added.",
    step: "Look at it with “mezzanine verify”. --replace removes the old signature.",
  },
  "cannot-countersign": {
    problem: "A second signature would break the one that is there, because that one covers the list of signatures.",
    step: "Use --replace to remove the old signature.",
  },
  "timestamp-address": {
    problem: ({ address }) => `No timestamp can be asked for at ${quoted(address)}.`,
    step: "Name an address that begins with http:// or https:// and holds no password.",
  },
  "timestamp-no-answer": {
    problem: ({ address }) => `${quoted(address)} did not answer in time, or sent a redirect.`,
    step: "Try again, or ask another authority.",
  },
  "timestamp-bad-answer": {
    problem: ({ address }) => `What ${quoted(address)} answered is no timestamp.`,
    step: "Check the address, or ask another authority.",
  },
  "timestamp-refused": { problem: ({ address }) => `${quoted(address)} refused a timestamp.`, step: "Ask another authority." },
  "timestamp-wrong": {
    problem: ({ address }) =>
      `The timestamp of ${quoted(address)} does not verify, is about something else, or is a day or more away from this computer’s clock.`,
    step: "Check the clock, or ask another authority.",
  },
  "timestamp-outside-validity": {
    problem: ({ time }) => `The timestamp is of ${dayInWords(time)}, when the certificate was not valid.`,
    step: "Sign with a certificate that is valid.",
  },
  "prepared-unreadable": {
    problem: ({ path }) => `${quoted(path)} is no folder that --prepare made.`,
    step: "Name the folder that was given to --prepare.",
  },
  "prepared-for-another": {
    problem: "The file is not what it was when the signature was prepared.",
    step: "Prepare again, and have the new bytes signed.",
  },
  "signature-unreadable": {
    problem: ({ path }) => `There is no signature value in ${quoted(path)}.`,
    step: "Name the file that the signing tool wrote: bytes, base64 or hexadecimal.",
  },
  "signature-wrong": {
    problem: "The signature value was not made from these bytes by the certificate’s key.",
    step: "Check that the key belongs to the certificate, and that the tool signed by RSA PKCS #1 v1.5 or ECDSA with SHA-256.",
  },
};

const signWarnings = {
  "ecdsa": "It is not known whether Power BI Desktop accepts ECDSA signatures.",
  "self-signed":
    "The certificate is self-signed. It proves that the file is unchanged, not who made it. Give its thumbprint to your users another way.",
  "no-timestamp": "There is no timestamp, so only the file itself says when it was signed.",
} satisfies Readonly<Record<SignWarning, string>>;

/** Building and signing connectors. */
export const publishTexts = {
  leftOutReasons,
  packFailures,
  outputFailures,
  nothingWritten,
  packed: (count: number, path: ForeignText) => `Packed ${countedFiles(count)} into ${quoted(path)}.`,
  signFailures,
  signWarnings,
  signed: (path: ForeignText) => `Signed. The package is ${quoted(path)}.`,
  prepared: (path: ForeignText) => `Prepared in ${quoted(path)}. Nothing is signed yet.`,
  asksAuthority: (address: ForeignText) =>
    `Asking ${quoted(address)} for a timestamp. Only a hash of the signature and a random number are sent.`,
  passwordQuestion: (path: ForeignText) => `Password for ${quoted(path)}: `,
  newPasswordQuestion: "New password for the key: ",
  repeatPassword: "The same again: ",
  newPasswordProblem: "A new key needs a password of 8 to 256 plain letters, digits and signs, twice the same.",
  passwordSourceProblem: "The password could not be read from where you said.",
  certificateMade: (key: ForeignText, certificate: ForeignText) =>
    `Made the key ${quoted(key)}, which you must keep secret, and the certificate ${quoted(certificate)}, which others need.`,
  certificateProves:
    "The name in this certificate is not checked by anyone. A signature made with it shows that a file is unchanged and that the owner of the key signed it. It does not show who that is. Give its thumbprint to your users in another way than the file, and keep the key and its password apart.",
  leftOut: "Left out:",
  codeNotRead: "The code could not be read in full, so a mistake in it may not have been seen.",
  watching: (path: ForeignText) => `Watching ${quoted(path)} for changes. Press Ctrl+C to stop.`,
  watchEnded: "Stopped watching.",
  installedBuild: (path: ForeignText) => `Installed as ${quoted(path)}.`,
  undoInstall: (historyId: number) => `To take it back: mezzanine undo ${historyId}.`,
  notInstalled: "The file was written and not installed.",
  replaceInstalled: "--replace moves that to quarantine.",
};
