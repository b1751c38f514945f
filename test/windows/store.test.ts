import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { FolderId } from "../../shared/model/inventory.ts";
import { dataFolderFor } from "../../electron/engine/store/data-folder.ts";
import { anything } from "../../shared/contract/decoder.ts";
import { openStore } from "../../electron/engine/store/open-store.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const now = new Date();

test("lies on a drive letter, whatever the user is called", () => {
  assert.match(folder, /^[A-Z]:\\/u);
  const dataFolder = dataFolderFor({ platform: process.platform, environment: { LOCALAPPDATA: folder }, home: "C:\\x" });
  const store = openStore(dataFolder, now);
  assert.deepEqual(store.state, { kind: "writable" });
  const file = { folder: "f" as FolderId, name: "Ünï 文書.mez", sizeBytes: 1, modifiedMs: 1.5, changedMs: 2.5, sha256: "AB" };
  assert.equal(store.files.remember(file, now), true);
  store.close();
  const again = openStore(dataFolder, now);
  assert.deepEqual(again.files.find(file.folder, file.name), file);
  again.close();
  assert.deepEqual(readdirSync(join(folder, "Mezzanine")), ["mezzanine.db"]);
});

test("window and command line may hold it at once", () => {
  const [window, commandLine] = [openStore(join(folder, "both"), now), openStore(join(folder, "both"), now)];
  assert.equal(window.settings.set("a", 1), true);
  assert.equal(commandLine.settings.set("b", 2), true);
  assert.deepEqual([commandLine.settings.get("a", anything), window.settings.get("b", anything)], [1, 2]);
  window.close();
  commandLine.close();
});

test("a damaged one is kept under another name", () => {
  const damaged = join(folder, "damaged");
  openStore(damaged, now).close();
  writeFileSync(join(damaged, "mezzanine.db"), "x".repeat(8192));
  const store = openStore(damaged, now);
  assert.equal(store.state.kind, "renewed");
  assert.equal(store.settings.set("a", 1), true);
  store.close();
  assert.equal(readdirSync(damaged).filter((name) => name.startsWith("mezzanine-damaged-")).length, 1);
});
