import { basename, extname, join, win32 } from "node:path";
import type { SaveDialogOptions } from "electron";

/** A download as Chromium describes it. */
export interface SavedFile {
  readonly name: string;
  readonly mimeType: string;
}

/** What the window saves: exports and pictures. */
const kinds: Readonly<Record<string, { readonly extension: string; readonly name: string }>> = {
  "text/csv": { extension: "csv", name: "CSV" },
  "application/json": { extension: "json", name: "JSON" },
  "image/svg+xml": { extension: "svg", name: "SVG" },
};

/** The dialog that asks where a file goes. Left alone Electron's has the address of the download for a title. */
export function saveDialogOptions({ name, mimeType }: SavedFile, folder: string, title: string): SaveDialogOptions {
  const type = mimeType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  const plain = plainName(name);
  const fileName = kind === undefined || extname(plain).toLowerCase() === `.${kind.extension}` ? plain : `${plain}.${kind.extension}`;
  return {
    title,
    defaultPath: join(folder, fileName),
    ...(kind === undefined ? {} : { filters: [{ name: kind.name, extensions: [kind.extension] }] }),
  };
}

/** A name in the folder and nothing above it; what has none of its own is named after the program. */
function plainName(name: string): string {
  const last = win32.basename(basename(name)).replace(/^\.+/u, "");
  return last === "" || last === "download" ? "mezzanine" : last;
}
