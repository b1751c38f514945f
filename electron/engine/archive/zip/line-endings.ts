import { crc32, inflateRawSync } from "node:zlib";
import { limits } from "../../limits.ts";
import { centralSignature, endBytes, endSignature, localSignature } from "./zip-end-record.ts";
import { descriptorFlag } from "./zip-directory.ts";

/** What version control and text-mode transfers do to a file that they take for text: CR LF to LF, or LF to CR LF. */
export type LineEndings = "lf" | "cr-lf";

/**
 * Which way the line endings of an archive were converted. Null unless it is proven: putting them back in one entry gives the bytes that
 * its checksum is of, or there are so many bytes without a CR LF that chance cannot explain it.
 */
export function findConvertedLineEndings(bytes: Buffer): LineEndings | null {
  const { pairs, lone } = countLineFeeds(bytes);
  // Of random bytes one line feed in 256 follows a carriage return. CR CR LF leaves a pair behind.
  if (lone > 0 && pairs * 2_000 <= lone) {
    const entries = findEntries(bytes);
    return restoresOne(entries, "lf") || isBeyondChance(entries) ? "lf" : null;
  }
  if (lone > 0 || pairs === 0) return null;
  const restored = withoutReturns(bytes);
  const entries = findEntries(restored);
  return restoresOne(entries, "cr-lf") || isWhole(restored, entries) ? "cr-lf" : null;
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

function countLineFeeds(bytes: Buffer): { readonly pairs: number; readonly lone: number } {
  let [pairs, lone] = [0, 0];
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    if (at > 0 && bytes[at - 1] === carriageReturn) pairs += 1;
    else lone += 1;
  }
  return { pairs, lone };
}

/** Each CR LF as LF. */
function withoutReturns(bytes: Buffer): Buffer {
  const kept = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === carriageReturn && bytes[at + 1] === lineFeed) continue;
    kept[length] = byte;
    length += 1;
  }
  return kept.subarray(0, length);
}

/** An entry with the data that lies between its header and the next one, whatever its size should be. */
interface FoundEntry {
  readonly data: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly sizeBytes: number;
  /** Bytes that the data lacks. */
  readonly lost: number;
  /** Where the lost ones may have been: in front of one of these. */
  readonly feeds: readonly number[];
}

/** By the headers' own marks: where anything was lost, no offset leads to its place. Headers that lost a byte themselves are passed over. */
function findEntries(bytes: Buffer): readonly FoundEntry[] {
  const centrals = marksIn(bytes, centralSignature);
  const first = centrals[0] ?? bytes.length;
  const locals = marksIn(bytes.subarray(0, first), localSignature);
  const localByName = new Map(locals.map((at, index) => [nameAt(bytes, at, localHeader), { at, end: locals[index + 1] ?? first }]));
  return centrals.flatMap((at): readonly FoundEntry[] => {
    const local = localByName.get(nameAt(bytes, at, centralHeader));
    if (local === undefined || at + centralHeader.bytes > bytes.length) return [];
    const from = local.at + localHeader.bytes + bytes.readUInt16LE(local.at + 26) + bytes.readUInt16LE(local.at + 28);
    const hasDescriptor = (bytes.readUInt16LE(at + 8) & descriptorFlag) !== 0;
    const descriptor = hasDescriptor ? bytes.subarray(from, local.end).lastIndexOf("PK\u0007\u0008", undefined, "latin1") : -1;
    const data = bytes.subarray(from, hasDescriptor ? from + Math.max(0, descriptor) : local.end);
    const stated = { method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16), sizeBytes: bytes.readUInt32LE(at + 24) };
    return [{ ...stated, data, lost: bytes.readUInt32LE(at + 20) - data.length, feeds: marksOf(data, lineFeed) }];
  });
}

/** How long a header is without its name, and where it says how long the name is. */
const localHeader = { bytes: 30, nameLength: 26 } as const;
const centralHeader = { bytes: 46, nameLength: 28 } as const;

const nameAt = (bytes: Buffer, at: number, header: typeof localHeader | typeof centralHeader): string =>
  at + header.bytes > bytes.length
    ? ""
    : bytes.toString("latin1", at + header.bytes, at + header.bytes + bytes.readUInt16LE(at + header.nameLength));

