import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { FolderFacts, FolderRole } from "../../../shared/model/inventory.ts";
import { FolderCard } from "./folder-card.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { Loading } from "../../ui/loading.tsx";
import { useShowFolder } from "../../state/use-show-folder.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";

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

export function FoldersScreen() {
  const { inventory, bridge, messages } = useWindow();
  const { snapshot, about } = useStore(inventory.store);
  const words = useWords().window;
  const showFolder = useShowFolder();
  if (snapshot === null) return <Loading />;
  const readFolder = snapshot.folders.find(({ role }) => role === "desktop")?.path ?? null;
  const remove = async ({ id }: FolderFacts) => {
    const reply = await bridge.call("removeFolder", { id });
    messages.show(
      reply.ok
        ? { tone: "done", text: words.folders.removed }
        : { tone: "failure", text: words.failures.of("removeFolder", reply.error.kind) },
    );
    await inventory.refresh();
  };
  const add = async () => {
    const reply = await bridge.call("addFolder", null);
    if (!reply.ok) messages.show({ tone: "failure", text: words.failures.of("addFolder", reply.error.kind) });
    else if (reply.value !== null) messages.show({ tone: "done", text: words.folders.added(foreignPath(reply.value.path)) });
    await inventory.refresh();
  };
  return (
    <Page title={words.folders.title} lead={words.folders.explain}>
      {/* In a browser there is no dialog of the system's to choose a folder with. */}
      {about?.host === "electron" && (
        <Button appearance="primary" icon={<AddRegular />} onClick={() => void add()}>
          {words.actions.addFolder}
        </Button>
      )}
      {groups.map((group) => {
        const members = snapshot.folders.filter(({ role }) => groupOf[role] === group);
        return (
          members.length > 0 && (
            <Section key={group} title={words.folders.groups[group]}>
              <ul className="cards">
                {members.map((folder) => (
                  <FolderCard
                    key={folder.id}
                    folder={folder}
                    belongsIn={folder.role === "near-miss" ? readFolder : null}
                    onShow={() => showFolder(folder.id)}
                    onRemove={folder.role === "added" ? () => void remove(folder) : undefined}
                  />
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </Page>
  );
}
