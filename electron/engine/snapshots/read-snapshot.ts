import { err, type Result } from "../../../shared/base/result.ts";
import { parseSnapshot } from "../../../shared/contract/snapshot-decoder.ts";
import {
  snapshotLimits,
  type MachineSnapshot,
  type SnapshotFailure,
  type SnapshotFileFailure,
} from "../../../shared/model/machine-snapshot.ts";
import { readWholeFile } from "../inspector/read-whole-file.ts";
import { decodeText } from "../text-encoding.ts";

/** PowerShell 5 writes `>` in UTF-16. */
export const snapshotIn = (bytes: Uint8Array): Result<MachineSnapshot, SnapshotFailure> =>
  bytes.length > snapshotLimits.fileBytes ? err({ kind: "too-large" }) : parseSnapshot(decodeText(bytes));

export async function readSnapshot(path: string): Promise<Result<MachineSnapshot, SnapshotFileFailure>> {
  const bytes = await readWholeFile(path, snapshotLimits.fileBytes);
  if (bytes.ok) return snapshotIn(bytes.value);
  return err(bytes.error === "too-large" ? { kind: "too-large" } : { kind: "not-read", because: bytes.error });
}
