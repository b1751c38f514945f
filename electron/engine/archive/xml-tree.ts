/** An XML document as namespaces in XML 1.0 see it: no DTD, entities resolved, CDATA and text alike. */
export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

export interface XmlElement {
  readonly kind: "element";
  readonly prefix: string;
  readonly localName: string;
  /** Empty when the element is in no namespace. */
  readonly namespace: string;
  /** Without the namespace declarations. In document order. */
  readonly attributes: readonly XmlAttribute[];
  /** The declarations on this element itself: prefix (empty for the default) to namespace. */
  readonly declarations: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
}

export interface XmlAttribute {
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  readonly value: string;
}

interface XmlText {
  readonly kind: "text";
  readonly text: string;
}
interface XmlComment {
  readonly kind: "comment";
  readonly text: string;
}
interface XmlInstruction {
  readonly kind: "instruction";
  readonly target: string;
  readonly data: string;
}

export const qualifiedName = (prefix: string, localName: string): string => (prefix === "" ? localName : `${prefix}:${localName}`);

/** The element's own attribute in no namespace. */
export const attributeOf = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find((attribute) => attribute.namespace === "" && attribute.localName === name)?.value;

export const childElements = (element: XmlElement): readonly XmlElement[] => element.children.filter((node) => node.kind === "element");

/** The child elements of that name, in order. */
export const childrenNamed = (element: XmlElement, namespace: string, localName: string): readonly XmlElement[] =>
  childElements(element).filter((child) => child.localName === localName && child.namespace === namespace);

/** The text directly inside, comments and instructions left out. Child elements contribute nothing. */
export const textOf = (element: XmlElement): string => element.children.map((node) => (node.kind === "text" ? node.text : "")).join("");

/** The element and everything below it, in document order. */
export function* elementsWithin(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childElements(element)) yield* elementsWithin(child);
}

/** What a prefix means at this element; undefined when nothing binds it. The default namespace is empty unless declared. */
export function namespaceFor(element: XmlElement | null, prefix: string): string | undefined {
  if (prefix === "xml") return xmlNamespace;
  for (let at = element; at !== null; at = at.parent) {
    const found = at.declarations.get(prefix);
    if (found !== undefined) return found;
  }
  return prefix === "" ? "" : undefined;
}

export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
