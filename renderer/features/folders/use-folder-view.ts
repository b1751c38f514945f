import { useCallback, useEffect, useRef, useState } from "react";
import type { Reply } from "../../../shared/contract/commands.ts";
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
  const [seen, setSeen] = useState<{ readonly view: FolderView | null; readonly hasFailed: boolean }>({ view: null, hasFailed: false });
  const asked = useRef(0);
  const ask = useCallback(async (): Promise<Reply<"getFolders"> | null> => {
    asked.current += 1;
    const own = asked.current;
    const reply = await bridge.call("getFolders", null);
    // An answer that comes late is not put over a newer one.
    return own === asked.current ? reply : null;
  }, [bridge]);
  const accept = (reply: Reply<"getFolders"> | null) => {
    if (reply !== null) setSeen(({ view }) => ({ view: reply.ok ? reply.value : view, hasFailed: !reply.ok }));
  };
  const scannedAt = snapshot?.scannedAt ?? null;
  useEffect(() => void ask().then(accept), [ask, scannedAt]);
  return { ...seen, refresh: async () => accept(await ask()) };
}
