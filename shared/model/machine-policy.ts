import type { FileFailure } from "./finding.ts";
import type { ConnectorId } from "./inventory.ts";
import type { SnapshotConnector } from "./machine-snapshot.ts";

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
  /** Every custom connector is signed and unchanged, except those that fit. */
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
  /** SHA-1 thumbprint, upper-case hexadecimal: the file is intact, and the key of that certificate verifies a signature. */
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
  | { readonly kind: "connector"; readonly connector: SnapshotConnector }
  /** No connector fits. */
  | { readonly kind: "no-connector" }
  | { readonly kind: "not-trusted"; readonly thumbprint: string };

/** Why it cannot be told whether the rule holds. */
export type PolicyUnknown =
  /** What the rule asks about this file could not be read, or has been replaced by a pseudonym. */
  | { readonly kind: "connector-not-known"; readonly connector: SnapshotConnector }
  /** Its version is not written, or is no number that can be compared. */
  | { readonly kind: "version-not-known"; readonly connector: SnapshotConnector }
  /** It has a signature that could not be checked. */
  | { readonly kind: "signature-not-checked"; readonly connector: SnapshotConnector }
  | { readonly kind: "folder-not-read"; readonly path: string }
  /** The snapshot had no room for every connector. */
  | { readonly kind: "left-out" }
  | { readonly kind: "trusted-list-not-read" };

/** What would bring this computer to its policy, as far as Mezzanine can do it. Nothing else is touched. */
export interface PolicyFix {
  /** Connectors that a rule names as a difference: they would go to quarantine. */
  readonly quarantine: readonly ConnectorId[];
  /** Thumbprints that would be added to the trusted list. */
  readonly trust: readonly string[];
  /** Unwanted by one rule and required by another: they stay. */
  readonly conflicts: readonly SnapshotConnector[];
  /** Rules that require something that has to be installed first. */
  readonly toInstall: readonly PolicyRule[];
}

/** This computer held to a policy, as the window shows it. */
export interface PolicyCheck {
  readonly name: string | null;
  readonly outcome: PolicyOutcome;
  readonly rules: readonly CheckedRule[];
  readonly fix: PolicyFix;
}

/** A rule with the first of what differs and of what is not known. */
export interface CheckedRule extends PolicyRuleReport {
  /** How many more there are. */
  readonly leftOut: number;
}

/** What came of a file that the window opened as a policy. */
export type PolicyAnswer =
  | { readonly kind: "checked"; readonly check: PolicyCheck }
  | { readonly kind: "no-policy"; readonly failure: PolicyFailure }
  /** The scan was stopped, so it is not known what is on this computer. */
  | { readonly kind: "not-scanned" };

/** Bounds of a policy. */
export const policyLimits = {
  /** A file in UTF-8. */
  fileBytes: 512 * 1024,
  rules: 500,
  /** In one rule. */
  matches: 2_000,
  thumbprints: 2_000,
  idCharacters: 64,
  nameCharacters: 260,
  textCharacters: 300,
} as const;

/** Why a text is no policy that can be checked. */
export type PolicyFailure =
  | { readonly kind: "too-large" }
  /** No YAML or JSON, or no policy: `place` says where it does not fit. */
  | { readonly kind: "not-a-policy"; readonly place: string }
  /** A later version of Mezzanine wrote it, or it is for one. */
  | { readonly kind: "newer-format"; readonly formatVersion: number };

/** Why a file gives none. */
export type PolicyFileFailure = PolicyFailure | { readonly kind: "not-read"; readonly because: FileFailure };
