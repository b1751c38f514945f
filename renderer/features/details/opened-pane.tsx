import { Button, Spinner } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { useEffect } from "react";
import { DetailView } from "./detail-view.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { DetailTab } from "../../state/route.ts";
import { useStore } from "../../state/store.ts";
import { useReport } from "../../state/use-report.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useDetailContext } from "./use-detail-context.ts";
import { chooseFiles, openFailureText, useOpenFiles } from "../../state/use-open-file.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

/** A file that is not installed: the same detail, with the focus on comparing its thumbprint. */
export function OpenedPane({ tab, onTab }: { readonly tab: DetailTab; readonly onTab: (tab: DetailTab) => void }) {
  const { bridge, detail, inventory, install, check, navigation } = useWindow();
  const { window: texts, publishCheck } = useWords();
  const { opened, actions, failures, empty, install: installing, support } = texts;
  const state = useStore(detail.opened);
  const context = useDetailContext();
  const { snapshot } = useStore(inventory.store);
  const revision = snapshot?.revision;
  useEffect(() => {
    void detail.refreshOpened();
  }, [detail, revision]);
  const openFiles = useOpenFiles();
  const report = useReport();
  const another = (
    <Button icon={<DocumentSearchRegular />} onClick={() => chooseFiles(openFiles)}>
      {state.kind === "nothing" ? actions.openFile : actions.chooseAnother}
    </Button>
  );
  switch (state.kind) {
    // After a reload: the file's bytes were never kept.
    case "nothing":
      return (
        <EmptyState icon={<DocumentSearchRegular />} title={empty.sentYouOne} text={empty.detail}>
          {another}
        </EmptyState>
      );
    case "reading":
      return (
        <div className="pane__loading">
          <Spinner size="tiny" label={<Sentence text={opened.reading(foreign(state.name))} />} />
        </div>
      );
    case "failed":
      return (
        <EmptyState icon={<DocumentSearchRegular />} title={failures.title} text={openFailureText(state.failure, opened)}>
          {another}
        </EmptyState>
      );
    case "ready":
      return (
        <DetailView
          key={state.openings}
          record={state.record}
          verdicts={context.verdictsOf(state.record)}
          culture={context.culture}
          now={context.now}
          tab={tab}
          onTab={onTab}
          folderPath={null}
          compareFocused
          reader={context.reader}
          others={context.others}
          onDiagnose={() => navigation.go({ screen: "doctor", shown: { kind: "opened" } })}
          readXml={(signature) => bridge.call("getSignatureXml", signature)}
          banner={
            <div className="opened-banner" role="status">
              <strong>
                <Sentence text={opened.notInstalled(foreign(state.name))} />
              </strong>
              <span className="quiet">{opened.explain}</span>
              {state.record.content.kind === "inspected" && (
                <div className="opened-banner__actions">
                  <Button
                    onClick={() => {
                      void check.start({ target: { kind: "connector", id: state.record.id }, name: state.record.name });
                      navigation.go({ screen: "check", shown: null });
                    }}
                  >
                    {publishCheck.screen.checkThis}
                  </Button>
                  <Button appearance="primary" onClick={() => void install.start([state.record.id])}>
                    {installing.open}
                  </Button>
                </div>
              )}
              <Button onClick={() => report("html", [state.record.id])}>{support.report.page}</Button>
            </div>
          }
        />
      );
  }
}
