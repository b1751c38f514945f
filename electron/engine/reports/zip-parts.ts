import { crc32, inflateRawSync } from "node:zlib";
import { limits } from "../limits.ts";
import { readExtraFields, widen } from "../archive/zip/zip-extra.ts";
import { sourceOver, sourceWithin, type ByteSource } from "./byte-source.ts";
import { fault } from "./fault.ts";

/** One part of a report file. */
export interface ZipPart {
  readonly name: string;
  readonly sizeBytes: number;
  /** Whole, checked against size and checksum. */
  readonly read: (mostBytes: number) => Buffer;
  /** By pieces where it is stored as it is, else whole. */
  readonly open: (mostBytes: number) => ByteSource;
}

const endSignature = 0x06054b50;
const wideEndSignature = 0x06064b50;
const wideLocatorSignature = 0x07064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * The parts of a ZIP that is too large to be read whole; by name without case, a leading slash left out. No judgement of the archive is
 * needed here, nothing is trusted because of it: it is read as its directory says, or not at all.
 */
export function readZipParts(source: ByteSource): ReadonlyMap<string, ZipPart> {
  const { at, length, count } = findDirectory(source);
  if (count > limits.reportParts || length > limits.reportDirectoryBytes) return fault("too-large", "parts");
  const directory = source.read(at, length);
  const parts = new Map<string, ZipPart>();
  let found = 0;
  for (let from = 0; from + 46 <= directory.length && directory.readUInt32LE(from) === centralSignature;) {
    const nameEnd = from + 46 + directory.readUInt16LE(from + 28);
    const next = nameEnd + directory.readUInt16LE(from + 30) + directory.readUInt16LE(from + 32);
    if (next > directory.length) return fault("damaged", "directory");
    const part = readPart(source, directory.subarray(from, nameEnd), directory.subarray(nameEnd, next));
    const key = part.name.toLowerCase();
    const twice = (): never => fault("damaged", "a part is there twice");
    // Which of two a reader takes is its own affair. Pictures may differ in case only, and are not read.
    parts.set(key, parts.has(key) ? { ...part, read: twice, open: twice } : part);
    found += 1;
    from = next;
  }
  return found === count ? parts : fault("damaged", "number of parts");
}

function findDirectory(source: ByteSource): { readonly at: number; readonly length: number; readonly count: number } {
  const tailAt = Math.max(0, source.sizeBytes - 22 - 0xffff);
  const tail = source.read(tailAt, source.sizeBytes - tailAt);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature || at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const narrow = { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) };
    if (narrow.count !== 0xffff && narrow.length !== 0xffffffff && narrow.at !== 0xffffffff) return narrow;
    const locator = source.read(tailAt + at - 20, 20);
    if (locator.length < 20 || locator.readUInt32LE(0) !== wideLocatorSignature) return narrow;
    const wide = source.read(Number(locator.readBigUInt64LE(8)), 56);
    if (wide.length < 56 || wide.readUInt32LE(0) !== wideEndSignature) return fault("damaged", "end of the archive");
    const field = (offset: number) => Number(wide.readBigUInt64LE(offset));
    return { count: field(32), length: field(40), at: field(48) };
  }
  return fault("damaged", "end of the archive");
}

function readPart(source: ByteSource, header: Buffer, extra: Buffer): ZipPart {
  const flags = header.readUInt16LE(8);
  const method = header.readUInt16LE(10);
  const crc = header.readUInt32LE(16);
  const [sizeBytes, packedBytes, localAt] = widen(readExtraFields(extra), [
    header.readUInt32LE(24),
    header.readUInt32LE(20),
    header.readUInt32LE(42),
  ]);
  const name = header.toString("utf8", 46).replaceAll("\\", "/").replace(/^\/+/u, "");
  // A part under a damaged name would be missed and not noticed, so both places must have the same one.
  const local = source.read(localAt, 30 + header.length - 46);
  const isThere = local.length >= 30 && local.readUInt32LE(0) === localSignature;
  if (!isThere || !local.subarray(30).equals(header.subarray(46)) || local.readUInt16LE(26) !== header.length - 46)
    return fault("damaged", "header of a part");
  const packed = (): ByteSource => {
    if ((flags & 0x2041) !== 0) return fault("protected", "encrypted part");
    const start = localAt + local.length + local.readUInt16LE(28);
    if (start + packedBytes > source.sizeBytes) return fault("damaged", "a part is cut short");
    return sourceWithin(source, start, packedBytes);
  };
  const read = (mostBytes: number): Buffer => {
    if (sizeBytes > mostBytes || packedBytes > mostBytes) return fault("too-large", "part");
    const bytes = packed().read(0, packedBytes);
    const content = method === 0 ? bytes : method === 8 ? inflate(bytes, sizeBytes) : fault("damaged", "compression of a part");
    if (content.length !== sizeBytes || crc32(content) !== crc) return fault("damaged", "checksum of a part");
    return content;
  };
  const open = (mostBytes: number): ByteSource => {
    if (method !== 0) return sourceOver(read(mostBytes));
    const bytes = packed();
    // A packed model has no checksum of its own: this one tells a damaged model from a sound one.
    return packedBytes === sizeBytes && checksumOf(bytes) === crc ? bytes : fault("damaged", "checksum of a part");
  };
  return { name, sizeBytes, read, open };
}

const checkedAtOnce = 4 * 1024 * 1024;

function checksumOf(source: ByteSource): number {
  let sum = 0;
  for (let at = 0; at < source.sizeBytes; at += checkedAtOnce) sum = crc32(source.read(at, checkedAtOnce), sum);
  return sum;
}

function inflate(bytes: Buffer, sizeBytes: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(sizeBytes, 1) });
  } catch {
    return fault("damaged", "compression of a part"); // zlib's own words say no more
  }
}
