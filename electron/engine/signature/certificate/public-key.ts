import { createPublicKey, type JsonWebKeyInput, type KeyObject, type PublicKeyInput } from "node:crypto";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { UnsupportedReason } from "../../../../shared/model/signature.ts";
import { limits } from "../../limits.ts";
import { readDer, tags, type DerNode } from "../../asn1/strict-der.ts";
import type { HashName } from "./algorithms.ts";
import { childAt, oidOf } from "../../asn1/der.ts";
import { readPssParameters } from "./pss-parameters.ts";

/**
 * A certificate's key as its bytes describe it (SubjectPublicKeyInfo, RFC 5280, 4.1.2.7). What it is and whether it is used is
 * decided here, before any library sees it: libraries differ in what they do, and verdicts must not.
 */
export interface PublicKey {
  /** `RSA-2048`, `EC-secp256r1` … */
  readonly name: string;
  readonly kind: "rsa" | "rsa-pss" | "ec" | "other";
  /** For verifying; else why nothing is computed with it. */
  readonly use: Result<KeyObject, KeyRefusal>;
  /** The only hash that it signs, if restricted. */
  readonly onlyHash: HashName | null;
}

export interface KeyRefusal {
  readonly because: Extract<UnsupportedReason, "key-type" | "key-too-short" | "weak-key" | "too-large">;
  readonly what: string;
}

/** Whether others than its owner can sign with it, or might. */
export const isWeakKey = ({ use }: PublicKey): boolean =>
  !use.ok && (use.error.because === "weak-key" || use.error.because === "key-too-short");

/** Undefined for what describes no key at all. */
export function readPublicKey(written: DerNode | undefined): PublicKey | undefined {
  const algorithm = oidOf(childAt(written, 0, 0));
  const bits = childAt(written, 1);
  // Whole bytes only, in every kind of key.
  if (algorithm === undefined || bits?.tag !== tags.bitString || bits.content[0] !== 0) return undefined;
  if (written?.children.length !== 2 || (childAt(written, 0)?.children.length ?? 0) > 2) return undefined;
  const described = { parameters: childAt(written, 0, 1), key: bits.content.subarray(1), whole: written.encoded() };
  switch (algorithm) {
    case "1.2.840.113549.1.1.1":
      return readRsaKey(described);
    case "1.2.840.113549.1.1.10":
      return readPssKey(described);
    case "1.2.840.10045.2.1":
      return readCurveKey(described);
    default:
      return refused(otherKinds.get(algorithm) ?? `key of type ${algorithm}`);
  }
}

interface Described {
  readonly parameters: DerNode | undefined;
  readonly key: Buffer;
  readonly whole: Buffer;
}

const otherKinds: ReadonlyMap<string, string> = new Map([
  ["1.2.840.10040.4.1", "DSA"],
  ["1.3.101.112", "Ed25519"],
  ["1.3.101.113", "Ed448"],
  ["1.3.101.110", "X25519"],
  ["1.3.101.111", "X448"],
  ["1.2.840.10046.2.1", "DH"],
  ["1.3.132.1.12", "ECDH"],
  ["1.2.840.113549.1.1.7", "RSAES-OAEP"],
  ["2.5.8.1.1", "X.500 RSA"],
  ["2.16.840.1.101.3.4.3.17", "ML-DSA-44"],
  ["2.16.840.1.101.3.4.3.18", "ML-DSA-65"],
  ["2.16.840.1.101.3.4.3.19", "ML-DSA-87"],
]);

const refused = (
  name: string,
  kind: PublicKey["kind"] = "other",
  refusal: KeyRefusal = { because: "key-type", what: name },
): PublicKey => ({ name, kind, use: err(refusal), onlyHash: null });

function readRsaKey({ key }: Described): PublicKey | undefined {
  const [modulus, exponent, ...more] = readDer(key)?.children ?? [];
  if (modulus?.tag !== tags.integer || exponent?.tag !== tags.integer || more.length > 0) return undefined;
  const bits = bitsOf(modulus.content);
  const name = `RSA-${bits}`;
  const refusal = refuseRsa({ modulus: modulus.content, exponent: exponent.content, name });
  if (refusal !== null) return refused(name, "rsa", refusal);
  const use = opened({
    format: "jwk",
    key: { kty: "RSA", n: modulus.content.toString("base64url"), e: exponent.content.toString("base64url") },
  });
  return use === undefined ? undefined : { name, kind: "rsa", use: ok(use), onlyHash: null };
}

interface RsaNumbers {
  readonly modulus: Buffer;
  readonly exponent: Buffer;
  readonly name: string;
}

/**
 * With an exponent of 1 a signature is its own padding, with an even one or a modulus that is easy to factor the key has no owner
 * (FIPS 186-5, A.1.1 and SP 800-89, 5.3.3, whose bound for factors is this one).
 */
