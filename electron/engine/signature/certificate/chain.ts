import type { CertificateFacts, ChainLink } from "../../../../shared/model/signature.ts";
import { limits } from "../../limits.ts";
import { checkabilityOf, isSignedBy, type Certificate } from "./certificate.ts";

/** A link and what its issuer's signature proves; trust is decided separately. */
type Link = Omit<ChainLink, "confirmedBy">;

/**
 * From the signer upwards through what is at hand. An issuer is found by name and proven by key, and must be one by its own word;
 * where it is at hand makes no difference. Of several the one that proves most is taken. One that has the name but not the key ends
 * the chain with `no`.
 */
export function buildChain(leaf: Certificate, pool: readonly Certificate[], mayCheck: () => boolean): readonly Link[] {
  const links: Link[] = [];
  const seen = new Set<string>();
  let [at, authoritiesBelow]: [Certificate | undefined, number] = [leaf, 0];
  while (at !== undefined && links.length < limits.chainLinks && !seen.has(at.facts.sha256)) {
    const certificate: Certificate = at;
    seen.add(certificate.facts.sha256);
    if (certificate.facts.selfSigned) return [...links, { certificate: certificate.facts, issuerSignature: "self" }];
    const named = pool.filter((one) => one.subject.equals(certificate.issuer) && one.facts.sha256 !== certificate.facts.sha256);
    const linkTo = (one: Certificate) => linkBetween(certificate, one, authoritiesBelow);
    const [proving, others] = [named.filter((one) => linkTo(one) === "yes"), named.filter((one) => linkTo(one) !== "yes")];
    at = [...proving, ...others].find((one) => isCheckable(certificate, one) && mayCheck() && isSignedBy(certificate, one.key));
    at ??= named.find((one) => isUnchecked(certificate, one));
    // One that calls itself its issuer but was not signed with its own key has been tampered with.
    const issuerIsHere = named.length > 0 || certificate.subject.equals(certificate.issuer);
    const without = issuerIsHere ? "no" : "absent";
    links.push({ certificate: certificate.facts, issuerSignature: at === undefined ? without : linkTo(at) });
    // RFC 5280, 4.2.1.9: what issued itself, to change its key, is not counted.
    if (at !== undefined && !at.subject.equals(at.issuer)) authoritiesBelow += 1;
  }
  return links;
}

/**
 * Why each certificate of a chain is trusted: the user added it, or its issuer is trusted through verified links.
 * A certificate from the file alone gives no trust: anybody can make a root.
 */
export function trustedLinks(links: readonly Link[], kept: readonly Certificate[]): readonly ChainLink[] {
  const known = new Set(kept.map(({ facts }) => facts.sha256));
  return links.reduceRight<readonly ChainLink[]>((above, link) => {
    const [issuer] = above;
    const byIssuer =
      link.issuerSignature === "yes" && issuer !== undefined && issuer.confirmedBy !== null && mayIssueForCode(issuer.certificate);
    return [{ ...link, confirmedBy: known.has(link.certificate.sha256) ? "user" : byIssuer ? "issuer" : null }, ...above];
  }, []);
}

const [codeSigning, anyUsage] = ["1.3.6.1.5.5.7.3.3", "2.5.29.37.0"];

/** What an issuer is made for bounds what is issued by it. */
const mayIssueForCode = ({ extendedKeyUsage }: CertificateFacts): boolean =>
  extendedKeyUsage.length === 0 || [codeSigning, anyUsage].some((usage) => extendedKeyUsage.includes(usage));

const isCheckable = (certificate: Certificate, { key }: Certificate): boolean => checkabilityOf(certificate, key) === "checkable";

/** It may have issued it; whether it did is not checked. */
function isUnchecked(certificate: Certificate, { key }: Certificate): boolean {
  const checkability = checkabilityOf(certificate, key);
  return checkability === "weak" || checkability === "unsupported";
}

/** What the issuer's signature proves when it is right, or why it proves nothing anyway. */
function linkBetween(certificate: Certificate, issuer: Certificate, authoritiesBelow: number): Link["issuerSignature"] {
  const checkability = checkabilityOf(certificate, issuer.key);
  if (checkability === "weak" || checkability === "unsupported") return checkability;
  if (!mayIssueAbove(issuer, authoritiesBelow)) return "not-an-authority";
  if (certificate.conditions.unknown || issuer.conditions.unknown) return "unknown-condition";
  return issuer.conditions.onNames ? "name-constraints" : "yes";
}

const mayIssueAbove = ({ authority }: Certificate, authoritiesBelow: number): boolean =>
  authority.mayIssue && (authority.pathLength === null || authoritiesBelow <= authority.pathLength);
