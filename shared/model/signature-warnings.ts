import type { ChainLink, SignatureCaution, SignatureFacts, SignatureWarning, TimeSource } from "./signature.ts";

const codeSigning = "1.3.6.1.5.5.7.3.3";
/** anyExtendedKeyUsage (RFC 5280, 4.2.1.12) allows code signing too. */
const anyUsage = "2.5.29.37.0";

/** Warnings at this time. None for a signature whose key was not found. */
export function signatureWarnings(signature: SignatureFacts, now: Date): readonly SignatureWarning[] {
  const { signer, timestamp } = signature;
  if (signer === null) return [];
  const from = Date.parse(signer.notBefore);
  const until = Date.parse(signer.notAfter);
  const signed = findSigningTime(signature, now)?.at ?? null;
  const { claimed, stamped } = timesOf(signature);
  const raised: Record<SignatureWarning, boolean> = {
    "self-signed": signer.selfSigned,
    "sha1": [signature.signatureMethod, signature.digestMethod].some((method) => method?.endsWith("sha1") === true),
    "expired-now": until < now.getTime(),
    "not-yet-valid-now": from > now.getTime(),
    "no-eku": signer.extendedKeyUsage.length === 0,
    "eku-not-code-signing":
      signer.extendedKeyUsage.length > 0 && ![codeSigning, anyUsage].some((usage) => signer.extendedKeyUsage.includes(usage)),
    "no-timestamp": timestamp === null,
    "timestamp-invalid": timestamp !== null && timestamp.problem !== null && timestamp.problem !== "outside-validity",
    "timestamp-outside-validity": timestamp?.problem === "outside-validity" || (stamped !== null && (stamped < from || stamped > until)),
    "signed-after-expiry": signed !== null && signed > until,
    "signed-before-valid": signed !== null && signed < from,
    "signature-time-in-future": [claimed, stamped].some((time) => time !== null && time > now.getTime()),
  };
  return (Object.keys(raised) as SignatureWarning[]).filter((warning) => raised[warning]);
}

/** A key verifies it, which is not enough. */
const unproven: ReadonlySet<ChainLink["issuerSignature"]> = new Set(["weak", "unsupported", "unknown-condition", "name-constraints"]);

/** Clocks differ, and some tools write local time as universal time. */
const mostApartMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The warnings; a chain that somebody put together who may not issue what is in it, or one that proves nothing, or one for which the
 * user keeps no certificate (a root in the file gives no trust: anyone can make one with any name); a timestamp that
 * cannot be true, or was made before what it stamps.
 */
export function signatureCautions(signature: SignatureFacts, now: Date): readonly SignatureCaution[] {
  const isBroken =
    signature.signer !== null && signature.chain.some(({ issuerSignature: link }) => link === "no" || link === "not-an-authority");
  const { claimed, stamped } = signature.signer === null ? { claimed: null, stamped: null } : timesOf(signature);
  const stampIsAhead = stamped !== null && stamped > now.getTime();
  const stampIsEarly = stamped !== null && claimed !== null && claimed - stamped > mostApartMilliseconds;
  // Said of the timestamp and not of the signer, where only the timestamp is ahead.
  const warnings = signatureWarnings(signature, now).filter(
    (warning) => warning !== "signature-time-in-future" || (claimed !== null && claimed > now.getTime()),
  );
  const isUnproven = signature.signer !== null && signature.chain.some(({ issuerSignature: link }) => unproven.has(link));
  const isConfirmed = signature.chain[0] !== undefined && signature.chain[0].confirmedBy !== null;
  // Reported once: not again for a broken chain or a self-signed certificate.
  const isOpen = signature.signer !== null && !signature.signer.selfSigned && !isBroken && !isUnproven && !isConfirmed;
  const last = signature.chain.at(-1);
  const isRootOpen = last?.issuerSignature === "self" && last.confirmedBy === null;
  return [
    ...(isOpen ? [isRootOpen ? ("root-not-confirmed" as const) : ("name-not-confirmed" as const)] : []),
    ...(isBroken ? ["chain-broken" as const] : []),
    ...(isUnproven ? ["chain-unproven" as const] : []),
    ...(stampIsAhead ? ["timestamp-in-future" as const] : []),
    ...(stampIsEarly ? ["timestamp-before-signature" as const] : []),
    ...warnings,
  ];
}

export interface SigningTime {
  /** Milliseconds. */
  readonly at: number;
  readonly saidBy: TimeSource;
}

/**
 * When a file was signed: by a verified timestamp, else as the signer claims; null when there is neither. A timestamp of a time that has
 * not come yet says nothing.
 */
export function findSigningTime(signature: SignatureFacts, now: Date): SigningTime | null {
  const { claimed, stamped } = timesOf(signature);
  if (stamped !== null && stamped <= now.getTime()) {
    return { at: stamped, saidBy: signature.timestamp?.authorityConfirmed === true ? "confirmed-authority" : "any-authority" };
  }
  return claimed === null ? null : { at: claimed, saidBy: "signer" };
}

/** In milliseconds: the signer's claim, and the time of a verified timestamp. */
function timesOf({ signatureTime, timestamp }: SignatureFacts): { readonly claimed: number | null; readonly stamped: number | null } {
  return { claimed: parsed(signatureTime?.utc), stamped: timestamp?.verified === true ? parsed(timestamp.time) : null };
}

function parsed(time: string | null | undefined): number | null {
  const at = Date.parse(time ?? "");
  return Number.isNaN(at) ? null : at;
}
