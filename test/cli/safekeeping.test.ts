import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { en } from "../../shared/words/en/en.ts";
import { createCleanupLock } from "../../electron/engine/store/cleanup-lock.ts";
import { runChild } from "../engine/cleanup/run-child.ts";
import { aSmallDisk, hasSmallDisk } from "../engine/cleanup/small-disk.ts";
import { anInspector } from "../engine/inventory/an-inspector.ts";
import { temporaryFolders } from "../engine/inventory/temporary-folders.ts";
import { json, run, type Ran } from "./a-world.ts";

const aFolder = temporaryFolders();

/** A home with connectors in the folder that Desktop reads: a file's text is its title and its kind. */
function aHome(files: Readonly<Record<string, string>>) {
  const home = aFolder();
  const custom = join(home, "Documents", "Power BI Desktop", "Custom Connectors");
  mkdirSync(custom, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(custom, name), text);
  const world = { home, cwd: custom, dataFolder: join(home, "data"), createInspector: () => anInspector().inspector, now: () => new Date(2027, 0, 10, 12) };
  const answering = (...answers: readonly string[]) => {
    const left = [...answers];
    return { ...world, ask: () => Promise.resolve(left.shift() ?? "") };
  };
  return { home, custom, world, answering, command: (...argv: readonly string[]) => run(argv, world), names: () => readdirSync(custom).toSorted() };
}

const keptIn = async (home: ReturnType<typeof aHome>) => (json(await home.command("quarantine", "--json")) as { files: { id: string; name: string }[] }).files;
const obstacles = (ran: Ran) => (json(ran) as { steps: { obstacle: { kind: string } | null }[] }).steps.map(({ obstacle }) => obstacle?.kind ?? null);

test("without a terminal it asks nobody and does nothing unless told so", async () => {
  const home = aHome({ "A.mez": "One" });
  for (const command of ["quarantine", "disable"]) expect((await home.command(command, "A.mez")).code).toBe(2);
  expect(home.names()).toEqual(["A.mez"]);
  expect((await run(["disable", "A.mez"], home.answering("n"))).code).toBe(1);
  expect((await run(["disable", "A.mez"], home.answering(""))).code).toBe(1);
  expect(home.names()).toEqual(["A.mez"]);
  expect((await run(["disable", "A.mez"], home.answering("y"))).code).toBe(0);
  expect(home.names()).toEqual(["A.mez.disabled"]);
  expect((await home.command("enable", "A.mez.disabled", "--yes")).code).toBe(0);
  expect(home.names()).toEqual(["A.mez"]);
});

test("a dry run says what would be done and changes nothing", async () => {
  const home = aHome({ "A.mez": "One", "B.mez.disabled": "Two" });
  const before = home.names();
  const planned = await home.command("quarantine", "A.mez", "--dry-run", "--json");
  expect(planned.code).toBe(0);
  expect(json(planned)).toMatchObject({ kind: "quarantine", done: false, steps: [{ name: "A.mez", obstacle: null, outcome: null }] });
  const partly = await home.command("disable", "A.mez", "B.mez.disabled", "--dry-run", "--json");
  expect(partly.code).toBe(1);
  expect(obstacles(partly)).toEqual([null, "already-disabled"]);
  expect((await home.command("testing", "A.mez", "--until", "2027-02-01", "--dry-run")).code).toBe(0);
  expect(json(await home.command("testing", "--json"))).toMatchObject({ marks: [] });
  expect((await home.command("enable", "B.mez.disabled", "--dry-run")).code).toBe(0);
  expect(home.names()).toEqual(before);
  expect(await keptIn(home)).toEqual([]);
  expect(json(await home.command("history", "--json"))).toEqual([]);
});

