import type { Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { ContentFailure } from "../../../shared/model/part-content.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import type { SignatureXml, SignatureXmlFailure } from "../../../shared/model/signature-xml.ts";
import type { HiveOutcome, HiveRequest } from "../hive/hive.ts";
import type { CodeEvidence } from "../section/evidence/code-evidence.ts";
import type {
  ContentAnswer,
  ContentQuestion,
  FolderListing,
  FolderRequest,
  InspectedCode,
  InspectedSignature,
  InspectSource,
  ReportSource,
} from "./inspector.ts";
import type { PackedOutcome } from "./answer-size.ts";

/** What the pool sends to a child: one at a time. */
export type InspectRequest = FileRequest | ListRequest | ReportRequest | HiveJob;

/** A file of the registry, of which keys are wanted. */
export interface HiveJob {
  readonly job: number;
  readonly hive: HiveRequest;
}

/** Only for a child that was started for reports. */
export interface ReportRequest {
  readonly job: number;
  readonly report: ReportSource;
}

/** Folders are read by a child as well: where one never answers, the child can be abandoned, a thread could not. */
export interface ListRequest {
  readonly job: number;
  readonly folder: FolderRequest;
}

export interface FileRequest {
  readonly job: number;
  readonly source: InspectSource;
  /** DER, for chains that the file itself does not complete. */
  readonly extraCertificates: readonly Uint8Array[];
  /** Not to be inspected: only the text of this part is wanted. */
  readonly xmlOf: InspectedSignature | null;
  /** Inspected already: its code is to be read in full. */
  readonly codeOf: InspectedCode | null;
  /** Not to be inspected: only what is in it is asked for. */
  readonly contentsOf?: ContentQuestion;
  /** To be packed anew, not inspected. */
  readonly repack?: boolean;
  /** Inspected already: what its code shows is wanted. */
  readonly evidenceOf?: { readonly mainDocument: string | null };
}

/**
 * What a child sends back. `ready` once, when it can take work; `loaded` with its first file, when it was started to look into folders and
 * has loaded what inspects; for each job `read` as soon as the bytes are hashed (should the
 * inspection never end, hash and size are still known; of a report there is no hash) and `done`. `residentBytes` lets the pool replace a child that has grown.
 */
export type InspectAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "loaded" }
  | { readonly kind: "read"; readonly job: number; readonly sha256: string; readonly sizeBytes: number }
  | { readonly kind: "done"; readonly job: number; readonly result: JobResult; readonly residentBytes: number };

export type JobResult =
  | ({ readonly kind: "outcome" } & PackedOutcome)
  | { readonly kind: "signature-xml"; readonly xml: Result<SignatureXml, SignatureXmlFailure> }
  | { readonly kind: "contents"; readonly contents: Result<ContentAnswer, ContentFailure> }
  | { readonly kind: "code-check"; readonly check: CodeCheck }
  /** Null where it cannot be had without a guess. */
  | { readonly kind: "repacked"; readonly bytes: Uint8Array | null }
  | { readonly kind: "evidence"; readonly evidence: CodeEvidence | null }
  | { readonly kind: "report"; readonly outcome: ReportOutcome }
  | { readonly kind: "hive"; readonly outcome: HiveOutcome }
  | { readonly kind: "listing"; readonly listing: FolderListing }
  | { readonly kind: "file-failure"; readonly failure: FileFailure }
  /** The inspection threw: our bug. The file's name is not repeated, the pool knows it. */
  | { readonly kind: "failed"; readonly detail: string };
