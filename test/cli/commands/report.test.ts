import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Inspector, InspectSource } from "../../../electron/engine/inspector/inspector.ts";
import { err } from "../../../shared/base/result.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { aRealInspector } from "../../engine/an-engine.ts";
import { temporaryHomes } from "../a-home.ts";
import { json, run } from "../run-command.ts";

const homes = temporaryHomes();
const createInspector = (): Inspector => {
  const real = aRealInspector();
  const isThere = (source: InspectSource) => source.kind === "bytes" || existsSync(source.path);
  return { ...real, inspect: (source, ...rest) => (isThere(source) ? real.inspect(source, ...rest) : Promise.resolve(err("vanished"))) };
};

async function aHome() {
  const home = homes({});
  writeFileSync(join(home.custom, "Fern.mez"), await anArchive(aConnector("Fern")));
  writeFileSync(join(home.custom, "Moss.mez"), await anArchive(aConnector("Moss")));
  writeFileSync(join(home.home, "Loose.mez"), await anArchive(aConnector("Loose")));
  const context = { ...home.context, createInspector };
  return { ...home, command: (...argv: readonly string[]) => run(argv, context) };
}

test("without a file it is about everything, with one about that connector", async () => {
  const home = await aHome();
  const all = await home.command("report");
  expect([all.code, all.errors]).toEqual([0, ""]);
  for (const name of ["Fern.mez", "Moss.mez"]) expect(all.out).toContain(name);
  const one = await home.command("report", "Fern.mez");
  expect(one.out).toContain("<title>Fern – Mezzanine</title>");
  expect(one.out).not.toContain("Moss.mez");
});

test("JSON is what scan --json writes", async () => {
  const home = await aHome();
  expect(json(await home.command("report", "--format", "json"))).toEqual(json(await home.command("scan", "--json")));
  const chosen = json(await home.command("report", "--format", "json", "Moss.mez")) as { connectors: { file: string }[] };
  expect(chosen.connectors.map(({ file }) => file)).toEqual(["Moss.mez"]);
});

test("a file in no known folder is reported, too, and is not installed", async () => {
  const home = await aHome();
  const path = join(home.home, "Loose.mez");
  const ran = await home.command("report", "--format", "json", path, "Fern.mez");
  const { connectors } = json(ran) as { connectors: { file: string; folder: string | null; findings: unknown[] }[] };
  expect(connectors.map(({ file, folder }) => [file, folder === null])).toEqual([
    ["Loose.mez", true],
    ["Fern.mez", false],
  ]);
  expect(home.names()).toEqual(["Fern.mez", "Moss.mez"]);
});

test("the ending of the output decides the format, and nothing is written over", async () => {
  const home = await aHome();
  const path = join(home.home, "list.csv");
  expect((await home.command("report", "--output", path)).code).toBe(0);
  const before = readFileSync(path, "utf8");
  expect(before.startsWith("\uFEFFFile,")).toBe(true);
  const again = await home.command("report", "--output", path, "Fern.mez");
  expect([again.code, readFileSync(path, "utf8")]).toEqual([1, before]);
  expect((await home.command("report", "--output", join(home.home, "list.txt"))).code).toBe(2);
});

test("a file that is not there is named, and the others are reported", async () => {
  const home = await aHome();
  const some = await home.command("report", "Fern.mez", "Gone.mez");
  expect([some.code, some.out.includes("Fern.mez"), some.errors.includes("Gone.mez")]).toEqual([3, true, true]);
  const none = await home.command("report", "--output", join(home.home, "a.html"), "Gone.mez");
  expect([none.code, existsSync(join(home.home, "a.html"))]).toEqual([3, false]);
});

test("report and reports name each other in their help", async () => {
  expect((await run(["report", "--help"])).out.replace(/\s+/gu, " ")).toContain("mezzanine reports");
  expect((await run(["reports", "--help"])).out.replace(/\s+/gu, " ")).toContain("mezzanine report.)");
});
