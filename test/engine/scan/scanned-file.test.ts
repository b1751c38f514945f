import { expect, test } from "vitest";
import { nameInspector } from "../../../electron/engine/scan/scanned-file.ts";

const node = { versions: { openssl: "3.5.1" }, features: { openssl_is_boringssl: false } };

test.each([
  ["another version of Mezzanine", nameInspector("2", node)],
  ["another OpenSSL", nameInspector("1", { ...node, versions: { openssl: "3.6.0" } })],
  ["Electron", nameInspector("1", { versions: { openssl: "3.5.1", electron: "45.4.1" }, features: {} })],
  ["another Electron", nameInspector("1", { versions: { openssl: "3.5.1", electron: "46.0.0" }, features: {} })],
  ["another program with BoringSSL", nameInspector("1", { versions: { openssl: "1.1.0" }, features: { openssl_is_boringssl: true } })],
])("what was remembered for one is not taken for another: %s", (_, other) => expect(other).not.toBe(nameInspector("1", node)));

test("what was remembered is taken again by the same program with the same library", () => {
  expect(nameInspector("1", node)).toBe(nameInspector("1", { versions: { ...node.versions, modules: "137" }, features: {} }));
});
