import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { engines, failureOf, rescan, valueOf } from "../an-engine.ts";

const { aHome, start, close } = engines();
const day = (offset: number) => () => new Date(2027, 0, 10 + offset, 12);

test("a connector marked as tested has no warning until the end of its day, and one the day after", async () => {
  const place = aHome();
  writeFileSync(join(place.custom, "Snow.mez"), "Snowfield");
  const first = await start(place, { now: day(0) });
  const [row] = (await valueOf(first.handlers.getInventory(null))).rows;
  const id = row?.id as ConnectorId;
  const mark = { id, until: "2027-01-12", note: "Trying 3.0" };
  expect(await failureOf(first.handlers.setTestingMark({ ...mark, id: "x/y" as ConnectorId }))).toBe("unknown-id");
  expect(await failureOf(first.handlers.setTestingMark({ ...mark, until: "2027-02-30" }))).toBe("not-a-day");
  expect(await failureOf(first.handlers.setTestingMark({ ...mark, until: "2027-01-09" }))).toBe("day-over");
  expect(await valueOf(first.handlers.setTestingMark(mark))).toEqual(mark);
  const findings = async (engine: typeof first) => (await valueOf(engine.handlers.getInventory(null))).rows[0]?.findings;
  expect(await findings(first)).toEqual(["unsigned", "testing-until"]);
  expect((await valueOf(first.handlers.getShadowMap(null))).pairs[0]?.testing?.state).toBe("in-force");
  await close();
  const second = await start(place, { now: day(2) });
  expect(await findings(second)).toContain("testing-until");
  await close();
  const third = await start(place, { now: day(3) });
  expect(await findings(third)).toEqual(expect.arrayContaining(["shadows-certified", "testing-over"]));
  expect((await valueOf(third.handlers.getInventory(null))).rows[0]?.testingUntil).toBe("2027-01-12");
  const map = await valueOf(third.handlers.getShadowMap(null));
  expect(map).toMatchObject({ today: "2027-01-13", marks: [{ mark, state: "ended" }], catalogue: { asOf: "2030-01", source: "given" } });
  expect(await failureOf(third.handlers.clearTestingMark({ id }))).toBeNull();
  expect(await failureOf(third.handlers.clearTestingMark({ id }))).toBe("unknown-id");
  expect(await findings(third)).not.toContain("testing-over");
  const { events } = await valueOf(third.handlers.getHistory({ text: "", kinds: [], since: null, before: null, limit: 10 }));
  expect(events.map(({ kind, note }) => [kind, note])).toEqual([
    ["unmarked-testing", "Trying 3.0"],
    ["marked-testing", "2027-01-12 Trying 3.0"],
  ]);
});

test("compared with another file, with a listed and with an installed certified one", async () => {
  const place = aHome();
  const certified = join(place.home, "AppData", "Local", "Microsoft", "Power BI Desktop", "CertifiedExtensions");
  writeFileSync(join(place.custom, "Snow.mez"), "Snowfield");
  writeFileSync(join(place.custom, "Other.mez"), "Ashgrove");
  writeFileSync(join(place.custom, "Empty.mez"), "");
  const engine = await start(place);
  const idOf = async (name: string) =>
    (await valueOf(engine.handlers.getInventory(null))).rows.find((row) => row.name === name)?.id as ConnectorId;
  const id = await idOf("Snow.mez");
  const other = await valueOf(engine.handlers.compareConnectors({ id, with: { kind: "connector", id: await idOf("Other.mez") } }));
  expect(other.breakages).toContainEqual({ kind: "kind-lost", dataSourceKind: "Snowfield" });
  expect(other.onlyNames).toBe(false);
  const listed = await valueOf(engine.handlers.compareConnectors({ id, with: { kind: "certified", name: "Snowfield" } }));
  expect(listed).toMatchObject({ onlyNames: true, otherVersion: "2.0.0", localIs: "unknown", breakages: [] });
  expect(await failureOf(engine.handlers.compareConnectors({ id, with: { kind: "certified", name: "None" } }))).toBe("unknown-id");
  expect(
    await failureOf(engine.handlers.compareConnectors({ id: await idOf("Empty.mez"), with: { kind: "certified", name: "Snowfield" } })),
  ).toBe("not-a-connector");
  mkdirSync(certified, { recursive: true });
  writeFileSync(join(certified, "Snowfield.pqx"), "Snowfield");
  await rescan(engine);
  const installed = await valueOf(engine.handlers.compareConnectors({ id, with: { kind: "certified", name: "Snowfield" } }));
  expect(installed.onlyNames).toBe(false);
  const { entries } = await valueOf(engine.handlers.getCatalogue(null));
  expect(entries).toMatchObject([{ name: "Snowfield", installedId: await idOf("Snowfield.pqx") }]);
  expect(readFileSync(join(certified, "Snowfield.pqx"), "utf8")).toBe("Snowfield");
});
