import { resolve } from "node:path";
import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { FolderFacts, FolderId } from "../../../shared/model/inventory.ts";
import type { Inspector } from "../inspector/inspector.ts";
import { folderId, type AddedFolders } from "../scan/folders.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { HostActions } from "./host-actions.ts";

export interface FolderPorts {
  readonly added: AddedFolders;
  readonly isReadOnly: boolean;
  readonly inventory: LiveInventory;
  readonly hostActions: HostActions;
  readonly readFolder: Inspector["readFolder"];
  readonly platform: NodeJS.Platform;
  readonly now: () => Date;
}

type FolderCommands = "addFolder" | "removeFolder" | "showFolder";

export function createFolderHandlers(ports: FolderPorts): Pick<Handlers, FolderCommands> {
  const { added: addedFolders, isReadOnly, inventory, hostActions, platform, now } = ports;
  const readFolderState = async (path: string) => (await ports.readFolder({ path, listFor: null }))?.state ?? "no-answer";
  const findAdded = (id: FolderId) => addedFolders.list().find((path) => folderId(path, platform) === id);
  return {
    addFolder: async () => {
      if (hostActions.chooseFolder === undefined) return err({ kind: "no-dialog" });
      if (isReadOnly) return err({ kind: "store-read-only" });
      const chosen = await hostActions.chooseFolder(whereConnectorsAre(inventory.assembly().folders));
      if (chosen === null) return ok(null);
      const path = resolve(chosen);
      const id = folderId(path, platform);
      if (inventory.findFolder(id) !== undefined || findAdded(id) !== undefined) return err({ kind: "already-added" });
      const state = await readFolderState(path);
      if (state === "absent" || state === "not-a-folder") return err({ kind: "not-a-folder" });
      if (!addedFolders.add(path, now())) return err({ kind: "store-read-only" });
      inventory.scans.noticeChange();
      return ok({ id, path, role: "added", state, connectorCount: 0 });
    },
    removeFolder: ({ id }) => {
      const added = findAdded(id);
      const known = inventory.findFolder(id) !== undefined;
      if (added === undefined) return Promise.resolve(err({ kind: known ? "not-removable" : "unknown-id" }));
      if (isReadOnly || !addedFolders.remove(added)) return Promise.resolve(err({ kind: "store-read-only" }));
      inventory.scans.noticeChange();
      return Promise.resolve(ok(null));
    },
    showFolder: async ({ id }) => {
      const folder = inventory.findFolder(id);
      if (folder === undefined) return err({ kind: "unknown-id" });
      if (hostActions.showFolder === undefined) return err({ kind: "not-available" });
      // Read again: it may have been removed since the scan.
      if ((await readFolderState(folder.path)) !== "present") return err({ kind: "absent" });
      return (await hostActions.showFolder(folder.path)) ? ok(null) : err({ kind: "not-available" });
    },
  };
}

/** Power BI Desktop's folder when it is there, else any that we know. They are in the order of the list. */
const whereConnectorsAre = (folders: readonly FolderFacts[]): string | null => {
  const present = folders.filter(({ state }) => state === "present");
  return (present.find(({ role }) => role === "desktop") ?? present[0])?.path ?? null;
};
