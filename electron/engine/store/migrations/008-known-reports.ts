import type { Migration } from "./migration.ts";

export const knownReports: Migration = {
  version: 8,
  sql: `
    -- Files and folders in which the user wants reports to be read.
    CREATE TABLE report_places (
      path TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Reports that were read, by path, and which functions they call. Nothing of their data.
    CREATE TABLE known_reports (
      path TEXT PRIMARY KEY,
      reports TEXT NOT NULL,
      outcome TEXT NOT NULL,
      read_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
