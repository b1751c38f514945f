import { useRef, type KeyboardEvent } from "react";
import type { ListPick } from "../../../state/list/selection.ts";
import type { ListItem } from "./list-items.ts";
import { isLetter, moveByKey } from "./list-keys.ts";
import { shortcuts } from "../../../state/shortcuts.ts";

interface ListKeys {
  readonly items: readonly ListItem[];
  readonly cursor: number;
  readonly rowHeight: number;
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly goTo: (index: number, how: "move" | "open") => void;
  readonly onPick: (pick: ListPick) => void;
  readonly openMenu: (index: number) => void;
}

const typingPauseMilliseconds = 1000;

/** The keyboard of the list: arrows, pages, ends, Enter, typing the start of a name; Space, Shift and Ctrl+A choose several; Shift+F10 opens the menu. */
export function useListKeys({ items, cursor, rowHeight, scroller, goTo, onPick, openMenu }: ListKeys) {
  const typed = useRef({ text: "", at: 0 });
  return (event: KeyboardEvent) => {
    // Keys pressed on a column's own button are that button's.
    if (event.target !== event.currentTarget) return;
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      event.preventDefault();
      return openMenu(cursor);
    }
    const picked = pickByKey(event, items[cursor]);
    if (picked !== undefined) {
      event.preventDefault();
      return onPick(picked);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      return goTo(cursor, "open");
    }
    const text = event.timeStamp - typed.current.at < typingPauseMilliseconds ? typed.current.text : "";
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const to = moveByKey({ key: event.key, items, cursor, page, typed: text });
    if (isLetter(event.key)) typed.current = { text: text + event.key, at: event.timeStamp };
    if (to === undefined) return undefined;
    event.preventDefault();
    goTo(to, "move");
    const row = items[to]?.row;
    return event.shiftKey && !isLetter(event.key) && row !== undefined ? onPick({ kind: "range", id: row.id }) : undefined;
  };
}

function pickByKey({ key, ctrlKey, metaKey }: KeyboardEvent, at: ListItem | undefined): ListPick | undefined {
  if ((ctrlKey || metaKey) && key.toLowerCase() === shortcuts.select) return { kind: "all" };
  if (key === " " && at !== undefined) return { kind: "toggle", id: at.row.id };
  return key === "Escape" ? { kind: "none" } : undefined;
}
