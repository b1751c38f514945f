import type { CertificateFacts, ChainLink, IntegrityVerdict, SignatureFacts, SignatureReport } from "../../shared/model/signature.ts";

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
  readonly CertificateStatus: readonly object[];
}

/**
 * As `MakePQX verify` prints it. `Status` uses the names of .NET's `X509ChainStatusFlags`. No store of the operating system is
 * asked, so a self-signed certificate is always `UntrustedRoot`, and nothing is said about revocation.
 */
export function signatureStatus(report: SignatureReport, now: Date): MakePqxStatus {
  return {
    SignatureStatus: statusOf(report.integrity),
    CertificateStatus: report.signatures.map(linksOf).flatMap((links) =>
      links.map((link, at) => certificateStatus(link, links[at + 1]?.certificate ?? null, now)),
    ),
  };
}

function linksOf({ chain, signer, claimedSigner }: SignatureFacts): readonly ChainLink[] {
  const certificate = signer ?? claimedSigner;
  if (chain.length > 0 || certificate === null) return chain;
  return [{ certificate, issuerSignature: certificate.selfSigned ? "self" : "absent" }];
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
      return integrity.because === "bad-certificate" ? "InvalidCertificate" : "CouldNotCheck";
  }
}

function certificateStatus({ certificate, issuerSignature }: ChainLink, parent: CertificateFacts | null, now: Date): object {
  const inTime = Date.parse(certificate.notBefore) <= now.getTime() && now.getTime() <= Date.parse(certificate.notAfter);
  const link = {
    self: "UntrustedRoot", yes: "NoError", no: "NotSignatureValid", absent: "PartialChain", "not-an-authority": "InvalidBasicConstraints",
    weak: "HasWeakSignature", "unknown-condition": "HasNotSupportedCriticalExtension", "name-constraints": "HasNotSupportedNameConstraint",
  } as const;
  const status = inTime ? link[issuerSignature] : "NotTimeValid";
  return {
    Issuer: certificate.issuer,
    Thumbprint: certificate.sha1,
    Subject: certificate.subject,
    NotBefore: certificate.notBefore,
    NotAfter: certificate.notAfter,
    Valid: status === "NoError",
    Parent: parent?.sha1 ?? null,
    Status: status,
  };
}
