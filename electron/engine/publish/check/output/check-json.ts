import { countStates, sourceOf, type CheckReport } from "../../../../../shared/model/publish-check.ts";
import { describeCapability } from "../../../../../shared/words/describe/describe-capability.ts";
import { describePoint } from "../../../../../shared/words/describe/describe-publish-check.ts";
import { plainEn as en } from "../../../../../shared/words/plain-words.ts";

/** The report as scripts read it. Fields are never renamed or dropped, only added. */
export function checkJson(report: CheckReport): object {
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
