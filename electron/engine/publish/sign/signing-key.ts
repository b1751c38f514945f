import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import forge from "node-forge";
import { errorCode } from "../../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { KeyFailure } from "../../../../shared/model/publish.ts";
import type { Files } from "../../cleanup/execute/files.ts";
import { limits } from "../../limits.ts";
import { readCertificate, type Certificate } from "../../signature/certificate/certificate.ts";
import type { SigningMethod } from "./signature-xml.ts";

/** A certificate that may sign connectors now, with its public key. */
export interface SigningCertificate {
  readonly der: Buffer;
  readonly certificate: Certificate;
  readonly publicKey: KeyObject;
  readonly method: SigningMethod;
}

export interface SigningKey {
  readonly signer: SigningCertificate;
  readonly privateKey: KeyObject;
}

export interface KeyFiles {
  /** A PFX/P12 file, or PEM. */
  readonly key: string;
  /** PEM or DER; null when it is in the file of the key. */
  readonly certificate: string | null;
  /** Null when none was given. */
  readonly password: string | null;
}

/** A key of that size or a chain of certificates is a few thousand bytes. */
const mostBytes = 1024 * 1024;

/** Reads a private key with the certificate that belongs to it, fit for signing at `now`. */
export async function readSigningKey(named: KeyFiles, now: Date, files: Files): Promise<Result<SigningKey, KeyFailure>> {
  const bytes = await files.readBytes(named.key, mostBytes);
  if (!bytes.ok) return err({ kind: "key-unreadable", path: named.key });
  const isPem = /-----BEGIN [A-Z0-9 ]+-----/u.test(bytes.value.toString("latin1"));
  const opened = isPem ? openPem(bytes.value, named) : openPfx(bytes.value, named);
  if (!opened.ok) return opened;
  const others = named.certificate === null ? ok([]) : await readCertificates(named.certificate, files);
  if (!others.ok) return others;
  const candidates = named.certificate === null ? opened.value.certificates : others.value;
  if (candidates.length === 0) return err({ kind: "no-certificate", path: named.certificate ?? named.key });
  const { privateKey } = opened.value;
  const own = candidates.find((der) => belongsTo(der, privateKey));
  if (own === undefined) return err({ kind: "key-does-not-fit" });
  const signer = judgeCertificate(own, now);
  return signer.ok ? ok({ signer: signer.value, privateKey }) : signer;
}

/** Reads the certificate of a key that is elsewhere: the first of the file. */
export async function readSigningCertificate(path: string, now: Date, files: Files): Promise<Result<SigningCertificate, KeyFailure>> {
  const found = await readCertificates(path, files);
  if (!found.ok) return found;
  const [der] = found.value;
  return der === undefined ? err({ kind: "no-certificate", path }) : judgeCertificate(der, now);
}

/** Whether a certificate may sign a connector at that time, by its own word. */
export function judgeCertificate(der: Buffer, now: Date): Result<SigningCertificate, KeyFailure> {
  const certificate = readCertificate(der);
  if (certificate === undefined) return err({ kind: "certificate-not-readable" });
  const { key, facts } = certificate;
  const bits = Number(/^RSA-(\d+)$/u.exec(key.name)?.[1] ?? 0);
  const isRsa = key.kind === "rsa" && bits >= 2048 && bits <= 4096;
  if (!key.use.ok || !(isRsa || key.kind === "ec")) return err({ kind: "key-type", keyType: key.name });
  if (Date.parse(facts.notBefore) > now.getTime()) return err({ kind: "certificate-not-yet-valid", notBefore: facts.notBefore });
  if (Date.parse(facts.notAfter) < now.getTime()) return err({ kind: "certificate-expired", notAfter: facts.notAfter });
  const { extendedKeyUsage, keyUsage } = facts;
  const maySignCode = extendedKeyUsage.length === 0 || ["1.3.6.1.5.5.7.3.3", "2.5.29.37.0"].some((one) => extendedKeyUsage.includes(one));
  const maySign = keyUsage.length === 0 || keyUsage.includes("digitalSignature");
  if (!maySignCode || !maySign) return err({ kind: "certificate-wrong-purpose" });
  return ok({ der, certificate, publicKey: key.use.value, method: isRsa ? "rsa" : "ec" });
}

