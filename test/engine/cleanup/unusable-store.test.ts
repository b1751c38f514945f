import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { err } from "../../../shared/base/result.ts";
import type { CleanupKind, QuarantineId } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { RecordsFailure } from "../../../electron/engine/cleanup/records.ts";
import { createFiles } from "../../../electron/engine/cleanup/execute/files.ts";
import { aSmallDisk, hasSmallDisk, type SmallDisk } from "./small-disk.ts";
import { aConnectorFile, anInventory, anOrder, everyFile, pathsIn, type CleanupSetup } from "./cleanup-setup.ts";
import { makeCleanupSetups } from "./cleanup-setups.ts";

const { newSetup, newPaths } = makeCleanupSetups();
const disks: SmallDisk[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.remove();
});

async function outcomesOf({ cleanup }: CleanupSetup, kind: Exclude<CleanupKind, "install">, ids: readonly string[]) {
  const plan = await cleanup.plan(
    kind === "restore" || kind === "purge" ? { kind, ids: ids as readonly QuarantineId[] } : { kind, ids: ids as readonly ConnectorId[] },
  );
  const confirmedNames = kind === "purge" ? plan.steps.map(({ name }) => name) : [];
  const done = await cleanup.carryOut(anOrder(plan.planId, { confirmedNames }));
  return done.ok ? done.value.map(({ outcome }) => (outcome.kind === "failed" ? outcome.because.kind : outcome.kind)) : [done.error];
}