test("a name that fits nothing or several things touches nothing", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  expect((await home.command("quarantine", "A.mez", "None.mez", "--yes")).code).toBe(2);
  expect(home.names()).toEqual(["A.mez", "B.mez"]);
  await home.command("quarantine", "A.mez", "--yes");
  writeFileSync(join(home.custom, "A.mez"), "Three");
  await home.command("quarantine", "A.mez", "--yes");
  const several = await home.command("restore", "A.mez", "--yes");
  expect(several.code).toBe(2);
  const kept = await keptIn(home);
  for (const { id } of kept) expect(several.errors).toContain(id);
  expect((await home.command("restore", kept[0]?.id.slice(0, 8) ?? "", "--yes")).code).toBe(0);
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("Three");
});

test("a name that is taken gets a decision, not a guess", async () => {
  const home = aHome({ "A.mez": "One" });
  await home.command("quarantine", "A.mez", "--yes");
  writeFileSync(join(home.custom, "A.mez"), "Newer");
  const undecided = await home.command("restore", "A.mez", "--yes", "--json");
  expect(undecided.code).toBe(1);
  expect(obstacles(undecided)).toEqual(["name-taken"]);
  expect((await home.command("restore", "A.mez", "--yes", "--if-taken", "skip")).code).toBe(0);
  expect(home.names()).toEqual(["A.mez"]);
  expect((await home.command("restore", "A.mez", "--yes", "--if-taken", "keep-both")).code).toBe(0);
  expect(home.names()).toHaveLength(2);
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("Newer");
});

test("what is deleted for good is named twice", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "B.mez", "--yes");
  expect((await home.command("purge", "A.mez")).code).toBe(2);
  expect((await home.command("purge", "A.mez", "--confirm", "B.mez")).code).toBe(2);
  expect((await home.command("purge", "A.mez", "--dry-run")).code).toBe(0);
  expect((await run(["purge", "A.mez"], home.answering("yes"))).code).toBe(1);
  expect(await keptIn(home)).toHaveLength(2);
  expect((await home.command("purge", "A.mez", "--confirm", "A.mez")).code).toBe(0);
  expect((await run(["purge", "B.mez"], home.answering("B.mez"))).code).toBe(0);
  expect(await keptIn(home)).toEqual([]);
});

test("the history is told, filtered, exported and taken back", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "--yes", "--reason", "no longer needed");
  await home.command("disable", "B.mez", "--yes");
  const all = json(await home.command("history", "--json")) as { id: number; kind: string }[];
  expect(all.map(({ kind }) => kind)).toEqual(["disabled", "quarantined"]);
  expect((await home.command("history", "--text", "needed")).out).toContain("A.mez");
  expect((await home.command("history", "--kind", "disabled")).out).not.toContain("A.mez");
  expect((await home.command("history", "--csv")).out.split("\r\n")).toHaveLength(4);
  expect((await home.command("history", "--kind", "vanished")).code).toBe(2);
  expect((await home.command("history", "--since", "yesterday")).code).toBe(2);
  const [, quarantined] = all;
  expect((await home.command("undo", `${quarantined?.id}`, "--dry-run")).code).toBe(0);
  expect((await home.command("undo", `${quarantined?.id}`, "--yes")).code).toBe(0);
  expect(home.names()).toEqual(["A.mez", "B.mez.disabled"]);
  expect((await home.command("undo", `${quarantined?.id}`, "--yes")).code).toBe(1);
  expect((await home.command("undo", "99", "--yes")).code).toBe(2);
});

test("shadows: certain ones are exit code 1 until they are tested on purpose or gone", async () => {
  const home = aHome({ "Flake.mez": "Acterys", "Own.mez": "Own" });
  const svg = join(home.home, "map.svg");
  const shown = await home.command("shadows", "--json", "--svg", svg);
  expect(shown.code).toBe(1);
  expect(json(shown)).toMatchObject({ today: "2027-01-10", pairs: [{ file: "Flake.mez", confidence: "certain", other: { kind: "certified", name: "Acterys" } }] });
  expect(readFileSync(svg, "utf8")).toContain("<svg");
  expect((await home.command("shadows", "--svg", join(home.home, "none", "map.svg"))).code).toBe(3);
  expect((await home.command("shadows", "--svg", "Flake.mez")).code).toBe(2);
  expect((await home.command("scan")).code).toBe(1);
  expect((await home.command("testing", "Flake.mez", "--until", "2027-01-09")).code).toBe(2);
  expect((await home.command("testing", "Flake.mez", "--until", "2027-01-20", "--note", "Trying 3.0")).code).toBe(0);
  expect((await home.command("shadows")).code).toBe(0);
  expect((await home.command("scan")).code).toBe(0);
  const later = { ...home.world, now: () => new Date(2027, 0, 21, 12) };
  expect((await run(["scan"], later)).code).toBe(1);
  expect((await home.command("testing", "Flake.mez", "--clear")).code).toBe(0);
  expect((await home.command("testing", "Flake.mez", "--clear")).code).toBe(1);
});

