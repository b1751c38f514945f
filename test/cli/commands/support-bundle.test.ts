import JSZip from "jszip";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
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
  const bytes = await anArchive(aConnector("Fern"));
  writeFileSync(join(home.custom, "Fern.mez"), bytes);
  const environment = { USER: "brackenfold", COMPUTERNAME: "QX-HALLWEG" };
  const context = { ...home.context, cwd: home.home, environment, createInspector };
  return {
    ...home,
    bytes,
    command: (...argv: readonly string[]) => run(argv, context),
    files: () => readdirSync(home.home).filter((name) => name.endsWith(".zip")),
  };
}

const namesIn = async (path: string) => Object.keys((await JSZip.loadAsync(readFileSync(path))).files);

test("it lists what would be in it, and writes nothing", async () => {
  const home = await aHome();
  const ran = await home.command("support-bundle", "--dry-run");
  expect([ran.code, home.files()]).toEqual([0, []]);
  for (const name of ["README.txt", "folders.json", "connectors/0001-Fern.mez.json", "mezzanine-support-2027-01-10.zip"])
    expect(ran.out).toContain(name);
});

test("it writes the listed files, without private names and without the connector", async () => {
  const home = await aHome();
  const listed = json(await home.command("support-bundle", "--dry-run", "--json")) as { entries: { name: string }[] };
  expect((await home.command("support-bundle", "--output", "help.zip")).code).toBe(0);
  const path = join(home.home, "help.zip");
  expect(await namesIn(path)).toEqual(listed.entries.map(({ name }) => name));
  const archive = await JSZip.loadAsync(readFileSync(path));
  for (const entry of Object.values(archive.files)) {
    const text = await entry.async("string");
    expect(text).not.toMatch(/brackenfold|hallweg/iu);
    expect(text).not.toContain(basename(home.home));
  }
  expect(await namesIn(path)).not.toContainEqual(expect.stringMatching(/^content\//u));
});

test("a connector that was named is in it as it is", async () => {
  const home = await aHome();
  await home.command("support-bundle", "--output", "help.zip", "--with-content", "Fern.mez");
  const archive = await JSZip.loadAsync(readFileSync(join(home.home, "help.zip")));
  expect(await archive.file("content/0001-Fern.mez")?.async("nodebuffer")).toEqual(home.bytes);
});

test("nothing is written over", async () => {
  const home = await aHome();
  const path = join(home.home, "help.zip");
  writeFileSync(path, "mine");
  expect((await home.command("support-bundle", "--output", "help.zip")).code).toBe(1);
  expect(readFileSync(path, "utf8")).toBe("mine");
  await home.command("support-bundle");
  await home.command("support-bundle");
  expect(home.files().toSorted()).toEqual(["help.zip", "mezzanine-support-2027-01-10 (2).zip", "mezzanine-support-2027-01-10.zip"]);
});

test("a connector that is not there stops it", async () => {
  const home = await aHome();
  const ran = await home.command("support-bundle", "--output", "help.zip", "--with-content", "Gone.mez");
  expect([ran.code, existsSync(join(home.home, "help.zip")), ran.errors.includes("Gone.mez")]).toEqual([3, false, true]);
});
