import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
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

test("a key that is not there is absent, and nothing is left behind in the data folder", async () => {
  const read = aReader(folder);
  assert.deepEqual(await read("HKEY_CURRENT_USER\\Software\\Mezzanine no such key"), { ok: false, error: "absent" });
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith("registry-")),
    [],
  );
});
