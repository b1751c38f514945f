import type { Migration } from "./migration.ts";

export const publisherTables: Migration = {
  version: 6,
  sql: `
    -- Signers of connectors that were met, and whether the user accepted them.
    CREATE TABLE publishers (
      sha256 TEXT PRIMARY KEY,
      sha1 TEXT NOT NULL,
      subject TEXT NOT NULL,
      name TEXT,
      not_before TEXT NOT NULL,
      not_after TEXT NOT NULL,
      first_seen_at TEXT NOT NULL,
      accepted TEXT,
      accepted_at TEXT,
      note TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Who signed each connector when it was last seen signed.
    CREATE TABLE expected_signers (
      connector TEXT PRIMARY KEY,
      file_name TEXT NOT NULL,
      section TEXT,
      kinds TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      sha1 TEXT NOT NULL,
      name TEXT,
      seen_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
