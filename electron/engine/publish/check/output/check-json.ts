import type { Capability } from "../../../../../shared/model/capabilities.ts";
import type { PackFailure, LeftOut } from "../../../../../shared/model/publish.ts";
import {
  countStates,
  sourceOf,
  type CheckPlace,
  type CheckPoint,
  type CheckProfile,
  type CheckReport,
  type PointFacts,
  type RuleId,
  type RuleState,
  type RuleWeight,
  type Suppression,
} from "../../../../../shared/model/publish-check.ts";
import { describeCapability } from "../../../../../shared/words/describe/describe-capability.ts";
import { describePoint } from "../../../../../shared/words/describe/describe-publish-check.ts";
import { plainEn as en } from "../../../../../shared/words/plain-words.ts";

/** The report as scripts read it. */
export interface CheckJson {
  readonly kind: "check";
  readonly checked: "file" | "folder";
  /** Name of the file or folder, no path. */
  readonly subject: string;
  /** Of the file, or of the file that the folder would become. */
  readonly fileName: string;
  readonly profile: CheckProfile;
  readonly firstRelease: boolean;
  readonly summary: { readonly notMet: number; readonly forAPerson: number; readonly met: number; readonly suppressed: number };
  readonly rules: readonly CheckRuleJson[];
  /** What the code names, of what matters to whoever relies on it. */
  readonly capabilities: readonly CheckCapabilityJson[];
  /** How many more there are than are listed. */
  readonly capabilitiesLeftOut: number;
  /** Documents that hold code and could not be read. */
  readonly notRead: readonly string[];
  /** Of a folder: files that the connector would not have. */
  readonly leftOut: readonly LeftOut[];
  /** Why the folder does not become a connector; then only the rules are here that this decides. */
  readonly notBuilt: PackFailure | null;
  /** Lines of the file of suppressions that fit nothing. */
  readonly unusedSuppressions: readonly Suppression[];
}

export type CheckCapabilityJson = Capability & { readonly message: string };

export interface CheckRuleJson {
  readonly id: RuleId;
  readonly weight: RuleWeight;
  readonly state: RuleState;
  readonly title: string;
  /** Why the rule is there. */
  readonly reason: string;
  readonly source: { readonly title: string; readonly url: string };
  readonly findings: readonly CheckFindingJson[];
  /** How many more there are than are listed. */
  readonly moreFindings: number;
}

/** `document`, `line`, `column` and `excerpt` are null where it is about the whole connector. */
export type CheckFindingJson = PointFacts &
  Pick<CheckPoint, "state" | "suppressed" | "fingerprint"> & {
    readonly message: string;
    /** Path from the folder that was checked; null for a file. */
    readonly path: string | null;
  } & { readonly [P in keyof CheckPlace]: CheckPlace[P] | null };

/** Fields are never renamed or dropped, only added. */
export function checkJson(report: CheckReport): CheckJson {
  const { checked, subject, fileName, profile, firstRelease, results, capabilities, leftOut, paths, notBuilt, unusedSuppressions } = report;
  const counts = countStates(results);
  const suppressed = results.flatMap(({ points }) => points.filter((one) => one.suppressed !== null)).length;
  return {
    kind: "check",
    checked,
    subject,
    fileName,
    profile,
    firstRelease,
    summary: { notMet: counts["not-met"], forAPerson: counts["for-a-person"], met: counts.met, suppressed },
    rules: results.map(({ rule, weight, state, points, morePoints }) => ({
      id: rule,
      weight,
      state,
      ...en.publishCheck.rules[rule],
      source: sourceOf(rule),
      findings: points.map((point) => ({
        state: point.state,
        ...point.facts,
        message: describePoint(point, en.publishCheck),
        document: point.place?.document ?? null,
        path: point.place === null ? null : (paths[point.place.document] ?? null),
        line: point.place?.line ?? null,
        column: point.place?.column ?? null,
        excerpt: point.place?.excerpt ?? null,
        suppressed: point.suppressed,
        fingerprint: point.fingerprint,
      })),
      moreFindings: morePoints,
    })),
    capabilities: capabilities.seen.map((one) => ({ ...one, message: describeCapability(one, en.capabilities) })),
    capabilitiesLeftOut: capabilities.leftOut,
    notRead: capabilities.unread,
    leftOut,
    notBuilt,
    unusedSuppressions,
  };
}
