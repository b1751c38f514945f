import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { MalformedReason } from "../../../../shared/model/signature.ts";
import { decodePartName, partKey } from "../entry-names.ts";
import { limits } from "../../limits.ts";
import { readXml, type XmlProblem } from "../../xml/read-xml.ts";
import { attributeOf, attributesOf, childElements, isDeclaration, isNamed, textOf, type XmlElement } from "../../xml/xml-tree.ts";

export const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/** A part's content type as `[Content_Types].xml` gives it; null when it gives none. */
export type ContentTypeOf = (partName: string) => string | null;

/** The reason reported for XML that can't be read: a DOCTYPE and endless nesting have their own. */
export const xmlReason = (problem: XmlProblem, otherwise: MalformedReason): MalformedReason =>
  problem === "doctype" || problem === "too-deep" ? problem : otherwise;

/** ECMA-376 Part 2, 7.2.3.2: Override by part name goes before Default by extension; neither may occur twice or contain anything else. */
export function readContentTypes(bytes: Buffer): Result<ContentTypeOf, MalformedReason> {
  const xml = readXml(bytes, limits.packageXmlBytes);
  if (!xml.ok) return err(xmlReason(xml.error, "bad-content-types"));
  const root = xml.value;
  if (!isNamed(root, contentTypesNamespace, "Types") || holdsText(root) || hasOther(root, [])) return err("bad-content-types");
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const element of childElements(root)) {
    const isDefault = element.localName === "Default";
    const [table, key] = isDefault ? [defaults, attributeOf(element, "Extension")?.toLowerCase()] : [overrides, partNameOf(element)];
    const type = attributeOf(element, "ContentType");
    const known = isNamed(element, contentTypesNamespace, "Default") || isNamed(element, contentTypesNamespace, "Override");
    if (!known || !isEmptyElement(element) || hasOther(element, [isDefault ? "Extension" : "PartName", "ContentType"]))
      return err("bad-content-types");
    if (key === undefined || key === "" || type === undefined || table.has(key)) return err("bad-content-types");
    table.set(key, type.trim());
  }
  return ok((name) => {
    const key = partKey(name);
    const extension = /\.([^./]*)$/u.exec(key)?.[1];
    return overrides.get(key) ?? (extension === undefined ? null : (defaults.get(extension) ?? null));
  });
}

/** A part's name begins with a slash (ECMA-376 Part 2, 6.2.2.2). */
const partNameOf = (element: XmlElement): string | undefined => {
  const name = attributeOf(element, "PartName");
  return name?.startsWith("/") === true ? partKey(decodePartName(name)) : undefined;
};

/** Attributes that the schema does not have; those in a namespace of their own are for those who know it. */
const hasOther = (element: XmlElement, names: readonly string[]): boolean =>
  attributesOf(element).some((one) => !one.prefix && !isDeclaration(one) && !names.includes(one.localName));

const isEmptyElement = (element: XmlElement): boolean => childElements(element).length === 0 && !holdsText(element);

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** As written; only the RelationshipTransform needs it. */
  readonly targetMode: string | null;
  /** The part it leads to; null when it leaves the package. */
  readonly part: string | null;
}

/** Where the relationships of a part are kept; of the package itself for an empty name. */
export function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

export function readRelationships(bytes: Buffer, source: string): Result<readonly Relationship[], MalformedReason> {
  const xml = readXml(bytes, limits.packageXmlBytes);
  if (!xml.ok) return err(xmlReason(xml.error, "bad-relationships"));
  const root = xml.value;
  if (!isNamed(root, relationshipsNamespace, "Relationships") || holdsText(root) || hasOther(root, [])) return err("bad-relationships");
  const found: Relationship[] = [];
  const ids = new Set<string>();
  for (const element of childElements(root)) {
    const known = isNamed(element, relationshipsNamespace, "Relationship");
    if (!known || !isEmptyElement(element) || hasOther(element, ["Id", "Type", "Target", "TargetMode"])) return err("bad-relationships");
    const relationship = readRelationship(element, source);
    if (relationship === null || ids.has(relationship.id)) return err("bad-relationships");
    ids.add(relationship.id);
    found.push(relationship);
  }
  return ok(found);
}

/** Null for values that the rules do not have (ECMA-376 Part 2, 6.5.3.4): readers skip them, stop at them, or go on with what they took them for. */
function readRelationship(element: XmlElement, source: string): Relationship | null {
  const [id, type, target] = [attributeOf(element, "Id"), attributeOf(element, "Type"), attributeOf(element, "Target")];
  const targetMode = attributeOf(element, "TargetMode") ?? null;
  if (id === undefined || !xmlId.test(id) || target === undefined || target === "" || type === undefined || !isUri(type)) return null;
  if (targetMode !== null && targetMode !== "Internal" && targetMode !== "External") return null;
  if (targetMode === "External") return { id, type, target, targetMode, part: null };
  const part = resolveTarget(target, source);
  // A relationships part is never a target: it belongs to its source.
  return part !== null && isRelationshipsName(part) ? null : { id, type, target, targetMode, part };
}

/** xsd:ID, which is a name without a colon. */
const xmlId = /^[\p{L}_][\p{L}\p{N}\p{M}._\-\u00B7]*$/u;

/** RFC 3986 with the characters that RFC 3987 adds: no spaces, quotes, brackets and the like, and percent signs only before two digits. */
const isUri = (text: string): boolean => /^(?:[^\s<>"{}|\\^`%\u0000-\u0020\u007F-\u009F]|%[0-9A-Fa-f]{2})+$/u.test(text);

/** Whether a part's name is that of relationships. */
export const isRelationshipsName = (name: string): boolean => /(?:^|\/)_rels\/[^/]*\.rels$/u.test(partKey(name));

/** Relationships are all in attributes (ECMA-376 Part 2, 9.3): text among them would be unsigned content. */
const holdsText = (element: XmlElement): boolean => /[^ \t\r\n]/u.test(textOf(element));

/**
 * A target's part name, relative to the folder of its source. Null for another scheme, when it climbs out of the package, and for what
 * names no part: no part's name has an empty segment, at its end or inside (ECMA-376 Part 2, 6.2.2.2).
 */
function resolveTarget(target: string, source: string): string | null {
  const path = target.split(/[?#]/u)[0] ?? "";
  if (/^[a-z][a-z0-9+.-]*:/iu.test(path) || path.startsWith("//")) return null;
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.replace(/^\//u, "").split("/")) {
    if (segment === "") return null;
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== ".") segments.push(segment);
  }
  return decodePartName(segments.join("/"));
}
