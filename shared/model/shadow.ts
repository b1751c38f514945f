import type { VersionOrder } from "./finding.ts";
import type { CatalogueFacts, DriverTransition, EndOfSupport } from "./catalogue.ts";
import type { ConnectorId } from "./inventory.ts";
import type { IntegrityKind } from "./signature.ts";

/** How certain it is that one connector can shadow another. A name alone is never more than a hint. */
export type Confidence = "certain" | "likely" | "hint";

/** What two connectors have in common, each with its own weight: see `weightOf`. */
export type Evidence =
  /** `by-name`: a list pairs the certified connector with this kind only because their names fit. */
  | { readonly kind: "same-kind"; readonly dataSourceKind: string; readonly pairing: "declared" | "by-name" }
  | { readonly kind: "identical-copies"; readonly sha256: string }
  | { readonly kind: "same-function"; readonly functionName: string }
  /** No function in at least one of the two. */
  | { readonly kind: "same-shared-name"; readonly sharedName: string }
  | { readonly kind: "kind-differs-in-case"; readonly ours: string; readonly theirs: string }
  /**
   * `allMembers`: how many different ones both have together. `membersLeft`: how many more there are that were not compared.
   * `namesDiffer`: neither a data source kind nor a title in common, as with two products made from one sample.
   */
  | {
      readonly kind: "near-identical-content";
      readonly sharedMembers: number;
      readonly allMembers: number;
      readonly membersLeft?: number;
      readonly namesDiffer?: true;
    }
  | { readonly kind: "same-section"; readonly section: string }
  | { readonly kind: "same-file-stem"; readonly stem: string }
  | { readonly kind: "same-title"; readonly title: string };

export type EvidenceKind = Evidence["kind"];

const weights = {
  "same-kind": "certain",
  "identical-copies": "certain",
  "same-function": "likely",
  "same-shared-name": "likely",
  "kind-differs-in-case": "likely",
  "near-identical-content": "likely",
  "same-section": "hint",
  "same-file-stem": "hint",
  "same-title": "hint",
} as const satisfies Record<EvidenceKind, Confidence>;

/** In the order in which evidence is reported: the strongest first. */
export const evidenceKinds = Object.keys(weights) as readonly EvidenceKind[];

export const confidences = ["certain", "likely", "hint"] as const satisfies readonly Confidence[];

/** What one piece of evidence is worth. Several never add up to more than the heaviest of them. */
export function weightOf(evidence: Evidence): Confidence {
  if (evidence.kind === "same-kind" && evidence.pairing === "by-name") return "likely";
  // Files of which only a part was compared may differ in all the rest.
  if (evidence.kind === "near-identical-content" && ((evidence.membersLeft ?? 0) > 0 || evidence.namesDiffer === true)) return "hint";
  return weights[evidence.kind];
}

/** One custom connector and what it may be used instead of (or clash with), why we think so, and what to do. */
export interface ShadowPair {
  /** Of two custom ones, the one that there is less reason to keep. */
  readonly custom: ConnectorId;
  readonly other: ShadowOther;
  /** Heaviest first. */
  readonly evidence: readonly Evidence[];
  /** The two have more in common than `evidence` lists. Absent when it lists everything. */
  readonly evidenceLeftOut?: true;
  /** That of the strongest evidence. A `hint` is no finding. */
  readonly confidence: Confidence;
  readonly localVersion: string | null;
  /** How `localVersion` compares with the other's. */
  readonly localIs: VersionOrder;
  readonly advice: Advice;
  readonly testing: TestingState | null;
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
      /** By Microsoft's documentation; null while it is supported, as far as the list says. */
      readonly endOfSupport: EndOfSupport | null;
      readonly driverTransition: DriverTransition | null;
      readonly certifiedSince: { readonly month: string; readonly precision: "month" | "approx" | "no-later-than" } | null;
    };

