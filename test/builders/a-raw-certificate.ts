import { constants, createHash, generateKeyPairSync, sign } from "node:crypto";
import { connectorFiles } from "./an-archive.ts";
import { aSignatureXml } from "./a-signed-package.ts";

/** A DER value; the tag as the byte that stands there. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(content);
  const length =
    bytes.length < 0x80
      ? Buffer.of(bytes.length)
      : bytes.length < 0x100
        ? Buffer.of(0x81, bytes.length)
        : Buffer.of(0x82, bytes.length >> 8, bytes.length & 0xff);
  return Buffer.concat([Buffer.of(tag), length, bytes]);
}

const [integerTag, bitsTag, octetsTag, nullTag, oidTag, textTag, sequenceTag, setTag] = [2, 3, 4, 5, 6, 12, 0x30, 0x31] as const;

/** A dotted object identifier. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const number = (value: number): number[] => {
    const septets = [value & 0x7f];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) septets.unshift((left & 0x7f) | 0x80);
    return septets;
  };
  return der(oidTag, Buffer.from([first * 40 + second, ...rest].flatMap(number)));
}

/** Of a number that is not negative. */
export function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
  return der(integerTag, (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

const nothing = der(nullTag);
const algorithm = (id: string, ...parameters: readonly Buffer[]): Buffer => der(sequenceTag, oid(id), ...parameters);
const bits = (content: Buffer): Buffer => der(bitsTag, Buffer.of(0), content);
const nameOf = (text: string): Buffer => der(sequenceTag, der(setTag, der(sequenceTag, oid("2.5.4.3"), der(textTag, Buffer.from(text)))));

export const utcTime = (text: string): Buffer => der(23, Buffer.from(text));
export const generalizedTime = (text: string): Buffer => der(24, Buffer.from(text));
export const extension = (id: string, value: Buffer): Buffer => der(sequenceTag, oid(id), der(octetsTag, value));

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
/** The numbers of the key that signs unless given. */
export const honestModulus = BigInt(`0x${Buffer.from(publicKey.export({ format: "jwk" }).n ?? "", "base64url").toString("hex")}`);
const honestKey = rsaKey({ modulus: integer(honestModulus), exponent: integer(65_537n) });

interface RsaKeyOptions {
  /** DER of the INTEGER. */
  readonly modulus?: Buffer;
  readonly exponent?: Buffer;
  readonly id?: string;
  readonly parameters?: readonly Buffer[];
}

/** A SubjectPublicKeyInfo by its numbers. */
export function rsaKey({
  modulus = integer(honestModulus),
  exponent = integer(65_537n),
  id = "1.2.840.113549.1.1.1",
  parameters = [nothing],
}: RsaKeyOptions): Buffer {
  return der(sequenceTag, algorithm(id, ...parameters), bits(der(sequenceTag, modulus, exponent)));
}

export const keyOfType = (id: string, parameters: readonly Buffer[], key: Buffer): Buffer =>
  der(sequenceTag, algorithm(id, ...parameters), bits(key));
export const pssParameters = (hash: string, salt: bigint, maskHash = hash): Buffer =>
  der(
    sequenceTag,
    der(0xa0, algorithm(hash, nothing)),
    der(0xa1, algorithm("1.2.840.113549.1.1.8", algorithm(maskHash, nothing))),
    der(0xa2, integer(salt)),
  );

export interface RawCertificateOptions {
  readonly name?: string;
  readonly issuer?: string;
  readonly key?: Buffer;
  readonly notBefore?: Buffer;
  readonly notAfter?: Buffer;
  readonly method?: Buffer;
  readonly serial?: Buffer;
  readonly extensions?: readonly Buffer[];
  /** Its own signature; by the right key unless given. */
  readonly value?: (signed: Buffer) => Buffer;
}

/** A certificate, byte by byte: also such as no tool would make. */
export function aRawCertificate({
  name = "Fernhill Data",
  issuer = name,
  key = honestKey,
  notBefore = utcTime("230101000000Z"),
  notAfter = utcTime("480101000000Z"),
  method = algorithm("1.2.840.113549.1.1.11", nothing),
  serial = integer(7n),
  extensions = [],
  value = (signed) => sign("sha256", signed, privateKey),
}: RawCertificateOptions = {}): Buffer {
  const usage = extension("2.5.29.37", der(sequenceTag, oid("1.3.6.1.5.5.7.3.3")));
  const signed = der(
    sequenceTag,
    der(0xa0, integer(2n)),
    serial,
    method,
    nameOf(issuer),
    der(sequenceTag, notBefore, notAfter),
    nameOf(name),
    key,
    der(0xa3, der(sequenceTag, usage, ...extensions)),
  );
  return der(sequenceTag, signed, method, bits(value(signed)));
}

/** What stands in an RSA signature once the key has been applied: with an exponent of 1 it is the signature. */
export function bareSignature(signed: Buffer): Buffer {
  const info = Buffer.concat([Buffer.from("3031300d060960864801650304020105000420", "hex"), createHash("sha256").update(signed).digest()]);
  return Buffer.concat([Buffer.of(0, 1), Buffer.alloc(256 - 3 - info.length, 0xff), Buffer.of(0), info]);
}

export interface SigningOptions {
  readonly value?: (signed: Buffer) => Buffer;
  readonly method?: string;
}

/** A signature over the connector's files by the honest key or by `value`, with these certificates. */
export const aSignatureBy = (certificates: readonly Buffer[], how: SigningOptions = {}): string =>
  aSignatureXml(connectorFiles, { signer: { key: privateKey }, certificates, ...how });

/** RSASSA-PSS with SHA-256 by the honest key. */
export const byPss: Required<SigningOptions> = {
  method: "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
  value: (signed) =>
    sign("sha256", signed, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }),
};
