import { join } from "node:path";
import type { HistoryKind } from "../../../../shared/model/history.ts";
import type { CleanupRecords, NewEvent, SeenFile, StoredEvent } from "../records.ts";

/** What a finished scan found in one folder. */
export interface ObservedFolder {
  /** Absolute. */
  readonly path: string;
  readonly files: readonly SeenFile[];
  /** Names of files that were there but could not be read: nothing is concluded about them. */
  readonly unreadable: readonly string[];
}

/** Earlier events of these files in the history. */
export type Past = Pick<CleanupRecords, "lastOf">;

/**
 * What changed in a folder between two scans, as events of the disk. What the user did through Mezzanine is in the history already
 * and is left out. Undefined `before` is the first scan of a folder: nothing has changed.
 */
export function observe(
  before: readonly SeenFile[] | undefined,
  now: ObservedFolder,
  { past, at }: { readonly past: Past; readonly at: Date },
): readonly NewEvent[] {
  if (before === undefined) return [];
  const known = new Map(before.map((file) => [file.name, file]));
  const present = new Set([...now.files.map(({ name }) => name), ...now.unreadable]);
  const gone = before.filter((file) => !present.has(file.name) && !leftByUser(file, past)).map((file) => event("removed", file, null, at));
  const come = now.files.flatMap((file) => {
    const previous = known.get(file.name);
    if (previous === undefined) return arrived(file, past, at);
    return previous.sha256 === file.sha256 || isPlacedByUs(file, past)
      ? []
      : [event(changeKind(previous, file) ?? "replaced", file, previous, at)];
  });
  return [...gone, ...come];
}

/** The content of a folder after a scan: files that could not be read stay as they were known. */
export function remembered(before: readonly SeenFile[] | undefined, now: ObservedFolder): readonly SeenFile[] {
  const unreadable = new Set(now.unreadable);
  return [...now.files, ...(before ?? []).filter(({ name }) => unreadable.has(name))];
}

function leftByUser(file: SeenFile, { lastOf }: Past): boolean {
  const last = lastOf({ connector: file.connector });
  if (last !== undefined && last.sha256 === file.sha256 && tookAway(last)) return true;
  // An enabled file leaves its disabled name; the event belongs to the name it got.
  const moved = lastOf({ target: join(file.folder, file.name) });
  return moved !== undefined && moved.undoneBy !== null && moved.sha256 === file.sha256;
}

const tookAway = ({ kind, recovery }: StoredEvent): boolean =>
  kind === "quarantined" || kind === "disabled" || (kind === "recovered" && recovery?.outcome === "finished");

function isPlacedByUs(file: SeenFile, { lastOf }: Past): boolean {
  const last = lastOf({ connector: file.connector });
  const placed = lastOf({ target: join(file.folder, file.name) });
  const isLatest = placed !== undefined && (last === undefined || last.id <= placed.id);
  return isLatest && placed.undoneBy === null && placed.sha256 === file.sha256;
}

function arrived(file: SeenFile, past: Past, at: Date): readonly NewEvent[] {
  const last = past.lastOf({ connector: file.connector });
  // Repaired after a crash: it is where it was, and that was reported.
  if (isPlacedByUs(file, past) || (last?.kind === "recovered" && last.sha256 === file.sha256)) return [];
  // A file that is deleted and later comes back counts as replaced: a lost signature must not go unnoticed that way.
  const change = last === undefined ? null : changeKind(last, file);
  return [event(change ?? "added", file, change === null || last === undefined ? null : last, at)];
}

type Content = Pick<SeenFile, "version" | "signer"> & { readonly sha256: string | null };

/** Null when the signer is the same, or there was none. */
function changeKind(before: Content, now: Content): HistoryKind | null {
  if (before.signer === null || before.signer === now.signer) return null;
  return now.signer === null ? "signature-lost" : "signer-changed";
}

function event(kind: HistoryKind, file: SeenFile, before: Content | null, at: Date): NewEvent {
  const { connector, name, folder, sha256, version, signer } = file;
  const previous = before === null ? null : { sha256: before.sha256, version: before.version, signer: before.signer };
  return {
    at: at.toISOString(),
    kind,
    by: "disk",
    connector,
    name,
    folder,
    sha256,
    version,
    signer,
    previous,
    note: null,
    recovery: null,
    target: null,
    undoes: null,
  };
}
