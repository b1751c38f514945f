import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { FolderView } from "../../../shared/model/folder-view.ts";
import type { FolderId } from "../../../shared/model/inventory.ts";
import { createFiles } from "../cleanup/execute/files.ts";
import { createGatewayAccess, type AccessReader } from "../folders/access-reader.ts";
import { readFolderView } from "../folders/folder-view.ts";
import { readGatewayView } from "../folders/gateway-view.ts";
import { makeFolder, removeMadeFolder } from "../folders/make-folder.ts";
import type { Transfers } from "../folders/transfers.ts";
import type { Inspector } from "../inspector/inspector.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import { folderId, type AddedFolders } from "../scan/folders.ts";
import type { Host } from "../scan/known-folders.ts";
import { readGatewayFolder, readMadeFolders, writeGatewayFolder, type SettingsStore } from "../settings.ts";

export interface FolderViewParts {
  readonly system: Host;
  readonly added: AddedFolders;
  readonly settings: SettingsStore;
  readonly isReadOnly: boolean;
  readonly inventory: LiveInventory;
  readonly readFolder: Inspector["readFolder"];
  readonly readAccess: AccessReader;
  readonly transfers: Transfers;
}

type FolderViewCommands =
  | "getFolders"
  | "createFolder"
  | "removeCreatedFolder"
  | "setGatewayFolder"
  | "planTransfer"
  | "carryOutTransfer"
  | "getGateway";

export function createFolderViewHandlers(parts: FolderViewParts): Pick<Handlers, FolderViewCommands> {
  const { system, added, settings, isReadOnly, inventory, readFolder, readAccess, transfers } = parts;
  const { platform, registry } = system;
  const files = createFiles();
  const lookAtFolders = async () => {
    const access = createGatewayAccess({ platform, registry, readAccess });
    const users = { added: added.list(), gateway: readGatewayFolder(settings) };
    return { access, view: await readFolderView({ host: system, users, made: readMadeFolders(settings), readFolder, access }) };
  };
  const findIn = ({ folders }: FolderView, id: FolderId) => folders.find((one) => one.id === id);
  return {
    getFolders: async () => ok((await lookAtFolders()).view),
    createFolder: async ({ id }) => {
      const folder = findIn((await lookAtFolders()).view, id);
      if (folder === undefined) return err({ kind: "unknown-id" });
      // Another folder that is made may be read instead of one that holds connectors.
      if (!folder.canCreate) return err({ kind: folder.state === "absent" ? "unknown-id" : "already-there" });
      const made = await makeFolder(folder.path, { files, settings, isReadOnly });
      if (!made.ok) return err({ kind: made.error });
      inventory.scans.noticeChange();
      return ok(null);
    },
    removeCreatedFolder: async ({ id }) => {
      const made = readMadeFolders(settings).find(({ path }) => folderId(path, platform) === id);
      if (made === undefined) return err({ kind: "unknown-id" });
      const removed = await removeMadeFolder(made.path, { files, settings, isReadOnly });
      if (!removed.ok) return err({ kind: removed.error });
      inventory.scans.noticeChange();
      return ok(null);
    },
    setGatewayFolder: async ({ id }) => {
      const folder = id === null ? null : findIn((await lookAtFolders()).view, id);
      if (folder === undefined) return err({ kind: "unknown-id" });
      if (isReadOnly || !writeGatewayFolder(settings, folder?.path ?? null)) return err({ kind: "store-read-only" });
      inventory.scans.noticeChange();
      return ok(null);
    },
    planTransfer: async (request) => {
      const plan = await transfers.plan(request);
      return plan.ok ? plan : err({ kind: plan.error });
    },
    carryOutTransfer: async (order) => {
      const outcomes = await transfers.carryOut(order);
      // Also after a failure: some of the files may have moved.
      inventory.scans.noticeChange();
      inventory.announce();
      return outcomes.ok ? outcomes : err({ kind: outcomes.error });
    },
    getGateway: async () => {
      await inventory.scans.ended();
      await inventory.checkCode();
      const { view, access } = await lookAtFolders();
      return ok(await readGatewayView(view, { inventory, access }));
    },
  };
}
