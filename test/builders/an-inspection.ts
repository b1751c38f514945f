import type { ConnectorFacts } from "../../shared/model/connector.ts";
import type { Inspection } from "../../shared/model/inspection.ts";
import type { CertificateFacts, IntegrityVerdict, SignatureFacts, TimestampFacts } from "../../shared/model/signature.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import type { TrustPolicy } from "../../shared/model/trust.ts";
import { aFunction, aKind, aPublish, someFacts } from "../engine/shadows/a-subject.ts";

export const aThumbprint = (digit: string): Thumbprint => digit.repeat(40) as Thumbprint;

export interface InspectionOptions extends Partial<Omit<Inspection, "connector">> {
  readonly kinds?: readonly string[];
  readonly functions?: readonly string[];
  readonly facts?: Partial<ConnectorFacts>;
}

/** An unsigned connector that is published, so that no check has anything to say but `unsigned`. */
export function anInspection({ kinds = ["Quiet"], functions = [], facts = {}, ...rest }: InspectionOptions = {}): Inspection {
  return {
    sha256: "AB".repeat(32),
    sizeBytes: 1,
    container: "mez",
    parts: [],
    archiveNotes: [],
    connector: someFacts({
      sectionName: "Quiet",
      dataSourceKinds: kinds.map((name) => aKind(name)),
      functions: functions.map((name) => aFunction(name)),
      publishes: [aPublish("Quiet")],
      ...facts,
    }),
    signature: { integrity: { kind: "unsigned" }, signatures: [] },
    images: [],
    ...rest,
  };
}

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

/** Verified, of an authority that nobody vouches for. */
export const aStamp = (facts: Partial<TimestampFacts> = {}): TimestampFacts => ({
  time: "2024-05-04T00:00:05Z",
  authority: "TSA",
  authoritySha1: aThumbprint("E"),
  authoritySelfSigned: false,
  authorityVouchedFor: false,
  policy: null,
  imprintMatches: true,
  verified: true,
  problem: null,
  ...facts,
});

/** Signed and unchanged by each of these. */
export function aSignedInspection(signatures: readonly SignatureFacts[] = [aSignature()], options: InspectionOptions = {}): Inspection {
  const signer = signatures[0]?.signer?.sha1 ?? aThumbprint("A");
  return anInspection({ ...options, signature: { integrity: { kind: "intact", signer, covered: [] }, signatures } });
}

export const verdicts = {
  altered: { kind: "altered", altered: ["Dune.pq"], missing: [], uncovered: [], because: ["part-changed"] },
  unsupported: { kind: "unsupported", because: "signature-method", algorithm: "dsa-sha1" },
  malformed: { kind: "malformed", because: "doctype" },
} as const satisfies Record<string, IntegrityVerdict>;

export const aPolicy = (...trusted: readonly Thumbprint[]): TrustPolicy => ({
  source: { kind: "policy" },
  entries: trusted.map((thumbprint) => ({ written: thumbprint, thumbprint, dirt: [] })),
  failure: null,
});
