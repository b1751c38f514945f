import { branded, instant, integer, json, oneOf, openRecord, orNull, record, type Decoder } from "../../../shared/contract/decoder.ts";
import { cleanupKinds, recoveryOutcomes } from "../../../shared/model/cleanup.ts";
import { historyActors, historyKinds, type HistoryQuery, type PreviousContent } from "../../../shared/model/history.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { NewEvent, StoredEvent } from "../cleanup/records.ts";
import { createCheckedTable, cut, longestStored, longestStoredJson, storedText, type SetAsideRows } from "./checked-table.ts";
import type { Database } from "./database.ts";

/** Everything that happened to connector files. Rows are added and marked as undone, never changed otherwise, never deleted. */
export interface HistoryTable {
  readonly add: (event: NewEvent) => number;
  readonly find: (id: number) => StoredEvent | undefined;
  /** Newest first. */
  readonly query: (query: HistoryQuery) => readonly StoredEvent[];
  readonly lastOf: (key: { readonly connector: ConnectorId } | { readonly target: string }) => StoredEvent | undefined;
}

type Row = Omit<StoredEvent, "undoneBy"> & { readonly undone_by: number | null; readonly search: string };

const content: Decoder<PreviousContent> = openRecord<PreviousContent>({
  sha256: orNull(storedText),
  version: orNull(storedText),
  signer: orNull(storedText),
});
const recovery: Decoder<NonNullable<StoredEvent["recovery"]>> = openRecord<NonNullable<StoredEvent["recovery"]>>({
  operation: oneOf(...cleanupKinds),
  outcome: oneOf(...recoveryOutcomes),
});
const eventId = integer(1, Number.MAX_SAFE_INTEGER);

const decode = record<Row>({
  id: eventId,
  at: instant,
  kind: oneOf(...historyKinds),
  by: oneOf(...historyActors),
  connector: orNull(branded<ConnectorId>(longestStored)),
  name: storedText,
  folder: storedText,
  sha256: orNull(storedText),
  version: orNull(storedText),
  signer: orNull(storedText),
  previous: orNull(json(content, longestStoredJson)),
  note: orNull(storedText),
  recovery: orNull(json(recovery, longestStoredJson)),
  target: orNull(storedText),
  undone_by: orNull(eventId),
  search: storedText,
});

/** More words than a user types, fewer than make a query slow. */
const mostWords = 8;
const longestSearch = 2_000;

const columns = [
  "id",
  "at",
  "kind",
  "by",
  "connector",
  "name",
  "folder",
  "sha256",
  "version",
  "signer",
  "previous",
  "note",
  "recovery",
  "target",
  "undone_by",
  "search",
] as const;
const insertSql = `
  INSERT INTO history (at, kind, by, connector, name, folder, sha256, version, signer, previous, note, recovery, target, search)
  VALUES (@at, @kind, @by, @connector, @name, @folder, @sha256, @version, @signer, @previous, @note, @recovery, @target, @search)`;

export function createHistoryTable(database: Database, aside: SetAsideRows): HistoryTable {
  const rows = createCheckedTable(database, aside, { table: "history", columns, decode });
  const insert = database.prepare(insertSql);
  const undo = database.prepare(
    `UPDATE history SET undone_by = @by
     WHERE id = (SELECT max(id) FROM history WHERE target = @target AND kind IN (SELECT value FROM json_each(@kinds)) AND undone_by IS NULL AND id < @by)`,
  );
  /** A damaged row among them makes room for the next. */
  const newest = (conditions: readonly Condition[], limit: number): readonly StoredEvent[] => {
    const found: StoredEvent[] = [];
    for (let before: bigint | null = null; found.length < limit;) {
      const all: readonly Condition[] = before === null ? conditions : [...conditions, ["id < ?", [before]]];
      const where = all.length === 0 ? "" : `WHERE ${all.map(([sql]) => sql).join(" AND ")}`;
      const wanted = limit - found.length;
      const page = rows.read(`${where} ORDER BY id DESC LIMIT ?`, ...all.flatMap(([, values]) => values), wanted);
      found.push(...page.flatMap(({ value }) => (value === undefined ? [] : [eventOf(value)])));
      const last = page.at(-1);
      if (last === undefined || page.length < wanted) break;
      before = BigInt(last.key);
    }
    return found;
  };
  return {
    add: (event) => {
      const { undoes, previous, recovery, ...rest } = event;
      const written = {
        previous: previous === null ? null : JSON.stringify({ ...previous, version: cutOrNull(previous.version) }),
        recovery: recovery === null ? null : JSON.stringify(recovery),
        version: cutOrNull(rest.version),
      };
      const id = Number(insert.run({ ...rest, ...written, search: searchText(event) }).lastInsertRowid);
      if (undoes !== null) undo.run({ by: id, target: undoes.target, kinds: JSON.stringify(undoes.kinds) });
      return id;
    },
    find: (id) => newest([["id = ?", [id]]], 1)[0],
    query: (query) => newest(conditions(query), query.limit),
    lastOf: (key) => newest(["connector" in key ? ["connector = ?", [key.connector]] : ["target = ?", [key.target]]], 1)[0],
  };
}

/** Lower-cased here and not by SQLite, which knows only ASCII. */
function searchText({ name, folder, version, signer, sha256, previous, note }: NewEvent): string {
  const texts = [name, version, signer, sha256, previous?.version, previous?.signer, previous?.sha256, folder, note];
  return texts
    .filter((text) => typeof text === "string")
    .join("\n")
    .toLowerCase()
    .slice(0, longestSearch);
}

const cutOrNull = (written: string | null): string | null => (written === null ? null : cut(written));

type Condition = readonly [sql: string, values: readonly unknown[]];

function conditions({ text, kinds, since, before }: HistoryQuery): readonly Condition[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, mostWords);
  return [
    ...(before === null ? [] : [["id < ?", [before]] as const]),
    ...(kinds.length === 0 ? [] : [[`kind IN (${kinds.map(() => "?").join(", ")})`, kinds] as const]),
    ...(since === null ? [] : [["at >= ?", [since]] as const]),
    ...words.map((word) => ["instr(search, ?) > 0", [word]] as const),
  ];
}

function eventOf(row: Row): StoredEvent {
  const { undone_by: undoneBy, search: _, ...rest } = row;
  return { ...rest, undoneBy };
}
