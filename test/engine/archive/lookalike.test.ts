import { expect, test } from "vitest";
import { readParts } from "../../../electron/engine/archive/read-parts.ts";
import { aRawZip } from "../../builders/a-raw-zip.ts";
import { contentTypesXml } from "../../builders/an-archive.ts";

const refusalOf = (bytes: Buffer) => {
  const parts = readParts(bytes);
  return parts.ok ? null : parts.error;
};
const icon = { name: "a.png", content: "not really a picture" };

test.each<readonly [string, Buffer, object]>([
  ["nothing", Buffer.alloc(0), { kind: "empty" }],
  ["a web page", Buffer.from("\uFEFF \r\n<!DOCTYPE html><html>404"), { kind: "not-a-connector", looksLike: "html" }],
  [
    "a Git LFS pointer",
    Buffer.from("version https://git-lfs.github.com/spec/v1\noid sha256:00"),
    { kind: "not-a-connector", looksLike: "git-lfs-pointer" },
  ],
  ["RAR", Buffer.from("Rar!\u001a\u0007\u0001\u0000", "latin1"), { kind: "not-a-connector", looksLike: "rar" }],
  ["7z", Buffer.from("7z\u00bc\u00af\u0027\u001c\u0000", "latin1"), { kind: "not-a-connector", looksLike: "seven-zip" }],
  ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), { kind: "not-a-connector", looksLike: "gzip" }],
  ["a program", Buffer.from("MZ\u0090\u0000", "latin1"), { kind: "not-a-connector", looksLike: "executable" }],
  ["noise", Buffer.from([1, 2, 3, 4]), { kind: "not-a-connector", looksLike: "unknown" }],
  ["prose", Buffer.from("Dear all,"), { kind: "not-a-connector", looksLike: "text" }],
  ["an empty archive", aRawZip({ entries: [] }), { kind: "not-a-connector", looksLike: "zip" }],
  ["photographs", aRawZip({ entries: [icon] }), { kind: "not-a-connector", looksLike: "zip" }],
  [
    "a connector in an archive",
    aRawZip({ entries: [{ name: "folder/Fernhill.mez", content: "PK" }] }),
    { kind: "connector-inside", inner: "folder/Fernhill.mez" },
  ],
  [
    "a report",
    aRawZip({ entries: [{ name: "Report/Layout" }, { name: "DataMashup" }, { name: "[Content_Types].xml", content: contentTypesXml() }] }),
    { kind: "not-a-connector", looksLike: "power-bi-report" },
  ],
  [
    "a workbook",
    aRawZip({ entries: [{ name: "xl/workbook.xml" }, { name: "[Content_Types].xml", content: contentTypesXml() }] }),
    { kind: "not-a-connector", looksLike: "office-document" },
  ],
])("%s is named for what it is", (_, bytes, refusal) => expect(refusalOf(bytes)).toEqual(refusal));

test.each([
  ["little", (bytes: Buffer) => bytes],
  ["big", (bytes: Buffer) => bytes.swap16()],
])("a bare section document may be in UTF-16 with its %s end first", (_, ordered) => {
  expect(refusalOf(ordered(Buffer.from("\uFEFF// Ä\r\nsection A;", "utf16le")))).toBeNull();
});

test.each<readonly [string, Buffer | string, string]>([
  ["XHTML", '<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE html PUBLIC "-//W3C"><html>', "html"],
  ["a web page in UTF-16", Buffer.from("\uFEFF<!DOCTYPE html><html>", "utf16le"), "html"],
  ["a web page in UTF-16 without its mark", Buffer.from("<html><p>No</p>", "utf16le").swap16(), "html"],
  ["an answer of cloud storage", '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "error-message"],
  ["an error without markup", "404: Not Found\n", "error-message"],
  ["another XML text", "<?xml version='1.0'?><!-- errors --><errata/>", "text"],
  ["an internet shortcut", "[InternetShortcut]\r\nURL=https://example.com", "shortcut"],
  ["a shortcut", Buffer.from("L\u0000\u0000\u0000\u0001\u0014\u0002\u0000", "latin1"), "shortcut"],
  ["JSON", '{"error":"not found"}', "json"],
  ["a JSON list", ' [ {"a": 1}]', "json"],
  ["a JSON list of numbers", "[-1]", "json"],
  ["a configuration file", "[section]\nkey = 1", "text"],
  ["an M record", "[a = 1]", "text"],
  ["a section document in another case", '[Version = "1.0.0"]\nSection Foo;\nshared Foo.X = 1;', "misspelt-section"],
  ["a section document with a letter missing", "// c\nsecton Foo;", "misspelt-section"],
  ["a word further from it", 'secitno #"A b";', "text"],
  ["a section document with two letters exchanged", 'sectoin #"A b" ;', "misspelt-section"],
  ["another word at that place", "session Foo;", "text"],
  ["prose about sections", "Sections of the report follow", "text"],
  ["bzip2", "BZh91AY&SY", "other-archive"],
  ["tar", Buffer.concat([Buffer.alloc(257, "x"), Buffer.from("ustar\u000000")]), "other-archive"],
  ["an old Git LFS pointer", "version https://hawser.github.com/spec/v1", "git-lfs-pointer"],
  ["blank lines", " \r\n \n", "unknown"],
  ["an archive in an archive", aRawZip({ entries: [{ name: "Fernhill.zip", content: "PK" }] }), "archive-inside"],
])("%s is recognised", (_, content, looksLike) => {
  expect(refusalOf(Buffer.from(content))).toEqual({ kind: "not-a-connector", looksLike });
});
