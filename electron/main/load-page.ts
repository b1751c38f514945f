import type { BrowserWindow } from "electron";

export interface LoadPorts {
  readonly address: string;
  /** The page's first picture is ready, or will not be said to be. */
  readonly show: () => void;
  /** The page could not be loaded: whether to try again. */
  readonly askWhetherToRetry: (reason: string) => Promise<boolean>;
  readonly giveUp: () => void;
}

/** Long enough for a slow disk; the page has no network to wait for. */
const loadLimitMilliseconds = 30_000;
/** Electron does not promise `ready-to-show`. */
const pictureLimitMilliseconds = 5000;

/** Chromium's word for a load that another one replaced, or that we refused. */
const aborted = -3;

/** Loads the page. Whatever keeps it from being there, now or when it is loaded again, ends in a question and never in nothing. */
export function loadPage(window: BrowserWindow, { address, show, askWhetherToRetry, giveUp }: LoadPorts): void {
  const contents = window.webContents;
  const state: { asking: boolean; failed: boolean; shown: boolean; timer: NodeJS.Timeout | undefined } = { asking: false, failed: false, shown: false, timer: undefined };

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
        if (!state.failed) wait(pictureLimitMilliseconds, showOnce);
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
  // A file that is not there is an answer to Chromium: an empty page.
  contents.on("did-navigate", (_event, url, status) => {
    if (status >= 400) fail(`status ${status} for ${url}`);
  });
  contents.on("preload-error", (_event, _path, error) => fail(`the preload script failed: ${error.message}`));
  load();
}

const codeOf = (error: unknown): unknown => (typeof error === "object" && error !== null && "errno" in error ? error.errno : null);
