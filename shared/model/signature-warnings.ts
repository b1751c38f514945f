import type { SecondLook, SignatureFacts, SignatureWarning } from "./signature.ts";

const codeSigning = "1.3.6.1.5.5.7.3.3";
/** anyExtendedKeyUsage (RFC 5280, 4.2.1.12) allows code signing too. */
const anyUsage = "2.5.29.37.0";

/** What deserves a second look at this time. Nothing is said of a signature whose key we could not find. */
export function signatureWarnings(signature: SignatureFacts, now: Date): readonly SignatureWarning[] {
  const { signer, timestamp } = signature;
  if (signer === null) return [];
  const from = Date.parse(signer.notBefore);
  const until = Date.parse(signer.notAfter);
  const signed = signingTime(signature);
  const claimed = signature.signatureTime?.utc ?? null;
  const stamped = timestamp?.verified === true && timestamp.time !== null ? Date.parse(timestamp.time) : null;
  const raised: Record<SignatureWarning, boolean> = {
    "self-signed": signer.selfSigned,
    "sha1": [signature.signatureMethod, signature.digestMethod].some((method) => method?.endsWith("sha1") === true),
    "expired-now": until < now.getTime(),
    "not-yet-valid-now": from > now.getTime(),
    "no-eku": signer.extendedKeyUsage.length === 0,
    "eku-not-code-signing": signer.extendedKeyUsage.length > 0 && ![codeSigning, anyUsage].some((usage) => signer.extendedKeyUsage.includes(usage)),
    "no-timestamp": timestamp === null,
    "timestamp-invalid": timestamp !== null && timestamp.problem !== null && timestamp.problem !== "outside-validity",
    "timestamp-outside-validity": timestamp?.problem === "outside-validity" || (stamped !== null && (stamped < from || stamped > until)),
    "signed-after-expiry": signed !== null && signed > until,
    "signed-before-valid": signed !== null && signed < from,
    "signature-time-in-future": claimed !== null && Date.parse(claimed) > now.getTime(),
  };
  return (Object.keys(raised) as SignatureWarning[]).filter((warning) => raised[warning]);
}

/** The warnings, and a chain that somebody put together who may not issue what is in it. */
export function secondLooks(signature: SignatureFacts, now: Date): readonly SecondLook[] {
  const isBroken = signature.signer !== null && signature.chain.some(({ issuerSignature: link }) => link === "no" || link === "not-an-authority");
  return [...(isBroken ? ["chain-broken" as const] : []), ...signatureWarnings(signature, now)];
}

/** When a file was signed, in milliseconds: by a verified timestamp, else as the signer claims; null when neither says. */
export function signingTime({ signatureTime, timestamp }: SignatureFacts): number | null {
  const text = timestamp?.verified === true && timestamp.time !== null ? timestamp.time : (signatureTime?.utc ?? null);
  const time = text === null ? NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
