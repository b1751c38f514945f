import { expect, test } from "vitest";
import type { ArchiveNoteKind } from "../../../shared/model/inspection.ts";
import { limits } from "../../../electron/engine/limits.ts";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { aRawZip, type RawEntry, type RawZip } from "../../builders/a-raw-zip.ts";
import { aPackage, anArchive, connectorFiles, contentTypesXml } from "../../builders/an-archive.ts";

const main: RawEntry = { name: "Fernhill.pq", content: connectorFiles["Fernhill.pq"] ?? "" };
const types: RawEntry = { name: "[Content_Types].xml", content: contentTypesXml() };
const icon: RawEntry = { name: "a.png", content: "not really a picture, but long enough to be deflated deflated deflated" };

const signature: RawEntry = { name: "package/services/digital-signature/origin.psdsor" };
const escapes = [
  { kind: "name-escapes", ambiguous: true },
  { kind: "name-dot-slash", ambiguous: false },
] as const;

const empty: RawEntry = { name: "e.png" };
/** Sizes that nobody knows yet, in eight bytes each (APPNOTE 4.5.3). */
const zip64Extra = Buffer.concat([Buffer.from([1, 0, 16, 0]), Buffer.alloc(16)]);

function notesOf(zip: RawZip): readonly { readonly kind: ArchiveNoteKind; readonly ambiguous: boolean }[] {
  const parts = readParts(aRawZip(zip));
  if (!parts.ok) throw new Error(`refused: ${JSON.stringify(parts.error)}`);
  return parts.value.notes.map(({ kind, ambiguous }) => ({ kind, ambiguous }));
}
const refusalOf = (bytes: Buffer) => {
  const parts = readParts(bytes);
  return parts.ok ? null : parts.error;
};

test("an archive of an ordinary tool has nothing worth a note", async () => {
  const parts = readParts(await anArchive());
  expect(parts.ok && parts.value).toMatchObject({ container: "mez", notes: [] });
  expect(parts.ok && parts.value.all.map(({ name }) => name)).toEqual(Object.keys(connectorFiles));
  const document = parts.ok ? parts.value.find("/FERNHILL.pq")?.read() : undefined;
  expect(document?.ok && document.value.toString()).toBe(connectorFiles["Fernhill.pq"]);
});

test("a package knows content types and decodes its names", async () => {
  const parts = readParts(await aPackage({ ...connectorFiles, "My%20Icon.png": "x" }));
  expect(parts.ok && parts.value.container).toBe("pqx");
  expect(parts.ok && parts.value.find("my icon.png")).toMatchObject({ name: "My Icon.png", contentType: "image/png", packaging: false });
  expect(parts.ok && parts.value.find("[Content_Types].xml")?.packaging).toBe(true);
});

test("names that differ once they are decoded are two parts, each found by its own", async () => {
  const files = { ...connectorFiles, "%2541.png": "one", "%41.png": "two", "[Content_Types]%252Exml": "three", "_rels/%252Erels": "four" };
  const parts = readParts(await aPackage(files));
  const found = ["%41.png", "A.png", "[Content_Types]%2Exml", "_rels/%2Erels"].map((name) =>
    parts.ok ? parts.value.find(name) : undefined,
  );
  expect(found.map((part) => part?.packaging)).toEqual([false, false, false, false]);
  const texts = found.map((part) => part?.read()).map((bytes) => bytes?.ok === true && bytes.value.toString());
  expect(texts).toEqual(["one", "two", "three", "four"]);
});

test("names with `./` in front are those of parts at the root", () => {
  const parts = readParts(
    aRawZip({
      entries: [
        { ...main, name: "./Fernhill.pq" },
        { ...icon, name: ".\\b.pq" },
        { ...icon, name: ".\\icons\\b.pq" },
      ],
    }),
  );
  const all = parts.ok ? parts.value.all : [];
  expect(all.map(({ name, safeName }) => [name, safeName])).toEqual([
    ["Fernhill.pq", true],
    ["b.pq", true],
    ["icons\\b.pq", false],
  ]);
  expect(parts.ok && parts.value.find("fernhill.pq")?.read().ok).toBe(true);
});

