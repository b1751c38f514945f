import type { Migration } from "./migration.ts";

export const firstTables: Migration = {
  version: 1,
  sql: `
    CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE added_folders (
      path TEXT PRIMARY KEY,
      added_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE files (
      folder TEXT NOT NULL,
      name TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      modified_ms REAL NOT NULL,
      changed_ms REAL NOT NULL,
      sha256 TEXT NOT NULL,
      first_seen_at TEXT NOT NULL,
      last_seen_at TEXT NOT NULL,
      PRIMARY KEY (folder, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE inspections (
      sha256 TEXT NOT NULL,
      inspector TEXT NOT NULL,
      certificates TEXT NOT NULL,
      outcome TEXT NOT NULL,
      last_used_at TEXT NOT NULL,
      PRIMARY KEY (sha256, inspector, certificates)
    ) STRICT;

    CREATE INDEX inspections_by_use ON inspections (last_used_at);
  `,
};
