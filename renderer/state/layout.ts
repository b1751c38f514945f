import { useSyncExternalStore } from "react";

/** Three columns (navigation, list, detail), two beside a rail, or one at a time. The style sheets use the same widths. */
export type Layout = "wide" | "middle" | "narrow";

const wide = "(min-width: 1200px)";
const middle = "(min-width: 760px)";

const now = (): Layout => (window.matchMedia(wide).matches ? "wide" : window.matchMedia(middle).matches ? "middle" : "narrow");

const subscribeToWidth = subscribeTo([wide, middle]);
export const useLayout = (): Layout => useSyncExternalStore(subscribeToWidth, now);

const dark = "(prefers-color-scheme: dark)";
const subscribeToDark = subscribeTo([dark]);
const isDark = () => window.matchMedia(dark).matches;

/** Whether the system's theme is dark. */
export const useSystemDark = (): boolean => useSyncExternalStore(subscribeToDark, isDark);

function subscribeTo(queries: readonly string[]): (listener: () => void) => () => void {
  return (listener) => {
    const lists = queries.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener("change", listener);
    return () => {
      for (const list of lists) list.removeEventListener("change", listener);
    };
  };
}
