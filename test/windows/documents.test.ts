import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createFiles } from "../../electron/engine/cleanup/execute/files.ts";
import { createGatewayAccess, noAccessReader } from "../../electron/engine/folders/access-reader.ts";
import { readFolderView } from "../../electron/engine/folders/folder-view.ts";
import { makeFolder, removeMadeFolder } from "../../electron/engine/folders/make-folder.ts";
import type { SettingsStore } from "../../electron/engine/settings.ts";
import { findFolders } from "../../electron/engine/scan/folders.ts";
import { readConnectorFolder } from "../../electron/engine/inspector/list-connectors.ts";
import { readKnownFolders, type Host } from "../../electron/engine/scan/known-folders.ts";
import { aReader, keyInUse, reg, shellFolders } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const home = join(folder, "home");
const redirected = join(folder, "OneDrive – Ünïcorp", "Dökumente 文書");

const environment = { ...process.env, MEZZANINE_TEST: folder };
const host: Host = { platform: process.platform, environment, home, registry: aReader(folder) };

const writePersonal = (type: string, text: string) => reg("add", keyInUse(shellFolders), "/v", "Personal", "/t", type, "/d", text, "/f");

test("Documents is where the registry says, with its variables and every character", async () => {
  writePersonal("REG_EXPAND_SZ", "%mezzanine_test%\\OneDrive – Ünïcorp\\Dökumente 文書");
  assert.equal((await readKnownFolders(host)).documents, redirected);
  writePersonal("REG_SZ", redirected);
  assert.equal((await readKnownFolders(host)).documents, redirected);
});

test("the folders Desktop reads lie there; one left in the old Documents is dead", async () => {
  writePersonal("REG_EXPAND_SZ", redirected);
  const [first, second, left] = [
    join(redirected, "Power BI Desktop", "Custom Connectors"),
    join(redirected, "Microsoft Power BI Desktop", "Custom Connectors"),
    join(home, "Documents", "Power BI Desktop", "Custom Connectors"),
  ];
  for (const path of [second, left]) mkdirSync(path, { recursive: true });
  const roles = async () => {
    const folders = await findFolders(await readKnownFolders(host), { added: [], gateway: null }, readConnectorFolder);
    return folders.filter(({ path }) => path.startsWith(folder)).map(({ path, role }) => [path, role]);
  };
  assert.deepEqual(await roles(), [
    [first, "desktop-dead"],
    [second, "desktop"],
    [left, "desktop-dead"],
  ]);
  mkdirSync(first, { recursive: true });
  assert.deepEqual(await roles(), [
    [first, "desktop"],
    [second, "desktop-dead"],
    [left, "desktop-dead"],
  ]);
});

test("a Documents in OneDrive that is not in use is not read, and says so", async () => {
  const documents = join(folder, "Documents in use");
  writePersonal("REG_EXPAND_SZ", documents);
  const oneDrive = join(folder, "OneDrive – Privat");
  const left = join(oneDrive, "Documents", "Power BI Desktop", "Custom Connectors");
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, "Fern.mez"), "");
  const view = await readFolderView({
    host: { ...host, environment: { ...environment, OneDrive: oneDrive } },
    users: { added: [], gateway: null },
    made: [],
    readFolder: readConnectorFolder,
    access: createGatewayAccess({ platform: process.platform, registry: host.registry, readAccess: noAccessReader }),
  });
  const seen = view.folders.filter(({ path, state }) => path.startsWith(oneDrive) && state === "present");
  assert.deepEqual(
    seen.map(({ path, place, notReadBecause, names, canMove }) => [path, place, notReadBecause, names, canMove]),
    [[left, "other-documents", "other-documents", ["Fern.mez"], true]],
  );
  const read = view.folders.find(({ role }) => role === "desktop");
  assert.deepEqual([read?.path, read?.canCreate], [join(documents, "Power BI Desktop", "Custom Connectors"), true]);
});

test("the folder that is read is made where the registry says, and removed while it is empty", async () => {
  const path = join(folder, "Dökumente 文書", "Power BI Desktop", "Custom Connectors");
  const values = new Map<string, unknown>();
  const settings: SettingsStore = {
    get: (name, decode) => {
      const decoded = decode(values.get(name));
      return decoded.ok ? decoded.value : undefined;
    },
    set: (name, value) => {
      values.set(name, value);
      return true;
    },
  };
  const ports = { files: createFiles(), settings, isReadOnly: false };
  assert.deepEqual(await makeFolder(path, ports), { ok: true, value: null });
  assert.equal(existsSync(path), true);
  assert.deepEqual(await makeFolder(path, ports), { ok: false, error: "already-there" });
  assert.deepEqual(await removeMadeFolder(path, ports), { ok: true, value: null });
  assert.equal(existsSync(join(folder, "Dökumente 文書")), false);
});

test("a key that is not there is absent, and nothing is left behind in the data folder", async () => {
  const read = aReader(folder);
  assert.deepEqual(await read("HKEY_CURRENT_USER\\Software\\Mezzanine no such key"), { ok: false, error: "absent" });
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith("registry-")),
    [],
  );
});
