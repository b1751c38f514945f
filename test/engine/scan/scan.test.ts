import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspect } from "../../../electron/engine/inspect.ts";
import { ok } from "../../../shared/base/result.ts";
import type { FolderRole } from "../../../shared/model/inventory.ts";
import { folderId, type Folder } from "../../../electron/engine/scan/folders.ts";
import { isConnectorName } from "../../../electron/engine/inspector/list-connectors.ts";
import { scan, type ScanResult, type ScanRun } from "../../../electron/engine/scan/scan.ts";
import { isStableStamp, noMemory, type ScanMemory, type ScannedFile } from "../../../electron/engine/scan/scanned-file.ts";
import { openStore } from "../../../electron/engine/store/open-store.ts";
import { createScanMemory } from "../../../electron/engine/store/scan-memory.ts";
import { anInspector } from "../inventory/an-inspector.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aPath = temporaryFolders();
/** Long after the files of a test were written, so that their stamps count. */
const later = () => new Date(Date.now() + 60_000);

const aFolder = (path: string): Folder => ({ id: folderId(path, process.platform), path, role: "desktop", state: "present" });

function aRun(paths: readonly string[], changes: Partial<ScanRun> = {}): ScanRun {
  const nothing = () => undefined;
  const { signal } = new AbortController();
  return { folders: paths.map(aFolder), previous: new Map(), signal, onProgress: nothing, onFile: nothing, ...changes };
}

const known = ({ files }: ScanResult) => new Map(files.map((file) => [file.id, file]));
const names = ({ files }: ScanResult) => files.map(({ name }) => name);
const titleOf = ({ content }: ScannedFile) =>
  content.ok && content.value.kind === "inspected" ? content.value.inspection.connector.sectionName : null;
const aLook = () => ({ inspector: anInspector().inspector, memory: noMemory, now: later });

test.each<[string, FolderRole, boolean]>([
  ["X.mez", "desktop", true],
  ["X.PQX", "added", true],
  ["x.m", "added", true],
  ["X.query.pq", "desktop", true],
  ["X.mez.zip", "added", true],
  ["X.zip", "desktop", true],
  ["X.zip", "added", false],
  ["X.pqm", "desktop", false],
  ["X.mez.bak", "desktop", false],
  ["X.mez", "near-miss", true],
  ["X.pqx.disabled", "near-miss", true],
  ["X.pq", "near-miss", false],
  ["X.zip", "near-miss", false],
])("%s in a folder of %s", (name, role, expected) => {
  expect(isConnectorName(name, role)).toBe(expected);
});

test("lists files in order, not folders and not their content, and reports what cannot be read", async () => {
  const path = aPath();
  writeFileSync(join(path, "b.mez"), "B");
  writeFileSync(join(path, "a.pqx"), "A");
  writeFileSync(join(path, "empty.mez"), "");
  writeFileSync(join(path, "notes.txt"), "");
  mkdirSync(join(path, "folder.mez"));
  writeFileSync(join(path, "folder.mez", "c.mez"), "C");
  if (process.platform !== "win32") symlinkSync("gone", join(path, "z.mez"));
  const result = await scan(aLook(), aRun([path, join(path, "none")]));
  expect(names(result).slice(0, 3)).toEqual(["a.pqx", "b.mez", "empty.mez"]);
  expect(result.cancelled).toBe(false);
  expect(result.folders.map(({ state }) => state)).toEqual(["present", "absent"]);
  const kinds = result.files.map(({ content }) => (content.ok ? content.value.kind : content.error));
  expect(kinds).toEqual(["inspected", "inspected", "refused", ...(process.platform === "win32" ? [] : ["vanished"])]);
});

test("what did not change is not inspected again, within a run of the program and across", async () => {
  const path = aPath();
  const store = openStore(aPath(), new Date());
  const memory = createScanMemory(store, { inspector: "1", extraCertificates: [], now: later });
  for (const name of ["a.mez", "b.mez", "c.mez"]) writeFileSync(join(path, name), name);
  const rescan = async (previous: ScanRun["previous"], memoryNow: ScanMemory = memory) => {
    const { inspector, seen } = anInspector();
    const result = await scan({ inspector, memory: memoryNow, now: later }, aRun([path], { previous }));
    return { result, seen };
  };
  const first = await rescan(new Map());
  expect(first.seen.length).toBe(3);
  expect((await rescan(known(first.result), noMemory)).seen).toEqual([]);
  expect((await rescan(new Map())).seen).toEqual([]);
  writeFileSync(join(path, "b.mez"), "longer");
  renameSync(join(path, "c.mez"), join(path, "d.mez"));
  const changed = await rescan(known(first.result));
  expect(changed.seen.sort()).toEqual([join(path, "b.mez"), join(path, "d.mez")]);
  expect(changed.result.files.map(titleOf)).toEqual(["a.mez", "longer", "c.mez"]);
  const other = createScanMemory(store, { inspector: "2", extraCertificates: [], now: later });
  expect((await rescan(new Map(), other)).seen.length).toBe(3);
  const certificates = createScanMemory(store, { inspector: "1", extraCertificates: [Buffer.from("a"), Buffer.from("b")], now: later });
  expect((await rescan(new Map(), certificates)).seen.length).toBe(3);
  store.close();
});

