import { existsSync, mkdtempSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";

/** Where there is one, a volume whose every write is as fast as memory. */
export const quickVolume = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** Real folders that are gone after each test. */
export function temporaryFolders(volume: string = tmpdir()): () => string {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return () => {
    const folder = realpathSync(mkdtempSync(join(volume, "mezzanine-test-")));
    folders.push(folder);
    return folder;
  };
}
