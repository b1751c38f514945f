import { basename } from "node:path";
import type { BrowserWindow, Session } from "electron";
import type { Result } from "../../shared/base/result.ts";
import { eventChannel } from "../../shared/contract/channels.ts";
import type { EventName, Events } from "../../shared/contract/commands.ts";
import type { Shell } from "../engine/inventory/shell.ts";
import { builtFolder } from "./built.ts";
import { createWindow } from "./create-window.ts";
import { chooseFolder, openAddress, openFolder, sayUnreadable } from "./host-dialogs.ts";

/** The one window: there, or not yet, or no more. */
export interface WindowKeeper {
  /** Brings it to the front; opens it where there is none. */
  readonly show: () => Promise<void>;
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void;
  readonly onClosed: (listener: () => void) => void;
  /** A file handed over was looked at: the window comes to the front, or says that it could not be read. */
  readonly showOpened: (path: string, result: Result<unknown, unknown>) => Promise<void>;
  /** What the engine asks of it. */
  readonly shell: Shell;
}

export function createWindowKeeper(session: Promise<Session>): WindowKeeper {
  const state: { window: BrowserWindow | null; opening: Promise<BrowserWindow> | null } = { window: null, opening: null };
  const closed: (() => void)[] = [];

  const open = async (): Promise<BrowserWindow> => {
    const window = createWindow({ session: await session, preload: builtFolder("preload/index.cjs") });
    window.on("closed", () => {
      Object.assign(state, { window: null, opening: null });
      for (const listener of closed) listener();
    });
    state.window = window;
    return window;
  };
  const show = async (): Promise<void> => {
    const window = await (state.opening ??= open());
    if (window.isMinimized()) window.restore();
    // Before its first picture it stays hidden; it will show itself.
    if (window.isVisible()) window.focus();
  };

  return {
    show,
    send: (name, event) => state.window?.webContents.send(eventChannel(name), event),
    onClosed: (listener) => void closed.push(listener),
    showOpened: async (path, { ok }) => {
      await show();
      if (!ok && state.window !== null) await sayUnreadable(state.window, basename(path));
    },
    shell: {
      chooseFolder: async () => (state.window === null ? null : chooseFolder(state.window)),
      showFolder: openFolder,
      openAddress: async (address) => {
        if (state.window !== null) await openAddress(state.window, address);
      },
    },
  };
}
