import type Electron from "electron";
import { nextAnswer, report } from "./report.ts";

export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { ipcMain } from "./ipc-main.ts";
export { session } from "./session.ts";
export { utilityProcess } from "./utility-process.ts";

export const protocol = { registerSchemesAsPrivileged: () => undefined } satisfies Pick<typeof Electron.protocol, "registerSchemesAsPrivileged">;

export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<typeof Electron.nativeTheme, "shouldUseDarkColors">;

export const dialog = {
  showOpenDialog: (_window: unknown, options: unknown) => {
    report({ kind: "dialog", type: "open", options });
    const { filePaths } = nextAnswer();
    return Promise.resolve({ canceled: filePaths === undefined, filePaths: [...(filePaths ?? [])] });
  },
  showMessageBox: (_window: unknown, options: { readonly cancelId?: number }) => {
    report({ kind: "dialog", type: "message", options });
    return Promise.resolve({ response: nextAnswer().response ?? options.cancelId ?? 0, checkboxChecked: false });
  },
  showErrorBox: (title: string, content: string) => process.stderr.write(`${title}: ${content}\n`),
};

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

export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined };
