import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { anything } from "../../../shared/contract/decoder.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { FolderId } from "../../../shared/model/inventory.ts";
import { migrations } from "../../../electron/engine/store/migrations/index.ts";
import { openRemembered, openStore, type Store } from "../../../electron/engine/store/open-store.ts";

const now = new Date("2030-01-02T03:04:05Z");
const opened: Store[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-store-"));
  folders.push(folder);
  return folder;
}

function anOpenStore(folder: string, at = now): Store {
  const store = openStore(folder, at);
  opened.push(store);
  return store;
}

const aRefusal = (sha256 = "AB"): InspectionOutcome => ({ kind: "refused", refusal: { sha256, sizeBytes: 0, reason: { kind: "empty" } } });
const key = { sha256: "AB", inspector: "1", certificates: "" };

test("keeps what was written across openings", () => {
  const folder = join(aFolder(), "not yet", "there");
  const first = anOpenStore(folder);
  first.settings.set("window", { theme: "dark" });
  first.folders.add("/b", now);
  first.folders.add("/a", new Date(now.getTime() + 1));
  first.folders.add("/a", new Date(now.getTime() + 2));
  const file = { folder: "f" as FolderId, name: "X.mez", sizeBytes: 3, modifiedMs: 1.25, changedMs: 1700000000000.123, sha256: "AB" };
  first.files.remember(file, now);
  first.inspections.remember(key, aRefusal(), now);
  first.close();
  opened.length = 0;

  const second = anOpenStore(folder);
  expect(second.state.kind).toBe("writable");
  expect(second.settings.get("window", anything)).toEqual({ theme: "dark" });
  expect(second.settings.get("other", anything)).toBeUndefined();
  expect(second.folders.list()).toEqual(["/b", "/a"]);
  expect(second.files.find("f" as FolderId, "X.mez")).toEqual(file);
  expect(second.inspections.find(key, now)).toEqual(aRefusal());
  expect(second.inspections.find({ ...key, inspector: "2" }, now)).toBeUndefined();
  expect(second.inspections.find({ ...key, certificates: "C" }, now)).toBeUndefined();
});

test("each migration has the next number", () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
});

test("window and command line may hold it at once", () => {
  const folder = aFolder();
  const window = anOpenStore(folder);
  const commandLine = anOpenStore(folder);
  window.settings.set("a", 1);
  commandLine.settings.set("b", 2);
  expect([window.settings.get("b", anything), commandLine.settings.get("a", anything)]).toEqual([2, 1]);
});

test("a newer program's store is read and never written", () => {
  const folder = aFolder();
  const older = anOpenStore(folder);
  older.settings.set("window", 1);
  older.folders.add("/x", now);
  older.close();
  opened.length = 0;
  const newer = new Sqlite(join(folder, "mezzanine.db"));
  newer.pragma("user_version = 999");
  newer.close();

  const store = anOpenStore(folder);
  expect(store.state).toEqual({ kind: "read-only", because: "newer-schema" });
  expect(store.settings.get("window", anything)).toBe(1);
  expect(store.folders.list()).toEqual(["/x"]);
  expect(store.settings.set("window", 2)).toBe(false);
  expect(store.folders.remove("/x")).toBe(false);
  expect(store.inspections.remember(key, aRefusal(), now)).toBe(true);
  expect(store.inspections.find(key, now)).toEqual(aRefusal());
});

test("a newer schema whose tables we do not know reads as empty", () => {
  const folder = aFolder();
  const newer = new Sqlite(join(folder, "mezzanine.db"));
  newer.exec("CREATE TABLE preferences (x)");
  newer.pragma("user_version = 999");
  newer.close();
  const store = anOpenStore(folder);
  expect(store.state.kind).toBe("read-only");
  expect(store.folders.list()).toEqual([]);
});

test.each([
  ["no database at all", Buffer.from("not a database, but long enough to be taken for the head of one".repeat(4))],
  ["a head and nothing behind it", Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(4096, 0x5a)])],
])("a damaged store is kept under another name: %s", (_, bytes) => {
  const folder = aFolder();
  writeFileSync(join(folder, "mezzanine.db"), bytes);
  const store = anOpenStore(folder);
  if (store.state.kind !== "renewed") throw new Error(store.state.kind);
  expect(readFileSync(store.state.keptAs)).toEqual(bytes);
  expect(store.settings.set("a", 1)).toBe(true);
  expect(anOpenStore(folder).state.kind).toBe("writable");
});

