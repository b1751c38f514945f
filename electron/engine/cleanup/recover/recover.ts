import { basename } from "node:path";
import type { CleanupObstacle, RecoveredOperation, RecoveryReport } from "../../../../shared/model/cleanup.ts";
import { adoptOrphans, dropReturned, findOrphans, lookInside } from "./adopt.ts";
import { tidy } from "../execute/carry-out.ts";
import { readMoveNotes, type MoveNote } from "../execute/move-notes.ts";
import { obstacleAt, recordsObstacle } from "../plan/obstacles.ts";
import type { CleanupPorts } from "../ports.ts";
import type { JournalEntry } from "../records.ts";
import { repair } from "./repair.ts";
import { repairedSettlement, settlementOf } from "../execute/journal-commit.ts";

type Settled =
  | { readonly kind: "recovered"; readonly operation: RecoveredOperation }
  | { readonly kind: "postponed"; readonly because: CleanupObstacle }
  | { readonly kind: "still-missing" }
  /** Nothing was left to settle but the records. */
  | { readonly kind: "written-down" };

/**
 * Settles every operation that a crash left open, and takes files of the quarantine that the store does not know into its list again.
 * The caller holds the lock, so that no open entry belongs to somebody who is still at it.
 */
export async function recover(ports: CleanupPorts): Promise<RecoveryReport> {
  const { trouble } = ports.records.state();
  // A newer program's journal is its own to settle.
  if (trouble === "store-newer") return { recovered: [], postponed: [], foundAgain: [] };
  const recovered: RecoveredOperation[] = [];
  const postponed: RecoveryReport["postponed"][number][] = [];
  const foundAgain: string[] = [];
  const take = (entry: JournalEntry, done: Settled) => {
    if (done.kind === "recovered") recovered.push(done.operation);
    if (done.kind === "postponed") postponed.push({ operation: entry.kind, name: entry.name, because: done.because });
  };
  const notes = await readMoveNotes(ports);
  const unsettled = ports.records.unsettled();
  for (const { entry, state } of unsettled) {
    const isDone = notes.some((note) => note.done && note.entry.id === entry.id);
    take(entry, isDone ? await settleDone(entry, ports) : await settleEntry(entry, state, ports));
  }
  const journaled = new Set(unsettled.map(({ entry }) => entry.id));
  for (const note of notes) {
    const { entry } = note;
    if (journaled.has(entry.id)) continue;
    const done = await settleNote(note, ports);
    if (done === "settled-before") continue;
    take(entry, done);
    if (note.journaled && done.kind === "recovered" && done.operation.path !== null) foundAgain.push(basename(done.operation.path));
  }
  // Without records nobody knows which kept files they lack.
  const returned = trouble === null ? await dropReturned(ports) : [];
  const adopted = trouble === null ? await adoptOrphans(ports) : [];
  return { recovered: [...recovered, ...returned, ...adopted], postponed, foundAgain: [...foundAgain, ...adopted.map(({ name }) => name)] };
}

/** What waits to be settled, without touching it: operations that were interrupted, and kept files that the list lacks. */
export async function countPending(ports: CleanupPorts): Promise<number> {
  const open = ports.records.unsettled().filter(({ state }) => state === "open").map(({ entry }) => entry.id);
  const notes = await readMoveNotes(ports);
  const unknown = notes.map(({ entry }) => entry.id).filter((id) => ports.records.journalState(id) === undefined);
  if (!ports.records.state().readable) {
    // Which files are listed nobody knows now, and of files that have arrived nothing is left but to write that down.
    return notes.filter(({ done }) => !done).length;
  }
  const orphans = await Promise.all((await findOrphans(ports)).map((id) => lookInside(id, ports)));
  const adoptable = orphans.filter((inside) => inside !== null && (inside.name !== null || inside.temporary.length > 0));
  return new Set([...open, ...unknown]).size + adoptable.length;
}

/** An operation that only its note knows: the store was lost meanwhile, or could not be written then. */
async function settleNote({ entry, done }: MoveNote, ports: CleanupPorts): Promise<Settled | "settled-before"> {
  if (ports.records.journalState(entry.id) !== undefined) {
    // The process ended between the settlement and the tidying.
    await tidy(entry, ports);
    return "settled-before";
  }
  const begun = ports.records.begin(entry);
  if (!begun.ok) return { kind: "postponed", because: recordsObstacle(begun.error) };
  return done ? settleDone(entry, ports) : settleEntry(entry, "open", ports);
}

/** The file arrived long ago, and what the user did with it since is not ours to look for. */
async function settleDone(entry: JournalEntry, ports: CleanupPorts): Promise<Settled> {
  const begunAt = new Date(entry.begunAt);
  const at = Number.isNaN(begunAt.getTime()) ? ports.now() : begunAt;
  const settled = ports.records.settle(settlementOf(entry, "user", { at, identify: ports.inventory.identify }));
  if (!settled.ok) return { kind: "postponed", because: recordsObstacle(settled.error) };
  await tidy(entry, ports);
  return { kind: "written-down" };
}

async function settleEntry(entry: JournalEntry, state: "open" | "missing", ports: CleanupPorts): Promise<Settled> {
  const repaired = await repair(entry, ports);
  if (repaired.kind === "postponed") return { kind: "postponed", because: await obstacleAt(repaired.at, repaired.because, ports.files) };
  if (repaired.outcome === "missing" && state === "missing") return { kind: "still-missing" };
  const settled = ports.records.settle(repairedSettlement(entry, repaired, { at: ports.now(), identify: ports.inventory.identify }));
  if (!settled.ok) return { kind: "postponed", because: recordsObstacle(settled.error) };
  ports.reached("settled");
  if (repaired.outcome !== "missing") await tidy(entry, ports);
  ports.reached("tidied");
  const historyId = settled.value.at(-1) ?? 0;
  return {
    kind: "recovered",
    operation: { operation: entry.kind, name: entry.name, outcome: repaired.outcome, path: repaired.path, historyId },
  };
}
