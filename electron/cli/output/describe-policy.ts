import type {
  MachinePolicy,
  PolicyDifference,
  PolicyOutcome,
  PolicyReport,
  PolicyRuleKind,
  PolicyRuleReport,
  PolicyUnknown,
} from "../../../shared/model/machine-policy.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { describePolicyDifference, describePolicyUnknown } from "../../../shared/words/describe/describe-policy.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { CommandContext } from "../command-context.ts";
import type { StepsJson } from "./describe-plan.ts";
import type { TrustChangeJson } from "./describe-trust.ts";
import { wrap } from "./layout.ts";
import { createPaint, printablePath } from "./paint.ts";

/** One computer and what the policy says of it. */
export interface CheckedComputer {
  /** As given; null for this computer. */
  readonly file: string | null;
  readonly snapshot: Pick<MachineSnapshot, "computer" | "user" | "madeAt">;
  readonly report: PolicyReport;
}

const mostSentences = 20;
const colours = { met: "good", different: "danger", unknown: "attention" } as const;

/** Each rule with what differs. */
export function describePolicyReport(
  { file, snapshot, report }: CheckedComputer,
  { stdout, environment, words: both }: CommandContext,
): string {
  const words = both.commandLine.policy;
  const { policy } = both.common;
  const paint = createPaint(stdout, environment);
  const about = file === null ? "" : `${printablePath(file)} (${words.about(foreign(snapshot.computer), foreign(snapshot.user))})\n`;
  const rules = report.rules.map((one) => {
    const { rule, outcome } = one;
    const title = words.rule(policy.outcomes[outcome], rule.id, policy.rules[rule.rule]);
    const all = sentencesOf(one, both.common);
    const rest = all.length - mostSentences;
    const shown = [
      ...(rule.because === null || outcome === "met" ? [] : [plainSentence(foreign(rule.because).toString())]),
      ...all.slice(0, mostSentences),
    ];
    return [
      `${paint(title, colours[outcome])}\n`,
      ...shown.map((sentence) => wrap(sentence, stdout.columns, "    ")),
      ...(rest > 0 ? [wrap(words.more(rest), stdout.columns, "    ")] : []),
    ].join("");
  });
  return [about, ...rules, wrap(policy.summary[report.outcome], stdout.columns, "")].join("");
}

const sentencesOf = ({ rule, differences, unknown }: PolicyRuleReport, words: Words): readonly string[] => [
  ...differences.map((one) => describePolicyDifference(rule, one, words)),
  ...unknown.map((one) => describePolicyUnknown(one, words)),
];

/** What a policy says of computers. */
export interface PolicyJson {
  readonly kind: "policy-report";
  /** The name in the policy; null when it has none. */
  readonly policy: string | null;
  readonly computers: readonly PolicyComputerJson[];
  /** What is or would be corrected; null where that was not asked for. */
  readonly fix: PolicyFixJson | null;
}

export interface PolicyFixJson {
  readonly done: boolean;
  /** Null where nothing goes to quarantine. */
  readonly quarantine: StepsJson | null;
  /** Null where the trusted list stays as it is. */
  readonly trust: TrustChangeJson | null;
  /** Unwanted by one rule and required by another: they stay. */
  readonly conflicts: readonly PolicyConnectorJson[];
  /** Rules that require something that has to be installed first, by their `id`. */
  readonly toInstall: readonly string[];
}

export interface PolicyComputerJson extends Pick<MachineSnapshot, "computer" | "user" | "madeAt"> {
  /** As given; null for this computer. */
  readonly file: string | null;
  readonly outcome: PolicyOutcome;
  readonly rules: readonly PolicyRuleJson[];
}

export interface PolicyRuleJson {
  readonly id: string;
  readonly rule: PolicyRuleKind;
  /** Why, for people; null when the policy says nothing. */
  readonly because: string | null;
  readonly outcome: PolicyOutcome;
  readonly differences: readonly PolicyDifferenceJson[];
  readonly unknown: readonly PolicyUnknownJson[];
}

/** What does not hold. */
export type PolicyDifferenceJson = { readonly message: string } & DifferenceJson;

type DifferenceJson =
  | Exclude<PolicyDifference, { readonly kind: "connector" }>
  | { readonly kind: "connector"; readonly connector: PolicyConnectorJson };

/** Why it cannot be told whether the rule holds. */
export type PolicyUnknownJson = { readonly message: string } & UnknownJson;

type OfConnector = Extract<PolicyUnknown, { readonly connector: SnapshotConnector }>;
type UnknownJson =
  | Exclude<PolicyUnknown, OfConnector>
  | { readonly kind: "connector-not-known" | "version-not-known" | "signature-not-checked"; readonly connector: PolicyConnectorJson };

export type PolicyConnectorJson = Pick<SnapshotConnector, "role" | "folder" | "name" | "sha256" | "version" | "integrity" | "shadows">;

/** The same for scripts; its sentences are English in every language. */
export const policyJson = (
  { name }: MachinePolicy,
  computers: readonly CheckedComputer[],
  fix: PolicyFixJson | null = null,
): PolicyJson => ({
  kind: "policy-report",
  policy: name,
  computers: computers.map(computerJson),
  fix,
});

const computerJson = ({ file, snapshot: { computer, user, madeAt }, report }: CheckedComputer): PolicyComputerJson => ({
  file,
  computer,
  user,
  madeAt,
  outcome: report.outcome,
  rules: report.rules.map(({ rule, outcome, differences, unknown }) => ({
    id: rule.id,
    rule: rule.rule,
    because: rule.because,
    outcome,
    differences: differences.map((one) => ({ ...differenceJson(one), message: describePolicyDifference(rule, one, plainEn) })),
    unknown: unknown.map((one) => ({ ...unknownJson(one), message: describePolicyUnknown(one, plainEn) })),
  })),
});

const differenceJson = (difference: PolicyDifference): DifferenceJson =>
  difference.kind === "connector" ? { kind: difference.kind, connector: connectorJson(difference.connector) } : difference;

const unknownJson = (unknown: PolicyUnknown): UnknownJson =>
  "connector" in unknown ? { kind: unknown.kind, connector: connectorJson(unknown.connector) } : unknown;

export const connectorJson = ({ role, folder, name, sha256, version, integrity, shadows }: SnapshotConnector): PolicyConnectorJson => ({
  role,
  folder,
  name,
  sha256,
  version,
  integrity,
  shadows,
});
