import type { App, SaveDialogOptions, Session, WebContents } from "electron";
import { isAllowed, isOurs, isOwnFile, mayLoad } from "./origin.ts";
import type { SavedFile } from "./save-dialog.ts";

type Lockable = Pick<Session, "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler" | "on"> & {
  readonly webRequest: Pick<Session["webRequest"], "onBeforeRequest">;
};

/** Refuses whatever a page could ask of this computer beyond the contract. */
export function lockDownSession(session: Lockable, saveDialogFor: (file: SavedFile) => SaveDialogOptions): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(isAllowed(permission, requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  session.on("will-download", (event, item) => {
    if (!isOwnFile(item.getURL())) return event.preventDefault();
    // Without a path set, Electron asks the user for one; nothing is saved unasked.
    item.setSaveDialogOptions(saveDialogFor({ name: item.getFilename(), mimeType: item.getMimeType() }));
  });
}

/** Holds every page, ours and any that should not be, to where it is. */
export function lockDownPages(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents) => lockDownPage(contents));
}

/** No other address, no second window, no webview. */
export function lockDownPage(contents: Pick<WebContents, "on" | "setWindowOpenHandler">): void {
  const stay = (event: { readonly preventDefault: () => void; readonly url: string; readonly isMainFrame: boolean }) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
