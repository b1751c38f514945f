import type { ConnectorId } from "./inventory.ts";
import type { Thumbprint } from "./thumbprint.ts";

/** How the user came to accept a signer: by comparing the thumbprint with one from elsewhere, or by looking at nothing but the file. */
export const acceptanceWays = ["thumbprint-compared", "on-sight"] as const;
export type AcceptanceWay = (typeof acceptanceWays)[number];

/** A signer of connectors that was met on this computer. Accepting one changes nothing for Power BI: only the trusted list does. */
export interface Publisher {
  /** Of the certificate, upper-case hexadecimal: what identifies it. */
  readonly sha256: string;
  readonly sha1: Thumbprint;
  /** RFC 4514. */
  readonly subject: string;
  readonly name: string | null;
  /** ISO text. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly firstSeenAt: string;
  readonly accepted: { readonly how: AcceptanceWay; readonly at: string } | null;
  /** What the user wrote. */
  readonly note: string;
}

/** A publisher, and what follows on this computer now. */
export interface PublisherFacts extends Publisher {
  /** Under a clean entry of the trusted list. */
  readonly onList: boolean;
  /** Installed connectors that it signed. */
  readonly connectors: readonly ConnectorId[];
}

/** Whether the recommended setting of Power BI Desktop would keep a custom connector of this computer from loading. */
export type RecommendedState =
  /** Not before the first scan has ended, or while the list cannot be read. */
  | { readonly kind: "not-known" }
  /** No custom connector is installed. */
  | { readonly kind: "nothing-installed" }
  /** Every custom connector is unchanged and signed by someone on the list. */
  | { readonly kind: "possible"; readonly connectors: number }
  /** These are not, or it is not known of them. */
  | { readonly kind: "not-yet"; readonly connectors: readonly ConnectorId[] };

/** A certificate ends soon when it has at most so many days. */
const soonDays = 60;

export type CertificateEnd = "ended" | "ends-soon" | "valid";

export function certificateEnd({ notAfter }: Pick<Publisher, "notAfter">, now: Date): CertificateEnd {
  const left = Date.parse(notAfter) - now.getTime();
  if (Number.isNaN(left)) return "valid"; // a year that dates do not have
  return left < 0 ? "ended" : left < soonDays * 24 * 60 * 60 * 1000 ? "ends-soon" : "valid";
}
