import type { Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderId } from "../../../shared/model/inventory.ts";
import type { FileStamp } from "../inspector/inspector.ts";
import type { Folder } from "./folders.ts";

/** One file of a scan: its location, the facts of the file system, and the outcome of its inspection. */
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
  readonly isStable: boolean;
}

export const sameStamp = (one: FileStamp, other: FileStamp): boolean =>
  one.sizeBytes === other.sizeBytes && one.modifiedMs === other.modifiedMs && one.changedMs === other.changedMs;

/**
 * Whether a stamp can be relied on. A file written twice within one tick of the file system's clock has the same stamp both times;
 * FAT counts in two seconds (and shows whole ones), others in milliseconds.
 */
export function isStableStamp({ modifiedMs, changedMs }: FileStamp, nowMs: number): boolean {
  const latest = Math.max(changedMs, modifiedMs <= nowMs ? modifiedMs : 0);
  return nowMs - latest > (latest % 1000 === 0 ? 2_000 : 50);
}

/** Raised whenever the same bytes are inspected with another result, so that what was remembered before no longer counts. */
const inspectionRevision = 11;

/** The facts of `process` that matter. */
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
  /** Without a stamp only the outcome is kept, by the hash of the bytes. */
  readonly remember: (folder: FolderId, name: string, stamp: FileStamp | null, outcome: InspectionOutcome) => void;
  /** What the grammar said of the whole code of these bytes. */
  readonly recallCode: (sha256: string) => CodeCheck | undefined;
  /** Kept only when another check would give the same. */
  readonly rememberCode: (sha256: string, check: CodeCheck) => void;
  /** Stores what was remembered and still waits to be stored. */
  readonly flush?: () => void;
  /** Whole, with images. */
  readonly find: (sha256: string) => InspectionOutcome | undefined;
}

/** For a single scan that stores nothing. */
export const noMemory: ScanMemory = {
  recall: () => undefined,
  remember: () => undefined,
  recallCode: () => undefined,
  rememberCode: () => undefined,
  find: () => undefined,
};

/** Rows by the thousand travel to the window: an icon beyond this is no small picture. */
const longestIcon = 32 * 1024;

/** The picture a row draws: the smallest the connector declares for itself, as a `data:` URL. */
export function smallIcon({ connector, images }: Inspection): string | null {
  const published = connector.publishes.flatMap(({ sourceImage, sourceTypeImage }) => [sourceImage, sourceTypeImage]);
  const sets = [...published, ...connector.dataSourceKinds.map(({ icons }) => icons)];
  const lists = sets.flatMap((set) => (set === null ? [] : [set.icon32, set.icon16]));
  const icons = lists.flatMap((list) => (list?.known === true ? list.value : []));
  const wanted = icons.filter(({ width }) => width !== null).sort((a, b) => farFromRow(a.width) - farFromRow(b.width));
  for (const { file } of wanted) {
    const image = images.find(({ part, dataUrl }) => part.toLowerCase() === file.toLowerCase() && dataUrl.length <= longestIcon);
    if (image !== undefined) return image.dataUrl;
  }
  return null;
}

/** A row draws 32 pixels, sharp on a dense screen with 64; smaller ones blur. */
function farFromRow(width: number | null): number {
  if (width === null) return Infinity;
  return width < 32 ? 1000 - width : Math.abs(width - 48);
}
