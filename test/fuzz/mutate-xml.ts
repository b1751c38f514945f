import { mutateBytes } from "./mutate-bytes.ts";
import type { Random } from "./random.ts";

/** A piece of an XML text: a tag, text, a comment and so on, exactly as written. */
type Token = string;

const tokenPattern = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<[^>]*>|[^<]+|</gu;
export const tokensOf = (xml: string): readonly Token[] => xml.match(tokenPattern) ?? [];

const isStart = (token: Token): boolean => /^<[^!?/]/u.test(token) && !token.endsWith("/>");
const isElement = (token: Token): boolean => /^<[^!?/]/u.test(token);

/** Where an element that starts at a token ends, that token included. */
function elementEnd(tokens: readonly Token[], from: number): number {
  if (!isStart(tokens[from] ?? "")) return from;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (isStart(token)) depth += 1;
    else if (token.startsWith("</")) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

type XmlMutation = (tokens: readonly Token[], random: Random) => readonly Token[];

const places = (tokens: readonly Token[], wanted: (token: Token) => boolean): readonly number[] =>
  tokens.flatMap((token, at) => (wanted(token) ? [at] : []));
const isText = (token: Token): boolean => !token.startsWith("<") && token.trim() !== "";

const replaceAt = (tokens: readonly Token[], at: number | undefined, change: (token: Token) => string): readonly Token[] =>
  tokens.map((token, index) => (index === at ? change(token) : token));

const insertAt = (tokens: readonly Token[], at: number, inserted: readonly Token[]): readonly Token[] => [
  ...tokens.slice(0, at),
  ...inserted,
  ...tokens.slice(at),
];

const changeElement =
  (change: (element: readonly Token[], random: Random) => readonly Token[]): XmlMutation =>
  (tokens, random) => {
    const from = random.pick(places(tokens, isElement));
    if (from === undefined) return tokens;
    const to = elementEnd(tokens, from) + 1;
    return [...tokens.slice(0, from), ...change(tokens.slice(from, to), random), ...tokens.slice(to)];
  };

const changeTag =
  (change: (tag: Token, random: Random) => Token): XmlMutation =>
  (tokens, random) =>
    replaceAt(tokens, random.pick(places(tokens, isElement)), (tag) => change(tag, random));

const changeText =
  (change: (text: Token, random: Random) => Token): XmlMutation =>
  (tokens, random) =>
    replaceAt(tokens, random.pick(places(tokens, isText)), (text) => change(text, random));

const attributePattern = /\s[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*')/gu;

const changeAttribute = (change: (attribute: string, random: Random) => string): XmlMutation =>
  changeTag((tag, random) => {
    const wanted = random.below(Math.max(1, tag.match(attributePattern)?.length ?? 0));
    let seen = -1;
    return tag.replace(attributePattern, (attribute) => ((seen += 1) === wanted ? change(attribute, random) : attribute));
  });

const names = [
  "Signature",
  "SignedInfo",
  "SignatureValue",
  "Reference",
  "Object",
  "Manifest",
  "KeyInfo",
  "X509Data",
  "X509Certificate",
  "Transforms",
  "Transform",
  "DigestMethod",
  "DigestValue",
  "SignatureProperties",
  "SignatureTime",
  "Default",
  "Override",
  "Relationship",
  "data",
  "value",
  "root",
  "xmlns",
  "__proto__",
];
const values = [
  "",
  "#",
  "#idPackageObject",
  "idPackageObject",
  "http://www.w3.org/2000/09/xmldsig#",
  "http://www.w3.org/2000/09/xmldsig#sha1",
  "http://www.w3.org/2000/xmlns/",
  "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
  "http://www.w3.org/2001/10/xml-exc-c14n#",
  "http://www.w3.org/2001/04/xmlenc#sha256",
  "&#0;",
  "&amp;",
  "&lt;",
  "http://schemas.openxmlformats.org/package/2006/RelationshipTransform",
  "External",
  "../x",
  "application/x-ms-m",
  "%2e%2e",
  "&#x10FFFF;",
  "x".repeat(5_000),
];

const mutations: Readonly<Record<string, XmlMutation>> = {
  "delete node": changeElement(() => []),
  "repeat node": changeElement((element) => [...element, ...element]),
  "repeat node often": changeElement((element, random) =>
    Array.from({ length: random.length(2_000) }, () => element)
      .flat()
      .slice(0, 60_000),
  ),
  "unwrap node": changeElement((element) => element.slice(1, -1)),
  "wrap node": changeElement((element, random) => {
    const name = random.pick(names) ?? "x";
    return [`<${name}>`, ...element, `</${name}>`];
  }),
  "wrap node deep": changeElement((element, random) => {
    const depth = random.length(3_000);
    return [...Array<Token>(depth).fill("<x>"), ...element, ...Array<Token>(depth).fill("</x>")];
  }),
  "move node": (tokens, random) => {
    const from = random.pick(places(tokens, isElement)) ?? 0;
    const to = elementEnd(tokens, from) + 1;
    const rest = [...tokens.slice(0, from), ...tokens.slice(to)];
    return insertAt(rest, random.below(rest.length + 1), tokens.slice(from, to));
  },
  "copy node elsewhere": (tokens, random) => {
    const from = random.pick(places(tokens, isElement)) ?? 0;
    return insertAt(tokens, random.below(tokens.length + 1), tokens.slice(from, elementEnd(tokens, from) + 1));
  },
  "rename node": changeElement((element, random) => {
    const name = random.pick(names) ?? "x";
    const renamed = (tag: Token): Token => tag.replace(/^(<\/?)[^\s/>]+/u, (_, open: string) => `${open}${name}`);
    return element.map((token, at) => (at === 0 || at === element.length - 1 ? renamed(token) : token));
  }),
  "rename tag": changeTag((tag, random) => tag.replace(/^<[^\s/>]+/u, `<${random.pick(names) ?? "x"}`)),
  "other namespace": changeTag((tag, random) => tag.replace(/(\/?>)$/u, ` xmlns="${random.pick(values) ?? ""}"$1`)),
  "declare prefix": changeTag((tag, random) =>
    tag.replace(/(\/?>)$/u, ` xmlns:${random.pick(["a", "xml", "xmlns", "ds"]) ?? "a"}="${random.pick(values) ?? ""}"$1`),
  ),
  "use prefix": changeTag((tag, random) => tag.replace(/^</u, `<${random.pick(["a", "xml", "xmlns", "ds"]) ?? "a"}:`)),
  "delete attribute": changeAttribute(() => ""),
  "repeat attribute": changeAttribute((attribute) => attribute + attribute),
  "other attribute value": changeAttribute((attribute, random) => attribute.replace(/=[^]*$/u, `="${random.pick(values) ?? ""}"`)),
  "other attribute name": changeAttribute((attribute, random) =>
    attribute.replace(/^\s[^\s=]+/u, ` ${random.pick(["Id", "ID", "URI", "Algorithm", "xml:id", "PartName", "name"]) ?? "Id"}`),
  ),
  "longer attribute value": changeAttribute((attribute, random) =>
    attribute.replace(/(.)$/u, `${"&#x20;".repeat(random.length(4_000))}$1`),
  ),
  "add attribute": changeTag((tag, random) =>
    tag.replace(/(\/?>)$/u, ` ${random.pick(["Id", "URI", "Target", "xml:space", "a:b"]) ?? "Id"}="${random.pick(values) ?? ""}"$1`),
  ),
  "many attributes": changeTag((tag, random) =>
    tag.replace(/(\/?>)$/u, `${Array.from({ length: random.length(3_000) }, (_, n) => ` a${n}="1"`).join("")}$1`),
  ),
  "character of text": changeText((text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + (random.pick(["A", "=", " ", "é", "\u0000", "&", "]]>", "\u2028", "\ud800"]) ?? "A") + text.slice(at + 1);
  }),
  "empty text": changeText(() => ""),
  "repeat text": changeText((text, random) => text.repeat(random.length(200)).slice(0, 200_000)),
  "bytes of base64": changeText((text, random) =>
    /^[A-Za-z0-9+/=\s]{16,}$/u.test(text) ? mutateBytes(Buffer.from(text, "base64"), random).bytes.toString("base64") : text,
  ),
  "white space in text": changeText((text, random) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}${random.pick([" ", "\n", "\t", "\r\n", "\u00a0"]) ?? " "}${text.slice(at)}`;
  }),
  "comment": (tokens, random) =>
    insertAt(tokens, random.below(tokens.length + 1), [random.pick(["<!---->", "<!-- a -->", "<!-- a -- b -->", "<!--"]) ?? ""]),
  "comment in text": changeText((text, random) => {
    const at = random.below(text.length);
    return `${text.slice(0, at)}<!-- hidden -->${text.slice(at)}`;
  }),
  "CDATA": changeText((text) => `<![CDATA[${text}]]>`),
  "CDATA around nodes": changeElement((element) => [`<![CDATA[${element.join("")}]]>`]),
  "comment around nodes": changeElement((element) => [`<!--${element.join("")}-->`]),
  "instruction": (tokens, random) =>
    insertAt(tokens, random.below(tokens.length + 1), [random.pick(["<?a b?>", "<?xml version='1.0'?>", "<?a"]) ?? ""]),
  "entity": changeText((text, random) => (random.pick(["&a;", "&#65;", "&#xD;", "&#x41;", "&amp;", "&lt;", "&"]) ?? "&") + text),
  "document type": (tokens, random) =>
    insertAt(tokens, random.below(2), [
      random.pick(['<!DOCTYPE a [<!ENTITY b "c">]>', "<!DOCTYPE Signature>", '<!DOCTYPE a SYSTEM "file:///etc/passwd">', "<!doctype a>"]) ??
        "",
    ]),
  "other encoding": (tokens, random) => [
    `<?xml version="1.0" encoding="${random.pick(["utf-16", "iso-8859-1", "utf-7", "utf-8"]) ?? ""}"?>`,
    ...tokens.slice((tokens[0] ?? "").startsWith("<?xml") ? 1 : 0),
  ],
  "cut short": (tokens, random) => tokens.slice(0, random.below(tokens.length + 1)),
};

/** One change to an XML text, and its name. */
export function mutateXml(bytes: Buffer, random: Random): { readonly step: string; readonly bytes: Buffer } {
  const text = bytes.toString("utf8");
  const [step, mutate] = random.pick(Object.entries(mutations)) ?? ["cut short", (same: readonly Token[]) => same];
  return { step, bytes: Buffer.from(mutate(tokensOf(text), random).join(""), "utf8") };
}
