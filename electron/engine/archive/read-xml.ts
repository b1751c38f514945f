import { err, ok, type Result } from "../../../shared/base/result.ts";
import { limits } from "./limits.ts";
import { decodeXmlText, isXmlText, resolveReferences } from "./xml-text.ts";
import { namespaceFor, qualifiedName, xmlNamespace, type XmlAttribute, type XmlElement, type XmlNode } from "./xml-tree.ts";

export type XmlProblem = "not-xml" | "doctype" | "too-deep" | "too-large";

/**
 * The engine's one door to XML. Strict where the libraries at hand are forgiving (they mend tags, render instructions as text and
 * normalize XML 1.1 line ends), because a verdict stands on what is read here. A DOCTYPE is refused before anything is expanded;
 * size, depth and numbers are bounded while reading; time is linear.
 */
export function readXml(bytes: Buffer, limitBytes: number): Result<XmlElement, XmlProblem> {
  if (bytes.length > limitBytes) return err("too-large");
  const decoded = decodeXmlText(bytes);
  if (decoded === null) return err("not-xml");
  try {
    return ok(new Reader(decoded).document());
  } catch (problem) {
    if (problem instanceof Refusal) return err(problem.problem);
    throw problem;
  }
}

/** Leaves the reader from any depth; caught in `readXml` alone. */
class Refusal extends Error {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    super(problem);
    this.problem = problem;
  }
}
const refuse = (problem: XmlProblem): never => {
  throw new Refusal(problem);
};

type Open = XmlElement & { readonly children: XmlNode[] };
interface RawAttribute {
  readonly name: string;
  readonly value: string;
}

const nameStart = "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const ncName = `[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const qName = `${ncName}(?::${ncName})?`;
const space = "[ \\t\\n]";

const declaration = new RegExp(`<\\?xml${space}+version${space}*=${space}*(?:"1\\.\\d"|'1\\.\\d')[^<>?]*\\?>`, "uy");
const startName = new RegExp(`<(${qName})`, "uy");
const attribute = new RegExp(`${space}+(${qName})${space}*=${space}*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const startEnd = new RegExp(`${space}*(/?)>`, "uy");
const endTag = new RegExp(`</(${qName})${space}*>`, "uy");
const instructionName = new RegExp(`<\\?(${ncName})(?=${space}|\\?>)`, "uy");

class Reader {
  private at = 0;
  private elements = 0;
  private attributes = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): XmlElement {
    this.match(declaration);
    let root: Open | null = null;
    const open: Open[] = [];
    while (this.at < this.text.length) {
      const top = open.at(-1) ?? null;
      if (this.text[this.at] !== "<") this.characters(top);
      else if (this.text.startsWith("<!", this.at)) this.bang(top);
      else if (this.text.startsWith("<?", this.at)) this.instruction(top);
      else if (this.text.startsWith("</", this.at)) this.end(open);
      else {
        if (top === null && root !== null) refuse("not-xml");
        const { element, empty } = this.start(top);
        root ??= element;
        top?.children.push(element);
        if (!empty) open.push(element);
        if (open.length > limits.xmlDepth) refuse("too-deep");
      }
    }
    if (root === null || open.length > 0) return refuse("not-xml");
    return root;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  private characters(top: Open | null): void {
    const next = this.text.indexOf("<", this.at);
    const raw = this.text.slice(this.at, next < 0 ? undefined : next);
    this.at += raw.length;
    if (top === null) {
      if (/[^ \t\n]/u.test(raw)) refuse("not-xml");
      return;
    }
    if (raw.includes("]]>")) refuse("not-xml");
    top.children.push({ kind: "text", text: resolveReferences(raw) ?? refuse("not-xml") });
  }

  /** Comment, CDATA section or a document type declaration. */
  private bang(top: Open | null): void {
    if (this.text.startsWith("<!--", this.at)) {
      const inside = this.upTo("<!--", "--");
      if (this.text[this.at] !== ">") refuse("not-xml");
      this.at += 1;
      top?.children.push({ kind: "comment", text: inside });
    } else if (this.text.startsWith("<![CDATA[", this.at) && top !== null) {
      top.children.push({ kind: "text", text: this.upTo("<![CDATA[", "]]>") });
    } else {
      refuse(this.text.startsWith("<!DOCTYPE", this.at) ? "doctype" : "not-xml");
    }
  }

  private upTo(opening: string, closing: string): string {
    const from = this.at + opening.length;
    const to = this.text.indexOf(closing, from);
    if (to < 0) refuse("not-xml");
    this.at = to + closing.length;
    return this.text.slice(from, to);
  }

  private instruction(top: Open | null): void {
    const target = this.match(instructionName)?.[1] ?? refuse("not-xml");
    if (target.toLowerCase() === "xml") refuse("not-xml");
    const data = this.upTo("", "?>").replace(/^[ \t\n]+/u, "");
    top?.children.push({ kind: "instruction", target, data });
  }

  private end(open: Open[]): void {
    const name = this.match(endTag)?.[1];
    const closed = open.pop();
    if (closed === undefined || name !== qualifiedName(closed.prefix, closed.localName)) refuse("not-xml");
  }

  private start(parent: Open | null): { readonly element: Open; readonly empty: boolean } {
    const name = this.match(startName)?.[1] ?? refuse("not-xml");
    this.elements += 1;
    const raw: RawAttribute[] = [];
    for (let found = this.match(attribute); found !== null; found = this.match(attribute)) {
      this.attributes += 1;
      if (this.attributes > limits.xmlAttributes) refuse("too-large");
      // XML 1.0 section 3.3.3: literal white space becomes a space, references stay what they name.
      const value = resolveReferences((found[2] ?? found[3] ?? "").replace(/[\t\n]/gu, " "));
      raw.push({ name: found[1] ?? "", value: value ?? refuse("not-xml") });
    }
    const finish = this.match(startEnd) ?? refuse("not-xml");
    if (this.elements > limits.xmlElements) refuse("too-large");
    return { element: nameElement(name, raw, parent), empty: finish[1] === "/" };
  }
}

const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");
const splitName = (name: string): readonly [prefix: string, localName: string] => {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
};

/** Resolves the names of an element and its attributes, or refuses what Namespaces in XML 1.0 forbids. */
function nameElement(name: string, raw: readonly RawAttribute[], parent: Open | null): Open {
  const declarations = new Map<string, string>();
  for (const { name: declared, value } of raw.filter((one) => isDeclaration(one.name))) {
    const prefix = declared === "xmlns" ? "" : declared.slice("xmlns:".length);
    const wrong = declarations.has(prefix) || prefix === "xmlns" || (prefix !== "" && value === "") || !isXmlText(value);
    if (wrong || (prefix === "xml") !== (value === xmlNamespace) || value === "http://www.w3.org/2000/xmlns/") refuse("not-xml");
    declarations.set(prefix, value);
  }
  const [prefix, localName] = splitName(name);
  const scope: Open = { kind: "element", prefix, localName, namespace: "", attributes: [], declarations, children: [], parent };
  const attributes: XmlAttribute[] = raw.filter((one) => !isDeclaration(one.name)).map((one) => {
    const [its, local] = splitName(one.name);
    return {
      prefix: its, localName: local, namespace: its === "" ? "" : (namespaceFor(scope, its) ?? refuse("not-xml")), value: one.value,
    };
  });
  if (new Set(attributes.map((one) => `${one.namespace} ${one.localName}`)).size !== attributes.length) refuse("not-xml");
  return { ...scope, namespace: namespaceFor(scope, prefix) ?? refuse("not-xml"), attributes };
}
