import type { FileFailure } from "../../model/finding.ts";
import { compressionMethods, deflate64, type Lookalike, type RefusalReason } from "../../model/inspection.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, megabytes, quoted } from "./phrases.ts";
import { archiveNotes, lookalikes } from "./reasons.ts";

/** Why a file could not be read, and what helps. */
export const fileFailures = {
  "vanished": { problem: "The file does not exist, or no longer exists.", step: "Check its name and folder, then try again." },
  "in-use": {
    problem: "Another program is using it, so it cannot be read.",
    step: "Close Power BI Desktop or the other program that uses it, then scan again.",
  },
  "access-denied": {
    problem: "You do not have permission to read it.",
    step: "Ask the owner of the file for permission, or use another account.",
  },
  "is-a-folder": { problem: "It is a folder, not a file.", step: "Name a file in it. “mezzanine scan” looks through a whole folder." },
  "not-a-file": {
    problem: "It is not a regular file (for example, it is a pipe or a device).",
    step: "It cannot be a connector. Remove it from the connector folder if you do not need it.",
  },
  "too-large": {
    problem: "It is much larger than any connector.",
    step: "Check where it comes from. Real connectors are smaller than 10 MB.",
  },
  "link-outside": {
    problem: "It is a link to a place outside the folder, so it was not followed.",
    step: "Put the file itself in the folder.",
  },
  "link-loop": {
    problem: "It is a link that points back to itself, so there is no file.",
    step: "Replace the link with the file itself.",
  },
  "name-without-text": {
    problem: "Its name contains bytes that are not text, so it cannot be distinguished from files that look the same. It was not opened.",
    step: "Rename the file, then scan again.",
  },
  "no-answer": { problem: "Its drive does not respond.", step: "Check the drive or the connection, then scan again." },
  "io-error": { problem: "The disk or the network failed while it was read.", step: "Check the drive or the connection, then scan again." },
  "inspector-failed": {
    problem: "It was not read, because the process that reads files could not start.",
    step: "Scan again. If it happens again, restart Mezzanine.",
  },
} satisfies Readonly<Record<FileFailure, { readonly problem: string; readonly step: string }>>;

const downloadAgain = "Download the connector again.";
const unpack = "Unpack it, and use the connector inside if there is one.";
const notWanted = "Ask the person who sent it for the connector itself. It does nothing in a connector folder.";

const stepsByLookalike: Readonly<Record<Lookalike, string>> = {
  "html": downloadAgain,
  "error-message": downloadAgain,
  "json": "If you downloaded it, the server sent this instead of the file. Download the connector again.",
  "shortcut": "Get the connector from the place that the shortcut points to.",
  "rar": unpack,
  "seven-zip": unpack,
  "gzip": unpack,
  "other-archive": unpack,
  "archive-inside": unpack,
  "pdf": notWanted,
  "png": notWanted,
  "power-bi-report": notWanted,
  "office-document": notWanted,
  "git-lfs-pointer": downloadAgain,
  "executable": "Do not run it. Ask the person who sent it for the connector itself.",
  "zip": notWanted,
  "misspelt-section": "If the file is yours, correct that word. Otherwise tell the connector’s author.",
  "text": notWanted,
  "unknown": notWanted,
};

/** Why a file is not read as a connector, and what helps. */
export const refusals: ProblemByKind<RefusalReason> = {
  "empty": { problem: "The file is empty.", step: "Get the file again. The download or the copy failed." },
  "too-large": {
    problem: ({ limitBytes }) => `The file is larger than ${megabytes(limitBytes)}, much larger than any connector.`,
    step: "Check where it comes from before you use it.",
  },
  "too-many-parts": {
    problem: ({ limit }) => `The archive lists more than ${limit} parts, many more than any connector has.`,
    step: "Do not use it. Get a fresh copy from the publisher.",
  },
  "cut-short": { problem: "The end of the file is missing, probably because a download was interrupted.", step: "Download it again." },
  "end-out-of-reach": {
    problem: ({ bytesAfter }) =>
      `After the archive there are ${counted(bytesAfter, "more byte", "more bytes")}. Its end is looked for only in the last 64 kB, so it cannot be read.`,
    step: "Do not use it. Get a fresh copy from the publisher.",
  },
  "damaged": {
    problem: ({ part, note }) => `The archive is damaged${part === null ? "" : ` at ${quoted(part)}`}: ${archiveNotes[note]}.`,
    step: "Get a fresh copy from the publisher.",
  },
  "line-endings-converted": {
    problem: ({ to }) =>
      `Its line endings were converted as if it were a text file (${to === "lf" ? "CR LF to LF" : "LF to CR LF"}), as version control or a text transfer does. This damages an archive.`,
    step: "Get it from another place, for example from the publisher: every copy from the same place has the same damage. In Git, the lines “*.mez binary” and “*.pqx binary” in .gitattributes prevent it.",
  },
  "password": {
    problem: ({ part }) => `The archive is protected by a password, so ${quoted(part)} cannot be read.`,
    step: "For the connector’s author: pack it again without a password.",
  },
  "unknown-method": {
    problem: ({ part, method }) =>
      `${quoted(part)} is compressed with ${compressionMethods[method] ?? `method ${method}`}, which Power BI ${method === deflate64 ? "may not read" : "does not read"}.`,
    step: "For the connector’s author: pack it again with Deflate, the usual method of ZIP.",
  },
  "not-a-connector": {
    problem: ({ looksLike }) => `It is not a connector but ${lookalikes[looksLike]}.`,
    step: ({ looksLike }) => stepsByLookalike[looksLike],
  },
  "connector-inside": {
    problem: ({ inner }) => `It is an archive with the connector ${quoted(inner)} inside.`,
    step: "Extract the connector from the archive and use it.",
  },
  "took-too-long": {
    problem: ({ limitSeconds }) => `Reading it took longer than ${limitSeconds} seconds, so it was stopped.`,
    step: "Do not use it unless you know why. No real connector takes that long.",
  },
  "took-too-much-memory": {
    problem: ({ limitMegabytes }) => `Reading it needed more than ${limitMegabytes} MB of memory, so it was stopped.`,
    step: "Do not use it unless you know why. No real connector needs that much.",
  },
  "too-much-content": {
    problem: ({ limitMegabytes }) => `What it declares is more than ${limitMegabytes} MB of text, so it is not listed.`,
    step: "Do not use it unless you know why. No real connector declares that much.",
  },
  "inspector-failed": {
    problem: "Mezzanine failed while reading it. Nothing else was affected.",
    step: "Scan again. If it happens again, do not use the file.",
  },
};
