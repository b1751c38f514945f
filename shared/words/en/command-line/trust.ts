import { optionTexts } from "./shared.ts";

/** The commands trust. */
export const trustTexts = {
  trust: {
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
