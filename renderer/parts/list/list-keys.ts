import { findByTyping } from "../../state/type-ahead.ts";
import { rowIndexFrom, type ListItem } from "./list-items.ts";

export interface ListKey {
  readonly key: string;
  readonly items: readonly ListItem[];
  /** Index of the row the keyboard is at; -1 before the first key. */
  readonly cursor: number;
  /** How many rows a page holds. */
  readonly page: number;
  /** What was typed in the last second, this key left out. */
  readonly typed: string;
}

/** Where a key moves the cursor; `undefined` when the key is not for the list. */
export function moveByKey({ key, items, cursor, page, typed }: ListKey): number | undefined {
  const last = items.length - 1;
  switch (key) {
    case "ArrowDown": return rowIndexFrom(items, cursor + 1, 1) ?? cursor;
    case "ArrowUp": return rowIndexFrom(items, Math.max(cursor, 0) - 1, -1) ?? Math.max(cursor, 0);
    case "Home": return rowIndexFrom(items, 0, 1);
    case "End": return rowIndexFrom(items, last, -1);
    case "PageDown": return rowIndexFrom(items, Math.min(cursor + page, last), -1);
    case "PageUp": return rowIndexFrom(items, Math.max(cursor - page, 0), 1);
    default: return isLetter(key) ? findByTyping(items.map(titleOfItem), typed + key, cursor) : undefined;
  }
}

export const isLetter = (key: string): boolean => [...key].length === 1 && key !== " ";

/** Headings have no name to be found by. */
const titleOfItem = (item: ListItem): string => (item.kind === "row" ? item.row.title : "");