test("compare: known files, files from elsewhere, certified ones by name", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  writeFileSync(join(home.home, "Sent.mez"), "One");
  expect((await home.command("compare", "A.mez", "B.mez")).code).toBe(1);
  expect((await home.command("compare", "A.mez", join(home.home, "Sent.mez"))).code).toBe(0);
  expect(json(await home.command("compare", "A.mez", "Acterys", "--json"))).toMatchObject({ onlyNames: true, breakages: [{ kind: "kind-lost" }] });
  expect((await home.command("compare", "A.mez", "Nothing")).code).toBe(2);
  expect((await home.command("compare", "A.mez")).code).toBe(2);
});

test("catalog: searched, replaced after a check, reset", async () => {
  const home = aHome({ "A.mez": "Newest" });
  const list = join(home.home, "list.json");
  expect(json(await home.command("catalog", "list", "acterys", "--json"))).toMatchObject({ facts: { source: "shipped" }, entries: [{ name: "Acterys" }] });
  writeFileSync(list, `{"connectors": [{"name": 7}]}`);
  const wrong = await home.command("catalog", "update", list);
  expect(wrong.code).toBe(3);
  expect(wrong.errors).toContain("connectors[0].name");
  expect((await home.command("catalog", "update", "none.json")).code).toBe(3);
  writeFileSync(list, JSON.stringify({ meta: { asOf: "2999-01" }, connectors: [{ name: "Newest", dataSourceKinds: ["Newest"] }] }));
  expect((await home.command("catalog", "update", list, "--dry-run")).code).toBe(0);
  expect((await home.command("scan")).code).toBe(0);
  expect((await home.command("catalog", "update", list)).code).toBe(0);
  expect((await home.command("scan")).code).toBe(1);
  expect((await home.command("scan", ".")).code).toBe(1);
  const kept = join(home.world.dataFolder, "certified-connectors.json");
  writeFileSync(kept, "{");
  const damaged = await home.command("scan");
  expect(damaged.code).toBe(0);
  expect(damaged.errors).toContain("list.json");
  expect((await home.command("catalog", "reset")).code).toBe(0);
  expect(existsSync(kept)).toBe(false);
});

test("a damaged store is set aside, said, and the command goes on", async () => {
  const home = aHome({ "A.mez": "One" });
  mkdirSync(home.world.dataFolder);
  writeFileSync(join(home.world.dataFolder, "mezzanine.db"), "x".repeat(8192));
  const ran = await home.command("quarantine", "A.mez", "--yes");
  expect(ran.code).toBe(0);
  expect(ran.errors).toContain("mezzanine-damaged-");
});

test("a named folder is measured by the certified files of this computer", async () => {
  const home = aHome({});
  const certified = join(home.home, "AppData", "Local", "Microsoft", "Power BI Desktop", "CertifiedExtensions");
  const elsewhere = join(home.home, "elsewhere");
  for (const folder of [certified, elsewhere]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(certified, "Brandnew.pqx"), "Brandnew");
  writeFileSync(join(elsewhere, "Mine.mez"), "Brandnew");
  const scanned = await home.command("scan", elsewhere, "--json");
  expect(scanned.code).toBe(1);
  expect(json(scanned)).toMatchObject({ folders: [{ path: elsewhere, connectorCount: 1 }], connectors: [{ file: "Mine.mez" }] });
  const given = join(home.home, "given.json");
  writeFileSync(given, `{"connectors": [{"name": "Other"}]}`);
  expect((await home.command("scan", elsewhere, "--catalog", given)).code).toBe(0);
});

