import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { MachinePolicy, PolicyFix, PolicyReport } from "../../../shared/model/machine-policy.ts";
import type { SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { isRequired } from "./evaluate-policy.ts";

/** A file of this computer, as a snapshot names it. */
export interface InstalledFile {
  readonly id: ConnectorId;
  readonly folder: string;
  readonly name: string;
  /** Null when there are no bytes. */
  readonly sha256: string | null;
}

/** Pure. A file that is not the one that the report is about, byte for byte, is left out. */
export function planPolicyFix(policy: MachinePolicy, report: PolicyReport, installed: readonly InstalledFile[]): PolicyFix {
  const unwanted = new Set<SnapshotConnector>();
  const trust = new Set<string>();
  for (const { differences } of report.rules) {
    for (const difference of differences) {
      if (difference.kind === "connector") unwanted.add(difference.connector);
      if (difference.kind === "not-trusted") trust.add(difference.thumbprint);
    }
  }
  const conflicts = [...unwanted].filter((connector) => isRequired(policy, connector));
  const idOf = new Map(installed.map((file) => [keyOf(file), file.id]));
  const movable = [...unwanted].filter((connector) => !conflicts.includes(connector));
  return {
    quarantine: movable.flatMap((connector) => idOf.get(keyOf(connector)) ?? []),
    trust: [...trust],
    conflicts,
    toInstall: report.rules.flatMap(({ rule, outcome }) => (rule.rule === "required" && outcome === "different" ? [rule] : [])),
  };
}

const keyOf = ({ folder, name, sha256 }: Omit<InstalledFile, "id">): string => JSON.stringify([folder, name, sha256]);
