import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords, numberText, quoted } from "./phrases.ts";

/** The Reports page. */
export const reportScreen = {
  title: "Reports",
  explain:
    "See which of your reports use which connectors before you remove or replace one. Mezzanine reads reports without Power BI, and keeps nothing of their data.",
  addFolder: "Add a folder…",
  addFiles: "Add reports…",
  readAgain: "Read again",
  inBrowser: "You can't choose files in the browser. Run mezzanine reports <folder> on the command line; what it reads is listed here.",
  emptyTitle: "No reports read yet",
  empty: "Add a folder with reports, or pick from the recent reports of Power BI Desktop. Nothing is read before you choose it.",
  places: "Where Mezzanine reads reports",
  removePlace: "Remove",
  removePlaceNamed: (path: ForeignText) => `Remove ${quoted(path)}`,
  remembered:
    "Mezzanine remembers the paths of these reports and the names and first arguments of the functions that they call. Forgetting them leaves the reports as they are.",
  forgetAll: "Forget all reports",
  unreadFolders: (count: number) =>
    `${counted(count, "folder", "folders")} couldn't be searched. Check that you may open them, then read again:`,
  reading: "Reading reports",
  searching: "Looking for reports…",
  running: (done: number, total: number) => `${numberText(done)} of ${numberText(total)}`,
  ended: { done: "The reports were read.", cancelled: "Stopped. What was read is kept." },
  recent: "Show recent reports of Power BI Desktop",
  recentTitle: "Recent reports of Power BI Desktop",
  recentExplain: "From Power BI Desktop's own list. Mezzanine has looked at the list only, not at the reports. Choose those to read.",
  recentNone: "Power BI Desktop has no list of recent reports on this computer, or it's empty. Add a folder instead.",
  recentAllAdded: "All recent reports are in the list already.",
  recentNotUnderstood: "Power BI Desktop's list of recent reports has a form that Mezzanine doesn't know. Add a folder instead.",
  chooseAll: "Choose all",
  addChosen: (count: number) => (count === 0 ? "Read the chosen ones" : `Read ${counted(count, "report", "reports")}`),
  coverage: (read: number, total: number) => `${numberText(read)} of ${counted(total, "report", "reports")} read.`,
  shown: (count: number) => `${numberText(count)} shown.`,
  unreadConnectors: (names: readonly ForeignText[]) =>
    `Not all functions of ${namesInWords(names)} are known. One of them may provide what is missing.`,
  search: "Search by report, connector or function",
  filter: "Show",
  filters: {
    "all": "All reports",
    "missing": "Something missing",
    "not-read": "Not read",
    "moving": "Changes planned by Microsoft",
  },
  connector: "Connector",
  anyConnector: "Any connector",
  noneFound: "No report matches. Change the search or the filters.",
  columns: { report: "Report", connectors: "Uses", missing: "Provided by nobody" },
  ofProjects: (names: readonly ForeignText[]) => `Model of ${namesInWords(names)}`,
  notRead: "Not read.",
  noConnector: "No connector",
  nothingMissing: "Nothing missing",
  moving: "Microsoft plans changes: open it for more.",
  moreFunctions: (count: number) => `and ${counted(count, "more function", "more functions")}`,
  more: (count: number) => `${counted(count, "more report", "more reports")}. Search to find them.`,
  readAt: (when: string) => `Read ${when}`,
  byNobody: "Provided by nobody that Mezzanine knows.",
  providedBy: "Provided by",
  inQueries: (names: readonly ForeignText[], count: number) =>
    count > names.length ? `In ${numberText(count)} queries, such as ${namesInWords(names)}.` : `In ${namesInWords(names, 5)}.`,
  /** It may name a server or an address. */
  firstArguments: "First argument (private):",
  showConnector: "Show the connector",
};
