import type { ForeignText } from "../../foreign-text.ts";
import { monthInWords, numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands install, folders, testing, shadows, catalog. */
export const installingTexts = {
  install: {
    otherThumbprint: "It is not installed: its thumbprint is not the one you gave.",
    wouldReplace: "--replace moves that to quarantine; --keep-others leaves what has another name.",
    usage: {
      noAddress: (address: ForeignText) => `install takes files, not addresses: ${quoted(address)}`,
      tooMany: (most: number) => `install takes at most ${most} files at once`,
    },
    listed: "Review connector files and install them; undo <number> takes it back.",
    description:
      "Reviews connector files, then copies them into the folder that Power BI Desktop reads. The review says what each is, who signed it, what its code may do, and what it replaces. What it replaces goes to quarantine. Nothing is downloaded: a file is named by its path.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      thumbprint: "Install only what the certificate with this thumbprint signed. Any text that contains it.",
      replace: "Move installed files that it replaces or clashes with to quarantine.",
      keepOthers: "Leave installed files that clash with it but have another name.",
      removeMark: "Remove Windows' mark of the web from the installed copy. Without it the copy keeps the mark.",
      acceptAlteredFile: "Also a file that was changed after it was signed, or whose content cannot be relied on. It may do harm.",
      reason: optionTexts.reason,
    },
    exitCodes: {
      0: "all of them were installed, or would be",
      1: "not all: each says why, the others are installed",
      2: "wrong usage, or no terminal to ask at and no --yes; nothing was installed",
      3: "a file could not be read; nothing was installed",
    },
  },
  folders: {
    listed: "Every folder that may hold connectors: who reads it; create, move, add.",
    description:
      "Lists every folder that may hold connectors: which program reads it and how that is known, what is in it, and whether the gateway's account may read it. create makes the folder that Power BI Desktop reads. move takes connectors out of a folder that is not read. copy-to-gateway copies connectors into the gateway's folder. gateway notes which folder the standard gateway reads, as its own app shows it. add lets Mezzanine look into another folder too, remove forgets it again; the folder itself is never touched.",
    options: {
      json: optionTexts.json,
      undo: "With create: remove the folder that was created, while it is empty.",
      replace: "With move and copy-to-gateway: files that are in the way go to quarantine.",
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
    },
    exitCodes: {
      0: "done",
      1: "refused: it is no folder, is known already, was not added by you, or not all files could be moved",
      2: "wrong usage, a name that fits nothing or several things, or nobody to ask and no --yes",
      3: "a folder could not be read",
    },
  },
  testing: {
    notMarked: "It is not marked as being tested.",
    nothing: "Nothing is marked as being tested.",
    listed: "Mark a connector that you test on purpose.",
    description:
      "Marks a connector as tested on purpose: until the end of that day Mezzanine does not warn about the connectors that it may be used instead of, and it warns from the day after. Without a file it lists the marks.",
    options: {
      until: "The last day, such as 2027-01-31; at most a year away.",
      note: "Why.",
      clear: "Remove the mark.",
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
  shadows: {
    notWritten: (path: ForeignText) => `The picture could not be written: ${quoted(path)}`,
    listed: "Which connectors may be used instead of others; --svg draws it.",
    description:
      "Which connectors may be used instead of others: each custom connector beside the certified, built-in or custom one that it may be used instead of, why, how sure that is, and what to do. Three or more builds of one connector are shown as one group.",
    options: {
      svg: "Also write the picture of the map; an existing file is replaced.",
      all: "Also hints: pairs that share only names.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "no connector is certain to be used instead of another, or it is being tested on purpose",
      1: "one is",
      2: "wrong usage",
      3: "a folder could not be read, or the picture could not be written",
    },
  },
  catalog: {
    /** `list` says which list it is; `asOf` is a month, or null. */
    facts: (count: number, asOf: ForeignText | null, list: string) =>
      `${numberText(count)} connectors, as of ${asOf === null ? "an unknown date" : monthInWords(asOf)}: ${list}.`,
    imported: (fileName: ForeignText) => `the imported list ${quoted(fileName)}`,
    shipped: "the list that comes with Mezzanine",
    nothingAlike: "No certified or built-in connector is like that.",
    nothingNamed: "No certified or built-in connector has that name or data source kind.",
    columns: {
      name: "Name",
      publisher: "Publisher",
      state: "State",
      version: "Version",
      kinds: "Data source kinds",
      since: "Since",
    },
    listed: "The certified connectors: list, show <name>, update <file>, reset.",
    description:
      "The certified and built-in connectors that Mezzanine knows: listed and searched (is my connector certified?), shown one by one with what Microsoft says of its end of support and its drivers, replaced by a newer list, or back to the one that comes with Mezzanine. A list is checked before it is used.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.changing,
  },
};
