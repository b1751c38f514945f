import type { App } from "electron";

/** How this program came to this computer. */
export interface Installation {
  readonly platform: NodeJS.Platform;
  /** False when it runs from its sources, by `npm start`. */
  readonly isPackaged: boolean;
  /** One file that unpacks itself where it is run and installs nothing. */
  readonly isPortable: boolean;
}

export const installationOf = ({ isPackaged }: Pick<App, "isPackaged">, { platform, env }: Pick<NodeJS.Process, "platform" | "env">): Installation => ({
  platform,
  isPackaged,
  // Set by electron-builder's portable program, and by nothing else.
  isPortable: env["PORTABLE_EXECUTABLE_FILE"] !== undefined,
});

/** As the installer names it: Windows finds the installed shortcut by it. */
const installedId = "app.mezzanine.desktop";

/**
 * For its first notification Electron writes a shortcut to the Start menu, named after the program, over one that has this name and
 * leads elsewhere (`shell/browser/notifications/win/windows_toast_activator.cc`). From its sources the program therefore has a name and
 * an id of its own; a portable one, which leaves no trace, shows no notifications.
 */
export function introduceToWindows(app: Pick<App, "setName" | "setAppUserModelId" | "setAsDefaultProtocolClient">, { platform, isPackaged, isPortable }: Installation, program: string): void {
  if (!isPackaged) app.setName(platform === "win32" ? "Mezzanine (npm start)" : "Mezzanine");
  if (platform !== "win32") return;
  app.setAppUserModelId(isPackaged && !isPortable ? installedId : `${installedId}.${isPackaged ? "portable" : "sources"}`);
  // `--` ends the options: an address must not be read as one.
  if (isPackaged && !isPortable) app.setAsDefaultProtocolClient("mezzanine", program, ["--"]);
}

/** Whether notifications leave nothing behind that is not wanted. */
export const mayNotify = ({ platform, isPackaged, isPortable }: Installation): boolean => platform !== "win32" || !isPackaged || !isPortable;
