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
import type { CleanupObstacle, CleanupOrder, MoveProgress, NameDecision, QuarantineId } from "../../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { FsError } from "../../../../electron/engine/cleanup/execute/fs-error.ts";
import { createFiles, type Files } from "../../../../electron/engine/cleanup/execute/files.ts";
import {
  aConnectorFile,
  anOrder,
  everyFile,
  filesOf,
  pathsIn,
  sha256,
  type Mode,
  type SetupPaths,
  type CleanupSetup,
} from "../cleanup-setup.ts";
import { makeCleanupSetups } from "../cleanup-setups.ts";

const { newPaths, newSetup } = makeCleanupSetups();
const x = "X.mez" as ConnectorId;

async function carryOut({ cleanup }: CleanupSetup, kind: "quarantine" | "disable" | "enable", ids: readonly ConnectorId[]) {
  const plan = await cleanup.plan({ kind, ids });
  const done = await cleanup.carryOut(anOrder(plan.planId));
  return done.ok ? done.value.map(({ outcome }) => outcome) : [];
}

async function restore({ cleanup }: CleanupSetup, decision?: NameDecision) {
  const ids = cleanup.quarantined().files.map(({ id }) => id);
  const plan = await cleanup.plan({ kind: "restore", ids });
  const decisions = decision === undefined ? [] : ids.map((subject) => ({ subject, decision }));
  const done = await cleanup.carryOut(anOrder(plan.planId, { decisions }));
  return done.ok ? done.value.map(({ outcome }) => outcome) : [];
}

const because = (outcomes: readonly { readonly kind: string; readonly because?: CleanupObstacle }[]) =>
  outcomes.map((one) => one.because?.kind ?? one.kind);

test.each<Mode>(["link", "cross", "linkless", "cross-linkless"])("quarantines with everything known and puts back, %s", async (mode) => {
  const setup = newSetup({ files: filesOf(mode) });
  aConnectorFile(setup.paths, x);
  const before = everyFile(setup.paths);
  expect(because(await carryOut(setup, "quarantine", [x]))).toEqual(["done"]);
  expect(readdirSync(setup.paths.folder)).toEqual([]);
  const { files, sizeBytes } = setup.cleanup.quarantined();
  expect(files).toMatchObject([
    {
      name: "X.mez",
      originalFolder: setup.paths.folder,
      reason: "in the way",
      findings: ["shadows-certified"],
      version: "1.0.0",
      signer: "AB12",
    },
  ]);
  expect(sizeBytes).toBe(64_000);
  expect(because(await restore(setup))).toEqual(["done"]);
  expect(everyFile(setup.paths)).toEqual(before);
  expect(readdirSync(setup.ports.quarantineFolder)).toEqual([]);
});

test("disables in place and enables again", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, x);
  expect(because(await carryOut(setup, "disable", [x]))).toEqual(["done"]);
  expect(readdirSync(setup.paths.folder)).toEqual(["X.mez.disabled"]);
  expect(because(await carryOut(setup, "enable", ["X.mez.disabled" as ConnectorId]))).toEqual(["done"]);
  expect(readdirSync(setup.paths.folder)).toEqual(["X.mez"]);
});

test("a bulk goes on past what may not be touched", async () => {
  const setup = newSetup();
  for (const name of ["A.mez", "B.mez", "C.mez"]) aConnectorFile(setup.paths, name);
  writeFileSync(join(setup.paths.certified, "Cert.pqx"), "certified");
  const plan = await setup.cleanup.plan({
    kind: "quarantine",
    ids: ["A.mez", "B.mez", "certified/Cert.pqx", "nobody", "C.mez"] as ConnectorId[],
  });
  writeFileSync(join(setup.paths.folder, "B.mez"), "changed after the plan");
  const done = await setup.cleanup.carryOut(anOrder(plan.planId));
  const outcomes = done.ok ? done.value : [];
  expect(Object.fromEntries(outcomes.map(({ subject, outcome }) => [subject, because([outcome])[0]]))).toEqual({
    "A.mez": "done",
    "B.mez": "changed-since-scan",
    "certified/Cert.pqx": "certified-file",
    "nobody": "unknown-id",
    "C.mez": "done",
  });
  expect(readdirSync(setup.paths.folder)).toEqual(["B.mez"]);
  expect(await setup.cleanup.carryOut(anOrder(plan.planId))).toEqual(err("unknown-plan"));
});

