import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { err } from "../../../../shared/base/result.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { Installation } from "../../../../electron/engine/cleanup/execute/install-file.ts";
import { createFiles } from "../../../../electron/engine/cleanup/execute/files.ts";
import { subjectOfConnector } from "../../../../electron/engine/cleanup/plan/subject.ts";
import { aConnectorFile, anOrder, sha256, type World } from "../world.ts";
import { makeWorlds } from "../worlds.ts";

const { newWorld, newPlaces } = makeWorlds();
const bytes = Buffer.from("new bytes");

function anInstallation(
  { places, ports }: World,
  over: Partial<Installation> & { readonly replacing?: readonly string[] } = {},
): Installation {
  const { replacing = [], ...rest } = over;
  return {
    facts: {
      title: "New",
      sha256: sha256(bytes),
      sizeBytes: bytes.length,
      modifiedAt: "2026-01-01T00:00:00.000Z",
      version: "2.0",
      signer: null,
      findings: [],
    },
    to: join(places.folder, "Contoso.mez"),
    bytes,
    mark: null,
    replaces: replacing.flatMap((name) => ports.inventory.find(name as ConnectorId) ?? []).map(subjectOfConnector),
    reason: "sent by Ada",
    ...rest,
  };
}

async function installed(world: World, over: Parameters<typeof anInstallation>[1] = {}) {
  const done = await world.cleanup.install([anInstallation(world, over)]);
  if (!done.ok) throw new Error(done.error);
  const [one] = done.value;
  return one?.ok === true ? { historyId: one.value } : (one?.error.kind ?? null);
}

const inFolder = ({ places }: World) => readdirSync(places.folder).toSorted();
const kept = ({ cleanup }: World) => cleanup.quarantined().files.map(({ name }) => name);

test("the new file is there, what it replaced is kept, and undo brings it back", async () => {
  const world = newWorld();
  aConnectorFile(world.places, "Contoso.mez");
  const old = readFileSync(join(world.places.folder, "Contoso.mez"));
  aConnectorFile(world.places, "Other.pqx");
  const done = await installed(world, { replacing: ["Contoso.mez", "Other.pqx"] });
  expect([inFolder(world), kept(world).toSorted()]).toEqual([["Contoso.mez"], ["Contoso.mez", "Other.pqx"]]);
  if (done === null || typeof done === "string") throw new Error(`${done}`);
  const event = world.store.cleanup.findEvent(done.historyId ?? 0);
  expect(event).toMatchObject({
    kind: "installed",
    by: "user",
    note: "sent by Ada",
    version: "2.0",
    previous: { sha256: sha256(old), version: "1.0.0" },
  });
  const plan = await world.cleanup.planUndo(done.historyId ?? 0);
  if (!plan.ok) throw new Error(plan.error);
  expect(plan.value).toMatchObject({ kind: "quarantine", restores: ["Contoso.mez", "Other.pqx"] });
  await world.cleanup.carryOut(anOrder(plan.value.planId));
  expect([inFolder(world), kept(world)]).toEqual([["Contoso.mez", "Other.pqx"], ["Contoso.mez"]]);
  expect(readFileSync(join(world.places.folder, "Contoso.mez"))).toEqual(old);
  expect(await world.cleanup.planUndo(done.historyId ?? 0)).toEqual(err("not-undoable"));
});

test("a scan that follows has nothing to report: the user did it", async () => {
  const world = newWorld();
  aConnectorFile(world.places, "Contoso.mez");
  const seen = (name: string, hash: string, signer: string | null) => ({
    connector: name as ConnectorId,
    folder: world.places.folder,
    name,
    sha256: hash,
    version: null,
    signer,
  });
  const old = sha256(readFileSync(join(world.places.folder, "Contoso.mez")));
  const scan = (hash: string, signer: string | null) =>
    world.cleanup.observe([{ path: world.places.folder, files: [seen("Contoso.mez", hash, signer)], unreadable: [] }]);
  await scan(old, "AB12");
  await installed(world, { replacing: ["Contoso.mez"] });
  expect(await scan(sha256(bytes), null)).toEqual({ ok: true, value: [] });
  // Somebody else's change is still reported.
  expect(await scan("FF".repeat(32), null)).toMatchObject({ ok: true, value: [{ kind: "replaced", by: "disk" }] });
});

test("bytes that are not those of the review are not written", async () => {
  const world = newWorld();
  expect(await installed(world, { bytes: Buffer.from("others") })).toBe("changed-since-scan");
  expect(inFolder(world)).toEqual([]);
});

