import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryHomes } from "../a-home.ts";
import { json } from "../run-command.ts";

const aHome = temporaryHomes();

test("catalog: searched, replaced after a check, reset", async () => {
  const home = aHome({ "A.mez": "Newest" });
  const list = join(home.home, "list.json");
  expect(json(await home.command("catalog", "list", "acterys", "--json"))).toMatchObject({
    facts: { source: "shipped" },
    entries: [{ name: "Acterys" }],
  });
  writeFileSync(list, `{"connectors": [{"name": 7}]}`);
  const wrong = await home.command("catalog", "update", list);
  expect(wrong.code).toBe(3);
  expect(wrong.errors).toContain("connectors[0].name");
  expect((await home.command("catalog", "update", "none.json")).code).toBe(3);
  writeFileSync(list, JSON.stringify({ meta: { asOf: "2999-01" }, connectors: [{ name: "Newest", dataSourceKinds: ["Newest"] }] }));
  expect((await home.command("catalog", "update", list, "--dry-run")).code).toBe(0);
  expect((await home.command("scan")).code).toBe(0);
  expect((await home.command("catalog", "update", list)).code).toBe(0);
  expect((await home.command("scan")).code).toBe(1);
  expect((await home.command("scan", ".")).code).toBe(1);
  const kept = join(home.context.dataFolder, "certified-connectors.json");
  writeFileSync(kept, "{");
  const damaged = await home.command("scan");
  expect(damaged.code).toBe(0);
  expect(damaged.errors).toContain("list.json");
  expect((await home.command("catalog", "reset")).code).toBe(0);
  expect(existsSync(kept)).toBe(false);
});

test("catalog show: what is known of one connector, by name or kind, with its end of support and its drivers", async () => {
  const home = aHome({});
  const shown = await home.command("catalog", "show", "factset", "rms");
  expect(shown.code).toBe(0);
  for (const text of ["FactSet RMS", "15 July 2025", "FactSet Enterprise"]) expect(shown.out).toContain(text);
  expect((await home.command("catalog", "show", "Snowflake")).out).toMatch(/spring\s+2027/u);
  expect(json(await home.command("catalog", "show", "dremiotesting", "--json"))).toMatchObject({
    entries: [{ name: "Dremio Software", endOfSupport: null, driverTransition: { to: "FlightSQL ADBC", defaultFrom: "2026-08" } }],
  });
  expect(json(await home.command("catalog", "show", "nothing like it", "--json"))).toMatchObject({ entries: [] });
  expect((await home.command("catalog", "show")).code).toBe(2);
  expect((await home.command("catalog", "list", "factset", "rms")).out).toContain("no longer supported");
});