test("progress names each file before it is touched; a stop leaves those after it where they are", async () => {
  const seen: MoveProgress[] = [];
  const setup = newSetup({
    onProgress: (progress) => {
      seen.push(progress);
      return progress.done < 2;
    },
  });
  const names = ["A.mez", "B.mez", "C.mez", "D.mez"];
  for (const name of names) aConnectorFile(setup.paths, name);
  expect(because(await carryOut(setup, "quarantine", names as ConnectorId[]))).toEqual(["done", "done", "skipped", "skipped"]);
  expect(readdirSync(setup.paths.folder)).toEqual(["C.mez", "D.mez"]);
  expect(seen).toEqual([
    { done: 0, total: 4, name: "A.mez" },
    { done: 1, total: 4, name: "B.mez" },
    { done: 2, total: 4, name: "C.mez" },
    { done: 4, total: 4, name: null },
  ]);
});

test("a taken name waits for a decision", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, x);
  await carryOut(setup, "quarantine", [x]);
  aConnectorFile(setup.paths, x, "another file of that name");
  expect(because(await restore(setup))).toEqual(["name-taken"]);
  expect(because(await restore(setup, "skip"))).toEqual(["skipped"]);
  expect(setup.cleanup.quarantined().files.length).toBe(1);
  expect(because(await restore(setup, "keep-both"))).toEqual(["done"]);
  expect(readdirSync(setup.paths.folder).toSorted()).toEqual(["X (restored).mez", "X.mez"]);
});

test("a name taken between plan and move is found when moving, and nothing is replaced", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, x);
  await carryOut(setup, "quarantine", [x]);
  const plan = await setup.cleanup.plan({ kind: "restore", ids: setup.cleanup.quarantined().files.map(({ id }) => id) });
  writeFileSync(join(setup.paths.folder, x), "");
  const done = await setup.cleanup.carryOut(anOrder(plan.planId));
  expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["name-taken"]);
  expect(readFileSync(join(setup.paths.folder, x), "utf8")).toBe("");
  expect(setup.store.cleanup.unfinished()).toEqual([]);
  expect(everyFile(setup.paths).length).toBe(2);
});

test("links and folders are refused, and so is what a link leads to outside", async () => {
  const setup = newSetup();
  const outside = join(setup.paths.folder, "..", "elsewhere");
  mkdirSync(outside);
  aConnectorFile(setup.paths, "Real.mez");
  renameSync(join(setup.paths.folder, "Real.mez"), join(outside, "Real.mez"));
  symlinkSync(join(outside, "Real.mez"), join(setup.paths.folder, "Link.mez"));
  symlinkSync(outside, join(setup.paths.folder, "below"));
  expect(because(await carryOut(setup, "quarantine", ["Link.mez", "below/Real.mez"] as ConnectorId[]))).toEqual([
    "not-a-file",
    "link-outside",
  ]);
  expect(existsSync(join(outside, "Real.mez"))).toBe(true);
});

test("a restore goes nowhere but into a folder that is known and there", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, x);
  await carryOut(setup, "quarantine", [x]);
  const [file] = setup.cleanup.quarantined().files;
  if (file === undefined) throw new Error("nothing kept");
  rmSync(setup.paths.folder, { recursive: true });
  expect(because(await restore(setup))).toEqual(["folder-gone"]);
  const outside = join(setup.paths.data, "..", "elsewhere");
  mkdirSync(outside);
  setup.store.cleanup.commit({ journal: null, quarantine: { keep: { ...file, originalFolder: outside } }, events: [] });
  expect(because(await restore(setup))).toEqual(["folder-not-known"]);
  setup.store.cleanup.commit({ journal: null, quarantine: { keep: { ...file, originalFolder: setup.paths.certified } }, events: [] });
  expect(because(await restore(setup))).toEqual(["certified-file"]);
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
  const setup = newSetup({ files });
  aConnectorFile(setup.paths, x);
  const before = everyFile(setup.paths);
  expect(because(await carryOut(setup, "quarantine", [x]))).toEqual([kind]);
  expect(everyFile(setup.paths)).toEqual(before);
  expect(setup.store.cleanup.unfinished()).toEqual([]);
  expect(setup.cleanup.quarantined().files).toEqual([]);
  const later = newSetup({}, setup.paths);
  expect(because(await carryOut(later, "quarantine", [x]))).toEqual(["done"]);
});

