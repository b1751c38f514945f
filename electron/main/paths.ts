import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "electron";

/** A path among the bundles: this file is part of `build/out/main/index.js`, and the other bundles are beside that folder. */
export const builtFolder = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Folder of Electron's own files and of the window's placement. */
export const electronFolder = (dataFolder: string): string => join(dataFolder, "electron");

/**
 * Puts Electron's own files into our data folder. The instance lock is one of them, so there is one instance for each data folder. A
 * data folder that cannot be written leaves Electron's default; opening the store reports the cause.
 */
export function setUserDataPath(app: Pick<App, "setPath">, dataFolder: string): void {
  const own = electronFolder(dataFolder);
  try {
    // Electron refuses a folder that does not exist.
    mkdirSync(own, { recursive: true, mode: 0o700 });
    app.setPath("userData", own);
  } catch {
    return; // no access
  }
}
