import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { errorCode } from "../../../../shared/base/error-code.ts";
import type { OutputFailure } from "../../../../shared/model/publish.ts";
import type { FsError } from "../../cleanup/execute/fs-error.ts";
import type { Files } from "../../cleanup/execute/files.ts";
import type { ReleaseFile } from "./release-files.ts";

/**
 * Writes all files into a folder beside its place and then gives that its name, so that there is the whole release or nothing. What has
 * that name already stays as it is.
 */
export async function saveRelease(folder: string, released: readonly ReleaseFile[], files: Files): Promise<Result<void, OutputFailure>> {
  const there = await files.stat(folder);
  if (there.kind !== "absent") return err({ kind: there.kind === "unreadable" ? "output-not-writable" : "output-exists", path: folder });
  const beside = join(dirname(folder), `.mezzanine-${randomBytes(8).toString("hex")}.tmp`);
  const made: string[] = [];
  const written: string[] = [];
  const failure = await write({ beside, released, made, written }, files);
  const named = failure === null ? await files.renameOwn(beside, folder) : err(failure);
  if (named.ok) return ok(undefined);
  for (const path of written) await files.remove(path);
  for (const path of made.toReversed()) await files.removeFolder(path);
  return err({ kind: kindOf(named.error), path: folder });
}

interface Writing {
  readonly beside: string;
  readonly released: readonly ReleaseFile[];
  /** Filled with what has to go when it fails. */
  readonly made: string[];
  readonly written: string[];
}

async function write({ beside, released, made, written }: Writing, files: Files): Promise<FsError | null> {
  const folders = new Set([beside, ...released.flatMap(({ name }) => parentsOf(name).map((parent) => join(beside, parent)))]);
  for (const path of folders) {
    const failure = await makeFolder(path);
    if (failure !== null) return failure;
    made.push(path);
  }
  for (const { name, bytes } of released) {
    const path = join(beside, ...name.split("/"));
    const saved = await files.writeBytes(path, bytes);
    if (!saved.ok) return saved.error;
    written.push(path);
  }
  return null;
}

/** `a/b` and `a` of `a/b/c`, the outer one first. */
function parentsOf(name: string): readonly string[] {
  const segments = name.split("/").slice(0, -1);
  return segments.map((_, at) => join(...segments.slice(0, at + 1)));
}

async function makeFolder(path: string): Promise<FsError | null> {
  try {
    await mkdir(path);
    return null;
  } catch (thrown) {
    if (errorCode(thrown) === null) throw thrown;
    return errorCode(thrown) === "ENOSPC" ? "disk-full" : "io-error";
  }
}

function kindOf(failure: FsError): OutputFailure["kind"] {
  if (failure === "disk-full") return failure;
  return failure === "taken" ? "output-exists" : "output-not-writable";
}
