import { useEffect } from "react";
import type { ShadowMap } from "../../shared/model/shadow.ts";
import { useStore } from "./store.ts";
import { useWindow } from "./window-state.tsx";

/** The map as of the inventory that is shown; null until the first answer. */
export function useShadowMap(): ShadowMap | null {
  const { shadows, inventory } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const revision = snapshot?.revision;
  useEffect(() => {
    void shadows.refresh();
  }, [shadows, revision]);
  return useStore(shadows.store);
}
