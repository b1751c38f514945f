import { app } from "electron";

/** Everything that Windows needs to hear of us by ourselves; elsewhere the package says it. */
export function introduceToWindows(): void {
  if (process.platform !== "win32") return;
  // As the installer names it: without this Windows shows no notification.
  app.setAppUserModelId("app.mezzanine.desktop");
  // A portable program leaves no trace. `--` ends the options: an address must not be read as one.
  if (app.isPackaged && process.env["PORTABLE_EXECUTABLE_FILE"] === undefined) app.setAsDefaultProtocolClient("mezzanine", process.execPath, ["--"]);
}
