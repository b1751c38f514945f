import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { CleanupOrder, CleanupAction } from "../../../shared/model/cleanup.ts";
import type { HistoryKind } from "../../../shared/model/history.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Engine } from "../../../electron/engine/create-engine.ts";
import { aRealInspector, engines, failureOf, rescan, valueOf } from "../an-engine.ts";

const { aHome, start, close } = engines();
const golden = (name: string) => fileURLToPath(new URL(`../../fixtures/golden/${name}`, import.meta.url));

const snapshot = (engine: Engine) => valueOf(engine.handlers.getInventory(null));
const rowOf = async (engine: Engine, name: string) => (await snapshot(engine)).rows.find((row) => row.name === name);
const idOf = async (engine: Engine, name: string) => (await rowOf(engine, name))?.id ?? ("" as ConnectorId);

async function carryOut(engine: Engine, request: CleanupAction, changes: Partial<CleanupOrder> = {}) {
  const { planId } = await valueOf(engine.handlers.planCleanup(request));
  const outcomes = await valueOf(engine.handlers.carryOut({ planId, decisions: [], reason: "", confirmedNames: [], ...changes }));
  await rescan(engine);
  return outcomes.map(({ outcome }) => (outcome.kind === "failed" ? outcome.because.kind : outcome.kind));
}

async function kinds(engine: Engine): Promise<readonly HistoryKind[]> {
  const page = await valueOf(engine.handlers.getHistory({ text: "", kinds: [], since: null, before: null, limit: 100 }));
  return page.events.map(({ kind }) => kind);
}

test("a shadowing connector: quarantined the warning goes, restored it returns, undone it goes again", async () => {
  const place = aHome();
  const file = join(place.custom, "Snow.mez");
  writeFileSync(file, "Snowfield");
  const engine = await start(place);
  const pairs = async () => (await valueOf(engine.handlers.getShadowMap(null))).pairs.length;
  expect((await rowOf(engine, "Snow.mez"))?.findings).toContain("shadows-certified");
  expect(await pairs()).toBe(1);

  expect(await carryOut(engine, { kind: "quarantine", ids: [await idOf(engine, "Snow.mez")] }, { reason: "old" })).toEqual(["done"]);
  expect(existsSync(file)).toBe(false);
  expect((await snapshot(engine)).rows).toEqual([]);
  expect((await snapshot(engine)).quarantined).toBe(1);
  expect(await pairs()).toBe(0);
  const { files, sizeBytes } = await valueOf(engine.handlers.getQuarantine(null));
  expect(files).toMatchObject([{ name: "Snow.mez", originalFolder: place.custom, reason: "old" }]);
  expect(files[0]?.findings).toContain("shadows-certified");
  expect(sizeBytes).toBe("Snowfield".length);

  expect(await carryOut(engine, { kind: "restore", ids: files.map(({ id }) => id) })).toEqual(["done"]);
  expect((await rowOf(engine, "Snow.mez"))?.findings).toContain("shadows-certified");
  const [restored] = (
    await valueOf(engine.handlers.getHistory({ text: "snow", kinds: ["restored"], since: null, before: null, limit: 10 }))
  ).events;
  expect(restored?.undoable).toBe(true);
  const undo = await valueOf(engine.handlers.planUndo({ historyId: restored?.id ?? 0 }));
  expect(undo.kind).toBe("quarantine");
  await valueOf(engine.handlers.carryOut({ planId: undo.planId, decisions: [], reason: "", confirmedNames: [] }));
  await rescan(engine);
  expect(await pairs()).toBe(0);
  expect(await kinds(engine)).toEqual(["quarantined", "restored", "quarantined"]);
  expect(await failureOf(engine.handlers.planUndo({ historyId: 99 }))).toBe("unknown-id");
  expect(await failureOf(engine.handlers.carryOut({ planId: undo.planId, decisions: [], reason: "", confirmedNames: [] }))).toBe(
    "unknown-plan",
  );
});

