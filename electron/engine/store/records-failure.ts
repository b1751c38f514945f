import { errorCode } from "../../../shared/base/error-code.ts";
import type { RecordsFailure } from "../cleanup/records.ts";

/** Undefined when the error is not one of SQLite's expected failures: then it is a bug. */
export function findRecordsFailure(thrown: unknown): RecordsFailure | undefined {
  const code = errorCode(thrown) ?? "";
  // A row with a value that its table does not allow cannot be written to either.
  if (/^SQLITE_(?:NOTADB|CORRUPT|CONSTRAINT_(?:DATATYPE|CHECK|NOTNULL))/u.test(code)) return "store-damaged";
  if (/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/u.test(code)) return "other-operation-running";
  if (code.startsWith("SQLITE_FULL")) return "disk-full";
  if (/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR)/u.test(code)) return "store-read-only";
  return undefined;
}
