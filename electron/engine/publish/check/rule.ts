import type { CheckPlace, CheckProfile, PointFacts, RuleId } from "../../../../shared/model/publish-check.ts";
import { mayHideMembers } from "../../../../shared/model/code-check.ts";
import type { Inspection } from "../../../../shared/model/inspection.ts";
import type { CodeEvidence } from "../../section/evidence/code-evidence.ts";

/** A connector as the rules see it. */
export interface RuleSubject {
  readonly fileName: string;
  readonly inspection: Inspection;
  /** Null where the code could not be read at all. */
  readonly evidence: CodeEvidence | null;
  readonly profile: CheckProfile;
  readonly firstRelease: boolean;
}

/** Something that a rule found. `isSure`: it breaks the rule; else a person has to look. */
export interface RuleFound {
  readonly isSure: boolean;
  readonly facts: PointFacts;
  readonly place: CheckPlace | null;
}

export interface Rule {
  readonly id: RuleId;
  /** Whether finding nothing means nothing when code was not read. */
  readonly needsWholeCode: boolean;
  readonly run: (subject: RuleSubject) => readonly RuleFound[];
}

export const sure = (facts: PointFacts, place: CheckPlace | null = null): RuleFound => ({ isSure: true, facts, place });
export const unsure = (facts: PointFacts, place: CheckPlace | null = null): RuleFound => ({ isSure: false, facts, place });

export const placeOfMember = ({ evidence }: RuleSubject, member: string): CheckPlace | null =>
  evidence?.members.find(({ name }) => name === member)?.place ?? null;

/** Whether all code was read, so that what was not seen is not there. */
export const isWhole = ({ inspection: { connector }, evidence }: RuleSubject): boolean =>
  evidence !== null && evidence.unread.length === 0 && !mayHideMembers(connector);

/** That something is not there: certain only where nothing is hidden. */
export const lacking = (subject: RuleSubject, facts: PointFacts, place: CheckPlace | null = null): RuleFound => ({
  isSure: isWhole(subject),
  facts,
  place,
});

export const namedPlace = ({ evidence }: RuleSubject, wanted: (functionName: string) => boolean) =>
  evidence?.named.find(({ functionName }) => wanted(functionName)) ?? null;
