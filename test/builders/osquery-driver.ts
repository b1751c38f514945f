import Sqlite from "better-sqlite3";

/** A table as osquery's configuration declares it. */
interface DeclaredTable {
  readonly query: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly platform: string;
}

export interface OsqueryConfiguration {
  readonly auto_table_construction: Readonly<Record<string, DeclaredTable>>;
}

/**
 * Makes tables as osquery's automatic table construction does (osquery/osquery, plugins/config/parsers/auto_constructed_tables.cpp): the
 * query of each table runs over every database that its path fits, every value becomes a text, and a column `path` comes first. Returns a
 * function that asks in SQL.
 */
export function constructTables(
  { auto_table_construction: tables }: OsqueryConfiguration,
  databases: Readonly<Record<string, Uint8Array>>,
): { readonly ask: (sql: string) => readonly object[]; readonly close: () => void } {
  const osquery = new Sqlite(":memory:");
  for (const [table, { query, columns, path: pattern }] of Object.entries(tables)) {
    if (columns.includes("path")) throw new Error(`${table} has a column called path`);
    const all = ["path", ...columns];
    osquery.exec(`CREATE TABLE ${table} (${all.map((column) => `${column} TEXT`).join(", ")})`);
    const insert = osquery.prepare(`INSERT INTO ${table} VALUES (${all.map(() => "?").join(", ")})`);
    for (const [path, bytes] of Object.entries(databases)) {
      if (!isLike(pattern, path)) continue;
      const database = new Sqlite(Buffer.from(bytes), { readonly: true });
      for (const row of database.prepare(query).all() as Record<string, unknown>[])
        insert.run(
          path,
          ...columns.map((column) => {
            if (!Object.hasOwn(row, column)) throw new Error(`${table} has no column ${column}`);
            return String(row[column]);
          }),
        );
      database.close();
    }
  }
  return { ask: (sql) => osquery.prepare(sql).all() as object[], close: () => osquery.close() };
}

/** % stands for one folder. */
function isLike(pattern: string, path: string): boolean {
  const parts = pattern.split("%").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${parts.join("[^\\\\/]*")}$`, "u").test(path);
}
