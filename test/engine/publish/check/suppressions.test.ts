import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFiles } from "../../../../electron/engine/cleanup/execute/files.ts";
import { readSuppressions } from "../../../../electron/engine/publish/check/suppressions.ts";
import { temporaryFolders } from "../../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

function reading(text: string | Buffer) {
  const folder = aFolder();
  writeFileSync(join(folder, "mezzanine-check.json"), text);
  return readSuppressions(folder, createFiles());
}

test("no file means no suppressions; a file gives each with its reason", async () => {
  expect(await readSuppressions(aFolder(), createFiles())).toEqual({ ok: true, value: [] });
  const text =
    '\ufeff{ "suppressions": [{ "rule": "icons", "reason": "none needed" }, { "rule": "written-http", "reason": "a \\"test\\"", "document": "X.pq", "about": "http://x" }] }';
  expect(await reading(text)).toMatchObject({
    ok: true,
    value: [
      { rule: "icons", reason: "none needed", document: null, about: null },
      { rule: "written-http", reason: 'a "test"', document: "X.pq", about: "http://x" },
    ],
  });
});

const twoEntries = (second: string): string =>
  `{\n  "suppressions": [\n    { "rule": "icons", "reason": "a, {b} [c]" },\n    ${second}\n  ]\n}\n`;

test.each([
  ["an unknown rule", twoEntries('{\n "reason": "x",\n "rule": "ikons" }'), "suppressions-wrong", 6],
  ["no reason", twoEntries('{ "rule": "icons" }'), "suppressions-wrong", 4],
  ["an empty reason", twoEntries('{ "rule": "icons",\n "reason": "  " }'), "suppressions-wrong", 5],
  ["a field that nobody knows", twoEntries('{ "rule": "icons", "reason": "x", "line": 3 }'), "suppressions-wrong", 4],
  ["an entry that is no record", twoEntries('"icons"'), "suppressions-wrong", 4],
  ["another field beside the list", '{ "suppressions": [],\n "rules": [] }', "suppressions-wrong", 1],
  ["no list", "[]", "suppressions-wrong", 1],
  ["a name from the prototype", twoEntries('{ "rule": "constructor", "reason": "x" }'), "suppressions-wrong", 4],
  ["no JSON", '{ "suppressions": [\n {"rule": "icons" "reason": "x"} ] }', "suppressions-not-json", 2],
])("%s is a mistake with its line", async (_, text, kind, line) => {
  expect(await reading(text)).toMatchObject({ ok: false, error: { kind, line } });
});

test("a folder of that name, or a file that is too large, cannot be read", async () => {
  const folder = aFolder();
  mkdirSync(join(folder, "mezzanine-check.json"));
  expect(await readSuppressions(folder, createFiles())).toMatchObject({ ok: false, error: { kind: "suppressions-unreadable" } });
  expect(await reading(Buffer.alloc(300 * 1024, 32))).toMatchObject({ ok: false, error: { kind: "suppressions-unreadable" } });
});
