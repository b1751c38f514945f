import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { readHive, readHiveIn } from "../../../electron/engine/hive/read-hive.ts";
import { randomFrom } from "../section/generated-documents.ts";
import { sourceOver } from "../../../electron/engine/reports/byte-source.ts";
import { aHive, regExpandable, regList, regNumber, regText, utf16, withChecksum, type HiveKeyFacts } from "../../builders/a-hive.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/hives/${name}`, import.meta.url));
const read = (bytes: Buffer, ...keys: readonly string[]) => readHiveIn(sourceOver(bytes), keys);
const shellFolders = "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders";
const text = (kind: "text" | "expandable" | "list", value: string) => ({ kind, text: value });

test("keys and values that another program wrote, whatever the case of the names asked for", () => {
  const path = fixture("redirected.dat");
  const found = readHive({
    path,
    keys: [shellFolders.toUpperCase(), "environment", "Software\\Zoë 文書", "Software\\None", "None\\Below"],
  });
  if (!found.ok) throw new Error(found.error);
  const [folders, environment, ...others] = found.value.keys;
  expect(found.value.isLatest).toBe(true);
  expect(folders).toEqual([
    ["personal", text("expandable", "%USERPROFILE%\\OneDrive – Ünïcorp\\Dokumente 文書")],
    ["local appdata", text("expandable", "%USERPROFILE%\\AppData\\Local")],
    ["{374de290-123f-4565-9164-39c4925e467b}", text("expandable", "%USERPROFILE%\\Downloads")],
    ["odd", text("list", "one\0two")],
    ["number", { kind: "other" }],
    ["größe", text("text", "ä")],
    ["", text("text", "default")],
  ]);
  expect(environment?.[0]).toEqual(["onedrive", text("expandable", "%USERPROFILE%\\OneDrive – Ünïcorp")]);
  expect(others).toEqual([[], null, null]);
  expect(readHive({ path: fixture("plain.dat"), keys: [shellFolders, "Network\\Z", "Network\\Y"] })).toEqual({
    ok: true,
    value: {
      isLatest: true,
      keys: [[["personal", text("text", "D:\\Data\\Bob's Documents")]], [["remotepath", text("text", "\\\\server\\share")]], null],
    },
  });
});

const values = [
  ["Short", regText, Buffer.from("a\0", "utf16le")],
  ["Empty", regText, Buffer.alloc(0)],
  ["Листа", regList, Buffer.from("x\0y\0\0", "utf16le")],
  ["Number", regNumber, Buffer.alloc(4)],
  ["Long", regExpandable, utf16("%A%".repeat(100))],
  ["Split", regText, Buffer.alloc(20_000)],
] as const;

test.each(["li", "lf", "lh", "ri"] as const)("every form of list of keys: %s", (list) => {
  const keys: Record<string, HiveKeyFacts> = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`Key ${at}`, {}]));
  const hive = aHive({ list, keys: { ...keys, "Ключ": { values } } });
  expect(read(hive, "Key 0", "key 8", "КЛЮЧ", "Key 9")).toEqual({
    ok: true,
    value: {
      isLatest: true,
      keys: [
        [],
        [],
        [
          ["short", text("text", "a")],
          ["empty", text("text", "")],
          ["листа", text("list", "x\0y")],
          ["number", { kind: "other" }],
          ["long", text("expandable", "%A%".repeat(100))],
          ["split", { kind: "other" }],
        ],
        null,
      ],
    },
  });
});

test("changes that wait in the logs are told, and so is a header that is not whole", () => {
  const hive = aHive({ keys: { A: {} } });
  hive.writeUInt32LE(7, 4);
  expect(read(withChecksum(hive), "A")).toEqual({ ok: true, value: { isLatest: false, keys: [[]] } });
  hive.writeUInt32LE(8, 4);
  expect(read(hive, "A")).toEqual({ ok: false, error: "damaged" });
});

test("a key that is a link leads nowhere", () => {
  expect(read(aHive({ keys: { A: { flags: 0x10, keys: { B: {} } } } }), "A", "A\\B")).toMatchObject({ value: { keys: [[], null] } });
});

test("what is no hive, or no file, is named", () => {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-hive-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "NTUSER.DAT");
  for (const bytes of [Buffer.alloc(0), Buffer.from("regf"), Buffer.alloc(8192), Buffer.from("WINE REGISTRY Version 2\n".repeat(400))]) {
    writeFileSync(path, bytes);
    expect(readHive({ path, keys: [] })).toEqual({ ok: false, error: "not-a-hive" });
  }
  mkdirSync(join(folder, "folder"));
  if (process.platform !== "win32")
    expect(readHive({ path: join(folder, "folder"), keys: [] })).toEqual({ ok: false, error: "is-a-folder" });
  expect(() => readHive({ path: join(folder, "none"), keys: [] })).toThrow("ENOENT");
  if (process.platform === "win32") return; // a link needs rights there
  symlinkSync(fixture("plain.dat"), join(folder, "link"));
  expect(readHive({ path: join(folder, "link"), keys: [] })).toEqual({ ok: false, error: "link-outside" });
});

test("a log of the registry is no hive", () => {
  const log = aHive({});
  log.writeUInt32LE(6, 28);
  expect(read(withChecksum(log))).toEqual({ ok: false, error: "not-a-hive" });
});

/** The offset of the only record with this signature, counted from the end of the header. */
const recordIn = (hive: Buffer, signature: string): number => {
  const at = hive.indexOf(Buffer.from(signature, "latin1"), 4096 + 32);
  if (at === -1) throw new Error(signature);
  return at;
};

