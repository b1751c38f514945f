import { isUtf8 } from "node:buffer";
import { constants, createHash, verify, type KeyObject, type VerifyKeyObjectInput } from "node:crypto";
import { parseThumbprint, type Thumbprint } from "../../../../shared/model/thumbprint.ts";
import { invariant } from "../../../../shared/base/impossible.ts";
import type { CertificateFacts, MalformedReason } from "../../../../shared/model/signature.ts";
import { limits } from "../../limits.ts";
import { hasShapeOfCertificate, readDer, tags, type DerNode } from "../../asn1/strict-der.ts";
import type { HashName } from "./algorithms.ts";
import { certificateTimeOf, childAt, childTagged, isBer, oidOf } from "../../asn1/der.ts";
import { commonName, nameText } from "./distinguished-name.ts";
import { readPssParameters } from "./pss-parameters.ts";
import { isWeakKey, readPublicKey, type PublicKey } from "./public-key.ts";

export interface Certificate {
  readonly facts: CertificateFacts;
  readonly key: PublicKey;
  readonly der: Buffer;
  /** DER of the names, for comparing; text would be lossy. */
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly subjectKeyId: Buffer | null;
  readonly authority: Authority;
  readonly issuance: Issuance;
  readonly conditions: Conditions;
}

/** The issuer's signature in a certificate. */
interface Issuance {
  /** Weak: by a method that can be forged. */
  readonly method: IssuanceMethod | "weak" | "unknown";
  /** The method occurs twice, and the signed copy must be equal (RFC 5280, 4.1.1.2). */
  readonly contradictsItself: boolean;
  readonly signed: Buffer;
  readonly value: Buffer;
}

interface IssuanceMethod {
  readonly key: "rsa" | "rsa-pss" | "ec";
  readonly hash: HashName;
  /** Of RSASSA-PSS. */
  readonly saltLength?: number;
}

/** Conditions of a certificate that are not checked here. */
export interface Conditions {
  /** An extension that must be understood, and is not. */
  readonly unknown: boolean;
  /** On the names in what it issues. */
  readonly onNames: boolean;
}

/** What a certificate may issue, by its own word (RFC 5280, 6.1.4, k to n). */
export interface Authority {
  readonly mayIssue: boolean;
  /** How many authorities may stand between it and the signer; null for any number. */
  readonly pathLength: number | null;
}

export type ReadCertificate = (der: Buffer) => Certificate | undefined;

