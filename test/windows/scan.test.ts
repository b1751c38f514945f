import assert from "node:assert/strict";
import { closeSync, constants, copyFileSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { folderId, type Folder } from "../../electron/engine/scan/folders.ts";
import { createNodeInspector } from "../../electron/engine/inspector/node-inspector.ts";
import { scan } from "../../electron/engine/scan/scan.ts";
import { noMemory } from "../../electron/engine/scan/scanned-file.ts";
import { watchFolders } from "../../electron/engine/scan/watch.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const golden = (name: string) => fileURLToPath(new URL(`../fixtures/golden/${name}`, import.meta.url));
const inspector = createNodeInspector({ entry: new URL("../../electron/engine/inspector/inspecting-child.ts", import.meta.url), size: 1 });
after(() => inspector.close());

/** UV_FS_O_EXLOCK: opened without sharing, as a program does that is writing. */
const withoutSharing = 0x10000000;

async function look(path: string): Promise<readonly (readonly [string, string])[]> {
  const folders: Folder[] = [{ id: folderId(path, "win32"), path, role: "desktop", state: "present" }];
  const nothing = () => undefined;
  const run = { folders, previous: new Map(), signal: new AbortController().signal, onProgress: nothing, onFile: nothing };
  const { files } = await scan({ inspector, memory: noMemory, now: () => new Date() }, run);
  return files.map(({ name, content }) => [name, content.ok ? content.value.kind : content.error]);
}

test("a file that another program holds is named, the rest is read", async () => {
  const path = join(folder, "locked");
  mkdirSync(path);
  for (const name of ["a.pqx", "b.pqx"]) copyFileSync(golden("makepqx-rsa-sha1.pqx"), join(path, name));
  const held = openSync(join(path, "a.pqx"), constants.O_RDWR | withoutSharing);
  assert.throws(() => readFileSync(join(path, "a.pqx")), { code: "EBUSY" });
  assert.deepEqual(await look(path), [
    ["a.pqx", "in-use"],
    ["b.pqx", "inspected"],
  ]);
  closeSync(held);
  assert.deepEqual(await look(path), [
    ["a.pqx", "inspected"],
    ["b.pqx", "inspected"],
  ]);
});

const rawNames = process.env["MEZZANINE_RAW_NAMES"];

test("names that are no text are refused, and never another file opened for them", { skip: rawNames === undefined }, async () => {
  const path = rawNames ?? "";
  // Whatever becomes of their names on the way here, there are three files, and two of them are no connectors.
  const seen = await look(path);
  assert.equal(seen.length, 3);
  assert.ok(seen.filter(([, kind]) => kind === "name-without-text").length >= 2);
  assert.deepEqual(
    seen.filter(([, kind]) => kind !== "name-without-text" && kind !== "inspected"),
    [],
  );
});

test("a file that is dropped into a watched folder is noticed", async () => {
  const path = join(folder, "watched");
  mkdirSync(path);
  let noticed: () => void = () => undefined;
  const change = new Promise<void>((resolve) => (noticed = resolve));
  const watch = watchFolders({ onChange: noticed, quietMs: 50 });
  await watch.update([path]);
  writeFileSync(join(folder, "elsewhere.mez"), "x");
  renameSync(join(folder, "elsewhere.mez"), join(path, "dropped.mez"));
  const late = setTimeout(() => assert.fail("nothing was noticed"), 10_000);
  await change;
  clearTimeout(late);
  watch.close();
});
