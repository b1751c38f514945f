import { constants, type VerifyKeyObjectInput, type KeyObject } from "node:crypto";
import { limits } from "../../limits.ts";

export type HashName = "sha1" | "sha256" | "sha384" | "sha512";
export type KeyKind = "rsa" | "rsa-pss" | "ecdsa";

export interface SignatureMethod {
  readonly name: string;
  readonly key: KeyKind;
  readonly hash: HashName;
}

const dsig = "http://www.w3.org/2000/09/xmldsig#";
const more = "http://www.w3.org/2001/04/xmldsig-more#";
const more2007 = "http://www.w3.org/2007/05/xmldsig-more#";
const enc = "http://www.w3.org/2001/04/xmlenc#";
const hashes: readonly HashName[] = ["sha1", "sha256", "sha384", "sha512"];

const digests: ReadonlyMap<string, HashName> = new Map([
  [`${dsig}sha1`, "sha1"],
  [`${enc}sha256`, "sha256"],
  [`${more}sha384`, "sha384"],
  [`${enc}sha512`, "sha512"],
]);

const methods: ReadonlyMap<string, SignatureMethod> = new Map([
  [`${dsig}rsa-sha1`, { name: "rsa-sha1", key: "rsa", hash: "sha1" }],
  ...hashes.slice(1).map((hash): [string, SignatureMethod] => [`${more}rsa-${hash}`, { name: `rsa-${hash}`, key: "rsa", hash }]),
  ...hashes.map((hash): [string, SignatureMethod] => [`${more}ecdsa-${hash}`, { name: `ecdsa-${hash}`, key: "ecdsa", hash }]),
  ...hashes.map((hash): [string, SignatureMethod] => [`${more2007}${hash}-rsa-MGF1`, { name: `rsa-pss-${hash}`, key: "rsa-pss", hash }]),
]);

/** Algorithms that are refused on purpose, by the names people know. */
const refused: ReadonlyMap<string, string> = new Map([
  [`${more}md5`, "md5"],
  [`${more}rsa-md5`, "rsa-md5"],
  [`${dsig}dsa-sha1`, "dsa-sha1"],
  [`${enc}ripemd160`, "ripemd160"],
  [`${more}rsa-ripemd160`, "rsa-ripemd160"],
  [`${dsig}hmac-sha1`, "hmac-sha1"],
  [`${more}hmac-md5`, "hmac-md5"],
  [`${more}sha224`, "sha224"],
  [`${more}rsa-sha224`, "rsa-sha224"],
  ...hashes.slice(1).map((hash): [string, string] => [`${more}hmac-${hash}`, `hmac-${hash}`]),
]);

/** The digest of a URI. SHA-1 is accepted because MakePQX writes it, and always reported. */
export const digestFor = (uri: string): HashName | undefined => digests.get(uri);
export const signatureMethodFor = (uri: string): SignatureMethod | undefined => methods.get(uri);

/** A short name where there is one, else the URI itself. */
export const algorithmName = (uri: string): string =>
  methods.get(uri)?.name ?? digests.get(uri) ?? refused.get(uri) ?? uri.slice(0, limits.shownAlgorithmCharacters);

/** The options of node:crypto for this method and key. */
export function verifyInput(method: SignatureMethod, key: KeyObject): VerifyKeyObjectInput {
  if (method.key === "ecdsa") return { key, dsaEncoding: "ieee-p1363" }; // RFC 4050: r and s side by side, not DER
  if (method.key === "rsa") return { key, padding: constants.RSA_PKCS1_PADDING };
  return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}
