import { quoted } from "./en-phrases.ts";
import type { ShellWords } from "./shell-words.ts";

export const shellEn: ShellWords = {
  menu: {
    file: "File",
    edit: "Edit",
    view: "View",
    window: "Window",
    help: "Help",
    about: "About Mezzanine",
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
  saveFile: { title: "Save the file" },
  openAddress: {
    title: "Open a web page",
    question: (host) => `Open ${quoted(host)} in your browser?`,
    detail: (address) => `${address}\n\nMezzanine has not checked this address; it comes from a connector or from the list of certified ones.`,
    cancel: "Cancel",
    open: "Open",
  },
  unreadable: { problem: (name) => `${quoted(name)} could not be read.`, step: "It may be gone, locked, or not yours to read." },
  notStarted: { title: "Mezzanine could not start" },
  notLoaded: {
    problem: "The window could not be loaded.",
    step: "If it happens again, install Mezzanine again. Nothing that was scanned or moved is lost.",
    reload: "Try again",
    quit: "Quit",
  },
  hung: {
    problem: "The window does not answer.",
    step: "Reloading brings it back where it was. What is being scanned or moved goes on meanwhile.",
    wait: "Wait",
    reload: "Reload",
  },
  crashing: {
    problem: "The window stopped working several times in a row.",
    step: "Nothing that was scanned or moved is lost.",
    reload: "Try again",
    quit: "Quit",
  },
  about: {
    title: "About Mezzanine",
    lines: (versions) => versions.map(([name, version]) => `${name} ${version}`).join("\n"),
    close: "Close",
    licences: "Details and licences",
  },
  alarm: {
    title: "A connector's signature changed",
    text: (count) =>
      count === 1
        ? "A file that was signed is not any more, or is signed by somebody else. Look at it before Power BI loads it."
        : `${count} files that were signed are not any more, or are signed by somebody else. Look at them before Power BI loads them.`,
  },
  notifications: {
    title: "Notifications",
    label: "Tell me when a connector's signature is lost or changes",
    hint: "The system shows a notification and a number on Mezzanine's icon while Mezzanine runs. Nothing leaves this computer.",
  },
  storeReadOnly: {
    "newer-schema": "A newer Mezzanine wrote the stored data: everything can be read, nothing is written. Update Mezzanine to change settings and clean up.",
    "disk-full": "The disk with Mezzanine's data is full: settings and clean-up are off, but files can be put back from quarantine and deleted for good. Make room, then start again.",
    "no-access": "The folder with Mezzanine's data cannot be written: settings and clean-up are off. Give your account the right to write there.",
    "in-use": "Another session holds Mezzanine's data: settings and clean-up are off, but files can be put back from quarantine and deleted for good. Close Mezzanine there, then start it again here.",
    "damaged": "Mezzanine's data is damaged and could not be set aside: settings and clean-up are off. Free its folder, then start again.",
  },
  addressShown: "Mezzanine does not open web pages here, and it has not checked this address. Open it yourself if you trust it:",
  licences: {
    title: "Licences",
    explain: "Mezzanine is made with the work of others. These are their terms.",
    show: "Show all",
    failed: "The list of licences is missing from this build.",
  },
};
