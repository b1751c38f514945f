import { useEffect, useRef } from "react";
import type { Route } from "../state/route.ts";

const tryEveryMilliseconds = 60;
const tries = 10;

/**
 * A new screen starts at its heading, for those who do not see it change. Not at the start: nothing changed then. Tries again
 * for a moment: a screen loaded on demand comes late, and a closing dialog gives the focus back after us.
 */
export function useFocusOnScreen({ screen, shown }: Route, main: { readonly current: HTMLElement | null }): void {
  const before = useRef(screen);
  const listed = shown === null;
  useEffect(() => {
    if (before.current === screen) return undefined;
    before.current = screen;
    if (!listed) return undefined;
    const state = { left: tries };
    const timer = window.setInterval(() => {
      state.left -= 1;
      if (state.left === 0 || main.current?.contains(document.activeElement) === true) window.clearInterval(timer);
      else main.current?.querySelector<HTMLElement>("h1")?.focus();
    }, tryEveryMilliseconds);
    return () => window.clearInterval(timer);
  }, [screen, listed, main]);
}
