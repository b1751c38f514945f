import type { HistoryQuery, PreviousContent } from "../../../shared/model/history.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { NewEvent, StoredEvent } from "../cleanup/records.ts";
import type { Database } from "./database.ts";

/** Everything that happened to connector files. Rows are added and marked as undone, never changed otherwise, never deleted. */
export interface HistoryTable {
  readonly add: (event: NewEvent) => number;
  readonly find: (id: number) => StoredEvent | undefined;
  /** Newest first. */
  readonly query: (query: HistoryQuery) => readonly StoredEvent[];
  readonly lastOf: (place: { readonly connector: ConnectorId } | { readonly target: string }) => StoredEvent | undefined;
}

interface Row extends Omit<StoredEvent, "previous" | "recovery" | "undoneBy"> {
  readonly previous: string | null;
  readonly recovery: string | null;
  readonly undone_by: number | null;
}

/** More words than anybody types, fewer than make a query slow. */
const mostWords = 8;
const longestSearch = 2_000;

const columns = "id, at, kind, by, connector, name, folder, sha256, version, signer, previous, note, recovery, target, undone_by";
const insertSql = `
  INSERT INTO history (at, kind, by, connector, name, folder, sha256, version, signer, previous, note, recovery, target, search)
  VALUES (@at, @kind, @by, @connector, @name, @folder, @sha256, @version, @signer, @previous, @note, @recovery, @target, @search)`;

export function createHistoryTable(database: Database): HistoryTable {
  const insert = database.prepare(insertSql);
  const undo = database.prepare(
    `UPDATE history SET undone_by = @by
     WHERE id = (SELECT max(id) FROM history WHERE target = @target AND kind = @kind AND undone_by IS NULL AND id < @by)`,
  );
  const select = database.prepare<[number], Row>(`SELECT ${columns} FROM history WHERE id = ?`);
  const byConnector = database.prepare<[string], Row>(`SELECT ${columns} FROM history WHERE connector = ? ORDER BY id DESC LIMIT 1`);
  const byTarget = database.prepare<[string], Row>(`SELECT ${columns} FROM history WHERE target = ? ORDER BY id DESC LIMIT 1`);
  return {
    add: (event) => {
      const { undoes, previous, recovery, ...rest } = event;
      const json = {
        previous: previous === null ? null : JSON.stringify(previous),
        recovery: recovery === null ? null : JSON.stringify(recovery),
      };
      const id = Number(insert.run({ ...rest, ...json, search: searchText(event) }).lastInsertRowid);
      if (undoes !== null) undo.run({ by: id, ...undoes });
      return id;
    },
    find: (id) => decoded(select.get(id)),
    query: (query) => {
      const { where, values } = conditions(query);
      const sql = `SELECT ${columns} FROM history ${where} ORDER BY id DESC LIMIT ?`;
      return database.prepare<unknown[], Row>(sql).all(...values, query.limit).flatMap((row) => decoded(row) ?? []);
    },
    lastOf: (place) => decoded("connector" in place ? byConnector.get(place.connector) : byTarget.get(place.target)),
  };
}

/** Lower-cased here and not by SQLite, which knows only ASCII. */
function searchText({ name, folder, version, signer, sha256, previous, note }: NewEvent): string {
  const texts = [name, version, signer, sha256, previous?.version, previous?.signer, previous?.sha256, folder, note];
  return texts.filter((text) => typeof text === "string").join("\n").toLowerCase().slice(0, longestSearch);
}

function conditions({ text, kinds, since, before }: HistoryQuery): { readonly where: string; readonly values: readonly unknown[] } {
  const words = text.toLowerCase().split(/\s+/u).filter((word) => word !== "").slice(0, mostWords);
  const parts: readonly (readonly [string, readonly unknown[]])[] = [
    ...(before === null ? [] : [["id < ?", [before]] as const]),
    ...(kinds.length === 0 ? [] : [[`kind IN (${kinds.map(() => "?").join(", ")})`, kinds] as const]),
    ...(since === null ? [] : [["at >= ?", [since]] as const]),
    ...words.map((word) => ["instr(search, ?) > 0", [word]] as const),
  ];
  return {
    where: parts.length === 0 ? "" : `WHERE ${parts.map(([sql]) => sql).join(" AND ")}`,
    values: parts.flatMap(([, values]) => values),
  };
}

function decoded(row: Row | undefined): StoredEvent | undefined {
  if (row === undefined) return undefined;
  const { previous, recovery, undone_by: undoneBy, ...rest } = row;
  return {
    ...rest,
    previous: previous === null ? null : (JSON.parse(previous) as PreviousContent),
    recovery: recovery === null ? null : (JSON.parse(recovery) as StoredEvent["recovery"]),
    undoneBy,
  };
}
