import { attempt, attemptRead, type Database } from "./database.ts";

/** Named values as JSON. What a name means, and whether its value is still acceptable, the reader decides. */
export interface SettingsTable {
  /** Undefined when never set, or not readable. */
  readonly get: (name: string) => unknown;
  /** False when it could not be kept. */
  readonly set: (name: string, value: unknown) => boolean;
}

export function createSettingsTable(database: Database): SettingsTable {
  const select = database.prepare<[string], { value: string }>("SELECT value FROM settings WHERE name = ?");
  const upsert = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
  return {
    get: (name) => {
      const row = attemptRead(() => select.get(name), undefined);
      return row === undefined ? undefined : parsed(row.value);
    },
    set: (name, value) => attempt(() => database.prepare(upsert).run(name, JSON.stringify(value))),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // written by something else: as good as never set
  }
}
