import { BrowserWindow, nativeTheme, type Session } from "electron";
import { pageUrl } from "./origin.ts";
import { webPreferences } from "./window-options.ts";

export interface WindowPorts {
  readonly session: Session;
  /** The built preload script. */
  readonly preload: string;
}

/** Opens the window. It is shown when its first picture is ready, so nobody sees it white. */
export function createWindow({ session, preload }: WindowPorts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 400,
    minHeight: 480,
    show: false,
    title: "Mezzanine",
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1f1f1f" : "#fafafa",
    webPreferences: { ...webPreferences, session, preload },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(pageUrl);
  return window;
}
