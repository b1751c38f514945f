import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { err } from "../../../shared/base/result.ts";
import type { CleanupObstacle, NameDecision, QuarantineId } from "../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { FileTrouble } from "../../../electron/engine/cleanup/file-trouble.ts";
import { createFiles, type Files } from "../../../electron/engine/cleanup/files.ts";
import { aConnectorFile, anOrder, everyFile, filesOf, type Mode, type World } from "./world.ts";
import { makeWorlds } from "./worlds.ts";

const { newWorld } = makeWorlds();
const x = "X.mez" as ConnectorId;

async function carryOut({ cleanup }: World, kind: "quarantine" | "disable" | "enable", ids: readonly ConnectorId[]) {
  const plan = await cleanup.plan({ kind, ids });
  const done = await cleanup.carryOut(anOrder(plan.planId));
  return done.ok ? done.value.map(({ outcome }) => outcome) : [];
}

async function restore({ cleanup }: World, decision?: NameDecision) {
  const ids = cleanup.quarantined().files.map(({ id }) => id);
  const plan = await cleanup.plan({ kind: "restore", ids });
  const decisions = decision === undefined ? [] : ids.map((subject) => ({ subject, decision }));
  const done = await cleanup.carryOut(anOrder(plan.planId, { decisions }));
  return done.ok ? done.value.map(({ outcome }) => outcome) : [];
}

const because = (outcomes: readonly { readonly kind: string; readonly because?: CleanupObstacle }[]) =>
  outcomes.map((one) => one.because?.kind ?? one.kind);

test.each<Mode>(["link", "cross", "linkless", "cross-linkless"])("quarantines with everything known and puts back, %s", async (mode) => {
  const world = newWorld({ files: filesOf(mode) });
  aConnectorFile(world.places, x);
  const before = everyFile(world.places);
  expect(because(await carryOut(world, "quarantine", [x]))).toEqual(["done"]);
  expect(readdirSync(world.places.folder)).toEqual([]);
  const { files, sizeBytes } = world.cleanup.quarantined();
  expect(files).toMatchObject([{
    name: "X.mez",
    originalFolder: world.places.folder,
    reason: "in the way",
    findings: ["shadows-certified"],
    version: "1.0.0",
    signer: "AB12",
  }]);
  expect(sizeBytes).toBe(64_000);
  expect(because(await restore(world))).toEqual(["done"]);
  expect(everyFile(world.places)).toEqual(before);
  expect(readdirSync(world.ports.quarantineFolder)).toEqual([]);
});

test("disables in place and enables again", async () => {
  const world = newWorld();
  aConnectorFile(world.places, x);
  expect(because(await carryOut(world, "disable", [x]))).toEqual(["done"]);
  expect(readdirSync(world.places.folder)).toEqual(["X.mez.disabled"]);
  expect(because(await carryOut(world, "enable", ["X.mez.disabled" as ConnectorId]))).toEqual(["done"]);
  expect(readdirSync(world.places.folder)).toEqual(["X.mez"]);
});

test("a bulk goes on past what may not be touched", async () => {
  const world = newWorld();
  for (const name of ["A.mez", "B.mez", "C.mez"]) aConnectorFile(world.places, name);
  writeFileSync(join(world.places.certified, "Cert.pqx"), "certified");
  const plan = await world.cleanup.plan({
    kind: "quarantine",
    ids: ["A.mez", "B.mez", "certified/Cert.pqx", "nobody", "C.mez"] as ConnectorId[],
  });
  writeFileSync(join(world.places.folder, "B.mez"), "changed after the plan");
  const done = await world.cleanup.carryOut(anOrder(plan.planId));
  const outcomes = done.ok ? done.value : [];
  expect(Object.fromEntries(outcomes.map(({ subject, outcome }) => [subject, because([outcome])[0]]))).toEqual({
    "A.mez": "done", "B.mez": "changed-since-scan", "certified/Cert.pqx": "certified-file", "nobody": "unknown-id", "C.mez": "done",
  });
  expect(readdirSync(world.places.folder)).toEqual(["B.mez"]);
  expect(await world.cleanup.carryOut(anOrder(plan.planId))).toEqual(err("unknown-plan"));
});

test("a taken name waits for a decision", async () => {
  const world = newWorld();
  aConnectorFile(world.places, x);
  await carryOut(world, "quarantine", [x]);
  aConnectorFile(world.places, x, "another file of that name");
  expect(because(await restore(world))).toEqual(["name-taken"]);
  expect(because(await restore(world, "skip"))).toEqual(["skipped"]);
  expect(world.cleanup.quarantined().files.length).toBe(1);
  expect(because(await restore(world, "keep-both"))).toEqual(["done"]);
  expect(readdirSync(world.places.folder).toSorted()).toEqual(["X (restored).mez", "X.mez"]);
});

