import { layoutOf } from "../state/list/list-view.ts";
import type { WindowState } from "../state/window-state.tsx";

/** Lays the list out as it was at the last start, and keeps each change of it. */
export function rememberLayout({ view, settings }: Pick<WindowState, "view" | "settings">): void {
  const state = { isApplied: false };
  const apply = (): void => {
    if (state.isApplied || !settings.loaded.get()) return;
    view.change((before) => ({ ...before, ...settings.store.get().listLayout }));
    state.isApplied = true;
  };
  settings.loaded.subscribe(apply);
  view.subscribe(() => {
    const layout = layoutOf(view.get());
    // Compared as texts: a layout is small and has a fixed order of fields.
    if (state.isApplied && JSON.stringify(layout) !== JSON.stringify(layoutOf(settings.store.get().listLayout))) {
      void settings.choose({ listLayout: layout });
    }
  });
}
