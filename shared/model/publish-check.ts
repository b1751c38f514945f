import type { Capabilities } from "./capabilities.ts";
import type { TestConnectionFaultReason } from "./connector.ts";
import type { ConnectorId } from "./inventory.ts";
import type { LeftOut, LeftOutReason, PackFailure } from "./publish.ts";

/** What a connector is checked for: to be handed out by its publisher, or to be submitted to Microsoft. */
export type CheckProfile = "handout" | "certification";
export const checkProfiles = ["handout", "certification"] as const satisfies readonly CheckProfile[];

/** `must`: an error where it is not met; `should`: a warning; `advice`: never more than something for a person to review. */
export type RuleWeight = "must" | "should" | "advice";

/** Documents that rules come from. The titles are their own. */
export const ruleSources = {
  certification: {
    title: "Power Query Connector Certification",
    url: "https://learn.microsoft.com/power-query/connectorcertification",
  },
  "data-factory": {
    title: "Data Factory Connector Certification",
    url: "https://learn.microsoft.com/fabric/data-factory/connector-certification",
  },
  extensions: {
    title: "M Extensions",
    url: "https://github.com/microsoft/DataConnectors/blob/master/docs/m-extensions.md",
  },
} as const;
export type RuleSource = keyof typeof ruleSources;

interface RuleFacts {
  readonly source: RuleSource;
  /** Null where the profile does not ask for it. */
  readonly handout: RuleWeight | null;
  readonly certification: RuleWeight | null;
}

/** Every rule, in the order in which they are shown. */
export const checkRules = {
  "code-reads": { source: "extensions", handout: "must", certification: "must" },
  "section-document": { source: "certification", handout: "must", certification: "must" },
  "records-resolve": { source: "extensions", handout: "must", certification: "must" },
  "parts-exist": { source: "extensions", handout: "must", certification: "must" },
  "string-keys": { source: "extensions", handout: "must", certification: "must" },
  "same-parameters": { source: "extensions", handout: "must", certification: "must" },
  "test-connection": { source: "certification", handout: "should", certification: "must" },
  "version-header": { source: "certification", handout: "should", certification: "must" },
  "https-only": { source: "certification", handout: "must", certification: "must" },
  "credential-in-query": { source: "certification", handout: "must", certification: "must" },
  "no-shared-secret": { source: "extensions", handout: "should", certification: "should" },
  "tracing-off": { source: "certification", handout: "should", certification: "must" },
  "extra-files": { source: "extensions", handout: "should", certification: "should" },
  "function-documentation": { source: "certification", handout: "advice", certification: "must" },
  "function-names": { source: "certification", handout: "advice", certification: "should" },
  "words-in-names": { source: "data-factory", handout: null, certification: "must" },
  "first-release-beta": { source: "certification", handout: null, certification: "must" },
  "icons": { source: "certification", handout: "advice", certification: "should" },
  "icon-sizes": { source: "extensions", handout: "advice", certification: "should" },
  "navigation-table": { source: "certification", handout: null, certification: "should" },
  "strings-in-resources": { source: "certification", handout: "advice", certification: "should" },
  "addresses-in-resources": { source: "certification", handout: null, certification: "should" },
  "file-name": { source: "certification", handout: null, certification: "advice" },
  "credential-use": { source: "certification", handout: "advice", certification: "advice" },
  "written-http": { source: "certification", handout: "advice", certification: "advice" },
  "traced-values": { source: "certification", handout: "advice", certification: "advice" },
  "evaluated-code": { source: "certification", handout: "advice", certification: "advice" },
  "direct-query-source": { source: "extensions", handout: "advice", certification: "advice" },
  "same-results": { source: "data-factory", handout: null, certification: "advice" },
  "tabular-data": { source: "data-factory", handout: null, certification: "advice" },
  "category": { source: "extensions", handout: "advice", certification: "advice" },
  "public-product": { source: "certification", handout: null, certification: "advice" },
  "usage-estimate": { source: "certification", handout: null, certification: "advice" },
  "customer-thread": { source: "certification", handout: null, certification: "advice" },
  "report-file": { source: "certification", handout: null, certification: "advice" },
  "test-account": { source: "certification", handout: null, certification: "advice" },
  "test-instructions": { source: "certification", handout: null, certification: "advice" },
  "dependency-links": { source: "certification", handout: null, certification: "advice" },
} as const satisfies Readonly<Record<string, RuleFacts>>;

