import { useCallback, useMemo } from "react";
import type { ConnectorRow, FolderFacts } from "../../../shared/model/inventory.ts";
import type { ListItem } from "./list/list-items.ts";
import { isCertified } from "../../state/folder-groups.ts";
import { emptySelection, noSelection, pick, pruned, type ListPick, type Selection } from "../../state/list/selection.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";

export interface Choice {
  readonly selection: Selection;
  readonly canChoose: (item: ListItem) => boolean;
  readonly chosen: readonly ConnectorRow[];
  readonly onPick: (pick: ListPick) => void;
  readonly onChoosing: (choosing: boolean) => void;
}

/** Several connectors at once: which can be chosen, which are. */
export function useSelection(items: readonly ListItem[], folders: readonly FolderFacts[]): Choice {
  const { selection: store } = useWindow();
  const certified = useMemo(() => new Set(folders.filter(isCertified).map(({ id }) => id)), [folders]);
  const canChoose = useCallback(({ row }: ListItem) => !certified.has(row.folder), [certified]);
  const order = useMemo(() => items.filter(canChoose).map(({ row }) => row.id), [items, canChoose]);
  const selection = pruned(useStore(store), order);
  return {
    selection,
    canChoose,
    chosen: items.filter(({ row }) => selection.ids.has(row.id)).map(({ row }) => row),
    onPick: (one) => store.set(pick(selection, one, order)),
    onChoosing: (choosing) => store.set(choosing ? emptySelection : noSelection),
  };
}
