import { BrowserWindow, nativeImage, nativeTheme, screen, type Session } from "electron";
import { iconAddress } from "./icon.ts";
import { webPreferences } from "./window-options.ts";
import { keepPlacement, placeAgain, readPlacement } from "./window-placement.ts";

export interface WindowPorts {
  readonly session: Session;
  /** The built preload script. */
  readonly preload: string;
  /** Where it is written down where the window was. */
  readonly placementFile: string;
}

export interface CreatedWindow {
  readonly window: BrowserWindow;
  /** Shows it as it last was. Hidden until then, so nobody sees it white. */
  readonly show: () => void;
}

/** As `renderer/styles/base.css` has it: seen where the page has not drawn yet. */
const background = (): string => (nativeTheme.shouldUseDarkColors ? "#1f1f1f" : "#fafafa");

/** Opens the window where it last was, hidden and empty. */
export function createWindow({ session, preload, placementFile }: WindowPorts): CreatedWindow {
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
    // The program's own icon is Electron's when it runs from its sources, and Linux shows none unasked. macOS takes the bundle's.
    ...(process.platform === "darwin" ? {} : { icon: nativeImage.createFromDataURL(iconAddress) }),
    backgroundColor: background(),
    webPreferences: { ...webPreferences, session, preload },
  });
  keepPlacement(window, placementFile);
  const followTheme = (): void => window.setBackgroundColor(background());
  nativeTheme.on("updated", followTheme);
  window.on("closed", () => nativeTheme.removeListener("updated", followTheme));
  const show = (): void => {
    if (placement?.maximized === true) window.maximize();
    window.show();
  };
  return { window, show };
}
