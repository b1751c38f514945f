import type { Migration } from "./migration.ts";

export const setAsideAndAgeing: Migration = {
  version: 4,
  sql: `
    -- Rows that did not read as what they should, value by value as they were. told: the user has put the notice away.
    CREATE TABLE set_aside (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      source TEXT NOT NULL,
      because TEXT NOT NULL,
      at TEXT NOT NULL,
      told INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE set_aside_cells (
      set_aside INTEGER NOT NULL REFERENCES set_aside (id),
      name TEXT NOT NULL,
      value ANY,
      PRIMARY KEY (set_aside, name)
    ) STRICT;

    -- A result whose text was changed since is computed again. Those without a digest are too; and where one of them has a value of
    -- another type, SQLite would refuse to add the column.
    DELETE FROM inspections;
    ALTER TABLE inspections ADD COLUMN outcome_sha256 TEXT;

    -- The last moment the program was seen running.
    CREATE TABLE seen_time (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      monotonic_ms INTEGER NOT NULL,
      wall_ms INTEGER NOT NULL
    ) STRICT;

    -- How much of such time each file of the quarantine has been kept, and since it was announced that it will be deleted.
    CREATE TABLE ageing (
      file TEXT PRIMARY KEY,
      kept_ms INTEGER NOT NULL,
      announced_ms INTEGER,
      hold INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
  `,
};
