import type {
  MachinePolicy,
  PolicyDifference,
  PolicyReport,
  PolicyRuleReport,
  PolicyUnknown,
} from "../../../shared/model/machine-policy.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { describePolicyDifference, describePolicyUnknown } from "../../../shared/words/describe/describe-policy.ts";
import { policyCommandTexts } from "../../../shared/words/en/command-line/policy.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { plainEn as en, plainWords } from "../../../shared/words/plain-words.ts";
import type { CommandContext } from "../command-context.ts";
import { wrap } from "./layout.ts";
import { createPaint, printablePath } from "./paint.ts";

const words = plainWords(policyCommandTexts);

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
export function describePolicyReport({ file, snapshot, report }: CheckedComputer, { stdout, environment }: CommandContext): string {
  const paint = createPaint(stdout, environment);
  const about = file === null ? "" : `${printablePath(file)} (${words.about(foreign(snapshot.computer), foreign(snapshot.user))})\n`;
  const rules = report.rules.map((one) => {
    const { rule, outcome } = one;
    const title = words.rule(en.policy.outcomes[outcome], rule.id, en.policy.rules[rule.rule]);
    const all = sentencesOf(one);
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
  return [about, ...rules, wrap(en.policy.summary[report.outcome], stdout.columns, "")].join("");
}

const sentencesOf = ({ rule, differences, unknown }: PolicyRuleReport): readonly string[] => [
  ...differences.map((one) => describePolicyDifference(rule, one, en)),
  ...unknown.map((one) => describePolicyUnknown(one, en)),
];

/** The same for scripts. */
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
    differences: differences.map((one) => ({ ...differenceJson(one), message: describePolicyDifference(rule, one, en) })),
    unknown: unknown.map((one) => ({ ...unknownJson(one), message: describePolicyUnknown(one, en) })),
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
