import { useStore } from "../state/store.ts";
import { useWindow } from "../state/window-state.tsx";
import { useWords } from "../state/words.tsx";

/** How the last scan ended, for those who do not see the progress go away. */
export function useScanReport(): string {
  const { inventory } = useWindow();
  const { scan } = useWords().window;
  const { lastScan, snapshot } = useStore(inventory.store);
  if (lastScan === null) return "";
  return lastScan === "cancelled" ? scan.cancelled : scan.finished(snapshot?.rows.length ?? 0);
}
