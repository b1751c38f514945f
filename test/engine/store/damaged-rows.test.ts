import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { commandNames } from "../../../shared/contract/commands.ts";
import { anything } from "../../../shared/contract/decoder.ts";
import { dispatch } from "../../../shared/contract/dispatch.ts";
import type { QuarantineId } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { createEngine } from "../../../electron/engine/create-engine.ts";
import { migrations } from "../../../electron/engine/store/migrations/index.ts";
import { openStore } from "../../../electron/engine/store/open-store.ts";
import { publisherOf } from "../../../electron/engine/trust/publishers.ts";
import { noRegistry } from "../../../electron/engine/trust/reg-exe.ts";
import { cacheTables, columnsOf, countRows, damage, damages, keptTables, withLooseTypes } from "../../builders/damaged-store.ts";
import { aCertificate, aThumbprint } from "../../builders/a-signature.ts";
import { inputsWithUnknownIds } from "../../builders/hostile-inputs.ts";
import { run } from "../../cli/run-command.ts";
import { createRandom } from "../../fuzz/random.ts";
import { aTestCatalogue, engines, rescan, valueOf, type Home } from "../an-engine.ts";
import { anInspector } from "../inventory/an-inspector.ts";
import { quickVolume, temporaryFolders } from "../inventory/temporary-folders.ts";

const { aHome, start, close } = engines();
const aFolder = temporaryFolders(quickVolume); // hundreds of stores
const at = new Date("2030-01-02T03:04:05Z");
const now = () => at;
const wholeHistory = { text: "", kinds: [], since: null, before: null, limit: 500 } as const;

/** A store with something in every table: an open operation too, whose file was taken away. */
async function aFilledHome(): Promise<Home> {
  const home = aHome();
  const added = join(home.home, "added");
  mkdirSync(added);
  for (const name of ["A", "B", "C", "D"]) writeFileSync(join(home.custom, `${name}.mez`), name);
  writeFileSync(join(added, "E.mez"), "E");
  const engine = await start(home, { now, hostActions: { chooseFolder: () => Promise.resolve(added) } });
  await valueOf(engine.handlers.addFolder(null));
  await rescan(engine);
  const { rows } = await valueOf(engine.handlers.getInventory(null));
  const id = (name: string) => rows.find((row) => row.name === name)?.id ?? ("" as ConnectorId);
  const carryOut = async (kind: "quarantine" | "disable", ids: readonly ConnectorId[]) => {
    const { planId } = await valueOf(engine.handlers.planCleanup({ kind, ids }));
    await valueOf(engine.handlers.carryOut({ planId, decisions: [], reason: "Ticket 7", confirmedNames: [] }));
    await rescan(engine);
  };
  await valueOf(engine.handlers.setTestingMark({ id: id("D.mez"), until: "2030-02-01", note: "trying" }));
  await valueOf(engine.handlers.setSettings({ ...(await valueOf(engine.handlers.getSettings(null))), theme: "dark" }));
  await carryOut("quarantine", [id("A.mez"), id("B.mez")]);
  await valueOf(engine.handlers.setPurgeAge({ days: 365 }));
  await carryOut("disable", [id("C.mez")]);
  writeFileSync(join(home.custom, "D.mez"), "D changed");
  await rescan(engine);
  await close();
  const store = openStore(home.dataFolder, at);
  for (const digit of ["A", "B"] as const) {
    const publisher = publisherOf(aCertificate({ sha1: aThumbprint(digit), sha256: digit.repeat(64) }), at.toISOString());
    store.publishers.save({ ...publisher, accepted: { how: "on-sight", at: at.toISOString() }, note: "known" });
    const { sha256, sha1, name } = publisher;
    const signer = { connector: id(`${digit}.mez`), fileName: `${digit}.mez`, section: "S", kinds: ["K"], sha256, sha1, name };
    store.publishers.expect({ ...signer, seenAt: at.toISOString() });
  }
  const outcome = { kind: "not-read", because: "damaged" } as const;
  store.knownReports.addPlaces([{ path: added, kind: "folder" }], at);
  store.knownReports.remember([{ path: join(added, "a.pbix"), reports: ["A"], outcome, readAt: at.toISOString() }]);
  store.close();
  const database = new Sqlite(join(home.dataFolder, "mezzanine.db"));
  database.exec("UPDATE cleanup_journal SET state = 'missing' WHERE rowid = 1");
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  return home;
}

