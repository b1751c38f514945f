import { DOMParser } from "@xmldom/xmldom/lib/dom-parser.js";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { scanXml, type XmlCounts, type XmlProblem } from "./scan-xml.ts";
import { decodeXmlText, isXmlText } from "./xml-text.ts";
import {
  attributesOf,
  declarationNamespace,
  elementsWithin,
  isDeclaration,
  xmlNamespace,
  type XmlAttribute,
  type XmlElement,
} from "./xml-tree.ts";

export type { XmlProblem };

/**
 * The engine's only XML parser: xmldom's tree, only of documents that every other reader would read alike. What xmldom mends or
 * overlooks is refused before it (by the scan), while it reads (its warnings), or after (names and characters). What `mayBuild` does
 * not allow is too large as well.
 */
export function readXml(
  bytes: Buffer,
  limitBytes: number,
  mayBuild: (counts: XmlCounts) => boolean = () => true,
): Result<XmlElement, XmlProblem> {
  if (bytes.length > limitBytes) return err("too-large");
  const text = decodeXmlText(bytes);
  if (text === null) return err("not-xml");
  const counts = scanXml(text);
  if (!counts.ok) return counts;
  if (!mayBuild(counts.value)) return err("too-large");
  const root = parse(text);
  return root !== null && isWellNamed(root, counts.value) ? ok(root) : err("not-xml");
}

function parse(text: string): XmlElement | null {
  const complaints: string[] = [];
  const parser = new DOMParser({
    errorHandler: (level, message) => {
      complaints.push(message);
      throw new Error(level);
    },
    // Done already, and not by the rules of XML 1.1.
    normalizeLineEndings: (same) => same,
  });
  try {
    const root = parser.parseFromString(text, "text/xml")?.documentElement ?? null;
    return complaints.length === 0 ? root : null;
  } catch (problem) {
    if (complaints.length > 0) return null;
    throw problem;
  }
}

/** Namespaces in XML 1.0, and characters of references: xmldom checks neither. */
function isWellNamed(root: XmlElement, counts: XmlCounts): boolean {
  let [elements, attributes] = [0, 0];
  for (const element of elementsWithin(root)) {
    elements += 1;
    attributes += element.attributes.length;
    // In XHTML's namespace xmldom takes the inside of some elements for text.
    if (element.namespaceURI === "http://www.w3.org/1999/xhtml" || !isBound(element)) return false;
    if (element.attributes.length > 0 && !areWellNamed(attributesOf(element))) return false;
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3 && !isXmlText(node.data)) return false;
    }
  }
  // It leaves out an attribute written twice when its name is one of JavaScript's own.
  return elements === counts.elements && attributes === counts.attributes;
}

function areWellNamed(attributes: readonly XmlAttribute[]): boolean {
  const prefixed = attributes.filter(({ prefix }) => Boolean(prefix)).map((one) => `${one.namespaceURI ?? ""} ${one.localName}`);
  if (new Set(prefixed).size !== prefixed.length) return false;
  return attributes.every((one) => isXmlText(one.value) && (isDeclaration(one) ? mayDeclare(one) : isBound(one)));
}

/** Not so when nothing binds the prefix, or only a property that every object has. */
const isBound = ({ prefix, namespaceURI }: XmlElement | XmlAttribute): boolean =>
  !prefix ? typeof (namespaceURI ?? "") === "string" : typeof namespaceURI === "string" && namespaceURI !== "";

function mayDeclare({ prefix, localName, value }: XmlAttribute): boolean {
  const declared = prefix === "xmlns" ? localName : "";
  if (declared === "xmlns" || value === declarationNamespace || (declared !== "" && value === "")) return false;
  return (declared === "xml") === (value === xmlNamespace);
}
