import { readFileSync, statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { latestVersion, migrate } from "./migrations/index.ts";

export type Database = Sqlite.Database;

/** Why a database file cannot be used as it is. */
export type DatabaseFailure = "damaged" | "newer-schema" | "no-access" | "in-use";

/** How long a write waits for the other process (window or command line) to finish its own. */
const busyTimeoutMs = 5_000;

/** Opens the file for reading and writing, checks it, and brings its tables up to date. `timeout`: how long it waits for another process. */
export function openWritable(path: string, timeout = busyTimeoutMs): Result<Database, DatabaseFailure> {
  return opening(
    () => new Sqlite(path, { timeout }),
    (database) => {
      if (schemaVersion(database) > latestVersion) return "newer-schema";
      // Readers and one writer at the same time: the window and the command line may both run.
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = NORMAL");
      // An event that undid another may be set aside; the other was undone nevertheless.
      database.pragma("foreign_keys = OFF");
      const problems = (database.pragma(`quick_check(${mostProblems})`) as readonly { readonly quick_check: string }[]).map(
        (row) => row.quick_check,
      );
      if (!problems.every((problem) => problem === "ok" || isInOneRow(problem))) return "damaged";
      migrate(database);
      return null;
    },
  );
}

const mostProblems = 1_000;

/** A value of the wrong type, or one that a table does not allow: the pages are sound, and rows are checked as they are read. */
const isInOneRow = (problem: string): boolean => /^(?:(?:NULL|non-[A-Z]+|[A-Z]+) value in |CHECK constraint failed in )/u.test(problem);

/** Whether SQLite itself finds values that its tables do not allow. */
export const hasDamagedValues = (database: Database): boolean => database.pragma("quick_check(1)", { simple: true }) !== "ok";

/** Opens a file that must not be changed: a newer program wrote it, or its folder is read-only. */
export function openReadOnly(path: string): Result<Database, DatabaseFailure> {
  const known = (database: Database) => {
    schemaVersion(database);
    return null;
  };
  const opened = opening(() => new Sqlite(path, { readonly: true, fileMustExist: true, timeout: busyTimeoutMs }), known);
  if (opened.ok || opened.error !== "no-access") return opened;
  // SQLite writes beside a database even to read it, which a full or read-only disk refuses.
  const bytes = readWhole(path);
  return bytes === null ? opened : opening(() => new Sqlite(bytes, { readonly: true }), known);
}

const longestRead = 256 * 1024 * 1024;

/** The bytes of a database that nothing is left to be added to; null when its log is not empty, or it cannot be read. */
function readWhole(path: string): Buffer | null {
  try {
    if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0 || statSync(path).size > longestRead) return null;
    const bytes = readFileSync(path);
    // Bytes 18 and 19 ask for a log beside the file, which bytes in memory do not have.
    bytes.fill(1, 18, 20);
    return bytes;
  } catch {
    return null; // the failure of opening has the reason
  }
}

/** A database that lives as long as this process. */
export function openInMemory(): Database {
  const database = new Sqlite(":memory:");
  migrate(database);
  return database;
}

/** Runs a write. False when the disk or another process refuses it; every other failure is a bug and is thrown. */
export function attempt(write: () => unknown): boolean {
  try {
    write();
    return true;
  } catch (thrown) {
    if (failureOf(thrown) === null) throw thrown;
    return false;
  }
}

/**
 * Several writes as one, which costs little more than one of them. Where another process writes just then, or the disk refuses, each
 * is as it would be by itself, or all are lost: for what can be computed again.
 */
export function together(database: Database, writes: () => void): void {
  if (database.readonly || database.inTransaction || !attempt(() => database.exec("BEGIN IMMEDIATE"))) return writes();
  try {
    writes();
  } finally {
    // A full disk ends the transaction by itself.
    if (database.inTransaction && !attempt(() => database.exec("COMMIT"))) attempt(() => database.exec("ROLLBACK"));
  }
}

/** Runs a read whose loss is bearable: what cannot be read counts as not there. */
export function attemptRead<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (thrown) {
    if (failureOf(thrown) === null) throw thrown;
    return otherwise;
  }
}

function opening(open: () => Database, prepare: (database: Database) => DatabaseFailure | null): Result<Database, DatabaseFailure> {
  let database: Database | undefined;
  try {
    database = open();
    const failure = prepare(database);
    if (failure === null) return ok(database);
    database.close();
    return err(failure);
  } catch (thrown) {
    database?.close();
    const failure = failureOf(thrown) ?? (errorCode(thrown) === "SQLITE_ERROR" ? "damaged" : null);
    // better-sqlite3 throws a TypeError when the folder is not there.
    if (failure === null && !(thrown instanceof TypeError)) throw thrown;
    return err(failure ?? "no-access");
  }
}

function schemaVersion(database: Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}

function failureOf(thrown: unknown): DatabaseFailure | null {
  const code = errorCode(thrown) ?? "";
  if (/^SQLITE_(?:NOTADB|CORRUPT|CONSTRAINT_(?:DATATYPE|CHECK|NOTNULL))/u.test(code)) return "damaged";
  if (/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u.test(code)) return "in-use";
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR|FULL)/u.test(code)) return "no-access";
  return null;
}