/** The step that puts a pair right, computed from its facts. */
export type Advice =
  | { readonly kind: "remove-custom"; readonly because: "certified-is-newer" | "same-version" | "version-unknown" | "custom-altered" }
  | { readonly kind: "keep-only-while-testing"; readonly because: "custom-is-newer" }
  | { readonly kind: "keep-one"; readonly keep: ConnectorId; readonly remove: ConnectorId; readonly because: KeepReason }
  | { readonly kind: "choose-one" }
  /** Nobody gives up a connector for one that is no longer supported. */
  | { readonly kind: "certified-withdrawn" }
  | { readonly kind: "ask-author-to-rename"; readonly because: RenameReason }
  /** Both were changed after they were signed: neither is kept. */
  | { readonly kind: "get-fresh-copies" }
  | { readonly kind: "nothing-to-do" };

export type KeepReason = "signed" | "newer" | "identical" | "one-connector-two-formats" | "other-altered";

/** `titles-differ`: one data source kind, but so different titles that they may be different products. */
export type RenameReason = "kind-differs-in-case" | "function-clash" | "titles-differ";

/**
 * Three or more builds of one connector that one product loads. Each is paired with the first of them, and with no other; those pairs
 * are in the map too.
 */
export interface ShadowGroup {
  /** Best to keep first. */
  readonly members: readonly GroupMember[];
  /** That of the strongest pair. */
  readonly confidence: Confidence;
  readonly advice: GroupAdvice;
  /** Of one pair when every pair is tested on purpose. */
  readonly testing: TestingState | null;
}

export interface GroupMember {
  readonly id: ConnectorId;
  readonly version: string | null;
  readonly integrity: IntegrityKind;
}

/** One step for all builds. What is tested on purpose is in no list. */
export type GroupAdvice =
  /** `undecided`: of these nothing in the files says whether they or `keep` count more. */
  | {
      readonly kind: "keep-one";
      readonly keep: ConnectorId;
      readonly because: GroupKeepReason;
      readonly remove: readonly ConnectorId[];
      readonly undecided: readonly ConnectorId[];
    }
  | { readonly kind: "choose-one" }
  /** All were changed after they were signed. */
  | { readonly kind: "get-fresh-copies" };

/** `formats`: only what the files are packed as differs. */
export type GroupKeepReason = "newest" | "signed" | "identical" | "others-altered" | "formats";

/**
 * The group whose card says what there is to say of a pair; undefined for a pair with a card of its own. That a build which is to go
 * shadows a certified connector is not said again when the build to keep shadows it too.
 */
export function groupFinder({ groups, pairs }: Pick<ShadowMap, "groups" | "pairs">): (pair: ShadowPair) => ShadowGroup | undefined {
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
  const certifiedKey = (id: ConnectorId, name: string) => JSON.stringify([id, name]);
  const shadowed = new Set(pairs.flatMap(({ custom, other }) => (other.kind === "certified" ? [certifiedKey(custom, other.name)] : [])));
  const goes = new Set(
    groups.flatMap(({ advice, testing }) => (advice.kind === "keep-one" && testing?.state !== "in-force" ? advice.remove : [])),
  );
  return ({ custom, other }) => {
    const group = groupOf.get(custom);
    if (group === undefined) return undefined;
    if (other.kind === "custom") return groupOf.get(other.id) === group ? group : undefined;
    const isSaid = group.members.slice(0, 1).some(({ id }) => shadowed.has(certifiedKey(id, other.name)));
    return goes.has(custom) && isSaid ? group : undefined;
  };
}

/** A custom connector kept on purpose until the end of a day. Quiet until then, a warning from the day after. */
export interface TestingMark {
  readonly id: ConnectorId;
  /** `2027-01-31`, the user's own calendar. */
  readonly until: string;
  readonly note: string;
}

/** Why a mark is not taken. */
export type TestingMarkFailure = "not-a-day" | "day-over" | "too-far" | "note-too-long";

