import { watch, type FSWatcher } from "node:fs";
import { stat } from "node:fs/promises";
import { createDebounce } from "./debounce.ts";

export interface FolderWatch {
  /** The folders to watch from now on; resolves when they are watched: a listing made after that misses no change. */
  readonly update: (paths: readonly string[]) => Promise<void>;
  readonly close: () => void;
}

export interface WatchOptions {
  readonly onChange: () => void;
  /** Programs write a file in several steps: wait until nothing has changed for this long. */
  readonly quietMs?: number;
  /** `fs.watch` reports nothing after its folder is deleted, and cannot watch one that does not exist yet: how often to check. */
  readonly pollMs?: number;
}

/** Reports that something in the folders may have changed; the next scan finds out what. Folders may disappear and come back. */
export function watchFolders({ onChange, quietMs = 300, pollMs = 3_000 }: WatchOptions): FolderWatch {
  const changes = createDebounce(quietMs, onChange);
  const watched = new Map<string, WatchedFolder>();
  const identities = createIdentityReader();
  const poll = setInterval(() => {
    for (const folder of watched.values()) void folder.check();
  }, pollMs).unref();

  const drop = (path: string) => {
    watched.get(path)?.close();
    watched.delete(path);
  };

  return {
    update: async (paths) => {
      const wanted = new Set(paths);
      for (const path of [...watched.keys()].filter((one) => !wanted.has(one))) drop(path);
      const added = [...wanted].filter((path) => !watched.has(path));
      const folders = added.map((path) => {
        const folder = watchFolder(path, { onChange: changes.request, identities });
        watched.set(path, folder);
        return folder;
      });
      // A folder that has stopped answering since it was found must not delay the scan; it is checked later.
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, lateMs);
      await Promise.race([Promise.all(folders.map((folder) => folder.check())), late]);
      clearTimeout(timer);
    },
    close: () => {
      clearInterval(poll);
      changes.close();
      for (const path of [...watched.keys()]) drop(path);
    },
  };
}

const lateMs = 2_000;

/** A `stat` that hangs blocks one of the four threads that this process has for all files. */
const mostAtOnce = 2;

interface IdentityReader {
  /** Waits for its turn. Undefined while an earlier read of the same folder has not ended. */
  readonly identityOf: (path: string) => Promise<string | null | undefined>;
}

function createIdentityReader(): IdentityReader {
  const reading = new Set<string>();
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    identityOf: async (path) => {
      if (reading.has(path)) return undefined;
      reading.add(path);
      if (running < mostAtOnce) running += 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
      const identity = await identityOf(path);
      reading.delete(path);
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
      return identity;
    },
  };
}

interface WatchedFolder {
  /** Calls `onChange` when the folder came, went or was replaced since the last check. */
  readonly check: () => Promise<void>;
  readonly close: () => void;
}

interface WatchedState {
  watcher: FSWatcher | null;
  /** Tells a folder from another that took its name; null while there is none, undefined before the first check. */
  identity: string | null | undefined;
  closed: boolean;
}

function watchFolder(
  path: string,
  { onChange, identities }: { readonly onChange: () => void; readonly identities: IdentityReader },
): WatchedFolder {
  const state: WatchedState = { watcher: null, identity: undefined, closed: false };
  const stop = () => {
    state.watcher?.close();
    state.watcher = null;
  };
  const start = () => {
    try {
      state.watcher = watch(path, { persistent: false }, onChange);
      // A network drive that goes, a folder deleted on Windows: the next check starts a new watcher when it is back.
      state.watcher.on("error", () => {
        stop();
        onChange();
      });
    } catch {
      state.watcher = null; // no watchers left or no right to watch: `check` still finds that the folder came or went
    }
  };
  return {
    check: async () => {
      const identity = await identities.identityOf(path);
      if (state.closed || identity === undefined) return;
      const before = state.identity;
      if (identity !== before) stop();
      state.identity = identity;
      if (identity !== null && state.watcher === null) start();
      if (before !== undefined && identity !== before) onChange();
    },
    close: () => {
      state.closed = true;
      stop();
    },
  };
}

async function identityOf(path: string): Promise<string | null> {
  try {
    const facts = await stat(path, { bigint: true });
    return facts.isDirectory() ? `${facts.dev}:${facts.ino}` : null;
  } catch {
    return null; // absent or out of reach: the same to a watcher
  }
}
