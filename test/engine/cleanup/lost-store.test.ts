import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { prepare } from "./operations.ts";
import { runChild } from "./run-child.ts";
import { aConnectorFile, anOrder, everyFile, type WorldPaths, type World } from "./world.ts";
import { makeWorlds } from "./worlds.ts";

const { newPlaces, newWorld } = makeWorlds();
const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
afterAll(() => rm(compileCache, { recursive: true, force: true }));

type Work = "quarantine" | "disable" | "enable" | "restore" | "purge";

async function interrupted(work: Work, step: string, mode: "link" | "cross" = "link"): Promise<WorldPaths> {
  const places = newPlaces();
  await prepare(work, places);
  const ended = await runChild({ places: [places], mode, work, killAt: { step, occurrence: 1 } }, compileCache);
  expect(ended.signal).toBe("SIGKILL");
  return places;
}

const storeFiles = ({ data }: WorldPaths): readonly string[] =>
  readdirSync(data)
    .filter((name) => name.startsWith("mezzanine.db"))
    .map((name) => join(data, name));

const fates = {
  deleted: (places: WorldPaths) => storeFiles(places).forEach((path) => rmSync(path)),
  emptied: (places: WorldPaths) => {
    fates.deleted(places);
    writeFileSync(join(places.data, "mezzanine.db"), "");
  },
  damaged: (places: WorldPaths) => {
    fates.deleted(places);
    writeFileSync(join(places.data, "mezzanine.db"), "damaged".repeat(2000));
  },
} as const;

async function recovered({ cleanup }: World) {
  const report = await cleanup.recover();
  if (!report.ok) throw new Error(report.error);
  return report.value;
}

const temporary = (places: WorldPaths) => everyFile(places).filter(({ path }) => /\.(?:moving|part)$/u.test(path));

const cases = (["quarantine", "disable", "enable", "restore"] as const).flatMap((work) =>
  (Object.keys(fates) as (keyof typeof fates)[]).map((fate) => [work, "claimed", fate] as const),
);

test.each([
  ...cases,
  ["quarantine", "placed", "deleted"],
  ["quarantine", "released", "damaged"],
  ["restore", "placed", "deleted"],
  ["purge", "purged", "deleted"],
] as const)("%s, ended at %s, store %s: every file is back under a name of its own, and reported", async (work, step, fate) => {
  const places = await interrupted(work, step);
  const before = everyFile(places);
  fates[fate](places);
  const world = newWorld({}, places);
  const { recovered: operations, postponed, foundAgain } = await recovered(world);
  expect(postponed).toEqual([]);
  expect(temporary(places)).toEqual([]);
  const hashes = new Set(before.map(({ sha256 }) => sha256));
  expect(new Set(everyFile(places).map(({ sha256 }) => sha256))).toEqual(hashes);
  expect(everyFile(places)).toHaveLength(hashes.size);
  expect(operations.map(({ outcome }) => outcome)).not.toContain("missing");
  if (work === "purge") return; // it was deleted, as the user wanted
  expect(foundAgain).toContain(work === "enable" ? "Contoso.mez.disabled" : "Contoso.mez");
  const kept = world.cleanup.quarantined().files;
  expect(kept.map(({ originalFolder }) => originalFolder)).toEqual(kept.map(() => places.folder));
  expect((await recovered(world)).recovered).toEqual([]);
});

test("a copy on its way from another volume leaves nothing behind without the store", async () => {
  const places = await interrupted("quarantine", "copied", "cross");
  fates.deleted(places);
  await recovered(newWorld({}, places));
  expect(temporary(places)).toEqual([]);
  expect(readFileSync(join(places.folder, "Contoso.mez")).length).toBeGreaterThan(0);
});

test("a note stays as long as its file is nowhere, and finds it when it comes back, whatever becomes of the store", async () => {
  const places = await interrupted("disable", "claimed");
  const staged = readdirSync(places.folder).find((name) => name.endsWith(".moving")) ?? "";
  const elsewhere = join(places.data, "taken away");
  renameSync(join(places.folder, staged), elsewhere);
  fates.deleted(places);
  const first = newWorld({}, places);
  expect((await recovered(first)).recovered.map(({ outcome }) => outcome)).toEqual(["missing"]);
  first.store.close();
  fates.deleted(places);
  renameSync(elsewhere, join(places.folder, staged));
  expect((await recovered(newWorld({}, places))).recovered.map(({ outcome }) => outcome)).toEqual(["undone"]);
  expect(existsSync(join(places.folder, "Contoso.mez"))).toBe(true);
  expect(readdirSync(join(places.data, "moves"))).toEqual([]);
});