test("damage in the middle of the file is noticed", () => {
  const folder = aFolder();
  const before = anOpenStore(folder);
  for (let n = 0; n < 200; n += 1) before.inspections.remember({ ...key, sha256: `${n}` }, aRefusal("x".repeat(2000)), now);
  before.close();
  opened.length = 0;
  const path = join(folder, "mezzanine.db");
  const bytes = readFileSync(path);
  bytes.fill(0x77, 3 * 4096, 30 * 4096);
  writeFileSync(path, bytes);
  expect(anOpenStore(folder).state.kind).toBe("renewed");
  expect(readdirSync(folder).filter((name) => name.includes("damaged")).length).toBe(1);
});

test("where nothing can be written it works from memory", () => {
  const folder = aFolder();
  const inTheWay = join(folder, "file");
  writeFileSync(inTheWay, "");
  const store = anOpenStore(join(inTheWay, "below"));
  expect(store.state).toEqual({ kind: "read-only", because: "no-access" });
  expect(store.inspections.remember(key, aRefusal(), now)).toBe(true);
  mkdirSync(join(folder, "second", "mezzanine.db"), { recursive: true });
  expect(anOpenStore(join(folder, "second")).state.kind).toBe("read-only");
  expect(existsSync(join(inTheWay, "below"))).toBe(false);
});

test.runIf(process.platform === "linux")(
  "a folder that denies that it is there when something is to be made in it ends the attempt",
  () => {
    expect(anOpenStore("/proc/mezzanine").state).toEqual({ kind: "read-only", because: "no-access" });
  },
);

test("inspections not read for half a year are deleted", () => {
  const folder = aFolder();
  const first = anOpenStore(folder);
  first.inspections.remember(key, aRefusal(), now);
  first.inspections.remember({ ...key, sha256: "CD" }, aRefusal(), now);
  first.inspections.find(key, new Date("2030-05-01"));
  const later = anOpenStore(folder, new Date("2030-09-01"));
  expect(later.inspections.find(key, now)).toBeDefined();
  expect(later.inspections.find({ ...key, sha256: "CD" }, now)).toBeUndefined();
});

test("files whose inspection is no longer kept are forgotten with it, others stay", () => {
  const folder = aFolder();
  const first = anOpenStore(folder);
  const aFile = (name: string, sha256: string) => ({
    folder: "f" as FolderId,
    name,
    sizeBytes: 1,
    modifiedMs: 1,
    changedMs: 1,
    sha256,
  });
  first.inspections.remember(key, aRefusal(), now);
  first.files.remember(aFile("old.mez", "AB"), now);
  first.files.remember(aFile("used.mez", "CD"), now);
  first.close();
  const later = new Date(now.getTime() + 181 * 24 * 60 * 60 * 1000);
  const used = { ...key, sha256: "CD" };
  anOpenStore(folder).inspections.remember(used, aRefusal("CD"), later);
  const second = anOpenStore(folder, later);
  expect([second.files.find("f" as FolderId, "old.mez"), second.files.find("f" as FolderId, "used.mez")?.sha256]).toEqual([
    undefined,
    "CD",
  ]);
  expect([second.files.knows("f" as FolderId), second.files.knows("g" as FolderId)]).toEqual([true, false]);
});

test("what scans remember is opened without repairing or reporting, and not at all where it cannot be written", () => {
  const folder = aFolder();
  const remembered = openRemembered(folder);
  remembered?.inspections.remember(key, aRefusal(), now);
  remembered?.close();
  const store = anOpenStore(folder);
  expect([store.state.kind, store.inspections.find(key, now)]).toEqual(["writable", aRefusal()]);
  store.close();
  writeFileSync(join(folder, "mezzanine.db"), "no database at all, and long enough to be read as one".repeat(100));
  expect(openRemembered(folder)).toBeNull();
  // Whoever opens the store next sets it aside and reports it.
  expect(anOpenStore(folder).state.kind).toBe("renewed");
  const file = join(aFolder(), "a file");
  writeFileSync(file, "");
  expect(openRemembered(join(file, "data"))).toBeNull();
});

test("writes that go together are kept, and where another process writes just then they fail like single ones", () => {
  const folder = aFolder();
  const remembered = openRemembered(folder);
  if (remembered === null) throw new Error("not opened");
  const rememberTwo = () => {
    const kept: boolean[] = [];
    remembered.together(() => {
      for (const sha256 of ["AB", "CD"]) kept.push(remembered.inspections.remember({ ...key, sha256 }, aRefusal(sha256), now));
    });
    return kept;
  };
  const other = new Sqlite(join(folder, "mezzanine.db"));
  other.exec("BEGIN IMMEDIATE");
  expect(rememberTwo()).toEqual([false, false]);
  other.exec("COMMIT");
  other.close();
  expect(rememberTwo()).toEqual([true, true]);
  remembered.close();
  expect(anOpenStore(folder).inspections.find({ ...key, sha256: "CD" }, now)).toEqual(aRefusal("CD"));
});
