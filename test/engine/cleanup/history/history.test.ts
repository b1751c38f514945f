import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { HistoryKind, HistoryQuery } from "../../../../shared/model/history.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { NewEvent } from "../../../../electron/engine/cleanup/records.ts";
import { aConnectorFile, anOrder, type CleanupSetup } from "../cleanup-setup.ts";
import { makeCleanupSetups } from "../cleanup-setups.ts";

const { newSetup } = makeCleanupSetups();
const x = "X.mez" as ConnectorId;

const aQuery = (over: Partial<HistoryQuery> = {}): HistoryQuery => ({
  text: "",
  kinds: [],
  since: null,
  before: null,
  limit: 100,
  ...over,
});

const anEvent = (over: Partial<NewEvent> = {}): NewEvent => ({
  at: "2030-01-01T00:00:00.000Z",
  kind: "added",
  by: "disk",
  connector: x,
  name: "X.mez",
  folder: "/c",
  sha256: "AA",
  version: "1.0.0",
  signer: null,
  previous: null,
  note: null,
  recovery: null,
  target: null,
  undoes: null,
  ...over,
});

async function run({ cleanup }: CleanupSetup, kind: "quarantine" | "disable", id = x): Promise<void> {
  await cleanup.carryOut(anOrder((await cleanup.plan({ kind, ids: [id] })).planId));
}

const kindsOf = async ({ cleanup }: CleanupSetup, query: Partial<HistoryQuery> = {}) =>
  (await cleanup.history(aQuery(query))).events.map(({ kind }) => kind);

async function undo({ cleanup }: CleanupSetup, eventId: number) {
  const plan = await cleanup.planUndo(eventId);
  if (!plan.ok) return plan.error;
  const done = await cleanup.carryOut(anOrder(plan.value.planId));
  return done.ok ? done.value.map(({ outcome }) => (outcome.kind === "failed" ? outcome.because.kind : outcome.kind)) : done.error;
}

test.each([
  ["quarantine", "quarantined", "restored"],
  ["disable", "disabled", "enabled"],
] as const)("undoes a %s, and that again", async (kind, done, undone) => {
  const setup = newSetup();
  aConnectorFile(setup.paths, x);
  await run(setup, kind);
  const [first] = (await setup.cleanup.history(aQuery())).events;
  expect(first).toMatchObject({ kind: done, by: "user", undoable: true, undoneBy: null, name: "X.mez", version: "1.0.0", signer: "AB12" });
  expect(await undo(setup, first?.id ?? 0)).toEqual(["done"]);
  expect(readdirSync(setup.paths.folder)).toEqual(["X.mez"]);
  const [second, before] = (await setup.cleanup.history(aQuery())).events;
  expect(before).toMatchObject({ kind: done, undoable: false, undoneBy: second?.id });
  expect(second).toMatchObject({ kind: undone, undoable: true });
  expect(await undo(setup, first?.id ?? 0)).toBe("not-undoable");
  expect(await undo(setup, second?.id ?? 0)).toEqual(["done"]);
  expect(await kindsOf(setup)).toEqual([done, undone, done]);
});

test("what is not where it was left cannot be undone", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, x);
  await run(setup, "disable");
  const [event] = (await setup.cleanup.history(aQuery())).events;
  writeFileSync(join(setup.paths.folder, "X.mez.disabled"), "another file");
  expect(await undo(setup, event?.id ?? 0)).toEqual(["changed-since-scan"]);
  rmSync(join(setup.paths.folder, "X.mez.disabled"));
  expect(await undo(setup, event?.id ?? 0)).toBe("not-undoable");
  expect(await undo(setup, 9999)).toBe("unknown-id");
  const noted = setup.cleanup.note(anEvent());
  expect(await undo(setup, noted.ok ? noted.value : 0)).toBe("not-undoable");
});

test("finds by words, kinds, day and page", async () => {
  const setup = newSetup();
  const { cleanup } = setup;
  cleanup.note(anEvent({ name: "Contoso Ünïcode.mez", version: "2.1.0" }));
  cleanup.note(anEvent({ kind: "removed", at: "2030-03-01T00:00:00.000Z", name: "100%_sure.mez", note: 'it\'s "quoted"' }));
  cleanup.note(
    anEvent({
      kind: "signature-lost",
      at: "2030-03-02T00:00:00.000Z",
      previous: { sha256: "CAFE", version: null, signer: "F00D" },
    }),
  );
  expect(await kindsOf(setup, { text: "ÜNÏCODE contoso" })).toEqual(["added"]);
  expect(await kindsOf(setup, { text: "contoso 3.0" })).toEqual([]);
  expect(await kindsOf(setup, { text: "%_" })).toEqual(["removed"]);
  expect(await kindsOf(setup, { text: "f00d" })).toEqual(["signature-lost"]);
  expect(await kindsOf(setup, { kinds: ["added", "removed"] })).toEqual(["removed", "added"]);
  expect(await kindsOf(setup, { since: "2030-03-01" })).toEqual(["signature-lost", "removed"]);
  const first = await cleanup.history(aQuery({ limit: 2 }));
  const second = await cleanup.history(aQuery({ limit: 2, before: first.next }));
  expect([first.events.length, second.events.map(({ kind }) => kind), second.next]).toEqual([2, ["added"], null]);
  expect((await cleanup.history(aQuery({ limit: -5 }))).events.length).toBe(1);
});

test("10,000 rows filter without a pause anybody sees", async () => {
  const setup = newSetup();
  const kinds: readonly HistoryKind[] = ["added", "removed", "replaced", "quarantined"];
  const events = Array.from({ length: 10_000 }, (_, n) =>
    anEvent({
      kind: kinds[n % kinds.length] ?? "added",
      name: `Connector ${n}.mez`,
      folder: "/a/folder/of/usual/length/Custom Connectors",
      sha256: `${n}`.padStart(64, "0"),
      target: `t${n}`,
    }),
  );
  expect(setup.store.cleanup.commit({ journal: null, quarantine: null, events }).ok).toBe(true);
  const queries = [
    aQuery(),
    aQuery({ text: "nothing has this" }),
    aQuery({ text: "connector 77" }),
    aQuery({ kinds: ["quarantined"], text: "mez", before: 5000 }),
  ];
  const pages = await Promise.all(queries.map((query) => setup.cleanup.history(query)));
  expect(pages.map((page) => page.events.length > 0)).toEqual([true, false, true, true]);
  const csv = await setup.cleanup.exportHistory({ text: "", kinds: [], since: null }, "csv");
  expect(csv.split("\r\n").length).toBe(10_002);
}, 60_000);

test("nothing in the export becomes a formula", async () => {
  const setup = newSetup();
  for (const name of ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(1)", "\t=1", "\uFF1D1", "plain, with comma", "two\nlines"])
    setup.cleanup.note(anEvent({ name }));
  const csv = await setup.cleanup.exportHistory({ text: "", kinds: [], since: null }, "csv");
  for (const start of ["=", "+", "-", "@", "\t", "\uFF1D"]) expect(csv).not.toContain(`,${start}`);
  expect(csv).toContain('"\'=HYPERLINK(""http://x"")"');
  expect(csv).toContain('"plain, with comma"');
  expect(csv).toContain('"two\nlines"');
  const json: unknown = JSON.parse(await setup.cleanup.exportHistory({ text: "+1", kinds: [], since: null }, "json"));
  expect(json).toMatchObject([{ name: "+1", kind: "added" }]);
});
