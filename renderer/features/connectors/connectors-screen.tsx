import { Button } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import { useMemo } from "react";
import type { InventorySnapshot } from "../../../shared/model/inventory.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { itemsOfRows } from "./list/list-items.ts";
import { PathLine } from "../../ui/path-line.tsx";
import { SummarySentence } from "./summary-sentence.tsx";
import { useFormats } from "../../state/formats.tsx";
import { filteredRows, layoutOf, sortedRows, withoutFilters } from "../../state/list/list-view.ts";
import { wholeList } from "../../../shared/model/list-view.ts";
import { useStore } from "../../state/store.ts";
import { summarize, summaryFindings } from "../../state/list/summary.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { ListPane } from "./list-pane.tsx";
import { useCreateFolder } from "../../state/use-create-folder.ts";
import { useShowFolder } from "../../state/use-show-folder.ts";
import { chooseFiles, useOpenFiles } from "../../state/use-open-file.ts";

export function ConnectorsScreen({ snapshot }: { readonly snapshot: InventorySnapshot }) {
  const { view: viewStore } = useWindow();
  const view = useStore(viewStore);
  const { locale } = useFormats();
  const sorted = useMemo(() => sortedRows(snapshot.rows, view.sort, { locale, folders: snapshot.folders }), [snapshot, view.sort, locale]);
  const rows = useMemo(() => filteredRows(sorted, view), [sorted, view]);
  const words = useWords().window;
  const items = useMemo(
    () => itemsOfRows(rows, { by: view.grouping, folders: snapshot.folders, words }),
    [rows, view.grouping, snapshot, words],
  );
  const summary = useMemo(() => summarize(snapshot.rows), [snapshot]);
  return (
    <ListPane
      screen="connectors"
      header={
        <SummarySentence
          summary={summary}
          onPart={(part) => viewStore.set({ ...wholeList, ...layoutOf(view), findings: [summaryFindings[part]] })}
        />
      }
      items={items}
      shown={rows.length}
      total={snapshot.rows.length}
      empty={snapshot.rows.length === 0 ? <NoConnectors snapshot={snapshot} /> : <NothingMatches rows={snapshot.rows} />}
      footer={snapshot.rows.length > 0 && <ListFooter snapshot={snapshot} />}
    />
  );
}

/** The folder Power BI Desktop reads, or would read. */
const desktopFolder = (snapshot: InventorySnapshot) => snapshot.folders.find(({ role }) => role === "desktop");

function NoConnectors({ snapshot }: { readonly snapshot: InventorySnapshot }) {
  const { empty, actions, folders } = useWords().window;
  const { inventory } = useWindow();
  const showFolder = useShowFolder();
  const openFiles = useOpenFiles();
  const createFolder = useCreateFolder();
  const folder = desktopFolder(snapshot);
  if (snapshot.scannedAt === null) {
    return (
      <EmptyState icon={<PlugConnectedRegular />} title={empty.notScannedTitle} text={empty.notScanned}>
        <Button appearance="primary" onClick={() => void inventory.scan()}>
          {actions.scan}
        </Button>
      </EmptyState>
    );
  }
  const absent = folder === undefined || folder.state === "absent";
  return (
    <EmptyState
      icon={absent ? <FolderRegular /> : <PlugConnectedRegular />}
      title={absent ? empty.noFolderTitle : empty.noConnectorsTitle}
      text={absent ? empty.noFolder : empty.noConnectors}
    >
      {folder !== undefined && (
        <PathLine path={folder.path} onShow={folder.state === "present" ? () => showFolder(folder.id) : undefined} />
      )}
      {folder?.state === "absent" && (
        <Button appearance="primary" onClick={() => void createFolder(folder)}>
          {folders.view.create}
        </Button>
      )}
      <p className="quiet">{empty.sentYouOne}</p>
      <Button onClick={() => chooseFiles(openFiles)}>{actions.openFile}</Button>
    </EmptyState>
  );
}

export function NothingMatches({ rows = [] }: { readonly rows?: InventorySnapshot["rows"] }) {
  const { empty, actions } = useWords().window;
  const { view } = useWindow();
  const text = rows.some(({ namesLeftOut }) => namesLeftOut) ? `${empty.nothingMatches} ${empty.namesLeftOut}` : empty.nothingMatches;
  return (
    <EmptyState icon={<FilterRegular />} title={empty.nothingMatchesTitle} text={text}>
      <Button onClick={() => view.change(withoutFilters)}>{actions.clearFilters}</Button>
    </EmptyState>
  );
}

function ListFooter({ snapshot }: { readonly snapshot: InventorySnapshot }) {
  const { list, summary } = useWords().window;
  const formats = useFormats();
  const showFolder = useShowFolder();
  const folder = desktopFolder(snapshot);
  return (
    <footer className="list-footer">
      <span className="list-footer__line quiet">
        {folder !== undefined && <span>{list.readsFrom}</span>}
        {snapshot.scannedAt !== null && <span>{summary.scannedAt(formats.dateTime(snapshot.scannedAt))}</span>}
      </span>
      {folder !== undefined && (
        <PathLine path={folder.path} onShow={folder.state === "present" ? () => showFolder(folder.id) : undefined} />
      )}
    </footer>
  );
}
