import type {
  MachinePolicy,
  PolicyDifference,
  PolicyReport,
  PolicyRuleReport,
  PolicyUnknown,
} from "../../../shared/model/machine-policy.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { describePolicyDifference, describePolicyUnknown } from "../../../shared/words/describe/describe-policy.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { CommandContext } from "../command-context.ts";
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

/** The same for scripts; its sentences are English in every language. */
export const policyJson = ({ name }: MachinePolicy, computers: readonly CheckedComputer[], fix: object | null = null): object => ({
  kind: "policy-report",
  policy: name,
  computers: computers.map(computerJson),
  fix,
});

const computerJson = ({ file, snapshot: { computer, user, madeAt }, report }: CheckedComputer): object => ({
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

const differenceJson = (difference: PolicyDifference): object =>
  difference.kind === "connector" ? { kind: difference.kind, connector: connectorJson(difference.connector) } : difference;

const unknownJson = (unknown: PolicyUnknown): object =>
  "connector" in unknown ? { kind: unknown.kind, connector: connectorJson(unknown.connector) } : unknown;

export const connectorJson = ({ role, folder, name, sha256, version, integrity, shadows }: SnapshotConnector): object => ({
  role,
  folder,
  name,
  sha256,
  version,
  integrity,
  shadows,
});
