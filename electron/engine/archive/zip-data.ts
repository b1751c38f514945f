import { crc32, inflateRawSync } from "node:zlib";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ArchiveNoteKind } from "../../../shared/model/inspection.ts";
import { limits } from "./limits.ts";
import type { PlacedEntry } from "./zip-layout.ts";

/** What one file may still inflate. Shared by its entries, spent while they are read. */
export interface InflationBudget {
  leftBytes: number;
}

/** The bytes of one entry, or the first thing that is wrong with them. Inflation stops at the stated size while it runs. */
export function readEntryData(bytes: Buffer, { entry, dataOffset }: PlacedEntry, budget: InflationBudget): Result<Buffer, ArchiveNoteKind> {
  if (dataOffset === null) return err("local-header-differs");
  if (entry.encrypted) return err("encrypted");
  if (entry.method !== 0 && entry.method !== 8) return err("unknown-method");
  const ratioTooHigh = entry.sizeBytes > limits.ratioFromBytes && entry.sizeBytes > limits.ratio * entry.compressedBytes;
  if (entry.sizeBytes > limits.partBytes || ratioTooHigh || entry.sizeBytes > budget.leftBytes) return err("too-large");
  budget.leftBytes -= entry.sizeBytes;

  const packed = bytes.subarray(dataOffset, dataOffset + entry.compressedBytes);
  const data = entry.method === 0 ? ok(packed) : inflate(packed, entry.sizeBytes);
  if (!data.ok) return data;
  if (data.value.length !== entry.sizeBytes) return err("size-differs");
  return crc32(data.value) === entry.crc ? data : err("crc-differs");
}

function inflate(packed: Buffer, sizeBytes: number): Result<Buffer, ArchiveNoteKind> {
  const chunkSize = Math.min(Math.max(sizeBytes, 64), 1024 * 1024);
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1), chunkSize }));
  } catch (problem) {
    const tooLong = problem instanceof RangeError && "code" in problem && problem.code === "ERR_BUFFER_TOO_LARGE";
    return err(tooLong ? "size-differs" : "corrupt-data");
  }
}