test("a name taken between plan and move is found when moving, and nothing is replaced", async () => {
  const world = newWorld();
  aConnectorFile(world.places, x);
  await carryOut(world, "quarantine", [x]);
  const plan = await world.cleanup.plan({ kind: "restore", ids: world.cleanup.quarantined().files.map(({ id }) => id) });
  writeFileSync(join(world.places.folder, x), "");
  const done = await world.cleanup.carryOut(anOrder(plan.planId));
  expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["name-taken"]);
  expect(readFileSync(join(world.places.folder, x), "utf8")).toBe("");
  expect(world.store.cleanup.unsettled()).toEqual([]);
  expect(everyFile(world.places).length).toBe(2);
});

test("links and folders are refused, and so is what a link leads to outside", async () => {
  const world = newWorld();
  const outside = join(world.places.folder, "..", "elsewhere");
  mkdirSync(outside);
  aConnectorFile(world.places, "Real.mez");
  renameSync(join(world.places.folder, "Real.mez"), join(outside, "Real.mez"));
  symlinkSync(join(outside, "Real.mez"), join(world.places.folder, "Link.mez"));
  symlinkSync(outside, join(world.places.folder, "below"));
  expect(because(await carryOut(world, "quarantine", ["Link.mez", "below/Real.mez"] as ConnectorId[]))).toEqual([
    "not-a-file",
    "link-outside",
  ]);
  expect(existsSync(join(outside, "Real.mez"))).toBe(true);
});

test("a restore goes nowhere but into a folder that is known and there", async () => {
  const world = newWorld();
  aConnectorFile(world.places, x);
  await carryOut(world, "quarantine", [x]);
  const [file] = world.cleanup.quarantined().files;
  if (file === undefined) throw new Error("nothing kept");
  rmSync(world.places.folder, { recursive: true });
  expect(because(await restore(world))).toEqual(["folder-gone"]);
  const outside = join(world.places.data, "..", "elsewhere");
  mkdirSync(outside);
  world.store.cleanup.settle({ journal: null, quarantine: { keep: { ...file, originalFolder: outside } }, events: [] });
  expect(because(await restore(world))).toEqual(["folder-not-known"]);
  world.store.cleanup.settle({ journal: null, quarantine: { keep: { ...file, originalFolder: world.places.certified } }, events: [] });
  expect(because(await restore(world))).toEqual(["certified-file"]);
});

/** The tests may run as root, whom no mode keeps out: the port answers as the system would. */
const failing = (
  name: "renameOwn" | "copyNew" | "writeNew" | "remove",
  trouble: FileTrouble,
  mode: Mode = "link",
): Files => ({ ...filesOf(mode), [name]: () => Promise.resolve(err(trouble)) });

test.each<[string, Files, CleanupObstacle["kind"]]>([
  ["another program has it open", failing("renameOwn", "in-use"), "in-use"],
  ["Windows refuses a file in a folder that is ours", failing("renameOwn", "not-permitted"), "in-use"],
  [
    "Windows refuses a file in a folder that is not",
    { ...failing("writeNew", "no-rights"), renameOwn: () => Promise.resolve(err("not-permitted")) },
    "folder-read-only",
  ],
  ["the folder is read-only", failing("renameOwn", "no-rights"), "folder-read-only"],
  ["the disk is full while preparing", failing("writeNew", "disk-full"), "disk-full"],
  ["the disk is full half-way", failing("copyNew", "disk-full", "cross"), "disk-full"],
  ["the copy is not what was copied", { ...filesOf("cross"), copyNew: async (_, to) => createFiles().writeNew(to, "garbage") }, "io-error"],
])("stays as it was when %s", async (_, files, kind) => {
  const world = newWorld({ files });
  aConnectorFile(world.places, x);
  const before = everyFile(world.places);
  expect(because(await carryOut(world, "quarantine", [x]))).toEqual([kind]);
  expect(everyFile(world.places)).toEqual(before);
  expect(world.store.cleanup.unsettled()).toEqual([]);
  expect(world.cleanup.quarantined().files).toEqual([]);
  const later = newWorld({}, world.places);
  expect(because(await carryOut(later, "quarantine", [x]))).toEqual(["done"]);
});

test("the folder goes while the file is under way", async () => {
  const files = createFiles();
  const world = newWorld({ files: {
    ...files,
    link: async () => { rmSync(world.places.folder, { recursive: true }); return err("vanished"); },
  } });
  aConnectorFile(world.places, x);
  await carryOut(world, "quarantine", [x]);
  const page = await world.cleanup.history({ text: "", kinds: ["recovered"], since: null, before: null, limit: 10 });
  expect(page.events).toMatchObject([{ recovery: { operation: "quarantine", outcome: "missing" } }]);
});

