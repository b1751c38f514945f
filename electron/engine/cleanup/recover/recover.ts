import { basename } from "node:path";
import type { CleanupObstacle, RecoveredOperation, RecoveryReport } from "../../../../shared/model/cleanup.ts";
import { adoptOrphans, dropReturned, findOrphans, readFolderInQuarantine } from "./adopt.ts";
import { tidy } from "../execute/carry-out.ts";
import { readMoveNotes, type MoveNote } from "../execute/move-notes.ts";
import { obstacleAt, recordsObstacle } from "../plan/obstacles.ts";
import type { CleanupPorts } from "../ports.ts";
import type { JournalEntry } from "../records.ts";
import { putBackReplaced } from "../execute/install-file.ts";
import { repairInstall } from "./repair-install.ts";
import { repair } from "./repair.ts";
import { repairCommit, commitOf } from "../execute/journal-commit.ts";

type RecoveredEntry =
  | { readonly kind: "recovered"; readonly operation: RecoveredOperation }
  | { readonly kind: "postponed"; readonly because: CleanupObstacle }
  | { readonly kind: "still-missing" }
  /** Only the records were left to write. */
  | { readonly kind: "written-down" };

/**
 * Finishes or undoes every operation that a crash left open, and takes files of the quarantine that the store does not know into its list again.
 * The caller holds the lock, so that no open entry belongs to a running operation.
 */
export async function recover(ports: CleanupPorts): Promise<RecoveryReport> {
  const { failure } = ports.records.state();
  // Only the newer program may recover its journal.
  if (failure === "store-newer") return { recovered: [], postponed: [], foundAgain: [] };
  const recovered: RecoveredOperation[] = [];
  const postponed: RecoveryReport["postponed"][number][] = [];
  const foundAgain: string[] = [];
  const take = (entry: JournalEntry, done: RecoveredEntry) => {
    if (done.kind === "recovered") recovered.push(done.operation);
    if (done.kind === "postponed") postponed.push({ operation: entry.kind, name: entry.name, because: done.because });
  };
  const notes = await readMoveNotes(ports);
  // What makes room for an install is settled before the install.
  const unfinished = installsLast(ports.records.unfinished());
  for (const { entry, state } of unfinished) {
    const isDone = notes.some((note) => note.done && note.entry.id === entry.id);
    take(entry, isDone ? await recoverArrived(entry, ports) : await recoverEntry(entry, state, ports));
  }
  const journaled = new Set(unfinished.map(({ entry }) => entry.id));
  for (const note of installsLast(notes)) {
    const { entry } = note;
    if (journaled.has(entry.id)) continue;
    const done = await recoverNote(note, ports);
    if (done === "recovered-before") continue;
    take(entry, done);
    if (note.journaled && done.kind === "recovered" && done.operation.path !== null) foundAgain.push(basename(done.operation.path));
  }
  // Without records it is unknown which quarantined files they lack.
  const returned = failure === null ? await dropReturned(ports) : [];
  const adopted = failure === null ? await adoptOrphans(ports) : [];
  return { recovered: [...recovered, ...returned, ...adopted], postponed, foundAgain: [...foundAgain, ...adopted.map(({ name }) => name)] };
}

const installsLast = <T extends { readonly entry: JournalEntry }>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => Number(one.entry.kind === "install") - Number(other.entry.kind === "install"));

/** What recovery would do, without doing it: operations that were interrupted, and quarantined files that the list lacks. */
export async function countPending(ports: CleanupPorts): Promise<number> {
  const open = ports.records
    .unfinished()
    .filter(({ state }) => state === "open")
    .map(({ entry }) => entry.id);
  const notes = await readMoveNotes(ports);
  const unknown = notes.map(({ entry }) => entry.id).filter((id) => ports.records.journalState(id) === undefined);
  if (!ports.records.state().readable) {
    // Which files are listed is unknown now, and for files that have arrived only the records are missing.
    return notes.filter(({ done }) => !done).length;
  }
  const orphans = await Promise.all((await findOrphans(ports)).map((id) => readFolderInQuarantine(id, ports)));
  const adoptable = orphans.filter((inside) => inside !== null && (inside.name !== null || inside.temporary.length > 0));
  return new Set([...open, ...unknown]).size + adoptable.length;
}

/** An operation that only its note knows: the store was lost meanwhile, or could not be written then. */
async function recoverNote({ entry, done }: MoveNote, ports: CleanupPorts): Promise<RecoveredEntry | "recovered-before"> {
  if (ports.records.journalState(entry.id) !== undefined) {
    // The process ended between the journalCommit and the tidying.
    await tidy(entry, ports);
    return "recovered-before";
  }
  const begun = ports.records.begin(entry);
  if (!begun.ok) return { kind: "postponed", because: recordsObstacle(begun.error) };
  return done ? recoverArrived(entry, ports) : recoverEntry(entry, "open", ports);
}

/** The file arrived before the interruption; what happened to it since is not searched for. */
async function recoverArrived(entry: JournalEntry, ports: CleanupPorts): Promise<RecoveredEntry> {
  const begunAt = new Date(entry.begunAt);
  const at = Number.isNaN(begunAt.getTime()) ? ports.now() : begunAt;
  const committed = ports.records.commit(commitOf(entry, "user", { at, identify: ports.inventory.identify }));
  if (!committed.ok) return { kind: "postponed", because: recordsObstacle(committed.error) };
  await tidy(entry, ports);
  return { kind: "written-down" };
}

async function recoverEntry(entry: JournalEntry, state: "open" | "missing", ports: CleanupPorts): Promise<RecoveredEntry> {
  const repaired = entry.kind === "install" ? await repairInstall(entry, "finish", ports) : await repair(entry, ports);
  if (repaired.kind === "postponed") return { kind: "postponed", because: await obstacleAt(repaired.at, repaired.because, ports.files) };
  if (repaired.outcome === "missing" && state === "missing") return { kind: "still-missing" };
  if (entry.kind === "install" && repaired.outcome === "undone") await putBackReplaced(entry, ports);
  const committed = ports.records.commit(repairCommit(entry, repaired, { at: ports.now(), identify: ports.inventory.identify }));
  if (!committed.ok) return { kind: "postponed", because: recordsObstacle(committed.error) };
  ports.reached("committed");
  if (repaired.outcome !== "missing") await tidy(entry, ports);
  ports.reached("tidied");
  const historyId = committed.value.at(-1) ?? 0;
  return {
    kind: "recovered",
    operation: { operation: entry.kind, name: entry.name, outcome: repaired.outcome, path: repaired.path, historyId },
  };
}