test("what many files have in common is said once, the worst first", async () => {
  const home = aHome(Object.fromEntries([["Z.mez", "Acterys"], ...Array.from({ length: 5 }, (_, at) => [`Own${at}.mez`, `Own${at}`])]));
  const { out } = await home.command("scan");
  const unsigned = out.split("\n").filter((line) => line.includes("! Not signed"));
  expect(unsigned).toHaveLength(1);
  expect(out.indexOf("!! ")).toBeGreaterThan(0);
  expect(out.indexOf("!! ")).toBeLessThan(out.indexOf(" ! "));
});

const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
afterAll(() => rmSync(compileCache, { recursive: true, force: true }));

/** A command that ended at this step of an operation. */
async function interrupt(home: ReturnType<typeof aHome>, work: "disable" | "quarantine", step: string): Promise<void> {
  const places = { folder: home.custom, certified: join(home.home, "certified"), data: home.world.dataFolder };
  mkdirSync(places.certified, { recursive: true });
  mkdirSync(places.data, { recursive: true });
  const ended = await runChild({ places: [places], mode: "link", work, killAt: { step, occurrence: 1 } }, compileCache);
  expect(ended.signal).toBe("SIGKILL");
  expect(home.names().some((name) => name.endsWith(".moving"))).toBe(true);
}

test.each([
  ["scan", ["scan"]],
  ["history", ["history"]],
  ["quarantine", ["quarantine"]],
  ["restore", ["restore", "Nothing.mez", "--yes"]],
  ["shadows", ["shadows"]],
] as const)("after an interruption, %s settles what is pending and says so", async (_, argv) => {
  const home = aHome({ "Contoso.mez": "One" });
  await interrupt(home, "quarantine", "claimed");
  const ran = await home.command(...argv);
  expect(home.names()).toEqual(["Contoso.mez"]);
  expect(ran.errors).toContain("Contoso.mez");
  expect(ran.out).not.toContain("Nothing has happened yet");
  if (argv[0] === "scan") expect(ran.out).toContain("Contoso.mez");
});

test("a dry run says that something is pending and how it is settled, and leaves it", async () => {
  const home = aHome({ "Contoso.mez": "One", "Other.mez": "Two" });
  await interrupt(home, "quarantine", "claimed");
  const before = home.names();
  const ran = await home.command("disable", "Other.mez", "--dry-run");
  expect(home.names()).toEqual(before);
  expect(ran.errors).toContain("--dry-run");
  await home.command("scan");
  expect(home.names()).toEqual(["Contoso.mez", "Other.mez"]);
});

test("while another process moves files a command says so and does not settle", async () => {
  const home = aHome({ "Contoso.mez": "One" });
  await interrupt(home, "quarantine", "claimed");
  const held = createCleanupLock(home.world.dataFolder).tryAcquire();
  const before = home.names();
  const ran = await home.command("history");
  expect(ran.errors).toContain(en.cleanup.recordsTroubles["other-operation-running"].problem);
  expect(home.names()).toEqual(before);
  if (held.ok) held.value();
  expect((await home.command("history")).errors).not.toContain(en.cleanup.recordsTroubles["other-operation-running"].problem);
  expect(home.names()).toEqual(["Contoso.mez"]);
});

test("after an interruption and the loss of the store the file is named as found again", async () => {
  const home = aHome({ "Contoso.mez": "One", "Kept.mez": "Two" });
  await home.command("quarantine", "Kept.mez", "--yes");
  await interrupt(home, "disable", "claimed");
  for (const name of readdirSync(home.world.dataFolder).filter((one) => one.startsWith("mezzanine.db"))) rmSync(join(home.world.dataFolder, name));
  const listed = await home.command("quarantine");
  expect(listed.out).toContain("Kept.mez");
  const said = listed.errors.split("\n").find((line) => line.startsWith("The history"));
  for (const name of ["Contoso.mez", "Kept.mez"]) expect(said).toContain(name);
  expect(home.names()).toEqual(["Contoso.mez"]);
});

