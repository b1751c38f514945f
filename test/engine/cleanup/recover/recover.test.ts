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
import { aConnectorFile, anOrder, everyFile, type SetupPaths, type CleanupSetup } from "../cleanup-setup.ts";
import { makeCleanupSetups } from "../cleanup-setups.ts";

const { newPaths, newSetup } = makeCleanupSetups();
const compileCache = mkdtempSync(join(tmpdir(), "mezzanine-compiled-"));
afterAll(() => rm(compileCache, { recursive: true, force: true }));

/** A quarantine or another operation that ended at this step. */
async function interrupted(
  step: string,
  work: "quarantine" | "disable" | "restore" = "quarantine",
  mode: "link" | "cross" = "link",
): Promise<SetupPaths> {
  const paths = newPaths();
  await prepare(work, paths);
  const ended = await runChild({ paths: [paths], mode, work, killAt: { step, occurrence: 1 } }, compileCache);
  expect(ended.signal).toBe("SIGKILL");
  return paths;
}

async function outcomes({ cleanup }: CleanupSetup) {
  const report = await cleanup.recover();
  if (!report.ok) throw new Error(report.error);
  return report.value.recovered.map(({ outcome, path }) => [outcome, path]);
}

const stagedIn = (folder: string): string => join(folder, readdirSync(folder).find((name) => name.endsWith(".moving")) ?? "none");

test("an operation that is still going on is left alone", { timeout: 60_000 }, async () => {
  const paths = newPaths();
  await prepare("quarantine", paths);
  let pid = 0;
  const child: Promise<Ended> = runChild(
    { paths: [paths], mode: "link", work: "quarantine", killAt: { step: "claimed", occurrence: 1 }, pause: true },
    compileCache,
    (started) => (pid = started),
  );
  await until(() => readdirSync(paths.folder).some((name) => name.endsWith(".moving")));
  const setup = newSetup({ pause: () => Promise.resolve() }, paths);
  expect(await setup.cleanup.recover()).toEqual(err("other-operation-running"));
  expect((await operate("disable", setup.cleanup)).map(({ outcome }) => outcome.kind)).toEqual(["failed"]);
  expect(readdirSync(paths.folder).some((name) => name.endsWith(".moving"))).toBe(true);
  // Said again and again: it may only be about to stop.
  const goOn = setInterval(() => isRunning(pid) && process.kill(pid, "SIGCONT"), 20);
  expect((await child.finally(() => clearInterval(goOn))).signal).toBeNull();
  expect(await outcomes(setup)).toEqual([]);
  expect(setup.cleanup.quarantined().files.map(({ name }) => name)).toEqual(["Contoso.mez"]);
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
  const paths = await interrupted("claimed");
  aConnectorFile(paths, "Contoso.mez", "a newer one");
  const setup = newSetup({}, paths);
  expect(await outcomes(setup)).toEqual([["kept-under-other-name", join(paths.folder, "Contoso (recovered).mez")]]);
  expect(everyFile(paths).length).toBe(4);
});

test("a name as long as a folder takes that was taken meanwhile: the file gets a shorter one", async () => {
  const paths = newPaths();
  const name = `${"ä".repeat(125)}x.mez`;
  aConnectorFile(paths, name);
  const dying = newSetup(
    {
      reached: (step) => {
        if (step === "claimed") throw new Error("ended here");
      },
    },
    paths,
  );
  const plan = await dying.cleanup.plan({ kind: "quarantine", ids: [name as ConnectorId] });
  await dying.cleanup.carryOut(anOrder(plan.planId)).catch(() => undefined);
  aConnectorFile(paths, name, "a newer one");
  const [[outcome, path] = []] = await outcomes(newSetup({}, paths));
  expect(outcome).toBe("kept-under-other-name");
  expect(Buffer.byteLength(basename(path ?? ""))).toBeLessThanOrEqual(255);
  expect(everyFile(paths).filter(({ path: one }) => one.endsWith(".moving"))).toEqual([]);
  expect(everyFile(paths)).toHaveLength(2);
});

test("the file vanished: it is reported once, and found when it comes back", async () => {
  const paths = await interrupted("claimed");
  const staged = stagedIn(paths.folder);
  const elsewhere = join(paths.data, "taken away");
  renameSync(staged, elsewhere);
  const setup = newSetup({}, paths);
  expect(await outcomes(setup)).toEqual([["missing", null]]);
  expect(await outcomes(setup)).toEqual([]);
  renameSync(elsewhere, staged);
  expect(await outcomes(setup)).toEqual([["undone", join(paths.folder, "Contoso.mez")]]);
  expect(await outcomes(setup)).toEqual([]);
});

