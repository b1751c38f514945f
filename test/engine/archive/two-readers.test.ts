import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import type { ArchiveNoteKind } from "../../../shared/model/inspection.ts";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { aRawZip, type RawEntry, type RawZip } from "../../builders/a-raw-zip.ts";

// What one ZIP reader takes and another does not, each beside an honest archive that comes near it.

const main: RawEntry = { name: "Fernhill.pq", content: "section Fernhill;" };
const icon: RawEntry = { name: "a.png", content: "not really a picture, but long enough to be deflated deflated deflated" };
const nothing: RawEntry = { name: "e.png", content: "" };
/** Four bytes are enough to have any checksum; these have that of the mark of a descriptor. */
const withMarkAsChecksum: RawEntry = { name: "c.txt", content: bytesOfChecksum(0x08074b50) };
const endOfNothing = Buffer.concat([Buffer.from("PK\u0005\u0006", "latin1"), Buffer.alloc(16)]);

function notesOf(zip: Buffer): readonly (readonly [ArchiveNoteKind, "ambiguous" | "odd"])[] {
  const parts = readParts(zip);
  if (!parts.ok) throw new Error(`refused: ${JSON.stringify(parts.error)}`);
  return parts.value.notes.map(({ kind, ambiguous }) => [kind, ambiguous ? "ambiguous" : "odd"] as const);
}

/** By walking the checksum back from its end, over four bytes. */
function bytesOfChecksum(wanted: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let row = n;
    for (let bit = 0; bit < 8; bit += 1) row = (row & 1) !== 0 ? (row >>> 1) ^ 0xedb88320 : row >>> 1;
    return row >>> 0;
  });
  const rows: number[] = [];
  let state = (wanted ^ 0xffffffff) >>> 0;
  for (let at = 0; at < 4; at += 1) {
    const row = table.findIndex((one) => one >>> 24 === state >>> 24);
    rows.unshift(row);
    state = ((state ^ (table[row] ?? 0)) << 8) >>> 0;
  }
  let forward = 0xffffffff;
  return Buffer.from(
    rows.map((row) => {
      const byte = (forward ^ row) & 0xff;
      forward = ((forward >>> 8) ^ (table[row] ?? 0)) >>> 0;
      return byte;
    }),
  );
}

function field(id: number, data: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(id, 0);
  header.writeUInt16LE(data.length, 2);
  return Buffer.concat([header, data]);
}

function unicodePath(name: string, writtenFor = main.name.toString()): Buffer {
  const header = Buffer.alloc(5, 1);
  header.writeUInt32LE(crc32(writtenFor), 1);
  return field(0x7075, Buffer.concat([header, Buffer.from(name)]));
}
const someZip64 = field(1, Buffer.alloc(16));
function sizesInZip64(size: number, packed: number): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeBigUInt64LE(BigInt(size), 0);
  sizes.writeBigUInt64LE(BigInt(packed), 8);
  return field(1, sizes);
}
const sameName = unicodePath("Fernhill.pq");
const someTime = field(0x5455, Buffer.alloc(5));
const hiddenEntry = "PK\u0003\u0004 hidden";

