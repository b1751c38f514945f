import { initialSettings, type Settings } from "../../shared/model/inventory.ts";
import type { Result } from "../../shared/base/result.ts";
import type { Failure } from "../../shared/contract/commands.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createStore, type Store } from "./store.ts";

export interface SettingsState {
  readonly store: Store<Settings>;
  readonly loaded: Store<boolean>;
  /** The engine has answered, whatever it said. */
  readonly answered: Store<boolean>;
  readonly load: () => Promise<void>;
  /** Shows the choice at once, keeps what the engine says, and goes back when it refuses. */
  readonly choose: (chosen: Partial<Settings>) => Promise<Result<Settings, Failure<"setSettings">>>;
}

export function createSettings(bridge: WindowBridge): SettingsState {
  const store = createStore<Settings>(initialSettings);
  const loaded = createStore(false);
  const answered = createStore(false);
  bridge.on("settings", (settings) => store.set(settings));
  return {
    store,
    loaded,
    answered,
    load: async () => {
      const reply = await bridge.call("getSettings", null);
      if (reply.ok) store.set(reply.value);
      loaded.set(loaded.get() || reply.ok);
      answered.set(true);
    },
    choose: async (chosen) => {
      const before = store.get();
      const next = { ...before, ...chosen };
      store.set(next);
      const reply = await bridge.call("setSettings", next);
      store.set(reply.ok ? reply.value : before);
      return reply;
    },
  };
}