export type RuleId = keyof typeof checkRules;
export const ruleIds = Object.keys(checkRules) as readonly RuleId[];
export const isRuleId = (name: string): name is RuleId => Object.hasOwn(checkRules, name);
export const weightOf = (rule: RuleId, profile: CheckProfile): RuleWeight | null => checkRules[rule][profile];
export const sourceOf = (rule: RuleId): (typeof ruleSources)[RuleSource] => ruleSources[checkRules[rule].source];

/** Rules that no program can decide: a person confirms them by a line in the file of suppressions. */
export const confirmedRules = [
  "public-product",
  "usage-estimate",
  "customer-thread",
  "report-file",
  "test-account",
  "test-instructions",
  "dependency-links",
] as const satisfies readonly RuleId[];

export type RuleState = "met" | "not-met" | "for-a-person";
export const ruleStates = ["not-met", "for-a-person", "met"] as const satisfies readonly RuleState[];

/** A place in a document of the connector. Line and column count from 1. */
export interface CheckPlace {
  readonly document: string;
  readonly line: number;
  readonly column: number;
  /** The line, cut; null where it may show a secret. */
  readonly excerpt: string | null;
}

/** What was found, by what it is. */
export type PointFacts =
  | { readonly kind: "code-mistake"; readonly detail: string }
  | { readonly kind: "code-not-read" }
  | { readonly kind: "no-main-document" }
  | { readonly kind: "several-main-documents"; readonly names: readonly string[] }
  | { readonly kind: "section-without-name" }
  | { readonly kind: "record-missing"; readonly name: string; readonly asked: "kind" | "publish" }
  | { readonly kind: "record-computed"; readonly name: string }
  | { readonly kind: "nothing-published" }
  | { readonly kind: "part-missing"; readonly part: string }
  | { readonly kind: "part-left-out"; readonly part: string }
  | { readonly kind: "icon-not-readable"; readonly part: string }
  | { readonly kind: "key-missing"; readonly key: string }
  | { readonly kind: "parameters-differ"; readonly dataSourceKind: string; readonly functionName: string; readonly otherName: string }
  | { readonly kind: "parameters-not-known"; readonly dataSourceKind: string; readonly functionName: string }
  | { readonly kind: "no-test-connection"; readonly dataSourceKind: string }
  | { readonly kind: "test-connection-fails"; readonly dataSourceKind: string; readonly because: TestConnectionFaultReason }
  | { readonly kind: "test-connection-not-known"; readonly dataSourceKind: string }
  | { readonly kind: "no-version" }
  | { readonly kind: "version-shape"; readonly version: string }
  | { readonly kind: "unguarded-address"; readonly functionName: string; readonly parameter: string }
  | { readonly kind: "guard-not-followed"; readonly functionName: string; readonly parameter: string }
  | { readonly kind: "credential-in-query"; readonly field: string }
  | { readonly kind: "credential-near-query"; readonly field: string }
  | { readonly kind: "secret-in-code"; readonly name: string }
  | { readonly kind: "secret-in-file"; readonly name: string; readonly part: string }
  | { readonly kind: "tracing-on"; readonly flag: string }
  | { readonly kind: "tracing-without-flag" }
  | { readonly kind: "extra-file"; readonly part: string; readonly because: LeftOutReason }
  | { readonly kind: "function-undocumented"; readonly functionName: string }
  | { readonly kind: "documentation-not-known"; readonly functionName: string }
  | { readonly kind: "no-function-of-kind"; readonly dataSourceKind: string }
  | { readonly kind: "word-in-name"; readonly name: string; readonly word: string; readonly what: "file" | "section" | "function" | "kind" }
  | { readonly kind: "not-beta"; readonly publish: string }
  | { readonly kind: "no-icons"; readonly publish: string }
  | { readonly kind: "icons-not-known"; readonly publish: string }
  | { readonly kind: "icon-sizes-differ"; readonly publish: string; readonly field: string; readonly sizes: readonly number[] }
  | { readonly kind: "no-navigation-table" }
  | { readonly kind: "navigation-by-source"; readonly functionName: string }
  | { readonly kind: "text-in-code"; readonly publish: string }
  | { readonly kind: "address-in-resources"; readonly key: string }
  | { readonly kind: "address-in-text"; readonly key: string }
  | { readonly kind: "file-name-differs"; readonly fileName: string; readonly sectionName: string }
  | { readonly kind: "not-a-mez"; readonly fileName: string }
  | { readonly kind: "credential-used"; readonly passedTo: string | null }
  | { readonly kind: "http-address"; readonly address: string }
  | { readonly kind: "traced"; readonly functionName: string }
  | { readonly kind: "evaluated"; readonly functionName: string }
  | { readonly kind: "direct-query-other"; readonly publish: string }
  | { readonly kind: "direct-query-computed"; readonly publish: string }
  | { readonly kind: "direct-query-offered"; readonly publish: string }
  | { readonly kind: "cube-function"; readonly functionName: string }
  | { readonly kind: "shown-under-other"; readonly category: string }
  | { readonly kind: "to-confirm" };
