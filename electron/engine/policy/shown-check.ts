import type { CheckedRule, MachinePolicy, PolicyCheck, PolicyRuleReport } from "../../../shared/model/machine-policy.ts";
import type { CheckedPolicy } from "./create-policies.ts";

/** What is drawn of one rule, and of all. */
export const mostShown = { ofRule: 200, ofPolicy: 5_000 };

/** A policy of many rules for a computer with many connectors has more to say than a window can show. */
export function shownCheck({ name }: MachinePolicy, { report, fix }: Omit<CheckedPolicy, "snapshot">): PolicyCheck {
  const rules: CheckedRule[] = [];
  let room = mostShown.ofPolicy;
  for (const rule of report.rules) {
    const shown = shownRule(rule, Math.min(room, mostShown.ofRule));
    room -= shown.differences.length + shown.unknown.length;
    rules.push(shown);
  }
  return { name, outcome: report.outcome, rules, fix };
}

function shownRule({ rule, outcome, differences, unknown }: PolicyRuleReport, room: number): CheckedRule {
  const shownDifferences = differences.slice(0, room);
  const shownUnknown = unknown.slice(0, room - shownDifferences.length);
  const leftOut = differences.length + unknown.length - shownDifferences.length - shownUnknown.length;
  return { rule, outcome, differences: shownDifferences, unknown: shownUnknown, leftOut };
}