test("what a scan remembers is stored in few writes, and known before it is stored", async () => {
  const path = aPath();
  const store = openStore(aPath(), new Date());
  const writes: number[] = [];
  let written = 0;
  const counting = {
    ...store,
    inspections: {
      ...store.inspections,
      remember: (...row: Parameters<typeof store.inspections.remember>) => ((written += 1), store.inspections.remember(...row)),
    },
    together: (work: () => void) => {
      written = 0;
      store.together(work);
      writes.push(written);
    },
  };
  const memory = createScanMemory(counting, { inspector: "1", extraCertificates: [], now: later });
  for (let at = 0; at < 40; at += 1) writeFileSync(join(path, `${at}.mez`), `connector ${at}`);
  const { inspector } = anInspector();
  const known: boolean[] = [];
  const onFile = ({ content }: ScannedFile) => {
    if (content.ok && content.value.kind === "inspected") known.push(memory.find(content.value.inspection.sha256) !== undefined);
  };
  await scan({ inspector, memory, now: later }, { ...aRun([path]), onFile });
  expect([known.length, known.every(Boolean), writes]).toEqual([40, true, [32, 8]]);
  store.close();
});

test("a change is seen though size and modification time are set back", async () => {
  const path = aPath();
  const file = join(path, "a.mez");
  const time = new Date("2020-01-01");
  writeFileSync(file, "one");
  utimesSync(file, time, time);
  const first = await scan(aLook(), aRun([path]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(file, "two");
  utimesSync(file, time, time);
  const second = await scan(aLook(), aRun([path], { previous: known(first) }));
  expect(second.files.map(titleOf)).toEqual(["two"]);
});

test("a file written a moment ago is looked at again", async () => {
  const path = aPath();
  writeFileSync(join(path, "a.mez"), "one");
  const { inspector, seen } = anInspector();
  const now = () => new Date();
  const first = await scan({ inspector, memory: noMemory, now }, aRun([path]));
  await scan({ inspector, memory: noMemory, now }, aRun([path], { previous: known(first) }));
  expect(seen.length).toBe(2);
  expect(isStableStamp({ sizeBytes: 1, modifiedMs: 1_000_000, changedMs: 1_000_000 }, 1_001_500)).toBe(false);
  expect(isStableStamp({ sizeBytes: 1, modifiedMs: 1_000_000.5, changedMs: 1_000_000.5 }, 1_000_500)).toBe(true);
  expect(isStableStamp({ sizeBytes: 1, modifiedMs: 9e12, changedMs: 1_000_000.5 }, 1_000_500)).toBe(true);
});

test("cancelled, it keeps what it has and what was known before", async () => {
  const path = aPath();
  for (let n = 0; n < 30; n += 1) writeFileSync(join(path, `${String(n).padStart(2, "0")}.mez`), `${n}`);
  const before = await scan(aLook(), aRun([path]));
  for (let n = 0; n < 30; n += 1) writeFileSync(join(path, `${String(n).padStart(2, "0")}.mez`), `changed ${n}`);
  rmSync(join(path, "29.mez"));
  const abort = new AbortController();
  const onFile = () => abort.abort();
  const cancelled = await scan(aLook(), aRun([path], { previous: known(before), signal: abort.signal, onFile }));
  expect(cancelled.cancelled).toBe(true);
  expect(cancelled.files.length).toBe(29);
  const titles = cancelled.files.map(titleOf);
  expect(titles[0]).toBe("changed 0");
  expect(titles.at(-1)).toBe("28");
});

test("progress counts up to the total", async () => {
  const path = aPath();
  for (const name of ["a.mez", "b.mez", "c.mez"]) writeFileSync(join(path, name), name);
  const reported: string[] = [];
  await scan(aLook(), aRun([path], { onProgress: ({ done, total }) => reported.push(`${done}/${total}`) }));
  expect(reported.at(-1)).toBe("3/3");
});

test("a bare document is called like its file, also when another file has the same content", async () => {
  const path = aPath();
  for (const name of ["a.pq", "b.m"]) writeFileSync(join(path, name), "section X;");
  const inspected = ok(await inspect(Buffer.from("section X;"), { extraCertificates: [] }));
  const inspector = { ...anInspector().inspector, inspect: () => Promise.resolve(inspected) };
  const { files } = await scan({ inspector, memory: noMemory, now: later }, aRun([path]));
  const documents = files.map(({ content }) =>
    content.ok && content.value.kind === "inspected" ? content.value.inspection.connector.mainDocument : null,
  );
  expect(documents).toEqual(["a.pq", "b.m"]);
});
