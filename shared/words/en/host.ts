import type { ForeignText } from "../foreign-text.ts";
import { storeReadOnly } from "./failures.ts";
import { monthInWords, numberText, quoted } from "./phrases.ts";
import { notifications } from "./settings.ts";

export const aboutPage = {
  title: "About Mezzanine",
  promise: "Lists, verifies, and explains custom connectors of Power BI. It reads files and never runs them. It sends no data.",
  version: "Version",
  host: "Runs as",
  hosts: { electron: "a desktop program", web: "a page in your browser, served by this computer" },
  runtime: "Runtime",
  catalogue: "Certified connectors known",
  catalogueFacts: (count: number, asOf: ForeignText) => `${numberText(count)}, as of ${monthInWords(asOf)}`,
  catalogueSource: { shipped: "shipped with Mezzanine", file: "from a file you gave", imported: "imported by you" },
  dataFolder: "Its own data",
  culture: "System language",
  independence: "Mezzanine is independent software. Power BI and Power Query are products of Microsoft.",
};

/** The dialog of the menu. */
export const aboutDialog = {
  title: "About Mezzanine",
  lines: (versions: readonly (readonly [name: string, version: string])[]) =>
    versions.map(([name, version]) => `${name} ${version}`).join("\n"),
  close: "Close",
  licences: "Details and licenses",
};

export const licences = {
  title: "Licenses",
  explain: "Mezzanine contains software of others. These are their license terms.",
  show: "Show all",
  failed: "The list of licenses is missing from this build.",
};

/** What the operating system shows for us: menus, its dialogs, notifications. */
export const hostTexts = {
  about: aboutDialog,
  licences,
  notifications,
  storeReadOnly,
  menu: {
    file: "File",
    edit: "Edit",
    view: "View",
    window: "Window",
    help: "Help",
    about: "About Mezzanine",
    /** Electron does not translate the labels of its roles. */
    roles: {
      services: "Services",
      hide: "Hide Mezzanine",
      hideOthers: "Hide Others",
      unhide: "Show All",
      quit: "Quit",
      undo: "Undo",
      redo: "Redo",
      cut: "Cut",
      copy: "Copy",
      paste: "Paste",
      delete: "Delete",
      selectAll: "Select All",
      reload: "Reload",
      resetZoom: "Actual Size",
      zoomIn: "Zoom In",
      zoomOut: "Zoom Out",
      togglefullscreen: "Full Screen",
      minimize: "Minimize",
      zoom: "Zoom",
      close: "Close Window",
      front: "Bring All to Front",
    },
  },
  addFolder: { title: "Add a folder", button: "Add" },
  addReports: { title: "Add reports", button: "Add", filter: "Reports" },
  folderPurposes: {
    project: { title: "Choose a project folder", button: "Choose" },
    save: { title: "Choose where to save", button: "Save here" },
  },
  chosenFiles: {
    key: "Choose a key file",
    certificate: "Choose a certificate",
    signature: "Choose the signature",
    previous: "Choose the previous version",
  },
  /** Title of the dialog that asks where to save a file. */
  saveFile: { title: "Save the file" },
  openAddress: {
    title: "Open a web page",
    question: (host: ForeignText) => `Open ${quoted(host)} in your browser?`,
    /** The address has a line of its own and is never cut: what is shown is what is opened. */
    detail: (address: string) =>
      `${address}\n\nMezzanine has not checked this address. It comes from a connector or from the list of certified ones.`,
    cancel: "Cancel",
    open: "Open",
  },
  unreadable: {
    problem: (name: ForeignText) => `${quoted(name)} could not be read.`,
    step: "It may be missing or locked, or you do not have permission to read it.",
  },
  notStarted: { title: "Mezzanine could not start" },
  /** The window's page could not be loaded. */
  notLoaded: {
    problem: "The window could not be loaded.",
    step: "If it happens again, reinstall Mezzanine. No data is lost.",
    reload: "Try again",
    quit: "Quit",
  },
  hung: {
    problem: "The window does not respond.",
    step: "Reload to return to where you were. Scans and moves continue in the meantime.",
    wait: "Wait",
    reload: "Reload",
  },
  crashing: {
    problem: "The window stopped working several times in a row.",
    step: "No data is lost.",
    reload: "Try again",
    quit: "Quit",
  },
  alarm: {
    title: "A connector's signature changed",
    text: (count: number) =>
      count === 1
        ? "A file that was signed is no longer signed, or is signed by someone else. Check it before Power BI loads it."
        : `${count} files that were signed are no longer signed, or are signed by someone else. Check them before Power BI loads them.`,
  },
  /** Before an address that the program does not open by itself. */
  addressShown: "Mezzanine does not open web pages here and has not checked this address. If you trust it, open it yourself:",
  /** Pages of the window in a browser that come before the window, or in place of it. */
  web: {
    open: "Open Mezzanine",
    nothingHere: "There is nothing here.",
    otherBrowser: "This window belongs to the browser that opened it first. Start Mezzanine again for a new address.",
  },
};
