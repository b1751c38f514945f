import { createHash, X509Certificate, type KeyObject } from "node:crypto";
import { parseThumbprint, type Thumbprint } from "../../../shared/model/thumbprint.ts";
import { invariant } from "../../../shared/base/impossible.ts";
import type { CertificateFacts } from "../../../shared/model/signature.ts";
import { limits } from "../archive/limits.ts";
import { childAt, oidOf, parseDer, tags, timeOf, type DerNode } from "./der.ts";
import { commonName, nameText } from "./distinguished-name.ts";

export interface Certificate {
  readonly facts: CertificateFacts;
  readonly key: KeyObject;
  readonly x509: X509Certificate;
  /** DER of the names, for comparing; text would be lossy. */
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly subjectKeyId: Buffer | null;
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
  const root = parseDer(der);
  const fields = childAt(root, 0)?.children ?? [];
  // TBSCertificate (RFC 5280, 4.1): an explicit version comes first in all but version 1.
  const [serial, , issuer, validity, subject] = fields.slice(fields[0]?.tag === "[0]" ? 1 : 0);
  const [notBefore, notAfter] = [timeOf(childAt(validity, 0)), timeOf(childAt(validity, 1))];
  if (serial?.tag !== tags.integer || issuer === undefined || subject === undefined) return undefined;
  if (notBefore === undefined || notAfter === undefined) return undefined;
  const opened = open(der);
  if (opened === undefined) return undefined;
  const { x509, key } = opened;

  const extensions = readExtensions(fields.find((field) => field.tag === "[3]"));
  const [subjectDer, issuerDer] = [subject.encoded(), issuer.encoded()];
  const facts: CertificateFacts = {
    subject: nameText(subject), subjectCN: commonName(subject), issuer: nameText(issuer), issuerCN: commonName(issuer),
    sha1: thumbprintOf(der), sha256: createHash("sha256").update(der).digest("hex").toUpperCase(),
    serial: serial.content.toString("hex").toUpperCase().replace(/^0+(?=.)/u, ""),
    notBefore, notAfter, keyType: keyType(key),
    extendedKeyUsage: (extensions.get("2.5.29.37")?.children ?? []).flatMap((purpose) => oidOf(purpose) ?? []),
    keyUsage: keyUsages(extensions.get("2.5.29.15")),
    selfSigned: subjectDer.equals(issuerDer) && isSignedBy(x509, key),
    der: der.toString("base64"),
  };
  return { facts, key, x509, subject: subjectDer, issuer: issuerDer, subjectKeyId: extensions.get("2.5.29.14")?.content ?? null };
}

function open(der: Buffer): { readonly x509: X509Certificate; readonly key: KeyObject } | undefined {
  try {
    const x509 = new X509Certificate(der);
    return { x509, key: x509.publicKey };
  } catch {
    return undefined; // OpenSSL refuses the certificate or its key
  }
}

/** Whether a key verifies a certificate's own signature. */
export function isSignedBy(x509: X509Certificate, key: KeyObject): boolean {
  try {
    return x509.verify(key);
  } catch {
    return false; // a key of another kind, or an algorithm OpenSSL does not do
  }
}

function thumbprintOf(der: Buffer): Thumbprint {
  const thumbprint = parseThumbprint(createHash("sha1").update(der).digest("hex"));
  invariant(thumbprint.ok, "a SHA-1 digest is a thumbprint");
  return thumbprint.value.hex;
}

/** Extension values by identifier, parsed. */
function readExtensions(explicit: DerNode | undefined): ReadonlyMap<string, DerNode> {
  const found = new Map<string, DerNode>();
  for (const extension of childAt(explicit, 0)?.children ?? []) {
    const oid = oidOf(extension.children[0]);
    const value = extension.children.at(-1);
    const parsed = value?.tag === tags.octetString ? parseDer(value.content) : undefined;
    if (oid !== undefined && parsed !== undefined) found.set(oid, parsed);
  }
  return found;
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

const curveNames: Readonly<Record<string, string>> = { prime256v1: "secp256r1", prime192v1: "secp192r1" };

function keyType(key: KeyObject): string {
  const details = key.asymmetricKeyDetails;
  const curve = details?.namedCurve;
  if (curve !== undefined) return `EC-${curveNames[curve] ?? curve}`;
  const name = key.asymmetricKeyType?.toUpperCase() ?? "unknown";
  return details?.modulusLength === undefined ? name : `${name}-${details.modulusLength}`;
}