test.each([
  ["X.pq.txt", "section X;\nshared X.F = 1;", true],
  ["X", '// X\n[Version = "1.0.0"]\nsection X ;', true],
  ["readme.txt", "section 3 of the handbook says more; read it.", false],
  ["folder/X.txt", "section X;", false],
])("an archive with nothing but %j and a picture", (name, content, isRead) => {
  const parts = readParts(aRawZip({ entries: [icon, { name, content }] }));
  expect(parts.ok || parts.error).toEqual(isRead ? true : { kind: "not-a-connector", looksLike: "zip" });
});

test("the stream of content types is known by its plain name alone", async () => {
  const parts = readParts(await anArchive({ ...connectorFiles, "[Content_Types]%2Exml": contentTypesXml() }));
  expect(parts.ok && parts.value.container).toBe("mez");
});

test("a bare section document is read as it is", () => {
  const parts = readParts(Buffer.from('// Fernhill\r\n[Version = "1.0.0", Note = "] section"]\r\nsection Fernhill;\r\nshared F = 1;'));
  expect(parts.ok && parts.value.container).toBe("section");
  expect(refusalOf(Buffer.from("let sectional = 1 in sectional"))).toEqual({ kind: "not-a-connector", looksLike: "text" });
});

test.each<readonly [string, RawZip, readonly { kind: ArchiveNoteKind; ambiguous: boolean }[]]>([
  ["true headers", { entries: [main, icon] }, []],
  ["stored entries", { entries: [{ ...main, stored: true }, icon] }, []],
  [
    "data descriptors",
    {
      entries: [
        { ...main, descriptor: "signed" },
        { ...icon, descriptor: "bare" },
      ],
    },
    [],
  ],
  [
    "a data descriptor that lies",
    { entries: [main, { ...icon, descriptor: "wrong" }] },
    [
      { kind: "size-differs", ambiguous: true },
      { kind: "gap-between-entries", ambiguous: false },
    ],
  ],
  [
    "wide data descriptors",
    {
      entries: [
        { ...main, descriptor: "wide" },
        { ...icon, descriptor: "wide-bare" },
      ],
    },
    [],
  ],
  [
    "wide data descriptors that local headers announce",
    { entries: [main, { ...empty, descriptor: "wide", localExtra: zip64Extra }, { ...icon, descriptor: "wide", localExtra: zip64Extra }] },
    [],
  ],
  [
    "bytes behind the data descriptor of an empty entry",
    {
      entries: [
        { ...empty, descriptor: "signed" },
        { ...main, before: Buffer.from("....") },
      ],
    },
    [{ kind: "gap-between-entries", ambiguous: true }],
  ],
  [
    "bytes behind a deflate stream",
    { entries: [main, { ...icon, packedAfter: "TRAIL" }] },
    [{ kind: "bytes-after-data", ambiguous: true }],
  ],
  [
    "bytes behind an empty deflate stream",
    { entries: [main, { ...empty, packedAfter: "T" }] },
    [{ kind: "bytes-after-data", ambiguous: true }],
  ],
  [
    "an entry behind a deflate stream",
    { entries: [main, { ...icon, packedAfter: "PK\u0003\u0004 hidden" }] },
    [{ kind: "bytes-after-data", ambiguous: true }],
  ],
  [
    "bytes between a deflate stream and its descriptor",
    { entries: [main, { ...icon, packedAfter: "TRAIL", descriptor: "signed" }] },
    [{ kind: "bytes-after-data", ambiguous: true }],
  ],
  ["ZIP64", { entries: [main], zip64: true }, [{ kind: "zip64", ambiguous: false }]],
  ["a comment", { entries: [main], comment: Buffer.from("made by hand") }, [{ kind: "comment", ambiguous: false }]],
  [
    "a comment with another end record",
    { entries: [main], comment: Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(18)]) },
    [
      { kind: "several-end-records", ambiguous: true },
      { kind: "comment", ambiguous: false },
    ],
  ],
  ["bytes before, offsets adjusted", { entries: [main], before: Buffer.from("#!/bin/sh\n") }, [{ kind: "bytes-before", ambiguous: false }]],
  [
    "bytes before, offsets not adjusted",
    { entries: [main], before: Buffer.from("#!/bin/sh\n"), adjusted: false },
    [{ kind: "bytes-before", ambiguous: false }],
  ],
  [
    "an entry before the first",
    { entries: [{ ...main, before: Buffer.from("PK\u0003\u0004 hidden", "latin1") }] },
    [{ kind: "bytes-before", ambiguous: true }],
  ],
  ["bytes after", { entries: [main], after: Buffer.from("tail") }, [{ kind: "bytes-after", ambiguous: false }]],
  ["a gap", { entries: [main, { ...icon, before: Buffer.from("gap") }] }, [{ kind: "gap-between-entries", ambiguous: true }]],
  [
    "an entry in a gap",
    { entries: [main, { ...icon, before: Buffer.from("PK\u0003\u0004 hidden", "latin1") }] },
    [{ kind: "gap-between-entries", ambiguous: true }],
  ],
  [
    "an entry further on in a gap",
    { entries: [main, { ...icon, before: Buffer.from("....PK\u0003\u0004 hidden", "latin1") }] },
    [{ kind: "gap-between-entries", ambiguous: true }],
  ],
  [
    "an entry further on before the first",
    { entries: [{ ...main, before: Buffer.from("#!/bin/sh\nPK\u0003\u0004 hidden", "latin1") }] },
    [{ kind: "bytes-before", ambiguous: true }],
  ],
  ["a lower count", { entries: [main, icon], count: 1 }, [{ kind: "entry-count-differs", ambiguous: true }]],
  ["a larger directory", { entries: [main], directoryBytes: 500 }, [{ kind: "directory-size-differs", ambiguous: true }]],
  ["a smaller directory", { entries: [main], directoryBytes: 10 }, [{ kind: "directory-size-differs", ambiguous: true }]],
  ["another local name", { entries: [{ ...main, localName: "Fernhall.pq" }] }, [{ kind: "local-header-differs", ambiguous: true }]],
  ["another local method", { entries: [{ ...main, localMethod: 0 }] }, [{ kind: "local-header-differs", ambiguous: true }]],
  ["one name twice", { entries: [main, icon, icon] }, [{ kind: "duplicate-name", ambiguous: true }]],
  ["names that differ in case", { entries: [main, icon, { ...icon, name: "A.PNG" }] }, [{ kind: "names-differ-in-case", ambiguous: true }]],
  [
    "names that differ in encoding, in a package",
    { entries: [types, main, icon, { ...icon, name: "a%2Epng" }] },
    [{ kind: "names-differ-in-case", ambiguous: true }],
  ],
  ["names that differ in encoding, where nothing is encoded", { entries: [main, icon, { ...icon, name: "a%2Epng" }] }, []],
  ["names that differ once they are decoded", { entries: [types, main, icon, { ...icon, name: "a%252Epng" }] }, []],
  [
    "names that differ in case beyond ASCII",
    { entries: [main, { ...icon, name: "\u00C9.png" }, { ...icon, name: "\u00E9.png" }] },
    [{ kind: "names-differ-in-case", ambiguous: true }],
  ],
  [
    "names that Windows takes for one",
    { entries: [main, icon, { ...icon, name: "a.png." }] },
    [{ kind: "name-trailing", ambiguous: true }],
  ],
  ["a wrong checksum of an icon", { entries: [main, { ...icon, crc: 1 }] }, [{ kind: "crc-differs", ambiguous: false }]],
  ["a size too small for an icon", { entries: [main, { ...icon, sizeBytes: 5 }] }, [{ kind: "size-differs", ambiguous: true }]],
  ["an encrypted icon", { entries: [main, { ...icon, flags: 0x801 }] }, [{ kind: "encrypted", ambiguous: false }]],
  ["an icon by an unknown method", { entries: [main, { ...icon, method: 14 }] }, [{ kind: "unknown-method", ambiguous: false }]],
  [
    "a symbolic link",
    { entries: [main, { name: "l.pq", content: "/etc/hostname", madeBy: 0x314, externalAttributes: 0xa1ff0000 }] },
    [{ kind: "symbolic-link", ambiguous: true }],
  ],
  [
    "a name in code page 437",
    { entries: [main, { name: Buffer.from([0x94, 0x2e, 0x70, 0x6e, 0x67]), content: "x", flags: 0 }] },
    [{ kind: "name-not-utf8", ambiguous: false }],
  ],
  [
    "two entries over one piece of data",
    { entries: [main, icon, { ...icon, name: "b.png", sharesLocalOf: 1 }] },
    [
      { kind: "local-header-differs", ambiguous: true },
      { kind: "overlapping-entries", ambiguous: true },
    ],
  ],
  [
    "`./` before each name",
    {
      entries: [
        { ...main, name: "./Fernhill.pq" },
        { name: "./", stored: true },
        { ...icon, name: "./icons/./a.png" },
      ],
    },
    [
      { kind: "name-dot-slash", ambiguous: false },
      { kind: "name-dot-slash", ambiguous: false },
    ],
  ],
  [
    "`./` that makes two names one",
    { entries: [main, icon, { ...icon, name: "./a.png" }] },
    [
      { kind: "duplicate-name", ambiguous: true },
      { kind: "name-dot-slash", ambiguous: false },
    ],
  ],
  ["`./` that leads out nevertheless", { entries: [main, { ...icon, name: "./../a.png" }] }, escapes],
  ["backslashes", { entries: [main, { ...icon, name: "icons\\a.png" }] }, [{ kind: "name-backslash", ambiguous: false }]],
  ["backslashes in the name of a folder", { entries: [main, { name: "icons\\", stored: true }] }, []],
  [
    "backslashes that make two names one",
    { entries: [main, { ...icon, name: "icons/a.png" }, { ...icon, name: "icons\\a.png" }] },
    [
      { kind: "duplicate-name", ambiguous: true },
      { kind: "name-backslash", ambiguous: false },
    ],
  ],
  [
    "backslashes in a package that nobody signed",
    { entries: [types, main, { ...icon, name: "icons\\a.png" }] },
    [{ kind: "name-backslash", ambiguous: false }],
  ],
  [
    "a folder by backslash in a signed package",
    { entries: [types, main, signature, { name: "icons\\", stored: true }] },
    [{ kind: "name-backslash", ambiguous: true }],
  ],
  [
    "encoded `./` in a signed package",
    { entries: [types, main, signature, { ...icon, name: "%2E/a.png" }] },
    [{ kind: "name-dot-slash", ambiguous: true }],
  ],
  ["an honest folder entry", { entries: [main, { name: "images/", stored: true }] }, []],
])("%s", (_, zip, notes) => expect(notesOf(zip)).toEqual(notes));

