import { expect, test } from "vitest";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import { createCodeChecksTable } from "../../../electron/engine/store/code-checks-table.ts";
import { openInMemory } from "../../../electron/engine/store/database.ts";

const now = new Date("2030-01-01T00:00:00Z");
const key = { sha256: "AB", inspector: "1" };
const checks: readonly CodeCheck[] = [
  { kind: "reads" },
  { kind: "could-not-check" },
  { kind: "too-large-to-check", because: "size" },
  { kind: "mistake", document: "A.pqm", role: "helper", line: 2, column: 1, detail: "…" },
];

test.each(checks)("keeps $kind for the same bytes and the same program", (check) => {
  const table = createCodeChecksTable(openInMemory());
  table.remember(key, { kind: "reads" }, now);
  table.remember(key, check, now);
  expect(table.find(key, now)).toEqual(check);
  expect(table.find({ ...key, inspector: "2" }, now)).toBeUndefined();
  expect(table.find({ ...key, sha256: "CD" }, now)).toBeUndefined();
});

test.each([
  ['{"kind":"reads","line":1}'],
  ['{"kind":"not-needed"}'],
  ['{"kind":"mistake","document":"A","role":"main","line":0,"column":1,"detail":""}'],
  ['{"kind":"too-large-to-check","because":"time"}'],
  ["reads"],
])("a row that is no result is as good as none: %s", (result) => {
  const database = openInMemory();
  const table = createCodeChecksTable(database);
  table.remember(key, { kind: "reads" }, now);
  database.prepare("UPDATE code_checks SET result = ?").run(result);
  expect(table.find(key, now)).toBeUndefined();
});

test("what is not read for long is deleted", () => {
  const table = createCodeChecksTable(openInMemory());
  table.remember(key, { kind: "reads" }, now);
  table.remember({ ...key, sha256: "CD" }, { kind: "reads" }, now);
  table.find(key, new Date("2030-05-01"));
  table.forgetUnusedSince(new Date("2030-04-01"));
  expect([table.find(key, now)?.kind, table.find({ ...key, sha256: "CD" }, now)]).toEqual(["reads", undefined]);
});
