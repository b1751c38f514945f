import type { Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderId } from "../../../shared/model/inventory.ts";
import type { FileStamp } from "../inspector/inspector.ts";
import type { Folder } from "./folders.ts";

/** One file of a scan: where it lies, what the file system says, and what its bytes say. */
export interface ScannedFile {
  readonly id: ConnectorId;
  readonly folder: Folder;
  /** Relative to the folder, with `/`. */
  readonly name: string;
  /** Null when even that could not be read. */
  readonly stamp: FileStamp | null;
  /** Without images: thousands of them would fill the memory. The one a row draws is in `icon`. */
  readonly content: Result<InspectionOutcome, FileFailure>;
  readonly icon: string | null;
  /** Old enough that a later change must show in the stamp. */
  readonly settled: boolean;
}

export const sameStamp = (one: FileStamp, other: FileStamp): boolean =>
  one.sizeBytes === other.sizeBytes && one.modifiedMs === other.modifiedMs && one.changedMs === other.changedMs;

/**
 * Whether a stamp can be relied on. A file written twice within one tick of the file system's clock has the same stamp both times;
 * FAT counts in two seconds (and shows whole ones), others in milliseconds.
 */
export function isSettled({ modifiedMs, changedMs }: FileStamp, nowMs: number): boolean {
  const latest = Math.max(changedMs, modifiedMs <= nowMs ? modifiedMs : 0);
  return nowMs - latest > (latest % 1000 === 0 ? 2_000 : 50);
}

/** Raised whenever the same bytes are inspected with another result, so that what was remembered before no longer counts. */
const inspectionRevision = 5;

/** What a process says of itself: `process`. */
export interface RuntimeFacts {
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly features: object;
}

/**
 * Names who inspects, as far as a verdict may depend on it: the program, and the library that computes. Electron has BoringSSL and
 * Node OpenSSL, and both share one store; what one could not check must not be remembered for the other.
 */
export function nameInspector(version: string, { versions, features }: RuntimeFacts): string {
  const isBoring = versions["electron"] !== undefined || ("openssl_is_boringssl" in features && features.openssl_is_boringssl === true);
  const library = isBoring ? `boringssl ${versions["electron"] ?? versions["boringssl"] ?? ""}` : `openssl ${versions["openssl"] ?? ""}`;
  return `${version}/${inspectionRevision}/${library}`;
}

/** What scans remember from one to the next, across restarts. */
export interface ScanMemory {
  readonly recall: (folder: FolderId, name: string, stamp: FileStamp) => InspectionOutcome | undefined;
  /** Without a stamp only what the bytes say is kept, to be found by their hash. */
  readonly remember: (folder: FolderId, name: string, stamp: FileStamp | null, outcome: InspectionOutcome) => void;
  /** Whole, with images. */
  readonly find: (sha256: string) => InspectionOutcome | undefined;
}

/** For a single look that leaves no trace. */
export const noMemory: ScanMemory = { recall: () => undefined, remember: () => undefined, find: () => undefined };
