import { ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { Policies } from "../policy/create-policies.ts";
import { policyIn } from "../policy/read-policy-file.ts";
import { shownCheck } from "../policy/shown-check.ts";

export interface PolicyHandlerPorts {
  readonly policies: Policies;
  readonly inventory: Pick<LiveInventory, "scans" | "contents">;
}

export function createPolicyHandlers({ policies, inventory }: PolicyHandlerPorts): Pick<Handlers, "checkPolicy"> {
  return {
    checkPolicy: async ({ name, base64 }) => {
      const policy = policyIn(Buffer.from(base64, "base64"), name);
      if (!policy.ok) return ok({ kind: "no-policy", failure: policy.error });
      await inventory.scans.ended();
      if (inventory.contents().scannedAt === null) return ok({ kind: "not-scanned" });
      return ok({ kind: "checked", check: shownCheck(policy.value, await policies.check(policy.value)) });
    },
  };
}