export type PointKind = PointFacts["kind"];

/** One thing that a rule found. */
export interface CheckPoint {
  readonly state: Exclude<RuleState, "met">;
  readonly facts: PointFacts;
  /** Null where it is about the whole connector. */
  readonly place: CheckPlace | null;
  /** The reason given for passing it over; null where it counts. */
  readonly suppressed: string | null;
  /** The same for the same finding after lines were added or removed elsewhere. */
  readonly fingerprint: string;
}

export interface RuleResult {
  readonly rule: RuleId;
  readonly weight: RuleWeight;
  /** Of the points that are not suppressed. */
  readonly state: RuleState;
  readonly points: readonly CheckPoint[];
  /** How many more there are than are listed. */
  readonly morePoints: number;
}

/** A line of the file of suppressions. */
export interface Suppression {
  readonly rule: RuleId;
  readonly reason: string;
  /** Only findings in this document. */
  readonly document: string | null;
  /** Only findings about this name: of a function, a kind, a key, a file. */
  readonly about: string | null;
}

/** What the file of suppressions must not be. `line` counts from 1. */
export type SuppressionsProblem = SuppressionsProblemOf<"suppressions-not-json" | "suppressions-wrong" | "suppressions-unreadable">;
type SuppressionsProblemOf<K> = K extends string
  ? { readonly kind: K; readonly path: string; readonly line: number | null; readonly detail: string }
  : never;

export const suppressionsFileName = "mezzanine-check.json";

export interface CheckReport {
  readonly checked: "file" | "folder";
  /** Of the file, or of the file that the folder would become. */
  readonly fileName: string;
  /** As the user knows it: the name of the file or folder, no path. */
  readonly subject: string;
  readonly profile: CheckProfile;
  readonly firstRelease: boolean;
  readonly results: readonly RuleResult[];
  readonly capabilities: Capabilities;
  /** Of a folder: what the connector would not have. */
  readonly leftOut: readonly LeftOut[];
  /** Of a folder: path of each document from the folder, by its name in the connector. */
  readonly paths: Readonly<Record<string, string>>;
  /** Why the folder does not become a connector; then only the rules are here that this decides. */
  readonly notBuilt: PackFailure | null;
  /** Lines of the file of suppressions that fit nothing. */
  readonly unusedSuppressions: readonly Suppression[];
}

/** Why nothing was checked. */
export type CheckFailure =
  | { readonly kind: "not-readable"; readonly path: string }
  | { readonly kind: "not-a-connector"; readonly path: string }
  | SuppressionsProblem;

/** How many rules are in each state. */
export const countStates = (results: readonly RuleResult[]): Readonly<Record<RuleState, number>> => {
  const count = (state: RuleState) => results.filter((one) => one.state === state).length;
  return { "not-met": count("not-met"), "for-a-person": count("for-a-person"), "met": count("met") };
};

/** Facts about the certification program: where and when they were read. */
export const certificationHold = { day: "2025-05-13", source: ruleSources["data-factory"] } as const;

/** What the window may ask to be checked: ids that the engine handed out. */
export type CheckTarget =
  | { readonly kind: "connector"; readonly id: ConnectorId }
  /** A project folder that the user chose in the system's dialog. */
  | { readonly kind: "project"; readonly id: string };

export interface ChosenProject {
  readonly id: string;
  /** Of the folder, without its path. */
  readonly name: string;
}

export interface CheckOrder {
  readonly target: CheckTarget;
  readonly profile: CheckProfile;
  readonly firstRelease: boolean;
}

export type CheckOutcome =
  /** `checkId`: to have the report as a file. */
  | { readonly kind: "checked"; readonly checkId: string; readonly report: CheckReport }
  | { readonly kind: "failed"; readonly failure: CheckFailure };

export const checkFormats = ["html", "sarif", "json"] as const;
export type CheckFormat = (typeof checkFormats)[number];
