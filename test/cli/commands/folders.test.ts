import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { en } from "../../../shared/words/en/en.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector } from "../../engine/an-engine.ts";
import { err, ok } from "../../../shared/base/result.ts";
import type { RegistryReader } from "../../../electron/engine/trust/registry.ts";
import type { CommandContext } from "../../../electron/cli/command-context.ts";
import { json, run } from "../run-command.ts";

const home = { path: "" };
beforeEach(() => {
  home.path = mkdtempSync(join(tmpdir(), "mezzanine-folders-"));
  mkdirSync(join(home.path, "mine"));
});
afterEach(() => rmSync(home.path, { recursive: true, force: true }));

const folders = (...args: readonly string[]) =>
  run(["folders", ...args], { home: home.path, cwd: home.path, dataFolder: join(home.path, "data") });
const listed = async () => (json(await folders("--json")) as { folders: { path: string; role: string }[] }).folders;

test("an added folder stays until it is removed", async () => {
  expect((await folders("add", "mine")).code).toBe(0);
  expect(await listed()).toContainEqual(expect.objectContaining({ path: join(home.path, "mine"), role: "added", state: "present" }));
  expect((await folders("remove", "mine")).code).toBe(0);
  expect((await listed()).filter(({ role }) => role === "added")).toEqual([]);
});

test.each([
  ["what is no folder", ["add", "nothing-here"]],
  ["forgetting what was never added", ["remove", "mine"]],
])("refuses %s", async (_, args) => {
  const { code, errors } = await folders(...args);
  expect(code).toBe(1);
  expect(errors).not.toBe("");
});

test("refuses what is known already", async () => {
  await folders("add", "mine");
  expect((await folders("add", "mine")).code).toBe(1);
});

test("says why nothing can be remembered, and not that a newer program did it", async () => {
  const refused = en.window.failures.of("addFolder", "store-read-only");
  writeFileSync(join(home.path, "data"), "in the way");
  expect((await folders("add", "mine")).errors).toBe(`${en.host.storeReadOnly["no-access"]}\n${refused}\n`);
  rmSync(join(home.path, "data"));
  await folders("add", "mine");
  const database = new Sqlite(join(home.path, "data", "mezzanine.db"));
  database.pragma("user_version = 999");
  database.close();
  expect((await folders("remove", "mine")).errors).toBe(`${en.host.storeReadOnly["newer-schema"]}\n${refused}\n`);
});

test("names the folder that connectors in a nearly right one belong in", async () => {
  const near = join(home.path, "Documents", "Power BI Desktop", "Customer Connectors");
  mkdirSync(near, { recursive: true });
  writeFileSync(join(near, "Contoso.mez"), "");
  const right = join(home.path, "Documents", "Power BI Desktop", "Custom Connectors");
  expect(await listed()).toContainEqual(expect.objectContaining({ path: near, role: "near-miss", state: "present", belongsIn: right }));
  const sentence = plainEn.window.folders.nearMiss(foreignPath(near), foreignPath(right));
  expect((await folders()).out.replace(/\s+/gu, " ")).toContain(sentence.replace(/\s+/gu, " "));
});

/** In which a gateway is installed, and nothing else is. */
const withGateway: RegistryReader = (key) =>
  Promise.resolve(
    key.endsWith("\\PBIEgwService") ? ok(new Map([["objectname", { kind: "text", text: "NT SERVICE\\PBIEgwService" }]])) : err("absent"),
  );

const inReality = (args: readonly string[], changes: Partial<CommandContext> = {}) =>
  run(args, {
    home: home.path,
    cwd: home.path,
    dataFolder: join(home.path, "data"),
    createInspector: aRealInspector,
    ...changes,
  });
const custom = () => join(home.path, "Documents", "Power BI Desktop", "Custom Connectors");
const older = () => join(home.path, "Documents", "Microsoft Power BI Desktop", "Custom Connectors");
const putFern = async (folder: string, version = "1.0.0") => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "Fern.mez"), await anArchive(aConnector("Fern", version)));
};

test("create makes the folder that is read, once; --undo removes it while it is empty", async () => {
  expect((await inReality(["folders", "create", "--dry-run"])).code).toBe(0);
  expect(existsSync(custom())).toBe(false);
  expect(json(await inReality(["folders", "create", "--json"]))).toEqual({ kind: "createFolder", path: custom(), done: true });
  expect(existsSync(custom())).toBe(true);
  expect((await inReality(["folders", "create"])).code).toBe(1);
  writeFileSync(join(custom(), "note.txt"), "");
  expect((await inReality(["folders", "create", "--undo"])).code).toBe(1);
  rmSync(join(custom(), "note.txt"));
  expect((await inReality(["folders", "create", "--undo"])).code).toBe(0);
  expect(existsSync(custom())).toBe(false);
});

