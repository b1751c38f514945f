import { verify, type KeyObject } from "node:crypto";
import { ok, type Result } from "../../../shared/base/result.ts";
import { limits } from "../archive/limits.ts";
import { isOnKnownCurve, verifyInput } from "./algorithms.ts";
import { canonicalize } from "./canonicalize.ts";
import { exponentBits, type Certificate } from "./certificate.ts";
import { unsupported, type SignatureFailure } from "./failure.ts";
import type { UnverifiedSignature } from "./unverified-signature.ts";

/** The certificate whose key verifies the SignatureValue over SignedInfo; undefined when none of them does. */
export function findSigner(
  signature: UnverifiedSignature, certificates: readonly Certificate[], mayCheck: () => boolean,
): Result<Certificate | undefined, SignatureFailure> {
  const signed = canonicalize(signature.signedInfo, signature.canonicalization);
  if (!signed.ok) return signed;
  const usable = certificates.filter(({ key }) => refuseKey(signature, key) === undefined);
  const signer = usable.find(({ key }) => mayCheck() && verifies(signature, { key, signed: signed.value }));
  if (signer !== undefined) return ok(signer);
  // A key that was not tried may be the signer's, unless it could not have made such a signature and another could.
  const ofKind = certificates.filter(({ key }) => isOfKind(signature, key));
  const untried = ofKind.length > 0 ? ofKind : certificates;
  return untried.map(({ key }) => refuseKey(signature, key)).find((refusal) => refusal !== undefined) ?? ok(undefined);
}

const isOfKind = ({ method }: Pick<UnverifiedSignature, "method">, { asymmetricKeyType: type }: KeyObject): boolean =>
  method.key === "ecdsa" ? type === "ec" : type === "rsa" || (type === "rsa-pss" && method.key === "rsa-pss");

/** Why a key is not even tried, before any arithmetic with it. */
function refuseKey({ method }: UnverifiedSignature, key: KeyObject): Result<never, SignatureFailure> | undefined {
  const type = key.asymmetricKeyType ?? "unknown";
  const { modulusLength: bits, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (method.key === "ecdsa") return isOnKnownCurve(key) ? undefined : unsupported("key-type", namedCurve ?? type);
  if (!isOfKind({ method }, key) || bits === undefined) return unsupported("key-type", type);
  if (bits < limits.rsaMinimumKeyBits) return unsupported("key-too-short", `RSA-${bits}`);
  if (exponentBits(key) > limits.rsaExponentBits) return unsupported("too-large", `RSA exponent of ${exponentBits(key)} bits`);
  return bits > limits.rsaKeyBits ? unsupported("too-large", `RSA-${bits}`) : undefined;
}

function verifies(
  { method, signatureValue }: UnverifiedSignature, { key, signed }: { readonly key: KeyObject; readonly signed: Buffer },
): boolean {
  try {
    return verify(method.hash, signed, verifyInput(method, key), signatureValue);
  } catch {
    return false; // OpenSSL throws for values that can't belong to this key
  }
}
