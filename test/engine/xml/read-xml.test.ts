import { expect, test } from "vitest";
import { limits } from "../../../electron/engine/limits.ts";
import { readXml } from "../../../electron/engine/xml/read-xml.ts";
import { attributeOf, elementsWithin, textOf } from "../../../electron/engine/xml/xml-tree.ts";

const read = (text: string | Buffer) => readXml(Buffer.from(text), 10_000_000);
const problem = (text: string | Buffer) => {
  const xml = read(text);
  return xml.ok ? null : xml.error;
};

test.each([
  ["a declaration, a byte order mark and a comment", '\uFEFF<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<!-- c --><a/>\n'],
  ["a declaration with an honest encoding far behind", `<?xml version='1.0'${" ".repeat(300)}encoding='UTF-8' ?><a/>`],
  ["both kinds of quotes and space around =", "<a b='\"' c = \"'\" />"],
  ["prefixes bound on the element itself", '<p:a xmlns:p="urn:p" p:b="1"/>'],
  ["one local name in two namespaces", '<a xmlns:p="urn:p" b="1" p:b="2"/>'],
  ["letters beyond ASCII in names", "<größe ένα='1'/>"],
  ["UTF-16 with a byte order mark", Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><a/>', "utf16le")],
  ["UTF-16 that says in which order", Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16le"?><a/>', "utf16le")],
  ["ASCII that is ASCII", '<?xml version="1.0" encoding="us-ascii"?><a>&#233;</a>'],
])("reads %s", (_, text) => expect(problem(text)).toBeNull());

test.each([
  ["ASCII with other bytes", '<?xml version="1.0" encoding="us-ascii"?><a>\u00e9</a>'],
  ["ASCII by its other name with other bytes, behind a mark", '\uFEFF<?xml version="1.0" encoding="ASCII"?><a b="\u00e9"/>'],
  ["Latin-1", '<?xml version="1.0" encoding="iso-8859-1"?><a/>'],
  ["UTF-16 in the other order", Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16be"?><a/>', "utf16le")],
  ["UTF-16 without a mark", Buffer.from('<?xml version="1.0" encoding="utf-16"?><a/>', "utf16le")],
  ["UTF-8 that is UTF-16", Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-8"?><a/>', "utf16le")],
  ["nothing", ""],
  ["only a comment", "<!-- a -->"],
  ["XML 1.1", '<?xml version="1.1"?><a/>'],
  ["two roots", "<a/><b/>"],
  ["text outside the root", "<a/>b"],
  ["a tag that does not close", "<a><b></a>"],
  ["a tag closed twice", "<a></a></a>"],
  ["a tag closed that is not open", "<a></b></a>"],
  ["a tag closed with more than its name", "<a></a b>"],
  ["space between the slash and the end", "<a / >"],
  ["a control character for space", '<a\u0080b="1"/>'],
  ["a comment that does not end", "<a><!-- </a>"],
  ["CDATA that does not end", "<a><![CDATA[</a>"],
  ["an instruction that does not end", "<a><? </a>"],
  ["an instruction without a name", "<a><??></a>"],
  ["a declaration inside", '<a><?xml version="1.0"?></a>'],
  ["something else that begins like a comment", "<a><!b></a>"],
  ["XHTML, where script holds text", '<script xmlns="http://www.w3.org/1999/xhtml">a&lt;<b/></script>'],
  ["an attribute twice with a name of JavaScript's", '<a __proto__="1" __proto__="2"/>'],
  ["a prefix that only JavaScript binds", "<constructor:a/>"],
  ["an attribute's prefix that only JavaScript binds", "<a __proto__:b='1'/>"],
  ["a reference that is no number", "<a>&#xZZ;</a>"],
  ["a reference far beyond Unicode", "<a>&#67108864;</a>"],
  ["a bare ampersand in an attribute", '<a b="this & that"/>'],
  ["a reference to a character XML has not, in an attribute", '<a b="&#1;"/>'],
  ["the end in the middle of a tag", "<a b="],
  ["attributes without quotes", "<a b=1/>"],
  ["attributes without space between", '<a b="1"c="2"/>'],
  ["an attribute twice", '<a b="1" b="2"/>'],
  ["one attribute under two prefixes of one namespace", '<a xmlns:p="urn:u" xmlns:q="urn:u" p:b="1" q:b="2"/>'],
  ["a prefix that nothing binds", "<p:a/>"],
  ["an attribute's prefix that nothing binds", "<a p:b='1'/>"],
  ["a prefix unbound again", '<a xmlns:p=""/>'],
  ["the prefix xmlns bound", '<a xmlns:xmlns="urn:x"/>'],
  ["xml bound to something else", '<a xmlns:xml="urn:x"/>'],
  ["an undefined entity", "<a>&nbsp;</a>"],
  ["a bare ampersand", "<a>this & that</a>"],
  ["a reference to a character XML has not", "<a>&#0;</a>"],
  ["a reference beyond Unicode", "<a>&#x110000;</a>"],
  ["half a surrogate pair as a reference", "<a>&#xD800;</a>"],
  ["a control character", "<a>\u0001</a>"],
  ["]]> in text", "<a>]]></a>"],
  ["-- in a comment", "<a><!-- a -- b --></a>"],
  ["< in an attribute", '<a b="<"/>'],
  ["a declaration that is not first", " <?xml version='1.0'?><a/>"],
  ["bytes that are no UTF-8", Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
  ["an encoding far behind in the declaration", `<?xml version="1.0"${" ".repeat(300)}encoding="utf-7"?><a/>`],
  ["an encoding behind something else in the declaration", '<?xml version="1.0" standalone="yes" encoding="utf-8"?><a/>'],
  ["a declaration with an attribute of its own", '<?xml version="1.0" lang="en"?><a/>'],
  ["an encoding that has no name", '<?xml version="1.0" encoding="8-bit"?><a/>'],
  ["an encoding without quotes", '<?xml version="1.0" encoding=utf-8?><a/>'],
  ["a declaration without a version", '<?xml encoding="utf-8"?><a/>'],
  ["an encoding it is not in", '<?xml version="1.0" encoding="windows-1252"?><a/>'],
  ["CDATA outside the root", "<![CDATA[a]]><a/>"],
])("refuses %s", (_, text) => expect(problem(text)).toBe("not-xml"));

test.each([
  "<!DOCTYPE a><a/>",
  '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
])("refuses %s before anything else", (text) => {
  expect(problem(text)).toBe("doctype");
});

test("bounds depth, elements, attributes and size", () => {
  const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  expect(problem(nested(limits.xmlDepth))).toBeNull();
  expect(problem(nested(limits.xmlDepth + 1))).toBe("too-deep");
  expect(problem("<a>".repeat(500_000))).toBe("too-deep");
  expect(problem(`<a>${"<b/>".repeat(limits.xmlNodes)}</a>`)).toBe("too-large");
  expect(problem(`<a>${"<!---->".repeat(limits.xmlNodes)}</a>`)).toBe("too-large");
  const attributes = (count: number) => Array.from({ length: count }, (_, n) => ` a${n}=""`).join("");
  expect(problem(`<a${attributes(limits.xmlAttributesOfElement + 1)}/>`)).toBe("too-large");
  expect(problem(`<a>${`<b${attributes(250)}/>`.repeat(limits.xmlAttributes / 250 + 1)}</a>`)).toBe("too-large");
  expect(problem(`<a>${Array.from({ length: limits.xmlElementNames }, (_, n) => `<a${n}/>`).join("")}</a>`)).toBe("too-large");
  expect(readXml(Buffer.from("<a/>"), 3)).toEqual({ ok: false, error: "too-large" });
});

test.each([
  ["comments", "<!--"],
  ["instructions", "<?x "],
  ["spaces in an instruction", " "],
  ["ampersands", "&"],
  ["attributes", " a "],
  ["brackets", "]]"],
])("time stays linear in endless %s", (_, piece) => {
  const began = performance.now();
  expect(problem(`<a><?x ${piece.repeat(1_000_000)}`)).toBe("not-xml");
  expect(problem(`<a>${piece.repeat(1_000_000)}</a>`)).not.toBe("doctype");
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("gives text, attributes and line ends as XML 1.0 has them", () => {
  const xml = read("<a b='x\r\ny\tz&#10;'>one\r\ntwo\u2028<!-- not this --><![CDATA[<three>]]><b>nor this</b>&#x34;</a>");
  expect(xml.ok && attributeOf(xml.value, "b")).toBe("x y z\n");
  expect(xml.ok && textOf(xml.value)).toBe("one\ntwo\u2028<three>4");
  expect(xml.ok && [...elementsWithin(xml.value)].map(({ localName }) => localName)).toEqual(["a", "b"]);
});

test("knows each element's namespace", () => {
  const xml = read('<a xmlns="urn:d"><p:b xmlns:p="urn:p" c="1"/><d xmlns=""/></a>');
  expect(xml.ok && [...elementsWithin(xml.value)].map(({ namespaceURI }) => namespaceURI ?? "")).toEqual(["urn:d", "urn:p", ""]);
});
