import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { ArchiveNote, RefusalReason } from "../../../../shared/model/inspection.ts";
import { decodeEntryName } from "../entry-names.ts";
import { limits } from "../../limits.ts";
import { centralSignature, findEndRecord, type EndRecord } from "./zip-end-record.ts";
import { readExtraFields, widen, type ExtraFields } from "./zip-extra.ts";

export interface DirectoryEntry {
  readonly rawName: Buffer;
  readonly name: string;
  readonly foreignName: boolean;
  /** The extra fields of the directory; the local header has its own. */
  readonly extra: ExtraFields;
  readonly encrypted: boolean;
  /** General purpose flags as the directory has them. */
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  /** In this file, whatever was written before the archive. */
  readonly localOffset: number;
  readonly symbolicLink: boolean;
  /** A folder by its attributes, whatever its name and bytes are. */
  readonly markedAsFolder: boolean;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** The offset of the first header of the directory; entries end before it. */
  readonly offset: number;
  readonly notes: readonly ArchiveNote[];
}

const whole = (kind: ArchiveNote["kind"], ambiguous: boolean): ArchiveNote => ({ kind, part: null, ambiguous });

/** Reads a ZIP's central directory, the only list of contents that counts, and notes where the rest of the file disagrees with it. */
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
  // Readers that use the count and readers that read to the end see different files.
  if (end.zip64 ? entries.length !== end.count : (entries.length & 0xffff) !== end.count) notes.push(whole("entry-count-differs", true));
  // Some go to the stated offset, others count back from the end by the stated size: only without a gap is that the same directory.
  const stated = end.directoryOffset + end.directoryBytes;
  if (at !== stated || stated !== end.offset) notes.push(whole("directory-size-differs", true));
  return ok({ entries, offset: end.directoryOffset, notes });
}

/** Encrypted, strongly encrypted, and masked headers (APPNOTE 4.4.4). */
export const encryptionFlags = 0x2041;
/** Says that checksum and sizes stand behind the data. */
export const descriptorFlag = 0x0008;
/** Says that names are UTF-8. */
export const utf8Flag = 0x0800;
/** Of these, the deflate level (0x0006) does not affect the content. */
export const knownFlags = encryptionFlags | descriptorFlag | utf8Flag | 0x0006;

/** Unix and macOS, by the "version made by" field (APPNOTE 4.4.2.2). */
const unixSystems: ReadonlySet<number> = new Set([3, 19]);

function readEntry(bytes: Buffer, at: number, end: EndRecord): DirectoryEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const extra = readExtraFields(bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30)));
  const { name, foreign } = decodeEntryName(rawName, (flags & utf8Flag) !== 0);
  const wide = widen(extra, [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]);
  const attributes = bytes.readUInt32LE(at + 38);
  const fileType = (attributes >>> 16) & 0xf000;
  return {
    rawName,
    name,
    foreignName: foreign,
    extra,
    encrypted: (flags & encryptionFlags) !== 0,
    flags,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    sizeBytes: wide[0],
    compressedBytes: wide[1],
    localOffset: wide[2] + end.base,
    symbolicLink: unixSystems.has(bytes.readUInt8(at + 5)) && fileType === 0xa000,
    // Readers rely on the bit of DOS or the type of Unix, and not all check on which system the archive was made.
    markedAsFolder: (attributes & 0x10) !== 0 || fileType === 0x4000,
  };
}
