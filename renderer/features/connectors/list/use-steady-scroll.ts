import { useLayoutEffect, useRef, type RefObject } from "react";

export interface SteadyScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly tops: ReadonlyMap<string, number>;
  /** The item under the pointer, or the one the keyboard is at. */
  readonly held: () => string | null;
}

/** Keeps what the reader points at where it is while rows come and go above it. */
export function useSteadyScroll({ scroller, tops, held }: SteadyScroll): void {
  const before = useRef<ReadonlyMap<string, number>>(tops);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || before.current === tops) return;
    const anchor: ScrollAnchor = {
      tops: before.current,
      anchor: held() ?? firstVisible(before.current, element.scrollTop),
      scrollTop: element.scrollTop,
    };
    before.current = tops;
    const scrollTop = anchoredScrollTop(anchor, tops);
    if (scrollTop !== null) element.scrollTop = scrollTop;
  }, [scroller, tops, held]);
}

/** At the very top nothing is held: there the reader wants to see what comes first. */
function firstVisible(tops: ReadonlyMap<string, number>, scrollTop: number): string | null {
  if (scrollTop === 0) return null;
  for (const [key, top] of tops) {
    if (top >= scrollTop) return key;
  }
  return null;
}

/** Where a list stood before its rows changed. */
export interface ScrollAnchor {
  /** Top edge of each item. */
  readonly tops: ReadonlyMap<string, number>;
  /** The item that must not move on the screen: the one under the pointer or the cursor, else the first visible one. */
  readonly anchor: string | null;
  readonly scrollTop: number;
}

/** The scroll position at which the anchor stays where it was on the screen; null when nothing needs to move. */
export function anchoredScrollTop(before: ScrollAnchor, after: ReadonlyMap<string, number>): number | null {
  if (before.anchor === null) return null;
  const was = before.tops.get(before.anchor);
  const is = after.get(before.anchor);
  if (was === undefined || is === undefined || was === is) return null;
  return Math.max(0, before.scrollTop + is - was);
}
