import { EventEmitter } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type Electron from "electron";
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import type { BrowserContext, CDPSession, Download, Page, Route } from "playwright-core";
import { app, type OpenWindow } from "./app.ts";
import { launchChromium } from "./chromium.ts";
import { conditions } from "./conditions.ts";
import { ipcMain } from "./ipc-main.ts";
import { life } from "./life.ts";
import { nativeTheme } from "./native-theme.ts";
import { mainWorldScript, ownChannels, preloadWorldScript } from "./page-world.ts";
import { onOrder, report, type StandInOrder } from "./report.ts";
import { StandInSession } from "./session.ts";

/** Chromium cannot open `app://`, so it gets this origin in its place: a secure context whose name does not resolve. */
const chromiumOrigin = "https://app-mezzanine.invalid";
const ownOrigin = "app://mezzanine";

const toChromium = (url: string): string => (url.startsWith(`${ownOrigin}/`) ? chromiumOrigin + url.slice(ownOrigin.length) : url);

/** Of a page, or of a blob that a page made. */
function toOwn(url: string): string {
  const seen = [chromiumOrigin, `blob:${chromiumOrigin}`].find((origin) => url.startsWith(`${origin}/`));
  return seen === undefined ? url : seen.replace(chromiumOrigin, ownOrigin) + url.slice(seen.length);
}

const world = "preload";

/** Chromium's codes for why a page was not loaded. */
const failed = { code: -2, name: "ERR_FAILED" };
const notFound = { code: -6, name: "ERR_FILE_NOT_FOUND" };

/** How many loads are still to fail. */
const failing = { loads: conditions.page?.failures ?? 0 };

class WebContents extends EventEmitter {
  readonly state: {
    open: (details: { readonly url: string }) => { readonly action: string };
    send: (channel: string, args: readonly unknown[]) => void;
    drop: (paths: readonly string[]) => Promise<void>;
    /** The page in Chromium, made when the first address is loaded. */
    prepare: () => Promise<Page>;
    page?: Page;
    /** The address of a page that crashed. */
    crashed?: string;
  } = {
    open: () => ({ action: "allow" }),
    send: () => undefined,
    drop: () => Promise.resolve(),
    prepare: () => Promise.reject(new Error("no window")),
  };
  readonly setWindowOpenHandler = (handler: WebContents["state"]["open"]): void => void (this.state.open = handler);
  readonly send = (channel: string, ...args: readonly unknown[]): void => this.state.send(channel, structuredClone(args));
  readonly isCrashed = (): boolean => this.state.crashed !== undefined;

  /** Electron drags what does not exist without a word; here it is reported. */
  readonly startDrag = ({ file, files = [], icon }: Electron.Item): void => {
    if (icon === undefined) throw new TypeError("'icon' parameter is required");
    const isEmpty = typeof icon === "string" ? !existsSync(icon) : !("address" in icon) || icon.address === "";
    if (isEmpty) throw new TypeError("Must specify non-empty 'icon' option");
    const dragged = files.length > 0 ? files : file === undefined || file === "" ? [] : [file];
    if (dragged.length === 0) throw new TypeError("Must specify either 'file' or 'files' option");
    for (const one of dragged) report({ kind: "drag", file: one, isThere: existsSync(one) });
  };