test.each([
  ["another count for this disk", 8, 1, "entry-count-differs"],
  ["a directory on another disk", 6, 1, null],
] as const)("an end record with %s", (_, offset, value, note) => {
  const zip = aRawZip({ entries: [main, icon] });
  zip.writeUInt16LE(value, zip.length - 22 + offset);
  const parts = readParts(zip);
  expect(parts.ok ? parts.value.notes : null).toEqual(note === null ? null : [{ kind: note, part: null, ambiguous: true }]);
});

test("a second directory in front of the end record, for readers that count back from it, is ambiguous", () => {
  const zip = aRawZip({ entries: [main, icon] });
  const end = zip.length - 22;
  const directory = zip.subarray(zip.readUInt32LE(end + 16), end);
  const parts = readParts(Buffer.concat([zip.subarray(0, end), Buffer.from(" "), directory, zip.subarray(end)]));
  expect(parts.ok && parts.value.notes).toEqual([{ kind: "directory-size-differs", part: null, ambiguous: true }]);
});

test.each([
  ["a wrong checksum", { ...main, crc: 1 }, "crc-differs"],
  ["a size too small", { ...main, sizeBytes: 20 }, "size-differs"],
  ["data that does not inflate", { ...main, stored: true, method: 8 }, "corrupt-data"],
  ["a size beyond the limit", { ...main, sizeBytes: limits.partBytes + 1 }, "too-large"],
])("%s of the main document is damage", (_, entry, note) => {
  expect(refusalOf(aRawZip({ entries: [entry, icon] }))).toEqual({ kind: "damaged", part: "Fernhill.pq", note });
});

