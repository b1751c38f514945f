import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inspect } from "../../electron/engine/inspect.ts";
import { readParts } from "../../electron/engine/archive/read-parts.ts";
import { aRawZip } from "../builders/a-raw-zip.ts";
import { aSignatureXml, aSignedPackage, aSigner, signedFiles } from "../builders/a-signed-package.ts";
import { aPackage, anArchive, connectorFiles } from "../builders/an-archive.ts";

const context = { extraCertificates: [] };
const signer = aSigner();
const forged = (connectorFiles["Fernhill.pq"] as string).replace("Data from", "Lies from");

async function inspected(bytes: Buffer) {
  const outcome = await inspect(bytes, context);
  if (outcome.kind === "refused") throw new Error(outcome.refusal.reason.kind);
  return outcome.inspection;
}

test("a signed package is reported whole: hash, container, connector, signature, parts", async () => {
  const bytes = await aSignedPackage({ signer });
  const inspection = await inspected(bytes);
  expect(inspection).toMatchObject({
    sha256: createHash("sha256").update(bytes).digest("hex").toUpperCase(),
    sizeBytes: bytes.length,
    container: "pqx",
    archiveNotes: [],
    connector: { parse: "ok", mainDocument: "Fernhill.pq", sectionName: "Fernhill", version: "1.2.0" },
    signature: { integrity: { kind: "intact", signer: signer.thumbprint } },
  });
  const roles = new Map(inspection.parts.map(({ name, role, covered }) => [name, [role, covered]]));
  expect(roles.get("Fernhill.pq")).toEqual(["main", true]);
  expect(roles.get("resources.resx")).toEqual(["resources", true]);
  expect(roles.get("[Content_Types].xml")).toEqual(["packaging", false]);
});

test("what no signature speaks of is neither covered nor uncovered", async () => {
  for (const bytes of [await anArchive(), await aPackage()]) {
    expect((await inspected(bytes)).parts.map(({ covered }) => covered)).not.toContain(true);
    expect((await inspected(bytes)).parts.map(({ covered }) => covered)).not.toContain(false);
  }
});

test("an unsigned document beside the signed one is not presented as the connector", async () => {
  const files = signedFiles({ "Aaa.pq": forged, ...connectorFiles }, [aSignatureXml(connectorFiles, { signer })]);
  const { connector, signature, parts } = await inspected(await anArchive(files));
  expect(connector).toMatchObject({ mainDocument: "Fernhill.pq", mainCandidates: ["Aaa.pq", "Fernhill.pq"] });
  expect(signature.integrity).toMatchObject({ kind: "altered", uncovered: ["Aaa.pq"] });
  expect(parts.find(({ name }) => name === "Aaa.pq")).toMatchObject({ role: "document", covered: false });
});

test("an archive that two readers read differently is never intact", async () => {
  const signed = Object.entries(signedFiles(connectorFiles, [aSignatureXml(connectorFiles, { signer })]));
  const entries = signed.map(([name, content]) => ({ name, content }));
  expect((await inspected(aRawZip({ entries }))).signature.integrity.kind).toBe("intact");
  const twice = await inspected(aRawZip({ entries: [...entries, { name: "Fernhill.pq", content: forged }] }));
  expect(twice.signature.integrity).toEqual({ kind: "malformed", because: "duplicate-part" });
  const hidden = entries.map((entry) => (entry.name === "Fernhill.pq" ? { ...entry, localName: "Fernhall.pq" } : entry));
  expect((await inspected(aRawZip({ entries: hidden }))).signature.integrity).toEqual({ kind: "malformed", because: "ambiguous-archive" });
});

test("what is no connector is refused with its hash and size", async () => {
  const bytes = Buffer.from("<!doctype html>");
  expect(await inspect(bytes, context)).toEqual({
    kind: "refused",
    refusal: {
      sha256: createHash("sha256").update(bytes).digest("hex").toUpperCase(),
      sizeBytes: 15,
      reason: { kind: "not-a-connector", looksLike: "html" },
    },
  });
});

/** Name and bytes of every part, so that two archives can be told to hold the same. */
function contentOf(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = readParts(bytes);
  if (!parts.ok) return new Map();
  return new Map(
    parts.value.all
      .filter(({ packaging }) => !packaging)
      .map((part) => {
        const read = part.read();
        return [part.name, read.ok ? read.value.toString("base64") : "unreadable"];
      }),
  );
}

test("whatever bytes of a signed package are changed, it is intact only with the same content", async () => {
  const whole = await aSignedPackage({ signer });
  const truth = contentOf(whole);
  let seed = 2_026;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 600; round += 1) {
    const bytes = Buffer.from(whole);
    const from = random(bytes.length);
    for (let change = 0; change <= random(3); change += 1) bytes[Math.min(from + random(40), bytes.length - 1)] = random(256);
    const outcome = await inspect(round % 7 === 0 ? bytes.subarray(0, from) : bytes, context);
    if (outcome.kind === "refused" || outcome.inspection.signature.integrity.kind !== "intact") continue;
    expect(contentOf(bytes)).toEqual(truth);
  }
});
