import Sqlite from "better-sqlite3";
import { limits } from "../limits.ts";
import { fault } from "./fault.ts";
import type { Query } from "./query.ts";

/** Partitions of this type hold M. */
const mPartition = 4;

/** The queries in the metadata database of a model. Nothing of the file is written, and only plain tables are read. */
export function readModelDatabase(bytes: Buffer): readonly Query[] {
  if (bytes.toString("latin1", 0, 15) !== "SQLite format 3") return fault("model-not-understood", "metadata is no database");
  const plain = Buffer.from(bytes);
  // These ask for a log beside the file, which bytes in memory do not have.
  plain.fill(1, 18, 20);
  try {
    const database = new Sqlite(plain, { readonly: true });
    try {
      database.pragma("trusted_schema = OFF");
      return readQueries(database);
    } finally {
      database.close();
    }
  } catch (thrown) {
    if (thrown instanceof Sqlite.SqliteError) return fault("damaged", `metadata: ${thrown.code}`);
    throw thrown;
  }
}

function readQueries(database: Sqlite.Database): readonly Query[] {
  const partition = columnsOf(database, "Partition");
  const type = partition.has("Type") ? "Type" : "BindingType";
  if (!partition.has(type) || !partition.has("QueryDefinition") || !columnsOf(database, "Table").has("Name"))
    return fault("model-not-understood", "tables of the metadata");
  const longest = limits.mCharacters;
  const most = limits.reportQueries + 1;
  const queries = read(
    database,
    `SELECT t.Name AS name, p.QueryDefinition AS text FROM Partition p JOIN "Table" t ON t.ID = p.TableID
     WHERE p.${type} = ${mPartition} AND length(p.QueryDefinition) <= ${longest} LIMIT ${most}`,
  );
  const policy = columnsOf(database, "RefreshPolicy");
  for (const column of ["SourceExpression", "PollingExpression"].filter((name) => policy.has(name) && policy.has("TableID")))
    queries.push(
      ...read(
        database,
        `SELECT t.Name AS name, r.${column} AS text FROM RefreshPolicy r JOIN "Table" t ON t.ID = r.TableID
         WHERE length(r.${column}) BETWEEN 1 AND ${longest} LIMIT ${most}`,
      ),
    );
  const expression = columnsOf(database, "Expression");
  if (expression.has("Name") && expression.has("Expression"))
    queries.push(
      ...read(database, `SELECT Name AS name, Expression AS text FROM Expression WHERE length(Expression) <= ${longest} LIMIT ${most}`),
    );
  return queries;
}

/** Of a table; empty for a view, whose query could run for ever. */
function columnsOf(database: Sqlite.Database, table: string): ReadonlySet<string> {
  const isTable = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .get(table);
  if (isTable === undefined) return new Set();
  const rows = database.prepare<[string], { name: unknown }>("SELECT name FROM pragma_table_info(?)").all(table);
  return new Set(rows.flatMap(({ name }) => (typeof name === "string" ? [name] : [])));
}

function read(database: Sqlite.Database, sql: string): Query[] {
  const rows = database.prepare<[], { name: unknown; text: unknown }>(sql).all();
  return rows.flatMap(({ name, text }) => (typeof name === "string" && typeof text === "string" ? [{ name, text }] : []));
}
