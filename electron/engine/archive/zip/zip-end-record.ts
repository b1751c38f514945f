import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { ArchiveNote, RefusalReason } from "../../../../shared/model/inspection.ts";
import { limits } from "../../limits.ts";

export const centralSignature = 0x02014b50;
export const localSignature = 0x04034b50;
export const endSignature = Buffer.from("PK\u0005\u0006", "latin1");
export const endBytes = 22;
const recordSignature = Buffer.from("PK\u0006\u0006", "latin1");
/** Of a ZIP64 record without the extensible data, which no tool writes (APPNOTE 4.3.14.2). */
const recordBytes = 56;
const locatorBytes = 20;
/** The comment's length has 16 bits, so an end record can't be further from the end than this. */
const endWindow = endBytes + 0xffff;

/** Where the directory is, after ZIP64 and bytes before the archive have been accounted for. */
export interface EndRecord {
  /** Of this record, or of the ZIP64 record in front of it: the directory ends before. */
  readonly offset: number;
  readonly directoryOffset: number;
  readonly directoryBytes: number;
  readonly count: number;
  /** What must be added to each stated offset, because something was written in front of the archive. */
  readonly base: number;
  readonly zip64: boolean;
}

interface Candidate {
  readonly at: number;
  readonly count: number;
  /** How far its comment ends from the end of the file: 0 when it fits, less when the file is too short for it. */
  readonly bytesAfter: number;
}

/** Finds the end-of-central-directory record that holds. Others that some reader could take instead make the archive ambiguous. */
export function findEndRecord(bytes: Buffer): Result<{ readonly end: EndRecord; readonly notes: readonly ArchiveNote[] }, RefusalReason> {
  const listed = listCandidates(bytes);
  // A comment that is longer than the file: no valid end record has one, but some readers do not check.
  const candidates = listed.filter(({ bytesAfter }) => bytesAfter >= 0);
  const resolved = (candidate: Candidate) => resolveEnd(bytes, candidate.at);
  const holds = (candidate: Candidate) => candidate.count > 0 && resolved(candidate) !== null;
  const isEmptyArchive = (one: Candidate) => one.count === 0 && one.bytesAfter === 0;
  const chosen = candidates.find((one) => one.bytesAfter === 0 && holds(one)) ?? candidates.find(holds) ?? candidates.find(isEmptyArchive);
  if (chosen === undefined && candidates.length > 0) return err({ kind: "damaged", part: null, note: "directory-size-differs" });
  if (chosen === undefined) return err(findFarEnd(bytes) ?? { kind: "cut-short" });
  const end = resolved(chosen);
  if (end === null) return err({ kind: "not-a-connector", looksLike: "zip" });

  const others = listed.filter((one) => one !== chosen);
  return ok({ end, notes: [...noteOthers(chosen, others), ...noteEnd(bytes, chosen, end)] });
}

const whole = (kind: ArchiveNote["kind"], ambiguous: boolean): ArchiveNote => ({ kind, part: null, ambiguous });

/** Readers take the last record, or the one whose comment fits the file; a stored ZIP inside the file is neither. */
const noteOthers = (chosen: Candidate, others: readonly Candidate[]): readonly ArchiveNote[] =>
  others.some((one) => one.at > chosen.at || one.bytesAfter === 0) ? [whole("several-end-records", true)] : [];

function noteEnd(bytes: Buffer, { at, bytesAfter }: Candidate, end: EndRecord): readonly ArchiveNote[] {
  return [
    ...(bytes.readUInt16LE(at + 20) > 0 ? [whole("comment", false)] : []),
    ...(bytesAfter > 0 ? [whole("bytes-after", false)] : []),
    ...(end.zip64 ? [whole("zip64", false), ...noteZip64(bytes, at, end)] : []),
    // One count is for this disk, one for all: there is only one disk, and readers rely on either.
    ...(bytes.readUInt16LE(at + 8) === bytes.readUInt16LE(at + 10) ? [] : [whole("entry-count-differs", true)]),
    ...(end.base > 0 ? [whole("bytes-before", bothPlacesHold(bytes, end))] : []),
  ];
}

/** Last first, as readers look for it. */
function listCandidates(bytes: Buffer): readonly Candidate[] {
  const found: Candidate[] = [];
  const from = Math.max(0, bytes.length - endWindow);
  const tail = bytes.subarray(from);
  for (let within = tail.lastIndexOf(endSignature); within >= 0; within = within === 0 ? -1 : tail.lastIndexOf(endSignature, within - 1)) {
    const at = from + within;
    if (at + endBytes > bytes.length) continue;
    found.push({ at, count: bytes.readUInt16LE(at + 10), bytesAfter: bytes.length - at - endBytes - bytes.readUInt16LE(at + 20) });
  }
  return found;
}

/**
 * An end record further from the end than readers search. Only one whose directory is at its offset: in an archive that
 * was cut short, a stored archive inside has a true end record as well, but the offsets in it do not lead anywhere here.
 */
