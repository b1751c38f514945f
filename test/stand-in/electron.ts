import type Electron from "electron";
import { life } from "./life.ts";
import { nextAnswer, report } from "./report.ts";

export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { ipcMain } from "./ipc-main.ts";
export { Menu } from "./menu.ts";
export { nativeTheme } from "./native-theme.ts";
export { Notification } from "./notification.ts";
export { session } from "./session.ts";
export { utilityProcess } from "./utility-process.ts";

export const protocol = {
  registerSchemesAsPrivileged: () => {
    if (life.isReady()) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
  },
} satisfies Pick<typeof Electron.protocol, "registerSchemesAsPrivileged">;

const workArea = { x: 0, y: 0, width: 1920, height: 1040 };

/** One monitor. */
export const screen = { getAllDisplays: () => [{ workArea } as Electron.Display] } satisfies Pick<typeof Electron.screen, "getAllDisplays">;

/** A picture is where it came from. */
export const nativeImage = {
  createFromBitmap: () => ({}) as Electron.NativeImage,
  createFromDataURL: (address: string) => ({ address }) as unknown as Electron.NativeImage,
} satisfies Pick<typeof Electron.nativeImage, "createFromBitmap" | "createFromDataURL">;

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
