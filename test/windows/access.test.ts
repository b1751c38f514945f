import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createAccessReader, createGatewayAccess } from "../../electron/engine/folders/access-reader.ts";
import { parseSddl } from "../../electron/engine/folders/sddl.ts";
import { ok } from "../../shared/base/result.ts";
import type { RegistryReader } from "../../electron/engine/trust/registry.ts";
import { aReader } from "./registry.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const systemRoot = process.env["SystemRoot"] ?? "C:\\Windows";
const custom = join(folder, "Custom Connectors 文書");
mkdirSync(custom);
writeFileSync(join(custom, "Fern.mez"), "");
const readAccess = createAccessReader({ systemRoot, dataFolder: folder });
const read = aReader(folder);
/** Of this computer, with a gateway that is installed. */
const withGateway: RegistryReader = (key) =>
  key.endsWith("\\PBIEgwService")
    ? Promise.resolve(ok(new Map([["objectname", { kind: "text", text: "NT SERVICE\\PBIEgwService" }]])))
    : read(key);

// Wine's `icacls` saves nothing: there the rules are not known, and nothing else may follow. On Windows they are read.
test("the rules of a folder and of a file are read whole, or are not known", async () => {
  for (const path of [custom, join(custom, "Fern.mez")]) {
    const rules = await readAccess(path);
    if (rules !== null) assert.equal(parseSddl(rules)?.kind, "rules");
    const access = createGatewayAccess({ platform: "win32", registry: withGateway, readAccess });
    const verdict = await access.mayRead(path);
    if (rules === null) assert.deepEqual(verdict, { kind: "not-known", because: "rules-not-read" });
    else assert.notDeepEqual(verdict, { kind: "not-known", because: "rules-not-read" });
  }
});

test("what is not there has no rules, and nothing is left behind", async () => {
  assert.equal(await readAccess(join(folder, "nothing")), null);
  assert.equal(await readAccess(join(folder, "*")), null);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith("access-")),
    [],
  );
});

test("the service of a gateway is looked up in the registry", async () => {
  const access = createGatewayAccess({ platform: "win32", registry: read, readAccess });
  assert.ok(["installed", "not-installed"].includes((await access.service()).kind));
});