test("the folder goes while the file is under way", async () => {
  const files = createFiles();
  const setup = newSetup({
    files: {
      ...files,
      link: async () => {
        rmSync(setup.paths.folder, { recursive: true });
        return err("vanished");
      },
    },
  });
  aConnectorFile(setup.paths, x);
  await carryOut(setup, "quarantine", [x]);
  const page = await setup.cleanup.history({ text: "", kinds: ["recovered"], since: null, before: null, limit: 10 });
  expect(page.events).toMatchObject([{ recovery: { operation: "quarantine", outcome: "missing" } }]);
});

test("a file replaced between check and move is put back as it is now", async () => {
  const files = createFiles();
  const setup = newSetup({
    files: {
      ...files,
      renameOwn: (from, to) => {
        if (from.endsWith(x)) writeFileSync(from, "saved over");
        return files.renameOwn(from, to);
      },
    },
  });
  aConnectorFile(setup.paths, x);
  expect(because(await carryOut(setup, "quarantine", [x]))).toEqual(["changed-since-scan"]);
  expect(readFileSync(join(setup.paths.folder, x), "utf8")).toBe("saved over");
  expect(readdirSync(setup.paths.folder)).toEqual([x]);
});

test("without a journal nothing moves", async () => {
  const setup = newSetup();
  aConnectorFile(setup.paths, x);
  const refusing = newSetup({ records: { ...setup.store.cleanup, begin: () => err("disk-full") } }, setup.paths);
  expect(because(await carryOut(refusing, "quarantine", [x]))).toEqual(["disk-full"]);
  expect(readdirSync(setup.paths.folder)).toEqual([x]);
});

test("a store that may not be written keeps every file where it is", async () => {
  const first = newSetup();
  aConnectorFile(first.paths, x);
  const database = join(first.paths.data, "mezzanine.db");
  first.store.close();
  rmSync(database);
  mkdirSync(database);
  const setup = newSetup({}, first.paths);
  expect(setup.store.state.kind).toBe("read-only");
  expect(because(await carryOut(setup, "quarantine", [x]))).toEqual(["store-read-only"]);
  expect(readdirSync(setup.paths.folder)).toEqual([x]);
});

test("only a confirmation that names the files purges them", async () => {
  const setup = newSetup();
  for (const name of ["A.mez", "B.mez"]) aConnectorFile(setup.paths, name);
  await carryOut(setup, "quarantine", ["A.mez", "B.mez"] as ConnectorId[]);
  const ids = setup.cleanup.quarantined().files.map(({ id }) => id);
  const plan = await setup.cleanup.plan({ kind: "purge", ids: ids });
  expect(await setup.cleanup.carryOut(anOrder(plan.planId))).toEqual(err("not-confirmed"));
  expect(await setup.cleanup.carryOut(anOrder(plan.planId, { confirmedNames: ["A.mez"] }))).toEqual(err("not-confirmed"));
  expect(await setup.cleanup.carryOut(anOrder(plan.planId, { confirmedNames: ["A.mez", "A.mez"] }))).toEqual(err("not-confirmed"));
  expect(everyFile(setup.paths).length).toBe(2);
  const done = await setup.cleanup.carryOut(anOrder(plan.planId, { confirmedNames: ["B.mez", "A.mez"] }));
  expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["done", "done"]);
  expect([everyFile(setup.paths), readdirSync(setup.ports.quarantineFolder), setup.cleanup.quarantined().sizeBytes]).toEqual([[], [], 0]);
});

test("a purge by age deletes what it names and is reported as such", async () => {
  const setup = newSetup();
  for (const name of ["Old.mez", "New.mez"]) aConnectorFile(setup.paths, name);
  await carryOut(setup, "quarantine", ["Old.mez", "New.mez"] as ConnectorId[]);
  const old = setup.cleanup
    .quarantined()
    .files.filter(({ name }) => name === "Old.mez")
    .map(({ id }) => id);
  expect(because((await setup.cleanup.purgeByAge(old)).map(({ outcome }) => outcome))).toEqual(["done"]);
  expect(setup.cleanup.quarantined().files.map(({ name }) => name)).toEqual(["New.mez"]);
  expect(await setup.cleanup.purgeByAge([])).toEqual([]);
  const { events } = await setup.cleanup.history({ text: "", kinds: ["purged"], since: null, before: null, limit: 9 });
  expect(events).toMatchObject([{ name: "Old.mez", by: "age" }]);
});

