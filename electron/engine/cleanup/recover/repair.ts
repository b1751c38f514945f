import { basename, dirname, join } from "node:path";
import type { RecoveryOutcome } from "../../../../shared/model/cleanup.ts";
import type { FsError } from "../execute/fs-error.ts";
import type { Files } from "../execute/files.ts";
import { putBeside, putOther, type MovePorts } from "../execute/move.ts";
import { freeName, partPath, reservation, stagedPath } from "../execute/file-names.ts";
import type { JournalEntry } from "../records.ts";

export type Repair =
  | { readonly kind: "committed"; readonly outcome: Exclude<RecoveryOutcome, "adopted">; readonly path: string | null }
  /** A file could not be read or changed now. */
  | { readonly kind: "postponed"; readonly at: string; readonly because: FsError };

export type State =
  /** `folder` and `not-a-file`: not our file but in its place; a link is not followed. */
  | { readonly kind: "absent" | "reserved" | "folder" | "not-a-file" }
  | { readonly kind: "file"; readonly sha256: string }
  | { readonly kind: "failure"; readonly because: FsError };

interface Scene {
  readonly from: State;
  readonly to: State;
  readonly staged: State;
  readonly part: State;
}

type Interrupted = JournalEntry & { readonly to: string };
export type Begun = Pick<JournalEntry, "id" | "begunAt" | "sha256">;

/**
 * Finishes or reverts an interrupted operation by checking which files exist: the file ends up in one place with its bytes intact.
 * May itself be interrupted anywhere and run again.
 */
export async function repair(entry: JournalEntry, ports: MovePorts): Promise<Repair> {
  const { to } = entry;
  if (to === null) return repairPurge(entry, ports);
  const move = { ...entry, to };
  const scene = await readScene(move, ports);
  const unseen = Object.entries(scene).find(([, state]) => state.kind === "failure");
  if (unseen?.[1].kind === "failure") {
    const [path, { because }] = unseen;
    return { kind: "postponed", at: path === "to" || path === "part" ? to : entry.from, because };
  }
  const done = hasArrived(move, scene) ? await finish(move, scene, ports) : await undo(move, scene, ports);
  ports.reached("repaired");
  return done;
}

async function repairPurge({ from }: JournalEntry, { files }: MovePorts): Promise<Repair> {
  const seen = await files.stat(from);
  if (seen.kind === "unreadable") return { kind: "postponed", at: from, because: seen.because };
  return seen.kind === "absent" ? committed("finished", null) : committed("undone", from);
}

async function readScene(move: Interrupted, { files }: MovePorts): Promise<Scene> {
  return {
    from: await stateOf(move.from, files),
    to: await targetState(move.to, move, files),
    staged: await stateOf(stagedPath(move), files),
    part: await stateOf(partPath(move), files),
  };
}

export async function stateOf(path: string, files: Files): Promise<State> {
  const seen = await files.stat(path);
  if (seen.kind === "unreadable") return { kind: "failure", because: seen.because };
  if (seen.kind === "absent") return { kind: "absent" };
  if (seen.kind !== "file") return { kind: seen.kind };
  const hash = await files.hash(path);
  if (hash.ok) return { kind: "file", sha256: hash.value };
  return hash.error === "vanished" ? { kind: "absent" } : { kind: "failure", because: hash.error };
}

/** As `stateOf`, for a name that we may have reserved; the process may have ended before it wrote a byte there. */
export async function targetState(path: string, { id, begunAt, sha256 }: Begun, files: Files): Promise<State> {
  const state = await stateOf(path, files);
  if (state.kind !== "file") return state;
  const text = await files.readSmall(path, 200);
  if (!text.ok) return state;
  if (text.value === reservation(id)) return { kind: "reserved" };
  const seen = await files.stat(path);
  const isSince = seen.kind === "file" && seen.modifiedAt >= begunAt;
  const isOurBeginning = isSince && sha256 !== state.sha256 && reservation(id).startsWith(text.value);
  return isOurBeginning ? { kind: "reserved" } : state;
}

export const holds = (state: State, sha256: string): boolean => state.kind === "file" && state.sha256 === sha256;

/** A file with the same bytes at the target counts only where it cannot be a copy that was there before. */
function hasArrived({ kind, sha256 }: Interrupted, { from, to, staged }: Scene): boolean {
  return holds(to, sha256) && (kind === "quarantine" || staged.kind !== "absent" || !holds(from, sha256));
}

