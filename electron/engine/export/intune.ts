import type { MachinePolicy } from "../../../shared/model/machine-policy.ts";
import { exportTexts } from "../../../shared/words/en/export-files.ts";
import type { Exporter } from "./exporter.ts";
import { asciiFile, readmeFacts, trustedListFiles } from "./export-files.ts";
import { asciiJson, partsOf } from "./policy-parts.ts";
import { goodValue, printPolicyScript, wholePolicySetting, type PolicyTask } from "./policy-scripts.ts";

/** https://learn.microsoft.com/intune/device-security/compliance/create-custom-json */
const mostRules = 100;
const mostRuleBytes = 100 * 1024;
const moreInfo = "https://learn.microsoft.com/power-bi/connect-data/desktop-connector-extensibility";

export const exportIntune: Exporter = ({ policy, version }) => {
  const { connectors, thumbprints } = partsOf(policy);
  const rules = rulesOf(policy);
  const script = (name: string, task: PolicyTask, part: MachinePolicy) => asciiFile(name, printPolicyScript(task, part, version));
  return [
    asciiFile("README.txt", exportTexts.intune({ ...readmeFacts(policy, version), settingForEachRule: rules.each })),
    ...(connectors === null
      ? []
      : [
          script("remediation/Detect-Connectors.ps1", "detect", connectors),
          script("remediation/Remediate-Connectors.ps1", "remediate", connectors),
        ]),
    // These only read, and every user may read the trusted list.
    script("compliance/Discover-Policy.ps1", rules.each ? "discover-rules" : "discover-policy", policy),
    asciiFile("compliance/rules.json", rules.text),
    script("requirement/Test-Policy.ps1", "requirement", policy),
    ...trustedListFiles("trusted-list", "intune", thumbprints),
  ];
};

interface ComplianceRules {
  /** Whether each rule of the policy is a setting. */
  readonly each: boolean;
  readonly text: string;
}

function rulesOf({ rules }: MachinePolicy): ComplianceRules {
  const each = asciiJson({ Rules: rules.map(({ id, because }) => settingRule(id, exportTexts.compliance.rule(id), because)) });
  if (rules.length <= mostRules && each.length <= mostRuleBytes) return { each: true, text: each };
  return { each: false, text: asciiJson({ Rules: [settingRule(wholePolicySetting, exportTexts.compliance.policy, null)] }) };
}

const settingRule = (name: string, title: string, because: string | null) => ({
  SettingName: name,
  Operator: "IsEquals",
  DataType: "String",
  Operand: goodValue,
  MoreInfoUrl: moreInfo,
  RemediationStrings: [{ Language: "en_US", Title: title, Description: descriptionOf(because) }],
});

function descriptionOf(because: string | null): string {
  const { description } = exportTexts.compliance;
  return because === null ? description : `${because.replace(/\s+/gu, " ").trim()} ${description}`;
}
