import { C14nCanonicalization, C14nCanonicalizationWithComments } from "xml-crypto/lib/c14n-canonicalization.js";
import { ExclusiveCanonicalization, ExclusiveCanonicalizationWithComments } from "xml-crypto/lib/exclusive-canonicalization.js";
import { ok, type Result } from "../../../../shared/base/result.ts";
import { limits } from "../../limits.ts";
import {
  attributesOf,
  childNodes,
  elementsWithin,
  isDeclaration,
  xmlNamespace,
  type XmlAttribute,
  type XmlElement,
  type XmlNode,
} from "../../xml/xml-tree.ts";
import type { Canonicalization } from "./canonicalization.ts";
import { unsupported, type SignatureFailure } from "../failure.ts";

/**
 * Canonical XML 1.0 (section 2.3) or Exclusive XML Canonicalization 1.0 (section 3) of an element and all below it, as UTF-8.
 * What xml-crypto would write differently is refused: a digest is right or there is none.
 */
export function canonicalize(apex: XmlElement, how: Canonicalization): Result<Buffer, SignatureFailure> {
  const alone = withContext(apex, how);
  const obstacle = findOutside(apex, how) ?? findObstacle(alone, how);
  if (obstacle !== undefined) return unsupported("canonicalization", obstacle);
  // With an empty list it would search for one below the element.
  const text = libraryFor(how).process(alone, { inclusiveNamespacesPrefixList: [...how.inclusivePrefixes, ""] });
  return ok(Buffer.from(text, "utf8"));
}

function libraryFor({ exclusive, comments }: Canonicalization): C14nCanonicalization | ExclusiveCanonicalization {
  const [plain, withComments] = exclusive
    ? [ExclusiveCanonicalization, ExclusiveCanonicalizationWithComments]
    : [C14nCanonicalization, C14nCanonicalizationWithComments];
  // Its own order follows this computer's language, and takes a namespace and a name for one word.
  return Object.assign(new (comments ? withComments : plain)(), { nsCompare: comparePrefixes, attrCompare: compareAttributes });
}

/** UTF-8 keeps the order of code points, which JavaScript's own comparison does not. */
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const comparePrefixes = (a: Pick<XmlAttribute, "prefix">, b: Pick<XmlAttribute, "prefix">) => byCodePoint(a.prefix ?? "", b.prefix ?? "");
const compareAttributes = (a: XmlAttribute, b: XmlAttribute) =>
  byCodePoint(a.namespaceURI ?? "", b.namespaceURI ?? "") || byCodePoint(a.localName, b.localName);

/**
 * The element with what its ancestors declare and, inclusively, their `xml:` attributes (Canonical XML 1.0, 2.4): a copy, unless
 * there is nothing to inherit.
 */
function withContext(apex: XmlElement, { exclusive }: Canonicalization): XmlElement {
  const inherited = new Map<string, XmlAttribute>();
  for (let at = apex.parentNode; at?.nodeType === 1; at = at.parentNode) {
    for (const attribute of attributesOf(at)) {
      // The default namespace of an element without a prefix is known by its own.
      const inherits =
        attribute.name === "xmlns"
          ? Boolean(apex.prefix)
          : isDeclaration(attribute) || (!exclusive && attribute.namespaceURI === xmlNamespace);
      const { name } = attribute;
      if (inherits && !apex.getAttributeNode(name) && !inherited.has(name)) inherited.set(name, attribute);
    }
  }
  if (inherited.size === 0) return apex;
  const copy = apex.cloneNode(true);
  for (const { name, namespaceURI, value } of inherited.values()) copy.setAttributeNS(namespaceURI ?? "", name, value);
  return copy;
}

/** Instructions and comments beside the root belong to a whole document; here there is only its root. */
function findOutside({ parentNode }: XmlElement, how: Canonicalization): string | undefined {
  if (parentNode?.nodeType !== 9) return undefined;
  const outside = childNodes(parentNode).filter((node) => !(node.nodeType === 7 && node.target === "xml"));
  return outside.some((node) => node.nodeType === 7 || (node.nodeType === 8 && how.comments)) ? "content beside the root" : undefined;
}

/** The first thing that xml-crypto is known to write differently; undefined for nothing. */
function findObstacle(apex: XmlElement, how: Canonicalization): string | undefined {
  if (how.inclusivePrefixes.includes("")) return "InclusiveNamespaces #default";
  let prefixes = 0;
  for (const element of elementsWithin(apex)) {
    const attributes = attributesOf(element);
    const found = findOddName(element) ?? findOddNode(childNodes(element), how) ?? findOddAttribute(attributes, how);
    if (found !== undefined) return found;
    prefixes += attributes.filter(({ prefix }) => prefix === "xmlns").length;
  }
  // The library goes through all of them at each node.
  return prefixes > limits.prefixDeclarations ? `${prefixes} prefixes` : undefined;
}

function findOddName({ prefix, namespaceURI }: XmlElement): string | undefined {
  if (prefix === "xml") return "prefix xml"; // is declared
  return needsEscape(namespaceURI ?? "") ? "special character in a namespace" : undefined;
}

/** Not done for the names of namespaces. */
const needsEscape = (text: string): boolean => /[&<"\t\n\r]/u.test(text);

function findOddNode(nodes: readonly XmlNode[], { comments }: Canonicalization): string | undefined {
  if (nodes.some((node) => node.nodeType === 7)) return "processing instruction"; // becomes text
  const odd = comments && nodes.some((node) => node.nodeType === 8 && /[&<>]/u.test(node.data));
  return odd ? "special character in a comment" : undefined; // is escaped
}

function findOddAttribute(attributes: readonly XmlAttribute[], { inclusivePrefixes }: Canonicalization): string | undefined {
  const odd = attributes.find((one) => {
    if (isDeclaration(one)) return one.localName === "xml" || needsEscape(one.value); // is written all the same
    const passesForDeclaration = Boolean(one.prefix) && inclusivePrefixes.includes(one.localName);
    return passesForDeclaration || one.name.startsWith("xmlns"); // is left out
  });
  return odd === undefined ? undefined : `attribute ${odd.name}`;
}
