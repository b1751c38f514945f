import type Sqlite from "better-sqlite3";
import { migrations } from "./index.ts";

/** Brings a database up to date. All or nothing, and safe when two processes start at once: the second finds it done. */
export function migrate(database: Sqlite.Database): void {
  const upgrade = database.transaction(() => {
    // Read inside the transaction: the other process may have migrated while this one waited for the lock.
    const version = Number(database.pragma("user_version", { simple: true }));
    for (const migration of migrations.filter((one) => one.version > version)) {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.version}`);
    }
  });
  upgrade.immediate();
}