async function finish(move: Interrupted, scene: Scene, ports: MovePorts): Promise<Repair> {
  const staged = stagedPath(move);
  const isDouble = holds(scene.staged, move.sha256);
  const left = isDouble ? await removeOwn(staged, "repair-staged-removed", ports) : await putBack(move, scene.staged, ports);
  if (left?.kind === "postponed") return left;
  return (await removePart(move, ports)) ?? committed("finished", move.to);
}

async function undo(move: Interrupted, scene: Scene, ports: MovePorts): Promise<Repair> {
  if (scene.to.kind === "reserved" && (scene.staged.kind !== "absent" || scene.part.kind === "file")) {
    const freed = await ports.files.remove(move.to);
    if (!freed.ok && freed.error !== "vanished") return { kind: "postponed", at: move.to, because: freed.error };
  }
  const back = await putBack(move, scene.staged, ports);
  if (back !== null) return back.kind === "postponed" ? back : ((await removePart(move, ports)) ?? back);
  if (holds(scene.from, move.sha256)) return (await removePart(move, ports)) ?? committed("undone", move.from);
  // The folder it left is gone, but the copy had arrived whole: it is all there is.
  const copy = { begun: move, sha256: move.sha256, source: partPath(move), wanted: move.to };
  if (holds(scene.part, move.sha256)) return keepBeside(copy, ports, "finished");
  return scene.from.kind === "file" ? committed("undone", move.from) : committed("missing", null);
}

/** Null when nothing was staged. */
async function putBack(move: Interrupted, staged: State, ports: MovePorts): Promise<Repair | null> {
  const beside = { begun: move, source: stagedPath(move), wanted: move.from };
  if (staged.kind === "file") return keepBeside({ ...beside, sha256: staged.sha256 }, ports, "undone");
  return staged.kind === "folder" || staged.kind === "not-a-file" ? keepBeside({ ...beside, sha256: null }, ports, "undone") : null;
}

export interface Beside {
  readonly begun: Begun;
  /** Null for what is no file but a folder or a link that was swapped in: it is given back all the same. */
  readonly sha256: string | null;
  readonly source: string;
  readonly wanted: string;
}

/**
 * Gives our file the wanted name, or another one when that is taken.
 * A name that has these bytes already was given by us before.
 */
export async function keepBeside(
  { begun, sha256, source, wanted }: Beside,
  ports: MovePorts,
  outcome: "undone" | "finished",
): Promise<Repair> {
  const passed = new Set<string>();
  let target = wanted;
  for (;;) {
    const there = await targetState(target, begun, ports.files);
    if (there.kind === "failure") return { kind: "postponed", at: target, because: there.because };
    const named = outcomeOf(target);
    if (sha256 !== null && holds(there, sha256)) return (await removeOwn(source, "repair-staged-removed", ports)) ?? named;
    if (there.kind === "reserved") await ports.files.remove(target);
    if (there.kind === "absent" || there.kind === "reserved") {
      const put = sha256 === null ? putOther : putBeside;
      const placed = await put(source, { id: begun.id, from: source, to: target }, ports);
      if (placed.ok) return named;
      if (placed.error !== "taken") return { kind: "postponed", at: target, because: placed.error };
    }
    passed.add(basename(target).toLowerCase());
    target = join(dirname(wanted), freeName(basename(wanted), "recovered", passed));
  }

  function outcomeOf(path: string): Repair {
    return committed(path === wanted ? outcome : "kept-under-other-name", path);
  }
}

const removePart = (move: Interrupted, ports: MovePorts): Promise<Repair | null> => removeOwn(partPath(move), "repair-part-removed", ports);

async function removeOwn(path: string, step: "repair-part-removed" | "repair-staged-removed", ports: MovePorts): Promise<Repair | null> {
  const removed = await ports.files.remove(path);
  if (!removed.ok) return removed.error === "vanished" ? null : { kind: "postponed", at: path, because: removed.error };
  await ports.files.syncFolder(dirname(path));
  ports.reached(step);
  return null;
}

export const committed = (outcome: Exclude<RecoveryOutcome, "adopted">, path: string | null): Repair => ({
  kind: "committed",
  outcome,
  path,
});
