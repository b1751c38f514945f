import type { AccessUnknown, FolderPlace, FolderProgram, NotReadBecause, ReadingSource, TransferRequest } from "../../model/folder-view.ts";
import type { GatewayState } from "../../model/gateway.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, numberText, quoted } from "./phrases.ts";

type Transfer = TransferRequest["kind"];

/** Each folder that may hold connectors: who reads it, how that is known, and what can be done. */
export const folderViewTexts = {
  place: {
    "documents": "Custom connectors",
    "documents-older-name": "Custom connectors, older name",
    "other-documents": "Custom connectors in another Documents folder",
    "near-miss": "Nearly the folder for custom connectors",
    "certified-installer": "Certified connectors, installer edition",
    "certified-store": "Certified connectors, Store edition",
    "gateway": "On-premises data gateway",
    "gateway-named": "On-premises data gateway, as you said",
    "added": "Added by you",
  } satisfies Readonly<Record<FolderPlace, string>>,
  programs: {
    "desktop": "Power BI Desktop",
    "desktop-installer": "Power BI Desktop (installer edition)",
    "desktop-store": "Power BI Desktop (Store edition)",
    "standard-gateway": "the on-premises data gateway in standard mode",
    "personal-gateway": "the on-premises data gateway in personal mode",
  } satisfies Readonly<Record<FolderProgram, string>>,
  readBy: {
    "reads": (program: string) => `Read by ${program}.`,
    "unless-configured": (program: string) => `Read by ${program}, unless another folder is set in the gateway.`,
  },
  sources: {
    "engineer":
      "How it is known: a Microsoft engineer said so after reading the code of Power BI Desktop. Nobody said that the installer and the Store edition differ here.",
    "documentation": "How it is known: from Microsoft’s documentation.",
    "vendors": "How it is known: from the documentation of several connectors.",
    "scripts": "How it is known: from several public scripts. Microsoft does not document it.",
    "user": "How it is known: you said so.",
  } satisfies Readonly<Record<ReadingSource, string>>,
  howKnown: "How this is known",
  unread: "Not read",
  notRead: {
    "usual-name-exists": "Power BI Desktop does not read it, because the folder with the usual name exists.",
    "older-name-read": "It does not exist, so Power BI Desktop reads the folder with the older name.",
    "other-documents": "Power BI Desktop does not read it, because your Documents folder is somewhere else.",
    "near-miss": "Power BI Desktop does not read it, because its name or place is not the right one.",
  } satisfies Readonly<Record<NotReadBecause, string>>,
  doesNotLoad: (count: number) =>
    count === 1
      ? "The connector in it does not load. Move it into the folder that is read."
      : `The ${numberText(count)} connectors in it do not load. Move them into the folder that is read.`,
  names: (count: number) => counted(count, "connector file", "connector files"),
  moreNames: (count: number) => `and ${numberText(count)} more`,
  absent: (count: number) => `${counted(count, "possible folder that does", "possible folders that do")} not exist`,
  absentExplain: "Programs would read these folders if they existed. Nothing is wrong when they do not.",
  loading: "Looking at the folders…",
  failed: "The folders could not be looked at. Try again; if it happens again, restart Mezzanine.",
  tryAgain: "Try again",
  create: "Create folder",
  createExplain: "Power BI Desktop reads this folder once it exists.",
  created: (path: ForeignText) => `Created ${quoted(path)}.`,
  undoCreate: "Remove folder again",
  undoCreateExplain: "Mezzanine created this folder, and it is empty.",
  undone: "The empty folder was removed.",
  move: (count: number) => (count === 1 ? "Move the connector…" : `Move ${numberText(count)} connectors…`),
  useForGateway: "The on-premises data gateway reads this folder",
  useForGatewayExplain: "Select this if the folder is set in the gateway’s own app, under Connectors.",
  gatewayNamed: "Noted. Nothing was changed in the gateway.",
  access: {
    allowed: "The gateway’s account may read it.",
    denied:
      "The gateway’s account may not read it, so the gateway cannot load what is in it. Give the account the right to read, or choose another folder in the gateway’s app.",
    notKnown: {
      "not-windows": "Whether the gateway’s account may read it can only be seen on the gateway’s computer.",
      "no-gateway": "Whether a gateway may read it is not known, because no gateway in standard mode is installed on this computer.",
      "network":
        "Whether the gateway’s account may read it is not known, because it is on another computer. Services see no drives that you connected, and sign in to other computers as this computer. Choose a folder on the gateway’s own disk.",
      "rules-not-read":
        "Whether the gateway’s account may read it is not known, because the access rules could not be read. Look at Properties > Security.",
      "only-administrators":
        "Its access rules name administrators and accounts that are not the gateway’s. The gateway’s account may read it only if somebody made it an administrator. To be sure, give the account the right to read.",
      "other-accounts":
        "Whether the gateway’s account may read it is not known: the access rules name groups or accounts that it may be part of.",
    } satisfies Readonly<Record<AccessUnknown, string>>,
    fileDenied: "The gateway’s account may not read this file, so the gateway cannot load it. Give the account the right to read.",
  },
  service: {
    installed: (account: ForeignText) =>
      `An on-premises data gateway in standard mode is installed on this computer. It runs as ${quoted(account)}.`,
    accountNotKnown:
      "An on-premises data gateway in standard mode is installed on this computer. Which account it runs as could not be read.",
    notInstalled: "No on-premises data gateway in standard mode is installed on this computer.",
    notKnown: "Whether an on-premises data gateway is installed can only be seen on Windows.",
  },
  transfer: {
    title: {
      "move": (count: number) => `Move ${counted(count, "connector", "connectors")}`,
      "copy-to-gateway": (count: number) => `Copy ${counted(count, "connector", "connectors")} to the gateway`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    how: {
      "move": "Each file is copied into the folder that Power BI Desktop reads. The original goes to quarantine, and undo brings it back.",
      "copy-to-gateway": "Each file is copied into the gateway’s folder and stays where it is too. Undo takes the copy back.",
    } satisfies Readonly<Record<Transfer, string>>,
    into: "Goes into",
    folderIsMade: "The folder does not exist yet and is created.",
    replace: (name: ForeignText) => `Replace ${quoted(name)}. It goes to quarantine.`,
    mustReplace: "A file of that name is there. It stays unless you replace it.",
    clashes: (name: ForeignText) => `${quoted(name)} has the same kind of data source. Both together may not load.`,
    nothing: "None of these can be moved or copied.",
    go: {
      "move": (count: number) => `Move ${counted(count, "connector", "connectors")}`,
      "copy-to-gateway": (count: number) => `Copy ${counted(count, "connector", "connectors")}`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    done: {
      "move": (count: number) => `${counted(count, "connector", "connectors")} moved. Restart Power BI Desktop.`,
      "copy-to-gateway": (count: number) => `${counted(count, "connector", "connectors")} copied to the gateway’s folder.`,
    } satisfies Readonly<Record<Transfer, (count: number) => string>>,
    reason: {
      "move": "Moved into the folder that Power BI Desktop reads",
      "copy-to-gateway": "Copied into the gateway’s folder",
    } satisfies Readonly<Record<Transfer, string>>,
    ended: "Not all of it was done",
  },
  gateway: {
    title: "Gateway readiness",
    explain: "What an on-premises data gateway needs of each connector, as far as it shows on this computer.",
    check: "Check gateway readiness",
    checking: "Reading the connectors…",
    again: "Check again",
    failed: "The connectors could not be checked. Scan again, then check again.",
    states: {
      "ready": "Nothing is known to keep a gateway from using it",
      "unusable": "A gateway cannot use it as it is",
      "versions-differ": "The gateway’s folder has another version",
      "not-there": "Not in the gateway’s folder",
      "folder-not-known": "The gateway’s folder is not known",
    } satisfies Readonly<Record<GatewayState, string>>,
    nothing: "There are no custom connectors in the folders that Power BI Desktop or a gateway reads. Add one, then check again.",
    copy: "Copy to the gateway’s folder…",
    versions: (here: ForeignText | null, there: ForeignText | null) =>
      `Version here: ${here === null ? "not named" : quoted(here)}. Version there: ${there === null ? "not named" : quoted(there)}.`,
    switches: "Switches of the gateway cluster",
  },
};
