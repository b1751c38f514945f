import { generateKeyPairSync, randomBytes } from "node:crypto";
import forge from "node-forge";
import { invariant } from "../../../../shared/base/impossible.ts";
import { readCertificate } from "../../signature/certificate/certificate.ts";
import type { CertificateFacts } from "../../../../shared/model/signature.ts";

export interface CertificateOrder {
  readonly name: string;
  readonly days: number;
  readonly now: Date;
  /** Printable ASCII, not empty. */
  readonly password: string;
}

export interface NewCertificate {
  /** Key and certificate, encrypted. */
  readonly pfx: Buffer;
  /** The certificate alone, DER: what others may have. */
  readonly certificate: Buffer;
  readonly facts: CertificateFacts;
}

const day = 24 * 60 * 60 * 1000;
/** Of the derivation of the key from the password: five times what OpenSSL and Windows write. node-forge takes a second for them. */
const iterations = 10_000;

/** A self-signed certificate for signing code, with an RSA key of 3072 bits. */
export function createCertificate({ name, days, now, password }: CertificateOrder): NewCertificate {
  const pem = generateKeyPairSync("rsa", { modulusLength: 3072 }).privateKey.export({ type: "pkcs1", format: "pem" }).toString();
  const key = forge.pki.privateKeyFromPem(pem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = `01${randomBytes(15).toString("hex")}`;
  certificate.validity.notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000);
  certificate.validity.notAfter = new Date(certificate.validity.notBefore.getTime() + days * day);
  const subject = [{ name: "commonName", value: name, valueTagClass: utf8 }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: "basicConstraints", cA: false, critical: true },
    { name: "keyUsage", digitalSignature: true, critical: true },
    { name: "extKeyUsage", codeSigning: true },
    { name: "subjectKeyIdentifier" },
  ]);
  certificate.sign(key, forge.md.sha256.create());
  const der = bytesOf(forge.pki.certificateToAsn1(certificate));
  const read = readCertificate(der);
  invariant(read !== undefined, "our own certificate can be read");
  const pfx = forge.pkcs12.toPkcs12Asn1(key, [certificate], password, { algorithm: "aes256", count: iterations, friendlyName: name });
  return { pfx: bytesOf(pfx), certificate: der, facts: read.facts };
}

// node-forge's types take a class here; its code takes the type of the text.
const utf8 = forge.asn1.Type.UTF8 as number as forge.asn1.Class;

const bytesOf = (node: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(node).getBytes(), "latin1");
