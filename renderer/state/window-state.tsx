import { createContext, use, type ReactNode } from "react";
import { invariant } from "../../shared/base/impossible.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createArrivals, type Arrivals } from "./arrivals.ts";
import { createCheckFlow, type CheckState } from "./check-flow.ts";
import { createCleanup, type Cleanup } from "./cleanup/cleanup-flow.ts";
import { createDetail, type Detail } from "./detail-state.ts";
import { createDoctorState, type DoctorState } from "./doctor-state.ts";
import { createHistory, type History } from "./history-state.ts";
import { createInstall, type Install } from "./install-flow.ts";
import { createInventory, type Inventory } from "./inventory-state.ts";
import { wholeList, type ListView } from "../../shared/model/list-view.ts";
import { createNavigation, type Navigation } from "./navigation.ts";
import { createPolicyState, type PolicyState } from "./policy-state.ts";
import { createPublish, type Publish } from "./publish-flow.ts";
import { createMessages, type Messages } from "./messages.ts";
import { noSelection, type Selection } from "./list/selection.ts";
import { createShadows, type Shadows } from "./inventory-state.ts";
import { createReportsState, type ReportsState } from "./reports-state.ts";
import { createSettings, type SettingsState } from "./settings-state.ts";
import { createShownLanguage, type ShownLanguageState } from "./shown-language.ts";
import { createStore, type Store } from "./store.ts";
import { createSnapshotsState, type SnapshotsState } from "./snapshots-state.ts";
import { createSupportState, type SupportState } from "./support-flow.ts";
import type { TestingRequest } from "./cleanup/testing-request.ts";

/** Everything the screens share. Parts never see it. */
export interface WindowState {
  readonly bridge: WindowBridge;
  readonly inventory: Inventory;
  readonly detail: Detail;
  readonly settings: SettingsState;
  readonly language: ShownLanguageState;
  readonly navigation: Navigation;
  readonly messages: Messages;
  readonly view: Store<ListView>;
  readonly paletteOpen: Store<boolean>;
  /** A file of ours is dragged out of the window; dropped on it, it is no file to open. */
  readonly draggingOut: Store<boolean>;
  /** The dialog for saved views. */
  readonly viewsOpen: Store<boolean>;
  readonly selection: Store<Selection>;
  readonly cleanup: Cleanup;
  readonly install: Install;
  readonly check: CheckState;
  readonly publish: Publish;
  readonly arrivals: Arrivals;
  readonly shadows: Shadows;
  readonly history: History;
  readonly reports: ReportsState;
  readonly doctor: DoctorState;
  /** The connector whose testing mark is being set. */
  readonly testing: Store<TestingRequest | null>;
  readonly support: SupportState;
  readonly snapshots: SnapshotsState;
  readonly policy: PolicyState;
}

export function createWindowState(bridge: WindowBridge): WindowState {
  const cleanup = createCleanup(bridge);
  const settings = createSettings(bridge);
  return {
    bridge,
    inventory: createInventory(bridge),
    detail: createDetail(bridge),
    settings,
    language: createShownLanguage(settings, () => navigator.languages),
    navigation: createNavigation(),
    messages: createMessages(),
    view: createStore(wholeList),
    paletteOpen: createStore(false),
    viewsOpen: createStore(false),
    draggingOut: createStore(false),
    selection: createStore(noSelection),
    cleanup,
    install: createInstall(bridge, cleanup),
    check: createCheckFlow(bridge),
    publish: createPublish(bridge),
    arrivals: createArrivals(bridge),
    shadows: createShadows(bridge),
    history: createHistory(bridge),
    reports: createReportsState(bridge),
    doctor: createDoctorState(bridge, cleanup),
    testing: createStore<TestingRequest | null>(null),
    support: createSupportState(bridge),
    snapshots: createSnapshotsState(bridge),
    policy: createPolicyState(bridge),
  };
}

const WindowContext = createContext<WindowState | null>(null);

export function WindowStateProvider({ state, children }: { readonly state: WindowState; readonly children: ReactNode }) {
  return <WindowContext value={state}>{children}</WindowContext>;
}

export function useWindow(): WindowState {
  const state = use(WindowContext);
  invariant(state !== null, "screens must be inside WindowStateProvider");
  return state;
}
