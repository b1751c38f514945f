import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CleanupRecords, RecordsFailure } from "../cleanup/records.ts";
import type { KnownReportStore } from "../inventory/known-reports.ts";
import type { TestingMarksStore } from "../shadows/testing-marks.ts";
import type { PublisherStore } from "../trust/publishers.ts";
import { createAgeingTable } from "./ageing-table.ts";
import { createSetAsideRows, type SetAsideRows } from "./checked-table.ts";
import {
  createFoldersTable,
  createSettingsTable,
  createTestingMarksTable,
  type FoldersTable,
  type SettingsTable,
} from "./choices-tables.ts";
import { createCleanupRecords } from "./cleanup-records.ts";
import { createCodeChecksTable, type CodeChecksTable } from "./code-checks-table.ts";
import { attempt, type Database, hasDamagedValues, openInMemory, openReadOnly, openWritable, together } from "./database.ts";
import { createFilesTable, type FilesTable } from "./files-table.ts";
import { createHistoryTable } from "./history-table.ts";
import { createInspectionsTable, type InspectionsTable } from "./inspections-table.ts";
import { createJournalTable } from "./journal-table.ts";
import { createPublishersTable } from "./publishers-table.ts";
import { createQuarantineTable } from "./quarantine-table.ts";
import { createKnownReportsTable } from "./known-reports-table.ts";
import { createReportReadingsTable, type ReportReadingsTable } from "./report-readings-table.ts";
import { createSeenTable } from "./seen-table.ts";

/** What this process may expect of the store. Read-only still remembers, but only until it is closed. */
export type StoreState =
  | { readonly kind: "writable" }
  /** The database was damaged: it was kept under this path, and an empty one took its place. */
  | { readonly kind: "renewed"; readonly keptAs: string }
  | { readonly kind: "read-only"; readonly because: ReadOnlyReason };

export type ReadOnlyReason = "newer-schema" | "no-access" | "disk-full" | "in-use" | "damaged";

export interface Store {
  readonly state: StoreState;
  readonly settings: SettingsTable;
  readonly folders: FoldersTable;
  readonly testingMarks: TestingMarksStore;
  readonly publishers: PublisherStore;
  readonly files: FilesTable;
  readonly inspections: InspectionsTable;
  readonly codeChecks: CodeChecksTable;
  readonly reportReadings: ReportReadingsTable;
  readonly knownReports: KnownReportStore;
  /** Writes of files and inspections that belong together. */
  readonly together: (writes: () => void) => void;
  /** Journal, quarantine and history. Where the store is read-only they can be read, and every write fails by name. */
  readonly cleanup: CleanupRecords;
  /** Rows that did not read as what they should. */
  readonly setAside: SetAsideRows;
  readonly close: () => void;
}

/** Inspections and checks of code that no scan read in this time are deleted, and with them the files of which nothing is remembered any more. */
const keepUnusedDays = 180;

/** Opens the store in the data folder. Never fails: what cannot be opened for writing is read, or replaced by memory; `state` reports it. */
export function openStore(dataFolder: string, now: Date): Store {
  const path = databaseIn(dataFolder);
  if (!ensureFolder(dataFolder)) return openForReading(path, "no-access");
  const opened = openWritable(path);
  if (opened.ok) return writing(opened.value, { kind: "writable" }, now);
  if (opened.error === "no-access") return openForReading(path, isFull(dataFolder) ? "disk-full" : "no-access");
  if (opened.error !== "damaged") return openForReading(path, opened.error);
  const kept = setAside(path, now);
  if (!kept.ok) return openForReading(path, "damaged");
  const fresh = openWritable(path);
  return fresh.ok ? writing(fresh.value, { kind: "renewed", keptAs: kept.value }, now) : openForReading(path, fresh.error);
}

const databaseIn = (dataFolder: string): string => join(dataFolder, "mezzanine.db");

