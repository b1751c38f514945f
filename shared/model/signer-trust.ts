import type { Thumbprint } from "./thumbprint.ts";
import type { TrustPolicy } from "./trust.ts";

/** `entry-dirty`: only an entry that is not clean as stored names the signer; `list-unreadable`: not named, but the list was not read whole. */
export type SignerTrust = "trusted" | "entry-dirty" | "list-unreadable" | "not-trusted";

/** Whether a signer's SHA-1 thumbprint is on the trusted list of this computer. */
export function trustIn(policy: TrustPolicy, signer: Thumbprint): SignerTrust {
  const naming = policy.entries.filter(({ thumbprint }) => thumbprint === signer);
  if (naming.some(({ dirt }) => dirt.length === 0)) return "trusted";
  if (naming.length > 0) return "entry-dirty";
  return policy.failure === null ? "not-trusted" : "list-unreadable";
}