/** Opens each certificate once while it is among the last few: connectors share their signers, and opening costs as much as verifying. */
export function rememberCertificates(): ReadCertificate {
  const known = new Map<string, Certificate>();
  return (der) => {
    const bytes = der.toString("latin1");
    const found = known.get(bytes) ?? readCertificate(der);
    known.delete(bytes);
    if (found === undefined) return undefined;
    known.set(bytes, found);
    const [oldest] = known.keys();
    if (known.size > limits.rememberedCertificates && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

/** Reads a DER certificate; undefined when it is none. See `findCertificateDefect` for why. */
export function readCertificate(der: Buffer): Certificate | undefined {
  if (der.length > limits.certificateBytes) return undefined;
  const read = readFields(der);
  if (read === undefined) return undefined;
  const { serial, issuer, subject, validity, written, isFirstVersion, issuance } = read;
  const [notBefore, notAfter] = validity.map(certificateTimeOf);
  const key = readPublicKey(read.key);
  if (notBefore === undefined || notAfter === undefined || key === undefined) return undefined;

  const extensions = readExtensions(written);
  const [subjectDer, issuerDer] = [subject.encoded(), issuer.encoded()];
  // One that cannot be checked counts as self-signed, which gives it no trust.
  const selfSigned = subjectDer.equals(issuerDer) && (isSignedBy({ issuance }, key) || checkabilityOf({ issuance }, key) !== "checkable");
  const facts: CertificateFacts = {
    subject: nameText(subject),
    subjectCN: commonName(subject),
    issuer: nameText(issuer),
    issuerCN: commonName(issuer),
    sha1: thumbprintOf(der),
    sha256: createHash("sha256").update(der).digest("hex").toUpperCase(),
    serial: serial.content
      .toString("hex")
      .toUpperCase()
      .replace(/^0+(?=.)/u, ""),
    notBefore,
    notAfter,
    keyType: key.name,
    extendedKeyUsage: (extensions.get("2.5.29.37")?.children ?? []).flatMap((purpose) => oidOf(purpose) ?? []),
    keyUsage: keyUsages(extensions.get("2.5.29.15")),
    selfSigned,
    der: der.toString("base64"),
  };
  return {
    facts,
    key,
    der,
    issuance,
    subject: subjectDer,
    issuer: issuerDer,
    subjectKeyId: extensions.get("2.5.29.14")?.content ?? null,
    authority: {
      // A self-signed root of version 1 has no extension for it.
      mayIssue: isAuthority(written, extensions) || (isFirstVersion && selfSigned),
      pathLength: pathLengthOf(extensions.get("2.5.29.19")),
    },
    conditions: {
      unknown: written.some(isUnknownAndCritical),
      onNames: written.some(({ children }) => oidOf(children[0]) === nameConstraints),
    },
  };
}

/** Why `readCertificate` reads none in these bytes. */
export function findCertificateDefect(
  der: Buffer,
): Extract<MalformedReason, "bad-certificate" | "certificate-not-der" | "certificate-dates"> {
  if (der.length > limits.certificateBytes) return "bad-certificate";
  if (readDer(der) === undefined) return isBer(der) ? "certificate-not-der" : "bad-certificate";
  const { validity } = readFields(der) ?? { validity: [] };
  return validity.some((time) => certificateTimeOf(time) === undefined) ? "certificate-dates" : "bad-certificate";
}

interface Fields {
  readonly serial: DerNode;
  readonly issuer: DerNode;
  /** Two, whatever they say. */
  readonly validity: readonly DerNode[];
  readonly subject: DerNode;
  readonly key: DerNode | undefined;
  /** Extensions as they are written. */
  readonly written: readonly DerNode[];
  readonly isFirstVersion: boolean;
  readonly issuance: Issuance;
}

/** TBSCertificate (RFC 5280, 4.1): an explicit version comes first in all but version 1. */
function readFields(der: Buffer): Fields | undefined {
  if (!hasShapeOfCertificate(der)) return undefined;
  const [signed, method, value] = readDer(der)?.children ?? [];
  const fields = signed?.children ?? [];
  const [serial, methodInside, issuer, validity, subject, key] = fields.slice(fields[0]?.tag === "[0]" ? 1 : 0);
  if (serial === undefined || issuer === undefined || subject === undefined || validity?.children.length !== 2) return undefined;
  if (signed === undefined || method === undefined || value === undefined || !isVersion(fields[0])) return undefined;
  const written =
    childAt(
      fields.find((field) => field.tag === "[3]"),
      0,
    )?.children ?? [];
  if (!isAlgorithm(method) || !isAlgorithm(methodInside) || !isName(issuer) || !isName(subject) || !written.every(isExtension))
    return undefined;
  return {
    serial,
    issuer,
    subject,
    key,
    written,
    validity: validity.children,
    isFirstVersion: fields[0]?.tag !== "[0]" || childAt(fields[0], 0)?.content.equals(Buffer.of(0)) === true,
    issuance: {
      method: readIssuanceMethod(method),
      contradictsItself: methodInside?.encoded().equals(method.encoded()) !== true,
      signed: signed.encoded(),
      value: value.content.subarray(1),
    },
  };
}

/** Absent, or a number from 0 (version 1) to 2. */
function isVersion(first: DerNode | undefined): boolean {
  const [version, ...more] = first?.children ?? [];
  return (
    first?.tag !== "[0]" ||
    (version?.tag === tags.integer && version.content.length === 1 && (version.content[0] ?? 3) < 3 && more.length === 0)
  );
}

const isAlgorithm = (written: DerNode | undefined): boolean => written?.children[0]?.tag === tags.oid && written.children.length <= 2;

/** RFC 5280, 4.1.2.4: a list of sets of types with their values, whose text can be read. */
const isName = ({ tag, children }: DerNode): boolean =>
  tag === tags.sequence &&
  children.every(
    (set) =>
      set.tag === tags.set &&
      set.children.every(
        ({ tag: kind, children: [type, value, ...more] }) =>
          kind === tags.sequence && type?.tag === tags.oid && value !== undefined && isReadable(value) && more.length === 0,
      ),
  );

/** NumericString, PrintableString, TeletexString, IA5String, VisibleString, UniversalString and BIT STRING, beside those two. */
const otherTexts: ReadonlySet<DerNode["tag"]> = new Set([18, 19, 20, 22, 26, 28, tags.bitString]);

function isReadable({ tag, content }: DerNode): boolean {
  if (tag === tags.utf8) return isUtf8(content);
  return tag === tags.bmp ? content.length % 2 === 0 : otherTexts.has(tag);
}

/** RFC 5280, 4.1: a type, perhaps whether it is critical, and a value in octets. */
const isExtension = ({ tag, children: [type, ...rest] }: DerNode): boolean =>
  tag === tags.sequence &&
  type?.tag === tags.oid &&
  rest.at(-1)?.tag === tags.octetString &&
  (rest.length === 1 || (rest.length === 2 && rest[0]?.tag === tags.boolean));

/** CA:TRUE and, where keyUsage is there, keyCertSign. An extension that occurs twice does not count. */
function isAuthority(written: readonly DerNode[], extensions: ReadonlyMap<string, DerNode>): boolean {
  const saysTwice = (id: string) => written.filter(({ children }) => oidOf(children[0]) === id).length > 1;
  const [constraints, usage] = [extensions.get("2.5.29.19"), extensions.get("2.5.29.15")];
  const [isOne] = constraints?.children ?? [];
  if (saysTwice("2.5.29.19") || saysTwice("2.5.29.15")) return false;
  return isOne?.tag === tags.boolean && isOne.content[0] === 0xff && (usage === undefined || keyUsages(usage).includes("keyCertSign"));
}

/** Of basicConstraints. A number that makes no sense allows nothing. */
function pathLengthOf(constraints: DerNode | undefined): number | null {
  const written = constraints?.children.find((child) => child.tag === tags.integer)?.content;
  if (written === undefined) return null;
  return written.length === 0 || written.length > 4 || (written[0] ?? 0) > 0x7f ? 0 : written.readUIntBE(0, written.length);
}

/** Whether it could be known that a key signed a certificate. Signatures by algorithms that can be forged are not checked. */
export function checkabilityOf(
  { issuance: { method } }: Pick<Certificate, "issuance">,
  key: PublicKey,
): "checkable" | "weak" | "unsupported" | "impossible" {
  if (method === "weak") return key.kind === "rsa" || key.kind === "rsa-pss" ? "weak" : "impossible";
  if (method === "unknown") return "unsupported";
  const isOfKind = key.kind === method.key || (key.kind === "rsa" && method.key === "rsa-pss");
  if (!isOfKind) return "impossible";
  if (isWeakKey(key)) return "weak";
  return key.use.ok && (key.onlyHash === null || key.onlyHash === method.hash) ? "checkable" : "unsupported";
}

/** Whether a key verifies the issuer's signature in a certificate. False as well where that is not checked. */
export function isSignedBy(certificate: Pick<Certificate, "issuance">, key: PublicKey): boolean {
  const { method, contradictsItself, signed, value } = certificate.issuance;
  if (typeof method === "string" || contradictsItself || !key.use.ok || checkabilityOf(certificate, key) !== "checkable") return false;
  try {
    return verify(method.hash, signed, inputFor(method, key.use.value), value);
  } catch {
    return false; // libraries throw for values that can't belong to this key
  }
}

function inputFor(method: IssuanceMethod, key: KeyObject): VerifyKeyObjectInput {
  if (method.key === "ec") return { key, dsaEncoding: "der" };
  if (method.key === "rsa") return { key, padding: constants.RSA_PKCS1_PADDING };
  return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: method.saltLength ?? 0 };
}

function thumbprintOf(der: Buffer): Thumbprint {
  const thumbprint = parseThumbprint(createHash("sha1").update(der).digest("hex"));
  invariant(thumbprint.ok, "a SHA-1 digest is a thumbprint");
  return thumbprint.value.hex;
}

/** Extension values by identifier, parsed. Each should be there once (RFC 5280, 4.2); of a repeated one all values are kept. */
function readExtensions(extensions: readonly DerNode[]): ReadonlyMap<string, DerNode> {
  const found = new Map<string, DerNode>();
  for (const extension of extensions) {
    const oid = oidOf(extension.children[0]);
    const value = extension.children.at(-1);
    const parsed = value?.tag === tags.octetString ? readDer(value.content) : undefined;
    if (oid === undefined || parsed === undefined) continue;
    found.set(oid, { ...parsed, children: [...(found.get(oid)?.children ?? []), ...parsed.children] });
  }
  return found;
}

const nameConstraints = "2.5.29.30";

/** Extensions that may be critical: those that are checked, and those without a requirement for checking a chain offline. */
const knownExtensions: ReadonlySet<string> = new Set([
  "2.5.29.19",
  "2.5.29.15",
  "2.5.29.37",
  nameConstraints, // basicConstraints, keyUsage, extKeyUsage
  "2.5.29.14",
  "2.5.29.35",
  "2.5.29.17",
  "2.5.29.18", // subjectKeyIdentifier, authorityKeyIdentifier, subjectAltName, issuerAltName
  "2.5.29.32",
  "2.5.29.31",
  "1.3.6.1.5.5.7.1.1", // certificatePolicies, cRLDistributionPoints, authorityInfoAccess
]);

/** RFC 5280, 4.2: a certificate with an unknown critical extension must be refused. */
function isUnknownAndCritical({ children: [id, critical] }: DerNode): boolean {
  const isCritical = critical?.tag === tags.boolean && critical.content.some((byte) => byte !== 0);
  return isCritical && !knownExtensions.has(oidOf(id) ?? "");
}

/** RSA with MD2, MD4 or MD5: by PKCS #1, by the names that came before it, or by PSS with MD5 as its parameter. */
const weakMethods: ReadonlySet<string> = new Set([
  "1.2.840.113549.1.1.2",
  "1.2.840.113549.1.1.3",
  "1.2.840.113549.1.1.4",
  "1.3.14.3.2.2",
  "1.3.14.3.2.3",
  "1.3.14.3.2.4",
]);
const [rsaPss, md5] = ["1.2.840.113549.1.1.10", "1.2.840.113549.2.5"];

/** The methods that are checked: those of files and timestamps. */
const methods: ReadonlyMap<string, IssuanceMethod> = new Map([
  ["1.2.840.113549.1.1.5", { key: "rsa", hash: "sha1" }],
  ["1.3.14.3.2.29", { key: "rsa", hash: "sha1" }],
  ["1.2.840.113549.1.1.11", { key: "rsa", hash: "sha256" }],
  ["1.2.840.113549.1.1.12", { key: "rsa", hash: "sha384" }],
  ["1.2.840.113549.1.1.13", { key: "rsa", hash: "sha512" }],
  ["1.2.840.10045.4.1", { key: "ec", hash: "sha1" }],
  ["1.2.840.10045.4.3.2", { key: "ec", hash: "sha256" }],
  ["1.2.840.10045.4.3.3", { key: "ec", hash: "sha384" }],
  ["1.2.840.10045.4.3.4", { key: "ec", hash: "sha512" }],
]);

/** Of a certificate's AlgorithmIdentifier. */
function readIssuanceMethod(written: DerNode): Issuance["method"] {
  const oid = oidOf(childAt(written, 0)) ?? "";
  const parameters = childAt(written, 1);
  if (weakMethods.has(oid) || (oid === rsaPss && oidOf(childAt(childTagged(parameters, "[0]"), 0, 0)) === md5)) return "weak";
  if (oid !== rsaPss) return methods.get(oid) ?? "unknown";
  const pss = readPssParameters(parameters);
  return pss === undefined ? "unknown" : { key: "rsa-pss", ...pss };
}

const keyUsageNames = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
];

function keyUsages(bits: DerNode | undefined): readonly string[] {
  if (bits?.tag !== tags.bitString) return [];
  // The first byte counts the unused bits at the end; those are zero in DER.
  return keyUsageNames.filter((_, bit) => ((bits.content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}
