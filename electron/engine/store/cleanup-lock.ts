import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { CleanupLock } from "../cleanup/records.ts";

/**
 * A lock between processes that nobody can leave behind: an exclusive transaction on an empty database of its own. The operating system frees it
 * when its holder ends, so a crash is told from an operation still going on without guessing from process ids or clocks.
 */
export function createCleanupLock(dataFolder: string): CleanupLock {
  const path = join(dataFolder, "cleanup-lock.db");
  return {
    tryAcquire: () => {
      let database: Sqlite.Database | undefined;
      try {
        const held = new Sqlite(path, { timeout: 0 });
        database = held;
        held.exec("BEGIN EXCLUSIVE");
        return () => void held.close();
      } catch {
        database?.close();
        return undefined; // held by another process, or no place to hold it: either way nothing may be moved
      }
    },
  };
}
