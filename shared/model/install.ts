import type { CleanupObstacle } from "./cleanup.ts";
import type { VersionOrder } from "./finding.ts";
import type { ConnectorId } from "./inventory.ts";
import type { ReportImpact } from "./report-impact.ts";
import type { Breakage, Uncertainty } from "./shadow.ts";

/** What Windows notes beside a file that came from elsewhere (`Zone.Identifier`). A claim of the program that saved the file. */
export type WebMark =
  | { readonly kind: "none" }
  /** A file that was handed over as bytes has none of what stood beside it. */
  | { readonly kind: "not-known" }
  | { readonly kind: "marked"; readonly zone: WebZone; readonly from: string | null; readonly referrer: string | null };

export type WebZone = "this-computer" | "intranet" | "trusted" | "internet" | "restricted" | "not-known";

/** What became of the signer when one file takes another's place. */
export type SignerChange = "same" | "changed" | "lost" | "gained" | "none" | "not-known";

/** An installed connector that a new file replaces or clashes with. */
export interface InstallRival {
  readonly id: ConnectorId;
  readonly name: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** `same-name`: it has the place of the new file, so it must go. */
  readonly relation: "same-name" | "same-content" | "same-connector";
  readonly sha256: string;
  readonly version: string | null;
  /** How the new file's version compares with its. */
  readonly newIs: VersionOrder;
  readonly signer: SignerChange;
  /** What breaks for users when the new file takes its place. */
  readonly breakages: readonly Breakage[];
  /** What nobody can know. */
  readonly uncertain: readonly Uncertainty[];
  /** One of the two declares more than is read: there may be more. */
  readonly inPart: boolean;
  /** Those of the two with code of which not all was read; `connector` is this one, `other` the new file. */
  readonly readInPart: readonly ("connector" | "other")[];
}

/** What installing one opened file would do. Touches nothing. */
export interface InstallReview {
  /** Of the opened file. */
  readonly id: ConnectorId;
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Null where there is no folder for it. */
  readonly to: string | null;
  readonly obstacle: CleanupObstacle | null;
  readonly mark: WebMark;
  readonly rivals: readonly InstallRival[];
}

export interface InstallPlan {
  readonly planId: string;
  /** The folder that Power BI Desktop reads; made if it is missing. */
  readonly folder: { readonly path: string; readonly exists: boolean } | null;
  readonly files: readonly InstallReview[];
  /** Reports that were read before and that it concerns. Absent where that was not looked for. */
  readonly reports?: ReportImpact;
}

/** What moving or copying installed connectors into another folder would do. */
export interface TransferPlan extends InstallPlan {
  readonly kind: "move" | "copy-to-gateway";
  readonly folder: NonNullable<InstallPlan["folder"]>;
}

/** Yes to a plan as it was shown. */
export interface InstallOrder {
  readonly planId: string;
  readonly files: readonly InstallChoice[];
  /** Kept in the history, and with files that are replaced. */
  readonly reason: string;
}

export interface InstallChoice {
  readonly id: ConnectorId;
  /** Rivals that go to quarantine. */
  readonly replace: readonly ConnectorId[];
  readonly removeMark: boolean;
}
