import { expect, test } from "vitest";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { certifiedVersion, createCatalogue } from "../../../electron/engine/catalogue/catalogue.ts";
import { withInstalled } from "../../../electron/engine/catalogue/with-installed.ts";
import { anInspection } from "../../builders/an-inspection.ts";
import { aCertified } from "../shadows/a-subject.ts";

const file = (stem: string, version: string) => ({ stem, section: stem, version });
const listed = aCertified("Ashgrove Ledger", { version: "1.0.0", kinds: ["Ashgrove", "Old"], files: [file("Ashgrove", "1.0.0")] });
const engine = aCertified("Snowflake", { origin: "microsoft-engine", kinds: ["Snowflake"] });
const installed = (fileName: string, kinds: readonly string[], version: string) => ({
  id: fileName as ConnectorId,
  fileName,
  inspection: anInspection({ kinds, facts: { version, sectionName: "Other" } }),
});

test("an installed file's version and kinds win, the list's name stays", () => {
  const { connectors, findByKind } = withInstalled(createCatalogue([listed, engine], null), [
    installed("ASHGROVE.pqx", ["Ashgrove"], "2.0.0"),
  ]);
  expect(connectors.map(({ name, version, origin }) => [name, version, origin])).toEqual([
    ["Ashgrove Ledger", "2.0.0", "installed"],
    ["Snowflake", null, "microsoft-engine"],
  ]);
  expect(findByKind("Old")).toEqual([]);
});

test("a file the list does not know is known from now on", () => {
  const { findByKind } = withInstalled(createCatalogue([listed], null), [installed("New.mez", ["Brandnew"], "0.1")]);
  expect(findByKind("Brandnew").map(({ name }) => name)).toEqual(["Quiet"]);
});

test("an entry with two files keeps what the missing one declares", () => {
  const two = aCertified("Intune", { kinds: ["One", "Two"], files: [file("One", "1"), file("Two", "2")] });
  const { findByKind } = withInstalled(createCatalogue([two], null), [installed("One.mez", ["One"], "1.5")]);
  expect(findByKind("One").map((one) => certifiedVersion(one, "One"))).toEqual(["1.5"]);
  expect(findByKind("Two").map((one) => certifiedVersion(one, "Two"))).toEqual(["2"]);
});

test("a file that cannot be parsed overrides nothing", () => {
  const broken = {
    id: "x" as ConnectorId,
    fileName: "Ashgrove.mez",
    inspection: anInspection({ facts: { parse: "error", dataSourceKinds: [] } }),
  };
  expect(withInstalled(createCatalogue([listed], null), [broken]).connectors).toEqual([listed]);
});
