import { EventEmitter } from "node:events";
import { basename } from "node:path";
import { app, BrowserWindow, nativeImage, nativeTheme, screen, type Session } from "electron";
import { eventChannel } from "../../shared/contract/channels.ts";
import type { EventName, Events } from "../../shared/contract/commands.ts";
import type { HostActions } from "../engine/handlers/host-actions.ts";
import {
  askAboutCrashes,
  askAboutHang,
  askAboutLoad,
  chooseFile,
  chooseFolder,
  chooseReports,
  openAddress,
  openFolder,
  reportUnreadable,
} from "./host-dialogs.ts";
import type { DraggedFiles } from "./dragged-files.ts";
import { iconAddress } from "./icon.ts";
import type { LocaleAndTheme } from "./locale-and-theme.ts";
import { loadPage, recoverPage } from "./page-lifecycle.ts";
import { builtFolder } from "./paths.ts";
import { pageUrl, webPreferences } from "./security.ts";
import { fitPlacement, keepPlacement, readPlacement } from "./window-placement.ts";

export interface MainWindowEvents {
  /** A window became visible. */
  readonly shown: [];
  /** The page was unloaded, with its window or without. */
  readonly unloaded: [];
}

/** Owns the single window: null before it is opened and after it is closed. */
export interface MainWindow {
  /** Brings the window to the front; opens it where there is none. */
  readonly show: (session: Session) => BrowserWindow;
  readonly current: () => BrowserWindow | null;
  /** Sends an event to the page. Without a page the event is dropped. */
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void;
  /** Reports that a file the system asked us to open could not be read. */
  readonly reportUnreadable: (path: string) => Promise<void>;
  /** Dialogs for the engine. */
  readonly hostActions: HostActions;
  readonly events: Pick<EventEmitter<MainWindowEvents>, "on">;
}

export interface MainWindowPorts {
  readonly localeAndTheme: Pick<LocaleAndTheme, "words">;
  /** Where the window's position is kept. */
  readonly placementFile: string;
  readonly draggedFiles: Pick<DraggedFiles, "drag">;
  /** The page could not be loaded before any window was shown. Null: the user is asked instead. */
  readonly onFirstLoadFailed: ((reason: string) => void) | null;
}

export function createMainWindow({ localeAndTheme, placementFile, draggedFiles, onFirstLoadFailed }: MainWindowPorts): MainWindow {
  const { words } = localeAndTheme;
  const state: { window: BrowserWindow | null; wasShown: boolean } = { window: null, wasShown: false };
  const events = new EventEmitter<MainWindowEvents>();

  const askWhetherToRetry = async (window: BrowserWindow, reason: string): Promise<boolean> => {
    if (state.wasShown || onFirstLoadFailed === null) return askAboutLoad(window, words(), reason);
    onFirstLoadFailed(reason);
    return false;
  };
  const open = (session: Session): BrowserWindow => {
    const { window, show } = openBrowserWindow(session, placementFile);
    recoverPage(window, {
      onUnloaded: () => events.emit("unloaded"),
      askWhetherToReload: () => askAboutHang(window, words()),
      askAfterCrashes: () => askAboutCrashes(window, words()),
      quit: () => app.quit(),
      now: () => Date.now(),
    });
    window.on("show", () => {
      state.wasShown = true;
      events.emit("shown");
    });
    window.on("closed", () => {
      state.window = null;
      events.emit("unloaded");
    });
    state.window = window;
    loadPage(window, {
      address: pageUrl,
      show,
      askWhetherToRetry: (reason) => askWhetherToRetry(window, reason),
      giveUp: () => app.quit(),
    });
    return window;
  };

  return {
    show: (session) => {
      const window = state.window ?? open(session);
      if (window.isMinimized()) window.restore();
      // A window that was just opened is shown by `loadPage`, when its page was drawn.
      if (window.isVisible()) window.focus();
      return window;
    },
    current: () => state.window,
    send: (name, event) => {
      if (state.window?.webContents.isCrashed() === false) state.window.webContents.send(eventChannel(name), event);
    },
    reportUnreadable: async (path) => {
      if (state.window !== null) await reportUnreadable(state.window, words(), basename(path));
    },
    hostActions: {
      chooseFolder: async (near, purpose = "add") =>
        state.window === null ? null : chooseFolder(state.window, words(), { near, purpose }),
      chooseFile: async (kind) => (state.window === null ? null : chooseFile(state.window, words(), kind)),
      chooseReports: async (kind) => (state.window === null ? null : chooseReports(state.window, words(), kind)),
      showFolder: openFolder,
      dragFile: async (name, text) => state.window !== null && draggedFiles.drag(state.window.webContents, { name, text }),
      openAddress: async (address) => {
        if (state.window !== null) await openAddress(state.window, words(), address);
      },
    },
    events,
  };
}

/** The same colours as in the renderer's base style sheet. They show until the page is drawn. */
const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? "#1f1f1f" : "#fafafa");

/** Opens the window at its last position, hidden and empty. `show` makes it visible once the page is drawn, so that it is never seen white. */
export function openBrowserWindow(session: Session, placementFile: string): { readonly window: BrowserWindow; readonly show: () => void } {
  const last = readPlacement(placementFile);
  const placement =
    last === null
      ? null
      : fitPlacement(
          last,
          screen.getAllDisplays().map(({ workArea }) => workArea),
        );
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...placement?.bounds,
    minWidth: 400,
    minHeight: 480,
    show: false,
    title: "Mezzanine",
    // Run from its sources the program has Electron's icon, and Linux shows an icon only if it is set. macOS takes the bundle's.
    ...(process.platform === "darwin" ? {} : { icon: nativeImage.createFromDataURL(iconAddress) }),
    backgroundColor: backgroundColor(),
    webPreferences: { ...webPreferences, session, preload: builtFolder("preload/index.cjs") },
  });
  keepPlacement(window, placementFile);
  const followTheme = (): void => window.setBackgroundColor(backgroundColor());
  nativeTheme.on("updated", followTheme);
  window.on("closed", () => nativeTheme.removeListener("updated", followTheme));
  const show = (): void => {
    if (placement?.maximized === true) window.maximize();
    window.show();
  };
  return { window, show };
}
