import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useId, useMemo, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from "react";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ListView, SortColumn } from "../../state/list-view.ts";
import type { Pick, Selection } from "../../state/selection.ts";
import { useWords } from "../../state/words.tsx";
import { columns, ListHeader } from "./list-header.tsx";
import { topsOf, type ListItem } from "./list-items.ts";
import { ListRow } from "./list-row.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { useSteadyScroll } from "./use-steady-scroll.ts";

export interface ConnectorListProps {
  readonly items: readonly ListItem[];
  readonly rowHeight: number;
  readonly selected: ConnectorId | null;
  readonly sort: ListView["sort"];
  readonly onSort: (column: SortColumn) => void;
  /** `move`: the keyboard came by; `open`: clicked, or Enter. */
  readonly onSelect: (id: ConnectorId, how: "move" | "open") => void;
  /** Several at once. */
  readonly selection: Selection;
  readonly canChoose: (item: ListItem) => boolean;
  readonly onPick: (pick: Pick) => void;
}

/** A grid of any length: only what is seen is drawn. */
export function ConnectorList(props: ConnectorListProps) {
  const { items, rowHeight, selected, sort, onSort, onSelect, selection, canChoose, onPick } = props;
  const { list } = useWords().window;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const pointed = useRef<string | null>(null);
  const [cursorKey, setCursorKey] = useState<string | null>(null);
  const cursor = useMemo(() => indexOfCursor(items, cursorKey, selected), [items, cursorKey, selected]);
  const tops = useMemo(() => topsOf(items, rowHeight), [items, rowHeight]);
  const held = useCallback(() => pointed.current ?? (document.activeElement === scroller.current ? cursorKey : null), [cursorKey]);
  useSteadyScroll({ scroller, tops, held });
  const virtual = useRowsInSight({ items, rowHeight, scroller });
  const goTo = (index: number, how: "move" | "open") => {
    const item = items[index];
    if (item === undefined) return;
    setCursorKey(item.key);
    virtual.scrollToIndex(index, { align: "auto" });
    onSelect(item.row.id, how);
  };
  const onKeyDown = useListKeys({ items, cursor, rowHeight, scroller, goTo, onPick });
  const idOf = (index: number) => `${base}-${index}`;
  const onClick = (event: MouseEvent, index: number) => {
    const { row } = items[index] ?? {};
    if (row === undefined) return;
    setCursorKey(row.id);
    if (event.shiftKey) onPick({ kind: "range", id: row.id });
    else if (event.ctrlKey || event.metaKey) onPick({ kind: "toggle", id: row.id });
    else goTo(index, "open");
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={list.label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={selection.on}
      className={`list ${selection.on ? "list--choosing" : ""}`}
      tabIndex={0}
      {...(cursor >= 0 ? { "aria-activedescendant": idOf(cursor) } : {})}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => { pointed.current = keyUnder(event, tops); }}
      onPointerLeave={() => { pointed.current = null; }}
    >
      <ListHeader
        sort={sort}
        onSort={onSort}
        choice={selection.on ? choiceOf(selection, items.filter(canChoose)) : null}
        onChooseAll={() => onPick(choiceOf(selection, items.filter(canChoose)) === true ? { kind: "none" } : { kind: "all" })}
      />
      <div role="rowgroup" className="list__canvas" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size, key }) => {
          const item = items[index];
          // The list may have grown shorter since what is drawn was worked out.
          return item !== undefined && (
            <ListRow
              key={key}
              id={idOf(index)}
              row={item.row}
              rowIndex={index + 2}
              selected={item.row.id === selected}
              chosen={!selection.on ? null : canChoose(item) ? selection.ids.has(item.row.id) : "never"}
              active={index === cursor}
              style={{ height: size, transform: `translateY(${start}px)` }}
              onClick={(event) => onClick(event, index)}
              onChoose={() => onPick({ kind: "toggle", id: item.row.id })}
            />
          );
        })}
      </div>
    </div>
  );
}

function choiceOf({ ids }: Selection, choosable: readonly ListItem[]): boolean | "mixed" {
  const count = choosable.filter(({ row }) => ids.has(row.id)).length;
  return count === 0 ? false : count === choosable.length ? true : "mixed";
}

interface RowsInSight {
  readonly items: readonly ListItem[];
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function useRowsInSight({ items, rowHeight, scroller }: RowsInSight) {
  return useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    // The header stays over the rows: a row scrolled into sight must not end up behind it.
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: headerHeight,
  });
}

/** As in the style sheet. */
const headerHeight = 33;

/** The keyboard starts at the selected row. */
function indexOfCursor(items: readonly ListItem[], cursorKey: string | null, selected: ConnectorId | null): number {
  const at = items.findIndex((item) => item.key === cursorKey);
  return at === -1 ? items.findIndex(({ row }) => row.id === selected) : at;
}

function keyUnder(event: PointerEvent<HTMLDivElement>, tops: ReadonlyMap<string, number>): string | null {
  const box = event.currentTarget.getBoundingClientRect();
  const y = event.clientY - box.top + event.currentTarget.scrollTop - headerHeight;
  let under: string | null = null;
  for (const [key, top] of tops) {
    if (top > y) break;
    under = key;
  }
  return under;
}