test("a disabled connector stays listed, blocked and without findings through rescans and restarts", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "Snow.mez"), "Snowfield");
  const first = await start(place);
  expect(await carryOut(first, { kind: "disable", ids: [await idOf(first, "Snow.mez")] })).toEqual(["done"]);
  expect(readdirSync(place.custom)).toEqual(["Snow.mez.disabled"]);
  const expected = { name: "Snow.mez.disabled", title: "Snowfield", disabled: true, loading: "blocked", findings: ["unsigned"] };
  expect((await snapshot(first)).rows).toMatchObject([expected]);
  expect((await valueOf(first.handlers.getShadowMap(null))).pairs).toEqual([]);
  await close();
  const second = await start(place);
  await rescan(second);
  const [row] = (await snapshot(second)).rows;
  expect(row).toMatchObject(expected);
  const record = await valueOf(second.handlers.getConnector({ id: row?.id as ConnectorId }));
  expect(record.loading.because).toEqual(["disabled"]);
  expect(await carryOut(second, { kind: "enable", ids: [record.id] })).toEqual(["done"]);
  expect((await rowOf(second, "Snow.mez"))?.findings).toContain("shadows-certified");
  expect(await kinds(second)).toEqual(["enabled", "disabled"]);
});

test("the first scan is the baseline; what changes on disk afterwards is history, and a lost signature is an alarm", async () => {
  const place = aHome();
  const put = (from: string, as: string) => copyFileSync(golden(from), join(place.custom, as));
  put("makepqx-rsa-sha1.pqx", "A.pqx");
  put("makepqx-rsa-sha1.pqx", "B.pqx");
  const engine = await start(place, { inspector: aRealInspector() });
  await rescan(engine);
  expect(await kinds(engine)).toEqual([]);
  put("stripped.pqx", "A.pqx");
  put("ecdsa-p256-sha256.pqx", "B.pqx");
  writeFileSync(join(place.custom, "C.mez"), "");
  await rescan(engine);
  expect((await kinds(engine)).toSorted()).toEqual(["added", "signature-lost", "signer-changed"]);
  expect(await snapshot(engine)).toMatchObject({ unseenAlarms: 2, notices: 1 });
  const [alarm] = await valueOf(engine.handlers.getNotices(null));
  expect(alarm).toMatchObject({ kind: "alarms", total: 2 });
  expect(await failureOf(engine.handlers.dismissNotice({ id: "other" }))).toBe("unknown-id");
  expect(await failureOf(engine.handlers.dismissNotice({ id: alarm?.id ?? "" }))).toBeNull();
  expect(await snapshot(engine)).toMatchObject({ unseenAlarms: 0, notices: 0 });
  await close();
  const again = await start(place, { inspector: aRealInspector() });
  expect(await valueOf(again.handlers.getNotices(null))).toEqual([]);
  rmSync(join(place.custom, "C.mez"));
  await rescan(again);
  expect((await kinds(again))[0]).toBe("removed");
});

test("a purge needs the names of its files; by age only when the user set it", async () => {
  const place = aHome();
  for (const name of ["A.mez", "B.mez"]) writeFileSync(join(place.custom, name), name);
  const first = await start(place);
  await carryOut(first, { kind: "quarantine", ids: (await snapshot(first)).rows.map(({ id }) => id) });
  const { files } = await valueOf(first.handlers.getQuarantine(null));
  const [a] = files.filter(({ name }) => name === "A.mez");
  const plan = await valueOf(first.handlers.planCleanup({ kind: "purge", ids: a === undefined ? [] : [a.id] }));
  const order = { planId: plan.planId, decisions: [], reason: "", confirmedNames: ["B.mez"] };
  expect(await failureOf(first.handlers.carryOut(order))).toBe("not-confirmed");
  expect(await failureOf(first.handlers.carryOut({ ...order, confirmedNames: ["A.mez"] }))).toBeNull();
  expect((await valueOf(first.handlers.getQuarantine(null))).files.map(({ name }) => name)).toEqual(["B.mez"]);
  await close();
});

