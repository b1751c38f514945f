import { useCallback, useMemo, type ReactNode } from "react";
import type { ConnectorId, FolderFacts } from "../../shared/model/inventory.ts";
import { BulkBar } from "../parts/bulk-bar.tsx";
import { FilterChips } from "../parts/filter-chips.tsx";
import { ConnectorList } from "../parts/list/connector-list.tsx";
import { rowHeights, type ListItem } from "../parts/list/list-items.ts";
import { ListToolbar } from "../parts/list-toolbar.tsx";
import { ScanStrip } from "../parts/scan-strip.tsx";
import { chosenFilters, without } from "../state/filter-options.ts";
import { isCertified } from "../state/folder-groups.ts";
import { useLayout } from "../state/layout.ts";
import { isNarrowed, sortedBy, withoutFilters } from "../state/list-view.ts";
import type { Screen } from "../state/route.ts";
import { emptySelection, noSelection, pick, pruned } from "../state/selection.ts";
import { useStore } from "../state/store.ts";
import { useWindow } from "../state/window-state.tsx";
import { useWords } from "../state/words.tsx";
import { useCleanup } from "./use-cleanup.ts";
import { chooseFile, useOpenFile } from "./use-open-file.ts";

export interface ListPaneProps {
  readonly screen: Screen;
  readonly header: ReactNode;
  readonly items: readonly ListItem[];
  /** How many connectors pass the filters, of how many. */
  readonly shown: number;
  readonly total: number;
  /** Stands in the list's place while there is nothing to list. */
  readonly empty: ReactNode;
  readonly footer?: ReactNode;
}

const noFolders: readonly FolderFacts[] = [];

/** Several connectors at once: which can be chosen, which are. */
function useSelection(items: readonly ListItem[], folders: readonly FolderFacts[]) {
  const { selection: store } = useWindow();
  const certified = useMemo(() => new Set(folders.filter(isCertified).map(({ id }) => id)), [folders]);
  const canChoose = useCallback(({ row }: ListItem) => !certified.has(row.folder), [certified]);
  const order = useMemo(() => items.filter(canChoose).map(({ row }) => row.id), [items, canChoose]);
  const selection = pruned(useStore(store), order);
  return {
    selection,
    canChoose,
    chosen: items.filter(({ row }) => selection.ids.has(row.id)).map(({ row }) => row),
    onPick: (one: Parameters<typeof pick>[1]) => store.set(pick(selection, one, order)),
    onChoosing: (choosing: boolean) => store.set(choosing ? emptySelection : noSelection),
  };
}

/** The list with everything around it. */
export function ListPane(props: ListPaneProps) {
  const { inventory, view: viewStore, navigation, settings } = useWindow();
  const { snapshot, scanning } = useStore(inventory.store);
  const view = useStore(viewStore);
  const route = useStore(navigation.store);
  const { density } = useStore(settings.store);
  const layout = useLayout();
  const words = useWords();
  const openFile = useOpenFile();
  const folders = snapshot?.folders ?? noFolders;
  const filters = useMemo(() => chosenFilters(view, words, folders), [view, words, folders]);
  const { selection, canChoose, chosen, onPick, onChoosing } = useSelection(props.items, folders);
  const cleanup = useCleanup();
  const select = (id: ConnectorId, how: "move" | "open") => {
    const narrow = layout === "narrow";
    if (narrow && how === "move") return;
    navigation.go({ screen: props.screen, shown: { kind: "connector", id } }, narrow ? "push" : "replace");
  };
  return (
    <section className="pane pane--list" aria-label={words.window.navigation[props.screen]}>
      <div className="pane__head">
        {props.header}
        <ListToolbar
          view={view}
          folders={folders}
          scanning={scanning !== null}
          onView={viewStore.set}
          onScan={() => void inventory.scan()}
          onOpenFile={() => chooseFile(openFile)}
          choosing={selection.on}
          onChoosing={onChoosing}
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
      <div className="pane__list">
        {props.items.length === 0
          ? props.empty
          : (
            <ConnectorList
              items={props.items}
              rowHeight={rowHeights[density]}
              selected={route.shown?.kind === "connector" ? route.shown.id : null}
              sort={view.sort}
              onSort={(column) => viewStore.set(sortedBy(view, column))}
              onSelect={select}
              selection={selection}
              canChoose={canChoose}
              onPick={onPick}
            />
          )}
      </div>
      {selection.on && (
        <BulkBar chosen={chosen} onRun={(kind) => cleanup[kind](chosen.map(({ id }) => id))} onEnd={() => onChoosing(false)} />
      )}
      {scanning !== null ? <ScanStrip progress={scanning} onCancel={() => void inventory.cancelScan()} /> : props.footer}
      <span className="visually-hidden" role="status">{isNarrowed(view) ? words.window.list.shown(props.shown, props.total) : ""}</span>
    </section>
  );
}
