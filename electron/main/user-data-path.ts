import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { App } from "electron";

/** Where Electron's own files lie, and ours about its window. */
export const electronFolder = (dataFolder: string): string => join(dataFolder, "electron");

/**
 * Electron's own files lie within our data folder, and so does the lock: one Mezzanine for each data folder. Where that folder cannot
 * be written they stay where Electron has them; the store says the rest.
 */
export function keepTogether(app: Pick<App, "setPath">, dataFolder: string): void {
  const own = electronFolder(dataFolder);
  try {
    // Electron refuses a folder that is not there.
    mkdirSync(own, { recursive: true, mode: 0o700 });
    app.setPath("userData", own);
  } catch {
    return; // no access
  }
}
