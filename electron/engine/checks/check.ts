import type { Result } from "../../../shared/base/result.ts";
import type { FileFailure, Finding, FindingKind } from "../../../shared/model/finding.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import type { TestingState } from "../../../shared/model/shadow.ts";
import type { SecurityLevel, TrustPolicy } from "../../../shared/model/trust.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { SignerMemory } from "../trust/publishers.ts";

/** One file as the checks see it: its location and the result of its inspection. */
export interface Subject {
  readonly id: ConnectorId;
  /** Relative to the folder, with `/`; the bare file name when it is in none. */
  readonly name: string;
  /** Null for a file opened from elsewhere. */
  readonly folder: SubjectFolder | null;
  readonly content: Result<InspectionOutcome, FileFailure>;
}

export interface SubjectFolder {
  readonly id: FolderId;
  readonly role: FolderRole;
  readonly path: string;
}

export interface CheckContext {
  /** Shipped or given, with what is installed laid over it. */
  readonly catalogue: Catalogue;
  readonly policy: TrustPolicy;
  readonly securityLevel: SecurityLevel;
  readonly now: Date;
  /** The custom folder that Desktop reads; null when there is none or it is unknown. */
  readonly readFolder: string | null;
  /** Connectors marked as tested on purpose, as the marks stand today. */
  readonly testing: ReadonlyMap<ConnectorId, TestingState>;
  /** Who signed connectors before. */
  readonly signers: SignerMemory;
}

/** A finding before it knows its files: the facts of its kind. */
export type Found = { [K in FindingKind]: Omit<Finding<K>, "files"> }[FindingKind];

/** Checks one file that was inspected. */
export interface FileCheck {
  readonly name: FindingKind;
  readonly run: (file: InspectedFile, context: CheckContext) => readonly Found[];
}

/** Checks files that one product loads together. */
export interface TogetherCheck {
  readonly name: FindingKind;
  readonly run: (files: readonly InspectedFile[], context: CheckContext) => readonly Finding[];
}

export interface InspectedFile {
  readonly id: ConnectorId;
  readonly name: string;
  readonly folder: SubjectFolder | null;
  readonly inspection: Inspection;
}
