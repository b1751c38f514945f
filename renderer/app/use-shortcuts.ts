import { useEffect } from "react";
import { shortcuts } from "../state/shortcuts.ts";
import { searchList } from "../state/search-list.ts";
import { useWindow } from "../state/window-state.tsx";
import { chooseFiles, useOpenFiles } from "../state/use-open-file.ts";

/** Ctrl+K, Ctrl+O; Ctrl+F goes to the search box when one is there. */
export function useShortcuts(): void {
  const { paletteOpen } = useWindow();
  const openFiles = useOpenFiles();
  useEffect(() => {
    const actions: Readonly<Record<string, () => boolean>> = {
      [shortcuts.palette]: () => {
        paletteOpen.change((open) => !open);
        return true;
      },
      [shortcuts["open-file"]]: () => {
        chooseFiles(openFiles);
        return true;
      },
      [shortcuts.search]: searchList,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (Object.hasOwn(actions, key) && actions[key]?.() === true) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [paletteOpen, openFiles]);
}
