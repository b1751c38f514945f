import type { FileFailure } from "./finding.ts";
import { isAcceptedName } from "./file-name.ts";
import { readerOf, type FolderFacts, type FolderRole } from "./inventory.ts";
import type { IntegrityKind } from "./signature.ts";
import type { LoadingVerdict, SecurityLevel, TrustPolicy } from "./trust.ts";

/** The first field of every snapshot: what the file is. */
export const snapshotFormat = "mezzanine-snapshot";
/** Raised when a field changes its meaning or goes. New fields do not raise it: readers pass over what they do not know. */
export const snapshotFormatVersion = 1;

/** What is on one computer for one user at one moment. Lists are sorted: two files of the same state differ in `madeAt` only. */
export interface MachineSnapshot {
  readonly format: typeof snapshotFormat;
  readonly formatVersion: typeof snapshotFormatVersion;
  /** ISO text. */
  readonly madeAt: string;
  /** Private names were replaced: `user-1` is somebody, and in another snapshot somebody else. */
  readonly pseudonyms: boolean;
  readonly computer: string;
  /** Whose folders these are. */
  readonly user: string;
  readonly versions: SnapshotVersions;
  /** Power BI Desktop's setting as the user told it to Mezzanine: `loading` depends on it. */
  readonly securityLevel: SecurityLevel;
  readonly folders: readonly SnapshotFolder[];
  readonly connectors: readonly SnapshotConnector[];
  /** Connectors that there was no room for: see `snapshotLimits`. */
  readonly leftOut: number;
  readonly trust: SnapshotTrust;
}

export interface SnapshotVersions {
  readonly mezzanine: string;
  readonly system: string;
  readonly systemRelease: string;
  readonly architecture: string;
}

export type SnapshotFolder = Pick<FolderFacts, "path" | "role" | "state" | "connectorCount">;

/** One file. What follows from its content is null or empty where that could not be read. */
export interface SnapshotConnector {
  readonly role: FolderRole;
  /** The path of its folder. */
  readonly folder: string;
  /** Relative to the folder, with `/`. */
  readonly name: string;
  /** Upper-case hexadecimal; null when the file system gave no bytes. */
  readonly sha256: string | null;
  /** In the neutral language. */
  readonly title: string | null;
  readonly version: string | null;
  /** Names of its data source kinds. */
  readonly kinds: readonly string[];
  /** `refused`: the bytes are no connector that Mezzanine reads. `unread`: there are no bytes. */
  readonly integrity: IntegrityKind | "refused" | "unread";
  /** Why there are no bytes. */
  readonly unread: FileFailure | null;
  /** Whose keys verify a signature, in the order of the signatures. Nothing is said about trust. */
  readonly signers: readonly SnapshotSigner[];
  readonly loading: SnapshotLoading | null;
  /** Kinds of findings. Another version of Mezzanine may know others than this one. */
  readonly findings: readonly string[];
  /** Certified connectors that it may be used instead of, as far as that is certain. */
  readonly shadows: readonly string[];
}

export interface SnapshotSigner {
  readonly thumbprint: string;
  readonly name: string | null;
}

export interface SnapshotLoading {
  readonly kind: LoadingVerdict["kind"];
  /** Reasons. Another version of Mezzanine may know others than this one. */
  readonly because: readonly string[];
}

export interface SnapshotTrust {
  readonly source: TrustPolicy["source"]["kind"];
  /** Null when the list was read, also when it is empty. */
  readonly failure: TrustPolicy["failure"];
  readonly entries: readonly SnapshotTrustEntry[];
}

export interface SnapshotTrustEntry {
  /** As stored, made printable. */
  readonly written: string;
  /** Null when it is no thumbprint. */
  readonly thumbprint: string | null;
}

/** Bounds of a snapshot: its writer cuts to them, its reader refuses what is beyond. */
export const snapshotLimits = {
  /** A file in UTF-8: 1,000 connectors have 1 MB. */
  fileBytes: 32 * 1024 * 1024,
  folders: 1_000,
  connectors: 20_000,
  kinds: 200,
  signers: 8,
  findings: 200,
  reasons: 50,
  shadows: 200,
  trustEntries: 10_000,
  /** A path of Windows has at most 32,767 units. */
  pathCharacters: 32_767,
  nameCharacters: 4_096,
  textCharacters: 300,
  /** Of a kind of finding or a reason. */
  wordCharacters: 64,
  writtenCharacters: 2_000,
} as const;

/** Why a text gives no snapshot. */
export type SnapshotFailure =
  | { readonly kind: "too-large" }
  /** No JSON, or no snapshot: `place` says where it does not fit. */
  | { readonly kind: "not-a-snapshot"; readonly place: string }
  /** A later version of Mezzanine wrote it in a form that this one does not know. */
  | { readonly kind: "newer-format"; readonly formatVersion: number };

/** Why a file gives none. */
export type SnapshotFileFailure = SnapshotFailure | { readonly kind: "not-read"; readonly because: FileFailure };

/** Texts in the order of their code units: the same on every computer, whatever its language. */
export const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By its folder and its name, Power BI may load it. */
export const mayLoad = ({ role, name }: Pick<SnapshotConnector, "role" | "name">): boolean =>
  readerOf(role) !== null && isAcceptedName(name);

/** What follows from its content is known. */
export const isContentRead = ({ integrity }: Pick<SnapshotConnector, "integrity">): boolean =>
  integrity !== "refused" && integrity !== "unread";

/** States of a folder in which there may be connectors that nobody listed. */
export const unreadStates = ["access-denied", "no-answer", "not-a-folder"] as const satisfies readonly SnapshotFolder["state"][];
