import type { App, SaveDialogOptions, Session, WebContents, WebPreferences } from "electron";
import type { SavedFile } from "./host-dialogs.ts";

/** The page's own address. A standard scheme, so it has an origin and `'self'` in the policy means it. */
export const scheme = "app";
export const host = "mezzanine";
export const pageUrl = `${scheme}://${host}/`;

/** Whether an address is of our page. Compared after parsing: `app://mezzanine.evil/` and `app://x@mezzanine/` are not. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && url.username === "" && url.password === "";
}

/** The part of an IPC event that names its sender. */
export interface Sender {
  /** Null when the frame no longer exists. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Our page, in a main frame. Our page has no frames inside it, so any other frame is foreign. */
export const isOurWindow = ({ senderFrame }: Sender): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);

/** The one permission our page needs: writing text to the clipboard. Everything else is refused: reading the clipboard, notifications, devices. */
export const isAllowed = (permission: string, origin: string): boolean => permission === "clipboard-sanitized-write" && isOurs(origin);

/** A download that our page made itself: an export or a picture. */
export const isOwnFile = (address: string): boolean => address.startsWith("blob:") && isOurs(address.slice("blob:".length));

/** What the session may load: the page's own files, and images inlined in them. */
export const mayLoad = (address: string): boolean => address.startsWith("data:") || isOurs(address);

/** Options of our page. Most are Electron's defaults; they are set so that a change of a default changes nothing here. */
export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const satisfies WebPreferences;

type Lockable = Pick<Session, "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler" | "on"> & {
  readonly webRequest: Pick<Session["webRequest"], "onBeforeRequest">;
};

/** Refuses every permission, request and download that our page does not need. */
export function lockDownSession(session: Lockable, saveDialogFor: (file: SavedFile) => SaveDialogOptions): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(isAllowed(permission, requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  session.on("will-download", (event, item) => {
    if (!isOwnFile(item.getURL())) return event.preventDefault();
    // Without a path set, Electron asks the user for one.
    item.setSaveDialogOptions(saveDialogFor({ name: item.getFilename(), mimeType: item.getMimeType() }));
  });
}

/** Applies `lockDownPage` to every page that is created, also to one that should not exist. */
export function lockDownPages(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => lockDownPage(contents));
}

/** Refuses navigation, new windows and webviews. */
export function lockDownPage(contents: Pick<WebContents, "on" | "setWindowOpenHandler">): void {
  const refuseNavigation = (event: { readonly preventDefault: () => void; readonly url: string; readonly isMainFrame: boolean }) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", refuseNavigation);
  contents.on("will-frame-navigate", refuseNavigation);
  contents.on("will-redirect", refuseNavigation);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
