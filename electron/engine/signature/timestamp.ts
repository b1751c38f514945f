import { constants, createHash, verify, type VerifyKeyObjectInput } from "node:crypto";
import type { CertificateFacts, TimestampFacts, TimestampProblem } from "../../../shared/model/signature.ts";
import { limits } from "../limits.ts";
import { tags, type DerNode } from "../asn1/strict-der.ts";
import type { HashName } from "./certificate/algorithms.ts";
import type { Certificate, ReadCertificate } from "./certificate/certificate.ts";
import { buildChain } from "./certificate/chain.ts";
import { childAt, childTagged, octetsOf, oidOf, parseDer, stampTimeOf } from "../asn1/der.ts";
import { hashByOid } from "./certificate/pss-parameters.ts";
import { isWeakKey } from "./certificate/public-key.ts";

const oids = {
  signedData: "1.2.840.113549.1.7.2",
  tstInfo: "1.2.840.113549.1.9.16.1.4",
  messageDigest: "1.2.840.113549.1.9.4",
  contentType: "1.2.840.113549.1.9.3",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  timeStamping: "1.3.6.1.5.5.7.3.8",
  rsaPss: "1.2.840.113549.1.1.10",
  anyUsage: "2.5.29.37.0",
} as const;

interface Token {
  readonly info: DerNode;
  /** The exact bytes whose digest is signed. */
  readonly content: Buffer;
  readonly signer: DerNode;
  readonly certificates: readonly Certificate[];
}

const unreadable: TimestampFacts = {
  time: null,
  authority: null,
  authoritySha1: null,
  authoritySelfSigned: false,
  authorityConfirmed: false,
  policy: null,
  imprintMatches: false,
  verified: false,
  problem: "unreadable",
};

export interface Timestamped {
  /** What the token should be about. */
  readonly signatureValue: Buffer;
  /** From elsewhere; used when the token includes none. */
  readonly others: readonly Certificate[];
  /** Those that the user added: what one of them issued is trusted. */
  readonly kept: readonly Certificate[];
  readonly readCertificate: ReadCertificate;
  /** Whether the signature of one more certificate may be checked. */
  readonly mayCheck: () => boolean;
}

/** Verifies an RFC 3161 token over a signature value. */
export function verifyTimestamp(bytes: Buffer | null, timestamped: Timestamped): TimestampFacts {
  const { signatureValue, others, kept, readCertificate } = timestamped;
  const token = bytes === null || bytes.length > limits.timestampBytes ? undefined : readToken(bytes, readCertificate);
  const time = stampTimeOf(token?.info.children.find((child) => child.tag === tags.generalizedTime));
  if (token === undefined || time === undefined) return unreadable;
  const imprint = childAt(token.info, 2);
  const hash = hashByOid.get(oidOf(childAt(imprint, 0, 0)) ?? "");
  const imprintMatches =
    hash !== undefined && octetsOf(childAt(imprint, 1))?.equals(createHash(hash).update(signatureValue).digest()) === true;
  const certificate = findSigner(token.signer, [...token.certificates, ...others, ...kept]);
  const problem = findProblem({ token, time, hash, imprintMatches, certificate });
  const policy = oidOf(childAt(token.info, 1)) ?? null;
  const { subjectCN = null, sha1 = null, selfSigned = false } = certificate?.facts ?? {};
  const isTrusted = problem === null && certificate !== undefined && isIssuedByExtra(certificate, { token, time, timestamped });
  return {
    time,
    authority: subjectCN,
    authoritySha1: sha1,
    authoritySelfSigned: selfSigned,
    authorityConfirmed: isTrusted,
    policy,
    imprintMatches,
    verified: problem === null,
    problem,
  };
}

/** Whether proven links lead from an authority to a certificate that the user added, or it is one itself. */
function isIssuedByExtra(
  authority: Certificate,
  { token, time, timestamped }: { readonly token: Token; readonly time: string; readonly timestamped: Timestamped },
): boolean {
  const { others, kept, mayCheck } = timestamped;
  if (kept.length === 0) return false;
  const known = new Set(kept.map(({ facts }) => facts.sha256));
  for (const { certificate, issuerSignature } of buildChain(authority, [...kept, ...token.certificates, ...others], mayCheck)) {
    if (!isValidAt(certificate, time) || !mayServeTimestamps(certificate)) return false;
    if (known.has(certificate.sha256)) return true;
    if (issuerSignature !== "yes") return false;
  }
  return false;
}

/** What an issuer is made for bounds what is issued by it. */
const mayServeTimestamps = ({ extendedKeyUsage }: CertificateFacts): boolean =>
  extendedKeyUsage.length === 0 || [oids.timeStamping, oids.anyUsage].some((usage) => extendedKeyUsage.includes(usage));

const isValidAt = ({ notBefore, notAfter }: CertificateFacts, time: string): boolean =>
  Date.parse(notBefore) <= Date.parse(time) && Date.parse(time) <= Date.parse(notAfter);

/** CMS SignedData around a TSTInfo (RFC 5652 section 5, RFC 3161 section 2.4.2). */
function readToken(bytes: Buffer, readCertificate: ReadCertificate): Token | undefined {
  const root = parseDer(bytes);
  const data = childAt(root, 1, 0);
  const encapsulated = childAt(data, 2);
  const content = octetsOf(childAt(encapsulated, 1, 0));
  const info = content === undefined ? undefined : parseDer(content);
  const signers = data?.children.at(-1);
  const signer = childAt(signers, 0);
  if (oidOf(childAt(root, 0)) !== oids.signedData || oidOf(childAt(encapsulated, 0)) !== oids.tstInfo) return undefined;
  if (content === undefined || info === undefined || signer === undefined || signers?.children.length !== 1) return undefined;
  // A token may be BER; the certificates in it are DER, or none.
  const included =
    childTagged(data, "[0]")
      ?.children.slice(0, limits.certificates)
      .filter((one) => bytes.includes(one.encoded())) ?? [];
  return { info, content, signer, certificates: included.flatMap((one) => readCertificate(one.encoded()) ?? []) };
}

