import { useEffect } from "react";
import type { CleanupDone } from "../../state/cleanup-flow.ts";
import { fullPath } from "../../state/full-path.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";

/**
 * A file that got another name has another id: the detail that showed it goes on showing it. One that left the folders is not shown
 * as missing; it is known where it went.
 */
export function useFollowMoved(): void {
  const { cleanup, inventory, navigation } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const route = useStore(navigation.store);
  const moved = useStore(cleanup.moved);
  useEffect(() => {
    const { screen, shown } = route;
    if (shown?.kind !== "connector" || screen !== "connectors" || snapshot === null) return;
    const one = moved.find(({ subject }) => subject === shown.id);
    if (one === undefined || snapshot.rows.some(({ id }) => id === shown.id)) return;
    const folders = new Map(snapshot.folders.map(({ id, path }) => [id, path]));
    const now = snapshot.rows.find(({ folder, name }) => fullPath(folders.get(folder) ?? "", name) === one.to);
    if (now !== undefined) navigation.go({ screen, shown: { kind: "connector", id: now.id } }, "replace");
    else if (leaves(one.did)) navigation.go({ screen, shown: null }, "replace");
  }, [moved, snapshot, route, navigation]);
}

const leaves = (did: CleanupDone["did"]): boolean => did === "quarantine";
