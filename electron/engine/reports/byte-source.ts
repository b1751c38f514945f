import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { err, ok, type Result } from "../../../shared/base/result.ts";

/** Bytes at any position: reports are too large to be held whole. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Fewer bytes than asked for at the end. */
  readonly read: (at: number, length: number) => Buffer;
}

export const sourceOver = (bytes: Buffer): ByteSource => ({
  sizeBytes: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
});

/** A part of another source. */
export const sourceWithin = (source: ByteSource, start: number, sizeBytes: number): ByteSource => ({
  sizeBytes,
  read: (at, length) => source.read(start + at, Math.max(0, Math.min(length, sizeBytes - at))),
});

// Windows has no such flag, whatever the types say. On a pipe a plain open would wait for ever.
const noWaiting = process.platform === "win32" ? 0 : constants.O_NONBLOCK;

/** Opens a regular file for as long as `read` works; throws what the file system throws. */
export function withFile<T>(path: string, read: (source: ByteSource) => T): Result<T, "not-a-file" | "is-a-folder"> {
  const file = openSync(path, constants.O_RDONLY | noWaiting);
  try {
    const facts = fstatSync(file);
    if (!facts.isFile()) return err(facts.isDirectory() ? "is-a-folder" : "not-a-file");
    return ok(read(fileSource(file, facts.size)));
  } finally {
    closeSync(file);
  }
}

/** A small file whole; null when it is larger, or none. */
export function readFileBounded(path: string, mostBytes: number): Buffer | null {
  const file = openSync(path, constants.O_RDONLY | noWaiting);
  try {
    const facts = fstatSync(file);
    return facts.isFile() && facts.size <= mostBytes ? fileSource(file, facts.size).read(0, facts.size) : null;
  } finally {
    closeSync(file);
  }
}

const fileSource = (file: number, sizeBytes: number): ByteSource => ({
  sizeBytes,
  read: (at, length) => {
    const wanted = Buffer.allocUnsafe(Math.max(0, Math.min(length, sizeBytes - at)));
    let filled = 0;
    while (filled < wanted.length) {
      const count = readSync(file, wanted, filled, wanted.length - filled, at + filled);
      if (count === 0) break;
      filled += count;
    }
    return wanted.subarray(0, filled);
  },
});
