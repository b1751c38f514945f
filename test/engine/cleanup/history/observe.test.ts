import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { SeenFile } from "../../../../electron/engine/cleanup/records.ts";
import { aConnectorFile, anOrder, sha256, type CleanupSetup } from "../cleanup-setup.ts";
import { makeCleanupSetups } from "../cleanup-setups.ts";

const { newSetup } = makeCleanupSetups();

const aFile = (over: Partial<SeenFile> = {}): SeenFile => ({
  connector: "X.mez" as ConnectorId,
  folder: "/c",
  name: "X.mez",
  sha256: "AA",
  version: "1.0.0",
  signer: "S1",
  ...over,
});

async function look({ cleanup }: CleanupSetup, files: readonly SeenFile[], unreadable: readonly string[] = [], path = "/c") {
  const events = await cleanup.observe([{ path, files, unreadable }]);
  if (!events.ok) throw new Error(events.error);
  return events.value.map(({ kind, name, previous }) => [kind, name, previous?.sha256 ?? null]);
}

test("the first scan of a folder gives no event, also of an empty one", async () => {
  const setup = newSetup();
  expect(await look(setup, [aFile()])).toEqual([]);
  expect(await look(setup, [], [], "/empty")).toEqual([]);
  expect(await look(setup, [aFile({ folder: "/empty" })], [], "/empty")).toEqual([["added", "X.mez", null]]);
});

test.each<[string, readonly SeenFile[], readonly (readonly [string, string, string | null])[]]>([
  ["the same", [aFile()], []],
  ["removed", [], [["removed", "X.mez", null]]],
  ["added", [aFile(), aFile({ name: "Y.mez", connector: "Y.mez" as ConnectorId })], [["added", "Y.mez", null]]],
  ["replaced by the same signer", [aFile({ sha256: "BB" })], [["replaced", "X.mez", "AA"]]],
  ["another signer", [aFile({ sha256: "BB", signer: "S2" })], [["signer-changed", "X.mez", "AA"]]],
  ["no signature any more", [aFile({ sha256: "BB", signer: null })], [["signature-lost", "X.mez", "AA"]]],
])("%s", async (_, files, events) => {
  const setup = newSetup();
  await look(setup, [aFile()]);
  expect(await look(setup, files)).toEqual(events);
  expect(await look(setup, files)).toEqual([]);
});

test("a signature gained is a replacement, no alarm", async () => {
  const setup = newSetup();
  await look(setup, [aFile({ signer: null })]);
  expect(await look(setup, [aFile({ sha256: "BB" })])).toEqual([["replaced", "X.mez", "AA"]]);
});

test("deleting first does not hide that the signature is lost", async () => {
  const setup = newSetup();
  await look(setup, [aFile()]);
  await look(setup, []);
  expect(await look(setup, [aFile({ sha256: "BB", signer: null })])).toEqual([["signature-lost", "X.mez", "AA"]]);
});

test("a file that could not be read is neither gone nor new", async () => {
  const setup = newSetup();
  await look(setup, [aFile()]);
  expect(await look(setup, [], ["X.mez"])).toEqual([]);
  expect(await look(setup, [aFile()])).toEqual([]);
});

test("two processes that scan report a change once", async () => {
  const window = newSetup();
  const commandLine = newSetup({}, window.paths);
  await look(window, [aFile()]);
  expect(await look(commandLine, [])).toEqual([["removed", "X.mez", null]]);
  expect(await look(window, [])).toEqual([]);
});

test("what the user did through Mezzanine is not seen a second time", async () => {
  const setup = newSetup();
  const { paths, cleanup } = setup;
  const x = aConnectorFile(paths, "X.mez");
  const scan = () =>
    look(
      setup,
      readdirSync(paths.folder).map((name) =>
        aFile({
          folder: paths.folder,
          name,
          connector: name as ConnectorId,
          sha256: sha256(readFileSync(join(paths.folder, name))),
        }),
      ),
      [],
      paths.folder,
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
  rmSync(join(paths.folder, x));
  expect(await scan()).toEqual([["removed", "X.mez", null]]);
  aConnectorFile(paths, x);
  expect(await scan()).toEqual([["added", "X.mez", null]]);
});
