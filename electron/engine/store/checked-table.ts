import type { Result } from "../../../shared/base/result.ts";
import { count, describeMisfit, oneOf, record, text, type Decoder, type Misfit } from "../../../shared/contract/decoder.ts";
import { storedTables, type StoredTable } from "../../../shared/model/notice.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/**
 * Rows are checked as they are read: SQLite checks its pages, not the values in them. A row that does not fit is
 * moved to `set_aside` with every value as it was; everything else works without it, and their number is reported to the user.
 */
export interface SetAsideRows {
  /** Of which the user has not put the notice away. */
  readonly found: () => readonly { readonly table: StoredTable; readonly count: number }[];
  /** Whether all of them are in `set_aside`; in a store that is only read they stay where they are. */
  readonly areKept: () => boolean;
  /** The user knows. */
  readonly putAway: () => void;
  readonly add: (row: DamagedRow) => void;
}

/** Longer than anything the tables are given: what others chose is cut to it before it is written. */
export const longestStored = 64 * 1024;
export const storedText: Decoder<string> = text(longestStored);
/** Of a list of files or findings in one row. */
export const longestStoredJson = 64 * 1024 * 1024;
export const cut = (written: string): string => written.slice(0, longestStored);

const setAsideCount = record<{ table: StoredTable; count: number }>({ table: oneOf(...storedTables), count });

interface DamagedRow {
  readonly table: StoredTable;
  /** The SQL that finds the row by its key. */
  readonly where: string;
  readonly key: string;
  readonly misfit: Misfit;
}

export function createSetAsideRows(database: Database): SetAsideRows {
  const left = new Map<string, StoredTable>(); // by table and key: a row that stays is read again and again
  const known = new Set<string>(); // of those left, the ones the user knows of
  const countSetAside = () =>
    attemptRead(
      () => database.prepare('SELECT source AS "table", count(*) AS count FROM set_aside WHERE told = 0 GROUP BY source').all(),
      [],
    ).flatMap((row) => {
      const counted = setAsideCount(row);
      return counted.ok ? [counted.value] : [];
    });
  const move = ({ table, where, key, misfit }: DamagedRow) => {
    const columns = database.pragma(`table_info(${table})`) as readonly { readonly name: string }[];
    database.transaction(() => {
      const insert = database.prepare("INSERT INTO set_aside (source, because, at) VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))");
      const { lastInsertRowid } = insert.run(table, describeMisfit(misfit).slice(0, 500));
      for (const { name } of columns) {
        database
          .prepare(`INSERT INTO set_aside_cells (set_aside, name, value) SELECT ?, ?, ${name} FROM ${table} WHERE ${where}`)
          .run(lastInsertRowid, name, key);
      }
      database.prepare(`DELETE FROM ${table} WHERE ${where}`).run(key);
    })();
  };
  return {
    found: () => {
      const counts = new Map(database.readonly ? [] : countSetAside().map((kept) => [kept.table, kept.count]));
      for (const [row, table] of left) if (!known.has(row)) counts.set(table, (counts.get(table) ?? 0) + 1);
      return [...counts].map(([table, count]) => ({ table, count }));
    },
    areKept: () => left.size === 0,
    putAway: () => {
      for (const row of left.keys()) known.add(row);
      if (!database.readonly) attempt(() => database.prepare("UPDATE set_aside SET told = 1 WHERE told = 0").run());
    },
    add: (row) => {
      if (database.readonly || !attempt(() => move(row))) left.set(`${row.table} ${row.key}`, row.table);
    },
  };
}

export interface CheckedTable<T> {
  /** Fails as SQLite does. In the order of the query; a row that does not fit has no value, and is set aside. `tail`: what follows the name of the table. */
  readonly read: (tail: string, ...values: readonly unknown[]) => readonly { readonly key: string; readonly value: T | undefined }[];
  /** Those that fit. */
  readonly all: (tail: string, ...values: readonly unknown[]) => readonly T[];
}

export interface TableShape<T> {
  readonly table: StoredTable;
  readonly columns: readonly string[];
  /** The one column of the primary key, of a table without row ids. */
  readonly primaryKey?: string;
  readonly decode: Decoder<T>;
}

/** Throws where the table is not there. */
export function createCheckedTable<T>(
  database: Database,
  aside: SetAsideRows,
  { table, columns, primaryKey, decode }: TableShape<T>,
): CheckedTable<T> {
  // Also a key that is damaged finds its row: of whatever type it is, its bytes name it.
  const key = primaryKey === undefined ? "CAST(rowid AS TEXT)" : `typeof(${primaryKey}) || hex(${primaryKey})`;
  const where = primaryKey === undefined ? "rowid = CAST(? AS INTEGER)" : `${key} = ?`;
  const select = `SELECT ${key} AS row_key, ${columns.join(", ")} FROM ${table}`;
  type Row = Readonly<Record<string, unknown>>;
  const prepare = (tail: string) => database.prepare<unknown[], Row>(`${select} ${tail}`);
  const statements = new Map([["", prepare("")]]); // of tails there are few
  const read: CheckedTable<T>["read"] = (tail, ...values) => {
    const statement = statements.get(tail) ?? prepare(tail);
    statements.set(tail, statement);
    return statement.all(...values).map(({ row_key, ...row }) => {
      const decoded: Result<T, Misfit> = decode(row);
      if (!decoded.ok) aside.add({ table, where, key: String(row_key), misfit: decoded.error });
      return { key: String(row_key), value: decoded.ok ? decoded.value : undefined };
    });
  };
  return { read, all: (tail, ...values) => read(tail, ...values).flatMap(({ value }) => (value === undefined ? [] : [value])) };
}
