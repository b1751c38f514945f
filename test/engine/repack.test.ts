import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { inspect } from "../../electron/engine/inspect.ts";
import { repackConnector } from "../../electron/engine/repack.ts";
import { aConnector } from "../builders/a-connector.ts";
import { aSignedPackage, aSigner } from "../builders/a-signed-package.ts";
import { anArchive, aPackage, type Files } from "../builders/an-archive.ts";

const main = aConnector("Fern")["Fern.pq"]?.toString() ?? "";
const asks = (name: string) => `${main}Helper = Extension.Contents("${name}");\r\n`;

/** Names to contents, as JSZip reads them; null where nothing was packed. */
async function repacked(files: Files): Promise<Record<string, string> | null> {
  const bytes = await repackConnector(await anArchive(files));
  if (bytes === null) return null;
  const zip = await JSZip.loadAsync(bytes);
  return Object.fromEntries(await Promise.all(Object.values(zip.files).map(async (one) => [one.name, await one.async("string")] as const)));
}

test.each<[string, Files, Record<string, string> | null]>([
  ["a folder around everything", { "Fern/Fern.pq": main, "Fern/icons/a.txt": "a" }, { "Fern.pq": main, "icons/a.txt": "a" }],
  ["a folder in a folder around everything", { "a/Fern/Fern.pq": main, "a/Fern/b.txt": "b" }, { "Fern.pq": main, "b.txt": "b" }],
  ["backslashes for folders", { "Fern\\Fern.pq": main }, { "Fern.pq": main }],
  ["what a Mac adds", { "Fern/Fern.pq": main, "__MACOSX/Fern/._Fern.pq": "x", "Fern/.DS_Store": "x" }, { "Fern.pq": main }],
  ["a query, and a document that is none", { "Fern.pq": main, "Fern.query.pq": "1", "Test.pq": "1 + 1" }, { "Fern.pq": main }],
  [
    "a helper that the code asks for as pqm",
    { "Fern.pq": asks("Helper.pqm"), "Helper.pq": "1" },
    { "Fern.pq": asks("Helper.pqm"), "Helper.pqm": "1" },
  ],
  ["another ending", { "Fern.pqm": main }, { "Fern.pq": main }],
  ["two section documents: which one is meant is not known", { "Fern.pq": main, "Fern2.pq": main }, null],
  ["a helper that the code asks for under that name", { "Fern.pq": asks("Helper.pq"), "Helper.pq": "1" }, null],
  ["two names that become one", { "Fern.pq": main, "a\\b.txt": "1", "a/b.txt": "2" }, null],
  ["a name that leads out", { "Fern.pq": main, "..\\b.txt": "1" }, null],
  ["two documents that could be renamed", { "A.pqm": main, "B.pqm": main }, null],
  ["nothing that is a connector", { "README.md": "x" }, null],
])("repack: %s", async (_, files, expected) => {
  expect(await repacked(files)).toEqual(expected);
});

test("a connector in an archive is taken out as it is, signed or not; of two none is", async () => {
  const inner = await anArchive(aConnector("Fern"));
  expect((await repackConnector(await anArchive({ "Fern.mez": inner, "README.md": "x" })))?.equals(inner)).toBe(true);
  expect(await repackConnector(await anArchive({ "Fern.mez": inner, "Gorse.mez": inner }))).toBeNull();
});

test("a connector called ZIP in an archive is found too", async () => {
  const inner = await anArchive(aConnector("Fern"));
  expect((await repackConnector(await anArchive({ "Fern.mez.zip": inner })))?.equals(inner)).toBe(true);
  expect(await repackConnector(await anArchive({ "a.zip": inner, "b.zip": inner }))).toBeNull();
});

test("of a package the connector's own parts are kept, without its signature", async () => {
  const signed = readFileSync(fileURLToPath(new URL("../fixtures/golden/makepqx-rsa-sha1.pqx", import.meta.url)));
  const outcome = await inspect((await repackConnector(signed)) ?? Buffer.alloc(0), { extraCertificates: [] });
  expect(outcome).toMatchObject({
    kind: "inspected",
    inspection: { container: "mez", signature: { integrity: { kind: "unsigned" } }, connector: { parse: "ok" } },
  });
  const unsigned = await repackConnector(await aPackage({ "Fern.pq": main, "Test.pq": "1" }));
  const zip = await JSZip.loadAsync(unsigned ?? Buffer.alloc(0));
  expect(Object.keys(zip.files)).toEqual(["Fern.pq"]);
});

test("an archive in an archive in an archive is unwrapped, and mended where it is not clean", async () => {
  const inner = await anArchive({ "Fern/Fern.pq": main });
  const bytes = await anArchive({ "b/Fern.mez": await anArchive({ "Fern.mez": inner }), "__MACOSX/b/._Fern.mez": "x" });
  const zip = await JSZip.loadAsync((await repackConnector(bytes)) ?? Buffer.alloc(0));
  expect(Object.keys(zip.files)).toEqual(["Fern.pq"]);
  let deep = await anArchive({ "Fern.pq": main });
  for (let level = 0; level < 8; level += 1) deep = await anArchive({ "Fern.mez": deep });
  expect(await repackConnector(deep)).toBeNull();
});

test("the result has one main document, and the same content gives the same bytes", async () => {
  const bytes = await anArchive({ "Fern/Fern.pq": main });
  const [once, again] = await Promise.all([repackConnector(bytes), repackConnector(bytes)]);
  expect(once).not.toBeNull();
  expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true);
  const outcome = await inspect(once ?? Buffer.alloc(0), { extraCertificates: [] });
  expect(outcome.kind === "inspected" ? outcome.inspection.connector.mainCandidates : null).toEqual(["Fern.pq"]);
});

test("a signed connector in an archive that is not clean is left alone: its signature would be lost without a word", async () => {
  const files = { "Fern.pq": main, "Test.pq": "1 + 1" };
  const signed = await aSignedPackage({ signer: aSigner() }, files);
  expect(await repackConnector(signed)).not.toBeNull();
  expect(await repackConnector(await anArchive({ "Fern.pqx": signed }))).toBeNull();
  expect(await repackConnector(await anArchive({ "Fern.mez": await anArchive(files) }))).not.toBeNull();
});
