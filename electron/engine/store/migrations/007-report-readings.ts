import type { Migration } from "./migration.ts";

export const reportReadings: Migration = {
  version: 7,
  sql: `
    -- What was read of a report, by its content: names of its queries and the functions that they call. Nothing of its data.
    CREATE TABLE report_readings (
      content TEXT NOT NULL,
      reader TEXT NOT NULL,
      result TEXT NOT NULL,
      last_used_at TEXT NOT NULL,
      PRIMARY KEY (content, reader)
    ) STRICT, WITHOUT ROWID;
  `,
};
