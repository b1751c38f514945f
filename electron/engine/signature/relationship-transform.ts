import { readRelationships, relationshipsNamespace, type Relationship } from "../archive/opc.ts";
import type { XmlAttribute, XmlElement, XmlNode } from "../archive/xml-tree.ts";
import type { Transform } from "./reference.ts";

type Filter = Extract<Transform, { kind: "relationships" }>;

/**
 * The relationships a signature covers, as ECMA-376 Part 2, 13.2.4.24 writes them down: the chosen ones only, ordered by Id,
 * TargetMode always given, nothing between the elements. Undefined when the part holds no relationships.
 */
export function transformRelationships(bytes: Buffer, filter: Filter): XmlElement | undefined {
  const read = readRelationships(bytes, "");
  if (!read.ok) return undefined;
  const chosen = read.value.filter((one) => filter.ids.has(one.id) || filter.types.has(one.type));
  const ordered = [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1)); // identifiers are unique
  const children: XmlNode[] = [];
  const root: XmlElement = {
    kind: "element", prefix: "", localName: "Relationships", namespace: relationshipsNamespace,
    attributes: [], declarations: new Map([["", relationshipsNamespace]]), children, parent: null,
  };
  children.push(...ordered.map((one) => relationshipElement(one, root)));
  return root;
}

function relationshipElement({ id, type, target, targetMode }: Relationship, parent: XmlElement): XmlElement {
  const attributes = Object.entries({ Id: id, Type: type, Target: target, TargetMode: targetMode ?? "Internal" });
  return {
    kind: "element", prefix: "", localName: "Relationship", namespace: relationshipsNamespace,
    declarations: new Map(), children: [], parent,
    attributes: attributes.map(([localName, value]): XmlAttribute => ({ prefix: "", localName, namespace: "", value })),
  };
}
