import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { err } from "../../../../shared/base/result.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import { createFiles } from "../../../../electron/engine/cleanup/execute/files.ts";
import { operate, prepare } from "../operations.ts";
import { runChild, type Ended } from "../run-child.ts";
import { aConnectorFile, anOrder, everyFile, type WorldPaths, type World } from "../world.ts";
import { makeWorlds } from "../worlds.ts";

const { newPlaces, newWorld } = makeWorlds();
const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
afterAll(() => rm(compileCache, { recursive: true, force: true }));

/** A quarantine or another operation that ended at this step. */
async function interrupted(
  step: string,
  work: "quarantine" | "disable" | "restore" = "quarantine",
  mode: "link" | "cross" = "link",
): Promise<WorldPaths> {
  const places = newPlaces();
  await prepare(work, places);
  const ended = await runChild({ places: [places], mode, work, killAt: { step, occurrence: 1 } }, compileCache);
  expect(ended.signal).toBe("SIGKILL");
  return places;
}

async function outcomes({ cleanup }: World) {
  const report = await cleanup.recover();
  if (!report.ok) throw new Error(report.error);
  return report.value.recovered.map(({ outcome, path }) => [outcome, path]);
}

const stagedIn = (folder: string): string => join(folder, readdirSync(folder).find((name) => name.endsWith(".moving")) ?? "none");

