import { useCallback, useEffect, useRef, useState } from "react";
import type { FolderView } from "../../../shared/model/folder-view.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";

/** The folders as they are, looked at again whenever the inventory changes. Null until they were looked at once. */
export function useFolderView(): {
  readonly view: FolderView | null;
  readonly hasFailed: boolean;
  readonly refresh: () => Promise<void>;
} {
  const { bridge, inventory } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const [view, setView] = useState<FolderView | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const own = asked.current;
    const reply = await bridge.call("getFolders", null);
    // An answer that comes late is not put over a newer one.
    if (own !== asked.current) return;
    setHasFailed(!reply.ok);
    if (reply.ok) setView(reply.value);
  }, [bridge]);
  const scannedAt = snapshot?.scannedAt ?? null;
  useEffect(() => void refresh(), [refresh, scannedAt]);
  return { view, hasFailed, refresh };
}
