import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "../../../shared/base/error-code.ts";
import type { ExportFile } from "./exporter.ts";

const mostAttempts = 100;

/**
 * Saves files into a new folder below this one: `Mezzanine trust intune`, or with a number where that is there already. Its path; null
 * when it could not be made. Nothing is overwritten.
 */
export async function saveFiles(parent: string, name: string, files: readonly ExportFile[]): Promise<string | null> {
  try {
    await mkdir(parent, { recursive: true });
    const folder = await makeFolder(parent, name);
    if (folder === null) return null;
    for (const file of files) {
      const path = join(folder, ...file.name.split("/"));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.bytes, { flag: "wx" });
    }
    return folder;
  } catch {
    return null; // no right to write there, or no room
  }
}

async function makeFolder(parent: string, name: string): Promise<string | null> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const folder = join(parent, attempt === 1 ? name : `${name} (${attempt})`);
    try {
      await mkdir(folder);
      return folder;
    } catch (thrown) {
      if (errorCode(thrown) !== "EEXIST") throw thrown;
    }
  }
  return null;
}
