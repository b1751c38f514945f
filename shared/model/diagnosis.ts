import type { CleanupObstacle } from "./cleanup.ts";
import type { Finding, FindingKind } from "./finding.ts";
import type { ConnectorId, FolderFacts, FolderId, FolderRole } from "./inventory.ts";
import type { LoadingReason, LoadingVerdict } from "./trust.ts";

/** What has to hold between a file on the disk and its entry in Get data, in the order in which it is looked at. */
export const linkNames = [
  "folder",
  "permission",
  "web-mark",
  "file-name",
  "archive",
  "main-document",
  "code",
  "members",
  "publish",
  "data-source-kinds",
  "strings-and-icons",
  "signature",
  "trust",
  "conflicts",
  "restart",
] as const;
export type LinkName = (typeof linkNames)[number];

/** `not-knowable`: not from outside of Power BI, or not before an earlier link is mended. */
export type LinkState = "holds" | "broken" | "not-knowable";

/** Reasons that the verdict about loading has none for. */
export type OwnReason =
  | "not-read"
  | "depends-on-earlier"
  | "marked-by-windows"
  | "mark-not-known"
  | "program-older"
  | "program-perhaps-older"
  | "program-not-known"
  | "file-time-ahead";

export interface ChainLink {
  readonly name: LinkName;
  readonly state: LinkState;
  readonly because: readonly (LoadingReason | OwnReason)[];
  /** What else is known about this link. */
  readonly findings: readonly Finding[];
}

export interface Diagnosis {
  /** Every link, in the order of `linkNames`. */
  readonly links: readonly ChainLink[];
  /** Null when none is known to be broken. */
  readonly firstBroken: LinkName | null;
  /** Null when the file could not be read. */
  readonly loading: LoadingVerdict | null;
}

/** How the state of a link is known. */
export type LinkSource = "folders" | "file-system" | "bytes" | "grammar" | "trusted-list" | "inventory" | "processes";

/** Who can know what Mezzanine cannot. */
export type LinkExpert = "user" | "administrator" | "author" | "nobody-but-power-bi";

/** `decides`: whether a broken link keeps the file from loading; the others keep it from being seen or used. */
export const linkFacts = {
  "folder": { source: "folders", expert: "user", decides: true },
  "permission": { source: "file-system", expert: "user", decides: true },
  "web-mark": { source: "file-system", expert: "nobody-but-power-bi", decides: false },
  "file-name": { source: "file-system", expert: "nobody-but-power-bi", decides: true },
  "archive": { source: "bytes", expert: "nobody-but-power-bi", decides: true },
  "main-document": { source: "bytes", expert: "author", decides: true },
  "code": { source: "grammar", expert: "author", decides: true },
  "members": { source: "bytes", expert: "author", decides: false },
  "publish": { source: "bytes", expert: "author", decides: false },
  "data-source-kinds": { source: "bytes", expert: "author", decides: false },
  "strings-and-icons": { source: "bytes", expert: "author", decides: false },
  "signature": { source: "bytes", expert: "nobody-but-power-bi", decides: true },
  "trust": { source: "trusted-list", expert: "administrator", decides: true },
  "conflicts": { source: "inventory", expert: "nobody-but-power-bi", decides: false },
  "restart": { source: "processes", expert: "user", decides: false },
} as const satisfies Readonly<Record<LinkName, { readonly source: LinkSource; readonly expert: LinkExpert; readonly decides: boolean }>>;

/** The link that a reason of the verdict about loading is about; null where it is no obstacle or already said by another link. */
export const linkOfReason = {
  "certified-folder": null,
  "signer-trusted": null,
  "any-extension-allowed": null,
  "folder-not-read": "folder",
  "folder-of-gateway": "trust",
  "not-in-a-connector-folder": "folder",
  "disabled": "file-name",
  "extension-not-accepted": "file-name",
  "not-a-connector": "archive",
  "archive-unreadable": "archive",
  "name-dot-slash": "archive",
  "content-unlike-name": "archive",
  "several-mains": "main-document",
  "no-main": "main-document",
  "syntax-error": "code",
  "mistake-in-helper": "code",
  "code-not-checked": "code",
  "code-too-large": "code",
  "name-defined-twice": "members",
  "name-undefined": "members",
  "authentication-refused": "data-source-kinds",
  "altered": "signature",
  "could-not-check": "signature",
  "unsigned": "trust",
  "signer-not-trusted": "trust",
  "certificate-expired": "trust",
  "trust-entry-dirty": "trust",
  "trust-list-unreadable": "trust",
  "security-level-not-said": "trust",
} as const satisfies Readonly<Record<LoadingReason, LinkName | null>>;

