import { expect, test } from "vitest";
import { limits } from "../../../electron/engine/limits.ts";
import { readXml } from "../../../electron/engine/xml/read-xml.ts";
import { streamXml, type XmlListener } from "../../../electron/engine/xml/stream-xml.ts";

const nobody: XmlListener = { onStart: () => undefined, onEnd: () => undefined, onText: () => undefined };
const most = 10_000_000;

const problems = (text: string | Buffer) => {
  const [tree, stream] = [readXml(Buffer.from(text), most), streamXml(Buffer.from(text), most, nobody)];
  return { tree: tree.ok ? null : tree.error, stream: stream.ok ? null : stream.error };
};

test.each([
  '\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<!-- c --><a/>\n',
  "<a b='\"' c = \"'\" />",
  '<p:a xmlns:p="urn:p" p:b="1"/>',
  '<a xmlns:p="urn:p" b="1" p:b="2"/>',
  "<größe ένα='1'/>",
  "<a>&#233;&amp;<![CDATA[<]]></a>",
  "<a/><?pi x?><!-- b -->",
  "<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>",
  Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><a/>', "utf16le"),
])("reads what the tree reads: %s", (text) => expect(problems(text)).toEqual({ tree: null, stream: null }));

test.each([
  "",
  "<!-- a -->",
  '<?xml version="1.1"?><a/>',
  "<a/><b/>",
  "<a/>b",
  "<a><b></a>",
  "<a></a></a>",
  "<a></b></a>",
  "<a></a b>",
  "<a / >",
  "<a><!-- </a>",
  "<a><![CDATA[</a>",
  "<a><? </a>",
  '<a><?xml version="1.0"?></a>',
  "<a><!b></a>",
  '<a __proto__="1" __proto__="2"/>',
  "<constructor:a/>",
  "<a __proto__:b='1'/>",
  "<a>&#xZZ;</a>",
  "<a>&#67108864;</a>",
  '<a b="this & that"/>',
  '<a b="&#1;"/>',
  "<a b=",
  "<a b=1/>",
  '<a b="1"c="2"/>',
  '<a b="1" b="2"/>',
  '<a xmlns:p="urn:u" xmlns:q="urn:u" p:b="1" q:b="2"/>',
  "<p:a/>",
  "<a p:b='1'/>",
  '<a xmlns:p=""/>',
  '<a xmlns:xmlns="urn:x"/>',
  '<a xmlns:xml="urn:x"/>',
  "<a>&nbsp;</a>",
  "<a>this & that</a>",
  "<a>&#0;</a>",
  "<a>&#x110000;</a>",
  "<a>&#xD800;</a>",
  "<a>\u0001</a>",
  "<a>]]></a>",
  "<a><!-- a -- b --></a>",
  '<a b="<"/>',
  " <?xml version='1.0'?><a/>",
  Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
  '<?xml version="1.0" encoding="windows-1252"?><a/>',
  '<?xml version="1.0" lang="en"?><a/>',
  "<![CDATA[a]]><a/>",
])("refuses what the tree refuses: %s", (text) => expect(problems(text)).toEqual({ tree: "not-xml", stream: "not-xml" }));

test.each(["<!DOCTYPE a><a/>", '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])("refuses %s as a DOCTYPE", (text) =>
  expect(problems(text)).toEqual({ tree: "doctype", stream: "doctype" }),
);

test("bounds depth and size", () => {
  const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  expect(problems(nested(limits.xmlDepth)).stream).toBeNull();
  expect(problems(nested(limits.xmlDepth + 1)).stream).toBe("too-deep");
  expect(streamXml(Buffer.from("<a/>"), 3, nobody)).toEqual({ ok: false, error: "too-large" });
});

test("tells of elements, attributes and text in document order", () => {
  const told: string[] = [];
  const text = "<a b='x\r\ny'>one\r\ntwo<!-- not this --><![CDATA[<three>]]><c xmlns='urn:c'/>&#x34;</a>";
  streamXml(Buffer.from(text), most, {
    onStart: ({ local, uri, attributes }) => void told.push(`<${uri}|${local} ${attributes["b"]?.value ?? ""}`),
    onEnd: () => void told.push(">"),
    onText: (piece) => void told.push(piece),
  });
  expect(told).toEqual(["<|a x y", "one\ntwo", "<three>", "<urn:c|c ", ">", "4", ">"]);
});

test("what its own listener throws is not taken for a problem of the document", () => {
  const onStart = () => {
    throw new Error("bug");
  };
  expect(() => streamXml(Buffer.from("<a/>"), most, { ...nobody, onStart })).toThrow("bug");
});
