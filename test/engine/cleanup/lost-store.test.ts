import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { prepare } from "./operations.ts";
import { runChild } from "./run-child.ts";
import { aConnectorFile, anOrder, everyFile, type SetupPaths, type CleanupSetup } from "./cleanup-setup.ts";
import { makeCleanupSetups } from "./cleanup-setups.ts";

const { newPaths, newSetup } = makeCleanupSetups();
const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
afterAll(() => rm(compileCache, { recursive: true, force: true }));

type Work = "quarantine" | "disable" | "enable" | "restore" | "purge";

async function interrupted(work: Work, step: string, mode: "link" | "cross" = "link"): Promise<SetupPaths> {
  const paths = newPaths();
  await prepare(work, paths);
  const ended = await runChild({ paths: [paths], mode, work, killAt: { step, occurrence: 1 } }, compileCache);
  expect(ended.signal).toBe("SIGKILL");
  return paths;
}

const storeFiles = ({ data }: SetupPaths): readonly string[] =>
  readdirSync(data)
    .filter((name) => name.startsWith("mezzanine.db"))
    .map((name) => join(data, name));

const storeDamages = {
  deleted: (paths: SetupPaths) => storeFiles(paths).forEach((path) => rmSync(path)),
  emptied: (paths: SetupPaths) => {
    storeDamages.deleted(paths);
    writeFileSync(join(paths.data, "mezzanine.db"), "");
  },
  damaged: (paths: SetupPaths) => {
    storeDamages.deleted(paths);
    writeFileSync(join(paths.data, "mezzanine.db"), "damaged".repeat(2000));
  },
} as const;

async function recovered({ cleanup }: CleanupSetup) {
  const report = await cleanup.recover();
  if (!report.ok) throw new Error(report.error);
  return report.value;
}

const temporary = (paths: SetupPaths) => everyFile(paths).filter(({ path }) => /\.(?:moving|part)$/u.test(path));

const cases = (["quarantine", "disable", "enable", "restore"] as const).flatMap((work) =>
  (Object.keys(storeDamages) as (keyof typeof storeDamages)[]).map((storeDamage) => [work, "claimed", storeDamage] as const),
);

test.each([
  ...cases,
  ["quarantine", "at-target", "deleted"],
  ["quarantine", "released", "damaged"],
  ["restore", "at-target", "deleted"],
  ["purge", "purged", "deleted"],
] as const)("%s, ended at %s, store %s: every file is back under a name of its own, and reported", async (work, step, storeDamage) => {
  const paths = await interrupted(work, step);
  const before = everyFile(paths);
  storeDamages[storeDamage](paths);
  const setup = newSetup({}, paths);
  const { recovered: operations, postponed, foundAgain } = await recovered(setup);
  expect(postponed).toEqual([]);
  expect(temporary(paths)).toEqual([]);
  const hashes = new Set(before.map(({ sha256 }) => sha256));
  expect(new Set(everyFile(paths).map(({ sha256 }) => sha256))).toEqual(hashes);
  expect(everyFile(paths)).toHaveLength(hashes.size);
  expect(operations.map(({ outcome }) => outcome)).not.toContain("missing");
  if (work === "purge") return; // it was deleted, as the user wanted
  expect(foundAgain).toContain(work === "enable" ? "Contoso.mez.disabled" : "Contoso.mez");
  const kept = setup.cleanup.quarantined().files;
  expect(kept.map(({ originalFolder }) => originalFolder)).toEqual(kept.map(() => paths.folder));
  expect((await recovered(setup)).recovered).toEqual([]);
});

test("a copy on its way from another volume leaves nothing behind without the store", async () => {
  const paths = await interrupted("quarantine", "copied", "cross");
  storeDamages.deleted(paths);
  await recovered(newSetup({}, paths));
  expect(temporary(paths)).toEqual([]);
  expect(readFileSync(join(paths.folder, "Contoso.mez")).length).toBeGreaterThan(0);
});

