import { crc32 } from "node:zlib";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ArchiveNote, RefusalReason } from "../../../shared/model/inspection.ts";
import { decodeEntryName } from "./entry-names.ts";
import { limits } from "./limits.ts";
import { centralSignature, findEndRecord, type EndRecord } from "./zip-end-record.ts";

export interface DirectoryEntry {
  readonly rawName: Buffer;
  readonly name: string;
  readonly foreignName: boolean;
  /** Another name in the Unicode extra field, which some readers prefer. */
  readonly otherName: boolean;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  /** In this file, whatever was written before the archive. */
  readonly localOffset: number;
  readonly symbolicLink: boolean;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Where the first header of the directory lies; entries end before it. */
  readonly offset: number;
  readonly notes: readonly ArchiveNote[];
}


const whole = (kind: ArchiveNote["kind"], ambiguous: boolean): ArchiveNote => ({ kind, part: null, ambiguous });

/** Reads a ZIP's central directory, the only list of contents that counts, and notes where the rest of the file tells another story. */
export function readDirectory(bytes: Buffer): Result<Directory, RefusalReason> {
  const found = findEndRecord(bytes);
  if (!found.ok) return found;
  const { end, notes: endNotes } = found.value;
  const notes = [...endNotes];
  const tooMany = end.count > limits.entries || end.directoryBytes > limits.directoryBytes;
  if (tooMany) return err({ kind: "too-many-parts", limit: limits.entries });

  const entries: DirectoryEntry[] = [];
  let at = end.directoryOffset;
  while (at + 46 <= end.offset && bytes.readUInt32LE(at) === centralSignature) {
    const next = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end.offset) return err({ kind: "damaged", part: null, note: "directory-size-differs" });
    if (entries.length === limits.entries) return err({ kind: "too-many-parts", limit: limits.entries });
    entries.push(readEntry(bytes, at, end));
    at = next;
  }
  if (entries.length === 0 && end.count > 0) return err({ kind: "damaged", part: null, note: "directory-size-differs" });
  // Readers that trust the count and readers that walk the directory see different files.
  if (end.zip64 ? entries.length !== end.count : (entries.length & 0xffff) !== end.count) notes.push(whole("entry-count-differs", true));
  // Some go to the stated offset, others count back from the end by the stated size: only without a gap is that the same directory.
  const stated = end.directoryOffset + end.directoryBytes;
  if (at !== stated || stated !== end.offset) notes.push(whole("directory-size-differs", true));
  return ok({ entries, offset: end.directoryOffset, notes });
}

function readEntry(bytes: Buffer, at: number, end: EndRecord): DirectoryEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const { name, foreign } = decodeEntryName(rawName, (flags & 0x800) !== 0);
  const wide = readZip64Extra(extra, [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]);
  const madeOnUnix = bytes.readUInt8(at + 5) === 3;
  const unicode = findExtra(extra, 0x7075);
  return {
    rawName, name, foreignName: foreign,
    otherName: unicode !== undefined && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(rawName) &&
      unicode.toString("utf8", 5) !== name,
    encrypted: (flags & 0x2041) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    sizeBytes: wide[0], compressedBytes: wide[1], localOffset: wide[2] + end.base,
    symbolicLink: madeOnUnix && ((bytes.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000,
  };
}

/** The data of an extra field; undefined when there is none of that identifier, or it does not fit. */
export function findExtra(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const to = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id && to <= extra.length) return extra.subarray(at + 4, to);
  }
  return undefined;
}

/** The ZIP64 extra field holds, in this order, only those of size, compressed size and offset that are all ones in the header. */
function readZip64Extra(extra: Buffer, narrow: readonly [number, number, number]): readonly [number, number, number] {
  const wide = findExtra(extra, 1);
  let at = 0;
  const widened = narrow.map((value) => {
    if (value !== 0xffffffff || wide === undefined || at + 8 > wide.length) return value;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  });
  return [widened[0] ?? narrow[0], widened[1] ?? narrow[1], widened[2] ?? narrow[2]];
}
