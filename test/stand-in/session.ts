import { EventEmitter } from "node:events";
import type Electron from "electron";
import type { OnBeforeRequestListenerDetails, SaveDialogOptions, Session } from "electron";
import type { Download } from "playwright-core";
import { life } from "./life.ts";
import { nextAnswer, report } from "./report.ts";

type Handler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: OnBeforeRequestListenerDetails, answer: (response: { readonly cancel?: boolean }) => void) => void;
type RequestHandler = Parameters<Session["setPermissionRequestHandler"]>[0];
type CheckHandler = Parameters<Session["setPermissionCheckHandler"]>[0];
type DeviceHandler = Parameters<Session["setDevicePermissionHandler"]>[0];

/** A permission by Electron's name, and the page that needs it. */
export interface PermissionQuestion {
  readonly permission: string;
  /** A request, or only a check. */
  readonly how: "request" | "check";
  readonly origin: string;
  readonly contents: unknown;
}

/** One session: its scheme handlers and its permission handlers. */
export class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly #registered: { request?: RequestHandler; check?: CheckHandler; device?: DeviceHandler; before?: BeforeRequest } = {};
  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => {
      life.assertReady("protocol.handle");
      if (this.handlers.has(scheme)) throw new Error("Failed to register protocol: already intercepted or registered");
      this.handlers.set(scheme, handler);
    },
  };
  readonly webRequest = { onBeforeRequest: (listener: BeforeRequest) => void (this.#registered.before = listener) };
  readonly setPermissionRequestHandler = (handler: RequestHandler): void => void (this.#registered.request = handler);
  readonly setPermissionCheckHandler = (handler: CheckHandler): void => void (this.#registered.check = handler);
  readonly setDevicePermissionHandler = (handler: DeviceHandler): void => void (this.#registered.device = handler);

  /** In Chromium's order: first `onBeforeRequest`, then the scheme's handler. Null when refused. */
  async answer(url: string, method: string): Promise<Response | null> {
    const { before } = this.#registered;
    const cancelled =
      before !== undefined &&
      (await new Promise<boolean>((resolve) =>
        before({ url, method } as OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel === true)),
      ));
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    return cancelled || handler === undefined ? null : handler(new Request(url, { method }));
  }

  /** Without a handler Electron grants everything. */
  async permits({ permission, how, origin, contents }: PermissionQuestion): Promise<boolean> {
    const { request, check } = this.#registered;
    const granted = await new Promise<boolean>((resolve) => {
      if (how === "check")
        resolve(
          check?.(contents as null, permission as Parameters<NonNullable<CheckHandler>>[1], origin, {
            requestingUrl: origin,
            isMainFrame: true,
          }) ?? true,
        );
      else if (request === undefined || request === null) resolve(true);
      else
        request(contents as Electron.WebContents, permission as Parameters<NonNullable<RequestHandler>>[1], resolve, {
          requestingUrl: origin,
          isMainFrame: true,
        });
    });
    report({ kind: "permission", permission, how, granted });
    return granted;
  }

  /** As in Electron: refused, or saved where the dialog says. The dialog's title is the download's address unless another is set. */
  async download(
    download: Download,
    { url, mimeType, contents }: { readonly url: string; readonly mimeType: string; readonly contents: unknown },
  ): Promise<void> {
    const wanted: { path: string; options: SaveDialogOptions; prevented: boolean } = { path: "", options: {}, prevented: false };
    const item = Object.assign(new EventEmitter(), {
      getURL: () => url,
      getFilename: () => download.suggestedFilename(),
      getMimeType: () => mimeType,
      setSavePath: (path: string) => void (wanted.path = path),
      setSaveDialogOptions: (options: SaveDialogOptions) => void (wanted.options = options),
    });
    this.emit("will-download", { preventDefault: () => (wanted.prevented = true) }, item, contents);
    const path = wanted.prevented ? "" : wanted.path || askForPath(item.getFilename(), url, wanted.options);
    const outcome = wanted.prevented ? "refused" : path === "" ? "cancelled" : "saved";
    if (path === "") await download.cancel();
    else await download.saveAs(path);
    report({ kind: "download", url, outcome });
  }
}

function askForPath(name: string, url: string, given: SaveDialogOptions): string {
  report({ kind: "dialog", type: "save", options: { ...given, title: given.title || url, defaultPath: given.defaultPath || name } });
  return nextAnswer().filePaths?.[0] ?? "";
}

const sessions = new Map<string, StandInSession>();

type Held = "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler";

export const session = {
  fromPartition: (name: string): StandInSession => {
    life.assertReady("session");
    const known = sessions.get(name) ?? new StandInSession();
    sessions.set(name, known);
    return known;
  },
} satisfies { readonly fromPartition: (name: string) => Pick<Electron.Session, Held> };
