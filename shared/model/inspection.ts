import type { Capabilities } from "./capabilities.ts";
import type { ConnectorFacts } from "./connector.ts";
import type { PartName, SignatureReport } from "./signature.ts";

/** The facts read from the bytes of one file. Depends on nothing but the bytes (and extra certificates), so it can be kept by hash. */
export interface Inspection {
  /** Upper-case hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** By content, whatever the file is called: an OPC package is `pqx`, another ZIP is `mez`, a bare document is `section`. */
  readonly container: "mez" | "pqx" | "section";
  readonly parts: readonly PartFacts[];
  readonly archiveNotes: readonly ArchiveNote[];
  readonly connector: ConnectorFacts;
  /** What its code names, of what matters to whoever relies on it. */
  readonly capabilities: Capabilities;
  readonly signature: SignatureReport;
  /** The pictures that icons name, as `data:` URLs: real PNG headers and harmless sizes only. */
  readonly images: readonly { readonly part: PartName; readonly dataUrl: string }[];
}

export interface PartFacts {
  readonly name: PartName;
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  readonly contentType: string | null;
  readonly role: "main" | "document" | "helper" | "resources" | "image" | "packaging" | "other";
  /** Whether the file's signature covers this part; null when no signature was verified. */
  readonly covered: boolean | null;
}

/** Where the archive disagrees with itself or with good manners. `ambiguous` ones let two readers see different content. */
export interface ArchiveNote {
  readonly kind: ArchiveNoteKind;
  /** The entry concerned, made printable; null when it is the whole archive. */
  readonly part: string | null;
  readonly ambiguous: boolean;
}

export type ArchiveNoteKind =
  | "size-differs"
  | "crc-differs"
  | "local-header-differs"
  | "overlapping-entries"
  | "gap-between-entries"
  | "bytes-before"
  | "bytes-after"
  | "bytes-after-data"
  | "size-behind-stored-data"
  | "unknown-flags"
  | "comment"
  | "duplicate-name"
  | "names-differ-in-case"
  | "encrypted"
  | "unknown-method"
  | "zip64"
  | "entry-count-differs"
  | "several-end-records"
  | "directory-size-differs"
  | "corrupt-data"
  | "too-large"
  | "name-escapes"
  | "name-dot-slash"
  | "name-absolute"
  | "name-backslash"
  | "name-control-character"
  | "name-reserved"
  | "name-trailing"
  | "name-too-long"
  | "name-not-utf8"
  | "symbolic-link"
  | "marked-as-folder";

/** A file that is not read as a connector, and why. Its hash and size are still true. */
export interface Refusal {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly reason: RefusalReason;
}

export type RefusalReason =
  | { readonly kind: "empty" }
  | { readonly kind: "too-large"; readonly limitBytes: number }
  | { readonly kind: "too-many-parts"; readonly limit: number }
  | { readonly kind: "cut-short" }
  /** The end record is there, but further from the end than readers search. */
  | { readonly kind: "end-out-of-reach"; readonly bytesAfter: number }
  | { readonly kind: "damaged"; readonly part: PartName | null; readonly note: ArchiveNoteKind }
  /** As version control and text-mode transfers do: each CR LF became LF, or each LF became CR LF. Proven by a part's checksum. */
  | { readonly kind: "line-endings-converted"; readonly to: "lf" | "cr-lf" }
  /** The main document cannot be had without a password. */
  | { readonly kind: "password"; readonly part: PartName }
  /** The main document is packed neither by Deflate nor as it is. `method`: its number in APPNOTE 4.4.5. */
  | { readonly kind: "unknown-method"; readonly part: PartName; readonly method: number }
  | { readonly kind: "not-a-connector"; readonly looksLike: Lookalike }
  | { readonly kind: "connector-inside"; readonly inner: PartName }
  | { readonly kind: "took-too-long"; readonly limitSeconds: number }
  | { readonly kind: "took-too-much-memory"; readonly limitMegabytes: number }
  /** Its facts are more than a list, a window or the store should hold. */
  | { readonly kind: "too-much-content"; readonly limitMegabytes: number }
  | { readonly kind: "inspector-failed" };

/** What a file that is no connector seems to be, by its first bytes or its parts. */
export type Lookalike =
  | "html"
  | "error-message"
  | "json"
  | "shortcut"
  | "rar"
  | "seven-zip"
  | "gzip"
  | "other-archive"
  | "archive-inside"
  | "pdf"
  | "png"
  | "power-bi-report"
  | "office-document"
  | "git-lfs-pointer"
  | "executable"
  | "zip"
  | "misspelt-section"
  | "text"
  | "unknown";

export type InspectionOutcome =
  | { readonly kind: "inspected"; readonly inspection: Inspection }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * The outcome for a file of that name. Nothing in the bytes of a bare section document names it, and sentences about it must not make a
 * name up: its only part is called like the file.
 */
export function withFileName(outcome: InspectionOutcome, fileName: string): InspectionOutcome {
  if (outcome.kind === "refused" || outcome.inspection.container !== "section") return outcome;
  const { connector, parts } = outcome.inspection;
  const mainDocument = connector.mainDocument === null ? null : fileName;
  const { mainCandidates, codeCheck } = connector;
  const named = {
    ...connector,
    mainDocument,
    mainCandidates: mainCandidates.map(() => fileName),
    codeCheck: codeCheck.kind === "mistake" ? { ...codeCheck, document: fileName } : codeCheck,
  };
  return {
    kind: "inspected",
    inspection: { ...outcome.inspection, connector: named, parts: parts.map((part) => ({ ...part, name: fileName })) },
  };
}

/** Whether another inspection of the same bytes gives the same outcome: time and free memory are facts of the moment, not of the file. */
export function isRepeatable(outcome: InspectionOutcome): boolean {
  if (outcome.kind === "inspected") return true;
  const { kind } = outcome.refusal.reason;
  return kind !== "took-too-long" && kind !== "took-too-much-memory" && kind !== "inspector-failed";
}

/** Notes about content that no program unpacks and no list of parts shows. */
export const hiddenContentNotes: ReadonlySet<ArchiveNoteKind> = new Set([
  "bytes-before",
  "bytes-after",
  "bytes-after-data",
  "gap-between-entries",
]);

export const deflate64 = 9;

/** Names of the methods of APPNOTE 4.4.5 that ZIP tools offer. */
export const compressionMethods: Readonly<Record<number, string>> = {
  1: "Shrink",
  6: "Implode",
  [deflate64]: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  20: "Zstandard",
  93: "Zstandard",
  95: "XZ",
  98: "PPMd",
};
