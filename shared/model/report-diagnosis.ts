import type { NotReadReason, ReportFacts } from "./report.ts";
import type { ConnectorId } from "./inventory.ts";
import type { LoadingReason } from "./trust.ts";

/** Why a report may fail for its connectors, as far as that is known from outside. */
export interface ReportDiagnosis {
  /** The gravest first. */
  readonly causes: readonly ReportCause[];
  /** How many functions of connectors it calls. */
  readonly functionCount: number;
  /** Connectors of which not all functions are known: one of them may provide what is missing. */
  readonly unreadConnectors: readonly string[];
}

/** One reason, with the functions that it concerns. */
export type ReportCause =
  | { readonly kind: "report-not-read"; readonly because: NotReadReason }
  | { readonly kind: "report-live"; readonly live: Exclude<ReportFacts["live"], null> }
  | { readonly kind: "report-in-part" }
  /** Nobody is known to provide them. */
  | ({ readonly kind: "connector-missing" } & Functions)
  | ({ readonly kind: "connector-in-quarantine"; readonly name: string } & Functions)
  | ({ readonly kind: "connector-disabled" | "connector-in-unread-folder" } & OfConnector)
  /** It has other functions that begin alike, and not these. */
  | ({ readonly kind: "other-version"; readonly version: string | null } & OfConnector)
  /** A certified connector has these instead. */
  | ({ readonly kind: "certified-has-others"; readonly certifiedName: string; readonly others: readonly string[] } & Functions)
  | ({ readonly kind: "connector-blocked"; readonly because: readonly LoadingReason[] } & OfConnector)
  | ({ readonly kind: "connector-may-not-load"; readonly because: readonly LoadingReason[] } & OfConnector)
  /** Several that are there provide the same function. */
  | ({ readonly kind: "connectors-clash"; readonly names: readonly string[]; readonly certifiedNames: readonly string[] } & Functions);

interface Functions {
  /** The first of them. */
  readonly functions: readonly string[];
}

interface OfConnector extends Functions {
  readonly id: ConnectorId;
  readonly name: string;
}

export type ReportCauseKind = ReportCause["kind"];

/** Whether the report is known to fail because of it. */
export const isKnownToFail = ({ kind }: ReportCause): boolean =>
  kind === "connector-missing" ||
  kind === "connector-in-quarantine" ||
  kind === "connector-disabled" ||
  kind === "connector-in-unread-folder" ||
  kind === "other-version" ||
  kind === "certified-has-others" ||
  kind === "connector-blocked";
