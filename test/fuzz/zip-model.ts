import { inflateRawSync } from "node:zlib";

/** An entry as the directory of an honest archive tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** WorldPaths of the headers in an archive, found by their signatures. */
export interface ZipPlaces {
  readonly locals: readonly number[];
  readonly centrals: readonly number[];
  readonly end: number;
}

const signatureAt = (bytes: Buffer, at: number, signature: number): boolean =>
  at + 4 <= bytes.length && bytes.readUInt32LE(at) === signature;

/** Where the headers lie; null when there is no end record. Reads only what an honest tool wrote. */
export function findPlaces(bytes: Buffer): ZipPlaces | null {
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > bytes.length) return null;
  const centrals: number[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && signatureAt(bytes, at, 0x02014b50)) {
    centrals.push(at);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const locals = centrals.map((central) => bytes.readUInt32LE(central + 42)).filter((local) => signatureAt(bytes, local, 0x04034b50));
  return { locals, centrals, end };
}

/**
 * The entries of a seed file: names as UTF-8, contents inflated. A reader apart from the engine's, so that what the engine says of an
 * archive is not held against what the engine says. Null for files that are no honest archive.
 */
export function readEntries(bytes: Buffer): readonly ZipEntry[] | null {
  const places = findPlaces(bytes);
  if (places === null) return null;
  if (places.centrals.length === 0) return null;
  try {
    return places.centrals.map((central) => {
      const local = bytes.readUInt32LE(central + 42);
      const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(data, data + bytes.readUInt32LE(central + 20));
      const name = bytes.toString("utf8", central + 46, central + 46 + bytes.readUInt16LE(central + 28));
      return { name, content: bytes.readUInt16LE(central + 10) === 0 ? packed : inflateRawSync(packed) };
    });
  } catch {
    return null; // an archive broken on purpose
  }
}

/** What a reader gives its user. */
export interface Reading {
  readonly entries: readonly ZipEntry[];
  /** Not so when it reported an error: then more may be there, but what it gave is given. */
  readonly whole: boolean;
}

/**
 * What a reader sees that goes through the file from its start, believes the local headers and looks for the next one where there is
 * none. Not whole when it can't go on.
 */
export function walkLocals(bytes: Buffer): Reading {
  const entries: ZipEntry[] = [];
  try {
    for (let at = nextEntry(bytes, 0); at >= 0;) {
      const entry = walkOne(bytes, at);
      entries.push(entry);
      at = nextEntry(bytes, entry.end);
    }
  } catch {
    return { entries, whole: false }; // data that does not inflate
  }
  return { entries, whole: entries.length > 0 };
}

/** Up to the directory, which ends such a reading. */
function nextEntry(bytes: Buffer, from: number): number {
  const local = bytes.indexOf("PK\u0003\u0004", from, "latin1");
  const central = bytes.indexOf("PK\u0001\u0002", from, "latin1");
  return local >= 0 && (central < 0 || local < central) ? local : -1;
}

function walkOne(bytes: Buffer, at: number): ZipEntry & { readonly end: number } {
  const flags = bytes.readUInt16LE(at + 6);
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
  const name = bytes.toString("utf8", at + 30, nameEnd);
  const data = nameEnd + bytes.readUInt16LE(at + 28);
  const stored = bytes.readUInt16LE(at + 8) === 0;
  const stated = bytes.readUInt32LE(at + 18);
  if (stored || (flags & 8) === 0) {
    const packed = bytes.subarray(data, data + stated);
    return { name, content: stored ? packed : inflateRawSync(packed), end: data + stated };
  }
  const { buffer, engine } = inflateRawSync(bytes.subarray(data), { info: true }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  const after = data + engine.bytesWritten;
  return { name, content: buffer, end: after + (signatureAt(bytes, after, 0x08074b50) ? 16 : 12) };
}
