import { useLayoutEffect, useRef, type RefObject } from "react";
import { keepInPlace, type ListPlace } from "./scroll-anchor.ts";

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
    const place: ListPlace = {
      tops: before.current,
      anchor: held() ?? firstVisible(before.current, element.scrollTop),
      scrollTop: element.scrollTop,
    };
    before.current = tops;
    const scrollTop = keepInPlace(place, tops);
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
