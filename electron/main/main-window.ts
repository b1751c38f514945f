import { basename } from "node:path";
import { app, type BrowserWindow, type Session } from "electron";
import { eventChannel } from "../../shared/contract/channels.ts";
import type { EventName, Events } from "../../shared/contract/commands.ts";
import type { Shell } from "../engine/handlers/shell.ts";
import { builtFolder } from "./built.ts";
import { createWindow } from "./create-window.ts";
import { askAboutCrashes, askAboutHang, askAboutLoad, chooseFolder, openAddress, openFolder, sayUnreadable } from "./host-dialogs.ts";
import { loadPage } from "./load-page.ts";
import { pageUrl } from "./origin.ts";
import { recoverPage } from "./recover-page.ts";
import type { Voice } from "./locale-and-theme.ts";

/** The one window: there, or not yet, or no more. */
export interface WindowKeeper {
  /** Brings it to the front; opens it where there is none. Waits until the engine can answer; rejects when it cannot. */
  readonly show: () => Promise<BrowserWindow>;
  readonly current: () => BrowserWindow | null;
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void;
  /** A file handed over could not be read. */
  readonly sayUnreadable: (path: string) => Promise<void>;
  /** What the engine asks of it. */
  readonly shell: Shell;
}

export interface KeeperPorts {
  /** Resolves when the engine can answer whatever the page asks. */
  readonly session: () => Promise<Session>;
  readonly voice: Voice;
  readonly placementFile: string;
  /** The page is gone, with its window or without; another may come. */
  readonly onGone: () => void;
  readonly onShown: () => void;
  /** Its page could not be loaded, and there is no other way to say it than to end. Without this the user is asked. */
  readonly onNeverLoaded: ((reason: string) => void) | null;
}

export function createWindowKeeper({ session, voice, placementFile, onGone, onShown, onNeverLoaded }: KeeperPorts): WindowKeeper {
  const state: { window: BrowserWindow | null; opening: Promise<BrowserWindow> | null; wasShown: boolean } = { window: null, opening: null, wasShown: false };

  const askWhetherToRetry = async (window: BrowserWindow, reason: string): Promise<boolean> => {
    if (state.wasShown || onNeverLoaded === null) return askAboutLoad(window, voice.words(), reason);
    onNeverLoaded(reason);
    return false;
  };
  const open = async (): Promise<BrowserWindow> => {
    const { window, show: showFirst } = createWindow({ session: await session(), preload: builtFolder("preload/index.cjs"), placementFile });
    recoverPage(window, {
      onGone,
      askWhetherToReload: () => askAboutHang(window, voice.words()),
      askWhetherToGoOn: () => askAboutCrashes(window, voice.words()),
      quit: () => app.quit(),
      now: () => Date.now(),
    });
    window.on("show", () => {
      state.wasShown = true;
      onShown();
    });
    window.on("closed", () => {
      Object.assign(state, { window: null, opening: null });
      onGone();
    });
    state.window = window;
    loadPage(window, {
      address: pageUrl,
      show: showFirst,
      askWhetherToRetry: (reason) => askWhetherToRetry(window, reason),
      giveUp: () => app.quit(),
    });
    return window;
  };
  const show = async (): Promise<BrowserWindow> => {
    const window = await (state.opening ??= open());
    if (window.isMinimized()) window.restore();
    // Before its first picture it stays hidden; it will show itself.
    if (window.isVisible()) window.focus();
    return window;
  };

  return {
    show,
    current: () => state.window,
    send: (name, event) => {
      if (state.window?.webContents.isCrashed() === false) state.window.webContents.send(eventChannel(name), event);
    },
    sayUnreadable: async (path) => sayUnreadable(await show(), voice.words(), basename(path)),
    shell: {
      chooseFolder: async (near) => (state.window === null ? null : chooseFolder(state.window, voice.words(), near)),
      showFolder: openFolder,
      openAddress: async (address) => {
        if (state.window !== null) await openAddress(state.window, voice.words(), address);
      },
    },
  };
}
