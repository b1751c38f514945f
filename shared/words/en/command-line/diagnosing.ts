import type { ForeignText } from "../../foreign-text.ts";
import { namesInWords, numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands doctor, reports. */
export const diagnosingTexts = {
  doctor: {
    usage: {
      gatewayAlone: "--gateway takes neither a file nor --fix",
      projectAlone: "--project takes neither a file nor --fix or --gateway",
      noReportFix: "--fix mends connectors, not reports",
    },
    listed: "Why a connector does not show in Get data: the first broken link.",
    description:
      "Walks from the folder to Get data for each file: folder, permission, name, archive, main document, code, Publish, kinds, signature, trust, conflicts, restart. Names the first broken link, how that is known, and who can know what Mezzanine cannot. Without a file it looks at every custom connector that is not disabled. A file is named by its path, or by its name where only one installed file has it. A report (.pbix, .pbit, .pbip, .xlsx) is read instead: which connectors it needs, and why it may fail.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      securityLevel: optionTexts.securityLevel,
      fix: "Mend this file: move, rename, remove-mark or repack. The original goes to quarantine; undo <number> brings it back.",
      gateway: "What a gateway can do with each connector: TestConnection, ways to sign in, its folder, the same version on both sides.",
      project: "Compares what was built under bin and build in this folder with what is installed.",
      remember: "Keeps the folder of --project: it is looked at each time, also in the window.",
      forget: "Forgets the folder of --project.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "nothing is known to keep these connectors from loading, or these reports from working",
      1: "something keeps a connector from loading, a report calls what is not there, a gateway cannot use one or has another version, or the repair was refused",
      2: "wrong usage",
      3: "a file could not be read; 1 wins over it",
    },
  },
  reports: {
    forgotten: "Forgotten.",
    progress: (count: number, of: number) => `${numberText(count)} of ${numberText(of)} reports`,
    notRead: (because: string) => `not read. ${because}`,
    folderNotRead: "this folder could not be looked through.",
    notAllKnown: (names: readonly ForeignText[]) =>
      `Not all functions of these connectors are known, and one may provide what is missing: ${namesInWords(names, 5)}.`,
    read: (count: number, of: number) => `${numberText(count)} of ${numberText(of)} reports read.`,
    nobodyUses: (name: ForeignText) => `No report that was read uses ${quoted(name)}.`,
    nothingMissing: "Somebody provides each function that the reports call.",
    nothingCalled: "No report that was read calls a connector's function.",
    columns: { report: "Report", function: "Function", queries: "Queries", providedBy: "Provided by", argument: "First argument" },
    providers: {
      "certified-file": (name: string) => `${name} (certified folder)`,
      "certified": (name: string) => `${name} (comes with Power BI)`,
      "built-in": (name: string) => `${name} (built in)`,
      "quarantined": (name: string) => `${name} (in quarantine)`,
      "disabled": (name: string) => `${name} (disabled)`,
      "folder-not-read": (name: string) => `${name} (in a folder that Power BI does not read)`,
    },
    listed: "Which reports call which connectors, and what is missing.",
    description:
      "Reads reports without Power BI: .pbix, .pbit, projects (.pbip with TMDL or model.bim), workbooks with queries, and dataflows. For each it lists the functions called that are not M's own, and who provides them: a connector that is installed, one that comes with Power BI, one in quarantine, or nobody. What was read is remembered, so that quarantine, disable and install can say which reports they concern. Nothing of a report's data is kept or shown; the first argument of a call, mostly a server, is shown where it is written as a text. (A report about connectors themselves: mezzanine report.)",
    options: {
      uses: "Only calls of this connector: its file, its name, or what stands before the dot of its functions.",
      missing: "Only calls that nobody provides a function for.",
      forget: "Forget every report that was read, and where the window looks for them. The reports stay as they are.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "every report was read, and somebody provides each function called",
      1: "a report calls a function that nobody provides",
      2: "wrong usage",
      3: "a report or folder could not be read, or the search was cancelled; 1 wins over it",
    },
  },
};
