import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { OutputFailure } from "../../../shared/model/publish.ts";
import type { FsError } from "../cleanup/execute/fs-error.ts";
import type { Files } from "../cleanup/execute/files.ts";

export interface OutputPlace {
  readonly path: string;
  /** Whether a file of that name may be written over. */
  readonly replace: boolean;
}

export interface Output extends OutputPlace {
  readonly bytes: Uint8Array;
}

/** Writes the whole file beside its place and then gives it its name, so that there is all of it or nothing. */
export const saveOutput = ({ bytes, ...place }: Output, files: Files): Promise<Result<void, OutputFailure>> =>
  saveWritten(place, (beside) => files.writeBytes(beside, bytes), files);

/** Why nothing can be written there. */
export async function findTaken({ path, replace }: OutputPlace, files: Files): Promise<OutputFailure | null> {
  const there = await files.stat(path);
  if (there.kind === "absent" || (replace && there.kind === "file")) return null;
  return { kind: there.kind === "unreadable" ? "output-not-writable" : "output-exists", path };
}

/** The same for what is written piece by piece, to the path that `write` gets. */
export async function saveWritten(
  { path, replace }: OutputPlace,
  write: (beside: string) => Promise<Result<void, FsError>>,
  files: Files,
): Promise<Result<void, OutputFailure>> {
  const taken = await findTaken({ path, replace }, files);
  if (taken !== null) return err(taken);
  const beside = join(dirname(path), `.mezzanine-${randomBytes(8).toString("hex")}.tmp`);
  const written = await write(beside);
  const named = !written.ok ? written : replace ? await files.renameOwn(beside, path) : await nameNew(beside, path, files);
  if (named.ok && replace) return ok(undefined);
  // Absent when it could not be made at all.
  await files.remove(beside);
  return named.ok ? ok(undefined) : err({ kind: kindOf(named.error), path });
}

/** A link never overwrites what came in between. Where there are no links a copy does not, either. */
async function nameNew(beside: string, path: string, files: Files): Promise<Result<void, FsError>> {
  const linked = await files.link(beside, path);
  if (linked.ok || linked.error !== "no-links") return linked;
  const copied = await files.copyNew(beside, path);
  // What was copied so far is ours; a file that was there before is not.
  if (!copied.ok && copied.error !== "taken") await files.remove(path);
  return copied;
}

function kindOf(failure: FsError): OutputFailure["kind"] {
  if (failure === "disk-full") return failure;
  return failure === "taken" ? "output-exists" : "output-not-writable";
}
