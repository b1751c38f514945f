import type Electron from "electron";
import { report } from "./report.ts";

type Listener = Parameters<Electron.IpcMain["handle"]>[1];

const listeners = new Map<string, Listener>();

export const ipcMain = {
  handle: (channel: string, listener: Listener): void => {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    listeners.set(channel, listener);
  },
  /** Not Electron's: whether anything was registered. */
  canAnswer: (): boolean => listeners.size > 0,
  /** Not Electron's: what arrives from a page. */
  invoke: async (channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> => {
    const listener = listeners.get(channel);
    if (listener === undefined) {
      report({ kind: "unanswered", channel });
      throw new Error(`No handler registered for '${channel}'`);
    }
    return listener(event as Electron.IpcMainInvokeEvent, ...args);
  },
} satisfies Pick<Electron.IpcMain, "handle"> & Record<"invoke" | "canAnswer", unknown>;