const hostile: Readonly<Record<string, (hive: Buffer) => Buffer>> = {
  "cut in the header": (hive) => hive.subarray(0, 4000),
  "cut behind the header": (hive) => hive.subarray(0, 4096),
  "cut in a cell": (hive) => hive.subarray(0, 4096 + 40),
  "a root outside": (hive) => (hive.writeUInt32LE(0xffff_fff8, 36), withChecksum(hive)),
  "a root that is not aligned": (hive) => (hive.writeUInt32LE(33, 36), withChecksum(hive)),
  "bins that are longer than the file, and a root there": (hive) => {
    hive.writeUInt32LE(0x7fff_f000, 40);
    hive.writeUInt32LE(0x0010_0000, 36);
    return withChecksum(hive);
  },
  "a list that is its own list": (hive) => {
    const at = recordIn(hive, "ri");
    hive.writeUInt32LE(at - 4 - 4096, at + 4);
    return hive;
  },
  "a list with more keys than it has room for": (hive) => (hive.writeUInt16LE(0xffff, recordIn(hive, "ri") + 2), hive),
  "a key whose list is a key": (hive) => (hive.write("nk", recordIn(hive, "ri"), "latin1"), hive),
  "a name that is longer than its record": (hive) => (hive.writeUInt16LE(0xffff, recordIn(hive, "nk") + 72), hive),
  "more values than there can be": (hive) => (hive.writeUInt32LE(0xffff_ffff, recordIn(hive, "nk") + 36), hive),
  "a value whose text is outside": (hive) => (hive.writeUInt32LE(0xffff_fff0, recordIn(hive, "vk") + 8), hive),
  "a value in place that is too long": (hive) => (hive.writeUInt32LE(0x8000_0005, recordIn(hive, "vk") + 4), hive),
  "a cell without length": (hive) => (hive.writeInt32LE(0, recordIn(hive, "vk") - 4), hive),
  "a cell that is not in use": (hive) => (hive.writeInt32LE(64, recordIn(hive, "vk") - 4), hive),
  "a cell of the smallest number": (hive) => (hive.writeInt32LE(-0x8000_0000, recordIn(hive, "vk") - 4), hive),
};

const aHostile = () => aHive({ list: "ri", keys: { A: { values: [["Text", regText, utf16("longer than four bytes")]] }, B: {} } });

test.each(Object.entries(hostile))("%s", (_name, change) => {
  const outcome = read(change(aHostile()), "A", "B");
  expect(outcome.ok ? outcome.value : outcome.error).toMatch(/^(?:damaged|not-a-hive|too-complex)$/u);
});

test("a small list that is named again and again is given up", () => {
  // Each of 60,000 entries of the list of lists is the same list of one key.
  const hive = aHive({ list: "ri", keys: { A: {}, B: {} } });
  const ri = recordIn(hive, "ri");
  const one = hive.readUInt32LE(ri + 4);
  const many = Buffer.alloc(4 + 4 * 60_000);
  many.write("ri", 0, "latin1");
  many.writeUInt16LE(60_000, 2);
  for (let at = 0; at < 60_000; at += 1) many.writeUInt32LE(one, 4 + 4 * at);
  const size = Math.ceil((many.length + 4) / 8) * 8;
  const cell = Buffer.alloc(Math.ceil(size / 4096) * 4096);
  cell.writeInt32LE(-size, 0);
  many.copy(cell, 4);
  const listAt = hive.length - 4096;
  const whole = Buffer.concat([hive, cell]);
  whole.writeUInt32LE(whole.length - 4096, 40);
  // The root is the last record that was written.
  const root = 4096 + whole.readUInt32LE(36) + 4;
  whole.writeUInt32LE(listAt, root + 28);
  expect(read(withChecksum(whole), "None")).toEqual({ ok: false, error: "too-complex" });
});

test("large lists that are read again and again are given up", () => {
  const hive = aHive({ list: "ri", keys: { A: {}, B: {} } });
  const list = Buffer.alloc(4);
  list.write("li", 0, "latin1");
  const large = Buffer.alloc(1024 * 1024);
  large.writeInt32LE(-large.length, 0);
  list.copy(large, 4);
  const lists = Buffer.alloc(256 * 1024);
  lists.writeInt32LE(-lists.length, 0);
  lists.write("ri", 4, "latin1");
  lists.writeUInt16LE(60_000, 6);
  for (let at = 0; at < 60_000; at += 1) lists.writeUInt32LE(hive.length - 4096, 8 + 4 * at);
  const whole = Buffer.concat([hive, large, lists]);
  whole.writeUInt32LE(whole.length - 4096, 40);
  whole.writeUInt32LE(hive.length + large.length - 4096, 4096 + whole.readUInt32LE(36) + 4 + 28);
  const source = sourceOver(withChecksum(whole));
  const bytes = { read: 0 };
  const counted = { ...source, read: (at: number, length: number) => ((bytes.read += length), source.read(at, length)) };
  expect(readHiveIn(counted, ["None"])).toEqual({ ok: false, error: "too-complex" });
  expect(bytes.read).toBeLessThan(100 * 1024 * 1024);
});

test("whatever bytes are changed, the reader ends with an answer", () => {
  const whole = readFileSync(fixture("redirected.dat"));
  const next = randomFrom(20_260_110);
  const random = (below: number) => Math.floor(next() * below);
  for (let run = 0; run < 2_000; run += 1) {
    const bytes = Buffer.from(whole);
    for (let change = 0; change < 1 + random(40); change += 1) bytes[4096 + random(whole.length - 4096)] = random(256);
    const outcome = read(bytes, shellFolders, "Environment");
    expect(outcome.ok || ["damaged", "too-complex"].includes(outcome.error)).toBe(true);
  }
});
