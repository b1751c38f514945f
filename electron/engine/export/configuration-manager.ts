import { exportTexts } from "../../../shared/words/en/export-files.ts";
import type { Exporter } from "./exporter.ts";
import { asciiFile, readmeFacts, trustedListFiles } from "./export-files.ts";
import { partsOf } from "./policy-parts.ts";
import { printPolicyScript } from "./policy-scripts.ts";

export const exportConfigurationManager: Exporter = ({ policy, version }) => {
  const { connectors, thumbprints } = partsOf(policy);
  const scripts =
    connectors === null
      ? []
      : [
          asciiFile("Discover-Connectors.ps1", printPolicyScript("discover-compliant", connectors, version)),
          asciiFile("Remediate-Connectors.ps1", printPolicyScript("remediate", connectors, version)),
        ];
  return [
    asciiFile("README.txt", exportTexts.configmgr(readmeFacts(policy, version))),
    ...scripts,
    ...trustedListFiles("trusted-list", "configmgr", thumbprints),
  ];
};
