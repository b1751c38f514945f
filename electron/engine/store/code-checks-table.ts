import { either, instant, integer, oneOf, parseJson, record, text, type Decoder } from "../../../shared/contract/decoder.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** The bytes, and the program that checked them. */
export interface CodeCheckKey {
  readonly sha256: string;
  readonly inspector: string;
}

export interface CodeChecksTable {
  readonly find: (key: CodeCheckKey, at: Date) => CodeCheck | undefined;
  /** What could not be stored is checked again next time. */
  readonly remember: (key: CodeCheckKey, check: CodeCheck, at: Date) => void;
  /** Deletes what was not read since then. Everything here can be computed again. */
  readonly forgetUnusedSince: (time: Date) => void;
}

const longestResult = 64 * 1024;
/** Use is recorded by the day, so that a read rarely writes. */
const useGranularityMs = 24 * 60 * 60 * 1000;

const decodeRow = record<{ result: string; last_used_at: string }>({ result: text(longestResult), last_used_at: instant });

/** Only what another check of the same bytes would give again. */
const decodeCheck: Decoder<CodeCheck> = either(
  record({ kind: oneOf("reads", "could-not-check") }),
  either(
    record({ kind: oneOf("too-large-to-check"), because: oneOf("size") }),
    record({
      kind: oneOf("mistake"),
      document: text(longestResult),
      role: oneOf("main", "helper"),
      line: integer(1, Number.MAX_SAFE_INTEGER),
      column: integer(1, Number.MAX_SAFE_INTEGER),
      detail: text(longestResult),
    }),
  ),
);

const where = "WHERE sha256 = @sha256 AND inspector = @inspector";

export function createCodeChecksTable(database: Database): CodeChecksTable {
  const select = database.prepare<[CodeCheckKey], unknown>(`SELECT result, last_used_at FROM code_checks ${where}`);
  const touch = database.prepare(`UPDATE code_checks SET last_used_at = @at ${where}`);
  const upsert = database.prepare(`
    INSERT INTO code_checks (sha256, inspector, result, last_used_at) VALUES (@sha256, @inspector, @result, @at)
    ON CONFLICT DO UPDATE SET result = excluded.result, last_used_at = excluded.last_used_at`);
  const forget = database.prepare("DELETE FROM code_checks WHERE last_used_at < ?");
  return {
    find: (key, at) => {
      const row = decodeRow(attemptRead(() => select.get(key), undefined));
      if (!row.ok) return undefined; // checked again
      const { result, last_used_at: lastUsed } = row.value;
      if (at.getTime() - Date.parse(lastUsed) > useGranularityMs) attempt(() => touch.run({ ...key, at: at.toISOString() }));
      const check = parseJson(result, decodeCheck, longestResult);
      return check.ok ? check.value : undefined;
    },
    remember: (key, check, at) => {
      const result = JSON.stringify(check);
      if (result.length <= longestResult) attempt(() => upsert.run({ ...key, result, at: at.toISOString() }));
    },
    forgetUnusedSince: (time) => void attempt(() => forget.run(time.toISOString())),
  };
}
