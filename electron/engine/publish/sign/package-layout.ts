import { createHash } from "node:crypto";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { LayoutFailure } from "../../../../shared/model/publish.ts";
import { caseKey, partKey } from "../../archive/entry-names.ts";
import { readRelationships, relationshipsNamespace, relationshipsPartOf, type Relationship } from "../../archive/opc/opc.ts";
import { hasTraceOfSignature, signatureName } from "../../archive/opc/signature-parts.ts";
import type { PackageParts, Part } from "../../archive/parts.ts";
import { readParts } from "../../archive/read-parts.ts";
import { readXml } from "../../xml/read-xml.ts";
import { attributeOf, childElements, type XmlElement } from "../../xml/xml-tree.ts";
import { limits } from "../../limits.ts";
import { verifySignatures } from "../../signature/verify-signatures.ts";
import { writeArchive } from "../write-archive.ts";
import { attribute, type CoveredPart } from "./signature-xml.ts";

const signatureFolder = "package/services/digital-signature";
const contentTypesName = "[Content_Types].xml";
const relationshipType = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature";
const signatureTypes = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  psdor: "application/vnd.openxmlformats-package.digital-signature-origin",
  psdsxs: "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
} as const;

/** Of parts that come from a `.mez`, which has no content types. */
const typesByExtension: Readonly<Record<string, string>> = {
  m: "application/x-ms-m",
  pq: "application/x-ms-m",
  pqm: "application/x-ms-m",
  resx: "text/xml",
  xml: "text/xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  ico: "image/x-icon",
  json: "application/json",
  txt: "text/plain",
};
const otherType = "application/octet-stream";

