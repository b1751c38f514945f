import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import type { ConnectorId, ConnectorRow, FolderId } from "../../../../shared/model/inventory.ts";
import type { ListColumn, ListView } from "../../../../shared/model/list-view.ts";
import type { ListPick, Selection } from "../../../state/list/selection.ts";
import { useWords } from "../../../state/words.tsx";
import { printable } from "../../../../shared/words/printable.ts";
import { ForeignLabel } from "../../../ui/sentence.tsx";
import { gridTemplate, useColumnsInRoom } from "./list-columns.ts";
import { ListHeader } from "./list-header.tsx";
import { headingHeight, heightOf, topsOf, type GroupHeading, type ListItem } from "./list-items.ts";
import { ListRow, type ListRowProps } from "./list-row.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { useSteadyScroll } from "./use-steady-scroll.ts";

export interface ConnectorListProps {
  readonly items: readonly ListItem[];
  /** Those the user chose; a narrow list shows fewer. */
  readonly columns: readonly ListColumn[];
  /** Path of each folder by its id. */
  readonly folders: ReadonlyMap<FolderId, string>;
  readonly rowHeight: number;
  readonly selected: ConnectorId | null;
  readonly sort: ListView["sort"];
  readonly onSort: (column: ListColumn) => void;
  /** `move`: the keyboard came by; `open`: clicked, or Enter. */
  readonly onSelect: (id: ConnectorId, how: "move" | "open") => void;
  /** Several at once. */
  readonly selection: Selection;
  readonly canChoose: (item: ListItem) => boolean;
  readonly onPick: (pick: ListPick) => void;
  /** Asked for its menu, at a point of the window. */
  readonly onMenu: (row: ConnectorRow, at: MenuPoint) => void;
}

export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

/** A grid of any length: only what is seen is drawn. */
export function ConnectorList(props: ConnectorListProps) {
  const { items, rowHeight, selected, sort, onSort, onSelect, selection, canChoose, onPick, onMenu } = props;
  const { list } = useWords().window;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumnsInRoom(props.columns, scroller);
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
  const idOf = (index: number) => `${base}-${index}`;
  const openMenu = (index: number) => {
    const item = items[index];
    const box = document.getElementById(idOf(index))?.getBoundingClientRect();
    if (item !== undefined && box !== undefined) onMenu(item.row, { x: box.left + menuInset, y: box.bottom });
  };
  const onKeyDown = useListKeys({ items, cursor, rowHeight, scroller, goTo, onPick, openMenu });
  const choice = selection.on ? choiceOf(selection, items.filter(canChoose)) : null;
  const onClick = (event: MouseEvent, index: number) => {
    const picked = pickByClick(event, items[index]);
    setCursorKey(picked?.id ?? cursorKey);
    return picked === undefined ? goTo(index, "open") : onPick(picked);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={list.label}
      aria-rowcount={items.at(-1)?.rowIndex ?? 1}
      aria-colcount={columns.length}
      aria-multiselectable={selection.on}
      className={`list ${selection.on ? "list--choosing" : ""}`}
      tabIndex={0}
      style={{ "--list-columns": gridTemplate(columns) } as CSSProperties}
      {...(cursor >= 0 ? { "aria-activedescendant": idOf(cursor) } : {})}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        pointed.current = keyUnder(event, tops);
      }}
      onPointerLeave={() => {
        pointed.current = null;
      }}
    >
      <ListHeader
        columns={columns}
        sort={sort}
        onSort={onSort}
        choice={choice}
        onChooseAll={() => onPick({ kind: choice === true ? "none" : "all" })}
      />
      <div role="rowgroup" className="list__canvas" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size, key }) => (
          <DrawnRow
            key={key}
            id={idOf(index)}
            item={items[index]}
            columns={columns}
            active={index === cursor}
            top={start}
            height={size}
            onClick={(event) => onClick(event, index)}
            list={props}
          />
        ))}
      </div>
    </div>
  );
}

interface DrawnRowProps extends Pick<ListRowProps, "id" | "columns" | "active" | "onClick"> {
  readonly item: ListItem | undefined;
  readonly top: number;
  /** With the heading of a group, where one begins. */
  readonly height: number;
  readonly list: Pick<ConnectorListProps, "folders" | "selected" | "selection" | "canChoose" | "onPick" | "onMenu">;
}

/** The list may have grown shorter since what is drawn was worked out. */
function DrawnRow({ item, top, height, list, ...row }: DrawnRowProps) {
  if (item === undefined) return null;
  const { heading, rowIndex } = item;
  const { folders, selected, selection, canChoose, onPick, onMenu } = list;
  const { id } = item.row;
  const chosen = !selection.on ? null : canChoose(item) ? selection.ids.has(id) : "never";
  const above = heading === null ? 0 : headingHeight;
  return (
    <>
      {heading !== null && <HeadingRow heading={heading} rowIndex={rowIndex - 1} columns={row.columns.length} top={top} />}
      <ListRow
        {...row}
        row={item.row}
        rowIndex={rowIndex}
        folder={folders.get(item.row.folder) ?? ""}
        style={{ height: height - above, transform: `translateY(${top + above}px)` }}
        selected={id === selected}
        chosen={chosen}
        onChoose={() => onPick({ kind: "toggle", id })}
        onContextMenu={(event) => {
          event.preventDefault();
          onMenu(item.row, { x: event.clientX, y: event.clientY });
        }}
      />
    </>
  );
}

interface HeadingRowProps {
  readonly heading: GroupHeading;
  readonly rowIndex: number;
  readonly columns: number;
  readonly top: number;
}

function HeadingRow({ heading: { name, count }, rowIndex, columns, top }: HeadingRowProps) {
  const { list } = useWords().window;
  return (
    <div role="row" aria-rowindex={rowIndex} className="list__group" style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell" aria-colindex={1} aria-colspan={columns} className="list__group-cell">
        <span className="clip" title={printable(name)}>
          <ForeignLabel text={name} longest={260} />
        </span>
        <span className="quiet">{list.groupCount(count)}</span>
      </div>
    </div>
  );
}

function pickByClick(event: MouseEvent, item: ListItem | undefined): Extract<ListPick, { readonly id: ConnectorId }> | undefined {
  if (item === undefined) return undefined;
  if (event.shiftKey) return { kind: "range", id: item.row.id };
  return event.ctrlKey || event.metaKey ? { kind: "toggle", id: item.row.id } : undefined;
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
    estimateSize: (index) => heightOf(items[index] ?? { heading: null }, rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    // The header stays over the rows: a row scrolled into sight must not end up behind it.
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: headerHeight,
  });
}

/** As in the style sheet. */
const headerHeight = 33;
/** The menu of a row that the keyboard asks for begins a little inside it. */
const menuInset = 48;

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