/** A mark as it is on a given day. */
export interface TestingState {
  readonly mark: TestingMark;
  readonly state: "in-force" | "ended";
}

/** The whole map with what it was drawn from. */
export interface ShadowMap {
  /** Surest first. */
  readonly pairs: readonly ShadowPair[];
  readonly groups: readonly ShadowGroup[];
  /** There are more pairs than a map holds. */
  readonly pairsLeftOut: boolean;
  /** Files that declare more than is read: only the first functions, kinds or members of them were compared. */
  readonly comparedInPart: readonly ConnectorId[];
  /** Files with code that could not be read: what it declares was not compared. */
  readonly readInPart: readonly ConnectorId[];
  /** Every mark, also of connectors that shadow nothing. */
  readonly marks: readonly TestingState[];
  readonly catalogue: CatalogueFacts;
  /** The user's own day, `2027-01-31`. */
  readonly today: string;
}

/** What a connector is compared with: another file, or what is known of a certified one from a list or an installed file. */
export type ComparedWith = { readonly kind: "connector"; readonly id: ConnectorId } | { readonly kind: "certified"; readonly name: string };

/** What changes for users when `with` takes the connector's place. */
export interface ConnectorComparison {
  readonly id: ConnectorId;
  readonly with: ComparedWith;
  readonly version: string | null;
  readonly otherVersion: string | null;
  /** How `version` compares with the other's. */
  readonly localIs: VersionOrder;
  readonly breakages: readonly Breakage[];
  /** What could not be compared, or breaks some uses only. */
  readonly uncertain: readonly Uncertainty[];
  /** The other is known from a list only: no parameters and no ways to sign in could be compared. */
  readonly onlyNames: boolean;
  /** One of the two declares more than is read: what is beyond the bound was not compared, and may break as well. */
  readonly inPart: boolean;
  /** Those of the two with code that could not be read, or was not: what it declares was not compared, and may break as well. */
  readonly readInPart: readonly ("connector" | "other")[];
}

/** What would break for users when one of two connectors takes the other's place. */
export type Breakage =
  | { readonly kind: "function-lost"; readonly functionName: string }
  /** The name is still shared, but is certainly no function. */
  | { readonly kind: "no-longer-a-function"; readonly functionName: string }
  | { readonly kind: "shared-value-lost"; readonly valueName: string }
  | {
      readonly kind: "required-parameters-differ";
      readonly functionName: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  /** Calls that pass these parameters pass more than the other takes. */
  | { readonly kind: "parameters-lost"; readonly functionName: string; readonly names: readonly string[] }
  /** No value of the one type is a value of the other. */
  | ParameterChange<"parameter-type-differs">
  /** Credentials stored for the one are not found by the other. */
  | { readonly kind: "data-source-path-differs"; readonly dataSourceKind: string }
  /** By code of the connector's own, in one of them or in both. */
  | { readonly kind: "path-computed-differently"; readonly dataSourceKind: string }
  | { readonly kind: "kind-lost"; readonly dataSourceKind: string }
  | { readonly kind: "authentication-lost"; readonly dataSourceKind: string; readonly authentication: string }
  | { readonly kind: "direct-query-lost"; readonly publish: string };

export type BreakageKind = Breakage["kind"];

interface ParameterChange<K extends string> {
  readonly kind: K;
  readonly functionName: string;
  readonly parameter: string;
  readonly before: string;
  readonly after: string;
}

/** What nobody can know from the files. */
export type Uncertainty =
  /** Parameters, or their types, are not knowable in one of the two. */
  | { readonly kind: "parameters-unknown"; readonly functionName: string }
  /** The other takes only some of the values that the one takes. */
  | ParameterChange<"parameter-type-narrower">
  | { readonly kind: "path-unknown"; readonly dataSourceKind: string }
  | { readonly kind: "authentication-unknown"; readonly dataSourceKind: string }
  | { readonly kind: "direct-query-unknown"; readonly publish: string };

export type UncertaintyKind = Uncertainty["kind"];
