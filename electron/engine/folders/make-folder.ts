import { dirname, normalize } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Files } from "../cleanup/execute/files.ts";
import { readMadeFolders, writeMadeFolders, type SettingsStore } from "../settings.ts";

export interface MakeFolderPorts {
  readonly files: Files;
  readonly settings: SettingsStore;
  readonly isReadOnly: boolean;
}

export type MakeFolderFailure = "store-read-only" | "already-there" | "folder-not-made";

/**
 * Makes a folder and those above it that are missing. What is about to be made is written down first, so that it can be removed again.
 * A folder that is there already is left alone and is not taken for ours.
 */
export async function makeFolder(path: string, { files, settings, isReadOnly }: MakeFolderPorts): Promise<Result<null, MakeFolderFailure>> {
  if (isReadOnly) return err("store-read-only");
  const from = await topmostMissing(path, files);
  if (from === null) return err("already-there");
  const others = readMadeFolders(settings).filter((one) => one.path !== path);
  if (!writeMadeFolders(settings, [...others, { path, from }])) return err("store-read-only");
  const made = await files.makeFolder(path);
  if (made.ok) return ok(null);
  writeMadeFolders(settings, others);
  return err("folder-not-made");
}

/** A path has no more steps that matter: Windows takes 32,767 characters. */
const mostSteps = 256;

/** Null where the folder, or anything else of that name, is there. */
async function topmostMissing(path: string, files: Files): Promise<string | null> {
  let missing: string | null = null;
  let step = normalize(path);
  for (let count = 0; count < mostSteps; count += 1) {
    if ((await files.stat(step)).kind !== "absent") return missing;
    missing = step;
    const above = dirname(step);
    if (above === step) return missing;
    step = above;
  }
  return missing;
}

export type RemoveFolderFailure = "store-read-only" | "unknown-id" | "not-empty";

/** Removes a folder that Mezzanine made, and those above it that it made with it. Only while they are empty: nothing is lost with them. */
export async function removeMadeFolder(
  path: string,
  { files, settings, isReadOnly }: MakeFolderPorts,
): Promise<Result<null, RemoveFolderFailure>> {
  if (isReadOnly) return err("store-read-only");
  const known = readMadeFolders(settings);
  const made = known.find((one) => one.path === path);
  if (made === undefined) return err("unknown-id");
  const removed = await files.removeFolder(path);
  if (!removed.ok && removed.error !== "vanished") return err("not-empty");
  for (let step = path; step !== made.from;) {
    const above = dirname(step);
    if (above === step) break;
    step = above;
    // Somebody else may use it by now.
    if (!(await files.removeFolder(step)).ok) break;
  }
  writeMadeFolders(
    settings,
    known.filter((one) => one !== made),
  );
  return ok(null);
}
