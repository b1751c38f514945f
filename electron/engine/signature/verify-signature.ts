import { ok, type Result } from "../../../shared/base/result.ts";
import type { AlterationReason, PartName, SignatureFacts, TimestampFacts } from "../../../shared/model/signature.ts";
import { limits } from "../limits.ts";
import { xmlReason } from "../archive/opc/opc.ts";
import type { Parts } from "../archive/parts.ts";
import { readXml } from "../xml/read-xml.ts";
import { isNamed, type XmlElement } from "../xml/xml-tree.ts";
import { canonicalize } from "./xmldsig/canonicalize.ts";
import { findCertificateDefect, type Certificate } from "./certificate/certificate.ts";
import { buildChain, trustedLinks } from "./certificate/chain.ts";
import { malformed, unsupported, type SignatureFailure } from "./failure.ts";
import { findSigner } from "./certificate/find-signer.ts";
import { nothingKnown } from "./nothing-known.ts";
import type { PartDigests } from "./xmldsig/part-digests.ts";
import { digestAgrees, dsigNamespace } from "./xmldsig/reference.ts";
import type { SignatureBudget, TimestampAllowance } from "./signature-budget.ts";
import { verifyTimestamp, type Timestamped } from "./timestamp.ts";
import { readClaims, readSignature, type SignatureClaims, type UnverifiedSignature } from "./xmldsig/unverified-signature.ts";
import { verifyManifest } from "./xmldsig/verify-manifest.ts";

export interface SignatureSource {
  readonly parts: Parts;
  readonly part: PartName;
  readonly certificateParts: readonly PartName[];
  readonly extraCertificates: readonly Certificate[];
  readonly digests: PartDigests;
  /** Shared with the file's other signatures. */
  readonly budget: SignatureBudget;
}

export interface VerifiedSignature {
  readonly facts: SignatureFacts;
  /** Parts that this signature covers; null when it is not verified. */
  readonly verifiedParts: readonly PartName[] | null;
}

/** Checks one signature part by itself. Whatever is wrong with it ends in a verdict with a name. */
export function verifySignature(source: SignatureSource): VerifiedSignature {
  const verified = source.budget.isExceeded() ? undefined : verifyWithinBudget(source);
  if (verified !== undefined && !source.budget.isExceeded()) return verified;
  const integrity = { kind: "unsupported", because: "too-large", algorithm: "all signatures together" } as const;
  return { facts: { ...nothingKnown(source.part), integrity }, verifiedParts: null };
}

function verifyWithinBudget(source: SignatureSource): VerifiedSignature {
  const { budget } = source;
  const root = readRoot(source);
  if (!root.ok) return { facts: { ...nothingKnown(source.part), integrity: root.error }, verifiedParts: null };
  const claims = readClaims(root.value);
  const collected = collectCertificates(claims, source);
  const { certificates } = collected;
  const outcome = judge({ root: root.value, claims, source, ...collected });
  const signer = outcome.ok ? outcome.value.signer : undefined;
  // Those that the user added come first: of two certificates for one key, theirs gives trust.
  const pool = [...source.extraCertificates, ...certificates];
  const leaf = signer ?? certificates[0];
  const timestamps = verifyTimestamps(claims, { others: certificates, kept: source.extraCertificates }, budget.timestamps);
  return {
    verifiedParts: outcome.ok ? outcome.value.verifiedParts : null,
    facts: {
      part: source.part,
      signatureMethod: claims.method,
      digestMethod: weakest(claims.digests),
      integrity: outcome.ok ? outcome.value.integrity : outcome.error,
      signer: signer?.facts ?? null,
      claimedSigner: signer === undefined ? (certificates[0]?.facts ?? null) : null,
      includedCertificates: certificates.map(({ facts }) => facts),
      chain: leaf === undefined ? [] : trustedLinks(buildChain(leaf, pool, budget.mayCheck), source.extraCertificates),
      signatureTime: claims.time,
      // Anybody may put one that is worth less in front.
      timestamp: timestamps.find((one) => one.authorityConfirmed) ?? timestamps.find((one) => one.verified) ?? timestamps[0] ?? null,
    },
  };
}

/** What the allowance leaves out is unreadable, like any other junk. */
function verifyTimestamps(
  { timestamps, signatureValue }: SignatureClaims,
  certificates: Pick<Timestamped, "others" | "kept">,
  allowance: TimestampAllowance,
): readonly TimestampFacts[] {
  const { mayParse, readCertificate, mayCheck, refusals } = allowance;
  const timestamped = { signatureValue: signatureValue ?? Buffer.alloc(0), ...certificates, readCertificate, mayCheck };
  return timestamps.map((token) => {
    const before = refusals();
    const facts = verifyTimestamp(mayParse(token?.length ?? 0) ? token : null, timestamped);
    return facts.verified || refusals() === before ? facts : verifyTimestamp(null, timestamped);
  });
}

