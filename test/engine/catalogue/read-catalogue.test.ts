import { expect, test } from "vitest";
import { parseCatalogue, readCatalogue } from "../../../electron/engine/catalogue/read-catalogue.ts";
import { shippedCatalogue } from "../../../electron/engine/catalogue/shipped-catalogue.ts";

const plain = {
  connectors: [
    {
      name: "Ashgrove Ledger",
      fileName: "Ashgrove.mez",
      section: "Ashgrove",
      version: "2.9.1",
      dataSourceKinds: ["Ashgrove"],
      functions: ["Ashgrove.Contents"],
    },
  ],
};

test("a plain list can be looked up by kind, function, file name and section", () => {
  const read = readCatalogue(plain);
  if (!read.ok) return expect.unreachable(read.error.at);
  const { findByKind, findByKindIgnoringCase, findByFunction, findByFileStem, findBySection } = read.value;
  const names = [
    findByKind("Ashgrove"),
    findByKindIgnoringCase("ASHGROVE"),
    findByFunction("Ashgrove.Contents"),
    findByFileStem("ashgrove"),
    findBySection("Ashgrove"),
  ];
  expect(names.map((found) => found.map(({ name, version }) => `${name} ${version}`))).toEqual(
    Array.from({ length: 5 }, () => ["Ashgrove Ledger 2.9.1"]),
  );
  expect(findByKind("ashgrove")).toEqual([]);
  expect(findByKind("__proto__")).toEqual([]);
});

test("the shipped list is read whole, with its date", () => {
  const catalogue = shippedCatalogue();
  expect(catalogue.connectors.length).toBeGreaterThan(200);
  expect(catalogue.asOf).toMatch(/^\d{4}-\d{2}$/u);
  expect(catalogue.findByKind("SQL").length).toBeGreaterThan(0);
});

test.each(["uncertain", "none"])("a kind that is only guessed (%s) is not kept", (kindConfidence) => {
  const read = readCatalogue({ connectors: [{ ...plain.connectors[0], kindConfidence }] });
  expect(read.ok && read.value.connectors[0]?.kinds).toEqual([]);
});

test.each<[string, unknown, string]>([
  ["nothing", null, "not-a-catalogue"],
  ["a list", [], "not-a-catalogue"],
  ["an entry without a name", { connectors: [{}] }, "bad-entry"],
  ["an entry that is no record", { connectors: [7] }, "bad-entry"],
  ["kinds that are no texts", { connectors: [{ name: "A", dataSourceKinds: [1] }] }, "bad-entry"],
  ["kinds that are no list", { connectors: [{ name: "A", dataSourceKinds: "A" }] }, "bad-entry"],
  ["an endless name", { connectors: [{ name: "A".repeat(10_000) }] }, "bad-entry"],
  ["an endless list", { connectors: Array.from({ length: 20_000 }, () => ({ name: "A" })) }, "too-many-entries"],
])("refuses %s", (_, json, kind) => {
  const read = readCatalogue(json);
  expect(read.ok ? null : read.error.kind).toBe(kind);
});

test("refuses what is no JSON, and reads through a byte order mark", () => {
  expect(parseCatalogue("{")).toEqual({ ok: false, error: { kind: "not-json", at: "" } });
  expect(parseCatalogue(`\uFEFF${JSON.stringify(plain)}`).ok).toBe(true);
});

const listingWith = (facts: object) => {
  const read = readCatalogue({ connectors: [{ ...plain.connectors[0], ...facts }] });
  return read.ok ? (read.value.connectors[0]?.listing ?? null) : read.error.kind;
};

test.each<[unknown, object | null]>([
  [null, null],
  [undefined, null],
  ["July 15, 2025", { on: "2025-07-15", replacedBy: null, source: null }],
  ["June 2024", { on: "2024-06", replacedBy: null, source: null }],
  ["(no date given)", { on: null, replacedBy: null, source: null }],
  [
    { on: "2025-08", replacedBy: "Other", source: "https://learn.microsoft.com/power-query/connectors/connector-end-of-support" },
    { on: "2025-08", replacedBy: "Other", source: "https://learn.microsoft.com/power-query/connectors/connector-end-of-support" },
  ],
  [{ source: "https://elsewhere.example/page" }, { on: null, replacedBy: null, source: null }],
])("an end of support, written %j", (endOfSupport, read) => {
  expect(listingWith({ endOfSupport })).toMatchObject({ endOfSupport: read });
});

test.each([[7], [["June 2024"]], [{ on: 7 }]])("an end of support that is none, %j, is refused", (endOfSupport) => {
  expect(listingWith({ endOfSupport })).toBe("bad-entry");
});

test("the shipped list knows what Microsoft withdrew, and which drivers it plans to replace", () => {
  const { connectors } = shippedCatalogue();
  const withdrawn = connectors.filter(({ listing }) => listing?.endOfSupport !== null);
  expect(withdrawn).toHaveLength(13);
  for (const { listing } of withdrawn) expect(listing?.endOfSupport?.on ?? "2000-01").toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/u);
  const changing = connectors.filter(({ listing }) => listing?.driverTransition !== null);
  expect(changing.filter(({ listing }) => listing?.driverTransition?.to === null).map(({ name }) => name)).toEqual(["Hive LLAP"]);
  expect(changing.flatMap(({ kinds }) => kinds)).toEqual(
    expect.arrayContaining([
      "Databricks",
      "DatabricksMultiCloud",
      "Dremio",
      "DremioCloud",
      "GoogleBigQuery",
      "Impala",
      "Snowflake",
      "Spark",
    ]),
  );
});

test.each([
  ["CommonDataService", "1.1.17"],
  ["LakeHouse", "1.0.197"],
  ["PowerPlatformDataflows", "3.1.13"],
])("the shipped list has the version of %s, whose header has several lines", (stem, version) => {
  const found = shippedCatalogue().findByFileStem(stem);
  expect(new Set(found.map((one) => one.version))).toEqual(new Set([version]));
});

test("Dremio's file also declares a kind for tests", () => {
  expect(shippedCatalogue().findByKind("DremioTesting")).toMatchObject([{ files: [{ stem: "Dremio" }] }]);
});
