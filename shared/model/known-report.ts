import type { DriverTransition, EndOfSupport } from "./catalogue.ts";
import type { FunctionProvider, NotReadReason, ReportFacts } from "./report.ts";

/** Opaque ids; the window never names a path. */
export type ReportId = string & { readonly brand: "ReportId" };
export type ReportPlaceId = string & { readonly brand: "ReportPlaceId" };

/** A file or a folder in which the user wants reports to be read. */
export interface ReportPlace {
  readonly id: ReportPlaceId;
  readonly path: string;
  readonly kind: "file" | "folder";
}

/** A report that was read once, as the list shows it. */
export interface ReportRow {
  readonly id: ReportId;
  readonly name: string;
  /** Absolute: of the file, or of the folder of a project's model. */
  readonly path: string;
  /** Names of the reports of projects that lead to this model. */
  readonly reports: readonly string[];
  /** ISO text. */
  readonly readAt: string;
  readonly state: ReportState;
}

export type ReportState =
  | { readonly kind: "not-read"; readonly because: NotReadReason }
  | {
      readonly kind: "read";
      readonly live: ReportFacts["live"];
      readonly isWhole: boolean;
      /** Names of the connectors that provide what it calls; the first of them. */
      readonly connectors: readonly string[];
      /** Functions that it calls and that nobody provides, the first of them, and how many there are. */
      readonly missing: readonly string[];
      readonly missingCount: number;
      /** Something that it uses is going to change: see `ReportMovement`. */
      readonly isMoving: boolean;
    };

/** One function that a report uses. */
export interface ReportFunction {
  readonly functionName: string;
  /** Queries that use it, the first of them, and how many there are. */
  readonly queries: readonly string[];
  readonly queryCount: number;
  /** First arguments that are texts: mostly a server or an address. Private. */
  readonly arguments: readonly string[];
  /** False where it is only mentioned. */
  readonly isCalled: boolean;
  readonly isMissing: boolean;
  readonly providers: readonly FunctionProvider[];
  readonly movements: readonly ReportMovement[];
}

/** What Microsoft plans for a connector that a report uses. */
export interface ReportMovement {
  readonly certifiedName: string;
  readonly endOfSupport: EndOfSupport | null;
  readonly driverTransition: DriverTransition | null;
  /** A query sets `Implementation` to "1.0", so that it keeps the driver that is going to leave. */
  readonly isPinned: boolean;
}

export interface ReportRecord {
  readonly row: ReportRow;
  readonly functions: readonly ReportFunction[];
  /** So many more that are not in the list. */
  readonly more: number;
}

export interface ReportProgress {
  readonly runId: string;
  readonly done: number;
  /** 0 while reports are looked for. */
  readonly total: number;
  /** Name of the report that was begun last. */
  readonly current: string | null;
}

/** Everything that is known of reports. */
export interface ReportsView {
  readonly places: readonly ReportPlace[];
  /** The first of them. */
  readonly rows: readonly ReportRow[];
  readonly total: number;
  /** Of all of them. */
  readonly readCount: number;
  readonly progress: ReportProgress | null;
  /** Folders of the last reading that could not be looked through. */
  readonly unreadFolders: readonly string[];
  /** Connectors of which not all functions are known: one of them may provide what is missing. */
  readonly unreadConnectors: readonly string[];
}

/** A report that Power BI Desktop has in its list of recent files. Nothing but its path is known. */
export interface RecentReport {
  readonly id: ReportPlaceId;
  readonly path: string;
  readonly edition: "installer" | "store";
  /** It is among the places already. */
  readonly isAdded: boolean;
}

export interface RecentReports {
  readonly files: readonly RecentReport[];
  /** `none`: no list was found; `not-understood`: a list is there, but not in a form that is known. */
  readonly state: "found" | "none" | "not-understood";
}
