import type { QuarantinedFile, QuarantineId } from "../../../shared/model/cleanup.ts";
import type { Database } from "./database.ts";

/** The files in Mezzanine's keeping. */
export interface QuarantineTable {
  /** Newest first. */
  readonly list: () => readonly QuarantinedFile[];
  readonly find: (id: QuarantineId) => QuarantinedFile | undefined;
  readonly keep: (file: QuarantinedFile) => void;
  readonly drop: (id: QuarantineId) => void;
}

export function createQuarantineTable(database: Database): QuarantineTable {
  const selectAll = database.prepare<[], { file: string }>("SELECT file FROM quarantine ORDER BY quarantined_at DESC, rowid DESC");
  const select = database.prepare<[string], { file: string }>("SELECT file FROM quarantine WHERE id = ?");
  const upsert = database.prepare(
    `INSERT INTO quarantine (id, quarantined_at, file) VALUES (@id, @at, @file)
     ON CONFLICT (id) DO UPDATE SET quarantined_at = excluded.quarantined_at, file = excluded.file`,
  );
  const remove = database.prepare("DELETE FROM quarantine WHERE id = ?");
  return {
    list: () => selectAll.all().map(({ file }) => JSON.parse(file) as QuarantinedFile),
    find: (id) => {
      const row = select.get(id);
      return row === undefined ? undefined : (JSON.parse(row.file) as QuarantinedFile);
    },
    keep: (file) => void upsert.run({ id: file.id, at: file.quarantinedAt, file: JSON.stringify(file) }),
    drop: (id) => void remove.run(id),
  };
}
