import { dirname } from "node:path";
import { unreachable } from "../../../../shared/base/impossible.ts";
import type { CleanupObstacle } from "../../../../shared/model/cleanup.ts";
import type { FileTrouble } from "../execute/fs-error.ts";
import type { Files } from "../execute/files.ts";
import type { RecordsFailure } from "../records.ts";

/** What the user can be told of a trouble with this path. A name that is taken is settled before, by a decision. */
export async function obstacleAt(path: string, trouble: FileTrouble, files: Files): Promise<CleanupObstacle> {
  const folder = dirname(path);
  switch (trouble) {
    case "vanished":
      return (await files.look(folder)).kind === "folder" ? { kind: "vanished" } : { kind: "folder-gone", path: folder };
    case "not-permitted":
      // Windows says the same of a file that is mapped into memory and of a folder that is not ours.
      return (await canMakeFiles(folder, files)) ? { kind: "in-use" } : { kind: "folder-read-only", path: folder };
    case "no-rights":
      return { kind: "folder-read-only", path: folder };
    case "in-use":
    case "disk-full":
    case "name-too-long":
    case "not-a-file":
      return { kind: trouble };
    case "taken":
    case "other-volume":
    case "no-links":
    case "io-error":
      return { kind: "io-error" };
    default:
      return unreachable(trouble);
  }
}

/** As `obstacleAt`, for a file that was only read. */
export async function readingObstacle(path: string, trouble: FileTrouble, files: Files): Promise<CleanupObstacle> {
  return trouble === "no-rights" || trouble === "not-permitted" ? { kind: "access-denied" } : obstacleAt(path, trouble, files);
}

export const recordsObstacle = (failure: RecordsFailure): CleanupObstacle => ({ kind: failure });

async function canMakeFiles(folder: string, files: Files): Promise<boolean> {
  const probe = `${folder}/mezzanine-${process.pid}.probe`;
  const made = await files.writeNew(probe, "");
  if (made.ok) await files.remove(probe);
  return made.ok || made.error === "taken";
}
