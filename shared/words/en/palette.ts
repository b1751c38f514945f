import type { ForeignText } from "../foreign-text.ts";
import { counted, quoted } from "./phrases.ts";

/** What the palette has names of its own for. All other entries are named as their buttons and menus are. */
export const paletteTexts = {
  settings: "Settings",
  view: "View",
  forSelection: "Selection",
  /** A setting or a part of the view with what it would become. */
  choice: (of: string, value: string) => `${of}: ${value}`,
  turnOn: (setting: string) => `Turn on: ${setting}`,
  turnOff: (setting: string) => `Turn off: ${setting}`,
  showColumn: (column: string) => `Show column: ${column}`,
  hideColumn: (column: string) => `Hide column: ${column}`,
  openView: (name: ForeignText) => `Open saved view ${quoted(name)}`,
  cancelScan: "Cancel the scan",
  undo: "Undo the last change",
  search: "Search connectors",
  reportOf: (count: number, format: string) => `Report about ${counted(count, "connector", "connectors")}: ${format}`,
  addReportFolder: "Add a folder with reports…",
  readReports: "Read all reports again",
  reportOpened: "Report about the opened file",
  checkOpened: "Check the opened file against the rules",
  installOpened: "Install the opened file…",
  diagnoseOpened: "Why would the opened file not load?",
  usualWidth: "Reset the width of the details",
};
