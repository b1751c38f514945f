import type { App } from "electron";

/** How this program was installed. */
export interface Installation {
  readonly platform: NodeJS.Platform;
  /** False when it runs from its sources, by `npm start`. */
  readonly isPackaged: boolean;
  /** A single file that installs nothing. */
  readonly isPortable: boolean;
}

export const installationOf = (
  { isPackaged }: Pick<App, "isPackaged">,
  { platform, env }: Pick<NodeJS.Process, "platform" | "env">,
): Installation => ({
  platform,
  isPackaged,
  // Set by electron-builder's portable program only.
  isPortable: env["PORTABLE_EXECUTABLE_FILE"] !== undefined,
});

/** An installer put it there, so that other programs may remember where it is. */
export const isInstalled = ({ isPackaged, isPortable }: Installation): boolean => isPackaged && !isPortable;

/** The installer's id; Windows finds the installed shortcut by it. */
const installedId = "app.mezzanine.desktop";

/**
 * For its first notification Electron writes a shortcut to the Start menu, named after the program, over one that has this name and
 * has another target (`shell/browser/notifications/win/windows_toast_activator.cc`). Run from its sources the program therefore has a
 * name and an id of its own; the portable program must leave no trace, so it shows no notifications.
 */
export function registerWithWindows(
  app: Pick<App, "setName" | "setAppUserModelId" | "setAsDefaultProtocolClient">,
  installation: Installation,
  program: string,
): void {
  const { platform, isPackaged } = installation;
  if (!isPackaged) app.setName(platform === "win32" ? "Mezzanine (npm start)" : "Mezzanine");
  if (platform !== "win32") return;
  app.setAppUserModelId(isInstalled(installation) ? installedId : `${installedId}.${isPackaged ? "portable" : "sources"}`);
  // `--` ends the options, so that an address cannot be read as an option.
  if (isInstalled(installation)) app.setAsDefaultProtocolClient("mezzanine", program, ["--"]);
}

/** False for the portable program on Windows, where a notification would leave a shortcut. */
export const mayNotify = ({ platform, isPackaged, isPortable }: Installation): boolean =>
  platform !== "win32" || !isPackaged || !isPortable;
