import type { LinkExpert, LinkName, LinkSource, LinkState, OwnReason, RepairName } from "../../model/diagnosis.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords, quoted } from "./phrases.ts";

/** Why a connector does not show in Get Data, link by link. */
export const diagnosisTexts = {
  links: {
    "folder": "The folder is one that Power BI reads",
    "permission": "The file can be read",
    "web-mark": "Windows has not marked it as downloaded",
    "file-name": "The file name is one that Power BI loads",
    "archive": "The archive can be read",
    "main-document": "It has exactly one main document",
    "code": "The code reads without a mistake",
    "members": "The names in the code fit together",
    "publish": "It is published to Get Data",
    "data-source-kinds": "Its kinds of data source can be signed in to",
    "strings-and-icons": "Its texts and icons are there",
    "signature": "No signature on it is broken or could not be checked",
    "trust": "Its signer is trusted, or any extension may load",
    "conflicts": "No other connector may be used instead",
    "restart": "Power BI Desktop started after the last change",
  } satisfies Readonly<Record<LinkName, string>>,
  states: {
    "holds": "holds",
    "broken": "broken",
    "not-knowable": "not known",
  } satisfies Readonly<Record<LinkState, string>>,
  reasons: {
    "not-read": "Mezzanine could not read the file.",
    "depends-on-earlier": "It cannot be known before an earlier link is mended.",
    "marked-by-windows":
      "Windows marks it as downloaded from elsewhere. Some users say that such a file does not load; what Power BI does is not known.",
    "mark-not-known": "Whether Windows marks it as downloaded could not be read.",
    "program-older": "Power BI Desktop was started before the file was changed, and looks for connectors only when it starts. Restart it.",
    "program-perhaps-older":
      "Power BI Desktop was started before the file was last touched. If it was copied here since then, restart Power BI Desktop.",
    "program-not-known":
      "When Power BI Desktop was started is not known. It looks for connectors only when it starts: restart it after each change.",
  } satisfies Readonly<Record<OwnReason, string>>,
  sources: {
    "folders": "How it is known: from the folders of this computer; which one is read was said by a Microsoft engineer.",
    "file-system": "How it is known: from the file system.",
    "bytes": "How it is known: from the bytes of the file.",
    "grammar": "How it is known: from Microsoft’s own grammar of M.",
    "trusted-list": "How it is known: from this computer’s trusted list and from what you said about Power BI’s setting.",
    "inventory": "How it is known: from the other connectors on this computer and from the list of certified ones.",
    "processes": "How it is known: from the running processes.",
  } satisfies Readonly<Record<LinkSource, string>>,
  experts: {
    "user": "You can look it up on this computer.",
    "administrator": "The administrator of this computer can know.",
    "author": "The author of the connector can know.",
    "nobody-but-power-bi": "Only Power BI itself shows it: look in Get Data.",
  } satisfies Readonly<Record<LinkExpert, string>>,
  noBroken: (notKnown: number) =>
    notKnown === 0
      ? "No link is broken."
      : `No link is known to be broken. ${counted(notKnown, "link is", "links are")} not known from outside.`,
  firstBroken: "The first broken link:",
  nothing: "There is no connector in a folder that Mezzanine knows.",
  repairs: {
    "move": (to: ForeignText) => `Move it to ${quoted(to)}.`,
    "rename": (to: ForeignText) => `Rename it to ${quoted(to)}.`,
    "repack": (to: ForeignText) =>
      `Pack ${quoted(to)} anew: one main document at the top, clean names, nothing left over from other programs.`,
    "remove-mark": (to: ForeignText) => `Remove Windows’ mark from ${quoted(to)}.`,
  } satisfies Readonly<Record<RepairName, (to: ForeignText) => string>>,
  repair: {
    ask: "Do it?",
    done: "Done. Restart Power BI Desktop.",
    notOffered: "This repair is not possible for this file.",
  },
  gateway: {
    inFolder: "The same file is in the gateway’s folder.",
    otherBytes: (name: ForeignText) => `The gateway’s folder has ${quoted(name)} with other content: use the same version on both sides.`,
    notInFolder: "It is not in the gateway’s folder, as far as that folder is known.",
    folderNotKnown: "No folder of a gateway is known on this computer. The gateway’s own app shows which folder it reads.",
    onlyThere: "It is in the gateway’s folder and not in the folder that Power BI Desktop reads.",
    testConnection: {
      resolved: (kind: ForeignText) => `${quoted(kind)}: TestConnection leads to a function, so a gateway can test the connection.`,
      none: (kind: ForeignText) => `${quoted(kind)}: there is no TestConnection, which scheduled refresh through a gateway needs.`,
      unresolved: (kind: ForeignText) => `${quoted(kind)}: TestConnection leads to no function that a gateway can call.`,
      unknown: (kind: ForeignText) => `${quoted(kind)}: what TestConnection calls cannot be known without running it.`,
    },
    noKinds: "It declares no kind of data source, so there is nothing that a gateway could connect to.",
    signIn: (kinds: readonly ForeignText[]) =>
      kinds.length === 0 ? "It declares no way to sign in." : `Ways to sign in: ${namesInWords(kinds)}.`,
    signInNotKnown: "Its ways to sign in are computed and cannot be known without running it.",
    oauth: "OAuth through a gateway works for administrators of the gateway only, by Microsoft’s documentation.",
    account: "Whether the gateway’s account may read the folder is not known here.",
    cluster:
      "Custom connectors have to be allowed on the gateway cluster: Manage gateways, the cluster’s settings, “Allow user’s cloud data sources to refresh through this gateway cluster” and “Allow user’s custom data connectors to refresh through this gateway cluster”. Mezzanine cannot see that setting.",
  },
};