test("a file saved over between look and move is put back as it is now", async () => {
  const files = createFiles();
  const world = newWorld({
    files: {
      ...files,
      renameOwn: (from, to) => { if (from.endsWith(x)) writeFileSync(from, "saved over"); return files.renameOwn(from, to); },
    },
  });
  aConnectorFile(world.places, x);
  expect(because(await carryOut(world, "quarantine", [x]))).toEqual(["changed-since-scan"]);
  expect(readFileSync(join(world.places.folder, x), "utf8")).toBe("saved over");
  expect(readdirSync(world.places.folder)).toEqual([x]);
});

test("without a journal nothing moves", async () => {
  const world = newWorld();
  aConnectorFile(world.places, x);
  const refusing = newWorld({ records: { ...world.store.cleanup, begin: () => err("disk-full") } }, world.places);
  expect(because(await carryOut(refusing, "quarantine", [x]))).toEqual(["disk-full"]);
  expect(readdirSync(world.places.folder)).toEqual([x]);
});

test("a store that may not be written keeps every file where it is", async () => {
  const first = newWorld();
  aConnectorFile(first.places, x);
  const database = join(first.places.data, "mezzanine.db");
  first.store.close();
  rmSync(database);
  mkdirSync(database);
  const world = newWorld({}, first.places);
  expect(world.store.state.kind).toBe("read-only");
  expect(because(await carryOut(world, "quarantine", [x]))).toEqual(["store-read-only"]);
  expect(readdirSync(world.places.folder)).toEqual([x]);
});

test("only a confirmation that names the files purges them", async () => {
  const world = newWorld();
  for (const name of ["A.mez", "B.mez"]) aConnectorFile(world.places, name);
  await carryOut(world, "quarantine", ["A.mez", "B.mez"] as ConnectorId[]);
  const ids = world.cleanup.quarantined().files.map(({ id }) => id);
  const plan = await world.cleanup.plan({ kind: "purge", ids: ids });
  expect(await world.cleanup.carryOut(anOrder(plan.planId))).toEqual(err("not-confirmed"));
  expect(await world.cleanup.carryOut(anOrder(plan.planId, { confirmedNames: ["A.mez"] }))).toEqual(err("not-confirmed"));
  expect(await world.cleanup.carryOut(anOrder(plan.planId, { confirmedNames: ["A.mez", "A.mez"] }))).toEqual(err("not-confirmed"));
  expect(everyFile(world.places).length).toBe(2);
  const done = await world.cleanup.carryOut(anOrder(plan.planId, { confirmedNames: ["B.mez", "A.mez"] }));
  expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["done", "done"]);
  expect([everyFile(world.places), readdirSync(world.ports.quarantineFolder), world.cleanup.quarantined().sizeBytes]).toEqual([[], [], 0]);
});

test("a purge by age deletes what it names and is told as such", async () => {
  const world = newWorld();
  for (const name of ["Old.mez", "New.mez"]) aConnectorFile(world.places, name);
  await carryOut(world, "quarantine", ["Old.mez", "New.mez"] as ConnectorId[]);
  const old = world.cleanup.quarantined().files.filter(({ name }) => name === "Old.mez").map(({ id }) => id);
  expect(because((await world.cleanup.purgeByAge(old)).map(({ outcome }) => outcome))).toEqual(["done"]);
  expect(world.cleanup.quarantined().files.map(({ name }) => name)).toEqual(["New.mez"]);
  expect(await world.cleanup.purgeByAge([])).toEqual([]);
  const { events } = await world.cleanup.history({ text: "", kinds: ["purged"], since: null, before: null, limit: 9 });
  expect(events).toMatchObject([{ name: "Old.mez", by: "age" }]);
});

test("an id nobody handed out is unknown", async () => {
  const world = newWorld();
  const plan = await world.cleanup.plan({ kind: "purge", ids: ["../../etc" as QuarantineId] });
  expect(plan.steps).toMatchObject([{ to: null, obstacle: { kind: "unknown-id" } }]);
});

test("the rights of the folder are looked at before, where the system shows them", async () => {
  const world = newWorld({ files: { ...createFiles(), seemsWritable: () => Promise.resolve(false) } });
  aConnectorFile(world.places, x);
  chmodSync(world.places.folder, 0o555);
  const plan = await world.cleanup.plan({ kind: "disable", ids: [x] });
  chmodSync(world.places.folder, 0o755);
  expect(plan.steps[0]?.obstacle).toEqual({ kind: "folder-read-only", path: world.places.folder });
});
