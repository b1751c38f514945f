import { expect, test } from "vitest";
import { mostShown, shownCheck } from "../../../electron/engine/policy/shown-check.ts";
import type { MachinePolicy, PolicyRuleReport } from "../../../shared/model/machine-policy.ts";
import { aSnapshotConnector } from "../../builders/a-machine-snapshot.ts";

const fix = { quarantine: [], trust: [], conflicts: [], toInstall: [] };
const connector = aSnapshotConnector("Fern.mez");

function aReport(at: number, differences: number, unknown: number): PolicyRuleReport {
  return {
    rule: { id: `r${at}`, because: null, rule: "no-unsigned", except: [] },
    outcome: "different",
    differences: Array.from({ length: differences }, () => ({ kind: "connector", connector })),
    unknown: Array.from({ length: unknown }, () => ({ kind: "signature-not-checked", connector })),
  };
}

const shown = (rules: readonly PolicyRuleReport[]) => {
  const policy: MachinePolicy = { format: "mezzanine-policy", formatVersion: 1, name: "a", rules: rules.map(({ rule }) => rule) };
  return shownCheck(policy, { report: { rules, outcome: "different" }, fix });
};

test("of one rule the first things are shown, differences before what is not known, and the others are counted", () => {
  const [whole, cut] = shown([aReport(0, 3, 4), aReport(1, mostShown.ofRule - 1, 4)]).rules;
  expect(whole).toMatchObject({ leftOut: 0, differences: { length: 3 }, unknown: { length: 4 } });
  expect(cut).toMatchObject({ leftOut: 3, differences: { length: mostShown.ofRule - 1 }, unknown: { length: 1 } });
});

test("many rules together are bounded too, and each keeps its outcome", () => {
  const { rules, outcome } = shown(Array.from({ length: 500 }, (_, at) => aReport(at, mostShown.ofRule, 10)));
  const sent = rules.reduce((sum, { differences, unknown }) => sum + differences.length + unknown.length, 0);
  expect(sent).toBe(mostShown.ofPolicy);
  expect(rules.at(-1)).toMatchObject({ outcome: "different", leftOut: mostShown.ofRule + 10 });
  expect([rules.length, outcome]).toEqual([500, "different"]);
});