function aCopyOf({ dataFolder }: Home): string {
  const copy = join(aFolder(), "data");
  cpSync(dataFolder, copy, { recursive: true });
  return copy;
}

/** Everything the store has, through its own reading; how many rows each table gives, and how many it has set aside. */
function readAll(dataFolder: string, before: Readonly<Record<string, number>>) {
  const store = openStore(dataFolder, at);
  const read = {
    added_folders: store.folders.list().length,
    testing_marks: store.testingMarks.list().length,
    quarantine: store.cleanup.quarantined().length,
    history: store.cleanup.events({ ...wholeHistory, limit: 10_000 }).length,
    ageing: store.cleanup.ageing.read().files.length,
    publishers: store.publishers.list().length,
    expected_signers: store.publishers.expected().length,
    report_places: store.knownReports.places().length,
    known_reports: store.knownReports.reports().length,
  };
  const aside = Object.fromEntries(store.setAside.found().map(({ table, count }) => [table, count]));
  const kept = store.setAside.areKept();
  const state = store.state.kind;
  store.close();
  return {
    state,
    kept,
    lost: (
      [
        "added_folders",
        "testing_marks",
        "quarantine",
        "history",
        "ageing",
        "publishers",
        "expected_signers",
        "report_places",
        "known_reports",
      ] as const
    ).filter((table) => read[table] + (aside[table] ?? 0) !== before[table]),
  };
}

function rowCounts(dataFolder: string): Readonly<Record<string, number>> {
  const database = new Sqlite(join(dataFolder, "mezzanine.db"));
  const counts = Object.fromEntries([...keptTables, "set_aside"].map((table) => [table, countRows(database, table)]));
  database.close();
  return counts;
}

const commandLines = [
  ["scan", "--json"],
  ["quarantine"],
  ["quarantine", "--json"],
  ["history"],
  ["history", "--csv"],
  ["shadows"],
  ["testing"],
  ["folders"],
  ["catalog", "list", "x"],
  ["trust"],
  ["trust", "publishers", "--json"],
  ["restore", "A.mez", "--dry-run"],
  ["undo", "1", "--dry-run"],
];

/** Asks everything that there is to ask, of the engine and of the command line. */
async function askEverything(home: Home, dataFolder: string): Promise<readonly unknown[]> {
  const bugs: unknown[] = [];
  const engine = await createEngine({
    dataFolder,
    now,
    system: { platform: "linux", environment: {}, home: home.home, registry: noRegistry },
    inspector: anInspector().inspector,
    hostActions: {},
    host: "web",
    version: "1.2.3",
    culture: "de-CH",
    catalogue: aTestCatalogue,
    onBug: (bug) => void bugs.push(bug),
  });
  await engine.inventory.scans.ended();
  const ask = (name: string, input: unknown) => dispatch(engine.handlers, name, input, (bug) => bugs.push(name, bug));
  for (const name of commandNames.filter((one) => one !== "importCatalogue")) await ask(name, inputsWithUnknownIds[name]);
  const { rows } = await valueOf(engine.handlers.getInventory(null));
  for (const { id } of rows) await ask("getConnector", { id });
  await ask("getHistory", wholeHistory);
  for (const format of ["csv", "json"]) await ask("exportHistory", { format, query: { text: "", kinds: [], since: null } });
  const { files } = await valueOf(engine.handlers.getQuarantine(null));
  await ask("planCleanup", { kind: "restore", ids: files.map(({ id }): QuarantineId => id) });
  for (const historyId of [1, 2, 3, 4, 5]) await ask("planUndo", { historyId });
  await rescan(engine);
  await engine.close();
  for (const argv of commandLines) {
    const ran = await run(argv, {
      home: home.home,
      cwd: home.custom,
      dataFolder,
      now,
      createInspector: () => anInspector().inspector,
    }).catch((bug: unknown) => bugs.push(argv, bug));
    if (typeof ran === "object" && /TypeError|SyntaxError|RangeError|SqliteError|\bat .*\.ts:/u.test(ran.errors))
      bugs.push(argv, ran.errors);
  }
  return bugs;
}

