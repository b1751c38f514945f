import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shippedCatalogue } from "../../../electron/engine/catalogue/shipped-catalogue.ts";
import { createEngine } from "../../../electron/engine/create-engine.ts";
import { engines, failureOf, valueOf, type Home } from "../an-engine.ts";
import { anInspector } from "../inventory/an-inspector.ts";
import { noRegistry } from "../../../electron/engine/trust/reg-exe.ts";

const { aHome } = engines();

async function anEngine({ home, dataFolder }: Home, asked: string[] = []) {
  const engine = await createEngine({
    dataFolder,
    system: { platform: "linux", environment: {}, home, registry: noRegistry },
    inspector: anInspector().inspector,
    hostActions: { openAddress: (address) => Promise.resolve(void asked.push(address)) },
    host: "web",
    version: "1.2.3",
    culture: "en",
    now: () => new Date(),
    onBug: () => undefined,
  });
  await engine.inventory.scans.ended();
  return engine;
}

const aList = (asOf: string, ...names: readonly string[]) =>
  JSON.stringify({ meta: { asOf }, connectors: names.map((name) => ({ name, dataSourceKinds: [name] })) });

test.each([
  ["no JSON", "{", "not-json", ""],
  ["another JSON", "[]", "not-a-catalogue", "connectors"],
  ["nothing in it", aList("2999-01"), "not-a-catalogue", "connectors"],
  ["an entry of a wrong shape", `{"connectors": [{"name": "A"}, {"name": 7}]}`, "bad-entry", "connectors[1].name"],
  ["too many", `{"connectors": [${Array.from({ length: 10_001 }, () => "1").join()}]}`, "too-many-entries", "connectors"],
  ["older than the shipped one", aList("2001-01", "A"), "outdated", "2001-01"],
])("%s is named and changes nothing", async (_, text, kind, detail) => {
  const engine = await anEngine(aHome());
  expect(await engine.handlers.importCatalogue({ name: "list.json", text })).toEqual({ ok: false, error: { kind, detail } });
  expect((await valueOf(engine.handlers.getCatalogue(null))).facts).toMatchObject({ source: "shipped", imported: null });
  await engine.close();
});

test("an imported list counts, also after a restart, until it is damaged or given up", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "New.mez"), "Newest");
  const first = await anEngine(place);
  const findings = async (engine: typeof first) => (await valueOf(engine.handlers.getInventory(null))).rows[0]?.findings;
  expect(await findings(first)).not.toContain("shadows-certified");
  const view = await valueOf(first.handlers.importCatalogue({ name: "C:\\Lists\\new.json", text: aList("2999-01", "Newest") }));
  expect(view.facts).toMatchObject({ asOf: "2999-01", count: 1, source: "imported", imported: { fileName: "new.json", unused: null } });
  expect(await findings(first)).toContain("shadows-certified");
  await first.close();
  const second = await anEngine(place);
  expect(await findings(second)).toContain("shadows-certified");
  await second.close();
  const kept = join(place.dataFolder, "certified-connectors.json");
  writeFileSync(kept, readFileSync(kept, "utf8").slice(0, 20));
  const third = await anEngine(place);
  expect((await valueOf(third.handlers.getCatalogue(null))).facts).toMatchObject({
    source: "shipped",
    imported: { fileName: "new.json", unused: "not-json" },
  });
  expect(await valueOf(third.handlers.getNotices(null))).toMatchObject([
    { kind: "catalogue-not-used", because: "not-json", fileName: "new.json" },
  ]);
  expect((await valueOf(third.handlers.resetCatalogue(null))).facts.imported).toBeNull();
  expect(await valueOf(third.handlers.getNotices(null))).toEqual([]);
  await third.close();
});

test("entries have what people search for, and their documentation opens on one site only", async () => {
  const asked: string[] = [];
  const engine = await anEngine(aHome(), asked);
  const { entries, facts } = await valueOf(engine.handlers.getCatalogue(null));
  expect(entries).toHaveLength(shippedCatalogue().connectors.length);
  expect(facts.asOf).toBe(shippedCatalogue().asOf);
  const documented = entries.find(({ docs }) => docs !== null);
  expect(documented).toMatchObject({ publisher: expect.any(String), releaseState: expect.any(String), installedId: null });
  expect(await failureOf(engine.handlers.openDocs({ name: documented?.name ?? "" }))).toBeNull();
  expect(asked.map((address) => new URL(address).origin)).toEqual(["https://learn.microsoft.com"]);
  expect(await failureOf(engine.handlers.openDocs({ name: "None" }))).toBe("unknown-id");
  const text = JSON.stringify({
    connectors: [
      { name: "Sly", docsPath: "/../@elsewhere.invalid" },
      { name: "Slyer", docsPath: "//elsewhere.invalid" },
    ],
  });
  await engine.handlers.importCatalogue({ name: "x", text });
  expect((await valueOf(engine.handlers.getCatalogue(null))).entries.map(({ docs }) => docs)).toEqual([null, null]);
  await engine.close();
});
