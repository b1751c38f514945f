import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { TestingMark } from "../../../shared/model/shadow.ts";
import type { TestingMarksKeeper } from "../inventory/shadow-handlers.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

export function createTestingMarksTable(database: Database): TestingMarksKeeper {
  const select = database.prepare<[], { connector: string; until: string; note: string }>("SELECT connector, until, note FROM testing_marks ORDER BY connector");
  const upsert = "INSERT INTO testing_marks (connector, until, note) VALUES (@id, @until, @note) ON CONFLICT (connector) DO UPDATE SET until = excluded.until, note = excluded.note";
  return {
    list: () => attemptRead(() => select.all(), []).map(({ connector, until, note }): TestingMark => ({ id: connector as ConnectorId, until, note })),
    set: (mark) => attempt(() => database.prepare(upsert).run(mark)),
    clear: (id) => attempt(() => database.prepare("DELETE FROM testing_marks WHERE connector = ?").run(id)),
  };
}
