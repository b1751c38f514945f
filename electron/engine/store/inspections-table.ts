import { createHash } from "node:crypto";
import { instant, parseJson, record, text, unchecked } from "../../../shared/contract/decoder.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** What an inspection depends on: the bytes, the program that inspected them, and the additional certificates. */
export interface InspectionKey {
  readonly sha256: string;
  readonly inspector: string;
  /** Hash of the extra certificates; `""` without any. */
  readonly certificates: string;
}

export interface InspectionsTable {
  readonly find: (key: InspectionKey, at: Date) => InspectionOutcome | undefined;
  /** False when it could not be stored; then the file is inspected again next time. */
  readonly remember: (key: InspectionKey, outcome: InspectionOutcome, at: Date) => boolean;
  /** Deletes what was not read since then. Everything here can be computed again. */
  readonly forgetUnusedSince: (time: Date) => void;
}

/** An outcome longer than this describes a file made to be large; inspecting it again is cheaper than keeping it. */
const longestOutcome = 8 * 1024 * 1024;
/** Use is recorded by the day, so that a read rarely writes. */
const useGranularityMs = 24 * 60 * 60 * 1000;

const decodeRow = record<{ outcome: string; outcome_sha256: string; last_used_at: string }>({
  outcome: text(longestOutcome),
  outcome_sha256: text(64),
  last_used_at: instant,
});

const where = "WHERE sha256 = @sha256 AND inspector = @inspector AND certificates = @certificates";

export function createInspectionsTable(database: Database): InspectionsTable {
  const select = database.prepare<[InspectionKey], unknown>(`SELECT outcome, outcome_sha256, last_used_at FROM inspections ${where}`);
  const touch = database.prepare(`UPDATE inspections SET last_used_at = @at ${where}`);
  const upsert = database.prepare(`
    INSERT INTO inspections (sha256, inspector, certificates, outcome, outcome_sha256, last_used_at)
    VALUES (@sha256, @inspector, @certificates, @outcome, @digest, @at)
    ON CONFLICT DO UPDATE SET outcome = excluded.outcome, outcome_sha256 = excluded.outcome_sha256, last_used_at = excluded.last_used_at`);
  const forget = database.prepare("DELETE FROM inspections WHERE last_used_at < ?");
  return {
    find: (key, at) => {
      const row = decodeRow(attemptRead(() => select.get(key), undefined));
      if (!row.ok || digest(row.value.outcome) !== row.value.outcome_sha256) return undefined; // inspected again
      const { outcome, last_used_at: lastUsed } = row.value;
      if (at.getTime() - Date.parse(lastUsed) > useGranularityMs) attempt(() => touch.run({ ...key, at: at.toISOString() }));
      const read = parseJson(outcome, unchecked<InspectionOutcome>(), longestOutcome);
      return read.ok ? read.value : undefined;
    },
    remember: (key, outcome, at) => {
      const written = JSON.stringify(outcome);
      return (
        written.length <= longestOutcome &&
        attempt(() => upsert.run({ ...key, outcome: written, digest: digest(written), at: at.toISOString() }))
      );
    },
    forgetUnusedSince: (time) => void attempt(() => forget.run(time.toISOString())),
  };
}

/** The key names the program that wrote it, so its shape is known; the digest proves that it was not changed. */
const digest = (outcome: string): string => createHash("sha256").update(outcome).digest("hex");