/** What scans remember, without the rest of the store. */
export interface RememberedFiles extends Pick<Store, "files" | "inspections" | "codeChecks" | "together" | "close"> {}

/** How long a scan waits for another process that is just making or changing the tables. */
const scanPatienceMs = 500;

/**
 * Opens what scans remember, for one scan that uses nothing else. Null when it cannot be opened for writing, for whatever reason: the scan then
 * does without, and what is wrong is left to `openStore`, which repairs and reports it.
 */
export function openRemembered(dataFolder: string): RememberedFiles | null {
  if (!ensureFolder(dataFolder)) return null;
  const opened = openWritable(databaseIn(dataFolder), scanPatienceMs);
  if (!opened.ok) return null;
  const database = opened.value;
  return {
    files: createFilesTable(database),
    inspections: createInspectionsTable(database),
    codeChecks: createCodeChecksTable(database),
    together: (writes) => together(database, writes),
    close: () => void database.close(),
  };
}

function ensureFolder(folder: string): boolean {
  try {
    makeFolder(folder);
    return true;
  } catch {
    return false; // the following state is no-access
  }
}

/** More than SQLite needs to start; it does not report why it could not. */
const probeBytes = 64 * 1024;

function isFull(folder: string): boolean {
  const path = join(folder, `mezzanine-${process.pid}.probe`);
  try {
    writeFileSync(path, Buffer.alloc(probeBytes), { flag: "wx" });
    return false;
  } catch (thrown) {
    const code = errorCode(thrown);
    return code === "ENOSPC" || code === "EDQUOT";
  } finally {
    removeProbe(path);
  }
}

function removeProbe(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // a read-only disk refuses even to remove what is not there
  }
}

/** Node's recursive `mkdir` never ends where a folder exists but creating one in it fails with ENOENT, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder, { mode: 0o700 });
}

function writing(database: Database, state: StoreState, now: Date): Store {
  const aside = createSetAsideRows(database);
  if (hasDamagedValues(database)) checkEveryRow(database, aside);
  const inspections = createInspectionsTable(database);
  const codeChecks = createCodeChecksTable(database);
  const files = createFilesTable(database);
  const reportReadings = createReportReadingsTable(database);
  const unused = new Date(now.getTime() - keepUnusedDays * 24 * 60 * 60 * 1000);
  for (const table of [inspections, codeChecks, files, reportReadings]) table.forgetUnusedSince(unused);
  return {
    state,
    settings: createSettingsTable(database, aside),
    folders: createFoldersTable(database, aside),
    testingMarks: createTestingMarksTable(database, aside),
    publishers: createPublishersTable(database, aside),
    files,
    inspections,
    codeChecks,
    reportReadings,
    knownReports: createKnownReportsTable(database, aside),
    together: (writes) => together(database, writes),
    cleanup: createCleanupRecords(database, aside, "persistent"),
    setAside: aside,
    close: () => void database.close(),
  };
}

/** Where values have types that their tables do not allow, a row could not be written to and might not be found by what it should hold. */
function checkEveryRow(database: Database, aside: SetAsideRows): void {
  attempt(() => database.exec("DELETE FROM files; DELETE FROM inspections; DELETE FROM code_checks; DELETE FROM report_readings")); // all of it can be computed again
  const wholeHistory = { text: "", kinds: [], since: null, before: null, limit: Number.MAX_SAFE_INTEGER };
  const tables: readonly (() => unknown)[] = [
    createSettingsTable(database, aside).names,
    createFoldersTable(database, aside).list,
    createTestingMarksTable(database, aside).list,
    createPublishersTable(database, aside).list,
    createPublishersTable(database, aside).expected,
    createKnownReportsTable(database, aside).places,
    createKnownReportsTable(database, aside).reports,
    createJournalTable(database, aside).ids,
    createQuarantineTable(database, aside).list,
    () => createHistoryTable(database, aside).query(wholeHistory),
    createSeenTable(database, aside).folders,
    createAgeingTable(database, aside).read,
  ];
  for (const read of tables) attempt(read);
}

