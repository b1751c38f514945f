import type { ChainLink } from "../../../shared/model/signature.ts";
import { limits } from "../archive/limits.ts";
import { isSignedBy, type Certificate } from "./certificate.ts";

/**
 * From the signer upwards through what is at hand. An issuer is found by name and proven by key; one that has the name but not
 * the key ends the chain with `no`.
 */
export function buildChain(leaf: Certificate, pool: readonly Certificate[]): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const seen = new Set<string>();
  let at: Certificate | undefined = leaf;
  while (at !== undefined && links.length < limits.chainLinks && !seen.has(at.facts.sha256)) {
    const certificate: Certificate = at;
    seen.add(certificate.facts.sha256);
    if (certificate.facts.selfSigned) return [...links, { certificate: certificate.facts, issuerSignature: "self" }];
    const named = pool.filter((one) => one.subject.equals(certificate.issuer) && one.facts.sha256 !== certificate.facts.sha256);
    at = named.find((one) => isSignedBy(certificate.x509, one.key));
    // One that calls itself its issuer but was not signed with its own key has been tampered with.
    const issuerIsHere = named.length > 0 || certificate.subject.equals(certificate.issuer);
    links.push({ certificate: certificate.facts, issuerSignature: at !== undefined ? "yes" : issuerIsHere ? "no" : "absent" });
  }
  return links;
}
