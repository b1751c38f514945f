import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useId, useMemo, useRef, useState, type PointerEvent, type RefObject } from "react";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ListView, SortColumn } from "../../state/list-view.ts";
import { useWords } from "../../state/words.tsx";
import { columns, ListHeader } from "./list-header.tsx";
import { heightOf, topsOf, type ListItem, type RowHeights } from "./list-items.ts";
import { ListHeading, ListRow, type ListRowProps } from "./list-row.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { useSteadyScroll } from "./use-steady-scroll.ts";

export interface ConnectorListProps {
  readonly items: readonly ListItem[];
  readonly heights: RowHeights;
  readonly selected: ConnectorId | null;
  readonly sort: ListView["sort"];
  readonly onSort: (column: SortColumn) => void;
  /** `move`: the keyboard came by; `open`: clicked, or Enter. */
  readonly onSelect: (id: ConnectorId, how: "move" | "open") => void;
}

/** A grid of any length: only what is seen is drawn. */
export function ConnectorList({ items, heights, selected, sort, onSort, onSelect }: ConnectorListProps) {
  const { list } = useWords().window;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const pointed = useRef<string | null>(null);
  const [cursorKey, setCursorKey] = useState<string | null>(null);
  const cursor = useMemo(() => indexOfCursor(items, cursorKey, selected), [items, cursorKey, selected]);
  const tops = useMemo(() => topsOf(items, heights), [items, heights]);
  const held = useCallback(() => pointed.current ?? (document.activeElement === scroller.current ? cursorKey : null), [cursorKey]);
  useSteadyScroll({ scroller, tops, held });
  const virtual = useRowsInSight({ items, heights, scroller });
  const goTo = (index: number, how: "move" | "open") => {
    const item = items[index];
    if (item?.kind !== "row") return;
    setCursorKey(item.key);
    virtual.scrollToIndex(index, { align: "auto" });
    onSelect(item.row.id, how);
  };
  const onKeyDown = useListKeys({ items, cursor, heights, scroller, goTo });
  const idOf = (index: number) => `${base}-${index}`;

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={list.label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      className="list"
      tabIndex={0}
      {...(cursor >= 0 ? { "aria-activedescendant": idOf(cursor) } : {})}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => { pointed.current = keyUnder(event, tops); }}
      onPointerLeave={() => { pointed.current = null; }}
    >
      <ListHeader sort={sort} onSort={onSort} />
      <div role="rowgroup" className="list__canvas" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size, key }) => (
          <DrawnItem
            key={key}
            id={idOf(index)}
            item={items[index]}
            rowIndex={index + 2}
            selected={selected}
            active={index === cursor}
            style={{ height: size, transform: `translateY(${start}px)` }}
            onClick={() => goTo(index, "open")}
          />
        ))}
      </div>
    </div>
  );
}

interface DrawnItemProps extends Omit<ListRowProps, "row" | "selected"> {
  readonly item: ListItem | undefined;
  readonly selected: ConnectorId | null;
}

/** The list may have grown shorter since what is drawn was worked out. */
function DrawnItem({ item, selected, ...row }: DrawnItemProps) {
  if (item === undefined) return null;
  if (item.kind === "heading") return <ListHeading heading={item.heading} rowIndex={row.rowIndex} style={row.style} />;
  return <ListRow {...row} row={item.row} selected={item.row.id === selected} />;
}

interface RowsInSight extends Pick<ConnectorListProps, "items" | "heights"> {
  readonly scroller: RefObject<HTMLDivElement | null>;
}

function useRowsInSight({ items, heights, scroller }: RowsInSight) {
  return useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(items[index], heights),
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
  if (at !== -1) return at;
  return items.findIndex((item) => item.kind === "row" && item.row.id === selected);
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
