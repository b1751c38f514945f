import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { DetailTab, Route } from "../../state/route.ts";
import { useWords } from "../../state/words.tsx";
import { chooseFiles, useOpenFiles } from "../../state/use-open-file.ts";
import { takeFocus } from "../../ui/take-focus.ts";

// The first picture is the list: what a detail is drawn with comes right after it, before anybody can have chosen one.
const loadInstalled = () => import("./installed-pane.tsx");
const InstalledPane = lazy(async () => ({ default: (await loadInstalled()).InstalledPane }));
const OpenedPane = lazy(async () => ({ default: (await import("./opened-pane.tsx")).OpenedPane }));

/** Of its element, for what changes its width. */
export const detailPaneId = "details";

export interface DetailPaneProps {
  readonly shown: Route["shown"];
  /** Absent where the list is shown beside it. */
  readonly onBack?: (() => void) | undefined;
}

export function DetailPane({ shown, onBack }: DetailPaneProps) {
  const { actions, detail } = useWords().window;
  const [tab, setTab] = useState<DetailTab>("overview");
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    void loadInstalled();
  }, []);
  const key = shown === null ? "" : shown.kind === "opened" ? "opened" : shown.id;
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [key]);
  // One column: the detail is shown instead of the list, so the focus moves to it.
  const alone = onBack !== undefined;
  useEffect(() => {
    if (alone) takeFocus(pane.current?.querySelector<HTMLElement>(".back"));
  }, [key, alone]);
  return (
    <aside ref={pane} id={detailPaneId} className="pane pane--detail" aria-label={detail.label}>
      {/* The list's heading is not shown then. */}
      {onBack !== undefined && (
        <h1 className="visually-hidden" tabIndex={-1}>
          {detail.label}
        </h1>
      )}
      {onBack !== undefined && (
        <Button className="back" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {actions.back}
        </Button>
      )}
      {shown === null && <NothingShown />}
      <Suspense fallback={<p className="pane__loading quiet">{detail.loading}</p>}>
        {shown?.kind === "connector" && <InstalledPane key={shown.id} id={shown.id} tab={tab} onTab={setTab} />}
        {shown?.kind === "opened" && <OpenedPane tab={tab} onTab={setTab} />}
      </Suspense>
    </aside>
  );
}

function NothingShown() {
  const { empty, actions } = useWords().window;
  const openFiles = useOpenFiles();
  return (
    <EmptyState icon={<DocumentSearchRegular />} title={empty.detailTitle} text={empty.detail}>
      <Button icon={<DocumentSearchRegular />} onClick={() => chooseFiles(openFiles)}>
        {actions.openFile}
      </Button>
    </EmptyState>
  );
}
