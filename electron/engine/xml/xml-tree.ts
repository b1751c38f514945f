/** What the engine uses of xmldom's nodes: those of the DOM, without the rest of it. */
export type XmlNode = XmlElement | XmlText | XmlInstruction | XmlComment;

interface Linked {
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}

export interface XmlElement extends Linked {
  readonly nodeType: 1;
  readonly parentNode: XmlElement | XmlDocument | null;
  readonly prefix: string | null | undefined;
  readonly localName: string;
  /** Empty or nothing when the element is in no namespace. */
  readonly namespaceURI: string | null | undefined;
  readonly attributes: ArrayLike<XmlAttribute>;
  getAttributeNode(name: string): XmlAttribute | null | undefined;
  setAttributeNS(namespace: string, name: string, value: string): void;
  appendChild(child: XmlElement): unknown;
  cloneNode(deep: boolean): XmlElement;
}

/** A namespace declaration is one too, in the namespace of declarations. */
export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string | null | undefined;
  readonly localName: string;
  readonly namespaceURI: string | null | undefined;
  readonly value: string;
}

/** Text as written, or a CDATA section. */
interface XmlText extends Linked {
  readonly nodeType: 3 | 4;
  readonly data: string;
}
interface XmlInstruction extends Linked {
  readonly nodeType: 7;
  readonly target: string;
  readonly data: string;
}
interface XmlComment extends Linked {
  readonly nodeType: 8;
  readonly data: string;
}

export interface XmlDocument extends Linked {
  readonly nodeType: 9;
  readonly documentElement: XmlElement | null;
  createElementNS(namespace: string, name: string): XmlElement;
}

export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
export const declarationNamespace = "http://www.w3.org/2000/xmlns/";

export const isDeclaration = ({ name, prefix }: XmlAttribute): boolean => name === "xmlns" || prefix === "xmlns";

/** The element's own attribute in no namespace. */
export const attributeOf = (element: XmlElement, name: string): string | undefined => element.getAttributeNode(name)?.value;

export const attributesOf = (element: XmlElement): readonly XmlAttribute[] => Array.from(element.attributes);

export function childNodes(parent: XmlElement | XmlDocument): readonly XmlNode[] {
  const found: XmlNode[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) found.push(node);
  return found;
}

export const childElements = (element: XmlElement): readonly XmlElement[] => childNodes(element).filter((node) => node.nodeType === 1);

export const isNamed = (element: XmlElement, namespace: string, localName: string): boolean =>
  element.localName === localName && (element.namespaceURI ?? "") === namespace;

/** The child elements of that name, in order. */
export const childrenNamed = (element: XmlElement, namespace: string, localName: string): readonly XmlElement[] =>
  childElements(element).filter((child) => isNamed(child, namespace, localName));

/** The text directly inside, comments and instructions left out. Child elements contribute nothing. */
export const textOf = (element: XmlElement): string =>
  childNodes(element)
    .map((node) => (node.nodeType === 3 || node.nodeType === 4 ? node.data : ""))
    .join("");

/** The element and everything below it, in document order. */
export function* elementsWithin(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (node.nodeType === 1) yield* elementsWithin(node);
}
