import type Sqlite from "better-sqlite3";
import { firstTables } from "./001-first-tables.ts";
import { cleanupTables } from "./002-cleanup.ts";
import { testingMarks } from "./003-testing-marks.ts";
import { setAsideAndAgeing } from "./004-set-aside-and-ageing.ts";
import { codeChecks } from "./005-code-checks.ts";
import { publisherTables } from "./006-publishers.ts";
import { reportReadings } from "./007-report-readings.ts";
import { knownReports } from "./008-known-reports.ts";
import type { Migration } from "./migration.ts";

/** Every step from an empty file to today's schema, oldest first. */
export const migrations: readonly Migration[] = [
  firstTables,
  cleanupTables,
  testingMarks,
  setAsideAndAgeing,
  codeChecks,
  publisherTables,
  reportReadings,
  knownReports,
];

/** The schema this program writes; a file with a higher one is only read. */
export const latestVersion = migrations.length;

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
