import { verify } from "node:crypto";
import { ok, type Result } from "../../../../shared/base/result.ts";
import { verifyInput } from "./algorithms.ts";
import { canonicalize } from "../xmldsig/canonicalize.ts";
import type { Certificate } from "./certificate.ts";
import { unsupported, type SignatureFailure } from "../failure.ts";
import type { PublicKey } from "./public-key.ts";
import type { UnverifiedSignature } from "../xmldsig/unverified-signature.ts";

/** The certificate whose key verifies the SignatureValue over SignedInfo; undefined when none of them does. */
export function findSigner(
  signature: UnverifiedSignature,
  certificates: readonly Certificate[],
  mayCheck: () => boolean,
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

const isOfKind = ({ method }: Pick<UnverifiedSignature, "method">, { kind }: PublicKey): boolean =>
  method.key === "ecdsa" ? kind === "ec" : kind === "rsa" || (kind === "rsa-pss" && method.key === "rsa-pss");

/** Why a key is not even tried, before any arithmetic with it. */
function refuseKey({ method }: UnverifiedSignature, key: PublicKey): Result<never, SignatureFailure> | undefined {
  if (!isOfKind({ method }, key)) return unsupported("key-type", key.name);
  if (!key.use.ok) return unsupported(key.use.error.because, key.use.error.what);
  return key.onlyHash === null || key.onlyHash === method.hash
    ? undefined
    : unsupported("key-type", `${key.name} for ${key.onlyHash} alone`);
}

function verifies(
  { method, signatureValue }: UnverifiedSignature,
  { key, signed }: { readonly key: PublicKey; readonly signed: Buffer },
): boolean {
  try {
    return key.use.ok && verify(method.hash, signed, verifyInput(method, key.use.value), signatureValue);
  } catch {
    return false; // libraries throw for values that can't belong to this key
  }
}
