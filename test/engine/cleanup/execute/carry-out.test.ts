import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { err } from "../../../../shared/base/result.ts";
import type { CleanupObstacle, CleanupOrder, NameDecision, QuarantineId } from "../../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { FsError } from "../../../../electron/engine/cleanup/execute/fs-error.ts";
import { createFiles, type Files } from "../../../../electron/engine/cleanup/execute/files.ts";
import { aConnectorFile, anOrder, everyFile, filesOf, placesIn, sha256, type Mode, type WorldPaths, type World } from "../world.ts";
import { makeWorlds } from "../worlds.ts";

const { newPlaces, newWorld } = makeWorlds();
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
  expect(files).toMatchObject([
    {
      name: "X.mez",
      originalFolder: world.places.folder,
      reason: "in the way",
      findings: ["shadows-certified"],
      version: "1.0.0",
      signer: "AB12",
    },
  ]);
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
    "A.mez": "done",
    "B.mez": "changed-since-scan",
    "certified/Cert.pqx": "certified-file",
    "nobody": "unknown-id",
    "C.mez": "done",
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
  expect(world.store.cleanup.unfinished()).toEqual([]);
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
  world.store.cleanup.commit({ journal: null, quarantine: { keep: { ...file, originalFolder: outside } }, events: [] });
  expect(because(await restore(world))).toEqual(["folder-not-known"]);
  world.store.cleanup.commit({ journal: null, quarantine: { keep: { ...file, originalFolder: world.places.certified } }, events: [] });
  expect(because(await restore(world))).toEqual(["certified-file"]);
});

/** The tests may run as root, whom no mode keeps out: the port answers as the system would. */
const failing = (name: "renameOwn" | "copyNew" | "writeNew" | "remove", failure: FsError, mode: Mode = "link"): Files => ({
  ...filesOf(mode),
  [name]: () => Promise.resolve(err(failure)),
});

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
  expect(world.store.cleanup.unfinished()).toEqual([]);
  expect(world.cleanup.quarantined().files).toEqual([]);
  const later = newWorld({}, world.places);
  expect(because(await carryOut(later, "quarantine", [x]))).toEqual(["done"]);
});

test("the folder goes while the file is under way", async () => {
  const files = createFiles();
  const world = newWorld({
    files: {
      ...files,
      link: async () => {
        rmSync(world.places.folder, { recursive: true });
        return err("vanished");
      },
    },
  });
  aConnectorFile(world.places, x);
  await carryOut(world, "quarantine", [x]);
  const page = await world.cleanup.history({ text: "", kinds: ["recovered"], since: null, before: null, limit: 10 });
  expect(page.events).toMatchObject([{ recovery: { operation: "quarantine", outcome: "missing" } }]);
});

