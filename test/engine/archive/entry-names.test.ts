import { expect, test } from "vitest";
import {
  caseKey,
  decodeEntryName,
  decodePartName,
  fileKey,
  nameProblems,
  partKey,
  printableName,
} from "../../../electron/engine/archive/entry-names.ts";

test.each([
  ["Fernhill.pq", []],
  ["folder/Größe 1.png", []],
  ["a..b.pq", []],
  ["console.pq", []],
  ["com10.pq", []],
  ["../x.pq", ["name-escapes"]],
  ["a/./x.pq", ["name-dot-slash"]],
  ["./x.pq", ["name-dot-slash"]],
  ["./../x.pq", ["name-escapes", "name-dot-slash"]],
  ["..\\x.pq", ["name-escapes", "name-backslash"]],
  ["/x.pq", ["name-absolute"]],
  ["C:\\x.pq", ["name-absolute", "name-backslash", "name-reserved"]],
  ["a\u0000.pq", ["name-control-character"]],
  ["a\u202Egnp.pq", ["name-control-character"]],
  ["CON.pq", ["name-reserved"]],
  ["a/nul.x/b", ["name-reserved"]],
  ["com1 .pq", ["name-reserved"]],
  ["a?.pq", ["name-reserved"]],
  ["", ["name-reserved"]],
  ["x.pq.", ["name-trailing"]],
  ["x.pq ", ["name-trailing"]],
  ["n".repeat(256), ["name-too-long"]],
])("%j: %j", (name, problems) => expect(nameProblems(name)).toEqual(problems));

test("names are UTF-8 by the flag or the bytes, else code page 437", () => {
  expect(decodeEntryName(Buffer.from("plain"), false)).toEqual({ name: "plain", foreign: false });
  expect(decodeEntryName(Buffer.from("Größe"), true)).toEqual({ name: "Größe", foreign: false });
  expect(decodeEntryName(Buffer.from("Größe"), false)).toEqual({ name: "Größe", foreign: true });
  expect(decodeEntryName(Buffer.from([0x47, 0x72, 0x94, 0xe1, 0x65]), false)).toEqual({ name: "Größe", foreign: true });
});

test("part names are decoded, but never into separators", () => {
  expect(["a%20b", "a%2Fb", "a%5cb", "a%00b", "a%zz", "100%"].map(decodePartName)).toEqual([
    "a b",
    "a%2Fb",
    "a%5cb",
    "a%00b",
    "a%zz",
    "100%",
  ]);
  expect(partKey("/A b.PQ")).toBe(partKey("a b.pq"));
  expect(partKey("%41.pq")).not.toBe(partKey("a.pq")); // decoded already
  expect(partKey("\u212A.pq")).not.toBe(partKey("k.pq")); // OPC folds ASCII alone
  expect(caseKey("\u00C9\u00DF.pq")).toBe(caseKey("\u00E9\u00DF.pq"));
  expect(fileKey("A\\b.pq. ")).toBe(fileKey("a/b.pq"));
});

test("what is printed shows hidden characters and ends", () => {
  expect(printableName("a\u202Eb\u001B")).toBe("a\\u202eb\\u001b");
  expect(printableName("n".repeat(500)).length).toBeLessThan(130);
});