  /** Ends the page's scripts; the storage of its tab remains. */
  readonly forcefullyCrashRenderer = (): void => {
    const { page } = this.state;
    if (page === undefined || this.isCrashed()) return;
    this.state.crashed = page.url();
    void page.goto("about:blank").then(() => this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 }));
  };

  /** Rejects when the page does not load. As in Electron, an unhandled rejection is silent. */
  readonly loadURL = (url: string): Promise<void> => {
    const loading = this.#load(url, async () => (await this.state.prepare()).goto(toChromium(url)));
    loading.catch(() => undefined);
    return loading;
  };

  readonly reload = (): void => {
    const { page, crashed } = this.state;
    if (page === undefined) return;
    delete this.state.crashed;
    this.#load(toOwn(crashed ?? page.url()), () => (crashed === undefined ? page.reload() : page.goto(crashed))).catch(() => undefined);
  };

  async #load(url: string, navigate: () => Promise<{ status: () => number; statusText: () => string } | null>): Promise<void> {
    this.emit("did-start-navigation", { url, isMainFrame: true, isSameDocument: false });
    if (failing.loads > 0) {
      failing.loads -= 1;
      return this.#fail(url, notFound);
    }
    try {
      const response = await navigate();
      this.emit("did-navigate", {}, url, response?.status() ?? -1, response?.statusText() ?? "");
      this.emit("did-finish-load");
    } catch {
      this.#fail(url, failed);
    }
  }

  #fail(url: string, { code, name }: typeof failed): never {
    this.emit("did-fail-load", {}, code, name, url, true);
    throw Object.assign(new Error(`${name} (${code}) loading '${url}'`), { errno: code, code: name, url });
  }
}

/** The window with the keyboard focus. */
export const focusedWindow = (): BrowserWindow | undefined =>
  [...app.windows].find((window): window is BrowserWindow => window instanceof BrowserWindow && window.isFocused());

