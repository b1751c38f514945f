import { BrowserWindow, nativeTheme, screen, type Session } from "electron";
import { pageUrl } from "./origin.ts";
import { webPreferences } from "./window-options.ts";
import { keepPlacement, placeAgain, readPlacement } from "./window-placement.ts";

export interface WindowPorts {
  readonly session: Session;
  /** The built preload script. */
  readonly preload: string;
  /** Where it is written down where the window was. */
  readonly placementFile: string;
}

/** Opens the window where it last was. It is shown when its first picture is ready, so nobody sees it white. */
export function createWindow({ session, preload, placementFile }: WindowPorts): BrowserWindow {
  const last = readPlacement(placementFile);
  const placement = last === null ? null : placeAgain(last, screen.getAllDisplays().map(({ workArea }) => workArea));
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...placement?.bounds,
    minWidth: 400,
    minHeight: 480,
    show: false,
    title: "Mezzanine",
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1f1f1f" : "#fafafa",
    webPreferences: { ...webPreferences, session, preload },
  });
  keepPlacement(window, placementFile);
  window.once("ready-to-show", () => {
    if (placement?.maximized === true) window.maximize();
    window.show();
  });
  void window.loadURL(pageUrl);
  return window;
}