const honest: readonly (readonly [tool: string, base64: string])[] = [
  [
    "Python's zipfile with force_zip64",
    "UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAaW1hZ2VzL1BLAwQtAAAACAAAACEAirpuKf//////////CwAUAEZlcm5oaWxsLnBxAQAQABEAAAAAAAAA" +
      "EwAAAAAAAAArTk0uyczPU3BLLcrLyMzJsQYAUEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAcAAAAAAAAAAAAQAP9BAAAAAGltYWdlcy9QSwECLQMtAAAA" +
      "CAAAACEAirpuKRMAAAARAAAACwAAAAAAAAAAAAAAgAElAAAARmVybmhpbGwucHFQSwUGAAAAAAIAAgBuAAAAdQAAAAAA",
  ],
  [
    "Python's zipfile with force_zip64, streamed",
    "UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAHAAAAaW1hZ2VzL1BLAwQtAAgACAAAACEAAAAAAP//////////CwAUAEZlcm5oaWxsLnBxAQAQAAAAAAAAAAAA" +
      "AAAAAAAAAAArTk0uyczPU3BLLcrLyMzJsQYAUEsHCIq6bikTAAAAAAAAABEAAAAAAAAAUEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAcAAAAAAAAAAAAQ" +
      "AP9BAAAAAGltYWdlcy9QSwECLQMtAAgACAAAACEAirpuKRMAAAARAAAACwAAAAAAAAAAAAAAgAElAAAARmVybmhpbGwucHFQSwUGAAAAAAIAAgBuAAAAjQAA" +
      "AAAA",
  ],
  [
    "Java's jar",
    "UEsDBBQACAgIAHkZdl0AAAAAAAAAAAAAAAALAAQARmVybmhpbGwucHH+ygAAK05NLsnMz1NwSy3Ky8jMybEGAFBLBwiKum4pEwAAABEAAABQSwMECgAACAAA" +
      "eRl2XQAAAAAAAAAAAAAAAAcAAABpbWFnZXMvUEsBAhQAFAAICAgAeRl2XYq6bikTAAAAEQAAAAsABAAAAAAAAAAAAAAAAAAAAEZlcm5oaWxsLnBx/soAAFBL" +
      "AQIKAAoAAAgAAHkZdl0AAAAAAAAAAAAAAAAHAAAAAAAAAAAAAAAAAFAAAABpbWFnZXMvUEsFBgAAAAACAAIAcgAAAHUAAAAAAA==",
  ],
  [
    "Info-ZIP",
    "UEsDBAoAAAAAAHkZdl2Kum4pEQAAABEAAAALABwARmVybmhpbGwucHFVVAkAA3ZdAmt2XQJrdXgLAAEEAAAAAAQAAAAAc2VjdGlvbiBGZXJuaGlsbDtQSwME" +
      "CgAAAAAAeRl2XQAAAAAAAAAAAAAAAAcAHABpbWFnZXMvVVQJAAN2XQJrdl0Ca3V4CwABBAAAAAAEAAAAAFBLAQIeAwoAAAAAAHkZdl2Kum4pEQAAABEAAAAL" +
      "ABgAAAAAAAEAAACkgQAAAABGZXJuaGlsbC5wcVVUBQADdl0Ca3V4CwABBAAAAAAEAAAAAFBLAQIeAwoAAAAAAHkZdl0AAAAAAAAAAAAAAAAHABgAAAAAAAAA" +
      "EADtQVYAAABpbWFnZXMvVVQFAAN2XQJrdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAACAAIAngAAAJcAAAAAAA==",
  ],
  [
    "Info-ZIP, streamed",
    "UEsDBBQACAAIAHkZdl0AAAAAAAAAABEAAAALABwARmVybmhpbGwucHFVVAkAA3ZdAmt2XQJrdXgLAAEEAAAAAAQAAAAAK05NLsnMz1NwSy3Ky8jMybEGAFBL" +
      "BwiKum4pEwAAABEAAABQSwMECgAAAAAAeRl2XQAAAAAAAAAAAAAAAAcAHABpbWFnZXMvVVQJAAN2XQJrdl0Ca3V4CwABBAAAAAAEAAAAAFBLAQIeAxQACAAI" +
      "AHkZdl2Kum4pEwAAABEAAAALABgAAAAAAAEAAACkgQAAAABGZXJuaGlsbC5wcVVUBQADdl0Ca3V4CwABBAAAAAAEAAAAAFBLAQIeAwoAAAAAAHkZdl0AAAAA" +
      "AAAAAAAAAAAHABgAAAAAAAAAEADtQWgAAABpbWFnZXMvVVQFAAN2XQJrdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAACAAIAngAAAKkAAAAAAA==",
  ],
];

