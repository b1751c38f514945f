import { dirname } from "node:path";
import { invariant } from "../../../../shared/base/impossible.ts";
import { putBeside } from "../execute/move.ts";
import type { CleanupPorts } from "../ports.ts";
import type { JournalEntry } from "../records.ts";
import { committed, holds, stateOf, targetState, type Repair, type State } from "./repair.ts";

/**
 * Finishes an interrupted install where the written copy is whole and everything that it replaces is in quarantine; otherwise removes the
 * copy, for the file that was installed from is still where it was. `undo`: the copy is removed in any case. May be interrupted and run again.
 */
export async function repairInstall(entry: JournalEntry, wanted: "finish" | "undo", ports: CleanupPorts): Promise<Repair> {
  const { id, from: part, to, sha256, replaced } = entry;
  const { files, records, reached } = ports;
  invariant(to !== null, "an install has a target");
  const copy = await stateOf(part, files);
  if (copy.kind === "failure") return { kind: "postponed", at: part, because: copy.because };
  const target = await targetState(to, entry, files);
  // To undo, a target that somebody holds open need not be looked into: nothing of ours got its name.
  if (target.kind === "failure" && wanted === "finish") return { kind: "postponed", at: to, because: target.because };
  // A file of these bytes without a copy beside it may have been there before: it stays in any case.
  if (holds(target, sha256)) {
    if (wanted === "undo" && copy.kind === "file") return (await removeCopy(part, ports)) ?? done("undone", null);
    return (await removeCopy(part, ports)) ?? done("finished", to);
  }
  if (target.kind === "reserved") {
    const freed = await files.remove(to);
    if (!freed.ok && freed.error !== "vanished") return { kind: "postponed", at: to, because: freed.error };
  }
  const isFree = target.kind === "absent" || target.kind === "reserved";
  const isMadeRoom = replaced.every((one) => records.findQuarantined(one) !== undefined);
  if (wanted === "finish" && isFree && isMadeRoom && holds(copy, sha256)) {
    const placed = await putBeside(part, { id, from: part, to }, ports);
    if (placed.ok) return done("finished", to);
    if (placed.error !== "taken") return { kind: "postponed", at: to, because: placed.error };
  }
  return (await removeCopy(part, ports)) ?? done("undone", null);

  function done(outcome: "finished" | "undone", path: string | null): Repair {
    reached("repaired");
    return committed(outcome, path);
  }
}

async function removeCopy(part: string, { files, reached }: CleanupPorts): Promise<Repair | null> {
  const there: State = await stateOf(part, files);
  if (there.kind !== "file") return null; // not there, or not ours
  const removed = await files.remove(part);
  if (!removed.ok && removed.error !== "vanished") return { kind: "postponed", at: part, because: removed.error };
  await files.syncFolder(dirname(part));
  reached("repair-part-removed");
  return null;
}
