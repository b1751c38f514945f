import { expect, test } from "vitest";
import { ok } from "../../../../shared/base/result.ts";
import { limits } from "../../../../electron/engine/limits.ts";
import { readSignatureXml } from "../../../../electron/engine/archive/opc/read-signature-xml.ts";
import { aSignatureXml, aSignedPackage, aSigner, signedFiles } from "../../../builders/a-signed-package.ts";
import { anArchive, connectorFiles } from "../../../builders/an-archive.ts";
import { goldenBytes } from "../../signature/golden.ts";

const signer = aSigner();
const nth = (number: number): string => `package/services/digital-signature/xml-signature/${number}.psdsxs`;

/** What is read of a package whose only signature part holds this. */
const readOf = async (content: string | Buffer) => {
  // As bytes: JSZip tears long texts apart, surrogate pairs too.
  const files = { ...signedFiles(connectorFiles, [""]), [nth(1)]: Buffer.from(content) };
  return readSignatureXml(await anArchive(files), nth(1));
};
const textOf = async (content: string | Buffer): Promise<string | null> => {
  const read = await readOf(content);
  return read.ok ? read.value.text : null;
};

test("each signature's own text, as it is in the file", async () => {
  const xmls = ["2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"].map((signatureTime) =>
    aSignatureXml(connectorFiles, { signer, signatureTime }),
  );
  const bytes = await anArchive(signedFiles(connectorFiles, xmls));
  for (const [at, text] of xmls.entries()) {
    expect(readSignatureXml(bytes, nth(at + 1))).toEqual(ok({ part: nth(at + 1), text, isCut: false }));
  }
});

test("no other part is read: not content, not what is merely named like a signature", async () => {
  const bytes = await anArchive({ ...signedFiles(connectorFiles, []), [nth(1)]: "<Signature/>" });
  for (const name of [nth(1), "[Content_Types].xml", "../../etc/passwd", ""]) {
    expect(readSignatureXml(bytes, name)).toEqual({ ok: false, error: "part-missing" });
  }
  expect(readSignatureXml(await aSignedPackage({ signer }), Object.keys(connectorFiles)[0] ?? "")).toEqual({
    ok: false,
    error: "part-missing",
  });
  expect(readSignatureXml(await anArchive(connectorFiles), nth(1))).toEqual({ ok: false, error: "part-missing" });
});

test("a part that a relationship leads to and that is not there is missing", () => {
  const bytes = goldenBytes("signature-part-missing.pqx");
  expect(readSignatureXml(bytes, nth(1))).toMatchObject({ ok: false, error: "part-missing" });
});

test("a part whose bytes are damaged is not shown", async () => {
  const bytes = await anArchive(signedFiles(connectorFiles, [aSignatureXml(connectorFiles, { signer })]));
  // Its compressed data follows its name in the local header.
  const middle = bytes.indexOf(nth(1)) + nth(1).length + 200;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
  expect(readSignatureXml(bytes, nth(1))).toEqual({ ok: false, error: "part-damaged" });
});

test("what is no connector is not read", () => {
  expect(readSignatureXml(Buffer.from("PK\u0003\u0004 and no more"), nth(1))).toEqual({ ok: false, error: "not-read" });
});

test.each([
  ["what is no XML", "no <XML & never was", "no <XML & never was"],
  ["what would move other text", "a\u202Eb\u0000\r\n", "a\u202Eb\u0000\r\n"],
  ["bytes that are no text", Buffer.from([0x3c, 0xff, 0x3e]), "<\uFFFD>"],
  ["UTF-8 with a mark", Buffer.from("\uFEFF<a/>"), "<a/>"],
  ["UTF-16 with a mark", Buffer.from("\uFEFF<ä/>", "utf16le"), "<ä/>"],
  ["UTF-16 with the other mark", Buffer.from("\uFEFF<ä/>", "utf16le").swap16(), "<ä/>"],
  ["nothing", "", ""],
])("reads %s", async (_, content, text) => {
  expect(await textOf(content)).toBe(text);
});

test.each([
  ["a", 1],
  ["ä", 1],
  ["漢", 1],
  ["😀", 2],
])("a part of too many %s ends at the limit, and reports it", async (character, units) => {
  const most = limits.shownXmlCharacters;
  const shape = async (count: number) => {
    const read = await readOf(character.repeat(count));
    return read.ok ? [read.value.text.length, read.value.isCut] : read.error;
  };
  expect(await shape(most / units)).toEqual([most, false]);
  expect(await shape(most / units + 1)).toEqual([most, true]);
  expect(await shape(3 * most)).toEqual([most, true]);
});

test("the cut never leaves half a character", async () => {
  const text = await textOf(`a${"😀".repeat(limits.shownXmlCharacters)}`);
  expect(text?.length).toBe(limits.shownXmlCharacters - 1);
  expect(text?.isWellFormed()).toBe(true);
});
