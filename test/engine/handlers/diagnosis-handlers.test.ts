import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Engine } from "../../../electron/engine/create-engine.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { anArchive, type Files } from "../../builders/an-archive.ts";
import { aSigner, aSignedPackage } from "../../builders/a-signed-package.ts";
import { custom, fern, setUps } from "../../builders/doctor-set-ups.ts";
import { aRealInspector, engines, failureOf, rescan, valueOf } from "../an-engine.ts";

const { start, aHome } = engines();
const main = fern["Fern.pq"]?.toString() ?? "";

/** An engine in a home with these files, by their paths in it. */
async function anEngine(files: Readonly<Record<string, Files | Buffer | string>>, changes: Parameters<typeof start>[1] = {}) {
  const home = aHome();
  for (const [name, content] of Object.entries(files)) {
    const path = join(home.home, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : await anArchive(content));
  }
  const engine = await start(home, {
    inspector: aRealInspector(),
    instead: { securityLevel: "any" },
    readPrograms: async () => [],
    ...changes,
  });
  return { ...home, engine };
}

const summaryOf = async ({ handlers }: Engine, name: string) =>
  (await valueOf(handlers.getDiagnoses(null))).find((one) => one.name === name);
const idOf = ({ inventory }: Engine, name: string): ConnectorId => {
  const file = inventory.files().find((one) => one.name === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return file.id;
};
const stateOf = async ({ handlers }: Engine, id: ConnectorId, link: string) =>
  (await valueOf(handlers.diagnose({ id }))).links.find(({ name }) => name === link)?.state;

test.each(Object.entries(setUps))(
  "the window's chain: %s",
  async (_, { file, content, level = "any", programs = [], broken, fix, others }) => {
    const bytes = typeof content === "function" ? await content() : content;
    const { home, engine } = await anEngine(
      { [file]: bytes, ...others },
      {
        instead: { securityLevel: level },
        readPrograms: () => Promise.resolve(programs?.map((startedAtMs) => ({ name: "PBIDesktop.exe", startedAtMs })) ?? null),
      },
    );
    const isInstalled = engine.inventory.files().some(({ name }) => name === basename(file));
    const opened = isInstalled ? null : await engine.inspectFile(join(home, file));
    const id = opened?.ok === true ? opened.value.id : idOf(engine, basename(file));
    const chain = await valueOf(engine.handlers.diagnose({ id }));
    expect([chain.firstBroken, chain.repairs.map(({ name }) => name)]).toEqual([broken, fix === undefined ? [] : [fix]]);
    if (isInstalled && !chain.isDisabled) expect((await summaryOf(engine, basename(file)))?.firstBroken).toBe(broken);
    if (fix === undefined) return;
    const plan = await valueOf(engine.handlers.planRepair({ id, repair: fix }));
    expect([plan.obstacle, plan.signature, plan.packing === null]).toEqual([null, "none", fix !== "repack"]);
    const before = readFileSync(join(home, file));
    const { outcome } = await valueOf(engine.handlers.carryOutRepair({ planId: plan.planId }));
    expect(outcome).toMatchObject({ kind: "done", to: plan.repair.to });
    await rescan(engine);
    expect(await stateOf(engine, idOf(engine, basename(plan.repair.to)), broken)).toBe("holds");
    expect(readFileSync(plan.repair.to).equals(before)).toBe(fix !== "repack");
  },
);

test("each fault has its repair, in whatever order they are mended", async () => {
  const wrong = "Documents/Microsoft Power BI Desktop/Custom Connectors/Fern_1.0.mez.zip";
  const { engine, custom: folder } = await anEngine({ [wrong]: { "Fern/Fern.pq": main, "Fern/Test.pq": "1 + 1" } });
  let name = basename(wrong);
  for (const repair of ["repack", "move", "rename"] as const) {
    const plan = await valueOf(engine.handlers.planRepair({ id: idOf(engine, name), repair }));
    expect([repair, plan.obstacle]).toEqual([repair, null]);
    await valueOf(engine.handlers.carryOutRepair({ planId: plan.planId }));
    await rescan(engine);
    name = basename(plan.repair.to);
  }
  expect(name).toBe("Fern-1-0.mez");
  expect(existsSync(join(folder, name))).toBe(true);
  expect((await valueOf(engine.handlers.diagnose({ id: idOf(engine, name) }))).firstBroken).toBeNull();
});

test("what packing anew changes is named before", async () => {
  const files = { "Fern/Fern.pq": main, "Fern/icons/a.txt": "a", "Fern/Test.pq": "1 + 1", "__MACOSX/Fern/._Fern.pq": "x" };
  const { engine } = await anEngine({ [`${custom}/Fern.mez`]: files });
  const { packing } = await valueOf(engine.handlers.planRepair({ id: idOf(engine, "Fern.mez"), repair: "repack" }));
  expect(packing).toEqual({
    unwrapped: false,
    outerFolder: "Fern",
    renamed: [],
    leftOut: ["Fern/Test.pq", "__MACOSX/Fern/._Fern.pq"],
  });
});

test("a repair that loses a signature says so, and one that keeps it too", async () => {
  const signer = aSigner({ name: "Brackenfold Ltd" });
  const twoMains = await aSignedPackage({ signer }, { ...fern, "Test.pq": "1 + 1" });
  const { engine, custom: folder } = await anEngine({
    [`${custom}/Fern.pqx`]: twoMains,
    "Documents/Custom Connectors/Gorse.pqx": await aSignedPackage({ signer }, aConnector("Gorse")),
  });
  const kept = await valueOf(engine.handlers.planRepair({ id: idOf(engine, "Gorse.pqx"), repair: "move" }));
  expect([kept.signature, kept.packing]).toEqual(["kept", null]);
  const lost = await valueOf(engine.handlers.planRepair({ id: idOf(engine, "Fern.pqx"), repair: "repack" }));
  // What is no package any more is not called one.
  expect([lost.signature, lost.obstacle, lost.repair.to]).toEqual(["lost", null, join(folder, "Fern.mez")]);
  await valueOf(engine.handlers.carryOutRepair({ planId: lost.planId }));
  await rescan(engine);
  expect(await stateOf(engine, idOf(engine, "Fern.mez"), "main-document")).toBe("holds");
});

test("what was changed after it was signed is not packed anew", async () => {
  const signed = await aSignedPackage({ signer: aSigner({ name: "Brackenfold Ltd" }) }, { ...fern, "Test.pq": "1 + 1" });
  const zip = await (await import("jszip")).default.loadAsync(signed);
  zip.file("Test.pq", "2 + 2");
  const { engine } = await anEngine({ [`${custom}/Fern.pqx`]: await zip.generateAsync({ type: "nodebuffer" }) });
  const id = idOf(engine, "Fern.pqx");
  expect((await valueOf(engine.handlers.diagnose({ id }))).repairs).toEqual([]);
  expect(await failureOf(engine.handlers.planRepair({ id, repair: "repack" }))).toBe("not-offered");
});

test("a plan is for the bytes that were shown, and carried out once", async () => {
  const { home, engine } = await anEngine({ "Documents/Custom Connectors/Fern.mez": fern });
  const path = join(home, "Documents/Custom Connectors/Fern.mez");
  const first = await valueOf(engine.handlers.planRepair({ id: idOf(engine, "Fern.mez"), repair: "move" }));
  writeFileSync(path, await anArchive(aConnector("Fern", "2.0.0")));
  const { outcome } = await valueOf(engine.handlers.carryOutRepair({ planId: first.planId }));
  expect(outcome).toEqual({ kind: "failed", because: { kind: "changed-since-scan" } });
  expect(await failureOf(engine.handlers.carryOutRepair({ planId: first.planId }))).toBe("unknown-plan");
  await rescan(engine);
  const stale = await valueOf(engine.handlers.planRepair({ id: idOf(engine, "Fern.mez"), repair: "move" }));
  writeFileSync(path, await anArchive(aConnector("Fern", "3.0.0")));
  // Also when a scan has seen the new bytes since.
  await rescan(engine);
  expect((await valueOf(engine.handlers.carryOutRepair({ planId: stale.planId }))).outcome).toMatchObject({
    because: { kind: "changed-since-scan" },
  });
  expect(existsSync(path)).toBe(true);
});

test("a name that is taken is said before anything is done", async () => {
  const { engine } = await anEngine({ "Documents/Custom Connectors/Fern.mez": fern, [`${custom}/Fern.mez`]: aConnector("Gorse") });
  const id = engine.inventory.files().find(({ folder }) => folder.role === "near-miss")?.id ?? ("" as ConnectorId);
  const plan = await valueOf(engine.handlers.planRepair({ id, repair: "move" }));
  expect(plan.obstacle).toEqual({ kind: "name-in-use", name: "Fern.mez" });
});

test("a repair that is not offered for a file is not planned", async () => {
  const { engine } = await anEngine({ [`${custom}/Fern.mez`]: fern });
  expect(await failureOf(engine.handlers.planRepair({ id: idOf(engine, "Fern.mez"), repair: "remove-mark" }))).toBe("not-offered");
});

test("a repaired copy of an opened file takes its place, and the file is not touched", async () => {
  const { home, engine } = await anEngine({
    "Downloads/Fern.mez.zip": { "Fern.mez": await anArchive({ "Fern/Fern.pq": main }) },
  });
  const path = join(home, "Downloads/Fern.mez.zip");
  const before = readFileSync(path);
  const byPath = await engine.inspectFile(path);
  const asBytes = await valueOf(engine.handlers.inspectBytes({ name: "Fern.mez.zip", base64: before.toString("base64") }));
  for (const id of [byPath.ok ? byPath.value.id : ("" as ConnectorId), asBytes.id]) {
    const chain = await valueOf(engine.handlers.diagnose({ id }));
    expect([chain.role, chain.firstBroken, chain.repairs.map(({ name }) => name).toSorted()]).toEqual([
      null,
      "folder",
      ["rename", "repack"],
    ]);
    const unpacked = await valueOf(engine.handlers.openRepaired({ id, repair: "repack" }));
    expect(await stateOf(engine, unpacked.id, "main-document")).toBe("holds");
    const renamed = await valueOf(engine.handlers.openRepaired({ id: unpacked.id, repair: "rename" }));
    expect([renamed.name, await stateOf(engine, renamed.id, "file-name")]).toEqual(["Fern.mez", "holds"]);
    expect((await valueOf(engine.handlers.planInstall({ ids: [renamed.id] }))).files[0]?.obstacle).toBeNull();
  }
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("files that give no bytes are in the list, certified and disabled ones are not", async () => {
  const { home, engine } = await anEngine({
    [`${custom}/Fern.mez`]: fern,
    [`${custom}/Off.mez.disabled`]: fern,
    "AppData/Local/Microsoft/Power BI Desktop/CertifiedExtensions/Sure.pqx": fern,
  });
  symlinkSync(join(home, custom, "Loop.mez"), join(home, custom, "Loop.mez"));
  await rescan(engine);
  const found = await valueOf(engine.handlers.getDiagnoses(null));
  expect(found.map(({ name, firstBroken, isKeptFromLoading }) => [name, firstBroken, isKeptFromLoading])).toEqual([
    ["Fern.mez", null, false],
    ["Loop.mez", "permission", true],
  ]);
  // It has no record, and its chain is there all the same.
  expect((await valueOf(engine.handlers.diagnose({ id: idOf(engine, "Loop.mez") }))).firstBroken).toBe("permission");
});
