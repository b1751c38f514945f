import type { PolicyRule } from "../../../../shared/model/machine-policy.ts";
import { dscReadMe } from "../../../../shared/words/en/export-dsc.ts";
import type { ExportFile, Exporter } from "../exporter.ts";
import { configurationOf, type ConfiguredResource } from "./dsc-configuration.ts";
import { dscManifest } from "./dsc-manifests.ts";
import { dscResources, type DscResourceName } from "./dsc-resources.ts";

export const manifestNames: Readonly<Record<DscResourceName, string>> = {
  TrustedThumbprints: "mezzanine-trusted-thumbprints.dsc.resource.json",
  Connector: "mezzanine-connector.dsc.resource.json",
  NoShadows: "mezzanine-no-shadows.dsc.resource.json",
};

export const computerConfiguration = "computer.dsc.config.json";
export const userConfiguration = "user.dsc.config.json";

/** For Microsoft's DSC 3: three manifests, a configuration for the computer and one for each user, and a read-me. */
export const exportDsc: Exporter = ({ policy, version }) => {
  const { computer, user, leftOut, needSource } = configurationOf(policy);
  const configurations = [
    ...(computer.length === 0 ? [] : [jsonFile(computerConfiguration, document(computer, "elevated"))]),
    ...(user.length === 0 ? [] : [jsonFile(userConfiguration, document(user, "current"))]),
  ];
  const idsOf = (rules: readonly PolicyRule[]) => rules.map(({ id }) => id);
  const readMe = dscReadMe({
    version,
    computer: computer.length === 0 ? null : computerConfiguration,
    user: user.length === 0 ? null : userConfiguration,
    manifests: Object.values(manifestNames),
    needSource: idsOf(needSource),
    leftOut: idsOf(leftOut),
  });
  return [
    { name: "README.md", bytes: Buffer.from(readMe) },
    ...dscResources.map((resource) => jsonFile(manifestNames[resource], dscManifest(resource))),
    ...configurations,
  ];
};

const document = (resources: readonly ConfiguredResource[], securityContext: "elevated" | "current"): object => ({
  $schema: "https://aka.ms/dsc/schemas/v3/bundled/config/document.json",
  metadata: { "Microsoft.DSC": { securityContext } },
  resources,
});

const jsonFile = (name: string, value: object): ExportFile => ({ name, bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`) });
