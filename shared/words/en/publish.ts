import type { LeftOutReason, OutputFailure, PackFailure } from "../../model/publish.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind } from "../sentence.ts";
import { countedFiles, namesInWords, numberText, quoted } from "./phrases.ts";

const leftOutReasons = {
  "query-document": "a query for trying the connector out",
  "test-document": "a test",
  "project-file": "a file of a project or an editor",
  "version-control": "of version control",
  "editor-leftover": "left over from an editor or the system",
  "build-output": "made by a build",
  "secret": "may hold a key or a password",
  "not-a-file": "a link or something else that is no file",
  "in-folder": "in a folder; a connector has none",
  "not-a-connector-file": "no kind of file that connectors are made of",
  "excluded": "excluded by you",
} satisfies Readonly<Record<LeftOutReason, string>>;

const nothingWritten = "Nothing was written.";

const packFailures: ProblemByKind<PackFailure> = {
  "folder-unreadable": { problem: ({ path }) => `The folder ${quoted(path)} could not be read.`, step: "Check its name and your rights." },
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
    step: "Mend the code and pack again.",
  },
  "not-readable-as-connector": {
    problem: "What was packed could not be read back as a connector.",
    step: "Look at the files with “mezzanine inspect”.",
  },
};

const outputFailures: ProblemByKind<OutputFailure> = {
  "output-exists": {
    problem: ({ path }) => `There is already something at ${quoted(path)}.`,
    step: "Choose another name, or say that the file may be replaced (--help tells how).",
  },
  "disk-full": { problem: ({ path }) => `There is no room left for ${quoted(path)}.`, step: "Make room and try again." },
  "output-not-writable": { problem: ({ path }) => `${quoted(path)} could not be written.`, step: "Check the folder and your rights." },
};

/** Building and signing connectors. */
export const publishTexts = {
  leftOutReasons,
  packFailures,
  outputFailures,
  nothingWritten,
  packed: (count: number, path: ForeignText) => `Packed ${countedFiles(count)} into ${quoted(path)}.`,
  leftOut: "Left out:",
  codeNotRead: "The code could not be read in full, so a mistake in it may not have been seen.",
};
