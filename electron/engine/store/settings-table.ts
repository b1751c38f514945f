import { anything, json, record, type Decoder } from "../../../shared/contract/decoder.ts";
import type { SettingsStore } from "../settings.ts";
import { createCheckedTable, longestStoredJson, storedText, type SetAsideRows } from "./checked-table.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** Named values as JSON. What a name means, the reader decides with its decoder; a value that does not fit is set aside. */
export interface SettingsTable extends SettingsStore {
  /** Every row, whatever its value. */
  readonly names: () => readonly string[];
}

export function createSettingsTable(database: Database, aside: SetAsideRows): SettingsTable {
  const upsert = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
  const tableOf = <T>(value: Decoder<T>) => createCheckedTable(database, aside, {
    table: "settings",
    columns: ["name", "value"],
    primaryKey: "name",
    decode: record<{ name: string; value: T }>({ name: storedText, value: json(value, longestStoredJson) }),
  });
  const rows = tableOf(anything);
  return {
    get: (name, decode) => attemptRead(() => tableOf(decode).all("WHERE name = ?", name), [])[0]?.value,
    set: (name, value) => attempt(() => database.prepare(upsert).run(name, JSON.stringify(value))),
    names: () => rows.all("").map(({ name }) => name),
  };
}
