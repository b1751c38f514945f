import type { WindowBridge } from "../bridge/window-bridge.ts";
import type { Detail } from "../state/detail-state.ts";
import type { Navigation } from "../state/navigation.ts";
import { parseRoute } from "../state/route.ts";

/** A file that the system handed over is shown, and a link is followed: neither does more than that. */
export function handleHostEvents({ bridge, detail, navigation }: { readonly bridge: WindowBridge; readonly detail: Detail; readonly navigation: Navigation }): void {
  bridge.on("opened", (record) => {
    detail.showOpened(record);
    navigation.go({ screen: "connectors", shown: { kind: "opened" } });
  });
  bridge.on("navigate", ({ route }) => navigation.go(parseRoute(route)));
}
