import type { ForeignText } from "../../foreign-text.ts";
import { quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands trust. */
export const trustTexts = {
  trust: {
    list: {
      thumbprint: "Thumbprint",
      asStored: "As stored",
      lowerCase: "lower case",
      clean: "clean",
      neededBy: "Needed by",
      nothingInstalled: "nothing installed",
      certificate: "Certificate",
      notMet: "not met",
      ended: (day: string) => `ended ${day}`,
      until: (day: string) => `until ${day}`,
    },
    noBackup: (given: ForeignText) => `There is no readable backup called ${quoted(given)}. mezzanine trust backups lists them.`,
    notSigned: "It is not signed, or its signature does not hold.",
    notMet:
      "No connector on this computer was signed by that certificate. Name a file instead; mezzanine trust publishers lists whom you met.",
    unsigned: "not signed",
    listed: "The trusted list and publishers: add, remove, restore, export, accept, revoke.",
    description:
      "Lists the certificates that Power BI Desktop trusts on this computer (Windows: the policy; elsewhere: trusted-thumbprints.txt in Mezzanine's own folder), the connectors that need each, and entries that are not clean as stored. add and remove change that list: other entries keep their text and order, a backup is kept, and Windows asks for an administrator. restore puts a backup back, the latest if none is named. export makes files for an administrator: reg, powershell, intune, gpo or configmgr. publishers, accept and revoke are about whom you accepted; Power BI knows nothing of that.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      dryRun: optionTexts.dryRun,
      yes: "Change the list without asking. Needed where there is no terminal to ask at.",
      output: "For export: the folder that gets a new folder with the files.",
      compared: "For accept: the thumbprint that the publisher gave you another way. It must be the file's.",
      note: "For accept: kept with the publisher.",
    },
    exitCodes: {
      0: "done, or nothing to do",
      1: "refused; the sentence on standard error says why",
      2: "wrong usage, or no terminal to ask at and no --yes; nothing was changed",
      3: "the list, or a named file, could not be read",
    },
  },
};
