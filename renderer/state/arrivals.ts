import type { ConnectorId, ConnectorRecord } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import type { Detail } from "./detail-state.ts";
import type { Install } from "./install-flow.ts";
import type { Navigation } from "./navigation.ts";
import { createStore, type Store } from "./store.ts";

/** Connectors that appeared in Downloads and were neither reviewed nor put away. */
export interface Arrivals {
  /** Newest first. */
  readonly store: Store<readonly ConnectorRecord[]>;
  readonly putAway: (id: ConnectorId) => void;
}

/** The engine keeps the last hundred opened files; older ones could not be reviewed. */
const mostArrivals = 20;

export function createArrivals(bridge: WindowBridge): Arrivals {
  const store = createStore<readonly ConnectorRecord[]>([]);
  const without = (id: ConnectorId) => store.get().filter((record) => record.id !== id);
  bridge.on("appeared", (record) => store.set([record, ...without(record.id)].slice(0, mostArrivals)));
  return { store, putAway: (id) => store.set(without(id)) };
}

interface ReviewPorts {
  readonly arrivals: Arrivals;
  readonly detail: Pick<Detail, "showOpened">;
  readonly navigation: Pick<Navigation, "go">;
  readonly install: Pick<Install, "start">;
}

/** Shows it like any file that was opened, with its review. Nothing is installed before the review is confirmed. */
export function reviewArrival(record: ConnectorRecord, { arrivals, detail, navigation, install }: ReviewPorts): void {
  arrivals.putAway(record.id);
  detail.showOpened(record);
  navigation.go({ screen: "connectors", shown: { kind: "opened" } });
  void install.start([record.id]);
}
