import { createHash, X509Certificate, type KeyObject } from "node:crypto";
import { parseThumbprint, type Thumbprint } from "../../../shared/model/thumbprint.ts";
import { invariant } from "../../../shared/base/impossible.ts";
import type { CertificateFacts } from "../../../shared/model/signature.ts";
import { limits } from "../archive/limits.ts";
import { childAt, childTagged, oidOf, parseDer, tags, timeOf, type DerNode } from "./der.ts";
import { commonName, nameText } from "./distinguished-name.ts";

export interface Certificate {
  readonly facts: CertificateFacts;
  readonly key: KeyObject;
  readonly x509: X509Certificate;
  /** DER of the names, for comparing; text would be lossy. */
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly subjectKeyId: Buffer | null;
  readonly authority: Authority;
  /** Its own signature is by a method that anybody can imitate. */
  readonly weaklySigned: boolean;
  readonly conditions: Conditions;
}

/** What a certificate asks of whoever relies on it that is not looked into here. */
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

/** Reads a DER certificate; undefined when it is none, or one whose key nobody could use. */
export function readCertificate(der: Buffer): Certificate | undefined {
  if (der.length > limits.certificateBytes) return undefined;
  // OpenSSL first: it refuses in no time what costs the parser behind it the most.
  const opened = open(der);
  const root = opened === undefined ? undefined : parseDer(der);
  const fields = childAt(root, 0)?.children ?? [];
  // TBSCertificate (RFC 5280, 4.1): an explicit version comes first in all but version 1.
  const [serial, method, issuer, validity, subject] = fields.slice(fields[0]?.tag === "[0]" ? 1 : 0);
  const [notBefore, notAfter] = [timeOf(childAt(validity, 0)), timeOf(childAt(validity, 1))];
  if (serial?.tag !== tags.integer || issuer === undefined || subject === undefined) return undefined;
  if (notBefore === undefined || notAfter === undefined || opened === undefined) return undefined;
  const { x509, key } = opened;

  const written = childAt(fields.find((field) => field.tag === "[3]"), 0)?.children ?? [];
  const extensions = readExtensions(written);
  const [subjectDer, issuerDer] = [subject.encoded(), issuer.encoded()];
  const selfSigned = subjectDer.equals(issuerDer) && isSignedBy(x509, key);
  const facts: CertificateFacts = {
    subject: nameText(subject), subjectCN: commonName(subject), issuer: nameText(issuer), issuerCN: commonName(issuer),
    sha1: thumbprintOf(der), sha256: createHash("sha256").update(der).digest("hex").toUpperCase(),
    serial: serial.content.toString("hex").toUpperCase().replace(/^0+(?=.)/u, ""),
    notBefore, notAfter, keyType: keyType(key),
    extendedKeyUsage: (extensions.get("2.5.29.37")?.children ?? []).flatMap((purpose) => oidOf(purpose) ?? []),
    keyUsage: keyUsages(extensions.get("2.5.29.15")),
    selfSigned,
    der: der.toString("base64"),
  };
  const isFirstVersion = fields[0]?.tag !== "[0]" || childAt(fields[0], 0)?.content.equals(Buffer.of(0)) === true;
  return {
    facts, key, x509, subject: subjectDer, issuer: issuerDer, subjectKeyId: extensions.get("2.5.29.14")?.content ?? null,
    // OpenSSL's `ca`: CA:TRUE and, where keyUsage is there, keyCertSign. A self-signed root of version 1 has no place to say so.
    authority: { mayIssue: x509.ca || (isFirstVersion && selfSigned), pathLength: pathLengthOf(extensions.get("2.5.29.19")) },
    weaklySigned: isWeakMethod(method),
    conditions: {
      unknown: written.some(isUnknownAndCritical), onNames: written.some(({ children }) => oidOf(children[0]) === nameConstraints),
    },
  };
}

/** Of basicConstraints. A number that makes no sense allows nothing. */
function pathLengthOf(constraints: DerNode | undefined): number | null {
  const written = constraints?.children.find((child) => child.tag === tags.integer)?.content;
  if (written === undefined) return null;
  return written.length === 0 || written.length > 4 || (written[0] ?? 0) > 0x7f ? 0 : written.readUIntBE(0, written.length);
}

function open(der: Buffer): { readonly x509: X509Certificate; readonly key: KeyObject } | undefined {
  try {
    const x509 = new X509Certificate(der);
    return { x509, key: x509.publicKey };
  } catch {
    return undefined; // OpenSSL refuses the certificate or its key
  }
}

