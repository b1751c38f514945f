import type { Migration } from "./migration.ts";

export const cleanupTables: Migration = {
  version: 2,
  sql: `
    CREATE TABLE cleanup_journal (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'undone', 'missing')),
      owner TEXT NOT NULL,
      begun_at TEXT NOT NULL,
      settled_at TEXT,
      entry TEXT NOT NULL
    ) STRICT;

    CREATE INDEX cleanup_journal_unsettled ON cleanup_journal (begun_at) WHERE state IN ('open', 'missing');

    CREATE TABLE quarantine (
      id TEXT PRIMARY KEY,
      quarantined_at TEXT NOT NULL,
      file TEXT NOT NULL
    ) STRICT;

    CREATE TABLE history (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      by TEXT NOT NULL,
      connector TEXT,
      name TEXT NOT NULL,
      folder TEXT NOT NULL,
      sha256 TEXT,
      version TEXT,
      signer TEXT,
      previous TEXT,
      note TEXT,
      recovery TEXT,
      target TEXT,
      undone_by INTEGER REFERENCES history (id),
      search TEXT NOT NULL
    ) STRICT;

    CREATE INDEX history_by_kind ON history (kind, id);
    CREATE INDEX history_by_connector ON history (connector, id);
    CREATE INDEX history_by_target ON history (target, id) WHERE target IS NOT NULL;

    CREATE TABLE seen_folders (
      path TEXT PRIMARY KEY,
      files TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
