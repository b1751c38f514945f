import { useEffect } from "react";
import { startOfScreen } from "../ui/use-focus-back.ts";
import { takeFocus } from "../ui/take-focus.ts";

const tryEveryMilliseconds = 100;
const tries = 10;

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * When the element with the focus is taken away with what it belonged to, and nobody else gives the focus a place, it goes to the list
 * or the heading of the screen: else the next Tab would start at the top of the window.
 */
export function useFocusKept(): void {
  useEffect(() => {
    const held: { element: Element | null; timer: number } = { element: null, timer: 0 };
    const onFocus = ({ target }: FocusEvent) => {
      held.element = target instanceof Element ? target : null;
    };
    const retry = (left: number) => {
      if (!isLost() || left === 0) return;
      takeFocus(startOfScreen());
      held.timer = window.setTimeout(() => retry(left - 1), tryEveryMilliseconds);
    };
    const observer = new MutationObserver(() => {
      if (held.element === null || held.element.isConnected || !isLost()) return;
      held.element = null;
      window.clearTimeout(held.timer);
      held.timer = window.setTimeout(() => retry(tries), tryEveryMilliseconds);
    });
    document.addEventListener("focusin", onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocus);
      observer.disconnect();
      window.clearTimeout(held.timer);
    };
  }, []);
}
