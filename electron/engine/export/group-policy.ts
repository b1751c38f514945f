import { exportTexts } from "../../../shared/words/en/export-files.ts";
import type { Exporter } from "./exporter.ts";
import { asciiFile, readmeFacts, trustedListFiles } from "./export-files.ts";
import { partsOf } from "./policy-parts.ts";
import { printPolicyScript } from "./policy-scripts.ts";

export const exportGroupPolicy: Exporter = ({ policy, version }) => {
  const { connectors, thumbprints } = partsOf(policy);
  return [
    asciiFile("README.txt", exportTexts.gpo(readmeFacts(policy, version))),
    ...(connectors === null ? [] : [asciiFile("Logon-Connectors.ps1", printPolicyScript("logon", connectors, version))]),
    ...trustedListFiles("startup-script", "powershell", thumbprints),
    ...trustedListFiles("administrative-template", "gpo", thumbprints),
  ];
};