test("a copy that does not read back as it was written is not installed", async () => {
  const files = createFiles();
  const world = newWorld({ files: { ...files, writeBytes: (path) => files.writeBytes(path, Buffer.from("half")) } });
  aConnectorFile(world.places, "Contoso.mez");
  expect(await installed(world, { replacing: ["Contoso.mez"] })).toBe("io-error");
  expect([inFolder(world), kept(world)]).toEqual([["Contoso.mez"], []]);
});

test("a full disk leaves everything as it was", async () => {
  const world = newWorld({ files: { ...createFiles(), writeBytes: () => Promise.resolve(err("disk-full")) } });
  aConnectorFile(world.places, "Contoso.mez");
  expect(await installed(world, { replacing: ["Contoso.mez"] })).toBe("disk-full");
  expect([inFolder(world), kept(world), world.store.cleanup.unfinished()]).toEqual([["Contoso.mez"], [], []]);
});

test("when the name cannot be given, what was replaced is back", async () => {
  const files = createFiles();
  const world = newWorld({
    files: { ...files, link: (from, to) => (from.endsWith(".part") ? Promise.resolve(err("io-error")) : files.link(from, to)) },
  });
  aConnectorFile(world.places, "Contoso.mez");
  const old = readFileSync(join(world.places.folder, "Contoso.mez"));
  expect(await installed(world, { replacing: ["Contoso.mez"] })).toBe("io-error");
  expect([inFolder(world), kept(world), world.store.cleanup.unfinished()]).toEqual([["Contoso.mez"], [], []]);
  expect(readFileSync(join(world.places.folder, "Contoso.mez"))).toEqual(old);
});

test("a file that another program puts there meanwhile is never overwritten", async () => {
  const places = newPlaces();
  const target = join(places.folder, "Contoso.mez");
  const world = newWorld({ reached: (step) => (step === "replaced" ? writeFileSync(target, "somebody's") : undefined) }, places);
  aConnectorFile(places, "Contoso.mez");
  expect(await installed(world, { replacing: ["Contoso.mez"] })).toBe("name-in-use");
  expect(readFileSync(target, "utf8")).toBe("somebody's");
  expect([inFolder(world), kept(world)]).toEqual([["Contoso.mez"], ["Contoso.mez"]]);
});

test("a replaced file that changed since the review stops it", async () => {
  const world = newWorld();
  aConnectorFile(world.places, "Contoso.mez");
  const order = anInstallation(world, { replacing: ["Contoso.mez"] });
  writeFileSync(join(world.places.folder, "Contoso.mez"), "changed");
  const done = await world.cleanup.install([order]);
  expect(done).toMatchObject({ ok: true, value: [{ ok: false, error: { kind: "changed-since-scan" } }] });
  expect([inFolder(world), kept(world)]).toEqual([["Contoso.mez"], []]);
});

test("a missing folder is made", async () => {
  const world = newWorld();
  rmSync(world.places.folder, { recursive: true });
  expect(await installed(world)).toMatchObject({ historyId: expect.any(Number) as number });
  expect(inFolder(world)).toEqual(["Contoso.mez"]);
});

test.skipIf(process.platform === "win32")("a folder that is a link to elsewhere is not followed", async () => {
  const world = newWorld();
  const elsewhere = join(world.places.data, "..", "elsewhere");
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(world.places.folder, "link"));
  expect(await installed(world, { to: join(world.places.folder, "link", "Contoso.mez") })).toBe("folder-not-known");
  expect(await installed(world, { to: join(world.places.certified, "Contoso.mez") })).toBe("certified-file");
  expect([readdirSync(elsewhere), readdirSync(world.places.certified)]).toEqual([[], []]);
});

test("after a lost store an interrupted install is settled by its note", async () => {
  const places = newPlaces();
  const world = newWorld(
    {
      reached: (step) => {
        if (step === "staged") throw new Error("ends here");
      },
    },
    places,
  );
  await expect(world.cleanup.install([anInstallation(world)])).rejects.toThrow("ends here");
  world.store.close();
  for (const name of readdirSync(places.data)) if (name.startsWith("mezzanine.db")) rmSync(join(places.data, name));
  const again = newWorld({}, places);
  const report = await again.cleanup.recover();
  expect(report).toMatchObject({ ok: true, value: { recovered: [{ operation: "install", outcome: "finished" }], postponed: [] } });
  expect(inFolder(again)).toEqual(["Contoso.mez"]);
  expect(existsSync(join(places.data, "moves")) ? readdirSync(join(places.data, "moves")) : []).toEqual([]);
  expect(basename(places.folder)).toBe("Custom Connectors");
});
