import { isAbsolute } from "node:path";
import { anything, branded, type Decoder, json, record, textThat } from "../../../shared/contract/decoder.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { SettingsStore } from "../settings.ts";
import { isDay, type TestingMarksStore } from "../shadows/testing-marks.ts";
import { createCheckedTable, longestStored, longestStoredJson, type SetAsideRows, storedText } from "./checked-table.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** Named values as JSON. What a name means, the reader decides with its decoder; a value that does not fit is set aside. */
export interface SettingsTable extends SettingsStore {
  /** Every row, whatever its value. */
  readonly names: () => readonly string[];
}

export function createSettingsTable(database: Database, aside: SetAsideRows): SettingsTable {
  const upsert = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
  const tableOf = <T>(value: Decoder<T>) =>
    createCheckedTable(database, aside, {
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

/** Folders the user added, by path. Folders that Power BI knows are found again each time and never stored. */
export interface FoldersTable {
  /** In the order they were added. */
  readonly list: () => readonly string[];
  /** False when it could not be stored. */
  readonly add: (path: string, at: Date) => boolean;
  readonly remove: (path: string) => boolean;
}

export function createFoldersTable(database: Database, aside: SetAsideRows): FoldersTable {
  const rows = createCheckedTable(database, aside, {
    table: "added_folders",
    columns: ["path", "added_at"],
    primaryKey: "path",
    decode: record<{ path: string; added_at: string }>({
      path: textThat(longestStored, isAbsolute, "not an absolute path"),
      added_at: storedText,
    }),
  });
  const insert = "INSERT OR IGNORE INTO added_folders (path, added_at) VALUES (?, ?)";
  return {
    list: () => attemptRead(() => rows.all("ORDER BY added_at, path"), []).map(({ path }) => path),
    add: (path, at) => attempt(() => database.prepare(insert).run(path, at.toISOString())),
    remove: (path) => attempt(() => database.prepare("DELETE FROM added_folders WHERE path = ?").run(path)),
  };
}

export function createTestingMarksTable(database: Database, aside: SetAsideRows): TestingMarksStore {
  const rows = createCheckedTable(database, aside, {
    table: "testing_marks",
    columns: ["connector", "until", "note"],
    primaryKey: "connector",
    decode: record<{ connector: ConnectorId; until: string; note: string }>({
      connector: branded<ConnectorId>(longestStored),
      until: textThat(10, isDay, "not a day"),
      note: storedText,
    }),
  });
  const upsert =
    "INSERT INTO testing_marks (connector, until, note) VALUES (@id, @until, @note) ON CONFLICT (connector) DO UPDATE SET until = excluded.until, note = excluded.note";
  return {
    list: () => attemptRead(() => rows.all("ORDER BY connector"), []).map(({ connector, until, note }) => ({ id: connector, until, note })),
    set: (mark) => attempt(() => database.prepare(upsert).run(mark)),
    clear: (id) => attempt(() => database.prepare("DELETE FROM testing_marks WHERE connector = ?").run(id)),
  };
}
