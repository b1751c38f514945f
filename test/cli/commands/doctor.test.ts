import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive, type Files } from "../../builders/an-archive.ts";
import { custom, fern, setUps } from "../../builders/doctor-set-ups.ts";
import { aRealInspector } from "../../engine/an-engine.ts";
import { temporaryFolders } from "../../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "../run-command.ts";

const aFolder = temporaryFolders();

/** A home with these files, by their paths in it, and the command line in it. The read folder is always there. */
async function aHome(files: Readonly<Record<string, Files | Buffer | string>>, programs: readonly number[] | null = []) {
  const home = aFolder();
  mkdirSync(join(home, custom), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : await anArchive(content));
  }
  const context = {
    home,
    cwd: home,
    dataFolder: join(home, "data"),
    createInspector: aRealInspector,
    readPrograms: () => Promise.resolve(programs?.map((startedAtMs) => ({ name: "PBIDesktop.exe", startedAtMs })) ?? null),
  };
  return {
    home,
    doctor: (...argv: readonly string[]) => run(["doctor", ...argv], context),
    command: (...argv: readonly string[]) => run(argv, context),
  };
}

interface Answer {
  readonly files: readonly {
    readonly path: string;
    readonly firstBroken: string | null;
    readonly repairs: readonly { readonly name: string; readonly to: string }[];
    readonly links: readonly { readonly name: string; readonly state: string; readonly findings: readonly string[] }[];
  }[];
}
const answerOf = (ran: Ran) => (json(ran) as Answer).files;

test.each(Object.entries(setUps))("%s", async (_, { file, content, level = "any", programs = [], broken, exit, fix }) => {
  const { home, doctor, command } = await aHome({ [file]: typeof content === "function" ? await content() : content }, programs);
  const path = join(home, file);
  // After the programs of the set-ups started, and before the fixed time at which these commands run.
  utimesSync(path, 2, 2);
  const ran = await doctor(path, "--json", "--security-level", level);
  const [found] = answerOf(ran);
  expect([found?.path, found?.firstBroken, ran.code]).toEqual([path, broken, exit ?? 1]);
  const text = await doctor(path, "--security-level", level);
  expect(text.out).toContain("How it is known");
  expect(text.code).toBe(ran.code);
  expect(found?.repairs.map(({ name }) => name)).toEqual(fix === undefined ? [] : [fix]);
  if (fix === undefined) return;
  const to = found?.repairs[0]?.to ?? "";
  const before = readFileSync(path);
  const mended = await doctor(path, "--fix", fix, "--yes", "--json");
  expect([mended.code, existsSync(path), readFileSync(to).equals(before)]).toEqual([0, to === path, fix !== "repack"]);
  const after = await doctor(to, "--json", "--security-level", level);
  expect(answerOf(after)[0]?.links.find(({ name }) => name === broken)?.state).toBe("holds");
  const { historyId } = json(mended) as { historyId: number };
  expect([(await command("undo", `${historyId}`, "--yes")).code, readFileSync(path).equals(before), existsSync(to)]).toEqual([
    0,
    true,
    to === path,
  ]);
});

test("there are at least 25 set-ups", () => {
  expect(Object.keys(setUps).length).toBeGreaterThanOrEqual(25);
});

test("a good connector has no broken link, and every folder is looked at without a name", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez`]: fern, "Documents/Custom Connectors/Gorse.mez": aConnector("Gorse") });
  const good = await doctor("Fern.mez", "--json", "--security-level", "any");
  expect([answerOf(good).map(({ firstBroken }) => firstBroken), good.code]).toEqual([[null], 0]);
  const all = await doctor("--json", "--security-level", "any");
  expect([answerOf(all).map(({ firstBroken }) => firstBroken), all.code]).toEqual([[null, "folder"], 1]);
});

test("a file that was disabled on purpose is looked at only when it is named", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez.disabled`]: fern });
  const all = await doctor("--json");
  expect([answerOf(all), all.code]).toEqual([[], 0]);
});

