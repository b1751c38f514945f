import { findByTyping } from "./type-ahead.ts";
import type { ListItem } from "./list-items.ts";

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
  if (last < 0) return undefined;
  switch (key) {
    case "ArrowDown": return Math.min(cursor + 1, last);
    case "ArrowUp": return Math.max(cursor - 1, 0);
    case "Home": return 0;
    case "End": return last;
    case "PageDown": return Math.min(Math.max(cursor, 0) + page, last);
    case "PageUp": return Math.max(cursor - page, 0);
    default: return isLetter(key) ? findByTyping(items.map(({ row }) => row.title), typed + key, cursor) : undefined;
  }
}

export const isLetter = (key: string): boolean => [...key].length === 1 && key !== " ";
