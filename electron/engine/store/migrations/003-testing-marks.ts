import type { Migration } from "./migration.ts";

export const testingMarks: Migration = {
  version: 3,
  sql: `
    CREATE TABLE testing_marks (
      connector TEXT PRIMARY KEY,
      until TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