function findFarEnd(bytes: Buffer): RefusalReason | null {
  let at = bytes.lastIndexOf(endSignature);
  for (let seen = 0; at >= 0 && seen < limits.farEndRecords; seen += 1) {
    const end = at + endBytes <= bytes.length && bytes.readUInt16LE(at + 10) > 0 ? resolveEnd(bytes, at) : null;
    if (end !== null && end.base === 0) {
      const bytesAfter = bytes.length - at - endBytes - bytes.readUInt16LE(at + 20);
      if (bytesAfter > 0) return { kind: "end-out-of-reach", bytesAfter };
    }
    at = at === 0 ? -1 : bytes.lastIndexOf(endSignature, at - 1);
  }
  return null;
}

const startsEntry = (bytes: Buffer, at: number): boolean =>
  at >= 0 && at + 46 <= bytes.length && bytes.readUInt32LE(at) === centralSignature;

/** Null when there is no directory at the offset of the record, adjusted or not. */
function resolveEnd(bytes: Buffer, at: number): EndRecord | null {
  const stated = readZip64(bytes, at) ?? {
    offset: at,
    zip64: false,
    count: bytes.readUInt16LE(at + 10),
    directoryBytes: bytes.readUInt32LE(at + 12),
    directoryOffset: bytes.readUInt32LE(at + 16),
  };
  // A spanned archive's parts are elsewhere.
  const here = (disk: number) => disk === 0 || (stated.zip64 && disk === 0xffff);
  if (!here(bytes.readUInt16LE(at + 4)) || !here(bytes.readUInt16LE(at + 6))) return null;
  if (stated.count === 0 && stated.directoryBytes === 0) return { ...stated, directoryOffset: stated.offset, base: 0 };
  if (stated.directoryOffset < stated.offset && startsEntry(bytes, stated.directoryOffset)) return { ...stated, base: 0 };
  const adjusted = stated.offset - stated.directoryBytes;
  if (adjusted <= stated.directoryOffset || !startsEntry(bytes, adjusted)) return null;
  return { ...stated, directoryOffset: adjusted, base: adjusted - stated.directoryOffset };
}

/** The ZIP64 record, if a locator precedes the end record and points to one. */
function readZip64(bytes: Buffer, at: number): Omit<EndRecord, "base"> | null {
  const locator = at - locatorBytes;
  if (locator < 0 || bytes.readUInt32LE(locator) !== 0x07064b50) return null;
  const stated = Number(bytes.readBigUInt64LE(locator + 8));
  // Written directly in front of its locator when something was put before the archive.
  const record = [stated, locator - recordBytes].find(
    (one) => one >= 0 && one + recordBytes <= locator && bytes.subarray(one, one + 4).equals(recordSignature),
  );
  if (record === undefined) return null;
  return {
    offset: record,
    zip64: true,
    count: Number(bytes.readBigUInt64LE(record + 32)),
    directoryBytes: Number(bytes.readBigUInt64LE(record + 40)),
    directoryOffset: Number(bytes.readBigUInt64LE(record + 48)),
  };
}

/**
 * Where some reader would find another directory than by the ZIP64 record: those of the plain end record, which not every reader
 * passes over for ZIP64's, and those that take the record in front of the locator, the last one, or where the locator says.
 */
function noteZip64(bytes: Buffer, at: number, end: EndRecord): readonly ArchiveNote[] {
  const record = end.offset;
  const wide = (offset: number) => Number(bytes.readBigUInt64LE(record + offset));
  const agrees = (plain: number, allOnes: number, value: number) => plain === allOnes || plain === value;
  const counts = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const countsAgree = wide(24) === end.count && counts.every((count) => agrees(count, 0xffff, end.count));
  const sizeAgrees = agrees(bytes.readUInt32LE(at + 12), 0xffffffff, end.directoryBytes);
  const placeAgrees = agrees(bytes.readUInt32LE(at + 16), 0xffffffff, wide(48));
  const locator = at - locatorBytes;
  const located = Number(bytes.readBigUInt64LE(locator + 8)) + end.base === record;
  const isAlone = bytes.lastIndexOf(recordSignature) === record;
  const endsAtLocator = record + recordBytes === locator && wide(4) === recordBytes - 12;
  return [
    ...(countsAgree ? [] : [whole("entry-count-differs", true)]),
    ...(sizeAgrees ? [] : [whole("directory-size-differs", true)]),
    ...(placeAgrees && located && isAlone ? [] : [whole("several-end-records", true)]),
    ...(endsAtLocator ? [] : [whole("gap-between-entries", true)]),
  ];
}

/** Bytes before the archive that are themselves laid out so that the unadjusted offset leads to a directory. */
const bothPlacesHold = (bytes: Buffer, end: EndRecord): boolean => startsEntry(bytes, end.directoryOffset - end.base);
