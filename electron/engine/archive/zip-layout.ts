import type { ArchiveNote, ArchiveNoteKind } from "../../../shared/model/inspection.ts";
import { printableName } from "./entry-names.ts";
import type { Directory, DirectoryEntry } from "./zip-directory.ts";
import { centralSignature, localSignature } from "./zip-end-record.ts";
import { readExtraFields, readUnicodePath, type ExtraFields } from "./zip-extra.ts";

/** An entry and where its data starts; null when its local header is not there. */
export interface PlacedEntry {
  readonly entry: DirectoryEntry;
  readonly dataOffset: number | null;
}

interface Span {
  readonly entry: DirectoryEntry;
  readonly from: number;
  readonly to: number;
}

/** Finds each entry's data and holds the local headers, and what lies between the entries, against the directory. */
export function placeEntries(bytes: Buffer, directory: Directory): {
  readonly placed: readonly PlacedEntry[];
  readonly notes: readonly ArchiveNote[];
} {
  const notes: ArchiveNote[] = [];
  const spans: Span[] = [];
  const placed = directory.entries.map((entry) => {
    const note = (kind: ArchiveNoteKind, ambiguous: boolean) => notes.push({ kind, part: printableName(entry.name), ambiguous });
    const at = entry.localOffset;
    if (at + 30 > directory.offset || bytes.readUInt32LE(at) !== localSignature) {
      note("local-header-differs", true);
      return { entry, dataOffset: null };
    }
    const dataOffset = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (dataOffset + entry.compressedBytes > directory.offset) {
      note("size-differs", true);
      return { entry, dataOffset: null };
    }
    // Readers that go through the file from its start believe the local header.
    const extra = readLocalExtra(bytes, at);
    if (!localHeaderAgrees(bytes, { at, extra }, entry) || !extraFieldsAgree(extra, entry)) note("local-header-differs", true);
    const tail = descriptorBytes(bytes, { at, extra }, { entry, dataEnd: dataOffset + entry.compressedBytes });
    // Readers that go through the file from its start look for it all the same, and go on from where it would end.
    if (tail === null) note("size-differs", true);
    spans.push({ entry, from: at, to: dataOffset + entry.compressedBytes + (tail ?? 0) });
    return { entry, dataOffset };
  });
  return { placed, notes: [...notes, ...noteSpaces(bytes, spans, directory.offset)] };
}

interface LocalHeader {
  readonly at: number;
  readonly extra: ExtraFields;
}

function localHeaderAgrees(bytes: Buffer, { at, extra }: LocalHeader, entry: DirectoryEntry): boolean {
  const flags = bytes.readUInt16LE(at + 6);
  const descriptor = (flags & 8) !== 0;
  const wide = readLocalZip64(extra);
  const agrees = (value: number, stated: number, wideValue?: number) =>
    (value === 0xffffffff && wideValue !== undefined ? wideValue : value) === stated || (descriptor && (value === 0 || wideValue === 0));
  return (
    bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26)).equals(entry.rawName) &&
    bytes.readUInt16LE(at + 8) === entry.method &&
    ((flags & 0x2041) !== 0) === entry.encrypted &&
    agrees(bytes.readUInt32LE(at + 14), entry.crc) &&
    agrees(bytes.readUInt32LE(at + 18), entry.compressedBytes, wide?.compressedBytes) &&
    agrees(bytes.readUInt32LE(at + 22), entry.sizeBytes, wide?.sizeBytes)
  );
}

/** Whether the extra fields of both headers leave one name and one place to every reader, whichever field it takes. */
function extraFieldsAgree(local: ExtraFields, { extra, rawName, name }: DirectoryEntry): boolean {
  if (local.saysTwice || extra.saysTwice) return false;
  if (local.unicodePath !== undefined && extra.unicodePath?.equals(local.unicodePath) !== true) return false;
  return (readUnicodePath(extra, rawName) ?? name) === name;
}

