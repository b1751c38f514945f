import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { useEffect, useRef, useState } from "react";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import { DetailView } from "../parts/detail/detail-view.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import type { DetailTab, Route } from "../state/route.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/words.tsx";
import { useWindow } from "../state/window-state.tsx";
import { OpenedPane } from "./opened-pane.tsx";
import { useDetailContext } from "./use-detail-context.ts";
import { chooseFile, useOpenFile } from "./use-open-file.ts";

export interface DetailPaneProps {
  readonly shown: Route["shown"];
  /** Absent where the list stands beside it. */
  readonly onBack?: (() => void) | undefined;
}

export function DetailPane({ shown, onBack }: DetailPaneProps) {
  const { actions, detail } = useWords().window;
  const [tab, setTab] = useState<DetailTab>("overview");
  const pane = useRef<HTMLElement>(null);
  const key = shown === null ? "" : shown.kind === "opened" ? "opened" : shown.id;
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [key]);
  // One column: the detail took the place of the list, so the focus goes with it.
  const alone = onBack !== undefined;
  useEffect(() => {
    if (alone) pane.current?.querySelector<HTMLElement>(".back")?.focus();
  }, [key, alone]);
  return (
    <aside ref={pane} className="pane pane--detail" aria-label={detail.label}>
      {onBack !== undefined && (
        <Button className="back" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>{actions.back}</Button>
      )}
      {shown === null && <NothingShown />}
      {shown?.kind === "connector" && <InstalledPane key={shown.id} id={shown.id} tab={tab} onTab={setTab} />}
      {shown?.kind === "opened" && <OpenedPane tab={tab} onTab={setTab} />}
    </aside>
  );
}

function NothingShown() {
  const { empty, actions } = useWords().window;
  const openFile = useOpenFile();
  return (
    <EmptyState icon={<DocumentSearchRegular />} title={empty.detailTitle} text={empty.detail}>
      <Button icon={<DocumentSearchRegular />} onClick={() => chooseFile(openFile)}>{actions.openFile}</Button>
    </EmptyState>
  );
}

interface InstalledPaneProps {
  readonly id: ConnectorId;
  readonly tab: DetailTab;
  readonly onTab: (tab: DetailTab) => void;
}

function InstalledPane({ id, tab, onTab }: InstalledPaneProps) {
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
    if (!reply.ok) notices.say({ tone: "failure", text: words.window.failures.of("openLearnMore", reply.error.kind) });
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
