import { viewTableNames, viewTables, type ViewTable } from "../../snapshots/view-tables.ts";

/** As osquery calls a table of the database. */
export const tableName = (table: ViewTable): string => `mezzanine_${table}`;

/** Where each user's database is; % stands for the name of the folder. */
export const databasePattern = String.raw`C:\Users\%\AppData\Local\Mezzanine\osquery.db`;

/** For osquery's automatic table construction. It adds the column `path` to each table. */
export const tableConstruction = (path = databasePattern): Readonly<Record<string, object>> =>
  Object.fromEntries(
    viewTableNames.map((table) => [
      tableName(table),
      { query: `SELECT ${viewTables[table].join(", ")} FROM ${table};`, path, columns: viewTables[table], platform: "windows" },
    ]),
  );
