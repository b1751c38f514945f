import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { err, ok } from "../../../shared/base/result.ts";
import type { CleanupLock } from "../cleanup/records.ts";
import { findRecordsFailure } from "./records-failure.ts";

/**
 * A lock between processes that cannot be left behind: an exclusive transaction on an empty database of its own. The operating
 * system frees it when its holder ends, so a crash differs from a running operation without guessing from process ids or clocks.
 */
export function createCleanupLock(dataFolder: string): CleanupLock {
  const path = join(dataFolder, "cleanup-lock.db");
  return {
    tryAcquire: () => {
      let database: Sqlite.Database | undefined;
      try {
        const held = new Sqlite(path, { timeout: 0 });
        database = held;
        // Beginning to write an empty database needs a journal: kept in memory, so that a full disk does not stop a purge.
        held.pragma("journal_mode = MEMORY");
        held.exec("BEGIN EXCLUSIVE");
        return ok(() => void held.close());
      } catch (thrown) {
        database?.close();
        const failure = findRecordsFailure(thrown);
        // better-sqlite3 throws a TypeError when the folder is not there.
        if (failure === undefined && !(thrown instanceof TypeError)) throw thrown;
        return err(failure === "other-operation-running" || failure === "disk-full" ? failure : "store-read-only");
      }
    },
  };
}
