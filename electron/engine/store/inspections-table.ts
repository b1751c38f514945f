import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** What an inspection depends on: the bytes, the program that looked, and the certificates it was given besides. */
export interface InspectionKey {
  readonly sha256: string;
  readonly inspector: string;
  /** Hash of the extra certificates; `""` without any. */
  readonly certificates: string;
}

export interface InspectionsTable {
  readonly find: (key: InspectionKey, at: Date) => InspectionOutcome | undefined;
  /** False when it could not be kept; then the file is inspected again next time. */
  readonly remember: (key: InspectionKey, outcome: InspectionOutcome, at: Date) => boolean;
  /** Forgets what nobody asked for since then. Everything here can be computed again. */
  readonly forgetUnusedSince: (time: Date) => void;
}

/** An outcome longer than this describes a file made to be large; inspecting it again is cheaper than keeping it. */
const longestOutcome = 8 * 1024 * 1024;
/** Use is recorded by the day, so that looking something up rarely writes. */
const useGranularityMs = 24 * 60 * 60 * 1000;

interface Row {
  readonly outcome: string;
  readonly last_used_at: string;
}

const where = "WHERE sha256 = @sha256 AND inspector = @inspector AND certificates = @certificates";

export function createInspectionsTable(database: Database): InspectionsTable {
  const select = database.prepare<[InspectionKey], Row>(`SELECT outcome, last_used_at FROM inspections ${where}`);
  const touch = database.prepare(`UPDATE inspections SET last_used_at = @at ${where}`);
  const upsert = database.prepare(`
    INSERT INTO inspections (sha256, inspector, certificates, outcome, last_used_at)
    VALUES (@sha256, @inspector, @certificates, @outcome, @at)
    ON CONFLICT DO UPDATE SET outcome = excluded.outcome, last_used_at = excluded.last_used_at`);
  const forget = database.prepare("DELETE FROM inspections WHERE last_used_at < ?");
  return {
    find: (key, at) => {
      const row = attemptRead(() => select.get(key), undefined);
      if (row === undefined) return undefined;
      if (at.getTime() - Date.parse(row.last_used_at) > useGranularityMs) attempt(() => touch.run({ ...key, at: at.toISOString() }));
      return decoded(row.outcome);
    },
    remember: (key, outcome, at) => {
      const text = JSON.stringify(outcome);
      return text.length <= longestOutcome && attempt(() => upsert.run({ ...key, outcome: text, at: at.toISOString() }));
    },
    forgetUnusedSince: (time) => void attempt(() => forget.run(time.toISOString())),
  };
}

/** The key names the program that wrote it, so its shape is ours; only that it is whole needs a look. */
function decoded(text: string): InspectionOutcome | undefined {
  try {
    const value = JSON.parse(text) as InspectionOutcome;
    return value.kind === "inspected" || value.kind === "refused" ? value : undefined;
  } catch {
    return undefined; // half a text: inspect again
  }
}