/** Three quarantined files, and one that is still in its folder; the store is closed again. */
async function keepThree(paths = newPaths()): Promise<readonly { readonly id: QuarantineId; readonly name: string }[]> {
  const setup = newSetup({}, paths);
  const names = ["A.mez", "B.mez", "C.mez"];
  for (const name of [...names, "Still.mez"]) aConnectorFile(paths, name);
  expect(await outcomesOf(setup, "quarantine", names)).toEqual(["done", "done", "done"]);
  const kept = setup.cleanup.quarantined().files.map(({ id, name }) => ({ id, name }));
  setup.store.close();
  return kept.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

const events = async ({ cleanup }: CleanupSetup) =>
  (await cleanup.history({ text: "", kinds: [], since: null, before: null, limit: 50 })).events.map(({ kind, name, by }) => [
    kind,
    name,
    by,
  ]);

/** Without the store: the list says what is there, what leaves the quarantine goes by its note, and the next start writes it down. */
async function expectToWorkWithoutRecords(setup: CleanupSetup, failure: RecordsFailure, [a, b, c]: Awaited<ReturnType<typeof keepThree>>) {
  const { paths, cleanup } = setup;
  const list = await cleanup.listQuarantined();
  expect(list.unreadable).toBe(failure);
  expect(list.files.map(({ name, originalFolder }) => [name, originalFolder]).toSorted()).toEqual(
    ["A.mez", "B.mez", "C.mez"].map((name) => [name, paths.folder]),
  );
  expect(await outcomesOf(setup, "quarantine", ["Still.mez"])).toEqual([failure]);
  expect(existsSync(join(paths.folder, "Still.mez"))).toBe(true);
  expect(await outcomesOf(setup, "restore", [a?.id ?? ""])).toEqual(["done"]);
  expect(await outcomesOf(setup, "purge", [b?.id ?? ""])).toEqual(["done"]);
  expect(readdirSync(paths.folder).toSorted()).toEqual(["A.mez", "Still.mez"]);
  expect((await cleanup.listQuarantined()).files.map(({ id }) => id)).toEqual([c?.id]);
}

async function expectToBeWrittenDown(setup: CleanupSetup, [, , c]: Awaited<ReturnType<typeof keepThree>>) {
  expect(setup.store.state.kind).toBe("writable");
  const report = await setup.cleanup.recover();
  expect(report.ok && report.value).toEqual({ recovered: [], postponed: [], foundAgain: [] });
  expect(setup.cleanup.quarantined().files.map(({ id }) => id)).toEqual([c?.id]);
  expect((await events(setup)).slice(0, 2).toSorted()).toEqual([
    ["purged", "B.mez", "user"],
    ["restored", "A.mez", "user"],
  ]);
  expect(readdirSync(join(setup.paths.data, "moves"))).toEqual([]);
}

test(
  "held by another process, the store is not taken for empty, and files come out of quarantine without it",
  { timeout: 60_000 },
  async () => {
    const paths = newPaths();
    const kept = await keepThree(paths);
    const holder = new Sqlite(join(paths.data, "mezzanine.db"));
    holder.pragma("locking_mode = EXCLUSIVE");
    holder.exec("BEGIN EXCLUSIVE");
    const setup = newSetup({}, paths);
    expect((await setup.cleanup.history({ text: "", kinds: [], since: null, before: null, limit: 1 })).unreadable).toBe("store-in-use");
    await expectToWorkWithoutRecords(setup, "store-in-use", kept);
    holder.close();
    await expectToBeWrittenDown(newSetup({}, paths), kept);
  },
);

test(
  "folders that the user added are unknown while the store is held, and files go back to them all the same",
  { timeout: 60_000 },
  async () => {
    const paths = newPaths();
    const [a, b] = await keepThree(paths);
    const inventory = { ...anInventory(paths), folders: () => [{ path: paths.certified, certified: true }] };
    const readable = newSetup({ inventory }, paths);
    expect(await outcomesOf(readable, "restore", [a?.id ?? ""])).toEqual(["folder-not-known"]);
    readable.store.close();
    const holder = new Sqlite(join(paths.data, "mezzanine.db"));
    holder.pragma("locking_mode = EXCLUSIVE");
    holder.exec("BEGIN EXCLUSIVE");
    const setup = newSetup({ inventory }, paths);
    expect(await outcomesOf(setup, "restore", [a?.id ?? ""])).toEqual(["done"]);
    expect(existsSync(join(paths.folder, "A.mez"))).toBe(true);
    // Power BI's own folder stays out of reach, whatever a note says.
    const note = join(paths.data, "quarantine", `${b?.id}.json`);
    writeFileSync(
      note,
      readFileSync(note, "utf8").replaceAll(JSON.stringify(paths.folder).slice(1, -1), JSON.stringify(paths.certified).slice(1, -1)),
    );
    expect(await outcomesOf(setup, "restore", [b?.id ?? ""])).toEqual(["certified-file"]);
    holder.close();
  },
);

test("a newer program's records are read, and nothing is done that they would not know of", async () => {
  const paths = newPaths();
  const [a] = await keepThree(paths);
  const newer = new Sqlite(join(paths.data, "mezzanine.db"));
  newer.pragma("user_version = 999");
  newer.close();
  const setup = newSetup({}, paths);
  expect(await setup.cleanup.listQuarantined()).toMatchObject({ unreadable: null, files: [{}, {}, {}] });
  for (const kind of ["restore", "purge"] as const) expect(await outcomesOf(setup, kind, [a?.id ?? ""])).toEqual(["store-newer"]);
  expect(everyFile(paths)).toHaveLength(4);
});

test("where the note of a move cannot be written either, nothing is moved but what has one already", async () => {
  const paths = newPaths();
  const [a] = await keepThree(paths);
  const files = createFiles();
  const full = newSetup(
    {
      files: {
        ...files,
        writeNew: (path, text) => (path.includes("moves") ? Promise.resolve(err("disk-full")) : files.writeNew(path, text)),
      },
    },
    paths,
  );
  expect(await outcomesOf(full, "disable", ["Still.mez"])).toEqual(["disk-full"]);
  expect(full.store.cleanup.unfinished()).toEqual([]);
  expect(await outcomesOf(full, "restore", [a?.id ?? ""])).toEqual(["done"]);
  const [, b] = full.cleanup.quarantined().files;
  rmSync(join(full.ports.quarantineFolder, `${b?.id}.json`));
  expect(await outcomesOf(full, "restore", [b?.id ?? ""])).toEqual(["disk-full"]);
});

describe.runIf(hasSmallDisk)("on a small disk of its own (needs root on Linux and the right to mount)", { timeout: 60_000 }, () => {
  const aDisk = (): SmallDisk => {
    const disk = aSmallDisk();
    if (disk === null) throw new Error("no disk");
    disks.push(disk);
    return disk;
  };

  test.each(["data only", "all"] as const)(
    "a full disk (%s) is named, files come out of quarantine, and room makes all as before",
    async (where) => {
      const disk = aDisk();
      const paths = where === "all" ? pathsIn(disk.path) : pathsIn(newPaths().folder, join(disk.path, "data"));
      const kept = await keepThree(paths);
      disk.fill();
      const setup = newSetup({}, paths);
      expect(setup.store.state).toEqual({ kind: "read-only", because: "disk-full" });
      await expectToWorkWithoutRecords(setup, "disk-full", kept);
      setup.store.close();
      disk.makeRoom();
      const later = newSetup({}, paths);
      await later.cleanup.recover();
      expect((await later.cleanup.listQuarantined()).files.map(({ name }) => name)).toEqual(["C.mez"]);
      expect((await later.cleanup.recover()).ok).toBe(true);
      expect(readFileSync(join(paths.folder, "A.mez")).length).toBeGreaterThan(0);
      expect(await outcomesOf(later, "quarantine", ["Still.mez"])).toEqual(["done"]);
      expect(everyFile(paths).filter(({ path }) => /\.(?:moving|part)$/u.test(path))).toEqual([]);
    },
  );

  test("a disk that becomes full while the store is open: what is moved stays moved, and is reported", async () => {
    const disk = aDisk();
    const paths = pathsIn(newPaths().folder, join(disk.path, "data"));
    const kept = await keepThree(paths);
    const setup = newSetup({}, paths);
    disk.fill();
    const before = everyFile(paths)
      .map(({ sha256 }) => sha256)
      .toSorted();
    expect(await outcomesOf(setup, "disable", ["Still.mez"])).toEqual(["disk-full"]);
    expect(await outcomesOf(setup, "restore", [kept[0]?.id ?? ""])).toEqual(["done"]);
    expect(
      everyFile(paths)
        .map(({ sha256 }) => sha256)
        .toSorted(),
    ).toEqual(before);
    expect(existsSync(join(paths.folder, "A.mez"))).toBe(true);
    disk.makeRoom();
    await setup.cleanup.recover();
    expect(
      setup.cleanup
        .quarantined()
        .files.map(({ name }) => name)
        .toSorted(),
    ).not.toContain("A.mez");
  });

  test("a read-only disk is named as that, what is kept is listed, and history and folders are read", async () => {
    const disk = aDisk();
    const paths = pathsIn(newPaths().folder, join(disk.path, "data"));
    const [a] = await keepThree(paths);
    disk.setReadOnly(true);
    const setup = newSetup({}, paths);
    expect(setup.store.state).toEqual({ kind: "read-only", because: "no-access" });
    const list = await setup.cleanup.listQuarantined();
    expect([list.unreadable, list.files.length]).toEqual(["store-read-only", 3]);
    expect(await events(setup)).toHaveLength(3);
    expect(await outcomesOf(setup, "quarantine", ["Still.mez"])).toEqual(["store-read-only"]);
    // The folder that cannot be changed is named.
    expect(await outcomesOf(setup, "restore", [a?.id ?? ""])).toEqual(["folder-read-only"]);
    disk.setReadOnly(false);
    expect(everyFile(paths)).toHaveLength(4);
  });
});

test("a data folder that is not there and cannot be made lists nothing and reports why", async () => {
  const paths = newPaths();
  rmSync(paths.data, { recursive: true });
  mkdirSync(join(paths.data, "mezzanine.db"), { recursive: true });
  const setup = newSetup({}, paths);
  expect(await setup.cleanup.listQuarantined()).toEqual({ files: [], sizeBytes: 0, unreadable: "store-read-only" });
  expect((await setup.cleanup.history({ text: "", kinds: [], since: null, before: null, limit: 1 })).unreadable).toBe("store-read-only");
});