function findSigner(signer: DerNode, pool: readonly Certificate[]): Certificate | undefined {
  const id = childAt(signer, 1);
  if (id?.tag === "[0]") return pool.find((one) => one.subjectKeyId !== null && octetsOf(id)?.equals(one.subjectKeyId));
  const [issuer, serial] = [
    childAt(id, 0)?.encoded(),
    childAt(id, 1)
      ?.content.toString("hex")
      .toUpperCase()
      .replace(/^0+(?=.)/u, ""),
  ];
  return issuer === undefined ? undefined : pool.find((one) => one.issuer.equals(issuer) && one.facts.serial === serial);
}

interface Evidence {
  readonly token: Token;
  readonly time: string;
  readonly hash: HashName | undefined;
  readonly imprintMatches: boolean;
  readonly certificate: Certificate | undefined;
}

function findProblem({ token, time, hash, imprintMatches, certificate }: Evidence): TimestampProblem | null {
  if (hash === undefined) return "unsupported-algorithm";
  if (!imprintMatches) return "imprint-differs";
  if (certificate === undefined) return "no-certificate";
  const signature = checkSignature(token, certificate);
  if (signature !== null) return signature;
  if (!isForTimestampsOnly(certificate)) return "not-a-timestamping-certificate";
  return isValidAt(certificate.facts, time) ? null : "outside-validity";
}

/** RFC 3161, 2.3: one extended key usage with one purpose. It should be critical too, which is not demanded here: Microsoft's authority
 * left that out for years ("Microsoft Time-Stamp PCA 2010"), and a certificate that may not stamp gains nothing by it. */
const isForTimestampsOnly = ({ facts: { extendedKeyUsage } }: Certificate): boolean =>
  extendedKeyUsage.length === 1 && extendedKeyUsage[0] === oids.timeStamping;

function checkSignature({ signer, content }: Token, certificate: Certificate): TimestampProblem | null {
  const hash = hashByOid.get(oidOf(childAt(signer, 2, 0)) ?? "");
  const attributes = childTagged({ ...signer, children: signer.children.slice(2) }, "[0]");
  const algorithm = oidOf(
    childAt(
      signer.children.slice(4).find((child) => child.tag === tags.sequence),
      0,
    ),
  );
  const value = signer.children.slice(4).find((child) => child.tag === tags.octetString)?.content;
  if (hash === undefined || algorithm === undefined) return "unsupported-algorithm";
  // RFC 5652 5.3: attributes must be there for this content
  if (attributes === undefined || value === undefined) return "token-signature-wrong";
  const attribute = (oid: string) => attributes.children.find((one) => oidOf(one.children[0]) === oid)?.children[1];
  const digestAgrees = octetsOf(childAt(attribute(oids.messageDigest), 0))?.equals(createHash(hash).update(content).digest()) === true;
  const typeAgrees = oidOf(childAt(attribute(oids.contentType), 0)) === oids.tstInfo;
  if (!digestAgrees || !typeAgrees) return "token-signature-wrong";
  const signed = attributes.encoded();
  signed[0] = 0x31; // signed as the SET it is, not under its implicit tag (RFC 5652 5.4)
  if (isWeakKey(certificate.key)) return "weak-key";
  const input = keyInput(algorithm, certificate);
  if (input === null) return "unsupported-algorithm";
  if (!verifies(hash, { signed, input, value })) return "token-signature-wrong";
  return namesCertificate(attribute, certificate) ? null : "certificate-not-named";
}

function keyInput(algorithm: string, { key: { kind, use } }: Certificate): VerifyKeyObjectInput | null {
  if (!use.ok || (kind !== "ec" && kind !== "rsa")) return null;
  if (kind === "ec") return { key: use.value, dsaEncoding: "der" };
  const [key, isPss] = [use.value, algorithm === oids.rsaPss];
  return isPss
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : { key, padding: constants.RSA_PKCS1_PADDING };
}

function verifies(
  hash: HashName,
  { signed, input, value }: { readonly signed: Buffer; readonly input: VerifyKeyObjectInput; readonly value: Buffer },
): boolean {
  try {
    return verify(hash, signed, input, value);
  } catch {
    return false; // libraries throw for values that can't belong to this key
  }
}

/** The token must name its certificate, so that no other certificate of the same key can replace it (RFC 3161, 2.4.2; RFC 5816). */
function namesCertificate(attribute: (oid: string) => DerNode | undefined, certificate: Certificate): boolean {
  const [second, first] = [attribute(oids.signingCertificateV2), attribute(oids.signingCertificate)];
  const id = childAt(second ?? first, 0, 0, 0);
  if (id === undefined) return false;
  const written = id.children[0]?.tag === tags.sequence ? hashByOid.get(oidOf(childAt(id, 0, 0)) ?? "") : "sha256";
  const hash = second === undefined ? "sha1" : written;
  const named = id.children.find((child) => child.tag === tags.octetString)?.content;
  return hash !== undefined && named?.equals(createHash(hash).update(certificate.der).digest()) === true;
}