/** Settings and folders from the file where they can be read; what a scan learns goes to memory. */
function openForReading(path: string, because: ReadOnlyReason): Store {
  const memory = openInMemory();
  const file = existsSync(path) && because !== "damaged" ? openReadOnly(path) : null;
  const persistent = file?.ok === true && isUnderstood(file.value) ? file.value : memory;
  const aside = createSetAsideRows(file?.ok === true ? file.value : memory);
  return {
    state: { kind: "read-only", because },
    settings: createSettingsTable(persistent, aside),
    folders: createFoldersTable(persistent, aside),
    testingMarks: marksToRead(persistent, memory, aside),
    publishers: publishersToRead(persistent, memory, aside),
    files: createFilesTable(memory),
    inspections: createInspectionsTable(memory),
    codeChecks: createCodeChecksTable(memory),
    reportReadings: createReportReadingsTable(memory),
    knownReports: knownReportsToRead(persistent, memory, aside),
    together: (writes) => together(memory, writes),
    cleanup: cleanupToRead(file?.ok === true ? file.value : null, memory, aside, troubles[because]),
    setAside: aside,
    close: () => {
      memory.close();
      if (file?.ok === true) file.value.close();
    },
  };
}

/** A newer program may have renamed what we would read. */
function isUnderstood(database: Database): boolean {
  try {
    const aside = createSetAsideRows(database);
    createSettingsTable(database, aside);
    createFoldersTable(database, aside);
    return true;
  } catch {
    return false;
  }
}

function knownReportsToRead(persistent: Database, memory: Database, aside: SetAsideRows): KnownReportStore {
  try {
    return createKnownReportsTable(persistent, aside);
  } catch {
    return createKnownReportsTable(memory, aside); // an older program's file has none
  }
}

function marksToRead(persistent: Database, memory: Database, aside: SetAsideRows): TestingMarksStore {
  try {
    return createTestingMarksTable(persistent, aside);
  } catch {
    return createTestingMarksTable(memory, aside); // an older program's file has no marks
  }
}

function publishersToRead(persistent: Database, memory: Database, aside: SetAsideRows): PublisherStore {
  try {
    return createPublishersTable(persistent, aside);
  } catch {
    return createPublishersTable(memory, aside); // nor has it publishers
  }
}

const troubles = {
  "newer-schema": "store-newer",
  "no-access": "store-read-only",
  "disk-full": "disk-full",
  "in-use": "store-in-use",
  "damaged": "store-damaged",
} as const satisfies Record<ReadOnlyReason, RecordsFailure>;

function cleanupToRead(file: Database | null, memory: Database, aside: SetAsideRows, failure: RecordsFailure): CleanupRecords {
  try {
    if (file !== null) return createCleanupRecords(file, aside, "in-memory", { readable: true, failure });
  } catch {
    // an older or newer program's tables: nothing to show
  }
  return createCleanupRecords(memory, aside, "in-memory", { readable: false, failure });
}

/** SQLite keeps these beside the database; they belong to it and move with it. */
const companions = ["-wal", "-shm", "-journal"];

/** Gives a damaged database another name, so that a fresh one can take its place. Nothing is overwritten, nothing is deleted. */
export function setAside(path: string, at: Date): Result<string, "no-access"> {
  const stamp = at.toISOString().replace(/[:.]/gu, "-");
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const kept = join(dirname(path), `mezzanine-damaged-${stamp}${attempt === 0 ? "" : `-${attempt}`}.db`);
    if ([kept, ...companions.map((suffix) => kept + suffix)].some((name) => existsSync(name))) continue;
    try {
      renameSync(path, kept);
      for (const suffix of companions) {
        if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
      }
      return ok(kept);
    } catch {
      return err("no-access"); // another program holds it open, or the folder is read-only
    }
  }
  return err("no-access");
}
