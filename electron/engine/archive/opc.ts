import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { MalformedReason } from "../../../shared/model/signature.ts";
import { decodePartName, partKey } from "./entry-names.ts";
import { limits } from "./limits.ts";
import { readXml, type XmlProblem } from "./read-xml.ts";
import { attributeOf, childElements, isNamed, textOf, type XmlElement } from "./xml-tree.ts";

export const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

/** A part's content type as `[Content_Types].xml` gives it; null when it gives none. */
export type ContentTypeOf = (partName: string) => string | null;

/** Which reason stands for XML that can't be read: a DOCTYPE and endless nesting have their own. */
export const xmlReason = (problem: XmlProblem, otherwise: MalformedReason): MalformedReason =>
  problem === "doctype" || problem === "too-deep" ? problem : otherwise;

/** ECMA-376 Part 2, 10.1.2: Override by part name goes before Default by extension; neither may be given twice. */
export function readContentTypes(bytes: Buffer): Result<ContentTypeOf, MalformedReason> {
  const xml = readXml(bytes, limits.packageXmlBytes);
  if (!xml.ok) return err(xmlReason(xml.error, "bad-content-types"));
  const root = xml.value;
  if (!isNamed(root, contentTypesNamespace, "Types")) return err("bad-content-types");
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const element of childElements(root)) {
    const [table, key] = element.localName === "Default"
      ? [defaults, attributeOf(element, "Extension")?.toLowerCase()]
      : [overrides, partNameOf(element)];
    const type = attributeOf(element, "ContentType");
    const known = isNamed(element, contentTypesNamespace, "Default") || isNamed(element, contentTypesNamespace, "Override");
    if (!known || key === undefined || type === undefined || table.has(key)) return err("bad-content-types");
    table.set(key, type.trim());
  }
  return ok((name) => {
    const key = partKey(name);
    const extension = /\.([^./]*)$/u.exec(key)?.[1];
    return overrides.get(key) ?? (extension === undefined ? null : (defaults.get(extension) ?? null));
  });
}

const partNameOf = (element: XmlElement): string | undefined => {
  const name = attributeOf(element, "PartName");
  return name === undefined ? undefined : partKey(decodePartName(name));
};

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  /** As written; only the RelationshipTransform asks whether it was. */
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
  if (!isNamed(root, relationshipsNamespace, "Relationships") || holdsText(root)) return err("bad-relationships");
  const found: Relationship[] = [];
  const ids = new Set<string>();
  for (const element of childElements(root)) {
    const [id, type, target] = [attributeOf(element, "Id"), attributeOf(element, "Type"), attributeOf(element, "Target")];
    const known = isNamed(element, relationshipsNamespace, "Relationship");
    if (!known || id === undefined || type === undefined || target === undefined || ids.has(id)) return err("bad-relationships");
    if (childElements(element).length > 0 || holdsText(element)) return err("bad-relationships");
    ids.add(id);
    const targetMode = attributeOf(element, "TargetMode") ?? null;
    found.push({ id, type, target, targetMode, part: targetMode === "External" ? null : resolveTarget(target, source) });
  }
  return ok(found);
}

/** Relationships are all in attributes (ECMA-376 Part 2, 9.3): text among them would be content that nobody need sign. */
const holdsText = (element: XmlElement): boolean => /[^ \t\r\n]/u.test(textOf(element));

/** A target's part name, relative to the folder of its source. Null for another scheme, and when it climbs out of the package. */
function resolveTarget(target: string, source: string): string | null {
  const path = target.split(/[?#]/u)[0] ?? "";
  if (/^[a-z][a-z0-9+.-]*:/iu.test(path) || path.startsWith("//")) return null;
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return null;
    } else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return decodePartName(segments.join("/"));
}
