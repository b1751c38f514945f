import { expect, test } from "vitest";
import type { ReportFacts } from "../../../shared/model/report.ts";
import { openStore } from "../../../electron/engine/store/open-store.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const at = new Date("2030-01-02T03:04:05Z");

const facts = (changes: Partial<ReportFacts> = {}): ReportFacts => ({
  container: "pbix",
  version: "1.28",
  mLives: ["dataModel"],
  queries: ["A"],
  calls: [
    { function: "Foo.Contents", query: "A", arguments: ["https://a.example"] },
    { function: "Bar.Contents", query: "A", arguments: [], implementation: "1.0" },
  ],
  mentions: [{ function: "Foo.X", query: "A" }],
  live: null,
  isWhole: true,
  ...changes,
});

test("places and reports are the same after a restart", () => {
  const folder = aFolder();
  const read = { path: "/r/a.pbix", reports: ["A"], outcome: { kind: "read", facts: facts() }, readAt: at.toISOString() } as const;
  const not = { path: "/r/b.pbix", reports: [], outcome: { kind: "not-read", because: "in-use" }, readAt: at.toISOString() } as const;
  const before = openStore(folder, at);
  expect(before.knownReports.addPlaces([{ path: "/r", kind: "folder" }], at)).toBe(true);
  expect(before.knownReports.remember([read, not])).toBe(true);
  before.close();
  const after = openStore(folder, at);
  expect(after.knownReports.places()).toEqual([{ path: "/r", kind: "folder" }]);
  expect(after.knownReports.reports()).toEqual([read, not]);
  expect(after.setAside.found()).toEqual([]);
  after.knownReports.forgetAll();
  expect([after.knownReports.places(), after.knownReports.reports()]).toEqual([[], []]);
  after.close();
});

test("a report that says more than a store should hold counts as not read", () => {
  const store = openStore(aFolder(), at);
  const calls = Array.from({ length: 3_000 }, (_, n) => ({ function: `F${n}`.padEnd(900, "x"), query: "A", arguments: [] }));
  store.knownReports.remember([
    { path: "/a.pbix", reports: [], outcome: { kind: "read", facts: facts({ calls }) }, readAt: at.toISOString() },
  ]);
  expect(store.knownReports.reports()).toMatchObject([{ outcome: { kind: "not-read", because: "too-large" } }]);
  store.close();
});
