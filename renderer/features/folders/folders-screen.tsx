import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { CommandName, Failure } from "../../../shared/contract/commands.ts";
import type { FolderEntry } from "../../../shared/model/folder-view.ts";
import type { TransferPlan } from "../../../shared/model/install.ts";
import type { FolderRole } from "../../../shared/model/inventory.ts";
import { describeService } from "../../../shared/words/describe/describe-folders.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { useCreateFolder } from "../../state/use-create-folder.ts";
import { useShowFolder } from "../../state/use-show-folder.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { AbsentFolders } from "./absent-folders.tsx";
import { FolderCard, type FolderActions } from "./folder-card.tsx";
import { GatewaySection } from "./gateway-section.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import { useFolderView } from "./use-folder-view.ts";
import "./folders.css";

const groupOf: Readonly<Record<FolderRole, "desktop" | "certified" | "gateway" | "added">> = {
  "desktop": "desktop",
  "desktop-dead": "desktop",
  "near-miss": "desktop",
  "certified-installer": "certified",
  "certified-store": "certified",
  "gateway": "gateway",
  "added": "added",
};
const groups = ["desktop", "added", "certified", "gateway"] as const;

/** Not there, and no reason to look at it first. */
const isOnlyPossible = ({ state, role }: FolderEntry): boolean =>
  state === "absent" && role !== "desktop" && role !== "added" && role !== "gateway";

export function FoldersScreen() {
  const { inventory, bridge, messages } = useWindow();
  const { about } = useStore(inventory.store);
  const words = useWords().window;
  const { view, refresh } = useFolderView();
  const showFolder = useShowFolder();
  const createFolder = useCreateFolder();
  const [plan, setPlan] = useState<TransferPlan | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  useFocusBack(isOpen);
  const show = (planned: TransferPlan) => {
    setPlan(planned);
    setIsOpen(true);
  };
  if (view === null) return <Spinner className="pane__loading" size="tiny" label={words.folders.view.loading} />;
  const { folders, service } = view;
  const readFolder = folders.find(({ role }) => role === "desktop")?.path ?? null;
  const say = async (command: CommandName, failure: Failure<CommandName>["kind"] | null, text: string) => {
    messages.show(failure === null ? { tone: "done", text } : { tone: "failure", text: words.failures.of(command, failure) });
    await Promise.all([inventory.refresh(), refresh()]);
  };
  const remove = async ({ id }: FolderEntry) => {
    const reply = await bridge.call("removeFolder", { id });
    await say("removeFolder", reply.ok ? null : reply.error.kind, words.folders.removed);
  };
  const create = async (folder: FolderEntry) => {
    await createFolder(folder);
    await refresh();
  };
  const undoCreate = async ({ id }: FolderEntry) => {
    const reply = await bridge.call("removeCreatedFolder", { id });
    await say("removeCreatedFolder", reply.ok ? null : reply.error.kind, words.folders.view.undone);
  };
  const nameGateway = async ({ id }: FolderEntry, isRead: boolean) => {
    const reply = await bridge.call("setGatewayFolder", { id: isRead ? id : null });
    await say("setGatewayFolder", reply.ok ? null : reply.error.kind, words.folders.view.gatewayNamed);
  };
  const planMove = async ({ id }: FolderEntry) => {
    const reply = await bridge.call("planTransfer", { kind: "move", folder: id });
    if (reply.ok) show(reply.value);
    else await say("planTransfer", reply.error.kind, "");
  };
  const add = async () => {
    const reply = await bridge.call("addFolder", null);
    if (reply.ok && reply.value === null) return;
    const path = reply.ok ? (reply.value?.path ?? "") : "";
    await say("addFolder", reply.ok ? null : reply.error.kind, words.folders.added(foreignPath(path)));
  };
  const actionsOf = (folder: FolderEntry): FolderActions => ({
    onShow: () => showFolder(folder.id),
    onRemove: folder.role === "added" ? () => void remove(folder) : undefined,
    onCreate: folder.canCreate ? () => void create(folder) : undefined,
    onUndoCreate: folder.canRemove ? () => void undoCreate(folder) : undefined,
    onMove: folder.canMove ? () => void planMove(folder) : undefined,
    onGateway: canBeGateway(folder) ? (isRead) => void nameGateway(folder, isRead) : undefined,
  });
  const shown = folders.filter((folder) => !isOnlyPossible(folder));
  return (
    <Page title={words.folders.title} lead={words.folders.explain}>
      {/* In a browser there is no dialog of the system's to choose a folder with. */}
      {about?.host === "electron" && (
        <Button appearance="primary" icon={<AddRegular />} onClick={() => void add()}>
          {words.actions.addFolder}
        </Button>
      )}
      {groups.map((group) => {
        const members = shown.filter(({ role }) => groupOf[role] === group);
        if (members.length === 0 && group !== "gateway") return null;
        return (
          <Section key={group} title={words.folders.groups[group]}>
            {group === "gateway" && (
              <p className="quiet">
                <Sentence text={describeService(service, words.folders)} />
              </p>
            )}
            {members.length > 0 && (
              <ul className="cards">
                {members.map((folder) => (
                  <FolderCard
                    key={folder.id}
                    folder={folder}
                    belongsIn={folder.role === "near-miss" ? readFolder : null}
                    actions={actionsOf(folder)}
                  />
                ))}
              </ul>
            )}
          </Section>
        );
      })}
      <AbsentFolders folders={folders.filter(isOnlyPossible)} />
      <GatewaySection onCopy={show} />
      {plan !== null && (
        <TransferDialog
          key={plan.planId}
          plan={plan}
          isOpen={isOpen}
          onClose={() => {
            setIsOpen(false);
            void refresh();
          }}
        />
      )}
    </Page>
  );
}

/** A folder of Power BI's own for certified connectors is none that a gateway's owner would choose. */
const canBeGateway = ({ state, role, isGatewayNamed }: FolderEntry): boolean =>
  isGatewayNamed || (state === "present" && (role === "added" || role === "desktop"));
