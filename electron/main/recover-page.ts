import type { BrowserWindow } from "electron";

export interface RecoveryPorts {
  /** The page is gone and hears nothing until it asks again. */
  readonly onGone: () => void;
  /** Whether the user wants a window reloaded that does not answer. */
  readonly askWhetherToReload: () => Promise<boolean>;
  /** It crashed again and again: whether to try once more. Otherwise the program ends. */
  readonly askWhetherToGoOn: () => Promise<boolean>;
  readonly quit: () => void;
  readonly now: () => number;
}

/** A page that crashes as it opens would be reloaded for ever. */
const mostCrashes = 3;
const withinMilliseconds = 60_000;

/**
 * A page that crashed or hangs comes back where it was: what is known and what is under way lives on this side, and the page's address
 * says what it showed.
 */
export function recoverPage(window: BrowserWindow, ports: RecoveryPorts): void {
  const state = { crashes: [] as readonly number[], asking: false };
  const contents = window.webContents;
  const asked = async (ask: () => Promise<boolean>): Promise<boolean> => {
    state.asking = true;
    return ask().finally(() => (state.asking = false));
  };
  contents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    ports.onGone();
    state.crashes = [...state.crashes.filter((at) => at > ports.now() - withinMilliseconds), ports.now()];
    if (state.crashes.length <= mostCrashes) return contents.reload();
    state.crashes = [];
    void asked(ports.askWhetherToGoOn).then((goOn) => (goOn ? contents.reload() : ports.quit()));
  });
  // Loaded again from the menu.
  contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) ports.onGone();
  });
  window.on("unresponsive", () => {
    if (state.asking) return;
    void asked(ports.askWhetherToReload).then((reload) => {
      // It may answer again by now, and then it is still there. Ending its process leads to the lines above.
      if (reload && !window.isDestroyed()) contents.forcefullyCrashRenderer();
    });
  });
}
