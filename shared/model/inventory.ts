import { usualLayout, type ListLayout, type SavedView } from "./list-view.ts";
import type { LanguageSetting } from "./language.ts";
import type { Finding } from "./finding.ts";
import type { InspectionOutcome } from "./inspection.ts";
import type { PublisherFacts, RecommendedState } from "./publisher.ts";
import type { LoadingVerdict, SecurityLevel, TrustPolicy } from "./trust.ts";

/** Folder id and relative name, joined; opaque to whoever reads it. The same file keeps it across restarts. */
export type ConnectorId = string & { readonly brand: "ConnectorId" };
export type FolderId = string & { readonly brand: "FolderId" };

/** The product that loads the custom connectors of a folder. */
export type FolderReader = "desktop" | "gateway";

/** What each role means: which product loads custom connectors from it, and whether Power BI itself fills it. */
const folderRoles = {
  "desktop": { reader: "desktop", certified: false },
  "desktop-dead": { reader: null, certified: false },
  "near-miss": { reader: null, certified: false },
  "certified-installer": { reader: null, certified: true },
  "certified-store": { reader: null, certified: true },
  "gateway": { reader: "gateway", certified: false },
  "added": { reader: "desktop", certified: false },
} as const satisfies Record<string, { readonly reader: FolderReader | null; readonly certified: boolean }>;

/** What a folder is to Power BI. */
export type FolderRole = keyof typeof folderRoles;

export const folderRoleNames = Object.keys(folderRoles) as readonly FolderRole[];

/** Null for a folder that no product reads, and for certified connectors, which are Power BI's own. */
export const readerOf = (role: FolderRole): FolderReader | null => folderRoles[role].reader;

/** Filled by Power BI itself: the user moves nothing in it. */
export const isCertifiedRole = (role: FolderRole): boolean => folderRoles[role].certified;

export interface FolderFacts {
  readonly id: FolderId;
  readonly path: string;
  readonly role: FolderRole;
  readonly state: "present" | "absent" | "access-denied" | "not-a-folder" | "no-answer";
  /** Of the last scan. */
  readonly connectorCount: number;
}

/** One file in a folder: the facts of the file system, the outcome of its inspection, and the verdicts that follow. */
export interface ConnectorRecord {
  readonly id: ConnectorId;
  readonly folder: FolderId;
  /** Relative to the folder, with `/`. */
  readonly name: string;
  /** ISO text. */
  readonly modifiedAt: string;
  readonly content: InspectionOutcome;
  readonly loading: LoadingVerdict;
  readonly findings: readonly Finding[];
}

/** A row of the list: as little as the list draws and filters by. */
export interface ConnectorRow {
  readonly id: ConnectorId;
  readonly folder: FolderId;
  readonly name: string;
  /** The first Publish title in the asked culture, else the section name, else the file name. */
  readonly title: string;
  readonly version: string | null;
  readonly category: "Azure" | "Database" | "Other" | null;
  readonly beta: boolean;
  readonly dataSourceKinds: readonly string[];
  /** Every shared member, those that are no functions at the end. */
  readonly functions: readonly string[];
  /** Hosts of addresses that its code names, where they are whole. */
  readonly hosts: readonly string[];
  /** There are more kinds or functions than a row holds, so a search does not find them all. Absent when there are not. */
  readonly namesLeftOut?: true;
  readonly integrity: "unsigned" | "intact" | "altered" | "unsupported" | "malformed" | "refused";
  readonly signerName: string | null;
  readonly signerThumbprint: string | null;
  readonly trusted: boolean;
  readonly loading: LoadingVerdict["kind"];
  readonly findings: readonly Finding["kind"][];
  /** A small icon as a `data:` URL. */
  readonly icon: string | null;
  readonly modifiedAt: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** Under a name that Power BI does not load. */
  readonly disabled: boolean;
  /** The last day of a test on purpose, `2027-01-31`, also when it is over. */
  readonly testingUntil: string | null;
}

/** The inventory as the window shows it. Replaced whole; `revision` grows with each change. */
export interface InventorySnapshot {
  readonly revision: number;
  readonly rows: readonly ConnectorRow[];
  readonly folders: readonly FolderFacts[];
  /** Files that could not be read and other findings with no row of their own, and every finding between files. */
  readonly findings: readonly Finding[];
  /** ISO text of the last finished scan, null before the first. */
  readonly scannedAt: string | null;
  readonly scanning: ScanProgress | null;
  /** Files in the quarantine. */
  readonly quarantined: number;
  /** Notices not yet dismissed: see `getNotices`. Alarms among them are counted apart. */
  readonly notices: number;
  readonly unseenAlarms: number;
}

export interface ScanProgress {
  readonly scanId: string;
  readonly done: number;
  readonly total: number;
  /** The file being inspected. */
  readonly current: string | null;
}

export interface Settings {
  readonly securityLevel: SecurityLevel;
  /** Culture for connectors' texts; null = the system's. */
  readonly culture: string | null;
  readonly theme: "system" | "light" | "dark";
  readonly density: "comfortable" | "compact";
  /** Language of the window. */
  readonly locale: LanguageSetting;
  /** Whether the system shows a notification for a new alarm. Off by default. */
  readonly notifications: boolean;
  /** Whether connectors that appear in the Downloads folder are inspected and offered. Off by default. */
  readonly offerDownloads: boolean;
  /** How the list of connectors was laid out last. */
  readonly listLayout: ListLayout;
  readonly savedViews: readonly SavedView[];
  /** Whether the first steps were finished or skipped. */
  readonly introduced: boolean;
  /** Width of the details beside the list, in pixels; null: the usual part of the window. */
  readonly detailsWidth: number | null;
  /** Whether the question about the Data Extensions option was answered, also by not knowing. It is not asked again. */
  readonly securityAsked: boolean;
}

/** What `detailsWidth` may be. The window shows less where it has no room. */
export const detailsWidths = { min: 320, max: 4000 } as const;

/** Until the user chooses, and until the stored choice is loaded. */
export const initialSettings: Settings = {
  securityLevel: "not-said",
  culture: null,
  theme: "system",
  density: "comfortable",
  locale: "system",
  notifications: false,
  offerDownloads: false,
  listLayout: usualLayout,
  savedViews: [],
  introduced: false,
  detailsWidth: null,
  securityAsked: false,
};

export interface TrustView {
  readonly policy: TrustPolicy;
  /** Thumbprints that installed connectors are signed with, and whether the policy has them. */
  readonly signers: readonly {
    readonly thumbprint: string;
    readonly name: string | null;
    readonly trusted: boolean;
    readonly connectors: readonly ConnectorId[];
  }[];
  /** Signers of custom connectors that were met, also of those that are gone. */
  readonly publishers: readonly PublisherFacts[];
  readonly recommended: RecommendedState;
}