function readRoot({ parts, part, budget }: SignatureSource): Result<XmlElement, SignatureFailure> {
  const found = parts.find(part);
  if (found === undefined) return malformed("signature-part-missing");
  const bytes = found.read();
  if (!bytes.ok) return bytes.error === "too-large" ? unsupported("too-large", "signature part") : malformed("not-xml");
  if (!budget.mayRead(bytes.value.length)) return unsupported("too-large", "signature part");
  const xml = readXml(bytes.value, limits.signatureXmlBytes, budget.mayBuild);
  if (!xml.ok) return xml.error === "too-large" ? unsupported("too-large", "signature part") : malformed(xmlReason(xml.error, "not-xml"));
  return isNamed(xml.value, dsigNamespace, "Signature") ? xml : malformed("no-signature-element");
}

/** Those in KeyInfo, then those in parts of their own. */
function collectCertificates(claims: SignatureClaims, { parts, certificateParts, budget }: SignatureSource): CollectedCertificates {
  const fromParts = certificateParts.slice(0, limits.certificates).map((name) => {
    const bytes = parts.find(name)?.read();
    return bytes?.ok ? bytes.value : null;
  });
  const found = [...claims.certificates, ...fromParts];
  const read = found.map((der) => (der === null ? undefined : budget.readCertificate(der)));
  const defects = found.filter((_, at) => read[at] === undefined);
  return {
    certificates: read.filter((one) => one !== undefined),
    unreadable: defects.length > 0 ? (defects.find((der) => der !== null) ?? Buffer.alloc(0)) : null,
    incomplete: claims.hasMoreCertificates || certificateParts.length > limits.certificates,
  };
}

interface CollectedCertificates {
  readonly certificates: readonly Certificate[];
  /** The first that is none, or none that we read; null when all are. */
  readonly unreadable: Buffer | null;
  /** There are more, and any of them may be the signer's. */
  readonly incomplete: boolean;
}
interface Case extends CollectedCertificates {
  readonly root: XmlElement;
  readonly claims: SignatureClaims;
  readonly source: SignatureSource;
}
interface Judgement {
  readonly integrity: SignatureFacts["integrity"];
  readonly signer: Certificate | undefined;
  readonly verifiedParts: readonly PartName[] | null;
}

function judge({ root, claims, certificates, unreadable, incomplete, source }: Case): Result<Judgement, SignatureFailure> {
  const signature = readSignature(root);
  if (!signature.ok) return signature;
  const tooMany = unsupported("too-large", `more than ${limits.certificates} certificates`);
  if (certificates.length === 0) {
    if (incomplete) return tooMany;
    if (unreadable !== null) return malformed(findCertificateDefect(unreadable));
    return claims.hasKeyInfo ? unsupported("no-certificate", "KeyInfo without a certificate") : malformed("missing-element");
  }
  const signer = findSigner(signature.value, certificates, source.budget.mayCheck);
  if (!signer.ok) return signer;
  if (signer.value === undefined && incomplete) return tooMany;
  // What could not be read may be the signer's.
  if (signer.value === undefined && unreadable !== null) return malformed(findCertificateDefect(unreadable));
  const manifest = verifyManifest(signature.value.manifest, source.parts, source.digests);
  if (!manifest.ok) return manifest;

  const elementsAgree = signedElementsAgree(signature.value);
  if (!elementsAgree.ok) return elementsAgree;
  const because: AlterationReason[] = [...manifest.value.reasons];
  if (!elementsAgree.value) because.unshift("signed-info-changed");
  if (signer.value === undefined) because.unshift("signature-value-wrong");
  const { altered, missing, uncovered, covered } = manifest.value;
  const verifiedParts = signer.value !== undefined && elementsAgree.value ? covered : null;
  return ok(
    signer.value !== undefined && because.length === 0
      ? { integrity: { kind: "intact", signer: signer.value.facts.sha1, covered }, signer: signer.value, verifiedParts }
      : { integrity: { kind: "altered", altered, missing, uncovered, because }, signer: signer.value, verifiedParts },
  );
}

function signedElementsAgree({ signedElements }: UnverifiedSignature): Result<boolean, SignatureFailure> {
  let agree = true;
  for (const { element, how, reference } of signedElements) {
    const canonical = canonicalize(element, how);
    if (!canonical.ok) return canonical;
    agree &&= digestAgrees(reference, canonical.value);
  }
  return ok(agree);
}

const bySafety: readonly string[] = ["sha1", "sha256", "sha384", "sha512"];

/** Of several digest methods the weakest is reported; unsupported ones come first. */
const weakest = (names: readonly string[]): string | null =>
  [...names].sort((a, b) => bySafety.indexOf(a) - bySafety.indexOf(b))[0] ?? null;
