import type { BundleEntryKind } from "../../model/support.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, dayInWords, numberText, quoted, versionInWords } from "./phrases.ts";

/** The support bundle and reports about connectors: dialog, messages, and the text inside of the archive. */
export const supportTexts = {
  open: "Support bundle…",
  title: "Support bundle",
  explain:
    "One ZIP file for someone who helps you. It holds facts and verdicts about your connectors, the folders, versions and recent history. It holds no connector unless you choose one below.",
  hidden:
    "Names of users, computers and companies, paths, mail addresses and addresses of data sources are replaced: the same name by the same word everywhere. Notes that you wrote are left out.",
  lookThrough: "Look through the files before you send them. Names that only the text of a connector knows are not recognized.",
  replaced: (count: number) =>
    count === 0 ? "No private name was found." : `${counted(count, "private name was", "private names were")} replaced.`,
  ordinary: (count: number) =>
    `${counted(count, "name is", "names are")} very short or an ordinary word, and replaced in paths only. Search the files for it before you send them.`,
  leftOut: (count: number) => `${counted(count, "connector is", "connectors are")} not in it, because the bundle would be too large.`,
  preparing: "Preparing the support bundle…",
  files: "Files in the bundle",
  size: (bytes: number) => (bytes < 1024 ? `${numberText(bytes)} bytes` : `${numberText(Math.ceil(bytes / 1024))} KB`),
  shown: (name: ForeignText) => `Text of ${quoted(name)}`,
  nothingShown: "Choose a file to read it.",
  asItIs: "This is the connector itself. Nothing in it is replaced.",
  cut: "Only the beginning is shown.",
  content: "Also include connectors",
  contentExplain:
    "A connector is included as it is: its code may name servers, people and keys. Include one only if the person who helps you asks for it.",
  noConnectors: "There is no connector to include.",
  save: "Save…",
  saved: (fileName: ForeignText) => `Saved as ${quoted(fileName)}.`,
  outputExists: (path: ForeignText) => `There is already something at ${quoted(path)}. Choose another name. Nothing was written.`,
  /** Where it goes is asked by the system or the browser, and the user may cancel there. */
  ready: (fileName: ForeignText) => `${quoted(fileName)} is ready to be saved.`,
  wouldBeSaved: (fileName: ForeignText) => `It would be saved as ${quoted(fileName)}. Nothing was written.`,
  kinds: {
    "read-me": "what is in the bundle",
    "versions": "versions of Mezzanine, system and Power BI; settings",
    "folders": "folders and what is in them",
    "trust": "the trusted list",
    "history": "what happened recently",
    "report": "everything as one page to read",
    "connector": "facts and verdicts about one connector",
    "content": "a connector, as it is",
  } satisfies Readonly<Record<BundleEntryKind, string>>,
  readMe: {
    title: "Support bundle of Mezzanine",
    made: (version: ForeignText, at: ForeignText) => `Made by Mezzanine ${versionInWords(version)} on ${dayInWords(at)}.`,
    replaced: (count: number) =>
      `${counted(count, "private name was", "private names were")} replaced by words such as user-1, computer-1, folder-1 and address-1. The same word is the same name in every file.`,
    notIn: "Not in it: content of connectors that were not chosen, notes and reasons that the user wrote, passwords, tokens and data.",
    list: "Files:",
  },
  report: {
    save: "Save a report",
    html: "As a page to print (HTML)",
    csv: "As a table for a spreadsheet (CSV)",
    json: "For a program (JSON)",
    selected: "Report…",
    page: "Save as a page to print",
    dragHint: "Choose a format to save, or drag this button to a folder to save an HTML report there.",
    notDragged: "The report isn’t ready to drag. Choose Report… to save it instead.",
    saved: (fileName: ForeignText) => `The report is saved as ${quoted(fileName)}.`,
  },
  failures: {
    "content-not-read": "A chosen connector could not be read, or changed since the last scan. Scan again, then choose it again.",
    "no-drag": "You cannot drag a file out of the browser this way. Save the report instead.",
    "not-dragged": "The report could not be written to the temporary folder. Save it instead.",
    "unknown-bundle": "This preview is out of date. Close it and open the support bundle again.",
  },
};