/** Whether a key verifies a certificate's own signature. Not by a key that costs more than any real one. */
export function isSignedBy(x509: X509Certificate, key: KeyObject): boolean {
  try {
    return exponentBits(key) <= limits.rsaExponentBits && x509.verify(key);
  } catch {
    return false; // a key of another kind, or an algorithm OpenSSL does not do
  }
}

function thumbprintOf(der: Buffer): Thumbprint {
  const thumbprint = parseThumbprint(createHash("sha1").update(der).digest("hex"));
  invariant(thumbprint.ok, "a SHA-1 digest is a thumbprint");
  return thumbprint.value.hex;
}

/** Extension values by identifier, parsed. Each should be there once (RFC 5280, 4.2); of one that is not, nothing hides the rest. */
function readExtensions(extensions: readonly DerNode[]): ReadonlyMap<string, DerNode> {
  const found = new Map<string, DerNode>();
  for (const extension of extensions) {
    const oid = oidOf(extension.children[0]);
    const value = extension.children.at(-1);
    const parsed = value?.tag === tags.octetString ? parseDer(value.content) : undefined;
    if (oid === undefined || parsed === undefined) continue;
    found.set(oid, { ...parsed, children: [...(found.get(oid)?.children ?? []), ...parsed.children] });
  }
  return found;
}

const nameConstraints = "2.5.29.30";

/** Extensions that may be critical: those looked into, and those that ask nothing of who checks a chain without asking anybody. */
const knownExtensions: ReadonlySet<string> = new Set([
  "2.5.29.19", "2.5.29.15", "2.5.29.37", nameConstraints, // basicConstraints, keyUsage, extKeyUsage
  "2.5.29.14", "2.5.29.35", "2.5.29.17", "2.5.29.18", // subjectKeyIdentifier, authorityKeyIdentifier, subjectAltName, issuerAltName
  "2.5.29.32", "2.5.29.31", "1.3.6.1.5.5.7.1.1", // certificatePolicies, cRLDistributionPoints, authorityInfoAccess
]);

/** RFC 5280, 4.2: whoever does not know a critical extension must refuse the certificate. */
function isUnknownAndCritical({ children: [id, critical] }: DerNode): boolean {
  const isCritical = critical?.tag === tags.boolean && critical.content.some((byte) => byte !== 0);
  return isCritical && !knownExtensions.has(oidOf(id) ?? "");
}

/** RSA with MD2, MD4 or MD5: by PKCS #1, by the names that came before it, or by PSS with MD5 as its parameter. */
const weakMethods: ReadonlySet<string> = new Set([
  "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3", "1.2.840.113549.1.1.4", "1.3.14.3.2.2", "1.3.14.3.2.3", "1.3.14.3.2.4",
]);
const [rsaPss, md5] = ["1.2.840.113549.1.1.10", "1.2.840.113549.2.5"];

/** Of a certificate's AlgorithmIdentifier; OpenSSL refuses one that says something else than the algorithm it was signed by. */
function isWeakMethod(method: DerNode | undefined): boolean {
  const oid = oidOf(childAt(method, 0)) ?? "";
  const hash = childTagged(childAt(method, 1), "[0]");
  return weakMethods.has(oid) || (oid === rsaPss && oidOf(childAt(hash, 0, 0)) === md5);
}

const keyUsageNames = [
  "digitalSignature", "nonRepudiation", "keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign", "cRLSign", "encipherOnly",
  "decipherOnly",
];

function keyUsages(bits: DerNode | undefined): readonly string[] {
  if (bits?.tag !== tags.bitString) return [];
  // The first byte counts the unused bits at the end; those are zero in DER.
  return keyUsageNames.filter((_, bit) => ((bits.content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

/** Length of an RSA key's public exponent; 0 for other keys. */
export const exponentBits = (key: KeyObject): number => key.asymmetricKeyDetails?.publicExponent?.toString(2).length ?? 0;

const curveNames: Readonly<Record<string, string>> = { prime256v1: "secp256r1", prime192v1: "secp192r1" };

function keyType(key: KeyObject): string {
  const details = key.asymmetricKeyDetails;
  const curve = details?.namedCurve;
  if (curve !== undefined) return `EC-${curveNames[curve] ?? curve}`;
  const name = key.asymmetricKeyType?.toUpperCase() ?? "unknown";
  return details?.modulusLength === undefined ? name : `${name}-${details.modulusLength}`;
}
