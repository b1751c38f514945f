import { crc32, inflateRawSync } from "node:zlib";
import type { Reading, ZipEntry } from "./zip-model.ts";

// Readers that never see the directory: what comes through a pipe is unpacked as it comes. They share nothing with the engine.

interface Local {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly data: number;
  /** Sizes in a ZIP64 field; undefined without one. */
  readonly wide: { readonly sizeBytes: number; readonly packedBytes: number } | undefined;
  readonly hasZip64: boolean;
}

const localMark = "PK\u0003\u0004";
const descriptorMark = 0x08074b50;
const startsAt = (bytes: Buffer, at: number, mark: string): boolean => bytes.toString("latin1", at, at + 4) === mark;

function readLocal(bytes: Buffer, at: number): Local {
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
  const data = nameEnd + bytes.readUInt16LE(at + 28);
  if (data > bytes.length) throw new RangeError("cut short");
  let wide: Local["wide"];
  let hasZip64 = false;
  for (let field = nameEnd; field + 4 <= data; field += 4 + bytes.readUInt16LE(field + 2)) {
    if (bytes.readUInt16LE(field) !== 1) continue;
    hasZip64 = true;
    const fits = bytes.readUInt16LE(field + 2) >= 16 && field + 20 <= data;
    if (fits) wide = { sizeBytes: Number(bytes.readBigUInt64LE(field + 4)), packedBytes: Number(bytes.readBigUInt64LE(field + 12)) };
  }
  return {
    name: bytes.toString("utf8", at + 30, nameEnd),
    data,
    wide,
    hasZip64,
    flags: bytes.readUInt16LE(at + 6),
    method: bytes.readUInt16LE(at + 8),
    crc: bytes.readUInt32LE(at + 14),
    packedBytes: bytes.readUInt32LE(at + 18),
    sizeBytes: bytes.readUInt32LE(at + 22),
  };
}

function inflateFrom(bytes: Buffer, at: number): { readonly content: Buffer; readonly end: number } {
  const inflated = inflateRawSync(bytes.subarray(at), { info: true }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
  return { content: inflated.buffer, end: at + inflated.engine.bytesWritten };
}

/**
 * As libarchive's streaming reader: looks for the next header, relies on it, takes what stands where a descriptor belongs for one, and
 * finds the end of stored data whose size follows by a descriptor with the right checksum. Null for what does not start as an archive.
 */
export function readAsLibarchive(bytes: Buffer): Reading | null {
  if (!startsAt(bytes, 0, localMark)) return null;
  const entries: ZipEntry[] = [];
  let whole = true;
  try {
    for (let at = 0; ;) {
      at = bytes.indexOf("PK", at, "latin1");
      if (at < 0) return { entries, whole: false };
      if (["PK\u0001\u0002", "PK\u0005\u0006", "PK\u0006\u0006"].some((mark) => startsAt(bytes, at, mark))) return { entries, whole };
      if (!startsAt(bytes, at, localMark)) {
        at += 1;
        continue;
      }
      const local = readLocal(bytes, at);
      const packedBytes = local.packedBytes === 0xffffffff ? (local.wide?.packedBytes ?? local.packedBytes) : local.packedBytes;
      const sizeFollows = (local.flags & 8) !== 0;
      const descriptorBytes = local.hasZip64 ? 20 : 12;
      if ((local.flags & 0x41) !== 0 || (local.method !== 0 && local.method !== 8)) {
        if (sizeFollows) return { entries, whole: false };
        whole = false;
        at = local.data + packedBytes;
      } else if (sizeFollows) {
        const found = local.method === 0 ? upToDescriptor(bytes, local.data) : inflateFrom(bytes, local.data);
        entries.push({ name: local.name, content: found.content });
        const marked = found.end + 4 <= bytes.length && bytes.readUInt32LE(found.end) === descriptorMark;
        at = found.end + descriptorBytes + (marked ? 4 : 0);
      } else {
        const packed = bytes.subarray(local.data, local.data + packedBytes);
        entries.push({ name: local.name, content: local.method === 0 ? packed : inflateFrom(packed, 0).content });
        at = local.data + packedBytes;
      }
    }
  } catch {
    return { entries, whole: false };
  }
}

function upToDescriptor(bytes: Buffer, from: number): { readonly content: Buffer; readonly end: number } {
  for (let at = bytes.indexOf("PK\u0007\u0008", from, "latin1"); at >= 0; at = bytes.indexOf("PK\u0007\u0008", at + 1, "latin1")) {
    const content = bytes.subarray(from, at);
    if (at + 8 <= bytes.length && crc32(content) === bytes.readUInt32LE(at + 4)) return { content, end: at };
  }
  throw new RangeError("no descriptor");
}

/**
 * As Java's ZipInputStream: ends without a word where no header follows, refuses stored data whose size follows, takes sizes from a
 * ZIP64 field wherever there is one. What it gave before it refused is given. Null for what does not start as an archive.
 */
export function readAsJava(bytes: Buffer): Reading | null {
  if (!startsAt(bytes, 0, localMark)) return null;
  const entries: ZipEntry[] = [];
  try {
    for (let at = 0; at + 30 <= bytes.length && startsAt(bytes, at, localMark);) {
      const local = readLocal(bytes, at);
      const sizes = local.wide ?? local;
      const sizeFollows = (local.flags & 8) !== 0;
      if ((local.flags & 1) !== 0 || (sizeFollows && local.method !== 8)) throw new RangeError("refused");
      if (local.method === 0) {
        const content = bytes.subarray(local.data, local.data + sizes.sizeBytes);
        entries.push({ name: local.name, content });
        at = local.data + sizes.sizeBytes;
        if (sizes.sizeBytes > 0 && crc32(content) !== local.crc) throw new RangeError("another checksum");
      } else if (local.method === 8) {
        const { content, end } = inflateFrom(bytes, local.data);
        entries.push({ name: local.name, content });
        const stated = sizeFollows ? readDescriptor(bytes, end, local.wide !== undefined) : { ...sizes, crc: local.crc, end };
        const isRight = stated.sizeBytes === content.length && stated.packedBytes === end - local.data && stated.crc === crc32(content);
        if (!isRight) throw new RangeError("another size or checksum");
        at = stated.end;
      } else throw new RangeError("refused");
    }
  } catch {
    return { entries, whole: false };
  }
  return { entries, whole: true };
}

function readDescriptor(
  bytes: Buffer,
  at: number,
  isWide: boolean,
): Pick<Local, "crc" | "sizeBytes" | "packedBytes"> & { readonly end: number } {
  const from = bytes.readUInt32LE(at) === descriptorMark ? at + 4 : at;
  const width = isWide ? 8 : 4;
  const size = (offset: number) => (isWide ? Number(bytes.readBigUInt64LE(from + offset)) : bytes.readUInt32LE(from + offset));
  return { crc: bytes.readUInt32LE(from), packedBytes: size(4), sizeBytes: size(4 + width), end: from + 4 + 2 * width };
}
