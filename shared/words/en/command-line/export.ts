import type { ForeignText } from "../../foreign-text.ts";
import { numberText, quoted } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The command export. */
export const exportCommandTexts = {
  listed: "Files for Intune, Configuration Manager, Group Policy, DSC or osquery, made from a policy.",
  description:
    "Makes the files with which an administrator's tools check a policy on many computers, and put right what differs: intune (remediation, custom compliance, requirement of an app), configmgr (configuration item), gpo (logon script, startup script, administrative template), dsc (resources and configurations for DSC 3), osquery (tables, queries and policies of Fleet). The files have the policy in them and use the mezzanine of each computer. They are saved in a new folder with a readme. Nothing on this computer is checked or changed.",
  options: {
    policy: "The policy: a YAML or JSON file.",
    output: "The folder that gets a new folder with the files.",
    json: optionTexts.json,
  },
  exitCodes: {
    0: "the files were saved",
    1: "they were not; the sentence on standard error says why",
    2: "wrong usage",
    3: "the policy could not be read",
  },
  saved: (folder: ForeignText) => `The files are saved in ${quoted(folder)}. The readme there explains how to use them.`,
  notSaved: "The files were not saved: the folder cannot be written, or has too many folders of that name.",
  tooLarge: (name: string, sizeBytes: number, limitBytes: number) =>
    `${name} would have ${numberText(sizeBytes)} bytes, and the most is ${numberText(limitBytes)}. Nothing was saved. Split the policy into several.`,
};