/** The link that a finding is about. Others say nothing about whether a connector shows in Get data. */
export const linkOfFinding: Readonly<Partial<Record<FindingKind, LinkName>>> = {
  "dead-folder": "folder",
  "near-miss-folder": "folder",
  "unreadable": "permission",
  "extension-not-accepted": "file-name",
  "name-may-not-load": "file-name",
  "not-a-connector": "archive",
  "archive-ambiguous": "archive",
  "names-with-backslashes": "archive",
  "several-mains": "main-document",
  "no-section": "main-document",
  "syntax-error": "code",
  "undefined-name": "members",
  "duplicate-name": "members",
  "misspelt-attribute": "members",
  "missing-member": "members",
  "no-publish": "publish",
  "unknown-authentication": "data-source-kinds",
  "no-authentication": "data-source-kinds",
  "missing-string": "strings-and-icons",
  "missing-part": "strings-and-icons",
  "icon-not-readable": "strings-and-icons",
  "altered": "signature",
  "could-not-check": "signature",
  "unsigned": "trust",
  "signer-not-trusted": "trust",
  "certificate-expired": "trust",
  "shadows-certified": "conflicts",
  "function-of-certified": "conflicts",
  "kind-differs-in-case": "conflicts",
  "same-kind": "conflicts",
  "same-function": "conflicts",
  "same-shared-name": "conflicts",
  "identical-copies": "conflicts",
};

/** What Mezzanine can do about a link. Only `repack` changes bytes, and only of files that nobody signed; no repair changes code. */
export const repairNames = ["move", "rename", "remove-mark", "repack"] as const;
export type RepairName = (typeof repairNames)[number];

/** One repair that is possible for a file. */
export interface Repair {
  readonly name: RepairName;
  readonly link: LinkName;
  /** Path of the file afterwards. */
  readonly to: string;
}

/** What packing anew changes besides the archive itself. No entry is there twice. */
export interface PackingChanges {
  /** The archive that stood around the connector is gone: the connector in it is taken as it is, or packed anew as well. */
  readonly unwrapped: boolean;
  /** The folder that stood around everything, without a slash at its end. */
  readonly outerFolder: string | null;
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly leftOut: readonly string[];
}

/** A repair as it is shown before it is carried out. */
export interface RepairPlan {
  readonly planId: string;
  readonly repair: Repair;
  /** Path of the file as it is now. */
  readonly from: string;
  /** Null where the bytes stay as they are. */
  readonly packing: PackingChanges | null;
  /** `lost`: the file was signed, and is not afterwards. */
  readonly signature: "none" | "kept" | "lost";
  readonly obstacle: CleanupObstacle | null;
}

/** One file of the list of everything that has a broken link. */
export interface DiagnosisSummary {
  readonly id: ConnectorId;
  readonly name: string;
  /** Path of its folder. */
  readonly folder: string;
  readonly firstBroken: LinkName | null;
  /** Whether a broken link keeps it from loading; others keep it from being seen or used. */
  readonly isKeptFromLoading: boolean;
  /** How many links are not known from outside. */
  readonly notKnown: number;
}

/** The whole chain of one file, installed or opened. */
export interface FileChain extends DiagnosisSummary {
  /** Null for an opened file, which is in no folder that Power BI reads. */
  readonly role: FolderRole | null;
  readonly links: readonly ChainLink[];
  readonly repairs: readonly Repair[];
  /** Disabled on purpose: it can be enabled. */
  readonly isDisabled: boolean;
  /** A build in a project folder that is newer than this file, of the same connector. */
  readonly newerBuild: NewerBuild | null;
}

export interface NewerBuild {
  readonly build: BuildId;
  /** Path of the built file. */
  readonly path: string;
  /** ISO texts: when each of the two files was written. */
  readonly builtAt: string;
  readonly installedAt: string;
}

/** Opaque: a built file in a project folder. */
export type BuildId = string & { readonly brand: "BuildId" };

/** What a built file is to those that are installed. `other-content`: installed with other bytes, and not older than the build. */
export type BuildState = "installed" | "newer" | "other-content" | "not-installed" | "not-readable";

export interface ProjectBuild {
  readonly id: BuildId;
  /** Relative to the project folder, with `/`. */
  readonly name: string;
  readonly builtAt: string;
  readonly state: BuildState;
  /** The installed file that it was compared with. */
  readonly installed: { readonly id: ConnectorId; readonly name: string; readonly modifiedAt: string } | null;
}

/** A folder in which the user builds connectors. */
export interface ProjectFolder {
  readonly id: FolderId;
  readonly path: string;
  readonly state: FolderFacts["state"];
  /** False when there is more in it than is looked at. */
  readonly isWhole: boolean;
  /** Newest first. */
  readonly builds: readonly ProjectBuild[];
}
