import type { Thumbprint } from "./thumbprint.ts";
import type { TrustEntry } from "./trust.ts";

/** One entry of the trusted list, and what a change does to it. */
export interface TrustChangeLine {
  readonly entry: TrustEntry;
  readonly state: "kept" | "removed" | "added";
}

/** How the trusted list of this computer is changed. */
export type TrustChangeWay =
  /** By `reg.exe`, after the system's own prompt for an administrator. */
  | { readonly kind: "registry"; readonly command: string }
  /** Mezzanine writes the text file itself. */
  | { readonly kind: "file"; readonly path: string };

/** A change that was looked at and can be carried out. */
export interface TrustChangePlan {
  readonly planId: string;
  readonly lines: readonly TrustChangeLine[];
  readonly alreadyThere: readonly Thumbprint[];
  readonly notThere: readonly string[];
  /** False when the list is already as it was asked for. */
  readonly changes: boolean;
  readonly way: TrustChangeWay;
}

/** Why the trusted list could not be read or changed. Nothing was written. */
export const trustListProblems = [
  "list-unreadable",
  /** The value has a type, or bytes, that could not be written back as they were. */
  "list-in-other-form",
  "list-too-large",
  /** Another program changed the list since it was read. */
  "changed-meanwhile",
  "backup-not-written",
  /** The user said no at the system's prompt, or is no administrator. */
  "elevation-declined",
  "list-not-written",
] as const;

export type TrustListProblem = (typeof trustListProblems)[number];

/** The list as it was before a change, kept as a file that Windows itself can import. */
export interface TrustBackup {
  readonly id: string;
  /** ISO text. */
  readonly keptAt: string;
  readonly path: string;
  /** Null when it cannot be read. */
  readonly entries: readonly TrustEntry[] | null;
}

export const trustExportKinds = ["reg", "powershell", "intune", "gpo", "configmgr"] as const;
/** For whom files are made: a double click, a script, Intune, Group Policy, Configuration Manager. */
export type TrustExportKind = (typeof trustExportKinds)[number];

/** Why there are no such files. */
export type TrustExportProblem =
  /** No thumbprint was named, and none is known to be accepted. */
  | "nothing-to-export"
  /** A `.reg` file replaces the list, so it is only made where there is none. */
  | "list-not-empty";
