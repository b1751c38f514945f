import type { ConnectorId } from "./inventory.ts";

/** Of a report about connectors. Not to be confused with reports of Power BI. */
export const reportFormats = ["html", "csv", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a file of the support bundle holds. */
export const bundleEntryKinds = ["read-me", "versions", "folders", "trust", "history", "report", "connector", "content"] as const;
export type BundleEntryKind = (typeof bundleEntryKinds)[number];

/** One file of a support bundle, as the preview lists it. */
export interface BundleEntry {
  /** Its name in the archive. */
  readonly name: string;
  readonly kind: BundleEntryKind;
  readonly sizeBytes: number;
}

/** A support bundle that was prepared and not saved yet. */
export interface BundlePreview {
  readonly bundleId: string;
  /** Proposed for the archive. */
  readonly fileName: string;
  readonly entries: readonly BundleEntry[];
  /** How many private names were replaced. */
  readonly names: number;
  /** How many of them are ordinary words, which are replaced in paths only. */
  readonly ordinaryNames: number;
  /** Connectors that there was no room for. */
  readonly leftOut: number;
}

export interface ReportChoice {
  readonly format: ReportFormat;
  /** Null: every connector that is known. */
  readonly ids: readonly ConnectorId[] | null;
}

/** A file of the bundle that is content of a connector could not be read as it was inspected. */
export type BundleFailure = "unknown-id" | "content-not-read";
