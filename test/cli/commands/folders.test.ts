import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { en } from "../../../shared/words/en/en.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
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
