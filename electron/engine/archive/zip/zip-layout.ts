import type { ArchiveNote, ArchiveNoteKind } from "../../../../shared/model/inspection.ts";
import { printableName } from "../entry-names.ts";
import { descriptorFlag, encryptionFlags, knownFlags, utf8Flag, type Directory, type DirectoryEntry } from "./zip-directory.ts";
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

/** Finds each entry's data, and compares local headers and the bytes between entries with the directory. */
export function placeEntries(
  bytes: Buffer,
  directory: Directory,
): {
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
    // Readers that go through the file from its start rely on the local header.
    const extra = readLocalExtra(bytes, at);
    if (!localHeaderAgrees(bytes, { at, extra }, entry) || !extraFieldsAgree(extra, entry)) note("local-header-differs", true);
    // Patched data and whatever else is yet to be given a meaning: readers pass over such a flag, or go by it.
    if (((bytes.readUInt16LE(at + 6) | entry.flags) & ~knownFlags) !== 0) note("unknown-flags", true);
    const tail = findDescriptor(bytes, { at, extra }, { entry, dataEnd: dataOffset + entry.compressedBytes });
    // Readers that go through the file from its start search for it nevertheless, and continue after it.
    if (tail === null) note("size-differs", true);
    // They find the end of stored data by looking for a descriptor in it, or not at all.
    else if (tail.length > 0 && entry.method === 0 && entry.sizeBytes > 0) note("size-behind-stored-data", true);
    else if (tail.ambiguous) note("size-differs", true);
    spans.push({ entry, from: at, to: dataOffset + entry.compressedBytes + (tail?.length ?? 0) });
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
  const wide = readLocalZip64(extra);
  const mayFollow = (value: number, stated: number) => value === stated || ((flags & descriptorFlag) !== 0 && value === 0);
  // Some readers take a size from the ZIP64 field only where the header leaves it open, others wherever there is one.
  const agrees = (value: number, stated: number, wideValue?: number) =>
    wideValue === undefined ? mayFollow(value, stated) : mayFollow(wideValue, stated) && (value === 0xffffffff || mayFollow(value, stated));
  return (
    bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26)).equals(entry.rawName) &&
    bytes.readUInt16LE(at + 8) === entry.method &&
    flagsAgree(flags, entry) &&
    agrees(bytes.readUInt32LE(at + 14), entry.crc) &&
    agrees(bytes.readUInt32LE(at + 18), entry.compressedBytes, wide?.compressedBytes) &&
    agrees(bytes.readUInt32LE(at + 22), entry.sizeBytes, wide?.sizeBytes)
  );
}

/** Whether both headers call for the same way to read the data and the name. Only the local header decides where the sizes are. */
function flagsAgree(flags: number, { flags: stated, rawName }: DirectoryEntry): boolean {
  const differing = flags ^ stated;
  if ((differing & (encryptionFlags | ~knownFlags)) !== 0) return false;
  return (differing & utf8Flag) === 0 || rawName.every((byte) => byte < 0x80);
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

interface Descriptor {
  readonly length: number;
  /** Readers may find its end elsewhere, and go on from there. */
  readonly ambiguous: boolean;
}

/**
 * The data descriptor after an entry: of no length without one, null when one is announced and what follows is none. Its sizes have 8
 * bytes when the local header has a ZIP64 extra field, else 4 (APPNOTE 4.3.9.2); writers get that wrong, and where an entry is empty
 * both fit, so it is the one that something known follows.
 */
function findDescriptor(
  bytes: Buffer,
  { at, extra }: LocalHeader,
  { entry, dataEnd }: { readonly entry: DirectoryEntry; readonly dataEnd: number },
): Descriptor | null {
  if ((bytes.readUInt16LE(at + 6) & descriptorFlag) === 0) return { length: 0, ambiguous: false };
  const shapes = ([4, 8] as const).flatMap((width) =>
    ([4, 0] as const).map((signed) => ({ width, signed, length: signed + 4 + 2 * width })),
  );
  const ordered = extra.zip64 === undefined ? shapes : [...shapes.slice(2), ...shapes.slice(0, 2)];
  const fitting = ordered.filter((shape) => isDescriptor(bytes, dataEnd, { entry, ...shape }));
  const found = fitting.find(({ length }) => startsRecord(bytes, dataEnd + length)) ?? fitting[0];
  if (found === undefined) return null;
  // A narrow one where a wide one belongs: who goes by the field skips the beginning of what follows. Of an empty entry a wide one is a
  // narrow one and something else. Without its mark, a checksum may pass for the mark; and the end of stored data is found by the mark.
  const isMisread = found.width === 4 ? extra.zip64 !== undefined : extra.zip64 === undefined && entry.sizeBytes === 0;
  const isUnmarked = found.signed === 0 && (entry.crc === descriptorSignature || entry.method === 0);
  return { length: found.length, ambiguous: isMisread || isUnmarked };
}

const descriptorSignature = 0x08074b50;

function isDescriptor(
  bytes: Buffer,
  dataEnd: number,
  { entry, width, signed }: { readonly entry: DirectoryEntry; readonly width: 4 | 8; readonly signed: number },
): boolean {
  const from = dataEnd + signed;
  if (from + 4 + 2 * width > bytes.length || bytes.readUInt32LE(from) !== entry.crc) return false;
  if (signed === 4 && bytes.readUInt32LE(dataEnd) !== descriptorSignature) return false;
  const size = (offset: number) => (width === 4 ? bytes.readUInt32LE(from + offset) : Number(bytes.readBigUInt64LE(from + offset)));
  return size(4) === entry.compressedBytes && size(4 + width) === entry.sizeBytes;
}

/** Whether the next entry, the directory or what may precede it begins here. */
const startsRecord = (bytes: Buffer, at: number): boolean =>
  at + 4 <= bytes.length && [localSignature, centralSignature, 0x08064b50].includes(bytes.readUInt32LE(at));

/**
 * Overlaps, gaps and bytes in front. At a gap a reader that goes through the file from its start ends or looks for the next header, so
 * that it has fewer entries than the directory, or others.
 */
function noteSpaces(bytes: Buffer, spans: readonly Span[], directoryOffset: number): readonly ArchiveNote[] {
  const notes: ArchiveNote[] = [];
  const holds = (from: number, to: number, marks: readonly Buffer[]) => marks.some((mark) => bytes.subarray(from, to).includes(mark));
  let reached = 0;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const part = printableName(span.entry.name);
    if (span.from < reached) notes.push({ kind: "overlapping-entries", part, ambiguous: true });
    else if (span.from > reached && reached > 0) notes.push({ kind: "gap-between-entries", part, ambiguous: true });
    else if (span.from > reached) notes.push({ kind: "bytes-before", part: null, ambiguous: holds(0, span.from, anyMark) });
    reached = Math.max(reached, span.to);
  }
  if (spans.length > 0 && reached < directoryOffset) {
    notes.push({ kind: "gap-between-entries", part: null, ambiguous: holds(reached, directoryOffset, [localMark]) });
  }
  return notes;
}

/** Where a reader that searches for the next entry finds one. */
const localMark = Buffer.from("PK\u0003\u0004", "latin1");
/** In front of an archive these begin another one, or end it before it began. */
const anyMark = [localMark, ...["PK\u0001\u0002", "PK\u0005\u0006", "PK\u0006\u0006"].map((mark) => Buffer.from(mark, "latin1"))];
