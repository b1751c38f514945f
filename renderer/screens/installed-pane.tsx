import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { useEffect } from "react";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import { DetailView } from "../parts/detail/detail-view.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import type { DetailTab } from "../state/route.ts";
import { addressNotice } from "../state/notices.ts";
import { useStore } from "../state/store.ts";
import { useWindow } from "../state/window-state.tsx";
import { useWords } from "../state/words.tsx";
import { useDetailContext } from "./use-detail-context.ts";

interface InstalledPaneProps {
  readonly id: ConnectorId;
  readonly tab: DetailTab;
  readonly onTab: (tab: DetailTab) => void;
}

/** A connector in one of the folders. */
export function InstalledPane({ id, tab, onTab }: InstalledPaneProps) {
  const { detail, bridge, notices, inventory } = useWindow();
  const state = useStore(detail.shown);
  const words = useWords();
  const { snapshot } = useStore(inventory.store);
  const context = useDetailContext();
  const revision = snapshot?.revision;
  useEffect(() => {
    void detail.show(id);
  }, [detail, id, revision]);
  if (state.kind === "gone") {
    return <EmptyState icon={<DocumentSearchRegular />} title={words.window.detail.gone} text={words.window.detail.goneDetail} />;
  }
  if (state.kind !== "ready" || state.id !== id) return <p className="pane__loading quiet">{words.window.detail.loading}</p>;
  const learnMore = async (publish: string) => {
    const reply = await bridge.call("openLearnMore", { id, publish });
    if (!reply.ok) notices.say(addressNotice("openLearnMore", reply.error, words));
  };
  const folder = snapshot?.folders.find((one) => one.id === state.record.folder);
  return (
    <DetailView
      record={state.record}
      verdicts={context.verdictsOf(state.record)}
      culture={context.culture}
      now={context.now}
      tab={tab}
      onTab={onTab}
      folderPath={folder?.path ?? null}
      compareFocused={false}
      onLearnMore={(publish) => void learnMore(publish)}
    />
  );
}
