import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type Electron from "electron";
import type { BrowserWindowConstructorOptions, Rectangle } from "electron";
import type { BrowserContext, CDPSession, Page, Route } from "playwright-core";
import { app } from "./app.ts";
import { launchChromium } from "./chromium.ts";
import { ipcMain } from "./ipc-main.ts";
import { onTheme } from "./native-theme.ts";
import { mainWorldScript, preloadWorldScript } from "./page-world.ts";
import { onOrder, report, type StandInOrder } from "./report.ts";
import { StandInSession } from "./session.ts";

/** Chromium cannot open `app://`: it sees this origin, everybody else sees `app://`. A secure context, and nothing resolves it. */
const seenOrigin = "https://app-mezzanine.invalid";
const ownOrigin = "app://mezzanine";

const toSeen = (url: string): string => (url.startsWith(`${ownOrigin}/`) ? seenOrigin + url.slice(ownOrigin.length) : url);
const toOwn = (url: string): string => (url.startsWith(`${seenOrigin}/`) ? ownOrigin + url.slice(seenOrigin.length) : url);

const world = "preload";

class WebContents extends EventEmitter {
  readonly state: {
    open: (details: { readonly url: string }) => { readonly action: string };
    send: (channel: string, args: readonly unknown[]) => void;
    page?: Page;
    /** The address of a page that crashed. */
    lost?: string;
  } = { open: () => ({ action: "allow" }), send: () => undefined };
  readonly setWindowOpenHandler = (handler: WebContents["state"]["open"]): void => void (this.state.open = handler);
  readonly send = (channel: string, ...args: readonly unknown[]): void => this.state.send(channel, structuredClone(args));
  readonly isCrashed = (): boolean => this.state.lost !== undefined;

  /** A page whose process ended: its scripts are gone, what Chromium keeps for the tab is not. */
  readonly forcefullyCrashRenderer = (): void => {
    const { page } = this.state;
    if (page === undefined || this.isCrashed()) return;
    this.state.lost = page.url();
    void page.goto("about:blank").then(() => this.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 }));
  };

  readonly reload = (): void => {
    const { page, lost } = this.state;
    delete this.state.lost;
    void (lost === undefined ? page?.reload() : page?.goto(lost))?.catch(() => undefined);
  };
}

/** A window is a page in Chromium. Only what `electron/main` uses is here. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly #options: BrowserWindowConstructorOptions;
  readonly #state = { visible: false, focused: false, maximized: false, destroyed: false };
  #bounds: Rectangle;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.#options = options;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    app.emit("web-contents-created", {}, this.webContents);
    app.windows.add(this);
    onOrder((order) => this.#obey(order));
    this.on("closed", () => {
      this.#state.destroyed = true;
      app.windows.delete(this);
      if (app.windows.size === 0) app.emit("window-all-closed");
    });
  }

  async loadURL(url: string): Promise<void> {
    const { context, endpoint } = await launchChromium();
    const page = context.pages()[0] ?? (await context.newPage());
    this.webContents.state.page = page;
    page.on("close", () => this.emit("closed"));
    onTheme((source) => void page.emulateMedia({ colorScheme: source === "system" ? null : source }).catch(() => undefined));
    await this.#route(context, page);
    await this.#preload(context, page);
    await page.goto(toSeen(url));
    this.emit("ready-to-show");
    const { webPreferences: _, ...options } = this.#options;
    report({ kind: "window", endpoint, options });
  }

  #obey(order: StandInOrder): void {
    if (this.#state.destroyed) return;
    if (order.kind === "page" && order.what === "crash") this.webContents.forcefullyCrashRenderer();
    if (order.kind === "page" && order.what === "hang") this.emit("unresponsive");
    if (order.kind === "blur") this.#state.focused = false;
    if (order.kind !== "move") return;
    this.#bounds = { ...order.bounds };
    this.emit("move");
    this.emit("resize");
  }

  async #route(context: BrowserContext, page: Page): Promise<void> {
    context.on("page", (opened) => {
      if (this.webContents.state.open({ url: toOwn(opened.url()) }).action === "deny") void opened.close();
    });
    // What breaks off is a page that went away, or one that was never let in.
    await context.route("**/*", (route) => this.#answer(route, page).catch(() => route.abort().catch(() => undefined)));
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = toOwn(request.url());
    const isMainFrame = request.frame() === page.mainFrame();
    if (request.isNavigationRequest() && page.url() !== "about:blank" && this.#refusesNavigation(url, isMainFrame)) return route.abort("aborted");
    const { session } = this.#options.webPreferences ?? {};
    const response = session instanceof StandInSession ? await session.answer(url, request.method()) : null;
    if (response === null) return route.abort("blockedbyclient");
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) });
  }

  #refusesNavigation(url: string, isMainFrame: boolean): boolean {
    const state = { prevented: false };
    const event = { url, isMainFrame, preventDefault: () => (state.prevented = true) };
    if (isMainFrame) this.webContents.emit("will-navigate", event);
    this.webContents.emit("will-frame-navigate", event);
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
    this.webContents.state.send = (channel, args) => {
      for (const contextId of contexts.keys()) receive(cdp, contextId, { event: { channel, args } });
    };
  }

  async #invoke(cdp: CDPSession, page: Page, { executionContextId, payload }: { readonly executionContextId: number; readonly payload: string }): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { readonly id: number; readonly channel: string; readonly args: readonly unknown[] };
    const event = { senderFrame: { url: toOwn(page.url()), parent: null }, sender: this.webContents };
    try {
      receive(cdp, executionContextId, { reply: { id, ok: true, value: structuredClone(await ipcMain.invoke(channel, event, args)) } });
    } catch (error) {
      receive(cdp, executionContextId, { reply: { id, ok: false, error: String(error) } });
    }
  }

  readonly show = (): void => void Object.assign(this.#state, { visible: true, focused: true });
  readonly focus = (): void => {
    this.#state.focused = true;
    // It may be closing.
    this.webContents.state.page?.bringToFront().catch(() => undefined);
  };
  readonly restore = (): void => this.show();
  readonly maximize = (): void => void (this.#state.maximized = true);
  readonly isVisible = (): boolean => this.#state.visible;
  readonly isFocused = (): boolean => this.#state.focused;
  readonly isMinimized = (): boolean => false;
  readonly isMaximized = (): boolean => this.#state.maximized;
  readonly isDestroyed = (): boolean => this.#state.destroyed;
  readonly getNormalBounds = (): Rectangle => this.#bounds;
  readonly setOverlayIcon = (): void => undefined;
}

type Held =
  | "loadURL" | "show" | "focus" | "restore" | "maximize" | "isVisible" | "isFocused" | "isMinimized" | "isMaximized" | "isDestroyed" | "getNormalBounds" | "setOverlayIcon";
BrowserWindow satisfies new (options?: BrowserWindowConstructorOptions) => Pick<Electron.BrowserWindow, Held> & {
  readonly webContents: Pick<Electron.WebContents, "send" | "isCrashed" | "reload" | "forcefullyCrashRenderer">;
};

function receive(cdp: CDPSession, contextId: number, message: unknown): void {
  // The page may have gone meanwhile.
  cdp.send("Runtime.evaluate", { contextId, expression: `window.standInReceive(${JSON.stringify(message)})` }).catch(() => undefined);
}
