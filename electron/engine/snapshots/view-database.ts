import { open } from "node:fs/promises";
import Sqlite from "better-sqlite3";
import { err, type Result } from "../../../shared/base/result.ts";
import type { MachineSnapshot } from "../../../shared/model/machine-snapshot.ts";
import type { OutputFailure } from "../../../shared/model/publish.ts";
import type { Files } from "../cleanup/execute/files.ts";
import { saveOutput, type OutputPlace } from "../publish/save-output.ts";
import { viewRows, viewTableNames, viewTables } from "./view-tables.ts";

/** "MzSn": by it we know our own file again. */
export const viewApplicationId = 0x4d_7a_53_6e;
/** Raised when a column changes its meaning or goes. */
export const viewVersion = 1;

/** An SQLite file with the tables of a snapshot, without a write-ahead log: it can be read where nothing may be written. */
export function viewDatabase(snapshot: MachineSnapshot): Uint8Array {
  const database = new Sqlite(":memory:");
  try {
    database.pragma(`application_id = ${viewApplicationId}`);
    database.pragma(`user_version = ${viewVersion}`);
    const rows = viewRows(snapshot);
    database.transaction(() => {
      for (const table of viewTableNames) {
        const columns: readonly string[] = viewTables[table];
        database.exec(`CREATE TABLE ${table} (${columns.map((column) => `${column} TEXT NOT NULL`).join(", ")})`);
        const insert = database.prepare(`INSERT INTO ${table} VALUES (${columns.map((column) => `@${column}`).join(", ")})`);
        for (const row of rows[table]) insert.run(row);
      }
    })();
    return database.serialize();
  } finally {
    database.close();
  }
}

/** Writes it beside its place and gives it its name. A file that we wrote before is written over; every other only when `replace` says so. */
export async function saveViewDatabase(
  snapshot: MachineSnapshot,
  { path, replace }: OutputPlace,
  files: Files,
): Promise<Result<void, OutputFailure>> {
  // SQLite would take what stands beside a database for part of it.
  for (const beside of [`${path}-journal`, `${path}-wal`])
    if ((await files.stat(beside)).kind !== "absent") return err({ kind: "output-exists", path: beside });
  return saveOutput({ path, bytes: viewDatabase(snapshot), replace: replace || (await isView(path)) }, files);
}

const headerBytes = 100;
const magic = "SQLite format 3\0";
const applicationIdAt = 68;

/** By its header: the file is not opened as a database. */
async function isView(path: string): Promise<boolean> {
  try {
    const file = await open(path, "r");
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
      const isDatabase = bytesRead === headerBytes && buffer.toString("latin1", 0, magic.length) === magic;
      return isDatabase && buffer.readUInt32BE(applicationIdAt) === viewApplicationId;
    } finally {
      await file.close();
    }
  } catch {
    return false; // not there, or not ours to read
  }
}
