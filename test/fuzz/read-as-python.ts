import { crc32, inflateRawSync } from "node:zlib";
import type { Reading, ZipEntry } from "./zip-model.ts";

const has = (bytes: Buffer, at: number, signature: number): boolean =>
  at >= 0 && at + 4 <= bytes.length && bytes.readUInt32LE(at) === signature;

interface Place {
  readonly length: number;
  /** Where the directory starts, counted back from its end. */
  readonly start: number;
  /** What is added to each offset. */
  readonly moved: number;
}

/**
 * As Python's zipfile reads: the last end record whatever its comment says, the ZIP64 record only where it must stand, the directory
 * counted back from its end. What it refuses is left out, one entry at a time. Null when it opens nothing.
 */
export function readAsPython(bytes: Buffer): Reading | null {
  const entries: ZipEntry[] = [];
  let whole = true;
  try {
    const { start, length, moved } = findDirectory(bytes);
    for (let at = start; at < start + length;) {
      if (!has(bytes, at, 0x02014b50)) return null;
      const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
      const next = at + 46 + (name ?? 0) + (extra ?? 0);
      try {
        entries.push(readEntry(bytes, { at, next, moved }));
      } catch {
        whole = false;
      }
      at = next + (comment ?? 0);
    }
  } catch {
    return null;
  }
  return { entries, whole };
}

function findDirectory(bytes: Buffer): Place {
  const plain = bytes.length - 22;
  const isPlain = has(bytes, plain, 0x06054b50) && bytes.readUInt16LE(bytes.length - 2) === 0;
  const end = isPlain ? plain : bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < bytes.length - 22 - 0x10000 || end + 22 > bytes.length) throw new RangeError("no end record");
  const wide = has(bytes, end - 20, 0x07064b50) && has(bytes, end - 76, 0x06064b50);
  const directoryEnd = wide ? end - 76 : end;
  const length = wide ? Number(bytes.readBigUInt64LE(end - 36)) : bytes.readUInt32LE(end + 12);
  const offset = wide ? Number(bytes.readBigUInt64LE(end - 28)) : bytes.readUInt32LE(end + 16);
  return { length, start: directoryEnd - length, moved: directoryEnd - length - offset };
}

function readEntry(bytes: Buffer, { at, next, moved }: { readonly at: number; readonly next: number; readonly moved: number }): ZipEntry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const [size, packedBytes, offset] = widen(
    bytes.subarray(nameEnd, next),
    [24, 20, 42].map((field) => bytes.readUInt32LE(at + field)),
  );
  const local = (offset ?? 0) + moved;
  const localName = local + 30 + bytes.readUInt16LE(local + 26);
  if (!has(bytes, local, 0x04034b50) || !bytes.subarray(local + 30, localName).equals(rawName)) throw new RangeError("another entry");
  const data = localName + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(data, data + (packedBytes ?? 0));
  const content = (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).subarray(0, size);
  if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new RangeError("another checksum");
  return { name: rawName.toString("utf8"), content };
}

/** The first field that gives what the header leaves open. */
function widen(extra: Buffer, narrow: readonly number[]): readonly number[] {
  let values = narrow;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    values = values.map((value) => (value === 0xffffffff ? Number(extra.readBigUInt64LE((from += 8) - 8)) : value));
  }
  return values;
}