function refuseRsa({ modulus, exponent, name }: RsaNumbers): KeyRefusal | null {
  const [length, exponentLength] = [bitsOf(modulus), bitsOf(exponent)];
  if (isNegative(modulus)) return { because: "weak-key", what: "RSA with a negative modulus" };
  if (isNegative(exponent)) return { because: "weak-key", what: "RSA with a negative exponent" };
  if (length < limits.rsaMinimumKeyBits) return { because: "key-too-short", what: name };
  if (length > limits.rsaKeyBits) return { because: "too-large", what: name };
  if (exponentLength > limits.rsaExponentBits) return { because: "too-large", what: `RSA exponent of ${exponentLength} bits` };
  const written = BigInt(`0x${exponent.toString("hex")}`);
  if (written < 3n || written % 2n === 0n) return { because: "weak-key", what: `RSA with the exponent ${written}` };
  const factor = smallFactorOf(BigInt(`0x${modulus.toString("hex")}`));
  return factor === undefined ? null : { because: "weak-key", what: `RSA with a modulus divisible by ${factor}` };
}

const smallPrimes: readonly bigint[] = Array.from({ length: 752 }, (_, n) => n)
  .filter((n) => n > 1 && Array.from({ length: 26 }, (_, m) => m + 2).every((m) => m >= n || n % m !== 0))
  .map(BigInt);
const smallFactorOf = (modulus: bigint): bigint | undefined => smallPrimes.find((prime) => modulus % prime === 0n);

const isNegative = (integer: Buffer): boolean => (integer[0] ?? 0) > 0x7f;

/** Of the value without its leading zeros. */
function bitsOf(integer: Buffer): number {
  const first = integer.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (integer.length - first) * 8 - (Math.clz32(integer[first] ?? 0) - 24);
}

/** A key for RSASSA-PSS alone; it may name the hash that it signs (RFC 4055, 3.1). */
function readPssKey(described: Described): PublicKey | undefined {
  const key = readRsaKey(described);
  const parameters = described.parameters === undefined ? null : readPssParameters(described.parameters);
  if (key === undefined) return undefined;
  const name = key.name.replace("RSA", "RSA-PSS");
  if (parameters === undefined) return refused(name, "rsa-pss", { because: "key-type", what: `${name} with parameters of its own` });
  return { ...key, name, kind: "rsa-pss", onlyHash: parameters?.hash ?? null };
}

const curveNames: ReadonlyMap<string, string> = new Map([
  ["1.2.840.10045.3.1.7", "secp256r1"],
  ["1.3.132.0.34", "secp384r1"],
  ["1.3.132.0.35", "secp521r1"],
  ["1.2.840.10045.3.1.1", "secp192r1"],
  ["1.3.132.0.33", "secp224r1"],
  ["1.3.132.0.10", "secp256k1"],
  ["1.2.156.10197.1.301", "SM2"],
  ...[
    "P160r1",
    "P160t1",
    "P192r1",
    "P192t1",
    "P224r1",
    "P224t1",
    "P256r1",
    "P256t1",
    "P320r1",
    "P320t1",
    "P384r1",
    "P384t1",
    "P512r1",
    "P512t1",
  ].map((name, at): [string, string] => [`1.3.36.3.3.2.8.1.1.${at + 1}`, `brainpool${name}`]),
]);

/** Bytes of a coordinate, of the curves that may sign a file or its timestamp: those of NIST from 256 bits on, which every verifier knows. */
const coordinateBytes: ReadonlyMap<string, number> = new Map([
  ["secp256r1", 32],
  ["secp384r1", 48],
  ["secp521r1", 66],
]);

function readCurveKey({ parameters, key, whole }: Described): PublicKey | undefined {
  const oid = oidOf(parameters);
  // A curve that the certificate makes up itself (RFC 5480, 2.1.1: never) may have any owner.
  if (oid === undefined) return refused("EC with a curve of its own", "ec");
  const curve = curveNames.get(oid) ?? oid;
  const name = `EC-${curve}`;
  const length = coordinateBytes.get(curve);
  if (length === undefined) return refused(name, "ec");
  // Uncompressed or compressed (RFC 5480, 2.2); the hybrid form is in no use, and not every library reads it.
  const isPoint = key[0] === 4 ? key.length === 1 + 2 * length : (key[0] === 2 || key[0] === 3) && key.length === 1 + length;
  if (!isPoint && (key[0] === 6 || key[0] === 7)) return refused(name, "ec", { because: "key-type", what: `${name} with a hybrid point` });
  const use = isPoint ? opened({ format: "der", type: "spki", key: whole }) : undefined;
  return use === undefined ? undefined : { name, kind: "ec", use: ok(use), onlyHash: null };
}

/** Undefined when the numbers are no key: a point that is not on its curve. */
function opened(described: PublicKeyInput | JsonWebKeyInput): KeyObject | undefined {
  try {
    return createPublicKey(described);
  } catch {
    return undefined;
  }
}
