import { open, stat } from "node:fs/promises";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { parseSnapshot } from "../../../shared/contract/snapshot-decoder.ts";
import {
  snapshotLimits,
  type MachineSnapshot,
  type SnapshotFailure,
  type SnapshotFileFailure,
} from "../../../shared/model/machine-snapshot.ts";
import { fileFailureOf } from "../inspector/file-failure.ts";
import { decodeText } from "../text-encoding.ts";

/** PowerShell 5 writes `>` in UTF-16. */
export const snapshotIn = (bytes: Uint8Array): Result<MachineSnapshot, SnapshotFailure> =>
  bytes.length > snapshotLimits.fileBytes ? err({ kind: "too-large" }) : parseSnapshot(decodeText(bytes));

export async function readSnapshot(path: string): Promise<Result<MachineSnapshot, SnapshotFileFailure>> {
  const bytes = await readSnapshotBytes(path);
  return bytes.ok ? snapshotIn(bytes.value) : bytes;
}

async function readSnapshotBytes(path: string): Promise<Result<Uint8Array, SnapshotFileFailure>> {
  try {
    // To open a pipe would wait for whoever writes to it.
    const facts = await stat(path);
    if (!facts.isFile()) return err({ kind: "not-read", because: facts.isDirectory() ? "is-a-folder" : "not-a-file" });
    const { size } = facts;
    if (size > snapshotLimits.fileBytes) return err({ kind: "too-large" });
    const file = await open(path, "r");
    try {
      const buffer = Buffer.alloc(size);
      let filled = 0;
      while (filled < size) {
        const { bytesRead } = await file.read(buffer, filled, size - filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return ok(buffer.subarray(0, filled));
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if (errorCode(thrown) === null) throw thrown;
    return err({ kind: "not-read", because: fileFailureOf(thrown) });
  }
}