test("a note stays as long as its file is nowhere, and finds it when it comes back, whatever becomes of the store", async () => {
  const paths = await interrupted("disable", "claimed");
  const staged = readdirSync(paths.folder).find((name) => name.endsWith(".moving")) ?? "";
  const elsewhere = join(paths.data, "taken away");
  renameSync(join(paths.folder, staged), elsewhere);
  storeDamages.deleted(paths);
  const first = newSetup({}, paths);
  expect((await recovered(first)).recovered.map(({ outcome }) => outcome)).toEqual(["missing"]);
  first.store.close();
  storeDamages.deleted(paths);
  renameSync(elsewhere, join(paths.folder, staged));
  expect((await recovered(newSetup({}, paths))).recovered.map(({ outcome }) => outcome)).toEqual(["undone"]);
  expect(existsSync(join(paths.folder, "Contoso.mez"))).toBe(true);
  expect(readdirSync(join(paths.data, "moves"))).toEqual([]);
});

test("what an earlier version left, with a note in quarantine only, is put back by that", async () => {
  const paths = await interrupted("quarantine", "claimed");
  rmSync(join(paths.data, "moves"), { recursive: true });
  storeDamages.deleted(paths);
  const setup = newSetup({}, paths);
  expect((await recovered(setup)).recovered).toMatchObject([
    { outcome: "undone", name: "Contoso.mez", path: join(paths.folder, "Contoso.mez") },
  ]);
  expect(readdirSync(setup.ports.quarantineFolder)).toEqual([]);
});

test("a note in quarantine whose file is found nowhere is not deleted", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, "X.mez");
  const plan = await setup.cleanup.plan({ kind: "quarantine", ids: ["X.mez" as ConnectorId] });
  await setup.cleanup.carryOut(anOrder(plan.planId));
  const [file] = setup.cleanup.quarantined().files;
  rmSync(join(setup.ports.quarantineFolder, file?.id ?? ""), { recursive: true });
  setup.store.close();
  storeDamages.deleted(setup.paths);
  const later = newSetup({}, setup.paths);
  expect((await recovered(later)).recovered).toEqual([]);
  expect(readdirSync(later.ports.quarantineFolder)).toEqual([`${file?.id}.json`]);
});

test("an operation in the journal is not reported as found without it", async () => {
  const paths = await interrupted("quarantine", "claimed");
  const { recovered: operations, foundAgain } = await recovered(newSetup({}, paths));
  expect([operations.length, foundAgain]).toEqual([1, []]);
});

test.each([
  ["no note of ours", "{}"],
  ["half a note", '{"journaled":true,"entry":{"id":"'],
  ["a note that leads elsewhere", null],
  ["an install whose copy would be a file of the user's", "install"],
])("%s moves nothing", async (_, text) => {
  const setup = newSetup();
  aConnectorFile(setup.paths, "X.mez");
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const isInstall = text === "install";
  const entry = {
    id,
    kind: isInstall ? "install" : "disable",
    from: isInstall ? join(setup.paths.folder, "X.mez") : join(setup.paths.certified, "a", "X.mez"),
    to: join(setup.paths.folder, isInstall ? "Y.mez" : "X.mez"),
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
  mkdirSync(join(setup.paths.data, "moves"));
  writeFileSync(
    join(setup.paths.data, "moves", `${id}.json`),
    text === null || isInstall ? JSON.stringify({ journaled: true, entry }) : text,
  );
  const before = everyFile(setup.paths);
  expect(await recovered(setup)).toEqual({ recovered: [], postponed: [], foundAgain: [] });
  expect(everyFile(setup.paths)).toEqual(before);
});

test("a quarantined file that changed is found again as changed, not as what it was", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, "X.mez");
  await operateOn(setup, "X.mez");
  const [file] = setup.cleanup.quarantined().files;
  writeFileSync(join(setup.ports.quarantineFolder, file?.id ?? "", "X.mez"), "other bytes");
  setup.store.close();
  storeDamages.deleted(setup.paths);
  const later = newSetup({}, setup.paths);
  await recovered(later);
  const plan = await later.cleanup.plan({ kind: "restore", ids: later.cleanup.quarantined().files.map(({ id }) => id) });
  expect(plan.steps[0]?.obstacle?.kind).toBe("changed-in-quarantine");
});

async function operateOn({ cleanup }: CleanupSetup, name: string): Promise<void> {
  const plan = await cleanup.plan({ kind: "quarantine", ids: [name as ConnectorId] });
  await cleanup.carryOut(anOrder(plan.planId));
}
