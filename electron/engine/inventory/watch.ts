import { watch, type FSWatcher } from "node:fs";
import { stat } from "node:fs/promises";

export interface FolderWatch {
  /** The folders to watch from now on; resolves when they are: whoever lists them after that misses nothing. */
  readonly update: (paths: readonly string[]) => Promise<void>;
  readonly close: () => void;
}

export interface WatchOptions {
  readonly onChange: () => void;
  /** Programs write a file in several steps: wait until they have been quiet this long. */
  readonly quietMs?: number;
  /** `fs.watch` falls silent when a folder goes, and cannot watch one that has yet to come: how often to look. */
  readonly pollMs?: number;
}

interface Watched {
  watcher: FSWatcher | null;
  /** Tells a folder that was replaced by another of the same name; null while it is not there. */
  identity: string | null;
}

/** A change that never pauses is reported all the same. */
const longestWaitMs = 3_000;

/** Says when something in the folders may have changed; what, the next scan finds out. Survives folders that vanish and come. */
export function watchFolders({ onChange, quietMs = 300, pollMs = 3_000 }: WatchOptions): FolderWatch {
  const watched = new Map<string, Watched>();
  const state: { quiet: NodeJS.Timeout | null; since: number; closed: boolean } = { quiet: null, since: 0, closed: false };

  const changed = () => {
    if (state.closed) return;
    const now = performance.now();
    if (state.quiet === null) state.since = now;
    else clearTimeout(state.quiet);
    const wait = Math.max(0, Math.min(quietMs, state.since + longestWaitMs - now));
    state.quiet = setTimeout(() => {
      state.quiet = null;
      onChange();
    }, wait).unref();
  };

  const stop = (one: Watched) => {
    one.watcher?.close();
    one.watcher = null;
  };

  const start = (path: string, one: Watched) => {
    try {
      one.watcher = watch(path, { persistent: false }, changed);
      // A network drive that goes, a folder deleted on Windows: the poll starts a new watcher when it is back.
      one.watcher.on("error", () => {
        stop(one);
        changed();
      });
    } catch {
      one.watcher = null; // no watchers left or no right to watch: the poll still sees the folder come and go
    }
  };

  const look = async (path: string, one: Watched, first: boolean) => {
    const identity = await identityOf(path);
    if (state.closed || watched.get(path) !== one) return;
    const moved = identity !== one.identity;
    if (moved) stop(one);
    one.identity = identity;
    if (identity !== null && one.watcher === null) start(path, one);
    if (moved && !first) changed();
  };

  const timer = setInterval(() => {
    for (const [path, one] of watched) void look(path, one, false);
  }, pollMs).unref();

  return {
    update: async (paths) => {
      const wanted = new Set(paths);
      for (const [path, one] of watched) {
        if (wanted.has(path)) continue;
        stop(one);
        watched.delete(path);
      }
      const added = [...wanted].filter((path) => !watched.has(path));
      await Promise.all(added.map((path) => {
        const one: Watched = { watcher: null, identity: null };
        watched.set(path, one);
        return look(path, one, true);
      }));
    },
    close: () => {
      state.closed = true;
      clearInterval(timer);
      if (state.quiet !== null) clearTimeout(state.quiet);
      for (const one of watched.values()) stop(one);
      watched.clear();
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
