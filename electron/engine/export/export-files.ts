import type { MachinePolicy } from "../../../shared/model/machine-policy.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { TrustExportKind } from "../../../shared/model/trust-change.ts";
import type { ExportReadmeFacts } from "../../../shared/words/en/export-files.ts";
import { createTrustFiles } from "../trust/exports/create-trust-files.ts";
import { noStoredList } from "../trust/plan-trust-change.ts";
import type { ExportFile } from "./exporter.ts";
import { idsOf, partsOf } from "./policy-parts.ts";

/** For text that has nothing but ASCII. */
export const asciiFile = (name: string, text: string): ExportFile => ({ name, bytes: Buffer.from(text, "latin1") });

export function readmeFacts(policy: MachinePolicy, version: string): ExportReadmeFacts {
  const { connectors, thumbprints } = partsOf(policy);
  return {
    version,
    connectorRules: connectors === null ? [] : idsOf(connectors),
    thumbprints: thumbprints.length,
    settingForEachRule: true,
  };
}

/** The files of `trust export` in a folder of their own; none where the policy has no thumbprint. */
export function trustedListFiles(folder: string, kind: TrustExportKind, thumbprints: readonly Thumbprint[]): readonly ExportFile[] {
  const files = createTrustFiles(kind, thumbprints, noStoredList);
  return files.ok ? files.value.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })) : [];
}
