import type {
  CertificateFacts,
  ChainLink,
  IntegrityVerdict,
  MalformedReason,
  SignatureFacts,
  SignatureReport,
} from "../../../shared/model/signature.ts";

/** The names of .NET's `VerifyResult`, which MakePQX prints, and one more: it has no word for “could not check”. */
export type SignatureStatus =
  | "Success"
  | "NotSigned"
  | "InvalidSignature"
  | "ReferenceNotFound"
  | "CertificateRequired"
  | "InvalidCertificate"
  | "CouldNotCheck";

export interface MakePqxStatus {
  readonly SignatureStatus: SignatureStatus;
  readonly CertificateStatus: readonly CertificateStatus[];
}

/** As MakePQX prints a certificate. */
export interface CertificateStatus {
  readonly Issuer: string;
  readonly Thumbprint: string;
  readonly Subject: string;
  readonly NotBefore: string;
  readonly NotAfter: string;
  readonly Valid: boolean;
  /** Thumbprint of the issuer; null where it is not known. */
  readonly Parent: string | null;
  /** A name of .NET's `X509ChainStatusFlags`. */
  readonly Status: string;
}

/**
 * As `MakePQX verify` prints it. `Status` uses the names of .NET's `X509ChainStatusFlags`. No store of the operating system is
 * asked, and nothing is said about revocation. `Valid` is what leads to a certificate that the user keeps; below anything else each
 * certificate has the status of what is wrong further up, so that no script takes one under a root from the file for a proven one.
 */
export function signatureStatus(report: SignatureReport, now: Date): MakePqxStatus {
  return {
    SignatureStatus: statusOf(report.integrity),
    CertificateStatus: report.signatures
      .map(linksOf)
      .flatMap((links) => links.map(({ certificate }, at) => certificateStatus(certificate, links.slice(at), now))),
  };
}

function linksOf({ chain, signer, claimedSigner }: SignatureFacts): readonly ChainLink[] {
  const certificate = signer ?? claimedSigner;
  if (chain.length > 0 || certificate === null) return chain;
  return [{ certificate, issuerSignature: certificate.selfSigned ? "self" : "absent", confirmedBy: null }];
}

function statusOf(integrity: IntegrityVerdict): SignatureStatus {
  switch (integrity.kind) {
    case "unsigned":
      return "NotSigned";
    case "intact":
      return "Success";
    case "altered":
      return integrity.missing.length > 0 ? "ReferenceNotFound" : "InvalidSignature";
    case "unsupported":
      return integrity.because === "no-certificate" ? "CertificateRequired" : "CouldNotCheck";
    case "malformed":
      return certificateDefects.has(integrity.because) ? "InvalidCertificate" : "CouldNotCheck";
  }
}

const certificateDefects: ReadonlySet<MalformedReason> = new Set(["bad-certificate", "certificate-not-der", "certificate-dates"]);

/** `above` begins with the certificate itself. */
function certificateStatus(certificate: CertificateFacts, above: readonly ChainLink[], now: Date): CertificateStatus {
  const inTime = Date.parse(certificate.notBefore) <= now.getTime() && now.getTime() <= Date.parse(certificate.notAfter);
  const status = inTime ? chainStatus(above) : "NotTimeValid";
  return {
    Issuer: certificate.issuer,
    Thumbprint: certificate.sha1,
    Subject: certificate.subject,
    NotBefore: certificate.notBefore,
    NotAfter: certificate.notAfter,
    Valid: status === "NoError",
    Parent: above[1]?.certificate.sha1 ?? null,
    Status: status,
  };
}

const statusByLink = {
  self: "UntrustedRoot",
  no: "NotSignatureValid",
  absent: "PartialChain",
  "not-an-authority": "InvalidBasicConstraints",
  weak: "HasWeakSignature",
  unsupported: "PartialChain",
  "unknown-condition": "HasNotSupportedCriticalExtension",
  "name-constraints": "HasNotSupportedNameConstraint",
} as const satisfies Record<Exclude<ChainLink["issuerSignature"], "yes">, string>;

function chainStatus(above: readonly ChainLink[]): string {
  if (above[0] !== undefined && above[0].confirmedBy !== null) return "NoError";
  const wrong = above.map(({ issuerSignature }) => issuerSignature).find((link) => link !== "yes");
  // Proven up to a certificate that the user keeps, but one between them is not made for signing code.
  return wrong === undefined || above.some(({ confirmedBy }) => confirmedBy !== null) ? "NotValidForUsage" : statusByLink[wrong];
}
