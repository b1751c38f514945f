import { errorCode } from "../../../../shared/base/error-code.ts";
import { crc32, inflateRawSync } from "node:zlib";
import { invariant } from "../../../../shared/base/impossible.ts";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { ArchiveNoteKind } from "../../../../shared/model/inspection.ts";
import { limits } from "../../limits.ts";
import type { PlacedEntry } from "./zip-layout.ts";

/** What one file may still inflate. Shared by its entries, spent while they are read. */
export interface InflationBudget {
  leftBytes: number;
}

export interface EntryData {
  readonly content: Buffer;
  /**
   * Bytes of the entry behind the end of its deflate stream. They are never unpacked: a reader that uses the directory skips them, and a reader that
   * goes through the file from its start goes on right there.
   */
  readonly hasLeftOver: boolean;
}

/** The content of one entry, or the first thing that is wrong with them. Inflation stops at the stated size while it runs. */
export function readEntryData(
  bytes: Buffer,
  { entry, dataOffset }: PlacedEntry,
  budget: InflationBudget,
): Result<EntryData, ArchiveNoteKind> {
  if (dataOffset === null) return err("local-header-differs");
  if (entry.encrypted) return err("encrypted");
  if (entry.method !== 0 && entry.method !== 8) return err("unknown-method");
  const ratioTooHigh = entry.sizeBytes > limits.ratioFromBytes && entry.sizeBytes > limits.ratio * entry.compressedBytes;
  if (entry.sizeBytes > limits.partBytes || ratioTooHigh || entry.sizeBytes > budget.leftBytes) return err("too-large");
  budget.leftBytes -= entry.sizeBytes;

  const packed = bytes.subarray(dataOffset, dataOffset + entry.compressedBytes);
  const data = entry.method === 0 ? ok({ content: packed, usedBytes: packed.length }) : inflate(packed, entry.sizeBytes);
  if (!data.ok) return data;
  const { content, usedBytes } = data.value;
  if (content.length !== entry.sizeBytes) return err("size-differs");
  if (crc32(content) !== entry.crc) return err("crc-differs");
  return ok({ content, hasLeftOver: usedBytes < packed.length });
}

interface Inflated {
  readonly content: Buffer;
  readonly usedBytes: number;
}

function inflate(packed: Buffer, sizeBytes: number): Result<Inflated, ArchiveNoteKind> {
  const chunkSize = Math.min(Math.max(sizeBytes, 64), 1024 * 1024);
  try {
    const info: unknown = inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1), chunkSize, info: true });
    return ok(readInfo(info));
  } catch (problem) {
    const tooLong = errorCode(problem) === "ERR_BUFFER_TOO_LARGE";
    return err(tooLong ? "size-differs" : "corrupt-data");
  }
}

/** What zlib gives when asked for `info`, which its types do not declare: the content, and an engine with the number of bytes read. */
function readInfo(info: unknown): Inflated {
  invariant(typeof info === "object" && info !== null && "buffer" in info && "engine" in info, "zlib gives no info");
  const { buffer, engine } = info;
  invariant(Buffer.isBuffer(buffer) && typeof engine === "object" && engine !== null && "bytesWritten" in engine, "zlib gives no info");
  invariant(typeof engine.bytesWritten === "number", "zlib gives no info");
  return { content: buffer, usedBytes: engine.bytesWritten };
}
