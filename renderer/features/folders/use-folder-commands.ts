import type { CommandName, Failure } from "../../../shared/contract/commands.ts";
import type { FolderEntry } from "../../../shared/model/folder-view.ts";
import type { TransferPlan } from "../../../shared/model/install.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { useCreateFolder } from "../../state/use-create-folder.ts";
import { useShowFolder } from "../../state/use-show-folder.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import type { FolderActions } from "./folder-card.tsx";

export interface FolderCommands {
  /** Asks for a folder in the system's own dialog. */
  readonly add: () => Promise<void>;
  readonly actionsOf: (folder: FolderEntry) => FolderActions;
}

/** What can be done with folders; each says what came of it, and has the folders looked at again. */
export function useFolderCommands(refresh: () => Promise<void>, onPlan: (plan: TransferPlan) => void): FolderCommands {
  const { inventory, bridge, messages } = useWindow();
  const { folders: words, failures } = useWords().window;
  const showFolder = useShowFolder();
  const createFolder = useCreateFolder();
  const say = async (command: CommandName, failure: Failure<CommandName>["kind"] | null, text: string) => {
    messages.show(failure === null ? { tone: "done", text } : { tone: "failure", text: failures.of(command, failure) });
    await Promise.all([inventory.refresh(), refresh()]);
  };
  const remove = async ({ id }: FolderEntry) => {
    const reply = await bridge.call("removeFolder", { id });
    await say("removeFolder", reply.ok ? null : reply.error.kind, words.removed);
  };
  const create = async (folder: FolderEntry) => {
    await createFolder(folder);
    await refresh();
  };
  const undoCreate = async ({ id }: FolderEntry) => {
    const reply = await bridge.call("removeCreatedFolder", { id });
    await say("removeCreatedFolder", reply.ok ? null : reply.error.kind, words.view.undone);
  };
  const nameGateway = async ({ id }: FolderEntry, isRead: boolean) => {
    const reply = await bridge.call("setGatewayFolder", { id: isRead ? id : null });
    await say("setGatewayFolder", reply.ok ? null : reply.error.kind, words.view.gatewayNamed);
  };
  const planMove = async ({ id }: FolderEntry) => {
    const reply = await bridge.call("planTransfer", { kind: "move", folder: id });
    if (reply.ok) onPlan(reply.value);
    else await say("planTransfer", reply.error.kind, "");
  };
  return {
    add: async () => {
      const reply = await bridge.call("addFolder", null);
      if (reply.ok && reply.value === null) return;
      const path = reply.ok ? (reply.value?.path ?? "") : "";
      await say("addFolder", reply.ok ? null : reply.error.kind, words.added(foreignPath(path)));
    },
    actionsOf: (folder) => ({
      onShow: () => showFolder(folder.id),
      onRemove: folder.role === "added" ? () => void remove(folder) : undefined,
      onCreate: folder.canCreate ? () => void create(folder) : undefined,
      onUndoCreate: folder.canRemove ? () => void undoCreate(folder) : undefined,
      onMove: folder.canMove ? () => void planMove(folder) : undefined,
      onGateway: canBeGateway(folder) ? (isRead) => nameGateway(folder, isRead) : undefined,
    }),
  };
}

/** A folder of Power BI's own for certified connectors is none that a gateway's owner would choose. */
const canBeGateway = ({ state, role, isGatewayNamed }: FolderEntry): boolean =>
  isGatewayNamed || (state === "present" && (role === "added" || role === "desktop"));
