import { branded, json, list, openRecord, orNull, record } from "../../../shared/contract/decoder.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { SeenFile } from "../cleanup/records.ts";
import { createCheckedTable, cut, longestStored, longestStoredJson, storedText, type SetAsideRows } from "./checked-table.ts";
import type { Database } from "./database.ts";

/** The result of the last scan of each folder. */
export interface SeenTable {
  readonly find: (folder: string) => readonly SeenFile[] | undefined;
  readonly replace: (folder: string, files: readonly SeenFile[]) => void;
  /** Every folder there is a row of. */
  readonly folders: () => readonly string[];
}

const mostFiles = 200_000;

const seenFile = openRecord<SeenFile>({
  connector: branded<ConnectorId>(longestStored),
  folder: storedText,
  name: storedText,
  sha256: storedText,
  version: orNull(storedText),
  signer: orNull(storedText),
});

export function createSeenTable(database: Database, aside: SetAsideRows): SeenTable {
  const rows = createCheckedTable(database, aside, {
    table: "seen_folders",
    columns: ["path", "files"],
    primaryKey: "path",
    decode: record<{ path: string; files: readonly SeenFile[] }>({
      path: storedText,
      files: json(list(seenFile, mostFiles), longestStoredJson),
    }),
  });
  const upsert = database.prepare(
    `INSERT INTO seen_folders (path, files) VALUES (?, ?)
     ON CONFLICT (path) DO UPDATE SET files = excluded.files WHERE files <> excluded.files`,
  );
  return {
    find: (folder) => rows.all("WHERE path = ?", folder)[0]?.files,
    replace: (folder, files) =>
      void upsert.run(
        folder,
        JSON.stringify(files.map((file) => ({ ...file, version: file.version === null ? null : cut(file.version) }))),
      ),
    folders: () => rows.all("").map(({ path }) => path),
  };
}
