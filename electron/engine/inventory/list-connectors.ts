import { opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { disabledEnding, isDisabledName } from "../../../shared/model/cleanup.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { FolderRole } from "../../../shared/model/inventory.ts";
import { fileFailureOf } from "./file-failure.ts";
import type { FileStamp } from "./scanned-file.ts";

/**
 * Whether a file belongs in the inventory: what Power BI accepts, and what is one by accident (`X.mez.zip`). Any other ZIP counts only
 * in folders that exist for connectors; a folder of the user's own may be full of them.
 */
export function isConnectorName(name: string, role: FolderRole): boolean {
  // What the user disabled stays in sight.
  const loaded = isDisabledName(name) ? name.slice(0, -disabledEnding.length) : name;
  if (/\.(?:mez|pqx|m|pq)$/iu.test(loaded)) return true;
  return role === "added" ? /\.(?:mez|pqx)\.zip$/iu.test(name) : /\.zip$/iu.test(name);
}

/** Names in the folder itself, sorted; Power BI does not look into folders below, and neither do we. */
export async function listConnectors(folder: string, role: FolderRole): Promise<Result<readonly string[], FileFailure>> {
  try {
    const names: string[] = [];
    for await (const entry of await opendir(folder)) {
      if (!entry.isDirectory() && isConnectorName(entry.name, role)) names.push(entry.name);
    }
    return ok(names.sort());
  } catch (thrown) {
    return err(fileFailureOf(thrown));
  }
}

/** What the file system says of a file without opening it; a link says what its target says. */
export async function readStamp(folder: string, name: string): Promise<Result<FileStamp, FileFailure>> {
  try {
    const facts = await stat(join(folder, name));
    return ok({ sizeBytes: facts.size, modifiedMs: facts.mtimeMs, changedMs: facts.ctimeMs });
  } catch (thrown) {
    return err(fileFailureOf(thrown));
  }
}
