import { expect, test } from "vitest";
import { ok } from "../../../../shared/base/result.ts";
import { limits } from "../../../../electron/engine/limits.ts";
import { readParts } from "../../../../electron/engine/archive/read-parts.ts";
import { createRelationshipsParts } from "../../../../electron/engine/archive/opc/read-relationships-parts.ts";
import { verifySignatures } from "../../../../electron/engine/signature/verify-signatures.ts";
import { anArchive, connectorFiles } from "../../../builders/an-archive.ts";
import { aSignatureXml, aSigner, signedFiles } from "../../../builders/a-signed-package.ts";

const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const relationship = '<Relationship Id="a" Type="b" Target="c"/>';
const relationships = (inside = relationship) => `<Relationships xmlns="${namespace}">${inside}</Relationships>`;

/** One of some bytes that counts how often it is read. */
function aPart(content: string, { name = "_rels/a.rels", sizeBytes = content.length } = {}) {
  const part = {
    name,
    sizeBytes,
    reads: 0,
    read: () => {
      part.reads += 1;
      return ok(Buffer.from(content));
    },
  };
  return part;
}

test("what was read to follow it is not read once more to know what it is", () => {
  const parts = createRelationshipsParts();
  const [sound, broken] = [aPart(relationships()), aPart("<broken")];
  expect([parts.read(sound, "").ok, parts.read(broken, "").ok]).toEqual([true, false]);
  expect([parts.holds(sound), parts.holds(broken)]).toEqual([true, false]);
  expect([sound.reads, broken.reads]).toEqual([1, 1]);
});

test("only so much is read to know what it is; the rest counts as content, and is not looked at", () => {
  const small = createRelationshipsParts();
  const most = limits.relationshipsBytes / limits.relationshipsAtLeastBytes;
  const many = Array.from({ length: most + 5 }, () => aPart(relationships()));
  expect(many.map((part) => small.holds(part))).toEqual(many.map((_, n) => n < most));
  expect(many.map(({ reads }) => reads)).toEqual(many.map((_, n) => (n < most ? 1 : 0)));
  const large = createRelationshipsParts();
  const heavy = aPart(relationships(), { sizeBytes: limits.relationshipsBytes + 1 });
  expect([large.holds(heavy), heavy.reads, large.holds(aPart(relationships()))]).toEqual([false, 0, true]);
});

const signer = aSigner();
const xml = aSignatureXml(connectorFiles, { signer });

async function integrityWith(files: Readonly<Record<string, string | Buffer>>) {
  const parts = readParts(await anArchive({ ...signedFiles(connectorFiles, [xml]), ...files }));
  if (!parts.ok) throw new Error(parts.error.kind);
  return (await verifySignatures(parts.value, { extraCertificates: [] })).report.integrity;
}

test.each<readonly [string, string | Buffer]>([
  ["M in a CDATA section", "<![CDATA[section Fernhill;"],
  ["a web page", "<html><script>alert(1)</script></html>"],
  ["M in UTF-16 behind a sign of XML", Buffer.from("\uFEFF<section Fernhill;", "utf16le")],
  ["relationships of another namespace", relationships().replace(namespace, "urn:other")],
  ["relationships with text among them", relationships("section Fernhill;")],
  ["relationships with text in a CDATA section", relationships("<![CDATA[section Fernhill;]]>")],
  ["a relationship with text in it", relationships('<Relationship Id="a" Type="b" Target="c">section Fernhill;</Relationship>')],
  ["a relationship with an element in it", relationships(`<Relationship Id="a" Type="b" Target="c">${relationship}</Relationship>`)],
  ["two of one Id", relationships(relationship.repeat(2))],
  ["nothing", ""],
])("%s is content, whatever its name: a signed file that has it was altered", async (_, content) => {
  const uncovered = ["_rels/evil.rels"];
  expect(await integrityWith({ "_rels/evil.rels": content })).toMatchObject({ kind: "altered", because: ["part-not-covered"], uncovered });
});

test.each<readonly [string, string | Buffer]>([
  ["in UTF-8", relationships()],
  ["in UTF-16", Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-16"?>${relationships()}`, "utf16le")],
  ["with white space and comments", relationships(`\r\n <!-- one -->\t${relationship}\n`)],
  ["of none", relationships("")],
])("relationships %s need not be signed", async (_, content) => {
  expect(await integrityWith({ "Parts/_rels/a.rels": content })).toMatchObject({ kind: "intact", covered: Object.keys(connectorFiles) });
});

test.each(["_rels/.rels", "package/services/digital-signature/_rels/origin.psdsor.rels"])(
  "broken on the way to a signature, %s is malformed",
  async (name) => {
    expect(await integrityWith({ [name]: "<![CDATA[section Fernhill;" })).toMatchObject({ kind: "malformed" });
  },
);

test("many large parts with the name of relationships take no time to speak of", async () => {
  const rows = Array.from({ length: 9_000 }, (_, n) => `<Relationship Id="r${n}" Type="t" Target="x"/>`).join("");
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`p${n}/_rels/a.rels`, relationships(rows)]));
  const archive = await anArchive({ ...signedFiles(connectorFiles, [xml]), ...files });
  const began = process.cpuUsage();
  const parts = readParts(archive);
  const { user, system } = process.cpuUsage(began);
  expect(parts.ok && parts.value.all.filter(({ name, packaging }) => name.endsWith("/_rels/a.rels") && packaging).length).toBeGreaterThan(
    0,
  );
  expect((user + system) / 1_000).toBeLessThan(3_000);
});
