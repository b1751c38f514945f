import type { ChainLink } from "../../../shared/model/signature.ts";
import { limits } from "../archive/limits.ts";
import { isSignedBy, type Certificate } from "./certificate.ts";

/**
 * From the signer upwards through what is at hand. An issuer is found by name and proven by key, and must be one by its own word;
 * where it is at hand makes no difference. Of several the one that proves most is taken. One that has the name but not the key ends
 * the chain with `no`.
 */
export function buildChain(leaf: Certificate, pool: readonly Certificate[], mayCheck: () => boolean): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const seen = new Set<string>();
  let [at, authoritiesBelow]: [Certificate | undefined, number] = [leaf, 0];
  while (at !== undefined && links.length < limits.chainLinks && !seen.has(at.facts.sha256)) {
    const certificate: Certificate = at;
    seen.add(certificate.facts.sha256);
    if (certificate.facts.selfSigned) return [...links, { certificate: certificate.facts, issuerSignature: "self" }];
    const named = pool.filter((one) => one.subject.equals(certificate.issuer) && one.facts.sha256 !== certificate.facts.sha256);
    const linkTo = (one: Certificate) => linkBetween(certificate, one, authoritiesBelow);
    const [proving, others] = [named.filter((one) => linkTo(one) === "yes"), named.filter((one) => linkTo(one) !== "yes")];
    at = [...proving, ...others].find((one) => mayCheck() && isSignedBy(certificate.x509, one.key));
    // One that calls itself its issuer but was not signed with its own key has been tampered with.
    const issuerIsHere = named.length > 0 || certificate.subject.equals(certificate.issuer);
    const without = issuerIsHere ? "no" : "absent";
    links.push({ certificate: certificate.facts, issuerSignature: at === undefined ? without : linkTo(at) });
    // RFC 5280, 4.2.1.9: what issued itself, to change its key, is not counted.
    if (at !== undefined && !at.subject.equals(at.issuer)) authoritiesBelow += 1;
  }
  return links;
}

/** What the issuer's signature proves when it is right. */
function linkBetween(certificate: Certificate, issuer: Certificate, authoritiesBelow: number): ChainLink["issuerSignature"] {
  if (!mayIssueAbove(issuer, authoritiesBelow)) return "not-an-authority";
  const { asymmetricKeyType, asymmetricKeyDetails } = issuer.key;
  const isShort = asymmetricKeyType?.startsWith("rsa") === true && (asymmetricKeyDetails?.modulusLength ?? 0) < limits.rsaMinimumKeyBits;
  if (certificate.weaklySigned || isShort) return "weak";
  if (certificate.conditions.unknown || issuer.conditions.unknown) return "unknown-condition";
  return issuer.conditions.onNames ? "name-constraints" : "yes";
}

const mayIssueAbove = ({ authority }: Certificate, authoritiesBelow: number): boolean =>
  authority.mayIssue && (authority.pathLength === null || authoritiesBelow <= authority.pathLength);
