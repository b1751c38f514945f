import type { FolderFacts } from "../../../shared/model/inventory.ts";
import type { Files } from "../cleanup/execute/files.ts";
import type { TargetFolder } from "./plan-install.ts";

/** A folder that files are to go to, as it is now: the scan may be old, and somebody may have made or removed it since. */
export async function targetFolderAt(
  { path, state: seenState }: Pick<FolderFacts, "path" | "state">,
  files: Pick<Files, "stat" | "names" | "seemsWritable">,
): Promise<TargetFolder> {
  const seen = await files.stat(path);
  const state = seenState === "no-answer" ? seenState : seen.kind === "absent" ? "absent" : seen.kind === "folder" ? "present" : seenState;
  if (state !== "present") return { path, state, writable: false, names: [] };
  const names = await files.names(path);
  return { path, state: names.ok ? state : "access-denied", writable: await files.seemsWritable(path), names: names.ok ? names.value : [] };
}