test("every kind of damage in every column: the store answers, and no row is lost without being counted", async () => {
  const home = await aFilledHome();
  const before = rowCounts(home.dataFolder);
  for (const table of keptTables) expect(before[table], table).toBeGreaterThan(0);
  const path = join(home.dataFolder, "mezzanine.db");
  const database = new Sqlite(path);
  const queues = [...keptTables, ...cacheTables].map((table) => ({
    table,
    rowsAtOnce: Math.min(8, countRows(database, table)),
    left: columnsOf(database, table).flatMap((column) => damages.map((one) => ({ table, column, one }))),
  }));
  database.close();
  const whole = readFileSync(path);
  const copy = aFolder();
  const count = { tried: 0 };
  while (queues.some(({ left }) => left.length > 0)) {
    writeFileSync(join(copy, "mezzanine.db"), whole);
    for (const companion of ["-wal", "-shm"]) rmSync(join(copy, `mezzanine.db${companion}`), { force: true });
    const what: string[] = [];
    withLooseTypes(join(copy, "mezzanine.db"), (loose) => {
      for (const { rowsAtOnce, left } of queues) {
        for (const [row, { table, column, one }] of left.splice(0, rowsAtOnce).entries()) {
          if (damage(loose, { table, column, row }, one.value)) what.push(`${table}.${column}: ${one.name}`);
        }
      }
    });
    count.tried += what.length;
    expect({ what, ...readAll(copy, before) }).toEqual({ what, state: "writable", kept: true, lost: [] });
    const after = rowCounts(copy);
    for (const table of keptTables)
      expect(after[table], `${what.join()}, ${table}`).toBeGreaterThanOrEqual((before[table] ?? 0) - (after["set_aside"] ?? 0));
  }
  expect(count.tried).toBeGreaterThan(700);
}, 300_000);

test("several damaged cells at random: every command of window and command line answers", async () => {
  const home = await aFilledHome();
  for (let seed = 1; seed <= 12; seed += 1) {
    const random = createRandom(seed, 0);
    const copy = aCopyOf(home);
    const damaged: string[] = [];
    withLooseTypes(join(copy, "mezzanine.db"), (loose) => {
      for (let n = 0; n < 6; n += 1) {
        const table = random.pick([...keptTables, ...cacheTables]) ?? "history";
        const cell = { table, column: random.pick(columnsOf(loose, table)) ?? "", row: random.below(20) };
        const chosen = random.pick(damages);
        if (chosen !== undefined && damage(loose, cell, chosen.value)) damaged.push(`${table}.${cell.column}: ${chosen.name}`);
      }
    });
    expect({ seed, damaged, bugs: await askEverything(home, copy) }).toEqual({ seed, damaged, bugs: [] });
    expect(readdirSync(join(copy, "quarantine")).length).toBeGreaterThanOrEqual(2);
  }
}, 300_000);

