import Sqlite from "better-sqlite3";

/** A value that a row may come to hold: SQLite's own column types are taken away while it is written. */
export const damages: readonly { readonly name: string; readonly value: (was: unknown) => unknown }[] = [
  { name: "no JSON", value: () => "{" },
  { name: "half a text", value: (was) => String(was).slice(0, Math.floor(String(was).length / 2)) },
  { name: "empty", value: () => "" },
  { name: "null", value: () => null },
  { name: "JSON null", value: () => "null" },
  { name: "JSON of another shape", value: () => '{"kind":"inspected"}' },
  { name: "a list", value: () => "[[],{},1]" },
  { name: "a number", value: () => 7 },
  { name: "a huge number", value: () => 9_223_372_036_854_775_807n },
  { name: "a fraction", value: () => -1e308 },
  { name: "bytes", value: () => Buffer.from([0, 255, 254, 0, 1]) },
  { name: "text in place of a number", value: () => "twelve" },
  { name: "a date that is none", value: () => "2026-02-31T25:00:00.000Z" },
  { name: "a date far away", value: () => "+275760-09-13T00:00:00.000Z" },
  {
    name: "a kind of a newer version",
    value: (was) =>
      String(was).replaceAll(/"kind":"[a-z-]+"/gu, '"kind":"of-tomorrow"') + (String(was).startsWith("{") ? "" : "-of-tomorrow"),
  },
  {
    name: "own __proto__",
    value: (was) => (String(was).startsWith("{") ? `{"__proto__":{"id":"x"},${String(was).slice(1)}` : '{"__proto__":{"id":"x"}}'),
  },
  { name: "only __proto__", value: () => '{"__proto__":{"name":"a.mez","id":"x"},"constructor":{"prototype":1}}' },
  { name: "deep JSON", value: () => "[".repeat(50_000) + "]".repeat(50_000) },
  { name: "ten million characters", value: () => "x".repeat(10_000_000) },
  { name: "a way out of the folder", value: () => "../../../etc/passwd" },
  { name: "control characters", value: () => "a\u0000b\u001B[2J\u202E\uFFFF" },
];

/** Tables that users put something into, and those that can be computed again. */
export const keptTables = [
  "settings",
  "added_folders",
  "testing_marks",
  "cleanup_journal",
  "quarantine",
  "history",
  "seen_folders",
  "ageing",
  "publishers",
  "expected_signers",
  "report_places",
  "known_reports",
] as const;
export const cacheTables = ["files", "inspections"] as const;

interface Cell {
  readonly table: string;
  readonly column: string;
  /** Picks a row of the table. */
  readonly row: number;
}

/** Runs changes on a database whose tables take any value, and gives it its own schema back. */
export function withLooseTypes(path: string, change: (database: Sqlite.Database) => void): void {
  const database = new Sqlite(path);
  database.unsafeMode(true);
  database.pragma("synchronous = OFF");
  const version = Number(database.pragma("schema_version", { simple: true }));
  const rewrite = (sql: string) => {
    database.pragma("writable_schema = ON");
    database.exec(sql);
    database.pragma(`schema_version = ${Number(database.pragma("schema_version", { simple: true })) + 1}`);
    database.pragma("writable_schema = RESET");
  };
  const schema = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
    .all();
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const loose = (sql: string) =>
    sql
      .replace(/\) STRICT, WITHOUT ROWID/u, ") WITHOUT ROWID")
      .replace(/\) STRICT/u, ")")
      .replaceAll(/INTEGER PRIMARY KEY/gu, "@rowid")
      .replaceAll(/\b(?:TEXT|REAL|INTEGER|ANY)\b/gu, "BLOB")
      .replaceAll("@rowid", "INTEGER PRIMARY KEY")
      .replaceAll(/(?<!PRIMARY KEY) NOT NULL/gu, "")
      .replaceAll(/CHECK \(\w+ IN \([^)]*\)\)/gu, "");
  rewrite(
    schema
      .map(({ name, sql }) => `UPDATE sqlite_schema SET sql = ${quoted(loose(sql))} WHERE name = ${quoted(name)} AND type = 'table';`)
      .join("\n"),
  );
  database.pragma("foreign_keys = OFF");
  change(database);
  rewrite(
    schema
      .map(({ name, sql }) => `UPDATE sqlite_schema SET sql = ${quoted(sql)} WHERE name = ${quoted(name)} AND type = 'table';`)
      .join("\n"),
  );
  database.pragma(`schema_version = ${version + 4}`);
  database.close();
}

export function columnsOf(database: Sqlite.Database, table: string): readonly string[] {
  return (database.pragma(`table_info(${table})`) as readonly { readonly name: string }[]).map(({ name }) => name);
}

export function countRows(database: Sqlite.Database, table: string): number {
  return database.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
}

/** False when the table has no such row, or its key would stand twice. */
export function damage(database: Sqlite.Database, { table, column, row }: Cell, value: (was: unknown) => unknown): boolean {
  const total = countRows(database, table);
  if (total === 0) return false;
  const columns = columnsOf(database, table);
  const where = columns.map((name) => `${name} IS @${name}`).join(" AND ");
  const found = database
    .prepare<[number], Record<string, unknown>>(`SELECT * FROM ${table} LIMIT 1 OFFSET ?`)
    .safeIntegers()
    .get(row % total);
  if (found === undefined) return false;
  try {
    return (
      database.prepare(`UPDATE ${table} SET ${column} = @damaged WHERE ${where}`).run({ ...found, damaged: value(found[column]) })
        .changes === 1
    );
  } catch (thrown) {
    if (thrown instanceof Sqlite.SqliteError && thrown.code.startsWith("SQLITE_CONSTRAINT")) return false;
    if (thrown instanceof Sqlite.SqliteError && thrown.code === "SQLITE_MISMATCH") return false; // a row id is a number
    throw thrown;
  }
}
