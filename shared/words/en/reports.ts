import type { FunctionProvider, NotReadReason } from "../../model/report.ts";
import type { ReportCause, ReportCauseKind } from "../../model/report-diagnosis.ts";
import type { FunctionEffect } from "../../model/report-impact.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { counted, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

const scanned = {
  "vanished": fileFailures.vanished.problem,
  "in-use": "Another program is using it, so it cannot be read.",
  "access-denied": fileFailures["access-denied"].problem,
  "is-a-folder": fileFailures["is-a-folder"].problem,
  "not-a-file": "It is not a regular file (for example, it is a pipe or a device).",
  "link-outside": fileFailures["link-outside"].problem,
  "link-loop": fileFailures["link-loop"].problem,
  "name-without-text": fileFailures["name-without-text"].problem,
  "no-answer": fileFailures["no-answer"].problem,
  "io-error": fileFailures["io-error"].problem,
  "inspector-failed": fileFailures["inspector-failed"].problem,
};

const countedReports = (count: number): string => counted(count, "report", "reports");
const ofRead = (count: number, read: number): string =>
  read === 1 ? "The one report that Mezzanine has read" : `${numberText(count)} of the ${countedReports(read)} that Mezzanine has read`;
const noneOfRead = (read: number): string =>
  read === 1 ? "The one report that Mezzanine has read doesn't use" : `None of the ${countedReports(read)} that Mezzanine has read uses`;
const it = (names: readonly unknown[]): string => (names.length === 1 ? "it" : "them");

export interface EffectNames {
  readonly functions: readonly ForeignText[];
  /** Who provides them afterwards. */
  readonly providers: readonly ForeignText[];
}

/** What a change to connectors means for reports that were read before. */
const impact = {
  title: "Reports that this concerns",
  concerned: (count: number, read: number) =>
    count === 0 ? `${noneOfRead(read)} what changes.` : `${ofRead(count, read)} ${count === 1 ? "uses" : "use"} what changes.`,
  ifReplaced: "This assumes that what it replaces or conflicts with goes to quarantine.",
  incomplete: "Reports that it hasn't read aren't counted.",
  notRead: (count: number) => `${countedReports(count)} couldn't be read.`,
  neverRead: "Mezzanine hasn't read any reports, so it can't say which ones this concerns.",
  open: "Read reports",
  more: (count: number) => `${countedReports(count)} more`,
  moreFunctions: (count: number) => counted(count, "more function", "more functions"),
  effects: {
    "lost": ({ functions }) =>
      `It calls ${namesInWords(functions)}. No other connector here provides ${it(functions)}, so those queries fail.`,
    "perhaps-lost": ({ functions }) =>
      `It calls ${namesInWords(functions)}. No other connector here is known to provide ${it(functions)}, so those queries may fail.`,
    "not-restorable": ({ functions }) =>
      `It calls ${namesInWords(functions)}, and nothing else here provides ${it(functions)}. You can't restore the file after this.`,
    "may-be-used-instead": ({ functions, providers }) =>
      `It calls ${namesInWords(functions)} of ${namesInWords(providers)}. The new file may be used instead.`,
    "other-provides": ({ functions, providers }) => `It calls ${namesInWords(functions)}, which ${namesInWords(providers)} has too.`,
    "stays": ({ functions }) => `It calls ${namesInWords(functions)}, which the new file has too.`,
  } satisfies Readonly<Record<FunctionEffect, (names: EffectNames) => string>>,
};

/** Where a connector is used. */
const use = {
  title: "Reports that use it",
  open: "Go to Reports",
  usedBy: (count: number, read: number) =>
    count === 0 ? `${noneOfRead(read)} it.` : `${ofRead(count, read)} ${count === 1 ? "uses" : "use"} it.`,
  neverRead: "Mezzanine hasn't read any reports, so it can't say which ones use this connector.",
};

type CauseTexts = {
  readonly [K in ReportCauseKind]: {
    readonly problem: (facts: SentenceFacts<Extract<ReportCause, { kind: K }>>) => string;
    readonly step: string;
  };
};

