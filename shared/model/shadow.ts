import type { VersionOrder } from "./finding.ts";
import type { ConnectorId } from "./inventory.ts";
import type { IntegrityKind } from "./signature.ts";

/** How sure a match makes us that one connector can stand in front of another. A name alone is never more than a hint. */
export type Confidence = "certain" | "likely" | "hint";

/** What two connectors have in common, each with its own weight: see `weightOf`. */
export type Evidence =
  | { readonly kind: "same-kind"; readonly dataSourceKind: string }
  | { readonly kind: "kind-differs-in-case"; readonly ours: string; readonly theirs: string }
  | { readonly kind: "same-function"; readonly functionName: string }
  | { readonly kind: "near-identical-content"; readonly sharedMembers: number; readonly allMembers: number }
  | { readonly kind: "identical-copies"; readonly sha256: string }
  | { readonly kind: "same-section"; readonly section: string }
  | { readonly kind: "same-file-stem"; readonly stem: string }
  | { readonly kind: "same-title"; readonly title: string };

/** One custom connector and what it may be used instead of (or clash with), why we think so, and what to do. */
export interface ShadowPair {
  readonly custom: ConnectorId;
  readonly other: ShadowOther;
  /** Heaviest first. */
  readonly evidence: readonly Evidence[];
  /** That of the heaviest evidence. */
  readonly confidence: Confidence;
  readonly localVersion: string | null;
  readonly localIs: VersionOrder;
  readonly advice: Advice;
  readonly testing: TestingMark | null;
}

export type ShadowOther =
  | { readonly kind: "custom"; readonly id: ConnectorId; readonly version: string | null }
  | {
      readonly kind: "certified";
      readonly name: string;
      readonly version: string | null;
      /** An installed file was inspected; the shipped or imported list only names it. */
      readonly source: "installed" | "catalogue";
      readonly installedId: ConnectorId | null;
      readonly beta: boolean | null;
      readonly integrity: IntegrityKind | "not-seen";
      readonly certifiedSince: { readonly month: string; readonly precision: "month" | "approx" | "no-later-than" } | null;
    };

/** The step that puts a pair right, computed from its facts. */
export type Advice =
  | { readonly kind: "remove-custom"; readonly because: "certified-is-newer" | "same-version" | "version-unknown" }
  | { readonly kind: "keep-only-while-testing"; readonly because: "custom-is-newer" }
  | { readonly kind: "keep-one"; readonly keep: ConnectorId; readonly remove: ConnectorId; readonly because: "signed" | "newer" | "identical" | "one-connector-two-formats" }
  | { readonly kind: "choose-one" }
  | { readonly kind: "ask-author-to-rename"; readonly because: "kind-differs-in-case" | "function-clash" }
  | { readonly kind: "nothing-to-do" };

/** A custom connector kept on purpose until the end of a day. Quiet until then, a warning from the day after. */
export interface TestingMark {
  readonly id: ConnectorId;
  /** `2027-01-31`, the user's own calendar. */
  readonly until: string;
  readonly note: string;
}

/** What would break for users when one of two connectors takes the other's place. */
export type Breakage =
  | { readonly kind: "function-lost"; readonly functionName: string }
  | { readonly kind: "required-parameters-differ"; readonly functionName: string; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly kind: "data-source-path-differs"; readonly dataSourceKind: string }
  | { readonly kind: "kind-lost"; readonly dataSourceKind: string }
  | { readonly kind: "authentication-lost"; readonly dataSourceKind: string; readonly authentication: string }
  | { readonly kind: "direct-query-lost"; readonly publish: string };
