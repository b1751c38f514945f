import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { aRealInspector } from "../../engine/an-engine.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { goodDocument, goodFiles } from "../../builders/a-checked-connector.ts";
import type { Files } from "../../builders/an-archive.ts";
import { json, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();

function aProject(files: Files = goodFiles()): string {
  const folder = join(aFolder(), "Fern");
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const check = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  run(["check", folder, ...more], { cwd: dirname(folder), createInspector: aRealInspector });

const withHttp = { ...goodFiles(), "Fernhill.pq": goodDocument({ more: 'a = "http://fern.example";' }) };
const broken = { ...goodFiles(), "Fernhill.pq": goodDocument({ more: 'client_secret = "x";' }) };

describe("check ends with", () => {
  test.each<readonly [name: string, files: Files, options: readonly string[], code: number]>([
    ["0 when all is met", goodFiles(), [], 0],
    ["0 when something is for a person", withHttp, [], 0],
    ["1 for that when asked strictly", withHttp, ["--strict"], 1],
    ["1 when a rule is not met", broken, [], 1],
    ["1 when the folder cannot be packed", { "Fernhill.pq": "section F; x = (;" }, [], 1],
    ["1 when certification asks for more, strictly", goodFiles(), ["--profile", "certification", "--strict"], 1],
    [
      "0 when every open rule has a reason, strictly",
      { ...withHttp, "mezzanine-check.json": '{"suppressions":[{"rule":"written-http","reason":"a test server"}]}' },
      ["--strict"],
      0,
    ],
    ["2 for a mistake in the suppressions", { ...goodFiles(), "mezzanine-check.json": '{"suppressions":[{"rule":"icons"}]}' }, [], 2],
    ["2 for two outputs", goodFiles(), ["--json", "--html"], 2],
    ["2 for a first release that is not for certification", goodFiles(), ["--first-release"], 2],
  ])("%s", async (_, files, options, code) => {
    expect((await check(aProject(files), ...options)).code).toBe(code);
  });

  test("3 when there is nothing to read, and 2 without a name", async () => {
    expect((await check(join(aFolder(), "gone"))).code).toBe(3);
    expect((await run(["check"], { createInspector: aRealInspector })).code).toBe(2);
  });
});

test("the text has the hold of the program with its date only where it is about certification", async () => {
  const folder = aProject();
  expect((await check(folder, "--profile", "certification")).out).toContain("13 May 2025");
  expect((await check(folder)).out).not.toContain("2025");
});

test("a mistake in the suppressions is told with its line, and nothing is checked", async () => {
  const ran = await check(aProject({ ...goodFiles(), "mezzanine-check.json": '{"suppressions":[\n{"rule":"ikons","reason":"x"}]}' }));
  expect([ran.out, ran.errors]).toEqual(["", expect.stringContaining("line 2")]);
});

test("--output writes the whole and never over a file", async () => {
  const folder = aProject(broken);
  const output = join(dirname(folder), "check.sarif");
  const first = await check(folder, "--sarif", "--output", output);
  expect([first.code, first.out]).toEqual([1, ""]);
  const written = readFileSync(output, "utf8");
  expect(written).toContain('"Fern/Fernhill.pq"');
  expect((await check(folder, "--html", "--output", output)).code).toBe(3);
  expect(readFileSync(output, "utf8")).toBe(written);
  expect(existsSync(join(folder, "Fernhill.mez"))).toBe(false);
});

test("--json of a failure names it", async () => {
  const ran = await check(join(aFolder(), "gone.mez"), "--json");
  expect(json(ran)).toMatchObject({ kind: "check", failure: { kind: "not-readable" } });
});
