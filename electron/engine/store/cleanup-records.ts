import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CleanupRecords, RecordsFailure } from "../cleanup/records.ts";
import { attemptRead, type Database } from "./database.ts";
import { createHistoryTable } from "./history-table.ts";
import { createJournalTable } from "./journal-table.ts";
import { createQuarantineTable } from "./quarantine-table.ts";
import { createSeenTable } from "./seen-table.ts";

/** What clean-up writes down. Each write is on the disk before it returns: a file moves only after its entry is safe. */
export function createCleanupRecords(database: Database): CleanupRecords {
  const journal = createJournalTable(database);
  const quarantine = createQuarantineTable(database);
  const history = createHistoryTable(database);
  const seen = createSeenTable(database);
  return {
    begin: (entry) => durably(database, () => journal.begin(entry)),
    settle: (settlement) =>
      durably(database, () => {
        if (settlement.quarantine !== null) {
          if ("keep" in settlement.quarantine) quarantine.keep(settlement.quarantine.keep);
          else quarantine.drop(settlement.quarantine.drop);
        }
        if (settlement.journal !== null) journal.settle(settlement.journal);
        return settlement.events.map((event) => history.add(event));
      }),
    unsettled: () => attemptRead(() => journal.unsettled(), []),
    quarantined: () => attemptRead(() => quarantine.list(), []),
    findQuarantined: (id) => attemptRead(() => quarantine.find(id), undefined),
    findEvent: (id) => attemptRead(() => history.find(id), undefined),
    events: (query) => attemptRead(() => history.query(query), []),
    lastOf: (place) => attemptRead(() => history.lastOf(place), undefined),
    seen: {
      inFolder: (folder) => attemptRead(() => seen.find(folder), undefined),
      update: (compute) =>
        durably(database, () => {
          const { folders, events } = compute();
          for (const [folder, files] of folders) seen.replace(folder, files);
          return events.map((event) => history.add(event));
        }),
    },
  };
}

/** The store as a whole may lose its last moments in a power failure; what is written here may not. */
function durably<T>(database: Database, write: () => T): Result<T, RecordsFailure> {
  try {
    database.pragma("synchronous = FULL");
    return ok(database.transaction(write).immediate());
  } catch (thrown) {
    const failure = findFailure(thrown);
    if (failure === undefined) throw thrown;
    return err(failure);
  } finally {
    database.pragma("synchronous = NORMAL");
  }
}

function findFailure(thrown: unknown): RecordsFailure | undefined {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
  if (/^SQLITE_(?:NOTADB|CORRUPT)/u.test(code)) return "store-damaged";
  if (/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u.test(code)) return "other-operation-running";
  if (/^SQLITE_FULL/u.test(code)) return "disk-full";
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR)/u.test(code)) return "store-read-only";
  return undefined;
}
