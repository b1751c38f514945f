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
