import { dirname } from "node:path";
import { unreachable } from "../../../../shared/base/impossible.ts";
import type { CleanupObstacle } from "../../../../shared/model/cleanup.ts";
import type { FsError } from "../execute/fs-error.ts";
import type { Files } from "../execute/files.ts";
import type { RecordsFailure } from "../records.ts";

/** The obstacle to report for a file system error at this path. A name that is taken is decided before. */
export async function obstacleAt(path: string, failure: FsError, files: Files): Promise<CleanupObstacle> {
  const folder = dirname(path);
  switch (failure) {
    case "vanished":
      return (await files.stat(folder)).kind === "folder" ? { kind: "vanished" } : { kind: "folder-gone", path: folder };
    case "not-permitted":
      // Windows gives the same error for a file mapped into memory and for a folder without write permission.
      return (await canMakeFiles(folder, files)) ? { kind: "in-use" } : { kind: "folder-read-only", path: folder };
    case "no-rights":
      return { kind: "folder-read-only", path: folder };
    case "in-use":
    case "disk-full":
    case "name-too-long":
    case "not-a-file":
      return { kind: failure };
    case "taken":
    case "other-volume":
    case "no-links":
    case "io-error":
      return { kind: "io-error" };
    default:
      return unreachable(failure);
  }
}

/** As `obstacleAt`, for a file that was only read. */
export async function readingObstacle(path: string, failure: FsError, files: Files): Promise<CleanupObstacle> {
  return failure === "no-rights" || failure === "not-permitted" ? { kind: "access-denied" } : obstacleAt(path, failure, files);
}

export const recordsObstacle = (failure: RecordsFailure): CleanupObstacle => ({ kind: failure });

async function canMakeFiles(folder: string, files: Files): Promise<boolean> {
  const probe = `${folder}/mezzanine-${process.pid}.probe`;
  const made = await files.writeNew(probe, "");
  if (made.ok) await files.remove(probe);
  return made.ok || made.error === "taken";
}