function marksIn(bytes: Buffer, signature: number): readonly number[] {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  return marksOf(bytes, mark);
}

/** Places of a mark, as many as an archive may have entries. */
function marksOf(bytes: Buffer, mark: Buffer | number): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0 && found.length < limits.entries; at = bytes.indexOf(mark, at + 1)) found.push(at);
  return found;
}

/** Whether some entry has its checksum once the lost carriage returns are back. The ones with the fewest ways to put them back come first. */
function restoresOne(entries: readonly FoundEntry[], to: LineEndings): boolean {
  const budget = { trials: limits.lineEndingTrials, bytes: limits.lineEndingBytes };
  const wasConverted = ({ lost, feeds }: FoundEntry) => (to === "lf" ? lost > 0 : lost >= 0 && feeds.length > lost);
  return entries
    .filter((entry) => wasConverted(entry) && entry.sizeBytes <= limits.partBytes)
    .map((entry) => ({ entry, ways: waysToChoose(entry.lost, entry.feeds.length) }))
    .filter(({ ways }) => ways > 0 && ways <= limits.lineEndingTrials)
    .sort((one, other) => one.ways - other.ways)
    .some(({ entry }) => restores(entry, budget));
}

interface Budget {
  trials: number;
  bytes: number;
}

function restores(entry: FoundEntry, budget: Budget): boolean {
  for (const places of choices(entry.lost, entry.feeds)) {
    budget.trials -= 1;
    budget.bytes -= entry.data.length + entry.sizeBytes;
    if (budget.trials < 0 || budget.bytes < 0) return false;
    if (hasItsChecksum(entry, withReturns(entry.data, places))) return true;
  }
  return false;
}

function hasItsChecksum({ method, crc, sizeBytes }: FoundEntry, data: Buffer): boolean {
  if (method !== 0 && method !== 8) return false;
  try {
    const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(sizeBytes, 1) });
    return content.length === sizeBytes && crc32(content) === crc;
  } catch {
    return false; // no deflate stream, or one of another length: a wrong way to put them back
  }
}

/** With a carriage return in front of each of these places, which ascend. */
function withReturns(data: Buffer, places: readonly number[]): Buffer {
  const pieces = [...places, data.length].map((to, index) => data.subarray(places[index - 1] ?? 0, to));
  return Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from([carriageReturn]), piece])));
}

/** How many ways there are to choose; 0 when there are none. */
function waysToChoose(count: number, from: number): number {
  if (count < 0 || count > from) return 0;
  let ways = 1;
  for (let index = 0; index < count && ways <= limits.lineEndingTrials; index += 1) ways = (ways * (from - index)) / (index + 1);
  return ways;
}

function* choices(count: number, from: readonly number[], start = 0): Generator<readonly number[], void, undefined> {
  if (count === 0) return yield [];
  for (let index = start; index <= from.length - count; index += 1) {
    for (const rest of choices(count - 1, from, index + 1)) yield [from[index] ?? 0, ...rest];
  }
}

/** Whether the directory is where the end record says and every entry is as it says: where nothing but headers was damaged. */
function isWhole(bytes: Buffer, entries: readonly FoundEntry[]): boolean {
  const end = bytes.lastIndexOf(endSignature);
  if (end < 0 || end + endBytes > bytes.length || entries.length === 0) return false;
  const [length, offset] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
  if (offset + length !== end || entries.length !== bytes.readUInt16LE(end + 10)) return false;
  const total = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return total <= limits.lineEndingBytes && entries.every((entry) => entry.lost === 0 && hasItsChecksum(entry, entry.data));
}

/** Deflated data is as good as random: one CR LF in 65,536 bytes. Without any in ten times as many, and with losses that fit, it is no chance. */
function isBeyondChance(entries: readonly FoundEntry[]): boolean {
  const deflated = entries.filter(({ method }) => method === 8);
  const bytes = deflated.reduce((sum, { data }) => sum + data.length, 0);
  const fits = entries.every(({ lost, feeds }) => lost >= 0 && lost <= feeds.length);
  return bytes > 10 * 65_536 && fits && deflated.some(({ lost }) => lost > 0);
}