test.each<readonly [string, RawEntry, object]>([
  ["a password", { ...main, flags: 0x801 }, { kind: "password" }],
  ["a password of another kind, whose method is a sign for it", { ...main, flags: 0x801, method: 99 }, { kind: "password" }],
  ["LZMA", { ...main, method: 14 }, { kind: "unknown-method", method: 14 }],
  ["Deflate64", { ...main, method: 9 }, { kind: "unknown-method", method: 9 }],
])("a main document with %s is not called damaged", (_, entry, reason) => {
  expect(refusalOf(aRawZip({ entries: [entry, icon] }))).toEqual({ part: "Fernhill.pq", ...reason });
});

test("a bomb beside the connector is not inflated, and the rest is read", () => {
  const bomb: RawEntry = { name: "pad.bin", content: Buffer.alloc(20 * 1024 * 1024) };
  const parts = readParts(aRawZip({ entries: [main, bomb] }));
  expect(parts.ok && parts.value.find("pad.bin")?.read()).toEqual({ ok: false, error: "too-large" });
  expect(parts.ok && parts.value.find("Fernhill.pq")?.read().ok).toBe(true);
});

test("all parts together stay within the total", () => {
  const content = Buffer.alloc(3 * 1024 * 1024, "Fernhill");
  const entries = Array.from({ length: 40 }, (_, n): RawEntry => ({ name: `${n}.bin`, content }));
  const parts = readParts(aRawZip({ entries: [main, ...entries] }));
  expect(parts.ok && parts.value.notes.filter(({ kind }) => kind === "too-large").length).toBe(40 - 31);
});

