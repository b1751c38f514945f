import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface AddressPlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly dataFolder: string;
  /** Whether browsers may be installed as snaps. Those cannot read a folder whose name begins with a dot, nor `/tmp`. */
  readonly hasSnaps: boolean;
}

export interface AddressFile {
  readonly path: string;
  /** As often as one likes. */
  readonly remove: () => void;
}

/**
 * A page of the user's own that leads to the address. A program's arguments can be read by every user of the computer; what this
 * file says, only by its owner: its folder is made for it alone. On Windows it has the rights of the user's own folder. Null when it
 * cannot be written; then the address has to be copied from the terminal.
 */
export function writeAddressFile(url: string, { platform, home, dataFolder, hasSnaps }: AddressPlaces): AddressFile | null {
  const parent = platform === "linux" && hasSnaps ? home : dataFolder;
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    // With rights 0700, and never one that is there already.
    const folder = mkdtempSync(join(parent, "mezzanine-web-"));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      const path = join(folder, "open.html");
      writeFileSync(path, pageTo(url), { mode: 0o600, flag: "wx" });
      return { path, remove };
    } catch {
      remove();
      return null; // a full disk
    }
  } catch {
    return null; // no right to write there
  }
}

/** Leads on by itself; the link is for a browser that does not. Addresses of ours have nothing that HTML would read otherwise. */
export const pageTo = (url: string): string =>
  [
    "<!doctype html>", "<meta charset=\"utf-8\">", "<meta name=\"referrer\" content=\"no-referrer\">",
    `<meta http-equiv="refresh" content="0;url=${url}">`, "<title>Mezzanine</title>", `<p><a href="${url}">Open Mezzanine</a></p>`, "",
  ].join("\n");
