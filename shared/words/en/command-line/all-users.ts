import type { ForeignText } from "../../foreign-text.ts";
import { counted, namesInWords, quoted } from "../phrases.ts";

/** The option --all-users. */
export const allUsersTexts = {
  windowsOnly: "--all-users is for Windows, where users are listed in the registry. Elsewhere run the command as each user.",
  noFolders: "--all-users takes no folders",
  notListed: "The list of users could not be read from the registry.",
  nobody: "The registry names no users of this computer.",
  heading: (name: ForeignText, folder: ForeignText) => `User ${quoted(name)}, ${quoted(folder)}`,
  notRead: (name: ForeignText, reason: string) => `User ${quoted(name)} was left out. ${reason}`,
  notLatest: (name: ForeignText) =>
    `User ${quoted(name)}: changes wait in the logs beside NTUSER.DAT, so what was read of this user's registry may not be the latest.`,
  notOpened: (name: ForeignText, path: ForeignText) =>
    `User ${quoted(name)}: ${quoted(path)} leads to the network, so it was not opened with your account.`,
  problems: {
    noProfileFolder: "The registry names no profile folder on this computer.",
    notAHive: "NTUSER.DAT of the profile is no file of the registry.",
    damaged: "NTUSER.DAT of the profile is damaged.",
    tooComplex: "NTUSER.DAT of the profile has far more keys than usual.",
    vanished: "The profile has no NTUSER.DAT.",
    accessDenied: "You do not have permission to read NTUSER.DAT of the profile. Run the command as administrator or SYSTEM.",
    inUse: "NTUSER.DAT of the profile is in use, and the user's registry could not be read. Run the command as administrator or SYSTEM.",
    notRead: "NTUSER.DAT of the profile could not be read.",
    unknownVariables: (path: ForeignText, names: readonly ForeignText[]) =>
      `The user's folder is ${quoted(path)}, and what these names stand for is not known: ${namesInWords(names, 10)}.`,
    notAPath: (path: ForeignText) => `The user's folder is ${quoted(path)}, which begins with no drive.`,
    onTheNetwork: (path: ForeignText) =>
      `The user's folder is on the network: ${quoted(path)}. It is not opened with your account. Run the command as that user.`,
  },
  saved: (count: number, folder: ForeignText) => `${counted(count, "snapshot", "snapshots")} written to ${quoted(folder)}.`,
};
