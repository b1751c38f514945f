import type { MachinePolicy, PolicyFix, PolicyReport } from "../../../shared/model/machine-policy.ts";
import type { MachineSnapshot } from "../../../shared/model/machine-snapshot.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { Snapshots } from "../snapshots/create-snapshots.ts";
import { evaluatePolicy } from "./evaluate-policy.ts";
import { planPolicyFix } from "./plan-policy-fix.ts";

/** This computer, held to a policy. */
export interface CheckedPolicy {
  readonly snapshot: MachineSnapshot;
  readonly report: PolicyReport;
  readonly fix: PolicyFix;
}

export interface Policies {
  /** Of the last scan, once all code is checked. Changes nothing. */
  readonly check: (policy: MachinePolicy) => Promise<CheckedPolicy>;
}

export interface PolicyPorts {
  readonly snapshots: Snapshots;
  readonly inventory: Pick<LiveInventory, "files">;
}

export const createPolicies = ({ snapshots, inventory }: PolicyPorts): Policies => ({
  check: async (policy) => {
    const snapshot = await snapshots.take({ pseudonyms: false });
    const report = evaluatePolicy(policy, snapshot);
    const installed = inventory.files().map(({ id, folder, name, content }) => ({
      id,
      folder: folder.path,
      name,
      sha256: !content.ok ? null : content.value.kind === "refused" ? content.value.refusal.sha256 : content.value.inspection.sha256,
    }));
    return { snapshot, report, fix: planPolicyFix(policy, report, installed) };
  },
});