interface PlainPart {
  /** Percent-encoded, as the ZIP item and all references name it. */
  readonly uri: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A package that is ready but for its new signature. */
export interface PackageToSign {
  /** What the signature covers: everything but signature parts and `[Content_Types].xml`. */
  readonly covered: readonly CoveredPart[];
  readonly complete: (signatureXml: Buffer) => Promise<Buffer>;
}

export interface LayoutOrder {
  readonly path: string;
  /** Of the signing certificate. */
  readonly certificate: Buffer;
  /** Whether signatures that are there are left behind; else the new one comes beside them. */
  readonly replace: boolean;
}

/** Lays a `.mez` or `.pqx` out as a package to be signed, as Microsoft's own signing does. */
export async function layOutPackage(
  bytes: Buffer,
  { path, certificate, replace }: LayoutOrder,
): Promise<Result<PackageToSign, LayoutFailure>> {
  const read = readParts(bytes);
  if (!read.ok || read.value.container === "section") return err({ kind: "not-a-connector", path });
  const parts = read.value;
  const kept = hasTraceOfSignature(parts) && !replace ? await countersignable(parts) : ok(null);
  if (!kept.ok) return kept;
  const content = readContent(parts);
  if (!content.ok) return content;
  const origin = kept.value?.origin ?? `${signatureFolder}/origin.psdor`;
  const olderSignatures = kept.value?.signatures ?? [];
  const thumbprint = createHash("sha1").update(certificate).digest("hex").toUpperCase();
  const taken = new Set(olderSignatures.map(({ uri }) => partKey(uri)));
  const signatureUri = freeName(`${signatureFolder}/xml-signature/${thumbprint}`, taken);
  const originRows = [...olderSignatures.map(({ uri }) => uri), signatureUri].map((uri) => ({
    type: `${relationshipType}/signature`,
    target: `/${uri}`,
    targetMode: null,
  }));
  const root = kept.value?.rootRelationships ?? rootRelationships(parts, origin);
  if (root === null) return err({ kind: "not-a-connector", path });
  const added: readonly PlainPart[] = [
    { uri: "_rels/.rels", contentType: signatureTypes.rels, bytes: root },
    { uri: origin, contentType: signatureTypes.psdor, bytes: Buffer.alloc(0) },
    { uri: relationshipsPartOf(origin), contentType: signatureTypes.rels, bytes: relationshipsXml(originRows) },
  ];
  const covered = [...content.value, ...added];
  const others = [...olderSignatures, ...(kept.value?.certificates ?? [])];
  return ok({
    covered,
    complete: (signatureXml) => {
      const signature = { uri: signatureUri, contentType: signatureTypes.psdsxs, bytes: signatureXml };
      const all = [...covered, ...others, signature];
      return writeArchive([
        { name: contentTypesName, bytes: contentTypesXml(all) },
        ...all.map((part) => ({ name: part.uri, bytes: part.bytes })),
      ]);
    },
  });
}

function freeName(stem: string, taken: ReadonlySet<string>): string {
  const names = [`${stem}.psdsxs`, ...Array.from({ length: limits.signatures + 1 }, (_, at) => `${stem}-${at + 2}.psdsxs`)];
  return names.find((name) => !taken.has(partKey(name))) ?? `${stem}.psdsxs`;
}

/** What the new package takes over as it is: everything but packaging. */
function readContent(parts: PackageParts): Result<readonly PlainPart[], LayoutFailure> {
  const found: PlainPart[] = [];
  const seen = new Map<string, string>();
  const rels = (part: Part) => /(?:^|\/)_rels\/[^/]*\.rels$/iu.test(part.name);
  const isContent = (part: Part): boolean =>
    partKey(part.name) !== partKey(contentTypesName) && !signatureName.test(part.name) && !(part.packaging && !rels(part));
  for (const part of parts.all.filter(isContent)) {
    const key = partKey(part.name);
    if (key === "_rels/.rels") continue;
    if (!part.safeName || part.name.endsWith("/")) {
      if (part.name.endsWith("/") && part.sizeBytes === 0) continue;
      return err({ kind: "unsafe-name", path: part.name });
    }
    const other = seen.get(caseKey(part.name));
    if (other !== undefined) return err({ kind: "same-name", path: part.name, other });
    seen.set(caseKey(part.name), part.name);
    const bytes = part.read();
    if (!bytes.ok) return err({ kind: "file-unreadable", path: part.name });
    found.push({ uri: encodePartName(part.name), contentType: typeOf(part), bytes: bytes.value });
  }
  return ok(found);
}

const extensionOf = (name: string): string => /\.([^./]*)$/u.exec(name)?.[1]?.toLowerCase() ?? "";

function typeOf({ name, contentType }: Part): string {
  if (contentType !== null && /^[\w.+-]+\/[\w.+-]+$/u.test(contentType)) return contentType;
  const extension = extensionOf(name);
  if (extension === "rels") return signatureTypes.rels;
  return Object.hasOwn(typesByExtension, extension) ? (typesByExtension[extension] ?? otherType) : otherType;
}

/** What a part name may hold unencoded (RFC 3986, pchar). */
const encodePartName = (name: string): string =>
  name
    .split("/")
    .map((segment) => encodeURIComponent(segment).replace(/%(?:24|26|2B|2C|3B|3D|3A|40)/gu, (one) => decodeURIComponent(one)))
    .join("/");

interface Row {
  readonly type: string;
  readonly target: string;
  readonly targetMode: string | null;
}

/** The package's own relationships with one that leads to the origin; null when those that are there cannot be read. */
function rootRelationships(parts: PackageParts, origin: string): Buffer | null {
  const part = parts.find("_rels/.rels");
  const bytes = part?.read();
  const read = bytes === undefined ? ok<readonly Relationship[]>([]) : bytes.ok ? readRelationships(bytes.value, "") : null;
  if (read === null || !read.ok) return null;
  const others = read.value.filter(({ type }) => !type.startsWith(`${relationshipType}/`));
  return relationshipsXml([...others, { type: `${relationshipType}/origin`, target: `/${origin}`, targetMode: null }]);
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

function relationshipsXml(rows: readonly Row[]): Buffer {
  const lines = rows.map(({ type, target, targetMode }, at) => {
    const mode = targetMode === null ? "" : ` TargetMode="${targetMode}"`;
    return `<Relationship Type="${attribute(type)}" Target="${attribute(target)}"${mode} Id="R${at + 1}"/>`;
  });
  return Buffer.from(`${declaration}<Relationships xmlns="${relationshipsNamespace}">${lines.join("")}</Relationships>`);
}

/** One default for each extension, an override for each part that differs from it or has none. */
function contentTypesXml(parts: readonly PlainPart[]): Buffer {
  const defaults = new Map<string, string>();
  const overrides: PlainPart[] = [];
  for (const part of parts) {
    const extension = /^[a-z0-9]+$/u.test(extensionOf(part.uri)) ? extensionOf(part.uri) : "";
    if (extension !== "" && !defaults.has(extension)) defaults.set(extension, part.contentType);
    if (extension === "" || defaults.get(extension) !== part.contentType) overrides.push(part);
  }
  const lines = [
    ...[...defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${attribute(type)}"/>`),
    ...overrides.map(({ uri, contentType }) => `<Override PartName="/${attribute(uri)}" ContentType="${attribute(contentType)}"/>`),
  ];
  return Buffer.from(`${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join("")}</Types>`);
}

interface Countersigned {
  readonly origin: string;
  readonly rootRelationships: Buffer;
  readonly signatures: readonly PlainPart[];
  readonly certificates: readonly PlainPart[];
}

/** What stays of a signed package, when a second signature leaves the first intact. */
async function countersignable(parts: PackageParts): Promise<Result<Countersigned, LayoutFailure>> {
  const { report } = await verifySignatures(parts, { extraCertificates: [] });
  const [origin, ...moreOrigins] = parts.signatureParts.origins;
  if (report.integrity.kind !== "intact" || origin === undefined || moreOrigins.length > 0) return err({ kind: "signature-not-intact" });
  const listKey = partKey(relationshipsPartOf(origin));
  const root = parts.find("_rels/.rels")?.read();
  const signatures: PlainPart[] = [];
  const certificates: PlainPart[] = [];
  for (const { part, certificates: own } of parts.signatureParts.signatures) {
    const bytes = parts.find(part)?.read();
    if (bytes?.ok !== true) return err({ kind: "signature-not-intact" });
    if (own.length > 0 || coversPart(bytes.value, listKey)) return err({ kind: "cannot-countersign" });
    signatures.push({ uri: encodePartName(part), contentType: signatureTypes.psdsxs, bytes: bytes.value });
  }
  if (root?.ok !== true) return err({ kind: "signature-not-intact" });
  return ok({ origin: encodePartName(origin), rootRelationships: root.value, signatures, certificates });
}

/** Whether a Manifest in the signature refers to that part. */
function coversPart(xml: Buffer, key: string): boolean {
  const read = readXml(xml, limits.signatureXmlBytes);
  const refersTo = (element: XmlElement): boolean =>
    (element.localName === "Reference" && partKey((attributeOf(element, "URI") ?? "").split("?")[0] ?? "") === key) ||
    childElements(element).some(refersTo);
  return !read.ok || refersTo(read.value);
}
