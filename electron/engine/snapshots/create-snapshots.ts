import { hostname, release, type as systemName } from "node:os";
import type { MachineSnapshot, SnapshotVersions } from "../../../shared/model/machine-snapshot.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { Host } from "../scan/known-folders.ts";
import { takeSnapshot } from "./take-snapshot.ts";

export interface SnapshotPorts {
  readonly inventory: Pick<LiveInventory, "checkCode" | "assembly" | "files" | "policy">;
  readonly system: Host;
  readonly dataFolder: string;
  /** Of Mezzanine. */
  readonly version: string;
  /** By default the system's. */
  readonly computerName?: string;
  readonly now: () => Date;
}

/** Of Mezzanine, and of the system as it is. */
export const snapshotVersions = (mezzanine: string): SnapshotVersions => ({
  mezzanine,
  system: systemName(),
  systemRelease: release(),
  architecture: process.arch,
});

/** What is on this computer, to be compared with another day or another computer. */
export interface Snapshots {
  /** Of the last scan, once all code is checked. */
  readonly take: (choice: { readonly pseudonyms: boolean }) => Promise<MachineSnapshot>;
}

export function createSnapshots({ inventory, system, dataFolder, version, computerName = hostname(), now }: SnapshotPorts): Snapshots {
  return {
    take: async (choice) => {
      await inventory.checkCode();
      const { folders, findings, records, checks } = inventory.assembly();
      return takeSnapshot(
        {
          madeAt: now(),
          versions: snapshotVersions(version),
          computer: { home: system.home, environment: system.environment, computerName, dataFolder },
          securityLevel: checks.securityLevel,
          folders,
          files: inventory.files().map((file) => ({ ...file, loading: records.get(file.id)?.loading ?? null })),
          findings,
          policy: inventory.policy(),
        },
        choice,
      );
    },
  };
}
