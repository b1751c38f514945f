import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { SeenFile } from "../../../../electron/engine/cleanup/records.ts";
import { aConnectorFile, anOrder, sha256, type World } from "../world.ts";
import { makeWorlds } from "../worlds.ts";

const { newWorld } = makeWorlds();

const aFile = (over: Partial<SeenFile> = {}): SeenFile => ({
  connector: "X.mez" as ConnectorId,
  folder: "/c",
  name: "X.mez",
  sha256: "AA",
  version: "1.0.0",
  signer: "S1",
  ...over,
});

async function look({ cleanup }: World, files: readonly SeenFile[], unreadable: readonly string[] = [], path = "/c") {
  const events = await cleanup.observe([{ path, files, unreadable }]);
  if (!events.ok) throw new Error(events.error);
  return events.value.map(({ kind, name, previous }) => [kind, name, previous?.sha256 ?? null]);
}

test("the first scan of a folder gives no event, also of an empty one", async () => {
  const world = newWorld();
  expect(await look(world, [aFile()])).toEqual([]);
  expect(await look(world, [], [], "/empty")).toEqual([]);
  expect(await look(world, [aFile({ folder: "/empty" })], [], "/empty")).toEqual([["added", "X.mez", null]]);
});

test.each<[string, readonly SeenFile[], readonly (readonly [string, string, string | null])[]]>([
  ["the same", [aFile()], []],
  ["removed", [], [["removed", "X.mez", null]]],
  ["added", [aFile(), aFile({ name: "Y.mez", connector: "Y.mez" as ConnectorId })], [["added", "Y.mez", null]]],
  ["replaced by the same signer", [aFile({ sha256: "BB" })], [["replaced", "X.mez", "AA"]]],
  ["another signer", [aFile({ sha256: "BB", signer: "S2" })], [["signer-changed", "X.mez", "AA"]]],
  ["no signature any more", [aFile({ sha256: "BB", signer: null })], [["signature-lost", "X.mez", "AA"]]],
])("%s", async (_, files, events) => {
  const world = newWorld();
  await look(world, [aFile()]);
  expect(await look(world, files)).toEqual(events);
  expect(await look(world, files)).toEqual([]);
});

test("a signature gained is a replacement, no alarm", async () => {
  const world = newWorld();
  await look(world, [aFile({ signer: null })]);
  expect(await look(world, [aFile({ sha256: "BB" })])).toEqual([["replaced", "X.mez", "AA"]]);
});

test("deleting first does not hide that the signature is lost", async () => {
  const world = newWorld();
  await look(world, [aFile()]);
  await look(world, []);
  expect(await look(world, [aFile({ sha256: "BB", signer: null })])).toEqual([["signature-lost", "X.mez", "AA"]]);
});

test("a file that could not be read is neither gone nor new", async () => {
  const world = newWorld();
  await look(world, [aFile()]);
  expect(await look(world, [], ["X.mez"])).toEqual([]);
  expect(await look(world, [aFile()])).toEqual([]);
});

test("two processes that scan report a change once", async () => {
  const window = newWorld();
  const commandLine = newWorld({}, window.places);
  await look(window, [aFile()]);
  expect(await look(commandLine, [])).toEqual([["removed", "X.mez", null]]);
  expect(await look(window, [])).toEqual([]);
});

test("what the user did through Mezzanine is not seen a second time", async () => {
  const world = newWorld();
  const { places, cleanup } = world;
  const x = aConnectorFile(places, "X.mez");
  const scan = () =>
    look(
      world,
      readdirSync(places.folder).map((name) =>
        aFile({
          folder: places.folder,
          name,
          connector: name as ConnectorId,
          sha256: sha256(readFileSync(join(places.folder, name))),
        }),
      ),
      [],
      places.folder,
    );
  const carryOut = async (plan: { readonly planId: string }) => cleanup.carryOut(anOrder(plan.planId));
  await scan();
  await carryOut(await cleanup.plan({ kind: "quarantine", ids: [x] }));
  expect(await scan()).toEqual([]);
  await carryOut(await cleanup.plan({ kind: "restore", ids: cleanup.quarantined().files.map(({ id }) => id) }));
  expect(await scan()).toEqual([]);
  await carryOut(await cleanup.plan({ kind: "disable", ids: [x] }));
  expect(await scan()).toEqual([]);
  await carryOut(await cleanup.plan({ kind: "enable", ids: ["X.mez.disabled" as ConnectorId] }));
  expect(await scan()).toEqual([]);
  rmSync(join(places.folder, x));
  expect(await scan()).toEqual([["removed", "X.mez", null]]);
  aConnectorFile(places, x);
  expect(await scan()).toEqual([["added", "X.mez", null]]);
});
