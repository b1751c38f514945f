import { isAbsolute } from "node:path";
import { err } from "../../../shared/base/result.ts";
import {
  branded,
  count,
  instant,
  json,
  list,
  mapped,
  oneOf,
  openRecord,
  orMissing,
  orNull,
  record,
  textThat,
  anything,
  type Decoder,
} from "../../../shared/contract/decoder.ts";
import { cleanupKinds, type QuarantineId } from "../../../shared/model/cleanup.ts";
import { isFindingKind } from "../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { JournalEntry, JournalState } from "../cleanup/records.ts";
import { isPlainName } from "../cleanup/execute/sidecar.ts";
import { createCheckedTable, cut, longestStored, longestStoredJson, storedText, type SetAsideRows } from "./checked-table.ts";
import type { Database } from "./database.ts";

/** Intended changes of files, each written before it happens. */
export interface JournalTable {
  readonly begin: (entry: JournalEntry) => void;
  readonly commit: (committed: { readonly id: string; readonly state: JournalState; readonly at: string }) => void;
  readonly state: (id: string) => JournalState | undefined;
  readonly unfinished: () => readonly { readonly entry: JournalEntry; readonly state: "open" | "missing" }[];
  /** Finished installs, the latest first. */
  readonly installs: () => readonly JournalEntry[];
  /** Every entry, finished or not. */
  readonly ids: () => readonly string[];
}

const path = textThat(longestStored, isAbsolute, "not an absolute path");
const plainName = textThat(longestStored, isPlainName, "not a file's name");

const decodeEntry = openRecord<JournalEntry>({
  id: plainName, // part of file names
  kind: oneOf(...cleanupKinds),
  from: path,
  to: orNull(path),
  sha256: storedText,
  begunAt: instant,
  owner: storedText,
  connector: orNull(branded<ConnectorId>(longestStored)),
  name: plainName,
  folder: storedText,
  quarantineId: orNull(plainName as Decoder<QuarantineId>),
  title: storedText,
  sizeBytes: count,
  modifiedAt: instant,
  reason: storedText,
  findings: mapped(list(anything, 10_000), (kinds) => kinds.filter(isFindingKind)),
  version: orNull(storedText),
  signer: orNull(storedText),
  // Entries from before there were installs have none.
  replaced: mapped(orMissing(list(plainName as Decoder<QuarantineId>, 1_000)), (ids) => ids ?? []),
});

interface Row {
  readonly id: string;
  readonly state: JournalState;
  readonly owner: string;
  readonly begun_at: string;
  readonly settled_at: string | null;
  readonly entry: JournalEntry;
}

const fields = record<Row>({
  id: storedText,
  state: oneOf("open", "finished", "undone", "missing"),
  owner: storedText,
  begun_at: storedText,
  settled_at: orNull(storedText),
  entry: json(decodeEntry, longestStoredJson),
});

/** CommitContext goes by the row's id, so the entry must have the same. */
const decode: Decoder<Row> = (raw) => {
  const row = fields(raw);
  return !row.ok || row.value.id === row.value.entry.id ? row : err({ at: "entry.id", problem: "not the row's" });
};

export function createJournalTable(database: Database, aside: SetAsideRows): JournalTable {
  const rows = createCheckedTable(database, aside, {
    table: "cleanup_journal",
    columns: ["id", "state", "owner", "begun_at", "settled_at", "entry"],
    decode,
  });
  const insert = database.prepare(
    "INSERT INTO cleanup_journal (id, state, owner, begun_at, entry) VALUES (@id, 'open', @owner, @begunAt, @entry)",
  );
  const update = database.prepare("UPDATE cleanup_journal SET state = @state, settled_at = @at WHERE id = @id");
  const selectState = database.prepare<[string], { state: JournalState }>("SELECT state FROM cleanup_journal WHERE id = ?");
  return {
    state: (id) => selectState.get(id)?.state,
    begin: (entry) => {
      const written = { ...entry, title: cut(entry.title), version: entry.version === null ? null : cut(entry.version) };
      insert.run({ id: entry.id, owner: entry.owner, begunAt: entry.begunAt, entry: JSON.stringify(written) });
    },
    commit: (committed) => void update.run(committed),
    unfinished: () =>
      rows
        .all("WHERE state IN ('open', 'missing') ORDER BY begun_at, rowid")
        .flatMap(({ entry, state }) => (state === "open" || state === "missing" ? [{ entry, state }] : [])),
    installs: () =>
      rows
        .all(`WHERE state = 'finished' AND instr(entry, '"kind":"install"') > 0 ORDER BY rowid DESC`)
        .flatMap(({ entry }) => (entry.kind === "install" ? [entry] : [])),
    ids: () => rows.all("").map(({ id }) => id),
  };
}
