import type { ConnectorId } from "./inventory.ts";

/** Why a list of certified connectors was not taken. */
export type CatalogueFailureKind = "not-json" | "too-large" | "not-a-catalogue" | "too-many-entries" | "bad-entry";

/** Which list of certified connectors is in use. */
export interface CatalogueFacts {
  /** When the list was true, `2026-08`; null when it does not say. */
  readonly asOf: string | null;
  readonly count: number;
  /** `given`: for this run only. */
  readonly source: "shipped" | "imported" | "given";
  /** Of the imported list, also while another one is used: its file's name, when it was imported, and why it is not used. */
  readonly imported: {
    readonly fileName: string;
    readonly importedAt: string;
    readonly unused: CatalogueFailureKind | "outdated" | "unreadable" | null;
  } | null;
}

/** One certified connector, as the catalogue screen shows it. */
export interface CatalogueEntry {
  readonly name: string;
  readonly publisher: string | null;
  /** From the list; `not-listed`: installed, and on no list. */
  readonly origin: "partner-certified" | "microsoft-extension" | "microsoft-engine" | "not-said" | "not-listed";
  /** As the list writes it: `GA`, `Beta`, `Preview`, `Deprecated`. */
  readonly releaseState: string | null;
  readonly kinds: readonly string[];
  /** How the list came by the kinds. */
  readonly kindConfidence: "certain" | "likely" | "uncertain" | "none" | null;
  readonly functions: readonly string[];
  readonly version: string | null;
  readonly certifiedSince: { readonly month: string; readonly precision: "month" | "approx" | "no-later-than" } | null;
  readonly beta: boolean | null;
  /** File name stems it was seen under. */
  readonly fileStems: readonly string[];
  /** A page of Microsoft's documentation; opened by `openDocs`. */
  readonly docs: string | null;
  /** The file in one of Power BI's own folders that this was read from. */
  readonly installedId: ConnectorId | null;
}

export interface CatalogueView {
  readonly facts: CatalogueFacts;
  /** By name. */
  readonly entries: readonly CatalogueEntry[];
}
