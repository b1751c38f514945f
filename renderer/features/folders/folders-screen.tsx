import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import type { FolderEntry } from "../../../shared/model/folder-view.ts";
import type { TransferPlan } from "../../../shared/model/install.ts";
import type { FolderRole } from "../../../shared/model/inventory.ts";
import { describeService } from "../../../shared/words/describe/describe-folders.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { AbsentFolders } from "./absent-folders.tsx";
import { FolderCard } from "./folder-card.tsx";
import { GatewaySection } from "./gateway-section.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";
import { useFolderCommands } from "./use-folder-commands.ts";
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
  const { inventory } = useWindow();
  const { about } = useStore(inventory.store);
  const words = useWords().window;
  const { view, hasFailed, refresh } = useFolderView();
  const [plan, setPlan] = useState<TransferPlan | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  useFocusBack(isOpen);
  const show = (planned: TransferPlan) => {
    setPlan(planned);
    setIsOpen(true);
  };
  const { add, actionsOf } = useFolderCommands(refresh, show);
  if (view === null && hasFailed)
    return (
      <Page title={words.folders.title} lead={words.folders.view.failed}>
        <div>
          <Button onClick={() => void refresh()}>{words.folders.view.tryAgain}</Button>
        </div>
      </Page>
    );
  if (view === null) return <Loading />;
  const { folders, service } = view;
  const readFolder = folders.find(({ role }) => role === "desktop")?.path ?? null;
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
