import { expect, test } from "vitest";
import { worstSeverity, type FindingKind } from "../../../shared/model/finding.ts";

test.each<[readonly FindingKind[], ReturnType<typeof worstSeverity>]>([
  [[], null],
  [["archive-untidy"], "information"],
  [["archive-untidy", "unsigned"], "attention"],
  [["unsigned", "altered", "archive-untidy"], "danger"],
])("of %j the worst is %s", (findings, worst) => {
  expect(worstSeverity(findings)).toBe(worst);
});
