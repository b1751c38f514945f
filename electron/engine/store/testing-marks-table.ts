import { branded, record, textThat } from "../../../shared/contract/decoder.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { isDay, type TestingMarksStore } from "../shadows/testing-marks.ts";
import { createCheckedTable, longestStored, storedText, type SetAsideRows } from "./checked-table.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

export function createTestingMarksTable(database: Database, aside: SetAsideRows): TestingMarksStore {
  const rows = createCheckedTable(database, aside, {
    table: "testing_marks",
    columns: ["connector", "until", "note"],
    primaryKey: "connector",
    decode: record<{ connector: ConnectorId; until: string; note: string }>({
      connector: branded<ConnectorId>(longestStored),
      until: textThat(10, isDay, "not a day"),
      note: storedText,
    }),
  });
  const upsert = "INSERT INTO testing_marks (connector, until, note) VALUES (@id, @until, @note) ON CONFLICT (connector) DO UPDATE SET until = excluded.until, note = excluded.note";
  return {
    list: () => attemptRead(() => rows.all("ORDER BY connector"), []).map(({ connector, until, note }) => ({ id: connector, until, note })),
    set: (mark) => attempt(() => database.prepare(upsert).run(mark)),
    clear: (id) => attempt(() => database.prepare("DELETE FROM testing_marks WHERE connector = ?").run(id)),
  };
}