test.each<readonly [string, RawZip, readonly (readonly [ArchiveNoteKind, "ambiguous" | "odd"])[]]>([
  ["ZIP64 beside an end record of ones", { entries: [main, icon], zip64: true }, [["zip64", "odd"]]],
  ["ZIP64 beside an end record that agrees", { entries: [main, icon], zip64: { plain: {} } }, [["zip64", "odd"]]],
  [
    "ZIP64 behind other bytes",
    { entries: [main, icon], zip64: { plain: {} }, before: Buffer.from("#!/bin/sh\n") },
    [
      ["zip64", "odd"],
      ["bytes-before", "odd"],
    ],
  ],
  [
    "ZIP64 beside an end record of another directory",
    { entries: [main, icon], zip64: { plain: { offset: -40 } } },
    [
      ["zip64", "odd"],
      ["several-end-records", "ambiguous"],
    ],
  ],
  [
    "ZIP64 beside an end record of another length",
    { entries: [main, icon], zip64: { plain: { length: 20 } } },
    [
      ["zip64", "odd"],
      ["directory-size-differs", "ambiguous"],
    ],
  ],
  [
    "ZIP64 beside an end record of fewer entries",
    { entries: [main, icon], zip64: { plain: { count: -1 } } },
    [
      ["zip64", "odd"],
      ["entry-count-differs", "ambiguous"],
    ],
  ],
  [
    "ZIP64 beside an end record of fewer entries here",
    { entries: [main, icon], zip64: { plain: { countHere: -1 } } },
    [
      ["zip64", "odd"],
      ["entry-count-differs", "ambiguous"],
    ],
  ],
  [
    "a ZIP64 record with two counts",
    { entries: [main, icon], zip64: { countHere: -1 } },
    [
      ["zip64", "odd"],
      ["entry-count-differs", "ambiguous"],
    ],
  ],
  [
    "a ZIP64 record with a directory as its own data",
    { entries: [main, icon], zip64: { extensible: Buffer.alloc(60) } },
    [
      ["zip64", "odd"],
      ["gap-between-entries", "ambiguous"],
    ],
  ],
  [
    "a ZIP64 record with a directory between it and its locator",
    { entries: [main, icon], zip64: { beforeLocator: Buffer.alloc(60) } },
    [
      ["zip64", "odd"],
      ["gap-between-entries", "ambiguous"],
    ],
  ],
  [
    "two ZIP64 records",
    { entries: [main, icon], zip64: { beforeLocator: Buffer.concat([Buffer.from("PK\u0006\u0006", "latin1"), Buffer.alloc(52)]) } },
    [
      ["zip64", "odd"],
      ["several-end-records", "ambiguous"],
      ["gap-between-entries", "ambiguous"],
    ],
  ],
  [
    "a ZIP64 locator that leads elsewhere",
    { entries: [main, icon], zip64: { locator: -30 } },
    [
      ["zip64", "odd"],
      ["several-end-records", "ambiguous"],
    ],
  ],
  [
    "an end record behind the end whose comment overshoots the file",
    { entries: [main], comment: Buffer.concat([endOfNothing, Buffer.from([255, 255])]) },
    [
      ["several-end-records", "ambiguous"],
      ["comment", "odd"],
    ],
  ],
  [
    "one that overshoots by a byte",
    { entries: [main], comment: Buffer.concat([endOfNothing, Buffer.from([1, 0])]) },
    [
      ["several-end-records", "ambiguous"],
      ["comment", "odd"],
    ],
  ],
  ["a comment with only the beginning of an end record", { entries: [main], comment: endOfNothing.subarray(0, 12) }, [["comment", "odd"]]],
  ["one ZIP64 extra field", { entries: [{ ...main, stored: true, extra: someZip64, localExtra: sizesInZip64(17, 17) }] }, []],
  [
    "a ZIP64 extra field with sizes that some readers take before those of the header",
    { entries: [{ ...main, stored: true, localExtra: sizesInZip64(0, 0) }] },
    [["local-header-differs", "ambiguous"]],
  ],
  [
    "two ZIP64 extra fields in the directory",
    { entries: [{ ...main, extra: Buffer.concat([someZip64, someZip64]) }] },
    [["local-header-differs", "ambiguous"]],
  ],
  [
    "a longer ZIP64 extra field and then an exact one",
    { entries: [{ ...main, extra: Buffer.concat([field(1, Buffer.alloc(32)), someZip64]) }] },
    [["local-header-differs", "ambiguous"]],
  ],
  [
    "two ZIP64 extra fields in the local header",
    { entries: [{ ...main, localExtra: Buffer.concat([someZip64, someZip64]) }] },
    [["local-header-differs", "ambiguous"]],
  ],
  [
    "a stored entry whose size follows",
    { entries: [{ ...main, stored: true, descriptor: "signed" }, icon] },
    [["size-behind-stored-data", "ambiguous"]],
  ],
  [
    "a stored entry whose size follows without a mark",
    { entries: [{ ...main, stored: true, descriptor: "bare" }, icon] },
    [["size-behind-stored-data", "ambiguous"]],
  ],
  ["an empty stored entry whose size follows", { entries: [{ ...nothing, stored: true, descriptor: "signed" }, main] }, []],
  [
    "an empty stored entry with a descriptor that has no mark",
    { entries: [{ ...nothing, stored: true, descriptor: "bare" }, main] },
    [["size-differs", "ambiguous"]],
  ],
  [
    "a deflated entry whose size follows",
    {
      entries: [
        { ...main, descriptor: "signed" },
        { ...icon, descriptor: "bare" },
      ],
    },
    [],
  ],
  [
    "a descriptor whose checksum is the mark",
    { entries: [{ ...withMarkAsChecksum, descriptor: "bare" }, main] },
    [["size-differs", "ambiguous"]],
  ],
  ["a marked descriptor whose checksum is the mark", { entries: [{ ...withMarkAsChecksum, descriptor: "signed" }, main] }, []],
  [
    "a narrow descriptor where the header announces a wide one",
    { entries: [{ ...main, descriptor: "signed", localExtra: sizesInZip64(0, 0) }, icon] },
    [["size-differs", "ambiguous"]],
  ],
  ["a wide descriptor that nothing announces", { entries: [{ ...main, descriptor: "wide" }, icon] }, []],
  [
    "a wide descriptor that nothing announces, of an empty entry",
    { entries: [{ ...nothing, descriptor: "wide" }, main] },
    [["size-differs", "ambiguous"]],
  ],
  [
    "a descriptor that only the local header announces, and that is there",
    { entries: [{ ...main, descriptor: "signed", flags: 0x808, localFlags: 0x808 }, icon] },
    [],
  ],
  [
    "a descriptor that the local header announces, and that is not there",
    { entries: [{ ...main, localFlags: 0x808 }, icon] },
    [["size-differs", "ambiguous"]],
  ],
  ["a descriptor that only the directory announces", { entries: [{ ...main, flags: 0x808, localFlags: 0x800 }, icon] }, []],
  ["patched data", { entries: [main, { ...icon, flags: 0x820 }] }, [["unknown-flags", "ambiguous"]]],
  [
    "a flag without a meaning in one header",
    { entries: [main, { ...icon, localFlags: 0x8800 }] },
    [
      ["local-header-differs", "ambiguous"],
      ["unknown-flags", "ambiguous"],
    ],
  ],
  ["encryption in the local header alone", { entries: [main, { ...icon, localFlags: 0x801 }] }, [["local-header-differs", "ambiguous"]]],
  [
    "another way to encrypt in the local header",
    { entries: [main, { ...icon, flags: 0x801, localFlags: 0x841 }] },
    [
      ["local-header-differs", "ambiguous"],
      ["encrypted", "odd"],
    ],
  ],
  ["an ASCII name that only one header calls UTF-8", { entries: [{ ...main, flags: 0, localFlags: 0x800 }] }, []],
  [
    "a name beyond ASCII that only one header calls UTF-8",
    { entries: [main, { ...icon, name: "\u00e9.png", localFlags: 0 }] },
    [["local-header-differs", "ambiguous"]],
  ],
  ["how hard deflate tried, in one header", { entries: [{ ...main, flags: 0x806, localFlags: 0x800 }] }, []],
  ["a gap that no header hides in", { entries: [main, { ...icon, before: Buffer.from("....") }] }, [["gap-between-entries", "ambiguous"]]],
  ["an end record in front of the archive", { entries: [main], before: endOfNothing, adjusted: false }, [["bytes-before", "ambiguous"]]],
  ["one Unicode extra field in both headers", { entries: [{ ...main, extra: sameName, localExtra: sameName }] }, []],
  ["a Unicode extra field in the directory alone", { entries: [{ ...main, extra: sameName }] }, []],
  ["a Unicode extra field that was written for another name", { entries: [{ ...main, extra: unicodePath("b.pq", "old.pq") }] }, []],
  [
    "two extra fields of the same kind that say neither name nor place",
    { entries: [{ ...main, extra: Buffer.concat([someTime, someTime]) }] },
    [],
  ],
  [
    "two Unicode extra fields",
    { entries: [{ ...main, extra: Buffer.concat([sameName, unicodePath("Paging.pqm")]) }] },
    [["local-header-differs", "ambiguous"]],
  ],
  [
    "another name in the Unicode extra field",
    { entries: [{ ...main, extra: unicodePath("b.pq") }] },
    [["local-header-differs", "ambiguous"]],
  ],
  [
    "a Unicode extra field in the local header alone",
    { entries: [{ ...main, localExtra: sameName }] },
    [["local-header-differs", "ambiguous"]],
  ],
  [
    "another Unicode extra field in the local header",
    { entries: [{ ...main, extra: sameName, localExtra: unicodePath("b.pq") }] },
    [["local-header-differs", "ambiguous"]],
  ],
  ["a folder of an empty deflate stream", { entries: [main, { name: "images/" }] }, []],
  ["a folder with a descriptor", { entries: [main, { name: "images/", descriptor: "signed" }] }, []],
  [
    "a folder that its attributes call one",
    { entries: [main, { name: "images/", stored: true, externalAttributes: 0x41ed0010, madeBy: 0x314 }] },
    [],
  ],
  [
    "a folder with an entry behind its data",
    { entries: [{ name: "docs/", packedAfter: hiddenEntry }, main] },
    [["bytes-after-data", "ambiguous"]],
  ],
  [
    "a folder with an entry between its data and its descriptor",
    { entries: [main, { name: "docs/", packedAfter: "TRAIL", descriptor: "signed" }] },
    [["bytes-after-data", "ambiguous"]],
  ],
  [
    "a folder that holds what does not inflate",
    { entries: [{ name: "docs/", content: "PK\u0003\u0004 hidden", stored: true, method: 8, sizeBytes: 0 }, main] },
    [["corrupt-data", "odd"]],
  ],
  [
    "a folder named as the main document that holds one",
    { entries: [main, { name: "Fernhill.pq/", content: "section Evil;", sizeBytes: 0 }] },
    [["size-differs", "ambiguous"]],
  ],
  ["a document that is a folder to DOS", { entries: [{ ...main, externalAttributes: 0x10 }] }, [["marked-as-folder", "ambiguous"]]],
  [
    "a document that is a folder to Unix",
    { entries: [{ ...main, externalAttributes: 0x41ed0000, madeBy: 0x314 }] },
    [["marked-as-folder", "ambiguous"]],
  ],
  ["a document that is a file to Unix and archived to DOS", { entries: [{ ...main, externalAttributes: 0x81a40020, madeBy: 0x314 }] }, []],
  [
    "a symbolic link of macOS",
    { entries: [main, { ...icon, externalAttributes: 0xa1ff0000, madeBy: 0x1314 }] },
    [["symbolic-link", "ambiguous"]],
  ],
])("%s", (_, zip, notes) => expect(notesOf(aRawZip(zip))).toEqual(notes));

test("a folder that holds something is a part, an empty one is none", () => {
  const holding = readParts(aRawZip({ entries: [main, { name: "docs/", packedAfter: hiddenEntry }, { name: "images/" }] }));
  expect(holding.ok && holding.value.all.map(({ name }) => name)).toEqual(["Fernhill.pq", "docs/"]);
});

test.each(honest)("folders, ZIP64 fields and descriptors as %s writes them are worth no note", (_, base64) => {
  const parts = readParts(Buffer.from(base64, "base64"));
  expect(parts.ok && parts.value).toMatchObject({ notes: [] });
  expect(parts.ok && parts.value.all.map(({ name }) => name)).toEqual(["Fernhill.pq"]);
});

test("extra fields without end are read once each, and no list of them is built", () => {
  const localExtra = Buffer.alloc(65_400);
  const shared = Array.from({ length: 3_900 }, (_, index): RawEntry => ({
    name: "f.txt",
    content: "x",
    ...(index === 0 ? { localExtra } : { sharesLocalOf: 1 }),
  }));
  const began = process.cpuUsage();
  expect(readParts(aRawZip({ entries: [main, ...shared] })).ok).toBe(true);
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(3_000);
});
