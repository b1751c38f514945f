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

/** As much of an IPC event as tells who sent it. */
export interface Sender {
  /** Null when the frame is gone by now. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Our page, in a main frame: a frame within it would have to be somebody else's. */
export const isOurWindow = ({ senderFrame }: Sender): boolean => senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);

/**
 * The one permission a page of ours has use for: to put text it made itself on the clipboard. Reading the clipboard, notifications,
 * devices and all the rest are refused.
 */
export const isAllowed = (permission: string, origin: string): boolean => permission === "clipboard-sanitized-write" && isOurs(origin);

/** A file the page made itself, a picture or an export: Electron asks the user where to put it. Nothing that has an address elsewhere. */
export const isOwnFile = (address: string): boolean => address.startsWith("blob:") && isOurs(address.slice("blob:".length));

/** What the session may load: the page's own files and pictures inside of them. */
export const mayLoad = (address: string): boolean => address.startsWith("data:") || isOurs(address);
