import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { createCleanupLock } from "../../electron/engine/store/cleanup-lock.ts";
import { en } from "../../shared/words/en/en.ts";
import { runChild } from "../engine/cleanup/run-child.ts";
import { aSmallDisk, hasSmallDisk } from "../engine/cleanup/small-disk.ts";
import { temporaryHomes, type Home } from "./a-home.ts";
import { json, run } from "./run-command.ts";

const aHome = temporaryHomes();

test("a damaged store is set aside, said, and the command goes on", async () => {
  const home = aHome({ "A.mez": "One" });
  mkdirSync(home.context.dataFolder);
  writeFileSync(join(home.context.dataFolder, "mezzanine.db"), "x".repeat(8192));
  const ran = await home.command("quarantine", "A.mez", "--yes");
  expect(ran.code).toBe(0);
  expect(ran.errors).toContain("mezzanine-damaged-");
});

const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
afterAll(() => rmSync(compileCache, { recursive: true, force: true }));

/** A command that ended at this step of an operation. */
async function interrupt(home: Home, work: "disable" | "quarantine", step: string): Promise<void> {
  const paths = { folder: home.custom, certified: join(home.home, "certified"), data: home.context.dataFolder };
  mkdirSync(paths.certified, { recursive: true });
  mkdirSync(paths.data, { recursive: true });
  const ended = await runChild({ paths: [paths], mode: "link", work, killAt: { step, occurrence: 1 } }, compileCache);
  expect(ended.signal).toBe("SIGKILL");
  expect(home.names().some((name) => name.endsWith(".moving"))).toBe(true);
}

test.each([
  ["scan", ["scan"]],
  ["history", ["history"]],
  ["quarantine", ["quarantine"]],
  ["restore", ["restore", "Nothing.mez", "--yes"]],
  ["shadows", ["shadows"]],
] as const)("after an interruption, %s recovers what is pending and says so", async (_, argv) => {
  const home = aHome({ "Contoso.mez": "One" });
  await interrupt(home, "quarantine", "claimed");
  const ran = await home.command(...argv);
  expect(home.names()).toEqual(["Contoso.mez"]);
  expect(ran.errors).toContain("Contoso.mez");
  expect(ran.out).not.toContain("Nothing has happened yet");
  if (argv[0] === "scan") expect(ran.out).toContain("Contoso.mez");
});

test("a dry run says that something is pending and how it would be recovered, and leaves it", async () => {
  const home = aHome({ "Contoso.mez": "One", "Other.mez": "Two" });
  await interrupt(home, "quarantine", "claimed");
  const before = home.names();
  const ran = await home.command("disable", "Other.mez", "--dry-run");
  expect(home.names()).toEqual(before);
  expect(ran.errors).toContain("--dry-run");
  await home.command("scan");
  expect(home.names()).toEqual(["Contoso.mez", "Other.mez"]);
});

test("while another process moves files a command says so and does not recover", async () => {
  const home = aHome({ "Contoso.mez": "One" });
  await interrupt(home, "quarantine", "claimed");
  const held = createCleanupLock(home.context.dataFolder).tryAcquire();
  const before = home.names();
  const ran = await home.command("history");
  expect(ran.errors).toContain(en.cleanup.recordsProblems["other-operation-running"].problem);
  expect(home.names()).toEqual(before);
  if (held.ok) held.value();
  expect((await home.command("history")).errors).not.toContain(en.cleanup.recordsProblems["other-operation-running"].problem);
  expect(home.names()).toEqual(["Contoso.mez"]);
});

test("after an interruption and the loss of the store the file is named as found again", async () => {
  const home = aHome({ "Contoso.mez": "One", "Kept.mez": "Two" });
  await home.command("quarantine", "Kept.mez", "--yes");
  await interrupt(home, "disable", "claimed");
  for (const name of readdirSync(home.context.dataFolder).filter((one) => one.startsWith("mezzanine.db")))
    rmSync(join(home.context.dataFolder, name));
  const listed = await home.command("quarantine");
  expect(listed.out).toContain("Kept.mez");
  const said = listed.errors.split("\n").find((line) => line.startsWith("The history"));
  for (const name of ["Contoso.mez", "Kept.mez"]) expect(said).toContain(name);
  expect(home.names()).toEqual(["Contoso.mez"]);
});

test("records that another program holds are not taken for an empty quarantine or history", { timeout: 90_000 }, async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "B.mez", "--yes");
  const holder = new Sqlite(join(home.context.dataFolder, "mezzanine.db"));
  holder.pragma("locking_mode = EXCLUSIVE");
  holder.exec("BEGIN EXCLUSIVE");
  const { problem } = en.cleanup.recordsProblems["store-in-use"];
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

describe.runIf(hasSmallDisk)("on a small disk of its own (needs root on Linux and the right to mount)", () => {
  test("a full disk is the cause that is named, and restore and purge work", { timeout: 90_000 }, async () => {
    const disk = aSmallDisk();
    if (disk === null) throw new Error("no disk");
    try {
      const home = aHome({ "A.mez": "One", "B.mez": "Two", "C.mez": "Three" });
      const context = { ...home.context, dataFolder: join(disk.path, "data") };
      await run(["quarantine", "A.mez", "B.mez", "--yes"], context);
      disk.fill();
      const listed = await run(["quarantine"], context);
      const { problem } = en.cleanup.recordsProblems["disk-full"];
      expect([listed.code, listed.errors.includes(problem), listed.out.includes("B.mez")]).toEqual([3, true, true]);
      expect(listed.errors).toContain(en.host.storeReadOnly["disk-full"]);
      expect((await run(["quarantine", "C.mez", "--yes"], context)).out).toContain(problem);
      expect((await run(["restore", "A.mez", "--yes"], context)).code).toBe(0);
      expect((await run(["purge", "B.mez", "--confirm", "B.mez"], context)).code).toBe(0);
      expect(home.names()).toEqual(["A.mez", "C.mez"]);
      disk.makeRoom();
      expect(json(await run(["quarantine", "--json"], context))).toMatchObject({ files: [], unreadable: null });
    } finally {
      disk.remove();
    }
  });
});
