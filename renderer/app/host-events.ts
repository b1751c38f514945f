import type { WindowBridge } from "../bridge/window-bridge.ts";
import type { Detail } from "../state/detail-state.ts";
import type { Navigation } from "../state/navigation.ts";
import { parseRoute } from "../state/route.ts";

/** Shows a file that the system opened with us, and goes to the screen a link names. Neither changes anything. */
export function handleHostEvents({
  bridge,
  detail,
  navigation,
}: {
  readonly bridge: WindowBridge;
  readonly detail: Detail;
  readonly navigation: Navigation;
}): void {
  bridge.on("opened", (record) => {
    detail.showOpened(record);
    navigation.go({ screen: "connectors", shown: { kind: "opened" } });
  });
  bridge.on("navigate", ({ route }) => navigation.go(parseRoute(route)));
}
