import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { Installer } from "../install/installer.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";

export interface InstallPorts {
  readonly installer: Installer;
  readonly inventory: Pick<LiveInventory, "scans" | "announce">;
}

/** The window may not accept content that cannot be relied on: its order has no field for that. */
export function createInstallHandlers({ installer, inventory }: InstallPorts): Pick<Handlers, "planInstall" | "install"> {
  return {
    planInstall: async ({ ids }) => ok(await installer.plan(ids)),
    install: async (order) => {
      const outcomes = await installer.carryOut(order);
      // Also after a failure: some of the files may have moved.
      inventory.scans.noticeChange();
      inventory.announce();
      return outcomes.ok ? outcomes : err({ kind: outcomes.error });
    },
  };
}
