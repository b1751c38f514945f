import type { Thumbprint, ThumbprintDirt } from "./thumbprint.ts";

/** The setting of Power BI Desktop's Data Extensions option, as chosen by the user. Where Desktop stores it is not known. */
export type SecurityLevel = "trusted-only" | "any" | "not-said";

/** Where trusted thumbprints were read from. */
export type TrustSource = { readonly kind: "policy" } | { readonly kind: "file"; readonly path: string };

export interface TrustPolicy {
  readonly source: TrustSource;
  readonly entries: readonly TrustEntry[];
  /** Null when the list was read (also when it is simply not set). */
  readonly failure: "access-denied" | "unreadable" | "not-available" | null;
}

export interface TrustEntry {
  /** As stored, made printable. */
  readonly written: string;
  /** What it means once tidied; null when it is no thumbprint. */
  readonly thumbprint: Thumbprint | null;
  /** Not clean as stored: whether Power BI Desktop tolerates this is not known. */
  readonly dirt: readonly ThumbprintDirt[];
}

/** Whether Power BI Desktop is expected to load a connector, and each reason. `unknown` where the behaviour is not documented. */
export interface LoadingVerdict {
  readonly kind: "expected" | "blocked" | "unknown";
  readonly because: readonly LoadingReason[];
}

export type LoadingReason =
  | "certified-folder"
  | "signer-trusted"
  | "any-extension-allowed"
  | "folder-not-read"
  | "folder-of-gateway"
  | "not-in-a-connector-folder"
  | "disabled"
  | "extension-not-accepted"
  | "not-a-connector"
  | "archive-unreadable"
  | "content-unlike-name"
  | "name-dot-slash"
  | "several-mains"
  | "no-main"
  | "syntax-error"
  | "mistake-in-helper"
  | "code-not-checked"
  | "code-too-large"
  | "name-defined-twice"
  | "name-undefined"
  | "authentication-refused"
  | "altered"
  | "could-not-check"
  | "unsigned"
  | "signer-not-trusted"
  | "certificate-expired"
  | "trust-entry-dirty"
  | "trust-list-unreadable"
  | "security-level-not-said";

/** Installers write both cases; whether Power BI Desktop compares without case is not known. */
export function isLowerCaseEntry({ written, thumbprint }: TrustEntry): boolean {
  if (thumbprint === null) return false;
  // Before the digits there may be a word, behind them a literal zero; invisible characters are shown as their code points.
  const digits = written
    .replace(/\\u[0-9A-F]{4}|\\0/gu, "")
    .replace(/[^0-9a-fA-F]/gu, "")
    .slice(-thumbprint.length);
  return digits !== digits.toUpperCase();
}