test("looking for `section` takes linear time, whatever is in the attributes", () => {
  for (const piece of ["/*", "//", '"', "[", "a ", "/ "]) expect(refusalOf(Buffer.from(`[${piece.repeat(150_000)}`))).not.toBeNull();
});

test("too many entries are refused before they are read", () => {
  const entries = Array.from({ length: limits.entries + 1 }, (_, n): RawEntry => ({ name: `${n}.txt`, stored: true }));
  expect(refusalOf(aRawZip({ entries }))).toEqual({ kind: "too-many-parts", limit: limits.entries });
  expect(refusalOf(aRawZip({ entries, count: 3 }))).toEqual({ kind: "too-many-parts", limit: limits.entries });
});

test.each(["../evil.pq", "C:evil.pq", "CON.pq", "evil.pq.", "/evil.pq", "a\u0000.pq"])(
  "%j is a part, but never a document to be believed",
  (name) => {
    const parts = readParts(aRawZip({ entries: [main, { name, content: "section Evil;" }] }));
    expect(parts.ok && parts.value.all.map(({ safeName }) => safeName)).toEqual([true, false]);
  },
);

test("an end too far from the end of the file differs from one that is missing", () => {
  const far = Buffer.alloc(70_000);
  const whole = aRawZip({ entries: [main, icon] });
  expect(refusalOf(Buffer.concat([whole, far]))).toEqual({ kind: "end-out-of-reach", bytesAfter: 70_000 });
  // Cut short behind a stored archive, which has an end of its own.
  const outer = aRawZip({
    entries: [
      { name: "a.bin", content: whole, stored: true },
      { name: "b.bin", content: far, stored: true },
    ],
  });
  expect(refusalOf(outer.subarray(0, -200))).toEqual({ kind: "cut-short" });
  // Full of records that lead nowhere, which takes no time.
  expect(refusalOf(Buffer.concat([Buffer.alloc(40_000_000, "PK\u0005\u0006"), far]))).toEqual({ kind: "cut-short" });
});

test("a download cut short is recognised wherever it was cut", async () => {
  const whole = await anArchive();
  for (const share of [0.1, 0.5, 0.9, 0.99])
    expect(refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toEqual({ kind: "cut-short" });
});

test("whatever bytes are changed, reading ends and does not throw", async () => {
  const whole = await aPackage();
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 3_000; round += 1) {
    const bytes = Buffer.from(whole);
    for (let change = 0; change <= random(4); change += 1) bytes[random(bytes.length)] = random(256);
    const parts = readParts(bytes);
    if (parts.ok) for (const part of parts.value.all) part.read();
  }
});