test("an operation that is still going on is left alone", { timeout: 60_000 }, async () => {
  const places = newPlaces();
  await prepare("quarantine", places);
  let pid = 0;
  const child: Promise<Ended> = runChild(
    { places: [places], mode: "link", work: "quarantine", killAt: { step: "claimed", occurrence: 1 }, pause: true },
    compileCache,
    (started) => (pid = started),
  );
  await until(() => readdirSync(places.folder).some((name) => name.endsWith(".moving")));
  const world = newWorld({ pause: () => Promise.resolve() }, places);
  expect(await world.cleanup.recover()).toEqual(err("other-operation-running"));
  expect((await operate("disable", world.cleanup)).map(({ outcome }) => outcome.kind)).toEqual(["failed"]);
  expect(readdirSync(places.folder).some((name) => name.endsWith(".moving"))).toBe(true);
  // Said again and again: it may only be about to stop.
  const goOn = setInterval(() => isRunning(pid) && process.kill(pid, "SIGCONT"), 20);
  expect((await child.finally(() => clearInterval(goOn))).signal).toBeNull();
  expect(await outcomes(world)).toEqual([]);
  expect(world.cleanup.quarantined().files.map(({ name }) => name)).toEqual(["Contoso.mez"]);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // it has ended
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 2000) throw new Error("never came to hold");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test("the old name was taken meanwhile: both files stay", async () => {
  const places = await interrupted("claimed");
  aConnectorFile(places, "Contoso.mez", "a newer one");
  const world = newWorld({}, places);
  expect(await outcomes(world)).toEqual([["kept-under-other-name", join(places.folder, "Contoso (recovered).mez")]]);
  expect(everyFile(places).length).toBe(4);
});

test("a name as long as a folder takes that was taken meanwhile: the file gets a shorter one", async () => {
  const places = newPlaces();
  const name = `${"ä".repeat(125)}x.mez`;
  aConnectorFile(places, name);
  const dying = newWorld(
    {
      reached: (step) => {
        if (step === "claimed") throw new Error("ended here");
      },
    },
    places,
  );
  const plan = await dying.cleanup.plan({ kind: "quarantine", ids: [name as ConnectorId] });
  await dying.cleanup.carryOut(anOrder(plan.planId)).catch(() => undefined);
  aConnectorFile(places, name, "a newer one");
  const [[outcome, path] = []] = await outcomes(newWorld({}, places));
  expect(outcome).toBe("kept-under-other-name");
  expect(Buffer.byteLength(basename(path ?? ""))).toBeLessThanOrEqual(255);
  expect(everyFile(places).filter(({ path: one }) => one.endsWith(".moving"))).toEqual([]);
  expect(everyFile(places)).toHaveLength(2);
});

test("the file vanished: it is reported once, and found when it comes back", async () => {
  const places = await interrupted("claimed");
  const staged = stagedIn(places.folder);
  const elsewhere = join(places.data, "taken away");
  renameSync(staged, elsewhere);
  const world = newWorld({}, places);
  expect(await outcomes(world)).toEqual([["missing", null]]);
  expect(await outcomes(world)).toEqual([]);
  renameSync(elsewhere, staged);
  expect(await outcomes(world)).toEqual([["undone", join(places.folder, "Contoso.mez")]]);
  expect(await outcomes(world)).toEqual([]);
});

test("the folder is gone but the copy had arrived: it is kept", async () => {
  const places = await interrupted("copied", "quarantine", "cross");
  rmSync(places.folder, { recursive: true });
  const world = newWorld({}, places);
  expect((await outcomes(world)).map(([outcome]) => outcome)).toEqual(["finished"]);
  expect(world.cleanup.quarantined().files.map(({ name }) => name)).toEqual(["Contoso.mez"]);
});

test("the folder is gone with the file in it", async () => {
  const places = await interrupted("claimed", "disable");
  rmSync(places.folder, { recursive: true });
  expect(await outcomes(newWorld({}, places))).toEqual([["missing", null]]);
});

test("what cannot be looked at now is tried again later", async () => {
  const places = await interrupted("claimed");
  const files = createFiles();
  const blind = newWorld({ files: { ...files, hash: () => Promise.resolve(err("in-use")) } }, places);
  const report = await blind.cleanup.recover();
  expect(report.ok && report.value).toMatchObject({
    recovered: [],
    postponed: [{ operation: "quarantine", name: "Contoso.mez", because: { kind: "in-use" } }],
  });
  expect((await outcomes(newWorld({}, places))).map(([outcome]) => outcome)).toEqual(["undone"]);
});

test("the next operation recovers what the last one left", async () => {
  const places = await interrupted("at-target", "disable");
  const world = newWorld({}, places);
  const plan = await world.cleanup.plan({ kind: "quarantine", ids: ["Other.pqx" as ConnectorId] });
  await world.cleanup.carryOut(anOrder(plan.planId));
  expect(readdirSync(places.folder).toSorted()).toEqual(["Bystander.mez", "Contoso.mez.disabled"]);
});

test("a lost store loses no quarantined file: the notes beside them bring everything back", async () => {
  const first = newWorld();
  const { places } = first;
  aConnectorFile(places, "X.mez");
  const plan = await first.cleanup.plan({ kind: "quarantine", ids: ["X.mez" as ConnectorId] });
  await first.cleanup.carryOut(anOrder(plan.planId));
  const before = first.cleanup.quarantined().files;
  first.store.close();
  for (const name of readdirSync(places.data)) if (name.startsWith("mezzanine.db-")) rmSync(join(places.data, name));
  writeFileSync(join(places.data, "mezzanine.db"), "damaged".repeat(1000));
  const world = newWorld({}, places);
  expect(world.store.state.kind).toBe("renewed");
  expect(await outcomes(world)).toEqual([["adopted", join(world.ports.quarantineFolder, before[0]?.id ?? "", "X.mez")]]);
  const kept = world.cleanup.quarantined().files;
  expect(kept.map((file) => ({ ...file, quarantinedAt: "" }))).toEqual(before.map((file) => ({ ...file, quarantinedAt: "" })));
  expect(readdirSync(places.data).some((name) => name.includes("damaged"))).toBe(true);
});

test.each([
  ["no note", null],
  ["half a note", '{"id":"'],
  ["a note that names another file", JSON.stringify({ name: "../../Other.mez" })],
])("a quarantined file with %s is listed without a way back", async (_, note) => {
  const world = newWorld();
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  mkdirSync(join(world.ports.quarantineFolder, id), { recursive: true });
  writeFileSync(join(world.ports.quarantineFolder, id, "X.mez"), "bytes");
  mkdirSync(join(world.ports.quarantineFolder, "somebody's own"));
  if (note !== null) writeFileSync(join(world.ports.quarantineFolder, `${id}.json`), note);
  expect((await outcomes(world)).map(([outcome]) => outcome)).toEqual(["adopted"]);
  expect(world.cleanup.quarantined().files).toMatchObject([{ id, name: "X.mez", originalFolder: "" }]);
  const plan = await world.cleanup.plan({
    kind: "restore",
    ids: world.cleanup.quarantined().files.map((file) => file.id),
  });
  expect(plan.steps[0]?.obstacle?.kind).toBe("folder-not-known");
  expect(readFileSync(join(world.ports.quarantineFolder, id, "X.mez"), "utf8")).toBe("bytes");
});
