import JSZip from "jszip";
import { expect, test } from "vitest";
import { inspect } from "../../../electron/engine/inspect.ts";
import { aRawZip, type RawEntry, type RawZip } from "../../builders/a-raw-zip.ts";
import { withEntryInside } from "../../fuzz/mutate-zip.ts";
import { readAsJava, readAsLibarchive } from "../../fuzz/read-as-stream.ts";
import { findPlaces, readEntries } from "../../fuzz/zip-model.ts";
import { goldenBytes } from "./golden.ts";

// A signed package whose parts are all as they were signed, in archives that another reader takes differently. Found by the fuzzer.
const golden = goldenBytes("makepqx-rsa-sha1.pqx");
const entries: readonly RawEntry[] = (readEntries(golden) ?? []).map(({ name, content }) => ({ name, content }));
const isMain = ({ name }: RawEntry): boolean => name.toString() === "Fernhill.pq";
const isOrigin = ({ name }: RawEntry): boolean => name.toString().endsWith(".psdsor");

const withEntry = (which: (entry: RawEntry) => boolean, changes: Partial<RawEntry>, file: Omit<RawZip, "entries"> = {}): Buffer =>
  aRawZip({ ...file, entries: entries.map((entry) => (which(entry) ? { ...entry, ...changes } : entry)) });

function withNumber(place: "end" | "local" | "central", offset: number, value: number): Buffer {
  const zip = aRawZip({ entries });
  const places = findPlaces(zip);
  const at = place === "end" ? places?.end : place === "local" ? places?.locals[1] : places?.centrals[1];
  zip.writeUInt16LE(value, (at ?? 0) + offset);
  return zip;
}

const integrityOf = async (bytes: Buffer) => {
  const outcome = await inspect(bytes, { extraCertificates: [] });
  return outcome.kind === "inspected" ? outcome.inspection.signature.integrity.kind : "refused";
};

test("packed again by another tool it is intact", async () => {
  expect(await integrityOf(golden)).toBe("intact");
  expect(await integrityOf(withEntry(isMain, { stored: true }))).toBe("intact");
});

test("written to a stream by another tool it is intact, and read from one as it is", async () => {
  const zip = new JSZip();
  for (const { name, content } of readEntries(golden) ?? []) zip.file(name, content, { createFolders: false });
  const streamed = await zip.generateAsync({ type: "nodebuffer", streamFiles: true, compression: "DEFLATE" });
  expect(streamed.readUInt16LE(6) & 8).toBe(8);
  const emptyStored = withEntry(isOrigin, { stored: true, descriptor: "signed" });
  for (const bytes of [streamed, emptyStored]) expect(await integrityOf(bytes)).toBe("intact");
  expect(readAsLibarchive(streamed)).toEqual({ entries: readEntries(golden), whole: true });
  // Java takes no stored entry with its size behind it, not even the empty origin, and says so.
  expect(readAsJava(streamed)).toEqual({ entries: (readEntries(golden) ?? []).slice(0, 6), whole: false });
});

test("a certificate that holds an entry, stored with its size behind it: another archive to who reads a stream", async () => {
  const withCertificate = readEntries(goldenBytes("certificate-part.pqx")) ?? [];
  const zipOf = (change: (certificate: Buffer) => Partial<RawEntry>) =>
    aRawZip({
      entries: withCertificate.map(({ name, content }) => ({ name, content, ...(name.endsWith(".cer") ? change(content) : {}) })),
    });
  const hostile = zipOf((certificate) => ({ content: withEntryInside(certificate), stored: true, descriptor: "signed" }));
  const mains = readAsLibarchive(hostile)
    ?.entries.filter(({ name }) => name === "Fernhill.pq")
    .map(({ content }) => content.toString());
  expect(mains).toContain("section Hidden;");
  expect(await integrityOf(hostile)).toBe("malformed");
  // The same certificate is harmless where its size is stored before it.
  expect(await integrityOf(zipOf((certificate) => ({ content: withEntryInside(certificate), stored: true })))).toBe("intact");
});

const hidden = Buffer.from("....PK\u0003\u0004 hidden", "latin1");

test.each([
  ["a larger directory than there is", withEntry(isMain, {}, { directoryBytes: 5_000 })],
  ["another count for this disk", withNumber("end", 8, 1)],
  ["a directory on another disk", withNumber("end", 6, 1)],
  ["sizes in ZIP64 fields that are not there", withNumber("local", 18, 0xffff)],
  ["a data descriptor announced to those who start at the front", withNumber("local", 6, 8)],
  ["a header further on in a gap", withEntry(isMain, { before: hidden })],
  ["a gap that nothing hides in", withEntry(isOrigin, { before: Buffer.from("....") })],
  ["a stored part with its size behind it", withEntry(isMain, { stored: true, descriptor: "signed" })],
  ["patched data", withEntry(isMain, { flags: 0x820 })],
  ["headers that say they are masked", withEntry(isMain, { flags: 0x2800 })],
  ["strong encryption of what is not encrypted", withEntry(isMain, { flags: 0x840 })],
  ["encryption of an origin that is not encrypted", withEntry(isOrigin, { flags: 0x801 })],
  ["a part that is a link to some", withEntry(isMain, { madeBy: 0x31e, externalAttributes: 0xa1ff0000 })],
  ["an absolute name, which .NET leaves out", withEntry(isMain, { name: "/Fernhill.pq" })],
  ["an origin of no size that can't be read", withEntry(isOrigin, { method: 12, content: "section Hidden;", sizeBytes: 0 })],
])("%s: never intact", async (_, bytes) => {
  expect(await integrityOf(bytes)).not.toBe("intact");
});
