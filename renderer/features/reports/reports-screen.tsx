import { Button, Spinner } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentDataRegular } from "@fluentui/react-icons/svg/document-data";
import { useEffect } from "react";
import type { CommandName, Failure } from "../../../shared/contract/commands.ts";
import type { ReportPlace, ReportsView } from "../../../shared/model/known-report.ts";
import { foreignPath, plainSentence } from "../../../shared/words/foreign-text.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { Section } from "../../ui/section.tsx";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { RecentReportList } from "./recent-report-list.tsx";
import { ReadingStrip } from "./reading-strip.tsx";
import { ReportTable } from "./report-table.tsx";

/** Which report needs which connector. */
export function ReportsScreen() {
  const { reports, inventory, bridge } = useWindow();
  const words = useWords().window.reports;
  const view = useStore(reports.view);
  const progress = useStore(reports.progress);
  const lastRead = useStore(reports.lastRead);
  const { snapshot } = useStore(inventory.store);
  const revision = snapshot?.revision;
  useEffect(() => {
    void reports.refresh();
  }, [reports, revision]);
  if (view === null) return <Spinner className="pane__loading" size="tiny" />;
  return (
    <Page title={words.title} lead={words.explain}>
      <Toolbar view={view} isReading={progress !== null} />
      {progress !== null && (
        <ReadingStrip progress={progress} onCancel={() => void bridge.call("cancelReports", { runId: progress.runId })} />
      )}
      <span className="visually-hidden" role="status">
        {lastRead === null ? "" : words.ended[lastRead]}
      </span>
      <RecentReportList />
      {view.total === 0 ? (
        progress === null && <EmptyState icon={<DocumentDataRegular />} title={words.emptyTitle} text={words.empty} />
      ) : (
        <ReportTable view={view} />
      )}
      <Places view={view} />
    </Page>
  );
}

/** Says why a command failed; true when it did not. */
function useReported() {
  const { messages, reports } = useWindow();
  const { failures } = useWords().window;
  return async (command: CommandName, reply: { readonly ok: true } | { readonly ok: false; readonly error: Failure<CommandName> }) => {
    if (!reply.ok) messages.show({ tone: "failure", text: failures.of(command, reply.error.kind) });
    await reports.refresh();
  };
}

function Toolbar({ view, isReading }: { readonly view: ReportsView; readonly isReading: boolean }) {
  const { bridge, inventory } = useWindow();
  const { about } = useStore(inventory.store);
  const words = useWords().window.reports;
  const report = useReported();
  const add = async (kind: ReportPlace["kind"]) => report("addReports", await bridge.call("addReports", { kind }));
  const read = async () => report("readReports", await bridge.call("readReports", { ids: null }));
  return (
    <>
      {(about?.host === "electron" || view.places.length + view.total > 0) && (
        <div className="steps-row">
          {/* In a browser there is no dialog of the system's. */}
          {about?.host === "electron" && (
            <>
              <Button appearance="primary" icon={<AddRegular />} onClick={() => void add("folder")}>
                {words.addFolder}
              </Button>
              <Button icon={<AddRegular />} onClick={() => void add("file")}>
                {words.addFiles}
              </Button>
            </>
          )}
          {view.places.length + view.total > 0 && (
            <Button icon={<ArrowSyncRegular />} disabledFocusable={isReading} onClick={() => void read()}>
              {words.readAgain}
            </Button>
          )}
        </div>
      )}
      {about?.host === "web" && <p className="quiet">{words.inBrowser}</p>}
    </>
  );
}

function Places({ view }: { readonly view: ReportsView }) {
  const { bridge } = useWindow();
  const words = useWords().window.reports;
  const report = useReported();
  if (view.places.length === 0 && view.total === 0) return null;
  return (
    <Section title={words.places}>
      <ul className="report-places">
        {view.places.map(({ id, path }) => (
          <li key={id}>
            <PathLine path={path} />
            <Button
              size="small"
              appearance="subtle"
              aria-label={plainSentence(words.removePlaceNamed(foreignPath(path)))}
              onClick={() => void bridge.call("removeReportPlace", { id }).then((reply) => report("removeReportPlace", reply))}
            >
              {words.removePlace}
            </Button>
          </li>
        ))}
      </ul>
      {view.unreadFolders.length > 0 && (
        <>
          <p>{words.unreadFolders(view.unreadFolders.length)}</p>
          <ul className="report-places">
            {view.unreadFolders.map((path) => (
              <li key={path}>
                <PathLine path={path} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">{words.remembered}</p>
      <div className="steps-row">
        <Button size="small" onClick={() => void bridge.call("forgetReports", null).then((reply) => report("forgetReports", reply))}>
          {words.forgetAll}
        </Button>
      </div>
    </Section>
  );
}
