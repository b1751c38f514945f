import { createContext, use, type ReactNode } from "react";
import { invariant } from "../../shared/base/impossible.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createDetail, type Detail } from "./detail-state.ts";
import { createInventory, type Inventory } from "./inventory-state.ts";
import { wholeList, type ListView } from "./list-view.ts";
import { createNavigation, type Navigation } from "./navigation.ts";
import { createNotices, type Notices } from "./notices.ts";
import { createSettings, type SettingsState } from "./settings-state.ts";
import { createStore, type Store } from "./store.ts";

/** Everything the screens share. Parts never see it. */
export interface WindowState {
  readonly bridge: WindowBridge;
  readonly inventory: Inventory;
  readonly detail: Detail;
  readonly settings: SettingsState;
  readonly navigation: Navigation;
  readonly notices: Notices;
  readonly view: Store<ListView>;
  readonly paletteOpen: Store<boolean>;
}

export function createWindowState(bridge: WindowBridge): WindowState {
  return {
    bridge,
    inventory: createInventory(bridge),
    detail: createDetail(bridge),
    settings: createSettings(bridge),
    navigation: createNavigation(),
    notices: createNotices(),
    view: createStore(wholeList),
    paletteOpen: createStore(false),
  };
}

const WindowContext = createContext<WindowState | null>(null);

export function WindowStateProvider({ state, children }: { readonly state: WindowState; readonly children: ReactNode }) {
  return <WindowContext value={state}>{children}</WindowContext>;
}

export function useWindow(): WindowState {
  const state = use(WindowContext);
  invariant(state !== null, "screens stand inside WindowStateProvider");
  return state;
}
