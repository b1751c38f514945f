import { dirname } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { FsError } from "./fs-error.ts";
import type { Files } from "./files.ts";
import { partPath, reservation, stagedPath, type MovePaths } from "./file-names.ts";
import type { CleanupStep } from "../plan/steps.ts";

export interface Move extends MovePaths {
  readonly sha256: string;
}

export interface MovePorts {
  readonly files: Files;
  /** Called at each step; tests end the process there. */
  readonly reached: (step: CleanupStep) => void;
}

/** The file that caused the failure: `from` is the one that leaves, `to` where it goes. */
export interface MoveError {
  readonly at: "from" | "to";
  readonly failure: FsError | "changed";
}

/**
 * Moves one file without ever replacing another. First the file gets a temporary name, so that no program can replace it during our
 * hands and a file held open elsewhere shows itself before anything has happened; then it is placed under the new name; then
 * our name goes.
 * A failure leaves everything to `repair`, which checks which files exist.
 */
export async function moveFile(move: Move, ports: MovePorts): Promise<Result<void, MoveError>> {
  const { files, reached } = ports;
  const staged = stagedPath(move);
  const before = await holds(files, move.from, move.sha256);
  if (before !== null) return err({ at: "from", failure: before });
  const claimed = await files.renameOwn(move.from, staged);
  if (!claimed.ok) return err({ at: "from", failure: claimed.error });
  await files.syncFolder(dirname(staged));
  reached("claimed");
  // Another program may have replaced it between the check and the move.
  const after = await holds(files, staged, move.sha256);
  if (after !== null) return err({ at: "from", failure: after });
  const placed = await putAtTarget(staged, move, ports);
  if (!placed.ok) return err({ at: "to", failure: placed.error });
  await files.syncFolder(dirname(move.to));
  reached("at-target");
  if (placed.value === "copied") {
    await files.remove(partPath(move));
    reached("part-removed");
  }
  const released = await files.remove(staged);
  if (!released.ok && released.error !== "vanished") return err({ at: "from", failure: released.error });
  await files.syncFolder(dirname(staged));
  reached("released");
  return ok(undefined);
}

async function holds(files: Files, path: string, sha256: string): Promise<FsError | "changed" | null> {
  const found = await files.hash(path);
  if (!found.ok) return found.error;
  return found.value === sha256 ? null : "changed";
}

/** Gives the bytes at `source` the target's name as well: by a link, else over a copy, else by a reserved name. */
export async function putAtTarget(source: string, move: Move, ports: MovePorts): Promise<Result<"linked" | "copied" | "renamed", FsError>> {
  const { files, reached } = ports;
  const linked = await files.link(source, move.to);
  if (linked.ok) return ok("linked");
  if (linked.error === "no-links") return reserveAndRename(source, move, ports);
  if (linked.error !== "other-volume") return linked;
  const part = partPath(move);
  const copied = await files.copyNew(source, part);
  if (!copied.ok) return copied;
  const checked = await holds(files, part, move.sha256);
  if (checked !== null) return err(checked === "changed" ? "io-error" : checked);
  reached("copied");
  const placed = await files.link(part, move.to);
  if (placed.ok) return ok("copied");
  return placed.error === "no-links" ? reserveAndRename(part, move, ports) : placed;
}

/**
 * Where links do not exist, a rename is the only atomic step, but it replaces an existing file. So the name is first taken by a file of ours,
 * which fails when it is taken already, and only that file is replaced.
 */
async function reserveAndRename(source: string, { id, to }: MovePaths, { files, reached }: MovePorts): Promise<Result<"renamed", FsError>> {
  const reserved = await files.writeNew(to, reservation(id));
  if (!reserved.ok) return reserved;
  reached("reserved");
  const standing = await files.readSmall(to, 200);
  if (!standing.ok || standing.value !== reservation(id)) return err("taken");
  const renamed = await files.renameOwn(source, to);
  return renamed.ok ? ok("renamed") : renamed;
}

/** As `putBeside`, for a folder or a link that replaced the file while it was moved. */
export async function putOther(source: string, paths: MovePaths, ports: MovePorts): Promise<Result<void, FsError>> {
  const { files, reached } = ports;
  const isFolder = (await files.stat(source)).kind === "folder";
  // A folder replaces at most an empty one; a link would replace a file, so its name is reserved first.
  let placed = isFolder ? await files.renameOwn(source, paths.to) : await reserveAndRename(source, paths, ports);
  if (!placed.ok && placed.error === "not-permitted") {
    // Windows puts no junction in a file's place, not even in that of our reservation.
    const standing = await files.readSmall(paths.to, 200);
    if (standing.ok && standing.value === reservation(paths.id)) await files.remove(paths.to);
    if ((await files.stat(paths.to)).kind === "absent") placed = await files.renameOwn(source, paths.to);
  }
  await files.syncFolder(dirname(paths.to));
  if (!placed.ok) return placed;
  reached("moved-back");
  return ok(undefined);
}

/** Gives a file of ours a name that must be free, to put it back: both names are in one folder. */
export async function putBeside(source: string, paths: MovePaths, ports: MovePorts): Promise<Result<void, FsError>> {
  const { files, reached } = ports;
  const linked = await files.link(source, paths.to);
  if (!linked.ok && linked.error !== "no-links") return linked;
  if (linked.ok) reached("moved-back");
  const placed = linked.ok ? await files.remove(source) : await reserveAndRename(source, paths, ports);
  await files.syncFolder(dirname(paths.to));
  return placed.ok ? ok(undefined) : placed;
}
