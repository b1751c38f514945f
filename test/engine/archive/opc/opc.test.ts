import { expect, test } from "vitest";
import { readContentTypes, readRelationships, relationshipsPartOf } from "../../../../electron/engine/archive/opc/opc.ts";

const types = (rows: string) =>
  readContentTypes(Buffer.from(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rows}</Types>`));
const typeOf = (rows: string, name: string) => {
  const read = types(rows);
  return read.ok ? read.value(name) : read.error;
};

test.each([
  ["by extension, whatever its case", '<Default Extension="PQ" ContentType="a/b"/>', "X.pq", "a/b"],
  ["by name before extension", '<Default Extension="pq" ContentType="a/b"/><Override PartName="/x.PQ" ContentType="c/d"/>', "X.pq", "c/d"],
  ["by a percent-encoded name", '<Override PartName="/My%20X.pq" ContentType="c/d"/>', "My X.pq", "c/d"],
  ["not at all", '<Default Extension="m" ContentType="a/b"/>', "X.pq", null],
  ["not by the extension of a folder", '<Default Extension="m" ContentType="a/b"/>', "a.m/X", null],
  [
    "twice is an error",
    '<Default Extension="pq" ContentType="a/b"/><Default Extension="PQ" ContentType="a/b"/>',
    "X.pq",
    "bad-content-types",
  ],
  ["without a type is an error", '<Default Extension="pq"/>', "X.pq", "bad-content-types"],
  ["by something unknown is an error", '<Other Extension="pq" ContentType="a/b"/>', "X.pq", "bad-content-types"],
  ["__proto__ is a name like any other", '<Default Extension="__proto__" ContentType="a/b"/>', "X.constructor", null],
])("content type %s", (_, rows, name, expected) => expect(typeOf(rows, name)).toBe(expected));

const relationships = (rows: string, source = "") =>
  readRelationships(
    Buffer.from(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`),
    source,
  );
const partOf = (target: string, source = "") => {
  const read = relationships(`<Relationship Id="a" Type="t" Target="${target}"/>`, source);
  return read.ok ? read.value[0]?.part : read.error;
};

test.each([
  ["/a/b.m", "", "a/b.m"],
  ["b.m", "a/c.m", "a/b.m"],
  ["../b.m", "a/c/d.m", "a/b.m"],
  ["./b%20c.m", "", "b c.m"],
  ["b.m#x?y", "", "b.m"],
  ["../../b.m", "a/c.m", null],
  ["http://x.example/b.m", "", null],
  ["//host/b.m", "", null],
  ["/../b.m", "", null],
  ["/a/b.m/", "", null],
  ["a//b.m", "", null],
  ["/", "", null],
])("%s from %j leads to %j", (target, source, part) => expect(partOf(target, source)).toBe(part));

test.each([
  ["one Id twice", '<Relationship Id="a" Type="t" Target="x"/><Relationship Id="a" Type="t" Target="y"/>'],
  ["no Id", '<Relationship Type="t" Target="x"/>'],
  ["a foreign element", '<Other Id="a" Type="t" Target="x"/>'],
  ["an Id that is no name", '<Relationship Id="1 a" Type="t" Target="x"/>'],
  ["an empty Id", '<Relationship Id="" Type="t" Target="x"/>'],
  ["no Type", '<Relationship Id="a" Target="x"/>'],
  ["an empty Type", '<Relationship Id="a" Type="" Target="x"/>'],
  ["a Type that is no URI", '<Relationship Id="a" Type="some type" Target="x"/>'],
  ["a Type with a broken percent sign", '<Relationship Id="a" Type="urn:%zz" Target="x"/>'],
  ["no Target", '<Relationship Id="a" Type="t"/>'],
  ["an empty Target", '<Relationship Id="a" Type="t" Target=""/>'],
  ["relationships as their Target", '<Relationship Id="a" Type="t" Target="/_rels/.rels"/>'],
  ["a TargetMode in lower case", '<Relationship Id="a" Type="t" Target="x" TargetMode="external"/>'],
  ["a TargetMode with a space", '<Relationship Id="a" Type="t" Target="x" TargetMode="External "/>'],
  ["an empty TargetMode", '<Relationship Id="a" Type="t" Target="x" TargetMode=""/>'],
  ["an attribute that there is not", '<Relationship Id="a" Type="t" Target="x" targetMode="External"/>'],
  ["an element inside", '<Relationship Id="a" Type="t" Target="x"><a/></Relationship>'],
])("relationships with %s are refused", (_, rows) => expect(relationships(rows)).toEqual({ ok: false, error: "bad-relationships" }));

test.each([
  '<Relationship Id="rId1" Type="http://x.example/%20/\u00e9" Target="/a%20b.m" TargetMode="Internal"/>',
  '<Relationship Id="_\u00e9-1.2" Type="urn:x:y#z" Target="http://x.example/a b" TargetMode="External"/>',
  '<Relationship xmlns:n="urn:n" n:more="1" Id="a" Type="t" Target="x"/>',
])("relationships as the rules have them are read: %s", (row) => expect(relationships(row).ok).toBe(true));

test.each([
  ["a part name without a slash", '<Override PartName="X.pq" ContentType="c/d"/>'],
  ["an empty extension", '<Default Extension="" ContentType="c/d"/>'],
  ["an attribute that there is not", '<Default Extension="pq" ContentType="c/d" PartName="/X.pq"/>'],
  ["an element inside", '<Default Extension="pq" ContentType="c/d"><a/></Default>'],
  ["text between", 'text<Default Extension="pq" ContentType="c/d"/>'],
])("content types with %s are refused", (_, rows) => expect(types(rows)).toEqual({ ok: false, error: "bad-content-types" }));

test("an external target is no part", () => {
  const read = relationships('<Relationship Id="a" Type="t" Target="x.m" TargetMode="External"/>');
  expect(read.ok && read.value[0]?.part).toBeNull();
});

test("relationships are next to their source", () => {
  expect(["", "a.m", "b/a.m"].map(relationshipsPartOf)).toEqual(["_rels/.rels", "_rels/a.m.rels", "b/_rels/a.m.rels"]);
});