interface Opened {
  readonly privateKey: KeyObject;
  readonly certificates: readonly Buffer[];
}

const privateKeyBlock = /-----BEGIN ((?:[A-Z]+ )?PRIVATE KEY)-----[^-]+(?:-[^-]+)*?-----END \1-----/u;

function openPem(bytes: Buffer, { key: path, password }: KeyFiles): Result<Opened, KeyFailure> {
  const text = bytes.toString("latin1");
  const block = privateKeyBlock.exec(text)?.[0];
  if (block === undefined) return err({ kind: "no-private-key", path });
  const isEncrypted = block.includes("BEGIN ENCRYPTED") || block.includes("Proc-Type: 4,ENCRYPTED");
  if (isEncrypted && password === null) return err({ kind: "password-needed", path });
  try {
    const privateKey = createPrivateKey({ key: block, format: "pem", ...(isEncrypted ? { passphrase: password ?? "" } : {}) });
    return ok({ privateKey, certificates: certificatesIn(text) });
  } catch {
    return err(isEncrypted ? { kind: "wrong-password", path } : { kind: "no-private-key", path });
  }
}

function openPfx(bytes: Buffer, { key: path, password }: KeyFiles): Result<Opened, KeyFailure> {
  // node-forge computes another key from such a password than other programs do.
  if (password !== null && !/^[\u0020-\u007E]*$/u.test(password)) return err({ kind: "password-not-ascii" });
  let asn1: forge.asn1.Asn1;
  try {
    asn1 = forge.asn1.fromDer(bytes.toString("latin1"));
  } catch {
    return err({ kind: "no-private-key", path });
  }
  try {
    const pfx = forge.pkcs12.pkcs12FromAsn1(asn1, password ?? "");
    const bags = pfx.safeContents.flatMap(({ safeBags }) => safeBags);
    const keyBags = bags.filter(({ type }) => type === forge.pki.oids["keyBag"] || type === forge.pki.oids["pkcs8ShroudedKeyBag"]);
    const [keyBag] = keyBags;
    if (keyBag === undefined) return err({ kind: "no-private-key", path });
    // node-forge leaves the key out without a word when it is no RSA key.
    if (keyBag.key === undefined || keyBag.key === null) return err({ kind: "pfx-key-not-rsa", path });
    const privateKey = createPrivateKey(forge.pki.privateKeyToPem(keyBag.key));
    const certificates = bags.filter(({ type }) => type === forge.pki.oids["certBag"]).flatMap(certificateOf);
    return ok({ privateKey, certificates });
  } catch (thrown) {
    const isAboutPassword = thrown instanceof Error && /password|MAC could not be verified|decrypt/iu.test(thrown.message);
    if (!isAboutPassword) return err({ kind: "pfx-not-understood", path });
    return err({ kind: password === null ? "password-needed" : "wrong-password", path });
  }
}

function certificateOf({ cert, asn1 }: forge.pkcs12.Bag): readonly Buffer[] {
  const node = cert === undefined || cert === null ? asn1 : forge.pki.certificateToAsn1(cert);
  return [Buffer.from(forge.asn1.toDer(node).getBytes(), "latin1")];
}

function certificatesIn(text: string): readonly Buffer[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/gu) ?? [];
  return blocks.slice(0, limits.certificates).map((block) => Buffer.from(block.replace(/-----[A-Z ]+-----/gu, ""), "base64"));
}

async function readCertificates(path: string, files: Files): Promise<Result<readonly Buffer[], KeyFailure>> {
  const bytes = await files.readBytes(path, mostBytes);
  if (!bytes.ok) return err({ kind: "key-unreadable", path });
  const inPem = certificatesIn(bytes.value.toString("latin1"));
  const found = inPem.length > 0 ? inPem : [bytes.value].filter((one) => readCertificate(one) !== undefined);
  return found.length === 0 ? err({ kind: "no-certificate", path }) : ok(found);
}

function belongsTo(der: Buffer, privateKey: KeyObject): boolean {
  try {
    return new X509Certificate(der).checkPrivateKey(privateKey);
  } catch (thrown) {
    if (errorCode(thrown) === null) throw thrown;
    return false; // no certificate that Node reads
  }
}
