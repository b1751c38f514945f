import { namespaceFor, qualifiedName, xmlNamespace, type XmlAttribute, type XmlElement, type XmlNode } from "../archive/xml-tree.ts";

/** How an element is written down before it is hashed. */
export interface Canonicalization {
  readonly exclusive: boolean;
  readonly comments: boolean;
  /** Prefixes that exclusive canonicalization treats as inclusive does; empty stands for the default namespace. */
  readonly inclusivePrefixes: readonly string[];
}

export const inclusive: Canonicalization = { exclusive: false, comments: false, inclusivePrefixes: [] };

const algorithms: ReadonlyMap<string, Canonicalization> = new Map([
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", inclusive],
  ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", { ...inclusive, comments: true }],
  ["http://www.w3.org/2001/10/xml-exc-c14n#", { ...inclusive, exclusive: true }],
  ["http://www.w3.org/2001/10/xml-exc-c14n#WithComments", { ...inclusive, exclusive: true, comments: true }],
]);

/** The canonicalization an algorithm's URI stands for; undefined for those we do not do. */
export const canonicalizationFor = (uri: string): Canonicalization | undefined => algorithms.get(uri);

/**
 * Canonical XML 1.0 (section 2.3) or Exclusive XML Canonicalization 1.0 (section 3) of an element and all below it, as UTF-8.
 * Written here because the library at hand renders processing instructions as bare text, drops attributes that begin with
 * "xmlns" and orders prefixes by locale: each lets two documents share a digest or an honest one fail. The tests hold this
 * against that library and against libxml2.
 */
export function canonicalize(apex: XmlElement, how: Canonicalization): Buffer {
  const out: string[] = [];
  writeElement(apex, { how, out, apex, rendered: null });
  return Buffer.from(out.join(""), "utf8");
}

interface Writing {
  readonly how: Canonicalization;
  readonly out: string[];
  readonly apex: XmlElement;
  /** The namespace declarations already written on the output's ancestors. */
  readonly rendered: Rendered | null;
}
interface Rendered {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Rendered | null;
}

function renderedFor(rendered: Rendered | null, prefix: string): string | undefined {
  for (let at = rendered; at !== null; at = at.outer) {
    const found = at.own.get(prefix);
    if (found !== undefined) return found;
  }
  return prefix === "" ? "" : undefined;
}

function writeElement(element: XmlElement, writing: Writing): void {
  const { out, rendered } = writing;
  const name = qualifiedName(element.prefix, element.localName);
  const own = new Map<string, string>();
  for (const prefix of [...candidatePrefixes(element, writing)].sort(byCodePoint)) {
    const namespace = namespaceFor(element, prefix);
    if (prefix === "xml" || namespace === undefined || renderedFor(rendered, prefix) === namespace) continue;
    own.set(prefix, namespace);
  }
  out.push("<", name);
  for (const [prefix, namespace] of own) out.push(prefix === "" ? " xmlns" : ` xmlns:${prefix}`, '="', escapeAttribute(namespace), '"');
  for (const attribute of attributesOf(element, writing)) {
    out.push(" ", qualifiedName(attribute.prefix, attribute.localName), '="', escapeAttribute(attribute.value), '"');
  }
  out.push(">");
  const inner: Writing = own.size === 0 ? writing : { ...writing, rendered: { own, outer: rendered } };
  for (const child of element.children) writeNode(child, inner);
  out.push("</", name, ">");
}

function writeNode(node: XmlNode, writing: Writing): void {
  if (node.kind === "element") writeElement(node, writing);
  else if (node.kind === "text") writing.out.push(escapeText(node.text));
  else if (node.kind === "instruction") writing.out.push(`<?${node.target}${node.data === "" ? "" : ` ${node.data}`}?>`);
  else if (writing.how.comments) writing.out.push(`<!--${node.text}-->`);
}

/** Prefixes whose declaration may have to appear on this element. */
function candidatePrefixes(element: XmlElement, { how, apex }: Writing): ReadonlySet<string> {
  if (!how.exclusive && element !== apex && element.declarations.size === 0) return nothing;
  const declared = element === apex ? prefixesInScope(element) : new Set(element.declarations.keys());
  if (!how.exclusive) return declared;
  const used = new Set([element.prefix, ...element.attributes.map((attribute) => attribute.prefix).filter((prefix) => prefix !== "")]);
  return new Set([...used, ...how.inclusivePrefixes.filter((prefix) => declared.has(prefix))]);
}

const nothing: ReadonlySet<string> = new Set();

function prefixesInScope(element: XmlElement): Set<string> {
  const found = new Set<string>();
  for (let at: XmlElement | null = element; at !== null; at = at.parent) for (const prefix of at.declarations.keys()) found.add(prefix);
  return found;
}

/**
 * Own attributes in canonical order; on the apex of an inclusive canonicalization also `xml:` ones inherited from outside
 * (section 2.4).
 */
function attributesOf(element: XmlElement, { how, apex }: Writing): readonly XmlAttribute[] {
  if (element !== apex && element.attributes.length < 2) return element.attributes;
  const attributes = [...element.attributes];
  if (element === apex && !how.exclusive) {
    for (let at = element.parent; at !== null; at = at.parent) {
      const inherited = at.attributes.filter((one) => one.namespace === xmlNamespace);
      attributes.push(
        ...inherited.filter((one) => !attributes.some((had) => had.namespace === xmlNamespace && had.localName === one.localName))
      );
    }
  }
  return attributes.sort((a, b) => byCodePoint(a.namespace, b.namespace) || byCodePoint(a.localName, b.localName));
}

/** UTF-8 keeps the order of code points, which JavaScript's own comparison does not. */
const byCodePoint = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));

const textEscapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;" };
const attributeEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#x9;", "\n": "&#xA;", "\r": "&#xD;",
};
const escapeText = (text: string): string => text.replace(/[&<>\r]/gu, (one) => textEscapes[one] ?? one);
const escapeAttribute = (text: string): string => text.replace(/[&<"\t\n\r]/gu, (one) => attributeEscapes[one] ?? one);
