import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { createFiles } from "../../../electron/engine/cleanup/execute/files.ts";
import { saveViewDatabase, viewDatabase } from "../../../electron/engine/snapshots/view-database.ts";
import { viewTableNames, viewTables } from "../../../electron/engine/snapshots/view-tables.ts";
import { compareVersions, versionKey } from "../../../electron/engine/checks/compare-versions.ts";
import { aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../../builders/a-machine-snapshot.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const snapshot = aMachineSnapshot({
  connectors: [
    aSnapshotConnector("sub/Snow.MEZ", {
      kinds: ["Snowflake", "Snow"],
      integrity: "intact",
      signers: [{ thumbprint: "A".repeat(40), name: "Contoso" }],
      shadows: ["Snowflake"],
    }),
    aSnapshotConnector("Broken.mez", {
      sha256: null,
      title: null,
      version: null,
      kinds: [],
      integrity: "unread",
      unread: "in-use",
      loading: null,
    }),
  ],
  trust: aSnapshotTrust("16AF59E4BE5384CD860E230ED4AED474C2A3BC69"),
});

const open = (bytes: Uint8Array) => new Sqlite(Buffer.from(bytes), { readonly: true });

describe("the database of a snapshot", () => {
  test("has the tables, and every column is a text", () => {
    const database = open(viewDatabase(snapshot));
    for (const table of viewTableNames) {
      const columns = database.pragma(`table_info(${table})`) as readonly { name: string; type: string }[];
      expect(columns.map(({ name }) => name)).toEqual(viewTables[table]);
      expect(new Set(columns.map(({ type }) => type))).toEqual(new Set(["TEXT"]));
      for (const row of database.prepare(`SELECT * FROM ${table}`).all() as object[])
        for (const value of Object.values(row)) expect(typeof value).toBe("string");
    }
    expect(
      database.prepare("SELECT name, file_key, kind_keys, version_key, shadows, may_load, is_content_read FROM connectors").all(),
    ).toEqual([
      {
        name: "sub/Snow.MEZ",
        file_key: "snow.mez",
        kind_keys: "\u001Fsnowflake\u001Fsnow\u001F",
        version_key: "0011",
        shadows: "1",
        may_load: "1",
        is_content_read: "1",
      },
      { name: "Broken.mez", file_key: "broken.mez", kind_keys: "", version_key: "", shadows: "0", may_load: "1", is_content_read: "0" },
    ]);
    database.close();
  });

  test("has no write-ahead log, and is the same for the same snapshot", () => {
    const bytes = Buffer.from(viewDatabase(snapshot));
    // https://www.sqlite.org/fileformat.html: 1 for a rollback journal, 2 for a write-ahead log.
    expect([...bytes.subarray(18, 20)]).toEqual([1, 1]);
    expect(bytes.equals(viewDatabase(snapshot))).toBe(true);
  });
});

test("texts of versions are in the order of the versions", () => {
  const versions = [
    "0",
    "0.0.1",
    "1",
    "1.0.1",
    "1.2",
    "1.9.9",
    "1.10",
    "2",
    "10",
    "99",
    "100",
    "1.0000000000000000000001",
    "8.7.6.5.4.3.2.1",
  ];
  for (const one of versions)
    for (const other of versions) {
      const [a, b] = [versionKey(one) ?? "", versionKey(other) ?? ""];
      expect(a === b ? "equal" : a > b ? "newer" : "older", `${one} ${other}`).toBe(compareVersions(one, other));
    }
  expect([versionKey("1.0.0") === versionKey("1"), versionKey("v1"), versionKey(null)]).toEqual([true, null, null]);
});

describe("saving it", () => {
  const save = (path: string, replace = false) => saveViewDatabase(snapshot, { path, replace }, createFiles());

  test("writes over a file of ours, and over no other", async () => {
    const folder = aFolder();
    const path = join(folder, "osquery.db");
    expect(await save(path)).toEqual({ ok: true, value: undefined });
    expect(await save(path)).toEqual({ ok: true, value: undefined });
    const foreign = new Sqlite(join(folder, "foreign.db"));
    foreign.exec("CREATE TABLE mine (a)");
    foreign.close();
    writeFileSync(join(folder, "notes.db"), "mine");
    for (const name of ["foreign.db", "notes.db"]) {
      const before = readFileSync(join(folder, name));
      expect(await save(join(folder, name))).toEqual({ ok: false, error: { kind: "output-exists", path: join(folder, name) } });
      expect(readFileSync(join(folder, name)).equals(before)).toBe(true);
    }
    expect(await save(join(folder, "notes.db"), true)).toMatchObject({ ok: true });
    expect(readdirSync(folder).toSorted()).toEqual(["foreign.db", "notes.db", "osquery.db"]);
  });

  test("leaves a database alone that has a journal beside it", async () => {
    const path = join(aFolder(), "osquery.db");
    writeFileSync(`${path}-wal`, "");
    expect(await save(path, true)).toEqual({ ok: false, error: { kind: "output-exists", path: `${path}-wal` } });
    expect(existsSync(path)).toBe(false);
  });

  test("it is read from a folder in which nothing can be written, while it is replaced", async () => {
    const folder = aFolder();
    const path = join(folder, "osquery.db");
    await save(path);
    const reader = new Sqlite(path, { readonly: true });
    const names = reader.prepare("SELECT name FROM connectors");
    expect(names.all()).toHaveLength(2);
    await saveViewDatabase(aMachineSnapshot(), { path, replace: false }, createFiles());
    // A reader keeps the file that it opened.
    expect(names.all()).toHaveLength(2);
    reader.close();
    chmodSync(folder, 0o500);
    const later = new Sqlite(path, { readonly: true });
    expect(later.prepare("SELECT name FROM connectors").all()).toEqual([]);
    later.close();
    chmodSync(folder, 0o700);
  });
});