const causes: CauseTexts = {
  "report-not-read": {
    problem: () => "Mezzanine couldn't read this report, so it can't say what it needs.",
    step: "Close it in Power BI Desktop or copy it again, then read it again.",
  },
  "report-live": {
    problem: () => "This report reads a model elsewhere. Its queries aren't in this file.",
    step: "Look at the report that the model was made with.",
  },
  "report-in-part": {
    problem: () => "Some of its M couldn't be read, so it may call more functions than are listed.",
    step: "Open the queries in Power BI Desktop and look for more.",
  },
  "connector-missing": {
    problem: ({ functions }) => `No connector here is known to provide ${namesInWords(functions)}.`,
    step: "Ask whoever made the report which connector it needs, and install that connector.",
  },
  "connector-in-quarantine": {
    problem: ({ name, functions }) => `${quoted(name)}, which provides ${namesInWords(functions)}, is in quarantine.`,
    step: "Restore it from quarantine if you trust it, then restart Power BI Desktop.",
  },
  "connector-disabled": {
    problem: ({ name, functions }) => `${quoted(name)}, which provides ${namesInWords(functions)}, is disabled.`,
    step: "Enable it if you trust it, then restart Power BI Desktop.",
  },
  "connector-in-unread-folder": {
    problem: ({ name, functions }) =>
      `${quoted(name)}, which provides ${namesInWords(functions)}, is in a folder that Power BI Desktop doesn't read.`,
    step: "Move it to the Custom Connectors folder that Power BI Desktop reads, then restart Power BI Desktop.",
  },
  "other-version": {
    problem: ({ name, version, functions }) =>
      `${quoted(name)}${version === null ? "" : `, version ${versionInWords(version)},`} has no ${namesInWords(functions)}. The report was probably made with another version.`,
    step: "Install the version that the report was made with, or change the queries.",
  },
  "certified-has-others": {
    problem: ({ certifiedName, others, functions }) =>
      `No connector here is known to provide ${namesInWords(functions)}. The certified connector ${quoted(certifiedName)} has ${namesInWords(others)}.`,
    step: "Compare the functions. If they read the same data, change the queries; else install the connector that the report was made with.",
  },
  "connector-blocked": {
    problem: ({ name, functions }) =>
      `${quoted(name)} provides ${namesInWords(functions)}, but Power BI Desktop isn't expected to load it.`,
    step: "Find out why: open the connector in Mezzanine, or run mezzanine doctor with its name.",
  },
  "connector-may-not-load": {
    problem: ({ name, functions }) =>
      `${quoted(name)} provides ${namesInWords(functions)}, but whether Power BI Desktop loads it isn't known.`,
    step: "Look for it in Get data. If it isn't there, open the connector in Mezzanine, or run mezzanine doctor with its name.",
  },
  "connectors-clash": {
    problem: ({ names, certifiedNames, functions }) =>
      `${namesInWords([...names, ...certifiedNames])} all provide ${namesInWords(functions)}. Which of them Power BI uses isn't known.`,
    step: "Keep one of them. Move the others to quarantine.",
  },
};

const diagnosis = {
  title: "Why might this report fail?",
  nothing: (count: number) =>
    count === 0
      ? "It calls no function of a connector."
      : `Nothing is known to keep the ${counted(count, "function", "functions")} of connectors that it calls from working. If you just installed a connector, restart Power BI Desktop.`,
  causes,
  unread: (names: readonly ForeignText[]) => `Not all functions of ${namesInWords(names)} are known. One of them may be what is missing.`,
};

/** Texts about reports of Power BI and the connectors that they use. */
export const reportTexts = {
  notRead: {
    ...scanned,
    "not-a-report": "It is not a report with queries that Mezzanine can read.",
    "protected": "It is encrypted, by a sensitivity label or a password.",
    "damaged": "It is damaged or incomplete.",
    "too-large": "It contains something that is larger than Mezzanine’s limit.",
    "model-not-understood": "Its model is stored in a form that Mezzanine does not support.",
    "model-missing": "The model that it refers to is missing.",
    "took-too-long": "Reading it took too long.",
    "took-too-much-memory": "Reading it took too much memory.",
    "reader-failed": "The process that reads reports failed.",
    "cancelled": "It was not read before you canceled.",
  } satisfies Record<NotReadReason, string>,
  live: {
    "service": "It reads a model in the Power BI service; the queries are there, and not in this file.",
    "analysis-services": "It reads a model of Analysis Services; the queries are there, and not in this file.",
  },
  isPartial: "Not all of its M could be read.",
  nobody: "nobody",
  /** Behind the name of who provides a function. */
  providers: {
    "installed": (name) => quoted(name),
    "certified-file": (name) => `${quoted(name)} (certified folder)`,
    "certified": (name) => `${quoted(name)} (comes with Power BI)`,
    "built-in": (name) => `${quoted(name)} (built in)`,
    "quarantined": (name) => `${quoted(name)} (in quarantine)`,
    "disabled": (name) => `${quoted(name)} (disabled)`,
    "folder-not-read": (name) => `${quoted(name)} (in a folder that Power BI doesn't read)`,
  } satisfies Readonly<Record<FunctionProvider["kind"], (name: ForeignText) => string>>,
  moving: (count: number) => `${countedReports(count)}:`,
  pinned: (name: ForeignText) =>
    `A query sets Implementation to 1.0 for ${quoted(name)}, so it keeps the old driver when the default changes, and may fail once that driver is gone.`,
  impact,
  use,
  diagnosis,
};
