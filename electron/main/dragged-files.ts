import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { basename, extname, join, win32 } from "node:path";
import { nativeImage, type WebContents } from "electron";
import { iconAddress } from "./icon.ts";

/** Files that are dragged out of the window. Whoever receives one copies it, so each is kept for a while. */
export interface DraggedFiles {
  /** Writes the file and starts dragging it. False when it could not be written. */
  readonly drag: (contents: Pick<WebContents, "startDrag">, file: DraggedFile) => Promise<boolean>;
  /** Removes what was written. */
  readonly removeAll: () => Promise<void>;
}

export interface DraggedFile {
  readonly name: string;
  readonly text: string;
}

/** The receiver of an older one has long copied it. */
const mostKept = 8;
const longestStem = 120;

/** Each file has a folder of its own, which only this user may read: no other file has its name, and no other program chose it. */
export function createDraggedFiles(temporaryFolder: string): DraggedFiles {
  const folders: string[] = [];
  const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined);
  return {
    drag: async (contents, { name, text }) => {
      const file = await write(temporaryFolder, { name: safeName(name), text }, (folder) => folders.push(folder));
      await Promise.all(folders.splice(0, Math.max(0, folders.length - mostKept)).map(remove));
      if (file === null) return false;
      contents.startDrag({ file, icon: nativeImage.createFromDataURL(iconAddress) });
      return true;
    },
    removeAll: async () => void (await Promise.all(folders.splice(0).map(remove))),
  };
}

async function write(within: string, { name, text }: DraggedFile, onFolder: (folder: string) => void): Promise<string | null> {
  try {
    const folder = await mkdtemp(join(within, "mezzanine-drag-"));
    onFolder(folder);
    const file = join(folder, name);
    await writeFile(file, text, { flag: "wx", mode: 0o600 });
    return file;
  } catch {
    return null; // No room, no right, or no such folder: the window says that nothing was saved.
  }
}

const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A name without a folder that every system takes. The names of reports come from the names of connectors. */
function safeName(name: string): string {
  const last = win32.basename(basename(name)).replace(/^[. ]+/u, "");
  const extension = extname(last);
  const stem = last.slice(0, last.length - extension.length).slice(0, longestStem);
  return `${deviceName.test(stem) || stem === "" ? "report-" : ""}${stem}${extension}`;
}
