import type { ExternalToolProblem } from "../../model/external-tool.ts";
import { numberText } from "./phrases.ts";

/** Why the button was not added or removed. */
export const externalToolFailures: Readonly<Record<ExternalToolProblem, string>> = {
  "tool-not-windows": "Power BI Desktop runs on Windows only, so there is nothing to add here.",
  "tool-no-program":
    "The desktop program of Mezzanine was not found on this computer, so Power BI Desktop could not start it. Install it with its installer, then try again.",
  "tool-foreign":
    "Mezzanine did not write the file with this name, so it was left as it is. Look at it, and rename it if it is not needed.",
  "tool-unreadable": "The file could not be read, so it was left as it is. Check that you have permission to read it.",
  "tool-changed-meanwhile": "This is not what was shown any more, so nothing was changed. Look at it again.",
  "tool-backup-not-written": "The backup could not be written, so nothing was changed. Free some disk space, then try again.",
  "tool-elevation-declined":
    "Nothing was changed: the system’s prompt was declined, or you are not an administrator. Ask an administrator to do it.",
  "tool-not-written": "Nothing was changed: the system did not write the file. Try again as administrator.",
};

/** The setting in the window. */
export const externalToolTexts = {
  title: "Power BI Desktop",
  label: "Show Mezzanine in Power BI Desktop’s External tools",
  explain: "Adds a button to the External tools ribbon of Power BI Desktop, which opens this window.",
  needsDesktop:
    "This page runs in a browser, which cannot do this. Start Mezzanine as a desktop program, or use the command line: mezzanine external-tool register.",
  needsInstalled: "Only an installed Mezzanine can be added. This one is a single file or runs from its sources.",
  foreign: "There is a file with this name that Mezzanine did not write. It stays as it is:",
  unreadable: "The file could not be read, so whether the button is there is not known:",
  outdated: "The button is there, but it starts another Mezzanine, or another version wrote it.",
  update: "Update…",
  titles: { register: "Add the button to Power BI Desktop?", remove: "Remove the button from Power BI Desktop?" },
  writes: "This file will be written:",
  removes: "This file will be removed:",
  content: "Its content:",
  icon: (characters: number) => `the picture, ${numberText(characters)} characters`,
  everyUser: "Every user of this computer gets the button.",
  everyUserOwn:
    "Every user of this computer gets the button, but the program lies in your own folder: others may not be able to start it, and whoever can change that folder decides what the button starts for them.",
  administrator: "Windows asks for an administrator. A backup of an earlier file is kept in Mezzanine’s own folder.",
  apply: { register: "Add", remove: "Remove" },
  done: {
    register: "The button was added. Restart Power BI Desktop to see it.",
    remove: "The button was removed. Power BI Desktop shows it until it is restarted.",
  },
};
