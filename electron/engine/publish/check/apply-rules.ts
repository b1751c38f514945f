import { createHash } from "node:crypto";
import {
  ruleIds,
  weightOf,
  type CheckPoint,
  type PointFacts,
  type RuleId,
  type RuleResult,
  type RuleWeight,
  type Suppression,
} from "../../../../shared/model/publish-check.ts";
import { appearanceRules } from "./appearance-rules.ts";
import { dataRules } from "./data-rules.ts";
import { documentRules } from "./document-rules.ts";
import { functionRules } from "./function-rules.ts";
import { isWhole, unsure, type Rule, type RuleFound, type RuleSubject } from "./rule.ts";
import { securityRules } from "./security-rules.ts";

const rules: ReadonlyMap<RuleId, Rule> = new Map(
  [...documentRules, ...functionRules, ...appearanceRules, ...securityRules, ...dataRules].map((rule) => [rule.id, rule]),
);

/** Of one rule; the rest is counted. */
const mostPoints = 50;

export interface Judged {
  readonly results: readonly RuleResult[];
  readonly unusedSuppressions: readonly Suppression[];
}

/** Every rule of the profile, in the order of the model. Pure. */
export function applyRules(subject: RuleSubject, suppressions: readonly Suppression[]): Judged {
  const asked = ruleIds.filter((id) => id !== "first-release-beta" || subject.firstRelease);
  return judge(
    asked.flatMap((id) => {
      const weight = weightOf(id, subject.profile);
      return weight === null ? [] : [{ id, weight, found: foundBy(id, subject) }];
    }),
    suppressions,
  );
}

function foundBy(id: RuleId, subject: RuleSubject): readonly RuleFound[] {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`rule without a check: ${id}`);
  const found = rule.run(subject);
  const isOpen = rule.needsWholeCode && id !== "code-reads" && !isWhole(subject) && !found.some(({ isSure }) => isSure);
  return (isOpen ? [...found, unsure({ kind: "code-not-read" })] : found).map((one) => withoutSecret(one, subject));
}

/** A line that holds a secret is not repeated, whatever else is found on it: reports are passed on. */
function withoutSecret(found: RuleFound, { evidence }: RuleSubject): RuleFound {
  const { place } = found;
  const isSecret = evidence?.secrets.some((one) => one.place.document === place?.document && one.place.line === place.line) === true;
  return isSecret && place !== null ? { ...found, place: { ...place, excerpt: null } } : found;
}

interface FoundByRule {
  readonly id: RuleId;
  readonly weight: RuleWeight;
  readonly found: readonly RuleFound[];
}

/** What was found, as results with their suppressions. */
export function judge(all: readonly FoundByRule[], suppressions: readonly Suppression[]): Judged {
  const used = new Set<Suppression>();
  const results = all.map(({ id, weight, found }): RuleResult => {
    const seen = new Map<string, number>();
    const points = found.map(({ isSure, facts, place }): CheckPoint => {
      const suppression = suppressions.find((one) => fits(one, id, { facts, document: place?.document ?? null }));
      if (suppression !== undefined) used.add(suppression);
      const print = `${id}\n${JSON.stringify(facts)}\n${place?.document ?? ""}\n${place?.excerpt ?? ""}`;
      const nth = seen.get(print) ?? 0;
      seen.set(print, nth + 1);
      return {
        state: isSure && weight !== "advice" ? "not-met" : "for-a-person",
        facts,
        place,
        suppressed: suppression?.reason ?? null,
        fingerprint: createHash("sha256").update(`${print}\n${nth}`).digest("hex").slice(0, 32),
      };
    });
    const counting = points.filter(({ suppressed }) => suppressed === null);
    const state = counting.some((one) => one.state === "not-met") ? "not-met" : counting.length > 0 ? "for-a-person" : "met";
    // What counts comes first, so that a long list of what was passed over does not hide it.
    const ordered = [...counting, ...points.filter(({ suppressed }) => suppressed !== null)];
    return { rule: id, weight, state, points: ordered.slice(0, mostPoints), morePoints: Math.max(0, ordered.length - mostPoints) };
  });
  return { results, unusedSuppressions: suppressions.filter((one) => !used.has(one)) };
}

interface Suppressible {
  readonly facts: PointFacts;
  readonly document: string | null;
}

function fits({ rule, document, about }: Suppression, id: RuleId, found: Suppressible): boolean {
  if (rule !== id || (document !== null && document.toLowerCase() !== found.document?.toLowerCase())) return false;
  const { kind: _, ...names } = found.facts;
  return about === null || Object.values(names).some((one) => one === about);
}
