import type { FolderRole } from "./inventory.ts";

/** The first field of every policy: what the file is. */
export const policyFormat = "mezzanine-policy";
/** Raised when a field changes its meaning or goes. */
export const policyFormatVersion = 1;

/** What an administrator wants to hold on a computer: a YAML or JSON file. */
export interface MachinePolicy {
  readonly format: typeof policyFormat;
  readonly formatVersion: typeof policyFormatVersion;
  /** For people; null when the file has none. */
  readonly name: string | null;
  readonly rules: readonly PolicyRule[];
}

/** One rule. Its `id` is unique in the policy: reports, scripts and other engines name it by that. */
export type PolicyRule = PolicyRuleFacts & {
  /** Letters, digits and hyphens. */
  readonly id: string;
  /** Why, for people; null when the file says nothing. */
  readonly because: string | null;
};

export type PolicyRuleFacts =
  /** No connector that fits one of these. */
  | { readonly rule: "forbidden"; readonly connectors: readonly ConnectorMatch[] }
  /** No custom connector but those that fit one of these. */
  | { readonly rule: "allowed-only"; readonly connectors: readonly ConnectorMatch[] }
  /** At least one connector fits one of these. */
  | { readonly rule: "required"; readonly connectors: readonly ConnectorMatch[] }
  /** Connectors that fit have this version or a later one. */
  | { readonly rule: "minimum-version"; readonly connectors: readonly ConnectorMatch[]; readonly version: string }
  /** Thumbprints, upper-case hexadecimal, that are in the trusted list. Others in the list are nobody's business here. */
  | { readonly rule: "trusted"; readonly thumbprints: readonly string[] }
  /** Every custom connector has a signature that its bytes bear out, except those that fit. */
  | { readonly rule: "no-unsigned"; readonly except: readonly ConnectorMatch[] }
  /** No custom connector may be used instead of a certified one, except those that fit. */
  | { readonly rule: "no-shadows"; readonly except: readonly ConnectorMatch[] };

export type PolicyRuleKind = PolicyRuleFacts["rule"];

/** Which connectors are meant: every field that is not null fits. At least one is not null. */
export interface ConnectorMatch {
  /** One of its data source kinds, in any case. */
  readonly kind: string | null;
  /** The file's name, in any case; `*` and `?` as in Windows. */
  readonly name: string | null;
  /** Upper-case hexadecimal. */
  readonly sha256: string | null;
  /** A thumbprint, upper-case hexadecimal, of a certificate whose key verifies a signature. */
  readonly signer: string | null;
}

/** What a policy says of one computer. */
export interface PolicyReport {
  readonly rules: readonly PolicyRuleReport[];
  /** `unknown`: nothing differs, as far as everything could be read. */
  readonly outcome: PolicyOutcome;
}

export type PolicyOutcome = "met" | "different" | "unknown";

export interface PolicyRuleReport {
  readonly rule: PolicyRule;
  readonly outcome: PolicyOutcome;
  readonly differences: readonly PolicyDifference[];
  readonly unknown: readonly PolicyUnknown[];
}

/** What does not hold. */
export type PolicyDifference =
  /** This connector is there, and the rule does not want it as it is. */
  | { readonly kind: "connector"; readonly connector: ConnectorPlace }
  /** No connector fits. */
  | { readonly kind: "no-connector" }
  | { readonly kind: "not-trusted"; readonly thumbprint: string };

/** Why it cannot be told whether the rule holds. */
export type PolicyUnknown =
  | { readonly kind: "connector-not-read"; readonly connector: ConnectorPlace }
  /** Its version is not written, or is no number that can be compared. */
  | { readonly kind: "version-not-known"; readonly connector: ConnectorPlace }
  | { readonly kind: "signature-not-checked"; readonly connector: ConnectorPlace }
  | { readonly kind: "folder-not-read"; readonly path: string }
  | { readonly kind: "left-out" }
  | { readonly kind: "trusted-list-not-read" }
  /** The snapshot has pseudonyms where the rule names something. */
  | { readonly kind: "pseudonyms" };

/** Names one file of a snapshot. */
export interface ConnectorPlace {
  readonly role: FolderRole;
  readonly folder: string;
  readonly name: string;
  readonly sha256: string | null;
}