test("an id that was never given out is unknown", async () => {
  const setup = newSetup();
  const plan = await setup.cleanup.plan({ kind: "purge", ids: ["../../etc" as QuarantineId] });
  expect(plan.steps).toMatchObject([{ to: null, obstacle: { kind: "unknown-id" } }]);
});

test("the rights of the folder are looked at before, where the system shows them", async () => {
  const setup = newSetup({ files: { ...createFiles(), seemsWritable: () => Promise.resolve(false) } });
  aConnectorFile(setup.paths, x);
  chmodSync(setup.paths.folder, 0o555);
  const plan = await setup.cleanup.plan({ kind: "disable", ids: [x] });
  chmodSync(setup.paths.folder, 0o755);
  expect(plan.steps[0]?.obstacle).toEqual({ kind: "folder-read-only", path: setup.paths.folder });
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
  const setup = newSetup({
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
  aConnectorFile(setup.paths, x);
  for (const kind of ["quarantine", "disable"] as const) {
    expect(because(await carryOut(setup, kind, [x]))).toEqual(["not-a-file"]);
    expect(readdirSync(setup.paths.folder).toSorted()).toEqual([x, `${x}.aside`]);
    expect(lstatSync(join(setup.paths.folder, x)).isFile()).toBe(false);
    expect(setup.store.cleanup.unfinished()).toEqual([]);
    rmSync(join(setup.paths.folder, x), { recursive: true });
    renameSync(aside(join(setup.paths.folder, x)), join(setup.paths.folder, x));
  }
});

test("what was swapped in gets another name when its own is taken meanwhile, and nothing is replaced", async () => {
  const files = createFiles();
  const setup = newSetup({
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
  aConnectorFile(setup.paths, x);
  await carryOut(setup, "disable", [x]);
  const [name, other] = readdirSync(setup.paths.folder).toSorted((one, two) => two.length - one.length);
  expect(readFileSync(join(setup.paths.folder, other ?? ""), "utf8")).toBe("of somebody");
  expect(readlinkSync(join(setup.paths.folder, name ?? ""))).toBe("elsewhere");
  expect(name).toContain("recovered");
});

/** A quarantined file whose bytes are others now. */
async function aChangedFile(setup: CleanupSetup): Promise<{ readonly id: QuarantineId; readonly sha256: string }> {
  aConnectorFile(setup.paths, x);
  await carryOut(setup, "quarantine", [x]);
  const [file] = setup.cleanup.quarantined().files;
  if (file === undefined) throw new Error("nothing kept");
  writeFileSync(join(setup.ports.quarantineFolder, file.id, x), "other bytes");
  return { id: file.id, sha256: sha256(Buffer.from("other bytes")) };
}

test.each(["restore", "purge"] as const)(
  "a file that changed in quarantine: %s reports it and acts only on exactly these bytes",
  async (kind) => {
    const setup = newSetup();
    const { id, sha256: now } = await aChangedFile(setup);
    const order = async (acceptedChanges: CleanupOrder["acceptedChanges"]) => {
      const plan = await setup.cleanup.plan({ kind, ids: [id] });
      expect(plan.steps.map(({ obstacle }) => obstacle)).toEqual([{ kind: "changed-in-quarantine", sha256: now, nameTaken: null }]);
      const isAccepted = acceptedChanges?.some(({ subject, sha256: accepted }) => subject === id && accepted === now);
      const confirmedNames = kind === "purge" && isAccepted === true ? [x] : [];
      return setup.cleanup.carryOut(
        anOrder(plan.planId, { confirmedNames, ...(acceptedChanges === undefined ? {} : { acceptedChanges }) }),
      );
    };
    for (const accepted of [undefined, [], [{ subject: id, sha256: "00" }], [{ subject: "other" as QuarantineId, sha256: now }]]) {
      const refused = await order(accepted);
      expect(refused.ok && because(refused.value.map(({ outcome }) => outcome))).toEqual(["changed-in-quarantine"]);
    }
    expect(everyFile(setup.paths).map((file) => file.sha256)).toEqual([now]);
    const done = await order([{ subject: id, sha256: now }]);
    expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["done"]);
    expect(everyFile(setup.paths)).toEqual(kind === "purge" ? [] : [{ path: join(setup.paths.folder, x), sha256: now }]);
    expect(setup.cleanup.quarantined().files).toEqual([]);
    const [event] = (await setup.cleanup.history({ text: "", kinds: [], since: null, before: null, limit: 1 })).events;
    // What was known of the earlier bytes is not said of these.
    expect(event).toMatchObject({ sha256: now, signer: null, version: null });
  },
);

test("a changed file whose name is taken needs both answers", async () => {
  const setup = newSetup();
  const { id, sha256: now } = await aChangedFile(setup);
  writeFileSync(join(setup.paths.folder, x), "a newer one");
  const plan = await setup.cleanup.plan({ kind: "restore", ids: [id] });
  expect(plan.steps[0]?.obstacle).toMatchObject({ kind: "changed-in-quarantine", nameTaken: { kind: "name-taken", name: x } });
  const half = await setup.cleanup.carryOut(anOrder(plan.planId, { acceptedChanges: [{ subject: id, sha256: now }] }));
  expect(half.ok && because(half.value.map(({ outcome }) => outcome))).toEqual(["name-taken"]);
  const again = await setup.cleanup.plan({ kind: "restore", ids: [id] });
  const both = { acceptedChanges: [{ subject: id, sha256: now }], decisions: [{ subject: id, decision: "keep-both" as const }] };
  const done = await setup.cleanup.carryOut(anOrder(again.planId, both));
  expect(done.ok && because(done.value.map(({ outcome }) => outcome))).toEqual(["done"]);
  expect(readFileSync(join(setup.paths.folder, x), "utf8")).toBe("a newer one");
  expect(everyFile(setup.paths)).toHaveLength(2);
});

test("what was purged by age is never a file that changed", async () => {
  const setup = newSetup();
  await aChangedFile(setup);
  const ids = setup.cleanup.quarantined().files.map(({ id }) => id);
  expect(because((await setup.cleanup.purgeByAge(ids)).map(({ outcome }) => outcome))).toEqual(["changed-in-quarantine"]);
  expect(everyFile(setup.paths)).toHaveLength(1);
});

test("of several files those that are confirmed are purged, and one that changed stays", async () => {
  const setup = newSetup();
  const { id } = await aChangedFile(setup);
  aConnectorFile(setup.paths, "Other.mez");
  await carryOut(setup, "quarantine", ["Other.mez" as ConnectorId]);
  const plan = await setup.cleanup.plan({ kind: "purge", ids: setup.cleanup.quarantined().files.map((file) => file.id) });
  const done = await setup.cleanup.carryOut(
    anOrder(plan.planId, { confirmedNames: ["Other.mez"], decisions: [{ subject: id, decision: "skip" }] }),
  );
  expect(done.ok && because(done.value.map(({ outcome }) => outcome)).toSorted()).toEqual(["done", "skipped"]);
  expect(setup.cleanup.quarantined().files.map((file) => file.id)).toEqual([id]);
});

const memoryVolume = "/dev/shm";
const hasSecondVolume = existsSync(memoryVolume) && statSync(memoryVolume).dev !== statSync(tmpdir()).dev;

test.runIf(hasSecondVolume)(
  "a file that may only be read goes to quarantine on another volume and back (needs /dev/shm on a device of its own)",
  async () => {
    const data = mkdtempSync(join(memoryVolume, "mezzanine-data-"));
    try {
      const paths = pathsIn(join(newPaths().folder, ".."), join(data, "data"));
      expect(await moveAsOtherUser(paths)).toEqual(["quarantine done 444", "restore done 444"]);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
);

/** Root may write to everything, so it is done by somebody who may not; who is not root does it by themselves. */
async function moveAsOtherUser(paths: SetupPaths): Promise<readonly string[]> {
  const nobody = 65_534;
  const isRoot = process.getuid?.() === 0;
  aConnectorFile(paths, x);
  chmodSync(join(paths.folder, x), 0o444);
  for (const path of isRoot ? [join(paths.folder, ".."), join(paths.data, ".."), ...Object.values(paths), join(paths.folder, x)] : [])
    chownSync(path, nobody, nobody);
  if (isRoot) process.seteuid?.(nobody);
  const said: string[] = [];
  try {
    const setup = newSetup({}, paths);
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    said.push(
      `quarantine ${because(await carryOut(setup, "quarantine", [x])).join()} ${modeOf(join(setup.ports.quarantineFolder, setup.cleanup.quarantined().files[0]?.id ?? "", x))}`,
    );
    said.push(`restore ${because(await restore(setup)).join()} ${modeOf(join(paths.folder, x))}`);
    setup.store.close();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
  return said;
}
