import type { LinkExpert, LinkName, LinkSource, LinkState, OwnReason, RepairName } from "../../model/diagnosis.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords, quoted } from "./phrases.ts";

/** Why a connector does not show in Get data, link by link. */
export const diagnosisTexts = {
  links: {
    "folder": "The folder is one that Power BI reads",
    "permission": "The file can be read",
    "web-mark": "Windows has not marked it as downloaded",
    "file-name": "The file name is one that Power BI loads",
    "archive": "The archive can be read",
    "main-document": "It has exactly one main document",
    "code": "The code has no mistake",
    "members": "All names in the code are defined",
    "publish": "It is published to Get data",
    "data-source-kinds": "Users can sign in to its data source kinds",
    "strings-and-icons": "Its texts and icons are in the file",
    "signature": "Its signatures are valid, if there are any",
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
    "depends-on-earlier": "It is not known until an earlier step is fixed.",
    "marked-by-windows":
      "Windows marks it as downloaded from elsewhere. Some users say that such a file does not load; what Power BI does is not known.",
    "mark-not-known": "Whether Windows marks it as downloaded could not be read.",
    "program-older": "Power BI Desktop was started before the file was changed, and looks for connectors only when it starts. Restart it.",
    "program-perhaps-older":
      "Power BI Desktop was started before the file was last touched. If it was copied here since then, restart Power BI Desktop.",
    "program-not-known":
      "When Power BI Desktop was started is not known. It looks for connectors only when it starts: restart it after each change.",
    "file-time-ahead":
      "The file’s time is later than this computer’s clock, so it is not known which came first. If you changed or copied the file after Power BI Desktop was started, restart Power BI Desktop.",
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
    "user": "You can check it on this computer.",
    "administrator": "The administrator of this computer can find out.",
    "author": "The author of the connector can find out.",
    "nobody-but-power-bi": "Only Power BI itself shows it: look in Get data.",
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
      `Pack ${quoted(to)} again with one main document at the top level, clean names, and no files from other programs.`,
    "remove-mark": (to: ForeignText) => `Remove the mark of Windows from ${quoted(to)}.`,
  } satisfies Readonly<Record<RepairName, (to: ForeignText) => string>>,
  repair: {
    ask: "Continue?",
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
      unknown: (kind: ForeignText) => `${quoted(kind)}: what TestConnection calls is not known without running the code.`,
    },
    noKinds: "It declares no kind of data source, so there is nothing that a gateway could connect to.",
    signIn: (kinds: readonly ForeignText[]) =>
      kinds.length === 0 ? "It declares no way to sign in." : `Ways to sign in: ${namesInWords(kinds)}.`,
    signInNotKnown: "Its ways to sign in are computed and are not known without running the code.",
    oauth: "OAuth through a gateway works for administrators of the gateway only, by Microsoft’s documentation.",
    cluster:
      "Custom connectors have to be allowed on the gateway cluster. In the Power BI service, select Settings > Manage connections and gateways > On-premises data gateways, then the gateway and Settings. Under Power BI, select “Allow user’s custom data connectors to refresh through this gateway cluster”, and for sources in the cloud also “Allow user’s cloud data sources to refresh through this gateway cluster”. Mezzanine cannot see these settings.",
  },
};
