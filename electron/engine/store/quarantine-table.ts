import { err } from "../../../shared/base/result.ts";
import { json, record, type Decoder } from "../../../shared/contract/decoder.ts";
import type { QuarantinedFile, QuarantineId } from "../../../shared/model/cleanup.ts";
import { decodeQuarantinedFile, sidecarText } from "../cleanup/execute/sidecar.ts";
import { createCheckedTable, longestStoredJson, storedText, type SetAsideRows } from "./checked-table.ts";
import type { Database } from "./database.ts";

/** The files in Mezzanine's keeping. */
export interface QuarantineTable {
  /** Newest first. */
  readonly list: () => readonly QuarantinedFile[];
  readonly find: (id: QuarantineId) => QuarantinedFile | undefined;
  readonly keep: (file: QuarantinedFile) => void;
  readonly drop: (id: QuarantineId) => void;
}

interface Row {
  readonly id: string;
  readonly quarantined_at: string;
  readonly file: QuarantinedFile;
}

const fields = record<Row>({ id: storedText, quarantined_at: storedText, file: json(decodeQuarantinedFile, longestStoredJson) });

/** The id is part of the file's path, so it must be the row's own. */
const decode: Decoder<Row> = (raw) => {
  const row = fields(raw);
  return !row.ok || row.value.id === row.value.file.id ? row : err({ at: "file.id", problem: "not the row's" });
};

export function createQuarantineTable(database: Database, aside: SetAsideRows): QuarantineTable {
  const rows = createCheckedTable(database, aside, { table: "quarantine", columns: ["id", "quarantined_at", "file"], decode });
  const upsert = database.prepare(
    `INSERT INTO quarantine (id, quarantined_at, file) VALUES (@id, @at, @file)
     ON CONFLICT (id) DO UPDATE SET quarantined_at = excluded.quarantined_at, file = excluded.file`,
  );
  const remove = database.prepare("DELETE FROM quarantine WHERE id = ?");
  return {
    list: () => rows.all("ORDER BY quarantined_at DESC, rowid DESC").map(({ file }) => file),
    find: (id) => rows.all("WHERE id = ?", id)[0]?.file,
    // The same text as in the note next to the file: whatever is too long to read back is cut.
    keep: (file) => void upsert.run({ id: file.id, at: file.quarantinedAt, file: sidecarText(file) }),
    drop: (id) => void remove.run(id),
  };
}
