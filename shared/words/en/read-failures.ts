import type { FileFailure } from "../../model/finding.ts";
import type { Lookalike, RefusalReason } from "../../model/inspection.ts";
import type { ProblemByKind } from "../sentence.ts";
import { counted, megabytes, quoted } from "./phrases.ts";
import { archiveNotes, lookalikes } from "./reasons.ts";

/** Why a file could not be read, and what helps. */
export const fileFailures = {
  "vanished": { problem: "There is no such file, or not any more.", step: "Check its name and place, then look again." },
  "in-use": {
    problem: "Another program has it open and lets nobody else read it.",
    step: "Close Power BI Desktop or whichever program uses it, then scan again.",
  },
  "access-denied": {
    problem: "Your account may not read it.",
    step: "Ask whoever owns the file, or look again with an account that may.",
  },
  "is-a-folder": { problem: "It is a folder, not a file.", step: "Name a file in it. “mezzanine scan” looks through a whole folder." },
  "not-a-file": {
    problem: "It is no ordinary file but a pipe, a device or the like.",
    step: "It cannot be a connector. Remove it from the connector folder if it lies in one and nobody needs it there.",
  },
  "too-large": { problem: "It is far larger than any connector.", step: "Check where it comes from; real connectors stay below 10 MB." },
  "link-outside": {
    problem: "It is a link that leads out of the folder, so it was not followed.",
    step: "Put the file itself into the folder.",
  },
  "link-loop": {
    problem: "It is a link that leads back to itself, so there is no file behind it.",
    step: "Put the file itself in its place.",
  },
  "name-without-text": {
    problem: "Its name holds bytes that are no text, so it cannot be distinguished from other files that look the same. It was not opened.",
    step: "Rename the file, then scan again.",
  },
  "no-answer": { problem: "Its drive does not answer.", step: "Check the drive or the connection, then scan again." },
  "io-error": { problem: "The disk or the network did not give it.", step: "Check the drive or the connection, then scan again." },
  "inspector-failed": {
    problem: "It was not looked at: the process that reads files could not be started.",
    step: "Scan again. If it happens again, start Mezzanine again.",
  },
} satisfies Readonly<Record<FileFailure, { readonly problem: string; readonly step: string }>>;

const downloadAgain = "Download the connector itself again.";
const unpack = "Unpack it, and use the connector inside if there is one.";
const notWanted = "Ask whoever sent it for the connector itself. In a connector folder it is only in the way.";

const stepsByLookalike: Readonly<Record<Lookalike, string>> = {
  "html": downloadAgain,
  "error-message": downloadAgain,
  "json": "If it comes from a download, a server answered with it instead of the file: download the connector itself again.",
  "shortcut": "Get the connector itself from where the shortcut leads.",
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
  "executable": "Do not start it. Ask whoever sent it for the connector itself.",
  "zip": notWanted,
  "misspelt-section": "Correct that word if the file is yours, or tell whoever makes the connector.",
  "text": notWanted,
  "unknown": notWanted,
};

const deflate64 = 9;

/** Names of the methods of APPNOTE 4.4.5 that ZIP tools offer. */
const compressionMethods: Readonly<Record<number, string>> = {
  1: "Shrink",
  6: "Implode",
  [deflate64]: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  20: "Zstandard",
  93: "Zstandard",
  95: "XZ",
  98: "PPMd",
};

/** Why a file is not read as a connector, and what helps. */
export const refusals: ProblemByKind<RefusalReason> = {
  "empty": { problem: "The file is empty.", step: "Get it again; the download or the copy went wrong." },
  "too-large": {
    problem: ({ limitBytes }) => `The file is larger than ${megabytes(limitBytes)}, far larger than any connector.`,
    step: "Check where it comes from before you do anything with it.",
  },
  "too-many-parts": {
    problem: ({ limit }) => `The archive lists more than ${limit} parts, far more than any connector has.`,
    step: "Do not use it. Get a fresh copy from the publisher.",
  },
  "cut-short": { problem: "The end of the file is missing, as after a download that was cut short.", step: "Download it again." },
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
      `Its line endings were converted as if it were a text (${to === "lf" ? "CR LF to LF" : "LF to CR LF"}), as version control or a transfer as text does. That destroys an archive.`,
    step: "Get it from somewhere else, for example from the publisher: every copy from the same place has the same damage. In Git, the lines “*.mez binary” and “*.pqx binary” in .gitattributes prevent it.",
  },
  "password": {
    problem: ({ part }) => `The archive is protected by a password, so ${quoted(part)} cannot be read.`,
    step: "Whoever makes the connector: pack it again without a password.",
  },
  "unknown-method": {
    problem: ({ part, method }) =>
      `${quoted(part)} is compressed with ${compressionMethods[method] ?? `method ${method}`}, which Power BI ${method === deflate64 ? "may not read" : "does not read"}.`,
    step: "Whoever makes the connector: pack it again with Deflate, the usual method of ZIP.",
  },
  "not-a-connector": {
    problem: ({ looksLike }) => `It is not a connector but ${lookalikes[looksLike]}.`,
    step: ({ looksLike }) => stepsByLookalike[looksLike],
  },
  "connector-inside": {
    problem: ({ inner }) => `It is an archive with the connector ${quoted(inner)} inside.`,
    step: "Take the connector out of the archive and use that.",
  },
  "took-too-long": {
    problem: ({ limitSeconds }) => `Reading it took longer than ${limitSeconds} seconds, so it was stopped.`,
    step: "Do not use it unless you know why; no real connector takes that long.",
  },
  "took-too-much-memory": {
    problem: ({ limitMegabytes }) => `Reading it needed more than ${limitMegabytes} MB of memory, so it was stopped.`,
    step: "Do not use it unless you know why; no real connector needs that much.",
  },
  "too-much-content": {
    problem: ({ limitMegabytes }) => `What it declares is more than ${limitMegabytes} MB of text, so it is not listed.`,
    step: "Do not use it unless you know why; no real connector declares that much.",
  },
  "inspector-failed": {
    problem: "Mezzanine failed while reading it. Nothing else was affected.",
    step: "Scan again; if it happens again, treat the file with care.",
  },
};
