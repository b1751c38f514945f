import type { ShadowMap } from "../../shared/model/shadow.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { oneAtATime } from "./inventory-state.ts";
import { createStore, type Store } from "./store.ts";

export interface Shadows {
  /** Null until it was heard. */
  readonly store: Store<ShadowMap | null>;
  /** Asked for by whoever draws it, whenever the inventory changed. */
  readonly refresh: () => Promise<void>;
}

export function createShadows(bridge: WindowBridge): Shadows {
  const store = createStore<ShadowMap | null>(null);
  const refresh = oneAtATime(async () => {
    const reply = await bridge.call("getShadowMap", null);
    if (reply.ok) store.set(reply.value);
  });
  return { store, refresh };
}
