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
  /** Null while it is supported, as far as the list says. */
  readonly endOfSupport: EndOfSupport | null;
  /** Null when Microsoft is not known to plan another driver for it. */
  readonly driverTransition: DriverTransition | null;
  /** A page of Microsoft's documentation; opened by `openDocs`. */
  readonly docs: string | null;
  /** The file in one of Power BI's own folders that this was read from. */
  readonly installedId: ConnectorId | null;
}

/** No longer supported, by Microsoft's documentation. */
export interface EndOfSupport {
  /** A day or a month, `2025-07-31`; null when none is given. */
  readonly on: string | null;
  /** The connector that Microsoft names in its place. */
  readonly replacedBy: string | null;
  /** Address of the page that says so. */
  readonly source: string | null;
}

/** What Microsoft plans for the ODBC driver that comes with Power BI. Periods are as vague as the source: `2026-08`, `2026-late`, `2027-spring`. */
export interface DriverTransition {
  readonly from: string | null;
  /** Null: the driver is deprecated without a replacement. */
  readonly to: string | null;
  /** From when the new driver is the default, in phases. */
  readonly defaultFrom: string | null;
  readonly leavesService: string | null;
  /** From when the old one no longer comes with Desktop and gateway. */
  readonly leavesDesktop: string | null;
  /** Address of the page that says so. */
  readonly source: string | null;
}

export interface CatalogueView {
  readonly facts: CatalogueFacts;
  /** By name. */
  readonly entries: readonly CatalogueEntry[];
}