test("a file replaced between check and move is put back as it is now", async () => {
  const files = createFiles();
  const world = newWorld({
    files: {
      ...files,
      renameOwn: (from, to) => {
        if (from.endsWith(x)) writeFileSync(from, "saved over");
        return files.renameOwn(from, to);
      },
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

test("a purge by age deletes what it names and is reported as such", async () => {
  const world = newWorld();
  for (const name of ["Old.mez", "New.mez"]) aConnectorFile(world.places, name);
  await carryOut(world, "quarantine", ["Old.mez", "New.mez"] as ConnectorId[]);
  const old = world.cleanup
    .quarantined()
    .files.filter(({ name }) => name === "Old.mez")
    .map(({ id }) => id);
  expect(because((await world.cleanup.purgeByAge(old)).map(({ outcome }) => outcome))).toEqual(["done"]);
  expect(world.cleanup.quarantined().files.map(({ name }) => name)).toEqual(["New.mez"]);
  expect(await world.cleanup.purgeByAge([])).toEqual([]);
  const { events } = await world.cleanup.history({ text: "", kinds: ["purged"], since: null, before: null, limit: 9 });
  expect(events).toMatchObject([{ name: "Old.mez", by: "age" }]);
});

test("an id that was never given out is unknown", async () => {
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

test.each([
  [
    "a folder with something in it",
    (path: string) => {
      mkdirSync(path);
      writeFileSync(join(path, "inside"), "inside");
    },
  ],
  ["a link to a file", (path: string) => symlinkSync("elsewhere", path)],
  ["a link to a folder", (path: string) => symlinkSync("..", path)],
] as const)("%s swapped in while a file is moved is put back", async (_, swap) => {
  const files = createFiles();
  const aside = (path: string) => `${path}.aside`;
  const world = newWorld({
    files: {
      ...files,
      renameOwn: (from, to) => {
        if (basename(from) === x && !existsSync(aside(from))) {
          renameSync(from, aside(from));
          swap(from);
        }
        return files.renameOwn(from, to);
      },
    },
  });
  aConnectorFile(world.places, x);
  for (const kind of ["quarantine", "disable"] as const) {
    expect(because(await carryOut(world, kind, [x]))).toEqual(["not-a-file"]);
    expect(readdirSync(world.places.folder).toSorted()).toEqual([x, `${x}.aside`]);
    expect(lstatSync(join(world.places.folder, x)).isFile()).toBe(false);
    expect(world.store.cleanup.unfinished()).toEqual([]);
    rmSync(join(world.places.folder, x), { recursive: true });
    renameSync(aside(join(world.places.folder, x)), join(world.places.folder, x));
  }
});

test("what was swapped in gets another name when its own is taken meanwhile, and nothing is replaced", async () => {
  const files = createFiles();
  const world = newWorld({
    files: {
      ...files,
      renameOwn: async (from, to) => {
        if (basename(from) !== x) return files.renameOwn(from, to);
        rmSync(from);
        symlinkSync("elsewhere", from);
        const renamed = await files.renameOwn(from, to);
        writeFileSync(from, "of somebody");
        return renamed;
      },
    },
  });
  aConnectorFile(world.places, x);
  await carryOut(world, "disable", [x]);
  const [name, other] = readdirSync(world.places.folder).toSorted((one, two) => two.length - one.length);
  expect(readFileSync(join(world.places.folder, other ?? ""), "utf8")).toBe("of somebody");
  expect(readlinkSync(join(world.places.folder, name ?? ""))).toBe("elsewhere");
  expect(name).toContain("recovered");
});

/** A quarantined file whose bytes are others now. */
async function aChangedFile(world: World): Promise<{ readonly id: QuarantineId; readonly sha256: string }> {
  aConnectorFile(world.places, x);
  await carryOut(world, "quarantine", [x]);
  const [file] = world.cleanup.quarantined().files;
  if (file === undefined) throw new Error("nothing kept");
  writeFileSync(join(world.ports.quarantineFolder, file.id, x), "other bytes");
  return { id: file.id, sha256: sha256(Buffer.from("other bytes")) };
}

test.each(["restore", "purge"] as const)(
  "a file that changed in quarantine: %s reports it and acts only on exactly these bytes",
  async (kind) => {
    const world = newWorld();
    const { id, sha256: now } = await aChangedFile(world);
    const order = async (acceptedChanges: CleanupOrder["acceptedChanges"]) => {
      const plan = await world.cleanup.plan({ kind, ids: [id] });
      expect(plan.steps.map(({ obstacle }) => obstacle)).toEqual([{ kind: "changed-in-quarantine", sha256: now, nameTaken: null }]);
      const isAccepted = acceptedChanges?.some(({ subject, sha256: accepted }) => subject === id && accepted === now);
      const confirmedNames = kind === "purge" && isAccepted === true ? [x] : [];
      return world.cleanup.carryOut(
        anOrder(plan.planId, { confirmedNames, ...(acceptedChanges === undefined ? {} : { acceptedChanges }) }),
      );
    };
    for (const accepted of [undefined, [], [{ subject: id, sha256: "00" }], [{ subject: "other" as QuarantineId, sha256: now }]]) {
      const refused = await order(accepted);
      expect(refused.ok && because(refused.value.map(({ outcome }) => outcome))).toEqual(["changed-in-quarantine"]);
    }
    expect(everyFile(world.places).map((file) => file.sha256)).toEqual([now]);
    const done = await order([{ subject: id, sha256: now }]);
    expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["done"]);
    expect(everyFile(world.places)).toEqual(kind === "purge" ? [] : [{ path: join(world.places.folder, x), sha256: now }]);
    expect(world.cleanup.quarantined().files).toEqual([]);
    const [event] = (await world.cleanup.history({ text: "", kinds: [], since: null, before: null, limit: 1 })).events;
    // What was known of the earlier bytes is not said of these.
    expect(event).toMatchObject({ sha256: now, signer: null, version: null });
  },
);

test("a changed file whose name is taken needs both answers", async () => {
  const world = newWorld();
  const { id, sha256: now } = await aChangedFile(world);
  writeFileSync(join(world.places.folder, x), "a newer one");
  const plan = await world.cleanup.plan({ kind: "restore", ids: [id] });
  expect(plan.steps[0]?.obstacle).toMatchObject({ kind: "changed-in-quarantine", nameTaken: { kind: "name-taken", name: x } });
  const half = await world.cleanup.carryOut(anOrder(plan.planId, { acceptedChanges: [{ subject: id, sha256: now }] }));
  expect(half.ok && because(half.value.map(({ outcome }) => outcome))).toEqual(["name-taken"]);
  const again = await world.cleanup.plan({ kind: "restore", ids: [id] });
  const both = { acceptedChanges: [{ subject: id, sha256: now }], decisions: [{ subject: id, decision: "keep-both" as const }] };
  const done = await world.cleanup.carryOut(anOrder(again.planId, both));
  expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["done"]);
  expect(readFileSync(join(world.places.folder, x), "utf8")).toBe("a newer one");
  expect(everyFile(world.places)).toHaveLength(2);
});

test("what was purged by age is never a file that changed", async () => {
  const world = newWorld();
  await aChangedFile(world);
  const ids = world.cleanup.quarantined().files.map(({ id }) => id);
  expect(because((await world.cleanup.purgeByAge(ids)).map(({ outcome }) => outcome))).toEqual(["changed-in-quarantine"]);
  expect(everyFile(world.places)).toHaveLength(1);
});

test("of several files those that are confirmed are purged, and one that changed stays", async () => {
  const world = newWorld();
  const { id } = await aChangedFile(world);
  aConnectorFile(world.places, "Other.mez");
  await carryOut(world, "quarantine", ["Other.mez" as ConnectorId]);
  const plan = await world.cleanup.plan({ kind: "purge", ids: world.cleanup.quarantined().files.map((file) => file.id) });
  const done = await world.cleanup.carryOut(
    anOrder(plan.planId, { confirmedNames: ["Other.mez"], decisions: [{ subject: id, decision: "skip" }] }),
  );
  expect(done.ok && because(done.value.map(({ outcome }) => outcome)).toSorted()).toEqual(["done", "skipped"]);
  expect(world.cleanup.quarantined().files.map((file) => file.id)).toEqual([id]);
});

const memoryVolume = "/dev/shm";
const hasSecondVolume = existsSync(memoryVolume) && statSync(memoryVolume).dev !== statSync(tmpdir()).dev;

test.runIf(hasSecondVolume)(
  "a file that may only be read goes to quarantine on another volume and back (needs /dev/shm on a device of its own)",
  async () => {
    const data = mkdtempSync(join(memoryVolume, "mezzanine-data-"));
    try {
      const places = placesIn(join(newPlaces().folder, ".."), join(data, "data"));
      expect(await moveAsSomebodyElse(places)).toEqual(["quarantine done 444", "restore done 444"]);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
);

/** Root may write to everything, so it is done by somebody who may not; who is not root does it by themselves. */
async function moveAsSomebodyElse(places: WorldPaths): Promise<readonly string[]> {
  const nobody = 65_534;
  const isRoot = process.getuid?.() === 0;
  aConnectorFile(places, x);
  chmodSync(join(places.folder, x), 0o444);
  for (const path of isRoot ? [join(places.folder, ".."), join(places.data, ".."), ...Object.values(places), join(places.folder, x)] : [])
    chownSync(path, nobody, nobody);
  if (isRoot) process.seteuid?.(nobody);
  const said: string[] = [];
  try {
    const world = newWorld({}, places);
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    said.push(
      `quarantine ${because(await carryOut(world, "quarantine", [x])).join()} ${modeOf(join(world.ports.quarantineFolder, world.cleanup.quarantined().files[0]?.id ?? "", x))}`,
    );
    said.push(`restore ${because(await restore(world)).join()} ${modeOf(join(places.folder, x))}`);
    world.store.close();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  return said;
}
