import type { JournalEntry, JournalState } from "../cleanup/records.ts";
import type { Database } from "./database.ts";

/** Intended changes of files, each written before it happens. */
export interface JournalTable {
  readonly begin: (entry: JournalEntry) => void;
  readonly settle: (settled: { readonly id: string; readonly state: JournalState; readonly at: string }) => void;
  readonly state: (id: string) => JournalState | undefined;
  readonly unsettled: () => readonly { readonly entry: JournalEntry; readonly state: "open" | "missing" }[];
}

export function createJournalTable(database: Database): JournalTable {
  const insert = database.prepare(
    "INSERT INTO cleanup_journal (id, state, owner, begun_at, entry) VALUES (@id, 'open', @owner, @begunAt, @entry)",
  );
  const update = database.prepare("UPDATE cleanup_journal SET state = @state, settled_at = @at WHERE id = @id");
  const select = database.prepare<[], { entry: string; state: "open" | "missing" }>(
    "SELECT entry, state FROM cleanup_journal WHERE state IN ('open', 'missing') ORDER BY begun_at, rowid",
  );
  const selectState = database.prepare<[string], { state: JournalState }>("SELECT state FROM cleanup_journal WHERE id = ?");
  return {
    state: (id) => selectState.get(id)?.state,
    begin: (entry) => void insert.run({ id: entry.id, owner: entry.owner, begunAt: entry.begunAt, entry: JSON.stringify(entry) }),
    settle: (settled) => void update.run(settled),
    // Our own text, in a row that SQLite vouches for.
    unsettled: () => select.all().map(({ entry, state }) => ({ entry: JSON.parse(entry) as JournalEntry, state })),
  };
}
