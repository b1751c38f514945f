import type { ListItem } from "./list-items.ts";
import { folded } from "../../../state/list/search.ts";

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
    case "ArrowDown":
      return Math.min(cursor + 1, last);
    case "ArrowUp":
      return Math.max(cursor - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return Math.min(Math.max(cursor, 0) + page, last);
    case "PageUp":
      return Math.max(cursor - page, 0);
    default:
      return isLetter(key)
        ? findByTyping(
            items.map(({ row }) => row.title),
            typed + key,
            cursor,
          )
        : undefined;
  }
}

export const isLetter = (key: string): boolean => [...key].length === 1 && key !== " ";

/**
 * The next row whose title starts with what was typed, from the cursor on and round. One repeated letter steps through
 * the rows with that letter.
 */
export function findByTyping(titles: readonly string[], typed: string, cursor: number): number | undefined {
  const wanted = folded(typed);
  if (wanted === "") return undefined;
  const repeated = wanted.length > 1 && [...wanted].every((letter) => letter === wanted[0]);
  const start = repeated ? wanted.slice(0, 1) : wanted;
  // A longer text goes on from where the shorter one had led; a single letter moves on.
  const from = start.length === 1 ? cursor + 1 : Math.max(cursor, 0);
  for (let step = 0; step < titles.length; step += 1) {
    const index = (from + step) % titles.length;
    if (folded(titles[index] ?? "").startsWith(start)) return index;
  }
  return undefined;
}
