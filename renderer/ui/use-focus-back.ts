import { useLayoutEffect, useRef } from "react";

const tryEveryMilliseconds = 50;
const tries = 8;

/**
 * Gives the focus back when what stood over the window has gone: to where it was, or, when that went away with the file it belonged
 * to, to the list or the heading of the screen.
 */
export function useFocusBack(over: boolean): void {
  const before = useRef<Element | null>(null);
  // Before the dialog takes the focus to itself.
  useLayoutEffect(() => {
    if (!over) return undefined;
    before.current = document.activeElement;
    return () => {
      const was = before.current;
      const state = { left: tries };
      const timer = window.setInterval(() => {
        state.left -= 1;
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (state.left === 0 || (!lost && state.left < tries - 2)) window.clearInterval(timer);
        if (lost) focusableFor(was)?.focus();
      }, tryEveryMilliseconds);
    };
  }, [over]);
}

const focusableFor = (was: Element | null): HTMLElement | null =>
  was instanceof HTMLElement && was.isConnected && was !== document.body ? was : startOfScreen();

/** Where the keyboard begins on every screen. */
export const startOfScreen = (): HTMLElement | null => document.querySelector<HTMLElement>("main .list, main h1[tabindex]");