test("a connector that another declares too is not called broken", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez`]: fern, [`${custom}/Copy.mez`]: { ...fern, "note.txt": "x" } });
  const ran = await doctor("--json", "--security-level", "any");
  expect(answerOf(ran).map(({ firstBroken }) => firstBroken)).toEqual([null, null]);
  expect(answerOf(ran)[0]?.links.find(({ name }) => name === "conflicts")?.state).toBe("not-knowable");
  expect(ran.code).toBe(0);
});

test("what is not there is not diagnosed", async () => {
  const home = aFolder();
  expect((await run(["doctor", "Nothing.mez"], { home, cwd: home, dataFolder: join(home, "data") })).code).toBe(3);
});

test("three faults at once are mended one after the other", async () => {
  const wrong = "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern_1.0.mez.zip";
  const { home, doctor } = await aHome({ [wrong]: fern });
  const brokenOf = async (path: string) => answerOf(await doctor(path, "--json", "--security-level", "any"))[0]?.firstBroken;
  expect(await brokenOf(join(home, wrong))).toBe("folder");
  expect((await doctor(join(home, wrong), "--fix", "rename", "--yes")).code).toBe(0);
  const renamed = join(home, "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern-1-0.mez");
  expect(await brokenOf(renamed)).toBe("folder");
  expect((await doctor(renamed, "--fix", "move", "--yes")).code).toBe(0);
  expect(await brokenOf(join(home, custom, "Fern-1-0.mez"))).toBeNull();
});

test("a repair overwrites nothing, and the original stays where it was", async () => {
  const { home, doctor } = await aHome({ "Documents/Custom Connectors/Fern.mez": fern, [`${custom}/Fern.mez`]: aConnector("Gorse") });
  const [path, taken] = [join(home, "Documents/Custom Connectors/Fern.mez"), join(home, custom, "Fern.mez")];
  const [original, other] = [readFileSync(path), readFileSync(taken)];
  const ran = await doctor(path, "--fix", "move", "--yes", "--json");
  expect([ran.code, (json(ran) as { obstacle: { kind: string } }).obstacle.kind]).toEqual([1, "name-in-use"]);
  expect([readFileSync(path).equals(original), readFileSync(taken).equals(other)]).toEqual([true, true]);
});

test("a repair that is not offered is refused, and without a terminal nobody is asked", async () => {
  const { home, doctor } = await aHome({ [`${custom}/Fern.mez`]: fern, [`${custom}/Gorse.mez.zip`]: aConnector("Gorse") });
  expect((await doctor("Fern.mez", "--fix", "move", "--yes")).code).toBe(1);
  expect((await doctor("Gorse.mez.zip", "--fix", "rename")).code).toBe(2);
  expect((await doctor("Gorse.mez.zip", "--fix", "rename", "--dry-run")).code).toBe(0);
  expect((await doctor("--fix", "rename", "--yes")).code).toBe(2);
  expect(existsSync(join(home, custom, "Gorse.mez.zip"))).toBe(true);
});

test("--fix says before what packing anew changes, and what becomes of a signature", async () => {
  const { home, doctor } = await aHome({ [`${custom}/Fern.mez`]: { "Fern/Fern.pq": fern["Fern.pq"] ?? "", "Fern/Test.pq": "1 + 1" } });
  const path = join(home, custom, "Fern.mez");
  const ran = await doctor(path, "--fix", "repack", "--dry-run", "--json");
  expect(json(ran)).toMatchObject({
    done: false,
    signature: "none",
    packing: { outerFolder: "Fern", leftOut: ["Fern/Test.pq"], renamed: [], unwrapped: false },
  });
  expect((await doctor(path, "--fix", "repack", "--dry-run")).out).toContain("Test.pq");
});

test("--project compares builds with what is installed; a remembered folder is looked at each time", async () => {
  const { home, doctor } = await aHome({
    [`${custom}/Fern.mez`]: fern,
    "src/Fern/bin/Debug/Fern.mez": aConnector("Fern", "2.0.0"),
  });
  const [project, early] = [join(home, "src/Fern"), new Date("2026-01-02T11:40:00Z")];
  utimesSync(join(home, custom, "Fern.mez"), early, early);
  const builds = [{ name: "bin/Debug/Fern.mez", state: "newer", installed: { name: "Fern.mez", modifiedAt: early.toISOString() } }];
  expect(json(await doctor("--project", project, "--json"))).toMatchObject({ projects: [{ path: project, builds }] });
  expect(json(await doctor("--json"))).toMatchObject({ projects: [] });
  expect((await doctor("--project", project, "--remember")).code).toBe(0);
  expect((await doctor("--project", project, "--remember")).code).toBe(0);
  expect(json(await doctor("--json"))).toMatchObject({ projects: [{ path: project, builds }] });
  expect((await doctor("--project", project, "--forget")).code).toBe(0);
  expect(json(await doctor("--json"))).toMatchObject({ projects: [] });
  expect((await doctor("--project", project, "--forget")).code).toBe(1);
});

test("--project takes a folder that is there, and nothing else beside it", async () => {
  const { home, doctor } = await aHome({ [`${custom}/Fern.mez`]: fern });
  expect((await doctor("--project", join(home, "nowhere"))).code).toBe(3);
  expect((await doctor("--project", join(home, "nowhere"), "--remember")).code).toBe(1);
  for (const argv of [
    ["--remember"],
    ["--forget"],
    ["--project", home, "--remember", "--forget"],
    ["--project", home, "--gateway"],
    ["--project", home, "Fern.mez"],
  ])
    expect((await doctor(...argv)).code, argv.join(" ")).toBe(2);
});

test("--gateway names a connector without TestConnection and reminds of what cannot be seen", async () => {
  const { doctor } = await aHome({ [`${custom}/Fern.mez`]: fern });
  const ran = await doctor("--gateway", "--json");
  const { connectors, reminders } = json(ran) as { connectors: { place: object; kinds: object[] }[]; reminders: string[] };
  expect(connectors).toMatchObject([
    { place: { kind: "folder-not-known" }, kinds: [{ name: "Fern", testConnection: "none", authentication: ["Anonymous"] }] },
  ]);
  expect([reminders.length, ran.code]).toEqual([1, 1]);
  expect((await doctor("--gateway")).out).toContain("cluster");
  expect((await doctor("--gateway", "Fern.mez")).code).toBe(2);
});
