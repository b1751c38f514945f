import { ok, type Result } from "../../../../shared/base/result.ts";
import type { ClaimedTime } from "../../../../shared/model/signature.ts";
import { limits } from "../../limits.ts";
import { decodeBase64 } from "../base64.ts";
import { algorithmName, type SignatureMethod, signatureMethodFor } from "../certificate/algorithms.ts";
import { malformed, type SignatureFailure, unsupported } from "../failure.ts";
import { attributeOf, attributesOf, childElements, elementsWithin, isNamed, textOf, type XmlElement } from "../../xml/xml-tree.ts";
import { type Canonicalization, inclusive } from "./canonicalization.ts";
import { dsigChildren, dsigNamespace, onlyChild, readCanonicalization, readReference, type UnverifiedReference } from "./reference.ts";

/** A signature part taken apart. Everything in it is only claimed until a key has verified it. */
export interface UnverifiedSignature {
  readonly signedInfo: XmlElement;
  readonly canonicalization: Canonicalization;
  readonly method: SignatureMethod;
  readonly signatureValue: Buffer;
  /** What SignedInfo refers to, each with the canonical form its digest is over. */
  readonly signedElements: readonly {
    readonly element: XmlElement;
    readonly how: Canonicalization;
    readonly reference: UnverifiedReference;
  }[];
  /** The package's Object: the one that SignedInfo refers to and that holds the Manifest. */
  readonly manifest: readonly UnverifiedReference[];
}

/** What can be shown of a signature even when it can't be checked. */
export interface SignatureClaims {
  readonly method: string | null;
  readonly digests: readonly string[];
  readonly certificates: readonly (Buffer | null)[];
  /** There are more than are read; any of them may be the signer's. */
  readonly hasMoreCertificates: boolean;
  readonly hasKeyInfo: boolean;
  readonly time: ClaimedTime | null;
  /** Tokens, decoded; null for one whose text is no base64. */
  readonly timestamps: readonly (Buffer | null)[];
  readonly signatureValue: Buffer | null;
}

export function readClaims(root: XmlElement): SignatureClaims {
  const all = [...elementsWithin(root)];
  const dsig = (name: string) => all.filter((element) => isNamed(element, dsigNamespace, name));
  const algorithms = (name: string) =>
    dsig(name)
      .flatMap((element) => attributeOf(element, "Algorithm") ?? [])
      .map(algorithmName);
  const value = onlyChild(root, "SignatureValue");
  const keyInfo = dsigChildren(root, "KeyInfo");
  const inKeyInfo = keyInfo
    .flatMap((element) => [...elementsWithin(element)])
    .filter((element) => isNamed(element, dsigNamespace, "X509Certificate"));
  const signed = dsigChildren(root, "Object").filter((object) => dsigChildren(object, "Manifest").length > 0);
  const time = signed.flatMap((object) => [...elementsWithin(object)]).find((element) => element.localName === "SignatureTime");
  const timeValue = time === undefined ? undefined : childElements(time).find((child) => child.localName === "Value");
  const inObjects = dsigChildren(root, "Object").flatMap((object) => childElements(object));
  const encodedTimes = inObjects
    .filter((element) => element.localName === "TimeStamp")
    .flatMap((element) => childElements(element))
    .filter((element) => element.localName === "EncodedTime");
  return {
    method: algorithms("SignatureMethod")[0] ?? null,
    digests: [...new Set(algorithms("DigestMethod"))],
    certificates: inKeyInfo.slice(0, limits.certificates).map((element) => decodeBase64(textOf(element))),
    hasMoreCertificates: inKeyInfo.length > limits.certificates,
    hasKeyInfo: keyInfo.length > 0,
    time: timeValue === undefined ? null : parseSignatureTime(textOf(timeValue)),
    timestamps: encodedTimes.slice(0, limits.timestamps).map((element) => decodeBase64(textOf(element))),
    signatureValue: value === undefined ? null : decodeBase64(textOf(value)),
  };
}

/** Checks a signature's XML against XML-DSIG and ECMA-376 Part 2, 13.2. */
export function readSignature(root: XmlElement): Result<UnverifiedSignature, SignatureFailure> {
  if (hasDuplicateIds(root)) return malformed("duplicate-id");
  const shape = childElements(root)
    .map((child) => (child.namespaceURI === dsigNamespace ? child.localName : ""))
    .join(" ");
  const hasForeignElement = /(?:^| )(?: |$)/u.test(shape);
  if (hasForeignElement) return malformed("unexpected-object");
  if (!/^SignedInfo SignatureValue(?: KeyInfo)?(?: Object)*$/u.test(shape)) return malformed("missing-element");
  const signedInfo = onlyChild(root, "SignedInfo");
  const value = onlyChild(root, "SignatureValue");
  const canonicalizationMethod = onlyChild(signedInfo, "CanonicalizationMethod");
  const signatureMethod = onlyChild(signedInfo, "SignatureMethod");
  if (signedInfo === undefined || value === undefined) return malformed("missing-element");
  if (canonicalizationMethod === undefined || signatureMethod === undefined) return malformed("missing-element");

  const canonicalization = readCanonicalization(canonicalizationMethod);
  if (canonicalization === undefined) return unsupported("canonicalization", attributeOf(canonicalizationMethod, "Algorithm") ?? "");
  const algorithm = attributeOf(signatureMethod, "Algorithm") ?? "";
  const method = signatureMethodFor(algorithm);
  if (method === undefined) return unsupported("signature-method", algorithmName(algorithm));
  const signatureValue = childElements(value).length > 0 ? null : decodeBase64(textOf(value));
  if (signatureValue === null) return malformed("not-base64");

  const signedElements = readSignedElements(root, signedInfo);
  if (!signedElements.ok) return signedElements;
  const manifest = readManifest(
    root,
    signedElements.value.map(({ element }) => element),
  );
  if (!manifest.ok) return manifest;
  return ok({ signedInfo, canonicalization, method, signatureValue, signedElements: signedElements.value, manifest: manifest.value });
}

