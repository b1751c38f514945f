import { useEffect } from "react";
import { useWindow } from "../state/window-state.tsx";
import { chooseFiles, useOpenFiles } from "../state/use-open-file.ts";

/** Ctrl+K, Ctrl+O; Ctrl+F goes to the search box when one is there. */
export function useShortcuts(): void {
  const { paletteOpen } = useWindow();
  const openFiles = useOpenFiles();
  useEffect(() => {
    const actions: Readonly<Record<string, () => boolean>> = {
      k: () => {
        paletteOpen.change((open) => !open);
        return true;
      },
      o: () => {
        chooseFiles(openFiles);
        return true;
      },
      f: () => {
        const box = document.querySelector<HTMLInputElement>(".toolbar .search-box input");
        box?.focus();
        box?.select();
        return box !== null;
      },
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