test("a damaged store is set aside, the app starts, and quarantined files are listed again", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "Snow.mez"), "Snowfield");
  const first = await start(place);
  await carryOut(first, { kind: "quarantine", ids: [await idOf(first, "Snow.mez")] });
  await close();
  for (const name of readdirSync(place.dataFolder).filter((one) => one.startsWith("mezzanine.db-"))) rmSync(join(place.dataFolder, name));
  writeFileSync(join(place.dataFolder, "mezzanine.db"), "x".repeat(8192));
  const second = await start(place);
  const notices = await valueOf(second.handlers.getNotices(null));
  expect(notices.map(({ kind }) => kind).toSorted()).toEqual(["recovered", "store-set-aside"]);
  expect(readdirSync(place.dataFolder).filter((name) => name.startsWith("mezzanine-damaged-"))).toHaveLength(1);
  const { files } = await valueOf(second.handlers.getQuarantine(null));
  expect(files).toMatchObject([{ name: "Snow.mez", originalFolder: place.custom }]);
  expect(notices).toContainEqual(expect.objectContaining({ kind: "store-set-aside", found: { names: ["Snow.mez"], total: 1 } }));
  for (const { id } of notices) expect(await failureOf(second.handlers.dismissNotice({ id }))).toBeNull();
  await close();
  const third = await start(place);
  expect(await valueOf(third.handlers.getNotices(null))).toEqual([]);
  expect(await carryOut(third, { kind: "restore", ids: files.map(({ id }) => id) })).toEqual(["done"]);
});

test("a deleted store is reported as lost, with the files that were found again, until the notice is dismissed", async () => {
  const place = aHome();
  for (const name of ["A.mez", "B.mez"]) writeFileSync(join(place.custom, name), name);
  const first = await start(place);
  await carryOut(first, { kind: "quarantine", ids: (await snapshot(first)).rows.map(({ id }) => id) });
  await close();
  for (const name of readdirSync(place.dataFolder).filter((one) => one.startsWith("mezzanine.db"))) rmSync(join(place.dataFolder, name));
  for (let restart = 0; restart < 2; restart += 1) {
    const engine = await start(place);
    const lost = (await valueOf(engine.handlers.getNotices(null))).find(({ kind }) => kind === "records-lost");
    expect(lost?.kind === "records-lost" && [lost.names.toSorted(), lost.total]).toEqual([["A.mez", "B.mez"], 2]);
    expect((await snapshot(engine)).quarantined).toBe(2);
    if (restart === 1) expect(await failureOf(engine.handlers.dismissNotice({ id: lost?.id ?? "" }))).toBeNull();
    await close();
  }
  const last = await start(place);
  expect((await valueOf(last.handlers.getNotices(null))).map(({ kind }) => kind)).not.toContain("records-lost");
});

test("what is kept is counted and listed while the store cannot be used, and the history is not reported as empty", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "A.mez"), "A");
  const first = await start(place);
  await carryOut(first, { kind: "quarantine", ids: [await idOf(first, "A.mez")] });
  await close();
  for (const name of readdirSync(place.dataFolder).filter((one) => one.startsWith("mezzanine.db"))) rmSync(join(place.dataFolder, name));
  mkdirSync(join(place.dataFolder, "mezzanine.db"));
  const engine = await start(place);
  expect(await valueOf(engine.handlers.getQuarantine(null))).toMatchObject({
    unreadable: "store-read-only",
    files: [{ name: "A.mez", originalFolder: place.custom }],
  });
  expect((await snapshot(engine)).quarantined).toBe(1);
  const page = await valueOf(engine.handlers.getHistory({ text: "", kinds: [], since: null, before: null, limit: 10 }));
  expect(page).toMatchObject({ events: [], unreadable: "store-read-only" });
});

test("history as files for other programs", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "Snow.mez"), "Snowfield");
  const engine = await start(place);
  await carryOut(engine, { kind: "disable", ids: [await idOf(engine, "Snow.mez")] });
  const query = { text: "", kinds: [], since: null };
  const csv = await valueOf(engine.handlers.exportHistory({ format: "csv", query }));
  expect(csv.fileName).toMatch(/^mezzanine-history-\d{4}-\d{2}-\d{2}\.csv$/u);
  expect(csv.text).toContain("disabled");
  expect(JSON.parse((await valueOf(engine.handlers.exportHistory({ format: "json", query }))).text)).toHaveLength(1);
});
