import type { Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { FolderFacts, FolderRole } from "../../../shared/model/inventory.ts";
import type { ContentFailure, PartContent, ResourceTexts, TextDifferences } from "../../../shared/model/part-content.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import type { HiveOutcome, HiveRequest } from "../hive/hive.ts";
import type { CodeEvidence } from "../section/evidence/code-evidence.ts";
import type { PartName } from "../../../shared/model/signature.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../../shared/model/signature-xml.ts";

/** What to inspect: a file to be read where the inspecting happens, or bytes in hand. */
export type InspectSource = { readonly kind: "file"; readonly path: string } | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** A signature part of a file that has been inspected; `sha256` is what its bytes were then. */
export interface InspectedSignature {
  readonly sha256: string;
  readonly part: PartName;
}

/** The code of a file that has been inspected; `sha256` is what its bytes were then. */
export interface InspectedCode {
  readonly sha256: string;
  readonly mainDocument: PartName;
}

/** What is to be shown of a file that has been inspected; `sha256` is what its bytes were then. */
export type ContentQuestion =
  | { readonly kind: "part"; readonly sha256: string; readonly part: number }
  | { readonly kind: "resource-texts"; readonly sha256: string }
  /** With the places of the main documents, -1 where there is none. */
  | {
      readonly kind: "differences";
      readonly sha256: string;
      readonly main: number;
      readonly other: { readonly source: InspectSource; readonly sha256: string; readonly main: number };
    };

export type ContentAnswer =
  | { readonly kind: "part"; readonly content: PartContent }
  | { readonly kind: "resource-texts"; readonly texts: ResourceTexts }
  | { readonly kind: "differences"; readonly differences: TextDifferences };

/** A report: one file, or the folder of a project's model. */
export interface ReportSource {
  readonly kind: "file" | "model-folder";
  readonly path: string;
}

/** By which an unchanged file is recognized. `changedMs` (ctime) also changes when the modification time is set back. */
export interface FileStamp {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly changedMs: number;
}

/** A request about a folder: only whether it exists, or also which connectors are in it. */
export interface FolderRequest {
  readonly path: string;
  /** Null when nothing is to be listed. */
  readonly listFor: FolderRole | null;
  /** Whether the names of the folders in it are wanted too. */
  readonly withFolders?: true;
  /** Nothing is looked at that a link leads to on another computer: for folders of users who are not trusted. */
  readonly noNetwork?: boolean;
}

/** What a folder answers. */
export interface FolderListing {
  readonly state: Exclude<FolderFacts["state"], "no-answer">;
  /** Sorted by name. */
  readonly files: readonly ListedFile[];
  /** Names of the folders in it, links aside; absent when they were not asked for. */
  readonly folders?: readonly string[];
  /** It was not opened: a link leads to another computer. */
  readonly isOnNetwork?: true;
}

export interface ListedFile {
  /** Where it has no text, made printable. */
  readonly name: string;
  /** The bytes of a name that has no text, as hexadecimal; null for all others. */
  readonly rawName: string | null;
  readonly stamp: Result<FileStamp, FileFailure>;
  /** Its facts and content are those of another file, wherever that is. */
  readonly isLink?: true;
}

/**
 * Inspects files somewhere they can do no harm. Never rejects: a crash, a hang or too much memory is a refusal of that one file,
 * what the file system refuses is a `FileFailure`.
 */
export interface Inspector {
  readonly inspect: (source: InspectSource) => Promise<Result<InspectionOutcome, FileFailure>>;
  /** The part as text, when the file is still what it was. Never rejects. */
  readonly readSignatureXml: (source: InspectSource, signature: InspectedSignature) => Promise<Result<SignatureXml, SignatureXmlFailure>>;
  /** What is in the file, to be looked at, when it is still what it was. Absent where nothing is shown. Never rejects. */
  readonly readContents?: (source: InspectSource, question: ContentQuestion) => Promise<Result<ContentAnswer, ContentFailure>>;
  /**
   * Reads the code in full. Behind every other request; `not-checked` when the file is no longer what it was, cannot be read now, or the
   * signal was given. Never rejects.
   */
  readonly checkCode: (source: InspectSource, code: InspectedCode, signal?: AbortSignal) => Promise<CodeCheck>;
  /**
   * What the whole code shows of what publishers are asked about; null where that cannot be had. Absent where nothing is published.
   * `mainDocument` as the inspection of the same bytes says. Never rejects.
   */
  readonly readEvidence?: (source: InspectSource, mainDocument: PartName | null) => Promise<CodeEvidence | null>;
  /** The connector in a clean archive; null where that cannot be had without a guess. Absent where nothing is repaired. Never rejects. */
  readonly repack?: (source: InspectSource) => Promise<Uint8Array | null>;
  /** Behind every other request, too; `cancelled` when the signal was given. Never rejects. */
  readonly readReport: (source: ReportSource, signal: AbortSignal) => Promise<ReportOutcome>;
  /** Keys of a file of the registry. Absent where no other user is looked at. Never rejects. */
  readonly readHive?: (hive: HiveRequest) => Promise<HiveOutcome>;
  /** Null when the folder does not answer in time, or an earlier request has not ended. Never rejects. */
  readonly readFolder: (request: FolderRequest) => Promise<FolderListing | null>;
  /** So many files will follow soon: children are started ahead of them. */
  readonly expectFiles?: (count: number) => void;
  /** DER; complete the chains of what is inspected, so what is remembered of a file depends on them. */
  readonly extraCertificates: readonly Uint8Array[];
  readonly close: () => Promise<void>;
}
