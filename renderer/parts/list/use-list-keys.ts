import { useRef, type KeyboardEvent } from "react";
import type { ListItem, RowHeights } from "./list-items.ts";
import { isLetter, moveByKey } from "./list-keys.ts";

interface ListKeys {
  readonly items: readonly ListItem[];
  readonly cursor: number;
  readonly heights: RowHeights;
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly goTo: (index: number, how: "move" | "open") => void;
}

const typingPauseMilliseconds = 1000;

/** The keyboard of the list: arrows, pages, ends, Enter, and typing the start of a name. */
export function useListKeys({ items, cursor, heights, scroller, goTo }: ListKeys) {
  const typed = useRef({ text: "", at: 0 });
  return (event: KeyboardEvent) => {
    // Keys pressed on a column's own button are that button's.
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return goTo(cursor, "open");
    }
    const text = event.timeStamp - typed.current.at < typingPauseMilliseconds ? typed.current.text : "";
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? heights.row) / heights.row) - 1);
    const to = moveByKey({ key: event.key, items, cursor, page, typed: text });
    if (isLetter(event.key)) typed.current = { text: text + event.key, at: event.timeStamp };
    if (to === undefined) return undefined;
    event.preventDefault();
    return goTo(to, "move");
  };
}