function readLocalExtra(bytes: Buffer, at: number): ExtraFields {
  const from = at + 30 + bytes.readUInt16LE(at + 26);
  return readExtraFields(bytes.subarray(from, from + bytes.readUInt16LE(at + 28)));
}

/** The sizes in a local header's ZIP64 extra field, which must hold both (APPNOTE 4.5.3). */
function readLocalZip64({ zip64 }: ExtraFields): { readonly sizeBytes: number; readonly compressedBytes: number } | undefined {
  if (zip64 === undefined || zip64.length < 16) return undefined;
  return { sizeBytes: Number(zip64.readBigUInt64LE(0)), compressedBytes: Number(zip64.readBigUInt64LE(8)) };
}

/**
 * Length of the data descriptor after an entry: 0 without one, null when one is announced and what follows is none. Its sizes have 8
 * bytes when the local header has a ZIP64 extra field, else 4 (APPNOTE 4.3.9.2); writers get that wrong, and where an entry is empty
 * both fit, so it is the one that something known follows.
 */
function descriptorBytes(
  bytes: Buffer, { at, extra }: LocalHeader, { entry, dataEnd }: { readonly entry: DirectoryEntry; readonly dataEnd: number },
): number | null {
  if ((bytes.readUInt16LE(at + 6) & 8) === 0) return 0;
  const fitting = (readLocalZip64(extra) === undefined ? [4, 8] as const : [8, 4] as const)
    .flatMap((width) => [4, 0].filter((signed) => isDescriptor(bytes, dataEnd, { entry, width, signed })).map((signed) => signed + 4 + 2 * width));
  return fitting.find((length) => startsRecord(bytes, dataEnd + length)) ?? fitting[0] ?? null;
}

function isDescriptor(
  bytes: Buffer, dataEnd: number, { entry, width, signed }: { readonly entry: DirectoryEntry; readonly width: 4 | 8; readonly signed: number },
): boolean {
  const from = dataEnd + signed;
  if (from + 4 + 2 * width > bytes.length || bytes.readUInt32LE(from) !== entry.crc) return false;
  if (signed === 4 && bytes.readUInt32LE(dataEnd) !== 0x08074b50) return false;
  const size = (offset: number) => (width === 4 ? bytes.readUInt32LE(from + offset) : Number(bytes.readBigUInt64LE(from + offset)));
  return size(4) === entry.compressedBytes && size(4 + width) === entry.sizeBytes;
}

/** Whether the next entry, the directory or what may stand in front of it begins here. */
const startsRecord = (bytes: Buffer, at: number): boolean =>
  at + 4 <= bytes.length && [localSignature, centralSignature, 0x08064b50].includes(bytes.readUInt32LE(at));

/**
 * Overlaps, gaps and bytes in front. A gap that holds a header is an entry to readers that look for the next one and do not ask the
 * directory.
 */
function noteSpaces(bytes: Buffer, spans: readonly Span[], directoryOffset: number): readonly ArchiveNote[] {
  const notes: ArchiveNote[] = [];
  const hidesEntry = (from: number, to: number) => bytes.subarray(from, to).includes(localMark);
  let reached = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const part = printableName(span.entry.name);
    if (span.from < reached) notes.push({ kind: "overlapping-entries", part, ambiguous: true });
    else if (span.from > reached) {
      const ambiguous = hidesEntry(reached, span.from);
      notes.push(reached > 0 ? { kind: "gap-between-entries", part, ambiguous } : { kind: "bytes-before", part: null, ambiguous });
    }
    reached = Math.max(reached, span.to);
  }
  if (spans.length > 0 && reached < directoryOffset) {
    notes.push({ kind: "gap-between-entries", part: null, ambiguous: hidesEntry(reached, directoryOffset) });
  }
  return notes;
}

/** Where a reader that looks for the next entry would find one. */
export const localMark = Buffer.from("PK\u0003\u0004", "latin1");
