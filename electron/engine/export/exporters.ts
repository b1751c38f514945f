import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ExportEngine } from "../../../shared/model/policy-export.ts";
import { exportConfigurationManager } from "./configuration-manager.ts";
import type { Exporter, ExportFacts, ExportFile } from "./exporter.ts";
import { exportDsc } from "./dsc/export-dsc.ts";
import { exportGroupPolicy } from "./group-policy.ts";
import { exportIntune } from "./intune.ts";
import { exportOsquery } from "./osquery/export-osquery.ts";

const exporters: Readonly<Record<ExportEngine, Exporter>> = {
  intune: exportIntune,
  configmgr: exportConfigurationManager,
  gpo: exportGroupPolicy,
  dsc: exportDsc,
  osquery: exportOsquery,
};

export const exportFolderName = (engine: ExportEngine): string => `Mezzanine policy ${engine}`;

/** Bytes that an engine takes of files whose names fit. */
interface FileLimit {
  readonly engine: ExportEngine;
  readonly name: RegExp;
  readonly bytes: number;
}

const KiB = 1024;

const limits: readonly FileLimit[] = [
  // Microsoft documents 200 KB for scripts of the management extension.
  { engine: "intune", name: /^(?:remediation|trusted-list)\/.*\.ps1$/u, bytes: 200 * KiB },
  // https://learn.microsoft.com/intune/device-security/compliance/create-custom-script
  { engine: "intune", name: /^compliance\/.*\.ps1$/u, bytes: KiB * KiB },
  // Documented for other scripts of Win32 apps (mobileAppContentScript of Microsoft Graph); for this kind no other number is.
  { engine: "intune", name: /^requirement\/.*\.ps1$/u, bytes: 100 * KiB },
];

/** A file would be larger than its engine takes. */
export interface ExportTooLarge {
  readonly kind: "too-large";
  readonly name: string;
  readonly sizeBytes: number;
  readonly limitBytes: number;
}

export function createExport(engine: ExportEngine, facts: ExportFacts): Result<readonly ExportFile[], ExportTooLarge> {
  const files = exporters[engine](facts);
  for (const { name, bytes } of files) {
    const limit = limits.find((one) => one.engine === engine && one.name.test(name));
    if (limit !== undefined && bytes.length > limit.bytes)
      return err({ kind: "too-large", name, sizeBytes: bytes.length, limitBytes: limit.bytes });
  }
  return ok(files);
}
