import type { Migration } from "./migration.ts";

export const codeChecks: Migration = {
  version: 5,
  sql: `
    -- What the grammar said of the whole code of a file, by its content.
    CREATE TABLE code_checks (
      sha256 TEXT NOT NULL,
      inspector TEXT NOT NULL,
      result TEXT NOT NULL,
      last_used_at TEXT NOT NULL,
      PRIMARY KEY (sha256, inspector)
    ) STRICT, WITHOUT ROWID;
  `,
};
