import { DOMImplementation } from "@xmldom/xmldom/lib/dom.js";
import { readRelationships, relationshipsNamespace } from "../../archive/opc/opc.ts";
import type { XmlElement } from "../../xml/xml-tree.ts";
import type { Transform } from "./reference.ts";

type Filter = Extract<Transform, { kind: "relationships" }>;

export interface TransformedRelationships {
  readonly element: XmlElement;
  /** Whether every relationship was chosen. The digest does not cover the others. */
  readonly whole: boolean;
}

/**
 * The relationships a signature covers, as ECMA-376 Part 2, 13.2.4.24 writes them down: the chosen ones only, ordered by Id,
 * TargetMode always given, nothing between the elements. Undefined when the part holds no relationships.
 */
export function transformRelationships(bytes: Buffer, filter: Filter): TransformedRelationships | undefined {
  const read = readRelationships(bytes, "");
  if (!read.ok) return undefined;
  const chosen = read.value.filter((one) => filter.ids.has(one.id) || filter.types.has(one.type));
  const document = new DOMImplementation().createDocument(relationshipsNamespace, "Relationships");
  for (const { id, type, target, targetMode } of chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    // identifiers are unique
    const element = document.createElementNS(relationshipsNamespace, "Relationship");
    const attributes = { Id: id, Type: type, Target: target, TargetMode: targetMode ?? "Internal" };
    for (const [name, value] of Object.entries(attributes)) element.setAttributeNS("", name, value);
    document.documentElement?.appendChild(element);
  }
  const element = document.documentElement;
  return element === null ? undefined : { element, whole: chosen.length === read.value.length };
}
