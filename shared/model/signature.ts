import type { Thumbprint } from "./thumbprint.ts";

/** A part's name inside the file, decoded, without a leading slash. */
export type PartName = string;

/**
 * What the bytes prove. Says nothing about whether this user trusts the signer: see `LoadingVerdict`.
 * With several signatures the worst counts: malformed, unsupported, altered, intact.
 */
export type IntegrityVerdict =
  | { readonly kind: "unsigned" }
  | { readonly kind: "intact"; readonly signer: Thumbprint; readonly covered: readonly PartName[] }
  | {
      readonly kind: "altered";
      readonly altered: readonly PartName[];
      readonly missing: readonly PartName[];
      readonly uncovered: readonly PartName[];
      readonly because: readonly AlterationReason[];
    }
  | { readonly kind: "unsupported"; readonly because: UnsupportedReason; readonly algorithm: string } // the window says "could not check" for these two
  | { readonly kind: "malformed"; readonly because: MalformedReason };

export type IntegrityKind = IntegrityVerdict["kind"];

export type AlterationReason =
  | "part-changed"
  | "part-missing"
  | "part-not-covered"
  | "signed-info-changed"
  | "signature-value-wrong"
  | "content-type-changed"
  | "covers-nothing"
  | "contradicting-references"
  | "reference-outside-package";

export type UnsupportedReason =
  | "signature-method"
  | "digest-method"
  | "canonicalization"
  | "transform"
  | "key-too-short"
  /** RSA numbers with which anybody may sign. */
  | "weak-key"
  | "key-type"
  | "no-certificate"
  /** A part that it covers can't be taken out of the archive: encrypted, packed by a method we do not read, or beyond our bounds. */
  | "part-unread"
  | "too-large";

export type MalformedReason =
  | "not-xml"
  | "doctype"
  | "too-deep"
  | "no-signature-element"
  | "missing-element"
  | "not-base64"
  | "duplicate-id"
  | "several-origins"
  | "signature-part-missing"
  | "signature-part-type"
  | "orphan-signature"
  | "duplicate-part"
  | "ambiguous-archive"
  | "bad-relationships"
  | "bad-content-types"
  | "bad-certificate"
  /** BER, or bytes behind it: other readers may see another certificate. */
  | "certificate-not-der"
  /** It is valid from or to a time that does not exist, or in a form that no certificate may have. */
  | "certificate-dates"
  | "bad-reference"
  | "unexpected-reference"
  | "unexpected-object";

/** Every signature of the file and the verdict they give together. */
export interface SignatureReport {
  readonly integrity: IntegrityVerdict;
  readonly signatures: readonly SignatureFacts[];
}

export interface SignatureFacts {
  readonly part: PartName;
  /** Short names (`rsa-sha256`, `sha256`), or the URI when it is not one we know; null when the XML gives none. */
  readonly signatureMethod: string | null;
  readonly digestMethod: string | null;
  readonly integrity: Exclude<IntegrityVerdict, { kind: "unsigned" }>;
  /** The certificate whose key verifies the SignatureValue, else null. */
  readonly signer: CertificateFacts | null;
  /** Values of the signature's XML that nothing verifies. Shown as a claim, never as a fact. */
  readonly claimedSigner: CertificateFacts | null;
  readonly includedCertificates: readonly CertificateFacts[];
  /** Leaf first; each link's signature checked. Ends where the file and the extra certificates give no issuer. */
  readonly chain: readonly ChainLink[];
  readonly signatureTime: ClaimedTime | null;
  readonly timestamp: TimestampFacts | null;
}

/** SignatureTime as the signer wrote it: a claim. `utc` is ISO text, null when it is no time. */
export interface ClaimedTime {
  readonly raw: string;
  readonly utc: string | null;
}

/**
 * An RFC 3161 token. `verified`: it belongs to this signature, and holds by its authority's certificate. Anybody can make such an
 * authority, under any name; only with `authorityConfirmed` is the time more than a claim.
 */
export interface TimestampFacts {
  readonly time: string | null;
  /** The name in the certificate of whoever stamped. */
  readonly authority: string | null;
  readonly authoritySha1: Thumbprint | null;
  readonly authoritySelfSigned: boolean;
  /** Verified, and proven links lead from the authority to a certificate that the user added. */
  readonly authorityConfirmed: boolean;
  /** Object identifier of the policy in the timestamp. */
  readonly policy: string | null;
  readonly imprintMatches: boolean;
  readonly verified: boolean;
  readonly problem: TimestampProblem | null;
}
export type TimestampProblem =
  | "unreadable"
  | "imprint-differs"
  | "token-signature-wrong"
  | "no-certificate"
  | "certificate-not-named"
  | "not-a-timestamping-certificate"
  | "outside-validity"
  | "unsupported-algorithm"
  | "weak-key";

/** The source of the signing time. Only an authority that the user trusts makes it a fact. */
export type TimeSource = "confirmed-authority" | "any-authority" | "signer";

export interface ChainLink {
  readonly certificate: CertificateFacts;
  /**
   * `self`: it names itself as its issuer, and its own key verifies it, unless such a key is not checked; `yes`: the next link's key verifies it; `no`: it does not; `absent`: the issuer is not known;
   * `not-an-authority`: the next link's key verifies it, but that certificate was not given the right to issue it;
   * `weak`: it may, but so may what anybody can make: the key is too short or no good, or the method broken;
   * `unsupported`: it may, by a method or a key that we do not check;
   * `unknown-condition`: one of the two has a critical extension that we do not know; `name-constraints`: the next link may issue
   * for certain names only, and which those are is not checked.
   */
  readonly issuerSignature:
    | "self"
    | "yes"
    | "no"
    | "absent"
    | "not-an-authority"
    | "weak"
    | "unsupported"
    | "unknown-condition"
    | "name-constraints";
  /** `user`: it is among the certificates that the user added; `issuer`: proven links lead from it to one of those; null: not trusted. */
  readonly confirmedBy: "user" | "issuer" | null;
}

export interface CertificateFacts {
  /** RFC 4514, most specific first: `CN=…,O=…,C=…`. */
  readonly subject: string;
  readonly subjectCN: string | null;
  readonly issuer: string;
  readonly issuerCN: string | null;
  readonly sha1: Thumbprint;
  readonly sha256: string;
  /** Upper-case hexadecimal without leading zeros. */
  readonly serial: string;
  /** ISO text with seconds, `2048-01-01T00:00:00Z`. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** `RSA-2048`, `EC-secp256r1` … */
  readonly keyType: string;
  /** Object identifiers; see `shared/words` for what they mean. */
  readonly extendedKeyUsage: readonly string[];
  readonly keyUsage: readonly string[];
  readonly selfSigned: boolean;
  /** DER, base64. */
  readonly der: string;
}

/** Warnings about a signature, whatever its integrity. They depend on the time: see `signatureWarnings`. */
export type SignatureWarning =
  | "self-signed"
  | "sha1"
  | "expired-now"
  | "not-yet-valid-now"
  | "no-eku"
  | "eku-not-code-signing"
  | "no-timestamp"
  | "timestamp-invalid"
  | "timestamp-outside-validity"
  | "signed-after-expiry"
  | "signed-before-valid"
  | "signature-time-in-future";

/** What a person is shown besides: the warnings are a fixed set that scripts compare. */
export type SignatureCaution =
  | SignatureWarning
  | "chain-broken"
  | "chain-unproven"
  | "root-not-confirmed"
  | "name-not-confirmed"
  | "timestamp-in-future"
  | "timestamp-before-signature";
