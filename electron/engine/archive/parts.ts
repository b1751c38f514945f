import type { Result } from "../../../shared/base/result.ts";
import type { ArchiveNote, ArchiveNoteKind, Inspection } from "../../../shared/model/inspection.ts";
import type { MalformedReason, PartName } from "../../../shared/model/signature.ts";
import type { ContentTypeOf } from "./opc/opc.ts";

/** One entry of the file. Its bytes are inflated within the limits and checked against size and CRC before anyone sees them. */
export interface Part {
  /** Percent-decoded in an OPC package; as stored elsewhere. No leading slash. */
  readonly name: PartName;
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  /** By `[Content_Types].xml`; null where there is none. */
  readonly contentType: string | null;
  /** `[Content_Types].xml`, relationships, and what the digital-signature relationships lead to. */
  readonly packaging: boolean;
  /** False for names that escape, collide or are reserved (`../x`, `C:x`, `CON.m`, `x.pq.`): such a part is never a main document. */
  readonly safeName: boolean;
  readonly read: () => Result<Buffer, ArchiveNoteKind>;
}

/** A connector file taken apart. Nothing in it has been judged yet. */
export interface Parts {
  readonly container: Inspection["container"];
  readonly all: readonly Part[];
  /** By name as OPC compares: without case, percent-decoded, with or without a leading slash. */
  readonly find: (name: string) => Part | undefined;
  readonly notes: readonly ArchiveNote[];
}

/**
 * What the digital-signature relationships of a package lead to, in their order. Names as in the package, or as written when the
 * part is missing.
 */
export interface SignatureParts {
  readonly origins: readonly PartName[];
  readonly signatures: readonly { readonly part: PartName; readonly certificates: readonly PartName[] }[];
  /** Why the way to the signatures can't be followed. */
  readonly problem: MalformedReason | null;
}

/** Parts with their entries in the package's own lists. Read once; used to list the parts and to verify signatures. */
export interface PackageParts extends Parts {
  /** Null where `[Content_Types].xml` is missing or can't be had. */
  readonly contentTypes: Result<ContentTypeOf, MalformedReason> | null;
  readonly signatureParts: SignatureParts;
}
