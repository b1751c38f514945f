import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CleanupRecords, RecordsFailure, RecordsState } from "../cleanup/records.ts";
import { createAgeingTable, type AgeingTable } from "./ageing-table.ts";
import type { SetAsideRows } from "./checked-table.ts";
import { attemptRead, type Database } from "./database.ts";
import { createHistoryTable } from "./history-table.ts";
import { createJournalTable } from "./journal-table.ts";
import { createQuarantineTable } from "./quarantine-table.ts";
import { findRecordsFailure } from "./records-failure.ts";
import { createSeenTable } from "./seen-table.ts";

/**
 * What clean-up writes down. Each write is on the disk before it returns: a file moves only after its entry is safe.
 * A store that is lost when the process ends is `in-memory`: writes are refused, and `inMemory` has the reason.
 */
export function createCleanupRecords(
  database: Database,
  aside: SetAsideRows,
  lifetime: "persistent" | "in-memory",
  inMemory: RecordsState = { readable: false, failure: "store-read-only" },
): CleanupRecords {
  const journal = createJournalTable(database, aside);
  const quarantine = createQuarantineTable(database, aside);
  const history = createHistoryTable(database, aside);
  const ageing = lifetime === "persistent" ? createAgeingTable(database, aside) : ageingToRead(database, aside);
  const seen = createSeenTable(database, aside);
  const write = <T>(work: () => T): Result<T, RecordsFailure> =>
    lifetime === "in-memory" ? err(inMemory.failure ?? "store-read-only") : durably(database, work);
  return {
    state: () => {
      if (lifetime === "in-memory") return inMemory;
      if (!database.open) return { readable: false, failure: "store-read-only" }; // closed: this process ends
      const failure = readFailure(database);
      return { readable: failure === null, failure };
    },
    begin: (entry) => write(() => journal.begin(entry)),
    commit: (journalCommit) =>
      write(() => {
        if (journalCommit.quarantine !== null) {
          if ("keep" in journalCommit.quarantine) quarantine.keep(journalCommit.quarantine.keep);
          else quarantine.drop(journalCommit.quarantine.drop);
        }
        if (journalCommit.journal !== null) journal.commit(journalCommit.journal);
        return journalCommit.events.map((event) => history.add(event));
      }),
    unfinished: () => attemptRead(() => journal.unfinished(), []),
    journalState: (id) => attemptRead(() => journal.state(id), undefined),
    replacedBy: ({ to, sha256 }) =>
      attemptRead(() => journal.installs().find((entry) => entry.to === to && entry.sha256 === sha256)?.replaced ?? [], []),
    quarantined: () => attemptRead(() => quarantine.list(), []),
    findQuarantined: (id) => attemptRead(() => quarantine.find(id), undefined),
    findEvent: (id) => attemptRead(() => history.find(id), undefined),
    events: (query) => attemptRead(() => history.query(query), []),
    lastOf: (key) => attemptRead(() => history.lastOf(key), undefined),
    seen: {
      inFolder: (folder) => attemptRead(() => seen.find(folder), undefined),
      update: (compute) =>
        write(() => {
          const { folders, events } = compute();
          for (const [folder, files] of folders) seen.replace(folder, files);
          return events.map((event) => history.add(event));
        }),
    },
    ageing: {
      read: () => attemptRead(ageing.read, { seen: null, files: [] }),
      update: (compute) =>
        write(() => {
          const after = compute(ageing.read());
          ageing.replace(after);
          return after;
        }),
    },
  };
}

/** Another program's file may have no such table; then nothing was counted. */
function ageingToRead(database: Database, aside: SetAsideRows): AgeingTable {
  try {
    return createAgeingTable(database, aside);
  } catch {
    return { read: () => ({ seen: null, files: [] }), replace: () => undefined };
  }
}

/** The whole of what is short, and the first row of what is long. */
const probes = ["SELECT max(length(file)) FROM quarantine", "SELECT at FROM history LIMIT 1", "SELECT state FROM cleanup_journal LIMIT 1"];

/** The reads above return nothing on failure; this tells the two apart. */
function readFailure(database: Database): RecordsFailure | null {
  try {
    for (const sql of probes) database.prepare(sql).get();
    return null;
  } catch (thrown) {
    const failure = findRecordsFailure(thrown);
    if (failure === undefined) throw thrown;
    return failure;
  }
}

/** The store as a whole may lose its last moments in a power failure; what is written here may not. */
function durably<T>(database: Database, write: () => T): Result<T, RecordsFailure> {
  try {
    database.pragma("synchronous = FULL");
    return ok(database.transaction(write).immediate());
  } catch (thrown) {
    const failure = findRecordsFailure(thrown);
    if (failure === undefined) throw thrown;
    return err(failure);
  } finally {
    database.pragma("synchronous = NORMAL");
  }
}
