import { EventEmitter } from "node:events";
import type Electron from "electron";
import { nextAnswer, onOrder, report } from "./report.ts";

export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { ipcMain } from "./ipc-main.ts";
export { Menu } from "./menu.ts";
export { nativeTheme } from "./native-theme.ts";
export { session } from "./session.ts";
export { utilityProcess } from "./utility-process.ts";

export const protocol = { registerSchemesAsPrivileged: () => undefined } satisfies Pick<typeof Electron.protocol, "registerSchemesAsPrivileged">;

const workArea = { x: 0, y: 0, width: 1920, height: 1040 };

/** One monitor. */
export const screen = { getAllDisplays: () => [{ workArea } as Electron.Display] } satisfies Pick<typeof Electron.screen, "getAllDisplays">;

export const nativeImage = { createFromBitmap: () => ({}) as Electron.NativeImage } satisfies Pick<typeof Electron.nativeImage, "createFromBitmap">;

export class Notification extends EventEmitter {
  static readonly isSupported = (() => true) satisfies typeof Electron.Notification.isSupported;
  readonly #said: Electron.NotificationConstructorOptions;
  constructor(said: Electron.NotificationConstructorOptions) {
    super();
    this.#said = said;
  }
  readonly show = (): void => {
    const { title = "", body = "" } = this.#said;
    report({ kind: "notification", title, body });
    onOrder(({ kind }) => void (kind === "click-notification" && this.emit("click", {})));
  };
}

/** Electron takes a window first where a dialog belongs to one. */
const optionsOf = <T>(args: readonly unknown[]): T => args.at(-1) as T;

export const dialog = {
  showOpenDialog: (...args: readonly unknown[]) => {
    report({ kind: "dialog", type: "open", options: optionsOf(args) });
    const { filePaths } = nextAnswer();
    return Promise.resolve({ canceled: filePaths === undefined, filePaths: [...(filePaths ?? [])] });
  },
  showMessageBox: (...args: readonly unknown[]) => {
    const options = optionsOf<Electron.MessageBoxOptions>(args);
    report({ kind: "dialog", type: "message", options });
    return Promise.resolve({ response: nextAnswer().response ?? options.cancelId ?? 0, checkboxChecked: false });
  },
  showErrorBox: (title: string, content: string) => {
    report({ kind: "dialog", type: "error", options: { title, content } });
    process.stderr.write(`${title}: ${content}\n`);
  },
} satisfies Pick<typeof Electron.dialog, "showOpenDialog" | "showMessageBox" | "showErrorBox">;

export const shell = {
  openExternal: (target: string) => {
    report({ kind: "opened", what: "external", target });
    return Promise.resolve();
  },
  openPath: (target: string) => {
    report({ kind: "opened", what: "path", target });
    return Promise.resolve("");
  },
} satisfies Pick<typeof Electron.shell, "openExternal" | "openPath">;