test("what an earlier version left, with a note in quarantine only, is put back by that", async () => {
  const places = await interrupted("quarantine", "claimed");
  rmSync(join(places.data, "moves"), { recursive: true });
  fates.deleted(places);
  const world = newWorld({}, places);
  expect((await recovered(world)).recovered).toMatchObject([
    { outcome: "undone", name: "Contoso.mez", path: join(places.folder, "Contoso.mez") },
  ]);
  expect(readdirSync(world.ports.quarantineFolder)).toEqual([]);
});

test("a note in quarantine whose file is found nowhere is not deleted", async () => {
  const world = newWorld();
  aConnectorFile(world.places, "X.mez");
  const plan = await world.cleanup.plan({ kind: "quarantine", ids: ["X.mez" as ConnectorId] });
  await world.cleanup.carryOut(anOrder(plan.planId));
  const [file] = world.cleanup.quarantined().files;
  rmSync(join(world.ports.quarantineFolder, file?.id ?? ""), { recursive: true });
  world.store.close();
  fates.deleted(world.places);
  const later = newWorld({}, world.places);
  expect((await recovered(later)).recovered).toEqual([]);
  expect(readdirSync(later.ports.quarantineFolder)).toEqual([`${file?.id}.json`]);
});

test("an operation in the journal is not reported as found without it", async () => {
  const places = await interrupted("quarantine", "claimed");
  const { recovered: operations, foundAgain } = await recovered(newWorld({}, places));
  expect([operations.length, foundAgain]).toEqual([1, []]);
});

test.each([
  ["no note of ours", "{}"],
  ["half a note", '{"journaled":true,"entry":{"id":"'],
  ["a note that leads elsewhere", null],
  ["an install whose copy would be a file of the user's", "install"],
])("%s moves nothing", async (_, text) => {
  const world = newWorld();
  aConnectorFile(world.places, "X.mez");
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const isInstall = text === "install";
  const entry = {
    id,
    kind: isInstall ? "install" : "disable",
    from: isInstall ? join(world.places.folder, "X.mez") : join(world.places.certified, "a", "X.mez"),
    to: join(world.places.folder, isInstall ? "Y.mez" : "X.mez"),
    sha256: "",
    begunAt: "",
    owner: "",
    connector: null,
    name: isInstall ? "Y.mez" : "X.mez",
    folder: "",
    quarantineId: null,
    title: "",
    sizeBytes: 0,
    modifiedAt: "",
    reason: "",
    findings: [],
    version: null,
    signer: null,
  };
  mkdirSync(join(world.places.data, "moves"));
  writeFileSync(
    join(world.places.data, "moves", `${id}.json`),
    text === null || isInstall ? JSON.stringify({ journaled: true, entry }) : text,
  );
  const before = everyFile(world.places);
  expect(await recovered(world)).toEqual({ recovered: [], postponed: [], foundAgain: [] });
  expect(everyFile(world.places)).toEqual(before);
});

test("a kept file that changed is found again as changed, not as what it was", async () => {
  const world = newWorld();
  aConnectorFile(world.places, "X.mez");
  await operateOn(world, "X.mez");
  const [file] = world.cleanup.quarantined().files;
  writeFileSync(join(world.ports.quarantineFolder, file?.id ?? "", "X.mez"), "other bytes");
  world.store.close();
  fates.deleted(world.places);
  const later = newWorld({}, world.places);
  await recovered(later);
  const plan = await later.cleanup.plan({ kind: "restore", ids: later.cleanup.quarantined().files.map(({ id }) => id) });
  expect(plan.steps[0]?.obstacle?.kind).toBe("changed-in-quarantine");
});

async function operateOn({ cleanup }: World, name: string): Promise<void> {
  const plan = await cleanup.plan({ kind: "quarantine", ids: [name as ConnectorId] });
  await cleanup.carryOut(anOrder(plan.planId));
}
