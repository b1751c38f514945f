import { branded, count, finite, integer, mapped, orNull, record } from "../../../shared/contract/decoder.ts";
import type { QuarantineId } from "../../../shared/model/cleanup.ts";
import type { Ageing, AgeingFile, Moment } from "../cleanup/ageing.ts";
import { createCheckedTable, longestStored, type SetAsideRows } from "./checked-table.ts";
import { attemptRead, type Database } from "./database.ts";

/** How long files of the quarantine have been kept. */
export interface AgeingTable {
  readonly read: () => Ageing;
  readonly replace: (ageing: Ageing) => void;
}

/** A thousand years: a higher value is damaged. */
const mostMs = integer(0, 1000 * 366 * 24 * 60 * 60 * 1000);

const decodeSeen = record<{ monotonic_ms: number; wall_ms: number }>({ monotonic_ms: count, wall_ms: finite });

export function createAgeingTable(database: Database, aside: SetAsideRows): AgeingTable {
  const files = createCheckedTable(database, aside, {
    table: "ageing",
    columns: ["file", "kept_ms", "announced_ms", "hold"],
    primaryKey: "file",
    decode: mapped(
      record<{ file: QuarantineId; kept_ms: number; announced_ms: number | null; hold: number }>({
        file: branded<QuarantineId>(longestStored),
        kept_ms: mostMs,
        announced_ms: orNull(mostMs),
        hold: integer(0, 1),
      }),
      (row): AgeingFile => ({ file: row.file, countedMs: row.kept_ms, announcedMs: row.announced_ms, hold: row.hold === 1 }),
    ),
  });
  const select = database.prepare<[], unknown>("SELECT monotonic_ms, wall_ms FROM seen_time WHERE only = 1");
  const see = database.prepare(
    `INSERT INTO seen_time (only, monotonic_ms, wall_ms) VALUES (1, @monotonicMs, @wallMs)
     ON CONFLICT (only) DO UPDATE SET monotonic_ms = excluded.monotonic_ms, wall_ms = excluded.wall_ms`,
  );
  const clear = database.prepare("DELETE FROM ageing");
  const insert = database.prepare("INSERT INTO ageing (file, kept_ms, announced_ms, hold) VALUES (@file, @countedMs, @announcedMs, @hold)");
  // Without a last update nothing is counted.
  const seen = (): Moment | null => {
    const row = decodeSeen(attemptRead(() => select.get(), undefined));
    return row.ok ? { monotonicMs: row.value.monotonic_ms, wallMs: row.value.wall_ms } : null;
  };
  return {
    read: () => ({ seen: seen(), files: files.all("") }),
    replace: (ageing) => {
      if (ageing.seen !== null) see.run({ monotonicMs: Math.floor(ageing.seen.monotonicMs), wallMs: Math.floor(ageing.seen.wallMs) });
      clear.run();
      for (const one of ageing.files) insert.run({ ...one, hold: one.hold ? 1 : 0 });
    },
  };
}
