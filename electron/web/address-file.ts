import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "../../shared/print/html.ts";
import type { WebWords } from "./web-words.ts";

export interface AddressFileChoices {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly dataFolder: string;
  /** Whether browsers may be installed as snaps. Those cannot read a folder whose name begins with a dot, nor `/tmp`. */
  readonly hasSnaps: boolean;
  readonly words: WebWords;
}

export interface AddressFile {
  readonly path: string;
  /** May be called more than once. */
  readonly remove: () => void;
}

/**
 * Writes a page that redirects to the address. Every user of the computer can read a program's arguments, but only the owner can read
 * this file: it has a new folder of its own. On Windows it has the rights of the user's profile. Null when it cannot be written; then
 * the user copies the address from the terminal.
 */
export function writeAddressFile(url: string, { platform, home, dataFolder, hasSnaps, words }: AddressFileChoices): AddressFile | null {
  const parent = platform === "linux" && hasSnaps ? home : dataFolder;
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    // With rights 0700, and never an existing folder.
    const folder = mkdtempSync(join(parent, "mezzanine-web-"));
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      const path = join(folder, "open.html");
      writeFileSync(path, pageTo(url, words), { mode: 0o600, flag: "wx" });
      return { path, remove };
    } catch {
      remove();
      return null; // a full disk
    }
  } catch {
    return null; // no right to write there
  }
}

/** A page that redirects; the link is for a browser that does not. Our addresses have no characters that HTML must escape. */
export const pageTo = (url: string, { language, texts }: WebWords): string =>
  [
    "<!doctype html>",
    `<html lang="${language}">`,
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0;url=${url}">`,
    "<title>Mezzanine</title>",
    `<p><a href="${url}">${escapeHtml(texts.open)}</a></p>`,
    "",
  ].join("\n");
