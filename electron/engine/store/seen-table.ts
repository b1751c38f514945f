import type { SeenFile } from "../cleanup/records.ts";
import type { Database } from "./database.ts";

/** What the last look at each folder saw. */
export interface SeenTable {
  readonly find: (folder: string) => readonly SeenFile[] | undefined;
  readonly replace: (folder: string, files: readonly SeenFile[]) => void;
}

export function createSeenTable(database: Database): SeenTable {
  const select = database.prepare<[string], { files: string }>("SELECT files FROM seen_folders WHERE path = ?");
  const upsert = database.prepare(
    `INSERT INTO seen_folders (path, files) VALUES (?, ?)
     ON CONFLICT (path) DO UPDATE SET files = excluded.files WHERE files <> excluded.files`,
  );
  return {
    find: (folder) => {
      const row = select.get(folder);
      return row === undefined ? undefined : (JSON.parse(row.files) as readonly SeenFile[]);
    },
    replace: (folder, files) => void upsert.run(folder, JSON.stringify(files)),
  };
}