/** A window is a page in Chromium. Only what `electron/main` uses is here. */
export class BrowserWindow extends EventEmitter implements OpenWindow {
  readonly #contents = new WebContents();
  readonly #options: BrowserWindowConstructorOptions;
  readonly #state = { visible: false, focused: false, maximized: false, destroyed: false, wasReady: false };
  readonly #blobTypes = new Map<string, string>();
  #bounds: Rectangle;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    life.assertReady("BrowserWindow");
    this.#options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.#contents.state.prepare = () => this.#prepare();
    this.#contents.on("did-finish-load", () => {
      if (this.#state.wasReady || conditions.page?.isNeverReady === true) return;
      this.#state.wasReady = true;
      this.emit("ready-to-show");
    });
    app.emit("web-contents-created", {}, this.#contents);
    app.windows.add(this);
    report({ kind: "created", webPreferences: options.webPreferences ?? {}, canAnswer: ipcMain.canAnswer() });
    onOrder((order) => this.#handleOrder(order));
  }

  get webContents(): WebContents {
    this.#assertOpen();
    return this.#contents;
  }

  readonly loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);

  /** Using a destroyed window throws, as in Electron. */
  #assertOpen(): void {
    if (this.#state.destroyed) throw new TypeError("Object has been destroyed");
  }

  /** A listener may prevent it. */
  readonly close = (): void => {
    this.#assertOpen();
    const state = { prevented: false };
    this.emit("close", { preventDefault: () => (state.prevented = true) });
    if (!state.prevented) this.destroy();
  };

  readonly destroy = (): void => {
    const { page } = this.#contents.state;
    if (page === undefined) this.#closed();
    else void page.close().catch(() => this.#closed());
  };

  #closed(): void {
    if (this.#state.destroyed) return;
    this.#state.destroyed = true;
    this.emit("closed");
    app.noteClosed(this);
  }

  async #prepare(): Promise<Page> {
    const known = this.#contents.state.page;
    if (known !== undefined) return known;
    const { context, endpoint } = await launchChromium();
    const page = context.pages()[0] ?? (await context.newPage());
    this.#contents.state.page = page;
    page.on("close", () => this.#closed());
    page.on("download", (download) => void this.#download(download));
    nativeTheme.onTheme((source) => void page.emulateMedia({ colorScheme: source === "system" ? null : source }).catch(() => undefined));
    await this.#route(context, page);
    await this.#preload(context, page);
    const { webPreferences: _, ...options } = this.#options;
    this.#contents.once("did-finish-load", () => report({ kind: "window", endpoint, options }));
    return page;
  }

  async #download(download: Download): Promise<void> {
    const { session } = this.#options.webPreferences ?? {};
    const url = toOwn(download.url());
    if (session instanceof StandInSession)
      await session.download(download, { url, mimeType: this.#blobTypes.get(url) ?? "", contents: this.#contents });
  }

  #handleOrder(order: StandInOrder): void {
    if (this.#state.destroyed) return;
    if (order.kind === "page" && order.what === "crash") this.#contents.forcefullyCrashRenderer();
    if (order.kind === "page" && order.what === "hang") this.emit("unresponsive");
    if (order.kind === "drop") void this.#contents.state.drop(order.paths);
    if (order.kind === "blur") this.#state.focused = false;
    if (order.kind !== "move") return;
    this.#bounds = { ...order.bounds };
    this.emit("move");
    this.emit("resize");
  }

  async #route(context: BrowserContext, page: Page): Promise<void> {
    context.on("page", (opened) => {
      if (this.#contents.state.open({ url: toOwn(opened.url()) }).action === "deny") void opened.close();
    });
    // Fails when the page was closed meanwhile, or was never loaded.
    await context.route("**/*", (route) => this.#answer(route, page).catch(() => route.abort().catch(() => undefined)));
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = toOwn(request.url());
    const isMainFrame = request.frame() === page.mainFrame();
    if (request.isNavigationRequest() && page.url() !== "about:blank" && this.#refusesNavigation(url, isMainFrame))
      return route.abort("aborted");
    const { session } = this.#options.webPreferences ?? {};
    const response = session instanceof StandInSession ? await session.answer(url, request.method()) : null;
    if (response === null) return route.abort("blockedbyclient");
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #refusesNavigation(url: string, isMainFrame: boolean): boolean {
    const state = { prevented: false };
    const event = { url, isMainFrame, preventDefault: () => (state.prevented = true) };
    if (isMainFrame) this.#contents.emit("will-navigate", event);
    this.#contents.emit("will-frame-navigate", event);
    return state.prevented;
  }

  /** The preload script in a world of its own, before the page's scripts, and the line from there to `ipcMain`. */
  async #preload(context: BrowserContext, page: Page): Promise<void> {
    const cdp = await context.newCDPSession(page);
    const contexts = new Map<number, string>();
    cdp.on("Runtime.executionContextCreated", ({ context: { id, name, auxData } }) => {
      if (name === world) contexts.set(id, String((auxData as { frameId?: string } | undefined)?.frameId));
    });
    cdp.on("Runtime.executionContextDestroyed", ({ executionContextId }) => contexts.delete(executionContextId));
    cdp.on("Runtime.bindingCalled", ({ executionContextId, payload }) => void this.#invoke(cdp, page, { executionContextId, payload }));
    await cdp.send("Runtime.enable");
    await cdp.send("Page.enable");
    await cdp.send("Runtime.addBinding", { name: "standInSend", executionContextName: world });
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: mainWorldScript });
    const preload = readFileSync(String(this.#options.webPreferences?.preload), "utf8");
    await cdp.send("Page.addScriptToEvaluateOnNewDocument", { source: preloadWorldScript(preload), worldName: world });
    this.#contents.state.drop = async (paths) => {
      // Only Chromium itself knows where a file lies; the stand-in tells the preload script's world before the page sees the files.
      const files = paths.map((path) => ({
        path,
        name: basename(path),
        size: statSync(path).size,
        lastModified: Math.floor(statSync(path).mtimeMs),
      }));
      for (const contextId of contexts.keys()) receive(cdp, contextId, { files });
      const { width, height } = this.#bounds;
      const at = { x: Math.floor(width / 2), y: Math.floor(height / 2), data: { items: [], files: [...paths], dragOperationsMask: 1 } };
      for (const type of ["dragEnter", "dragOver", "drop"] as const) await cdp.send("Input.dispatchDragEvent", { type, ...at });
    };
    this.#contents.state.send = (channel, args) => {
      for (const contextId of contexts.keys()) receive(cdp, contextId, { event: { channel, args } });
    };
  }

  async #invoke(
    cdp: CDPSession,
    page: Page,
    { executionContextId, payload }: { readonly executionContextId: number; readonly payload: string },
  ): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as {
      readonly id: number;
      readonly channel: string;
      readonly args: readonly unknown[];
    };
    const event = { senderFrame: { url: toOwn(page.url()), parent: null }, sender: this.#contents };
    try {
      const own = await this.#answerOwn(channel, args, page);
      const value = own === null ? await ipcMain.invoke(channel, event, args) : own.value;
      receive(cdp, executionContextId, { reply: { id, ok: true, value: structuredClone(value) } });
    } catch (error) {
      receive(cdp, executionContextId, { reply: { id, ok: false, error: String(error) } });
    }
  }

  /** Messages of the stand-in's own channels, not of the page's scripts. */
  async #answerOwn(channel: string, args: readonly unknown[], page: Page): Promise<{ readonly value: unknown } | null> {
    if (channel !== ownChannels.blob && channel !== ownChannels.permission) return null;
    const { session } = this.#options.webPreferences ?? {};
    const [first, second] = args.map(String);
    if (channel === ownChannels.blob) {
      this.#blobTypes.set(toOwn(first ?? ""), second ?? "");
      return { value: null };
    }
    const question = {
      permission: first ?? "",
      how: second === "check" ? "check" : "request",
      origin: toOwn(page.url()),
      contents: this.#contents,
    } as const;
    return { value: session instanceof StandInSession ? await session.permits(question) : true };
  }

  readonly show = (): void => {
    this.#assertOpen();
    if (this.#state.visible) return;
    Object.assign(this.#state, { visible: true, focused: true });
    report({ kind: "shown" });
    this.emit("show");
  };
  readonly focus = (): void => {
    this.#assertOpen();
    this.#state.focused = true;
    // It may be closing.
    this.#contents.state.page?.bringToFront().catch(() => undefined);
  };
  readonly restore = (): void => this.show();
  readonly maximize = (): void => {
    this.#assertOpen();
    this.#state.maximized = true;
  };
  readonly isVisible = (): boolean => this.#state.visible;
  readonly isFocused = (): boolean => this.#state.focused;
  readonly isMinimized = (): boolean => false;
  readonly isMaximized = (): boolean => this.#state.maximized;
  readonly isDestroyed = (): boolean => this.#state.destroyed;
  readonly getNormalBounds = (): Rectangle => {
    this.#assertOpen();
    return this.#bounds;
  };
  /** A window has a taskbar button once it was shown. */
  readonly setOverlayIcon = (overlay: Electron.NativeImage | null): void => {
    this.#assertOpen();
    report({ kind: "overlay", isSet: overlay !== null, hasButton: this.#state.visible });
  };
  readonly setBackgroundColor = (color: string): void => {
    this.#assertOpen();
    report({ kind: "background", color });
  };
  readonly flashFrame = (): void => {
    this.#assertOpen();
    report({ kind: "flash" });
  };
}

type Held =
  | "loadURL"
  | "show"
  | "focus"
  | "restore"
  | "maximize"
  | "close"
  | "destroy"
  | "isVisible"
  | "isFocused"
  | "isMinimized"
  | "isMaximized"
  | "isDestroyed"
  | "getNormalBounds"
  | "setOverlayIcon"
  | "setBackgroundColor"
  | "flashFrame";
BrowserWindow satisfies new (options?: BrowserWindowConstructorOptions) => Pick<Electron.BrowserWindow, Held> & {
  readonly webContents: Pick<Electron.WebContents, "send" | "loadURL" | "isCrashed" | "reload" | "forcefullyCrashRenderer">;
};

function receive(cdp: CDPSession, contextId: number, message: unknown): void {
  // The page may have gone meanwhile.
  cdp.send("Runtime.evaluate", { contextId, expression: `window.standInReceive(${JSON.stringify(message)})` }).catch(() => undefined);
}
