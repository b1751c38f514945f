import type { BrowserWindow } from "electron";

export interface LoadPorts {
  readonly address: string;
  /** The page has been drawn, or Electron did not report it in time. */
  readonly show: () => void;
  /** Asks, after a failed load, whether to try again. */
  readonly askWhetherToRetry: (reason: string) => Promise<boolean>;
  readonly giveUp: () => void;
}

/** Long enough for a slow disk; the page has no network to wait for. */
const loadLimitMilliseconds = 30_000;
/** Electron does not guarantee `ready-to-show`. */
const firstPaintLimitMilliseconds = 5000;

/** Chromium's error code of a load that another load replaced, or that we refused. */
const aborted = -3;

/** Loads the page. Every failure to load it, now or on a reload, asks the user; none is silent. */
export function loadPage(window: BrowserWindow, { address, show, askWhetherToRetry, giveUp }: LoadPorts): void {
  const contents = window.webContents;
  const state: { asking: boolean; failed: boolean; shown: boolean; timer: NodeJS.Timeout | undefined } = {
    asking: false,
    failed: false,
    shown: false,
    timer: undefined,
  };

  const showOnce = (): void => {
    clearTimeout(state.timer);
    if (state.shown || state.failed || window.isDestroyed()) return;
    state.shown = true;
    show();
  };
  const wait = (milliseconds: number, then: () => void): void => {
    clearTimeout(state.timer);
    state.timer = setTimeout(then, milliseconds);
  };
  const fail = (reason: string): void => {
    clearTimeout(state.timer);
    if (state.asking || window.isDestroyed()) return;
    Object.assign(state, { asking: true, failed: true });
    console.error(`The window's page could not be loaded: ${reason}`);
    void askWhetherToRetry(reason)
      .finally(() => (state.asking = false))
      .then((retry) => (retry ? load() : giveUp()));
  };
  const load = (): void => {
    if (window.isDestroyed()) return;
    state.failed = false;
    wait(loadLimitMilliseconds, () => fail(`no answer within ${loadLimitMilliseconds / 1000} s`));
    contents.loadURL(address).then(
      () => {
        if (!state.failed) wait(firstPaintLimitMilliseconds, showOnce);
      },
      (error: unknown) => {
        if (codeOf(error) !== aborted) fail(error instanceof Error ? error.message : String(error));
      },
    );
  };

  window.once("ready-to-show", showOnce);
  window.on("closed", () => clearTimeout(state.timer));
  contents.on("did-fail-load", (_event, ...[code, description, url, isMainFrame]) => {
    if (isMainFrame && code !== aborted) fail(`${description} (${code}) for ${url}`);
  });
  // For Chromium a status of 404 is a loaded page, without content.
  contents.on("did-navigate", (_event, url, status) => {
    if (status >= 400) fail(`status ${status} for ${url}`);
  });
  contents.on("preload-error", (_event, _path, error) => fail(`the preload script failed: ${error.message}`));
  load();
}

const codeOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "errno" in error ? error.errno : null);

export interface RecoveryPorts {
  /** The page was unloaded. It receives no events until it asks for its list again. */
  readonly onUnloaded: () => void;
  /** Asks whether to reload a window that does not respond. */
  readonly askWhetherToReload: () => Promise<boolean>;
  /** Asks, after several crashes, whether to reload once more. Otherwise the program ends. */
  readonly askAfterCrashes: () => Promise<boolean>;
  readonly quit: () => void;
  readonly now: () => number;
}

/** Without a limit a page that crashes as it opens would be reloaded for ever. */
const maxCrashes = 3;
const crashWindowMilliseconds = 60_000;

/** Reloads a page that crashed or hangs. It loses no state: the engine has all data and running work, the page's address has the route. */
export function recoverPage(window: BrowserWindow, ports: RecoveryPorts): void {
  const state = { crashes: [] as readonly number[], asking: false };
  const contents = window.webContents;
  const askOnce = async (ask: () => Promise<boolean>): Promise<boolean> => {
    state.asking = true;
    return ask().finally(() => (state.asking = false));
  };
  contents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    ports.onUnloaded();
    state.crashes = [...state.crashes.filter((at) => at > ports.now() - crashWindowMilliseconds), ports.now()];
    if (state.crashes.length <= maxCrashes) return contents.reload();
    state.crashes = [];
    void askOnce(ports.askAfterCrashes).then((reload) => (reload ? contents.reload() : ports.quit()));
  });
  // Reloaded from the menu.
  contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) ports.onUnloaded();
  });
  window.on("unresponsive", () => {
    if (state.asking) return;
    void askOnce(ports.askWhetherToReload).then((reload) => {
      // Ending the page's process emits `render-process-gone`, which reloads it. It is ended even if it responds again by now.
      if (reload && !window.isDestroyed()) contents.forcefullyCrashRenderer();
    });
  });
}