test("move takes connectors out of a folder that is not read, and undo brings them back", async () => {
  await putFern(older());
  mkdirSync(custom(), { recursive: true });
  const dry = json(await inReality(["folders", "move", older(), "--dry-run", "--json"])) as { done: boolean; files: object[] };
  expect(dry).toMatchObject({ kind: "move", done: false, files: [{ name: "Fern.mez", to: join(custom(), "Fern.mez"), obstacle: null }] });
  expect((await inReality(["folders", "move", older()])).code).toBe(2);
  expect(readdirSync(custom())).toEqual([]);
  const moved = json(await inReality(["folders", "move", older(), "--yes", "--json"])) as { files: { historyId: number }[] };
  expect([readdirSync(older()), readdirSync(custom())]).toEqual([[], ["Fern.mez"]]);
  expect((await inReality(["undo", `${moved.files[0]?.historyId}`, "--yes"])).code).toBe(0);
  expect([readdirSync(older()), readdirSync(custom())]).toEqual([["Fern.mez"], []]);
  expect((await inReality(["folders", "move", custom(), "--yes"])).code).toBe(1);
});

test("move leaves a file whose name is taken, unless --replace", async () => {
  await putFern(older(), "2.0.0");
  await putFern(custom(), "1.0.0");
  expect((await inReality(["folders", "move", older(), "--yes"])).code).toBe(1);
  expect(readdirSync(older())).toEqual(["Fern.mez"]);
  expect((await inReality(["folders", "move", older(), "--yes", "--replace"])).code).toBe(0);
  expect(readdirSync(older())).toEqual([]);
});

test("gateway notes a folder, doctor --gateway compares with it, copy-to-gateway copies into it", async () => {
  await putFern(custom());
  const gateway = join(home.path, "mine");
  expect((await inReality(["folders", "gateway", gateway])).code).toBe(0);
  const seen = json(await inReality(["folders", "--json"])) as { folders: { path: string; role: string; gatewayAccess: unknown }[] };
  expect(seen.folders).toContainEqual(
    expect.objectContaining({ path: gateway, role: "gateway", gatewayAccess: { kind: "not-known", because: "not-windows" } }),
  );
  const place = async () =>
    (json(await inReality(["doctor", "--gateway", "--json"])) as { connectors: { place: { kind: string } }[] }).connectors.map(
      (one) => one.place.kind,
    );
  expect(await place()).toEqual(["not-there"]);
  expect((await inReality(["folders", "copy-to-gateway", "Fern.mez", "--yes"])).code).toBe(0);
  expect([readdirSync(gateway), readdirSync(custom())]).toEqual([["Fern.mez"], ["Fern.mez"]]);
  expect(await place()).toEqual(["same-file"]);
  expect((await inReality(["folders", "copy-to-gateway", "nothing.mez", "--yes"])).code).toBe(2);
  expect((await inReality(["folders", "gateway", "none"])).code).toBe(0);
  expect(await place()).toEqual(["folder-not-known"]);
});

test("an account that may not read the gateway's folder is danger to doctor --gateway", async () => {
  // A path that is the same on every platform, for the rules of Windows are read here.
  await inReality(["folders", "gateway", join(home.path, "mine")]);
  const onWindows = (rules: string) =>
    inReality(["doctor", "--gateway", "--json"], { platform: "win32", registry: withGateway, readAccess: () => Promise.resolve(rules) });
  const accessOf = async (rules: string) => {
    const answer = json(await onWindows(rules)) as { folders: { access: { kind: string } }[] };
    return answer.folders.map(({ access }) => access.kind);
  };
  expect(await accessOf("D:P(A;;FA;;;SY)")).toContain("denied");
  expect((await onWindows("D:P(A;;FA;;;SY)")).code).toBe(1);
  expect(await accessOf("D:P(A;;FA;;;WD)")).toContain("allowed");
});

test.each([
  ["folders", "frobnicate"],
  ["folders", "move"],
  ["folders", "create", "x"],
  ["folders", "move", "x", "--undo"],
  ["folders", "list", "--yes"],
  ["folders", "add", "x", "--dry-run"],
])("wrong usage: %s %s", async (...args) => {
  expect((await inReality(args)).code).toBe(2);
});
