import type { CertificateFacts, SignatureFacts, TimestampFacts } from "../../shared/model/signature.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";

export const aThumbprint = (digit: string): Thumbprint => digit.repeat(40) as Thumbprint;

export const aCertificate = (facts: Partial<CertificateFacts> = {}): CertificateFacts => ({
  subject: "CN=Birch Ltd",
  subjectCN: "Birch Ltd",
  issuer: "CN=Birch Ltd",
  issuerCN: "Birch Ltd",
  sha1: aThumbprint("A"),
  sha256: "B".repeat(64),
  serial: "1",
  notBefore: "2023-01-01T00:00:00Z",
  notAfter: "2030-01-01T00:00:00Z",
  keyType: "RSA-2048",
  extendedKeyUsage: ["1.3.6.1.5.5.7.3.3"],
  keyUsage: [],
  selfSigned: false,
  der: "",
  ...facts,
});

export const aSignature = (facts: Partial<SignatureFacts> = {}): SignatureFacts => ({
  part: "s.psdsxs",
  signatureMethod: "rsa-sha256",
  digestMethod: "sha256",
  integrity: { kind: "intact", signer: facts.signer?.sha1 ?? aThumbprint("A"), covered: [] },
  signer: aCertificate(),
  claimedSigner: null,
  includedCertificates: [],
  chain: [],
  signatureTime: { raw: "2024-05-04T00:00:00.0Z", utc: "2024-05-04T00:00:00Z" },
  timestamp: null,
  ...facts,
});

/** Verified, of an authority that no certificate of the user confirms. */
export const aStamp = (facts: Partial<TimestampFacts> = {}): TimestampFacts => ({
  time: "2024-05-04T00:00:05Z",
  authority: "TSA",
  authoritySha1: aThumbprint("E"),
  authoritySelfSigned: false,
  authorityConfirmed: false,
  policy: null,
  imprintMatches: true,
  verified: true,
  problem: null,
  ...facts,
});
