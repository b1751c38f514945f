import { parseRoute, printRoute, type Route } from "./route.ts";
import { createStore, type Store } from "./store.ts";

export interface Navigation {
  readonly store: Store<Route>;
  /** `replace` leaves no trace for Back: moving through a list must not fill the history. */
  readonly go: (route: Route, how?: "push" | "replace") => void;
}

/** The address bar as a store. */
export function createNavigation(): Navigation {
  const store = createStore(parseRoute(window.location.hash));
  const showAddress = (hash: string) => {
    if (printRoute(store.get()) !== printRoute(parseRoute(hash))) store.set(parseRoute(hash));
  };
  window.addEventListener("popstate", () => showAddress(window.location.hash));
  window.addEventListener("hashchange", () => showAddress(window.location.hash));
  return {
    store,
    go: (route, how = "push") => {
      const hash = printRoute(route);
      if (printRoute(store.get()) === hash) return;
      if (how === "push") window.history.pushState(null, "", hash);
      else window.history.replaceState(null, "", hash);
      store.set(route);
    },
  };
}