test("the folder is gone but the copy had arrived: it is kept", async () => {
  const paths = await interrupted("copied", "quarantine", "cross");
  rmSync(paths.folder, { recursive: true });
  const setup = newSetup({}, paths);
  expect((await outcomes(setup)).map(([outcome]) => outcome)).toEqual(["finished"]);
  expect(setup.cleanup.quarantined().files.map(({ name }) => name)).toEqual(["Contoso.mez"]);
});

test("the folder is gone with the file in it", async () => {
  const paths = await interrupted("claimed", "disable");
  rmSync(paths.folder, { recursive: true });
  expect(await outcomes(newSetup({}, paths))).toEqual([["missing", null]]);
});

test("what cannot be looked at now is tried again later", async () => {
  const paths = await interrupted("claimed");
  const files = createFiles();
  const blind = newSetup({ files: { ...files, hash: () => Promise.resolve(err("in-use")) } }, paths);
  const report = await blind.cleanup.recover();
  expect(report.ok && report.value).toMatchObject({
    recovered: [],
    postponed: [{ operation: "quarantine", name: "Contoso.mez", because: { kind: "in-use" } }],
  });
  expect((await outcomes(newSetup({}, paths))).map(([outcome]) => outcome)).toEqual(["undone"]);
});

test("the next operation recovers what the last one left", async () => {
  const paths = await interrupted("at-target", "disable");
  const setup = newSetup({}, paths);
  const plan = await setup.cleanup.plan({ kind: "quarantine", ids: ["Other.pqx" as ConnectorId] });
  await setup.cleanup.carryOut(anOrder(plan.planId));
  expect(readdirSync(paths.folder).toSorted()).toEqual(["Bystander.mez", "Contoso.mez.disabled"]);
});

test("a lost store loses no quarantined file: the notes beside them bring everything back", async () => {
  const first = newSetup();
  const { paths } = first;
  aConnectorFile(paths, "X.mez");
  const plan = await first.cleanup.plan({ kind: "quarantine", ids: ["X.mez" as ConnectorId] });
  await first.cleanup.carryOut(anOrder(plan.planId));
  const before = first.cleanup.quarantined().files;
  first.store.close();
  for (const name of readdirSync(paths.data)) if (name.startsWith("mezzanine.db-")) rmSync(join(paths.data, name));
  writeFileSync(join(paths.data, "mezzanine.db"), "damaged".repeat(1000));
  const setup = newSetup({}, paths);
  expect(setup.store.state.kind).toBe("renewed");
  expect(await outcomes(setup)).toEqual([["adopted", join(setup.ports.quarantineFolder, before[0]?.id ?? "", "X.mez")]]);
  const kept = setup.cleanup.quarantined().files;
  expect(kept.map((file) => ({ ...file, quarantinedAt: "" }))).toEqual(before.map((file) => ({ ...file, quarantinedAt: "" })));
  expect(readdirSync(paths.data).some((name) => name.includes("damaged"))).toBe(true);
});

test.each([
  ["no note", null],
  ["half a note", '{"id":"'],
  ["a note that names another file", JSON.stringify({ name: "../../Other.mez" })],
])("a quarantined file with %s is listed without a way back", async (_, note) => {
  const setup = newSetup();
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  mkdirSync(join(setup.ports.quarantineFolder, id), { recursive: true });
  writeFileSync(join(setup.ports.quarantineFolder, id, "X.mez"), "bytes");
  mkdirSync(join(setup.ports.quarantineFolder, "somebody's own"));
  if (note !== null) writeFileSync(join(setup.ports.quarantineFolder, `${id}.json`), note);
  expect((await outcomes(setup)).map(([outcome]) => outcome)).toEqual(["adopted"]);
  expect(setup.cleanup.quarantined().files).toMatchObject([{ id, name: "X.mez", originalFolder: "" }]);
  const plan = await setup.cleanup.plan({
    kind: "restore",
    ids: setup.cleanup.quarantined().files.map((file) => file.id),
  });
  expect(plan.steps[0]?.obstacle?.kind).toBe("folder-not-known");
  expect(readFileSync(join(setup.ports.quarantineFolder, id, "X.mez"), "utf8")).toBe("bytes");
});
