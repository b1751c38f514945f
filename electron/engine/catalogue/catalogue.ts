import { groupByEach } from "../../../shared/base/multimap.ts";
import type { CatalogueEntry, DriverTransition, EndOfSupport } from "../../../shared/model/catalogue.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";

/** A connector shipped with Power BI, as far as it is known from a list or an installed file. */
export interface CertifiedConnector {
  readonly name: string;
  /** `installed`: read from a file in a CertifiedExtensions folder; the others from the list. */
  readonly origin: "partner-certified" | "microsoft-extension" | "microsoft-engine" | "installed" | "not-said";
  /** Null when not given, or when its files have different ones. */
  readonly version: string | null;
  /** Only kinds that are read from the connector or paired by a list: a guessed kind must not raise an alarm. */
  readonly kinds: readonly string[];
  readonly functions: readonly string[];
  readonly files: readonly CertifiedFile[];
  readonly certifiedSince: { readonly month: string; readonly precision: "month" | "approx" | "no-later-than" } | null;
  readonly beta: boolean | null;
  /** How a list came by the kinds; `certain` when they were read from a file, null when it is not stated. */
  readonly kindConfidence: CatalogueEntry["kindConfidence"];
  /** Further facts from a list; null when no list has it. */
  readonly listing: Listing | null;
  /** The file it was read from. */
  readonly installedId: ConnectorId | null;
}

export interface Listing {
  readonly origin: Exclude<CatalogueEntry["origin"], "not-listed">;
  readonly publisher: string | null;
  readonly releaseState: string | null;
  /** Path of its page in Microsoft's documentation. */
  readonly docsPath: string | null;
  readonly endOfSupport: EndOfSupport | null;
  readonly driverTransition: DriverTransition | null;
}

export interface CertifiedFile {
  /** File name without extension. */
  readonly stem: string;
  readonly section: string | null;
  readonly version: string | null;
}

/** The certified connectors and every way to look one up. Several may share a kind or a function: all are given, in the list's order. */
export interface Catalogue {
  readonly connectors: readonly CertifiedConnector[];
  /** When the list was true, `2026-08`; null when it has no date. */
  readonly asOf: string | null;
  /** Data source kinds exactly as written: whether Power BI compares them with or without case is not known. */
  readonly findByKind: (kind: string) => readonly CertifiedConnector[];
  /** The same without case; holds the exact matches too. */
  readonly findByKindIgnoringCase: (kind: string) => readonly CertifiedConnector[];
  readonly findByFunction: (functionName: string) => readonly CertifiedConnector[];
  /** By file name without extension, ignoring case as Windows does. */
  readonly findByFileStem: (stem: string) => readonly CertifiedConnector[];
  readonly findBySection: (section: string) => readonly CertifiedConnector[];
}

export function createCatalogue(connectors: readonly CertifiedConnector[], asOf: string | null): Catalogue {
  const finder = (namesOf: (connector: CertifiedConnector) => readonly string[], fold: (name: string) => string) => {
    const found = groupByEach(connectors, (connector) => namesOf(connector).map(fold));
    return (name: string): readonly CertifiedConnector[] => found.get(fold(name)) ?? [];
  };
  return {
    connectors,
    asOf,
    findByKind: finder(({ kinds }) => kinds, asWritten),
    findByKindIgnoringCase: finder(({ kinds }) => kinds, withoutCase),
    findByFunction: finder(({ functions }) => functions, asWritten),
    findByFileStem: finder(({ files }) => files.map(({ stem }) => stem), withoutCase),
    findBySection: finder(({ files }) => files.flatMap(({ section }) => section ?? []), asWritten),
  };
}

/** `Ashgrove` of `folder/Ashgrove.mez`. */
export function fileStem(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const dot = base.lastIndexOf(".");
  return dot > 0 ? base.slice(0, dot) : base;
}

const asWritten = (name: string): string => name;
const withoutCase = (name: string): string => name.toLowerCase();

/** The version of the file that declares a kind. With several files of different versions, the one whose section is named like the kind. */
export function certifiedVersion({ version, files }: CertifiedConnector, kind: string): string | null {
  return version ?? files.find(({ section }) => section === kind)?.version ?? null;
}
