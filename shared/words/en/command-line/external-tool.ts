import type { ExternalToolState } from "../../../model/external-tool.ts";
import type { ForeignText } from "../../foreign-text.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command external-tool. */
export const externalToolCommandTexts = {
  listed: "Mezzanine's button in Power BI Desktop: register, remove.",
  description:
    "Says whether Mezzanine is in the External tools ribbon of Power BI Desktop. register adds it there, so that the window opens from Power BI Desktop; remove takes it away. Both show first what they would do and ask. The button is one file for all users of the computer, so Windows asks for an administrator. A file that Mezzanine did not write is never changed. The desktop program must be installed.",
  options: { json: optionTexts.json, dryRun: optionTexts.dryRun, yes: optionTexts.yes },
  exitCodes: {
    0: "done, or nothing to do",
    1: "refused; the sentence on standard error says why",
    2: "wrong usage, or no terminal to ask at and no --yes; nothing was changed",
    3: "the file could not be read",
  },
  states: {
    absent: "Mezzanine is not in the External tools ribbon.",
    registered: "Mezzanine is in the External tools ribbon.",
    outdated: "Mezzanine is in the External tools ribbon, but the file is not as it would be written now.",
    foreign: "There is a file with this name that Mezzanine did not write.",
    unreadable: "The file could not be read.",
  } satisfies Readonly<Record<ExternalToolState, string>>,
  file: (path: ForeignText) => `File: ${quoted(path)}`,
  program: (path: ForeignText) => `Program: ${quoted(path)}`,
  noProgram: "The desktop program of Mezzanine was not found.",
  backup: (path: ForeignText) => `The earlier file is kept in ${quoted(path)}.`,
  nothingToDo: "There is nothing to do.",
};
