import type { FileFailure } from "./finding.ts";

/** Where in a report M stands. */
export const mPlaces = ["dataMashup", "dataModel", "dataModelSchema", "unappliedChanges", "tmdl", "bim", "dataflow", "mashup"] as const;
export type MPlace = (typeof mPlaces)[number];

/** Names of packages with queries end so; projects and dataflows have other names. */
export const reportPackageEndings = [".pbix", ".pbit", ".xlsx", ".xlsm", ".xlsb", ".xltx", ".xltm"] as const;

export const reportContainers = ["pbix", "pbit", "pbip", "xlsx", "dataflow"] as const;
export type ReportContainer = (typeof reportContainers)[number];

/** A function that a query of the report calls and that neither the report nor the documented library of M defines. */
export interface ReportCall {
  readonly function: string;
  readonly query: string;
  /** First arguments that are text literals: mostly a server or an address. */
  readonly arguments: readonly string[];
  /** What a call sets `Implementation` to, where it is written as a text: which driver reads the data. Absent where no call does. */
  readonly implementation?: string;
}

/** What is known of a report without opening it in Power BI. Nothing of its data is in here. */
export interface ReportFacts {
  readonly container: ReportContainer;
  /** The version of the container as the report states it; null when it states none. */
  readonly version: string | null;
  /** Empty when there is no query. */
  readonly mLives: readonly MPlace[];
  /** Queries, functions and parameters written in M, each once. */
  readonly queries: readonly string[];
  /** Each function once for each query. */
  readonly calls: readonly ReportCall[];
  /** Names with a dot that are used without a call, as when a function is passed on. */
  readonly mentions: readonly Omit<ReportCall, "arguments" | "implementation">[];
  /** Its data comes from a model elsewhere, whose queries are not in this file. */
  readonly live: "service" | "analysis-services" | null;
  /** False when some of its M could not be read to the end. */
  readonly isWhole: boolean;
}

export const notReadReasons = [
  "not-a-report",
  "protected",
  "damaged",
  "too-large",
  "model-not-understood",
  "model-missing",
  "took-too-long",
  "took-too-much-memory",
  "reader-failed",
  "cancelled",
] as const;

/** Why nothing is said of a report. */
export type NotReadReason = (typeof notReadReasons)[number] | FileFailure;

export type ReportOutcome =
  | { readonly kind: "read"; readonly facts: ReportFacts }
  | { readonly kind: "not-read"; readonly because: NotReadReason };

/** Where a function that a report calls comes from. */
export type FunctionProvider =
  /** `name` is the file's. `folder-not-read`: it lies where no program of Power BI looks. */
  | { readonly kind: FileProviderKind; readonly name: string; readonly title: string }
  /** `name` as a list of connectors has it. */
  | { readonly kind: "built-in" | "certified"; readonly name: string };

export type FileProviderKind = "installed" | "certified-file" | "quarantined" | "disabled" | "folder-not-read";

/** Whether Power BI can take the function from there as it is. */
export const isAvailable = ({ kind }: FunctionProvider): boolean =>
  kind !== "quarantined" && kind !== "disabled" && kind !== "folder-not-read";
