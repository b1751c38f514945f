import { createHash } from "node:crypto";
import { ok, type Result } from "../../../../shared/base/result.ts";
import { limits } from "../../limits.ts";
import { attributeOf, childElements, childrenNamed, textOf, type XmlElement } from "../../xml/xml-tree.ts";
import { algorithmName, digestFor, type HashName } from "../certificate/algorithms.ts";
import { decodeBase64 } from "../base64.ts";
import { canonicalizationFor, type Canonicalization } from "./canonicalization.ts";
import { malformed, unsupported, type SignatureFailure } from "../failure.ts";

export const dsigNamespace = "http://www.w3.org/2000/09/xmldsig#";
export const packageSignatureNamespace = "http://schemas.openxmlformats.org/package/2006/digital-signature";
const relationshipTransform = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform";

export type Transform =
  | { readonly kind: "canonicalize"; readonly how: Canonicalization }
  /** Keeps the relationships with these identifiers or of these types. */
  | { readonly kind: "relationships"; readonly ids: ReadonlySet<string>; readonly types: ReadonlySet<string> };

/** A Reference as written: where to, through what, and the digest it claims. */
export interface UnverifiedReference {
  readonly uri: string;
  readonly transforms: readonly Transform[];
  readonly hash: HashName;
  readonly digest: Buffer;
}

export const dsigChildren = (element: XmlElement, name: string): readonly XmlElement[] => childrenNamed(element, dsigNamespace, name);

/** The only child of that name. */
export function onlyChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  const found = element === undefined ? [] : dsigChildren(element, name);
  return found.length === 1 ? found[0] : undefined;
}

export function readReference(element: XmlElement): Result<UnverifiedReference, SignatureFailure> {
  const transforms = readTransforms(element);
  if (!transforms.ok) return transforms;
  const method = onlyChild(element, "DigestMethod");
  const value = onlyChild(element, "DigestValue");
  const algorithm = method === undefined ? undefined : attributeOf(method, "Algorithm");
  if (algorithm === undefined || value === undefined || childElements(value).length > 0) return malformed("missing-element");
  const hash = digestFor(algorithm);
  if (hash === undefined) return unsupported("digest-method", algorithmName(algorithm));
  const digest = decodeBase64(textOf(value));
  if (digest === null) return malformed("not-base64");
  const uri = attributeOf(element, "URI");
  return uri === undefined ? malformed("bad-reference") : ok({ uri, transforms: transforms.value, hash, digest });
}

function readTransforms(reference: XmlElement): Result<readonly Transform[], SignatureFailure> {
  const lists = dsigChildren(reference, "Transforms");
  const elements = lists[0] === undefined ? [] : childElements(lists[0]);
  if (lists.length > 1) return malformed("bad-reference");
  if (elements.length > limits.transforms) return unsupported("transform", `${elements.length} transforms`);
  const transforms: Transform[] = [];
  for (const element of elements) {
    const algorithm = attributeOf(element, "Algorithm") ?? "";
    const how = readCanonicalization(element);
    if (how !== undefined) transforms.push({ kind: "canonicalize", how });
    else if (algorithm === relationshipTransform) transforms.push(readRelationshipFilter(element));
    else return unsupported("transform", algorithm);
  }
  return ok(transforms);
}

/** The canonicalization that an element's Algorithm names, with the prefixes that InclusiveNamespaces adds. */
export function readCanonicalization(element: XmlElement): Canonicalization | undefined {
  const how = canonicalizationFor(attributeOf(element, "Algorithm") ?? "");
  const list = childrenNamed(element, "http://www.w3.org/2001/10/xml-exc-c14n#", "InclusiveNamespaces")[0];
  if (how === undefined || list === undefined) return how;
  const prefixes = (attributeOf(list, "PrefixList") ?? "").split(/[ \t\r\n]+/u).filter((prefix) => prefix !== "");
  return { ...how, inclusivePrefixes: prefixes.map((prefix) => (prefix === "#default" ? "" : prefix)) };
}

function readRelationshipFilter(element: XmlElement): Transform {
  const named = (name: string, attribute: string) =>
    new Set(childrenNamed(element, packageSignatureNamespace, name).flatMap((child) => attributeOf(child, attribute) ?? []));
  return {
    kind: "relationships",
    ids: named("RelationshipReference", "SourceId"),
    types: named("RelationshipsGroupReference", "SourceType"),
  };
}

export const digestAgrees = ({ hash, digest }: UnverifiedReference, bytes: Buffer): boolean =>
  createHash(hash).update(bytes).digest().equals(digest);
