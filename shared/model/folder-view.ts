import type { ConnectorId, FolderFacts, FolderId, FolderRole } from "./inventory.ts";

/** Which of the known places a folder is. Places differ where roles do not: what is wrong with a folder decides what is said. */
export type FolderPlace =
  | "documents"
  | "documents-older-name"
  | "other-documents"
  | "certified-installer"
  | "certified-store"
  | "gateway"
  /** Named by the user as the gateway's. */
  | "gateway-named"
  | "added"
  | "near-miss";

/** A program that reads connectors from folders. */
export type FolderProgram = "desktop" | "desktop-installer" | "desktop-store" | "standard-gateway" | "personal-gateway";

/** How it is known which program reads a folder. */
export type ReadingSource = "engineer" | "documentation" | "vendors" | "scripts" | "user";

export interface FolderReading {
  readonly program: FolderProgram;
  /** `unless-configured`: by default; the program's own settings may name another folder, and nobody knows where those are stored. */
  readonly certainty: "reads" | "unless-configured";
  readonly source: ReadingSource;
}

const readingsByRole: Readonly<Record<FolderRole, readonly FolderReading[]>> = {
  "desktop": [
    { program: "desktop", certainty: "reads", source: "engineer" },
    { program: "personal-gateway", certainty: "unless-configured", source: "documentation" },
  ],
  "desktop-dead": [],
  "near-miss": [],
  "certified-installer": [{ program: "desktop-installer", certainty: "reads", source: "scripts" }],
  "certified-store": [{ program: "desktop-store", certainty: "reads", source: "scripts" }],
  "gateway": [{ program: "standard-gateway", certainty: "unless-configured", source: "vendors" }],
  "added": [],
};

const byUser: FolderReading = { program: "standard-gateway", certainty: "reads", source: "user" };

/** Who reads a folder, and how that is known. `isNamed`: the user said that the standard gateway reads it. */
export function readingsOf(role: FolderRole, isNamed: boolean): readonly FolderReading[] {
  const known = readingsByRole[role];
  return isNamed ? [...known.filter(({ program }) => program !== "standard-gateway"), byUser] : known;
}

/** Why Power BI Desktop does not read a folder for custom connectors. */
export type NotReadBecause =
  /** The folder of the usual name exists. */
  | "usual-name-exists"
  /** The folder of the usual name is missing, and Desktop reads the one of the older name. */
  | "older-name-read"
  /** Documents is elsewhere: moved by OneDrive, by the user or by an administrator. */
  | "other-documents"
  | "near-miss";

/** Whether an account may read a folder or a file, as far as its access rules say. */
export type AccessVerdict =
  | { readonly kind: "allowed" }
  | { readonly kind: "denied" }
  | { readonly kind: "not-known"; readonly because: AccessUnknown };

export type AccessUnknown =
  /** Access rules are read on Windows only. */
  | "not-windows"
  /** No standard gateway is installed on this computer: another computer's accounts are not known here. */
  | "no-gateway"
  /** On another computer, where a service may sign in as somebody else, or not at all. */
  | "network"
  /** The rules could not be read, by `icacls` or by us. */
  | "rules-not-read"
  /** Besides accounts that are not the gateway's the rules let in administrators only, and the account may have been made one. */
  | "only-administrators"
  /** Some rules name groups or accounts, and whether the account is one of them is not known. */
  | "other-accounts";

export interface FolderEntry extends FolderFacts {
  readonly place: FolderPlace;
  readonly readings: readonly FolderReading[];
  /** Null for a folder that is read, and for those that were never meant for custom connectors. */
  readonly notReadBecause: NotReadBecause | null;
  /** Names of connector files in it, as they are now. At most `mostNames`; `connectorCount` counts all. */
  readonly names: readonly string[];
  /** Power BI Desktop would read it, and it is not there. */
  readonly canCreate: boolean;
  /** Mezzanine created it, and nothing is in it. */
  readonly canRemove: boolean;
  /** Its connectors can be moved into the folder that is read. */
  readonly canMove: boolean;
  /** Whether the account of the standard gateway may read it; null where that gateway does not read it. */
  readonly access: AccessVerdict | null;
  /** The user said that the standard gateway reads it. */
  readonly isGatewayNamed: boolean;
}

export const mostNames = 200;

/** Every folder that may hold connectors, also those that are not there, as they are at this moment. */
export interface FolderView {
  readonly folders: readonly FolderEntry[];
  readonly service: GatewayService;
}

/** The Windows service of the standard gateway. `account` as the service names it; null when it could not be read. */
export type GatewayService =
  | { readonly kind: "installed"; readonly account: string | null }
  | { readonly kind: "not-installed" }
  /** Services are listed on Windows only. */
  | { readonly kind: "not-known" };

/** What the user wants moved or copied, by ids. */
export type TransferRequest =
  /** All connectors of a folder that is not read, into the folder that Power BI Desktop reads. */
  | { readonly kind: "move"; readonly folder: FolderId }
  /** Installed connectors, into the folder of the standard gateway. */
  | { readonly kind: "copy-to-gateway"; readonly ids: readonly ConnectorId[] };
