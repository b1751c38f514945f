import { isAbsolute } from "node:path";
import { record, textThat } from "../../../shared/contract/decoder.ts";
import { createCheckedTable, longestStored, storedText, type SetAsideRows } from "./checked-table.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** Folders the user added, by path. Folders that Power BI knows are found anew each time and never stored. */
export interface FoldersTable {
  /** In the order they were added. */
  readonly list: () => readonly string[];
  /** False when it could not be kept. */
  readonly add: (path: string, at: Date) => boolean;
  readonly remove: (path: string) => boolean;
}

export function createFoldersTable(database: Database, aside: SetAsideRows): FoldersTable {
  const rows = createCheckedTable(database, aside, {
    table: "added_folders",
    columns: ["path", "added_at"],
    primaryKey: "path",
    decode: record<{ path: string; added_at: string }>({ path: textThat(longestStored, isAbsolute, "not an absolute path"), added_at: storedText }),
  });
  const insert = "INSERT OR IGNORE INTO added_folders (path, added_at) VALUES (?, ?)";
  return {
    list: () => attemptRead(() => rows.all("ORDER BY added_at, path"), []).map(({ path }) => path),
    add: (path, at) => attempt(() => database.prepare(insert).run(path, at.toISOString())),
    remove: (path) => attempt(() => database.prepare("DELETE FROM added_folders WHERE path = ?").run(path)),
  };
}