test("records that another program holds are not taken for an empty quarantine or history", { timeout: 90_000 }, async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "B.mez", "--yes");
  const holder = new Sqlite(join(home.world.dataFolder, "mezzanine.db"));
  holder.pragma("locking_mode = EXCLUSIVE");
  holder.exec("BEGIN EXCLUSIVE");
  const { problem } = en.cleanup.recordsTroubles["store-in-use"];
  const listed = await home.command("quarantine");
  expect([listed.code, listed.errors.includes(problem), listed.out.includes("A.mez")]).toEqual([3, true, true]);
  const history = await home.command("history");
  expect([history.code, history.errors.includes(problem), history.out]).toEqual([3, true, ""]);
  expect((await home.command("restore", "A.mez", "--yes")).code).toBe(0);
  expect(home.names()).toEqual(["A.mez"]);
  holder.close();
  const kinds = (json(await home.command("history", "--json")) as { kind: string }[]).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "restored")).toHaveLength(1);
});

test("a file that changed in quarantine: it is said, and --changed restores or deletes it", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "B.mez", "--yes");
  for (const { id, name } of await keptIn(home)) writeFileSync(join(home.world.dataFolder, "quarantine", id, name), `other ${name}`);
  const { problem } = en.cleanup.obstacles["changed-in-quarantine"];
  const refused = await home.command("restore", "A.mez", "--yes", "--json");
  expect([refused.code, obstacles(refused)]).toEqual([1, ["changed-in-quarantine"]]);
  expect((await home.command("purge", "B.mez", "--confirm", "B.mez")).code).toBe(1);
  const planned = await home.command("restore", "A.mez", "--changed", "--dry-run");
  expect(planned.code).toBe(0);
  expect(planned.out.replace(/\s+/gu, " ")).toContain(String(problem));
  expect((await home.command("restore", "A.mez", "--yes", "--changed")).code).toBe(0);
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("other A.mez");
  const asked: string[] = [];
  const answering = { ...home.world, ask: (question: string) => (asked.push(question), Promise.resolve("B.mez")) };
  const deleted = await run(["purge", "B.mez", "--changed"], answering);
  expect([deleted.code, asked.length]).toEqual([0, 1]);
  expect(deleted.errors.replace(/\s+/gu, " ")).toContain(String(problem));
  expect(await keptIn(home)).toEqual([]);
});

describe.runIf(hasSmallDisk)("on a small disk of its own (needs root on Linux and the right to mount)", () => {
  test("a full disk is the cause that is named, and restore and purge work", { timeout: 90_000 }, async () => {
    const disk = aSmallDisk();
    if (disk === null) throw new Error("no disk");
    try {
      const home = aHome({ "A.mez": "One", "B.mez": "Two", "C.mez": "Three" });
      const world = { ...home.world, dataFolder: join(disk.path, "data") };
      await run(["quarantine", "A.mez", "B.mez", "--yes"], world);
      disk.fill();
      const listed = await run(["quarantine"], world);
      const { problem } = en.cleanup.recordsTroubles["disk-full"];
      expect([listed.code, listed.errors.includes(problem), listed.out.includes("B.mez")]).toEqual([3, true, true]);
      expect(listed.errors).toContain(en.shell.storeReadOnly["disk-full"]);
      expect((await run(["quarantine", "C.mez", "--yes"], world)).out).toContain(problem);
      expect((await run(["restore", "A.mez", "--yes"], world)).code).toBe(0);
      expect((await run(["purge", "B.mez", "--confirm", "B.mez"], world)).code).toBe(0);
      expect(home.names()).toEqual(["A.mez", "C.mez"]);
      disk.makeRoom();
      expect(json(await run(["quarantine", "--json"], world))).toMatchObject({ files: [], unreadable: null });
    } finally {
      disk.remove();
    }
  });
});
