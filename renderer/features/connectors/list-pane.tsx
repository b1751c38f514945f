import { useMemo, useState, type ReactNode } from "react";
import type { ConnectorRow, FolderFacts } from "../../../shared/model/inventory.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { ConnectorList, type MenuPoint } from "./list/connector-list.tsx";
import { RowMenu } from "./row-menu.tsx";
import { ViewsDialog } from "./views-dialog.tsx";
import { rowHeights, type ListItem } from "./list/list-items.ts";
import { ListToolbar } from "./list-toolbar.tsx";
import { ScanStrip } from "./scan-strip.tsx";
import { chosenFilters, without } from "./filter-options.ts";
import { useLayout } from "../../state/layout.ts";
import { isNarrowed, sortedBy, withoutFilters } from "../../state/list/list-view.ts";
import type { Screen } from "../../state/route.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { useSelection, type Choice } from "./use-selection.ts";
import { chooseFiles, useOpenFiles } from "../../state/use-open-file.ts";
import { useReportDrag } from "../../state/report-drag.ts";
import { useReport } from "../../state/use-report.ts";

export interface ListPaneProps {
  readonly screen: Screen;
  readonly header: ReactNode;
  readonly items: readonly ListItem[];
  /** How many connectors pass the filters, of how many. */
  readonly shown: number;
  readonly total: number;
  /** Shown instead of the list while there is nothing to list. */
  readonly empty: ReactNode;
  readonly footer?: ReactNode;
}

const noFolders: readonly FolderFacts[] = [];

/** The list with everything around it. */
export function ListPane(props: ListPaneProps) {
  const { inventory, view: viewStore, settings, viewsOpen } = useWindow();
  const { snapshot, scanning } = useStore(inventory.store);
  const view = useStore(viewStore);
  const words = useWords();
  const openFiles = useOpenFiles();
  const folders = snapshot?.folders ?? noFolders;
  const filters = useMemo(() => chosenFilters(view, words, folders), [view, words, folders]);
  const choice = useSelection(props.items, folders);
  const cleanup = useCleanup();
  const managing = useStore(viewsOpen);
  const { savedViews } = useStore(settings.store);
  const report = useReport();
  const drag = useReportDrag(choice.chosen.map(({ id }) => id));
  return (
    <section className="pane pane--list" aria-label={words.window.navigation[props.screen]}>
      <div className="pane__head">
        {props.header}
        <ListToolbar
          view={view}
          folders={folders}
          scanning={scanning !== null}
          savedViews={savedViews}
          onView={viewStore.set}
          onManageViews={() => viewsOpen.set(true)}
          onScan={() => void inventory.scan()}
          onOpenFile={() => chooseFiles(openFiles)}
          choosing={choice.selection.on}
          onChoosing={choice.onChoosing}
          onReport={(format) => report(format, null)}
        />
        {isNarrowed(view) && (
          <FilterChips
            chosen={filters}
            shown={props.shown}
            total={props.total}
            onRemove={(option) => viewStore.set(without(view, option))}
            onClear={() => viewStore.set(withoutFilters(view))}
          />
        )}
      </div>
      <div className="pane__list">{props.items.length === 0 ? props.empty : <Rows {...props} folders={folders} choice={choice} />}</div>
      {choice.selection.on && (
        <BulkBar
          chosen={choice.chosen}
          drag={drag}
          onRun={(kind) => cleanup[kind](choice.chosen.map(({ id }) => id))}
          onReport={(format) =>
            report(
              format,
              choice.chosen.map(({ id }) => id),
            )
          }
          onEnd={() => choice.onChoosing(false)}
        />
      )}
      {scanning !== null ? <ScanStrip progress={scanning} onCancel={() => void inventory.cancelScan()} /> : props.footer}
      {managing && (
        <ViewsDialog
          view={view}
          saved={savedViews}
          onSaved={(next) => void settings.choose({ savedViews: next })}
          onClose={() => viewsOpen.set(false)}
        />
      )}
      <span className="visually-hidden" role="status">
        {isNarrowed(view) ? words.window.list.shown(props.shown, props.total) : ""}
      </span>
    </section>
  );
}

interface RowsProps extends Pick<ListPaneProps, "items" | "screen"> {
  readonly folders: readonly FolderFacts[];
  readonly choice: Choice;
}

/** The rows themselves. On a narrow window the keyboard may go by without leaving the list. */
function Rows({ items, screen, folders, choice }: RowsProps) {
  const { view: viewStore, navigation, settings } = useWindow();
  const view = useStore(viewStore);
  const route = useStore(navigation.store);
  const { density } = useStore(settings.store);
  const narrow = useLayout() === "narrow";
  const [menu, setMenu] = useState<{ readonly row: ConnectorRow; readonly at: MenuPoint } | null>(null);
  const paths = useMemo(() => new Map(folders.map(({ id, path }) => [id, path])), [folders]);
  return (
    <>
      <ConnectorList
        items={items}
        columns={view.columns}
        folders={paths}
        rowHeight={rowHeights[density]}
        selected={route.shown?.kind === "connector" ? route.shown.id : null}
        sort={view.sort}
        onSort={(column) => viewStore.set(sortedBy(view, column))}
        onSelect={(id, how) => {
          if (!narrow || how === "open") navigation.go({ screen, shown: { kind: "connector", id } }, narrow ? "push" : "replace");
        }}
        selection={choice.selection}
        canChoose={choice.canChoose}
        onPick={choice.onPick}
        onMenu={(row, at) => setMenu({ row, at })}
      />
      {menu !== null && (
        <RowMenu row={menu.row} folder={folders.find(({ id }) => id === menu.row.folder)} at={menu.at} onClose={() => setMenu(null)} />
      )}
    </>
  );
}