test("a damaged row of the quarantine: reported in the window and on the command line, and its file is listed again from the note beside it", async () => {
  const home = await aFilledHome();
  const world = { home: home.home, cwd: home.custom, dataFolder: home.dataFolder, now, createInspector: () => anInspector().inspector };
  const database = new Sqlite(join(home.dataFolder, "mezzanine.db"));
  database.exec("UPDATE quarantine SET file = '{' WHERE rowid = 1; UPDATE history SET previous = '[' WHERE id = 1");
  database.close();
  const listed = await run(["quarantine"], world);
  expect([listed.code, listed.out.includes("B.mez")]).toEqual([0, true]);
  expect(listed.errors).toMatch(/quarantine: 1/u);
  const engine = await start(home, { now });
  expect((await valueOf(engine.handlers.getQuarantine(null))).files.map(({ name }) => name).toSorted()).toEqual(["A.mez", "B.mez"]);
  expect((await valueOf(engine.handlers.getHistory(wholeHistory))).events.map(({ id }) => id)).not.toContain(1);
  const notice = async () => (await valueOf(engine.handlers.getNotices(null))).find(({ kind }) => kind === "rows-set-aside");
  expect(await notice()).toMatchObject({
    kept: true,
    rows: [
      { table: "history", count: 1 },
      { table: "quarantine", count: 1 },
    ],
  });
  await valueOf(engine.handlers.dismissNotice({ id: "rows-set-aside" }));
  expect(await notice()).toBeUndefined();
  await close();
  const after = new Sqlite(join(home.dataFolder, "mezzanine.db"), { readonly: true });
  const cells = after
    .prepare(
      "SELECT source, name, value FROM set_aside JOIN set_aside_cells ON set_aside = set_aside.id WHERE name IN ('file', 'previous') ORDER BY source",
    )
    .all();
  after.close();
  expect(cells).toEqual([
    { source: "history", name: "previous", value: "[" },
    { source: "quarantine", name: "file", value: "{" },
  ]);
});

test("a result that was changed in the store is computed again, though it is JSON of the right kind", async () => {
  const home = await aFilledHome();
  const database = new Sqlite(join(home.dataFolder, "mezzanine.db"));
  database.exec(`UPDATE inspections SET outcome = '{"kind":"inspected","inspection":{}}'`);
  database.close();
  const engine = await start(home, { now });
  expect((await valueOf(engine.handlers.getInventory(null))).rows.map(({ title }) => title).toSorted()).toEqual(["C", "D changed", "E"]);
});

test("a file without the newest tables, which may only be read, still shows what it has", async () => {
  const home = await aFilledHome();
  const database = new Sqlite(join(home.dataFolder, "mezzanine.db"));
  database.exec(
    "DROP TABLE ageing; DROP TABLE seen_time; DROP TABLE set_aside_cells; DROP TABLE set_aside; UPDATE history SET kind = 'of-tomorrow' WHERE id = 1",
  );
  database.pragma("user_version = 999");
  database.close();
  const engine = await start(home, { now });
  expect((await valueOf(engine.handlers.getQuarantine(null))).files).toHaveLength(2);
  expect((await valueOf(engine.handlers.getHistory(wholeHistory))).events.length).toBeGreaterThan(1);
  expect((await valueOf(engine.handlers.getNotices(null))).find(({ kind }) => kind === "rows-set-aside")).toMatchObject({
    kept: false,
    rows: [{ table: "history", count: 1 }],
  });
});

test("a store of the version before with values of other types is brought up to date, and only they are set aside", () => {
  const folder = aFolder();
  const path = join(folder, "mezzanine.db");
  const older = new Sqlite(path);
  for (const { sql } of migrations.filter(({ version }) => version <= 3)) older.exec(sql);
  older.pragma("user_version = 3");
  older.exec(
    "INSERT INTO settings VALUES ('a', '1'), ('b', '2'); INSERT INTO inspections VALUES ('AB', '1', '', '{}', '2030-01-01T00:00:00.000Z')",
  );
  older.close();
  withLooseTypes(path, (loose) => loose.exec("UPDATE inspections SET outcome = x'00FF'; UPDATE settings SET value = 7 WHERE name = 'b'"));
  const store = openStore(folder, at);
  expect([store.state.kind, store.settings.get("a", anything), store.settings.get("b", anything)]).toEqual(["writable", 1, undefined]);
  expect(store.setAside.found()).toEqual([{ table: "settings", count: 1 }]);
  store.close();
});
