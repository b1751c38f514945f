import { attempt, attemptRead, type Database } from "./database.ts";

/** Folders the user added, by path. Folders that Power BI knows are found anew each time and never stored. */
export interface FoldersTable {
  /** In the order they were added. */
  readonly list: () => readonly string[];
  /** False when it could not be kept. */
  readonly add: (path: string, at: Date) => boolean;
  readonly remove: (path: string) => boolean;
}

export function createFoldersTable(database: Database): FoldersTable {
  const select = database.prepare<[], { path: string }>("SELECT path FROM added_folders ORDER BY added_at, path");
  const insert = "INSERT OR IGNORE INTO added_folders (path, added_at) VALUES (?, ?)";
  return {
    list: () => attemptRead(() => select.all(), []).map((row) => row.path),
    add: (path, at) => attempt(() => database.prepare(insert).run(path, at.toISOString())),
    remove: (path) => attempt(() => database.prepare("DELETE FROM added_folders WHERE path = ?").run(path)),
  };
}