/** `Id` is what XML-DSIG calls it; the other spellings are accepted by other readers. */
const idsOf = (element: XmlElement): readonly string[] =>
  attributesOf(element)
    .filter((attribute) => attribute.localName.toLowerCase() === "id")
    .map((attribute) => attribute.value);

function hasDuplicateIds(root: XmlElement): boolean {
  const ids = [...elementsWithin(root)].flatMap(idsOf);
  return new Set(ids).size !== ids.length;
}

function readSignedElements(root: XmlElement, signedInfo: XmlElement): Result<UnverifiedSignature["signedElements"], SignatureFailure> {
  const references = dsigChildren(signedInfo, "Reference");
  if (references.length === 0 || references.length !== childElements(signedInfo).length - 2) return malformed("missing-element");
  if (references.length > limits.signedElements) return unsupported("too-large", `${references.length} references`);
  const signed: UnverifiedSignature["signedElements"][number][] = [];
  for (const written of references) {
    const reference = readReference(written);
    if (!reference.ok) return reference;
    const { uri, transforms } = reference.value;
    const [transform = { kind: "canonicalize" as const, how: inclusive }, ...more] = transforms;
    if (more.length > 0 || transform.kind !== "canonicalize") return unsupported("transform", "several transforms of an element");
    if (!/^#[^()#]+$/u.test(uri)) return malformed("unexpected-reference");
    const element = [...elementsWithin(root)].find((one) => attributeOf(one, "Id") === uri.slice(1));
    if (element === undefined) return malformed("bad-reference");
    if (!maySign(root, element)) return malformed("unexpected-reference");
    // A bare "#id" leaves comments out whatever the transform is (XML-DSIG 4.4.3.3).
    signed.push({ element, how: { ...transform.how, comments: false }, reference: reference.value });
  }
  return ok(signed);
}

/**
 * Objects and KeyInfo of this very signature, and XAdES' properties inside an Object: anything else is content moved to where it
 * is not read.
 */
function maySign(root: XmlElement, element: XmlElement): boolean {
  if (element.parentNode === root) return ["Object", "KeyInfo"].some((name) => isNamed(element, dsigNamespace, name));
  return element.localName === "SignedProperties" && element.namespaceURI?.startsWith("http://uri.etsi.org/01903/") === true;
}

const claims = ["Manifest", "Reference", "Object", "SignatureProperties", "SignedInfo", "Signature"];
const claimsParts = (element: XmlElement): boolean => claims.some((name) => isNamed(element, dsigNamespace, name));

function readManifest(root: XmlElement, signed: readonly XmlElement[]): Result<readonly UnverifiedReference[], SignatureFailure> {
  const objects = dsigChildren(root, "Object");
  // An Object that nothing signs may carry a timestamp or XAdES properties, but nothing that resembles references to parts.
  const loose = objects.filter((object) => !signed.includes(object));
  const looseClaims = loose.some((object) => [...elementsWithin(object)].slice(1).some(claimsParts));
  const carriers = objects.filter((object) => signed.includes(object) && dsigChildren(object, "Manifest").length > 0);
  if (looseClaims || carriers.length > 1) return malformed("unexpected-object");
  const manifest = onlyChild(carriers[0], "Manifest");
  if (manifest === undefined) return malformed("missing-element");
  const written = childElements(manifest);
  if (written.length > limits.references) return unsupported("too-large", `${written.length} references`);
  const references: UnverifiedReference[] = [];
  for (const element of written) {
    if (!isNamed(element, dsigNamespace, "Reference")) return malformed("missing-element");
    const reference = readReference(element);
    if (!reference.ok) return reference;
    references.push(reference.value);
  }
  return ok(references);
}

// The formats of ECMA-376 Part 2, 13.2.4.25, from years to fractions of a second.
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/u;

/** What a signer wrote as the time of signing. Nothing is guessed: a time that does not exist has no `utc`. */
export function parseSignatureTime(written: string): ClaimedTime {
  const raw = written.trim().slice(0, limits.shownTimeCharacters);
  const found = pattern.exec(raw);
  if (found === null) return { raw, utc: null };
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] = found;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const exists = new Date(local).toISOString().startsWith(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):(\d{2})$/u.exec(zone) ?? [];
  if (!exists || Number(hours) > 14 || Number(minutes) > 59) return { raw, utc: null };
  const utc = local - (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { raw, utc: new Date(utc).toISOString().replace(/\.\d+Z$/u, `${fraction}Z`) };
}
