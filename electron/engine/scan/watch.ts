import { watch, type FSWatcher } from "node:fs";
import { stat } from "node:fs/promises";
import { createQuietTime } from "./debounce.ts";

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

/** Says when something in the folders may have changed; what, the next scan finds out. Survives folders that vanish and come. */
export function watchFolders({ onChange, quietMs = 300, pollMs = 3_000 }: WatchOptions): FolderWatch {
  const quiet = createQuietTime(quietMs, onChange);
  const watched = new Map<string, WatchedFolder>();
  const looks = createFewLooks();
  const poll = setInterval(() => {
    for (const folder of watched.values()) void folder.look();
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
        const folder = watchFolder(path, { notice: quiet.notice, looks });
        watched.set(path, folder);
        return folder;
      });
      // Only as long as a folder takes that answers: one that stopped doing so since it was found is looked at later.
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, lateMs);
      await Promise.race([Promise.all(folders.map((folder) => folder.look())), late]);
      clearTimeout(timer);
    },
    close: () => {
      clearInterval(poll);
      quiet.close();
      for (const path of [...watched.keys()]) drop(path);
    },
  };
}

const lateMs = 2_000;

/** A look that hangs holds one of the four threads that this process has for all files. */
const mostLooks = 2;

interface FewLooks {
  /** Waits for its turn. Undefined when the folder has yet to answer an earlier look. */
  readonly identityOf: (path: string) => Promise<string | null | undefined>;
}

function createFewLooks(): FewLooks {
  const asked = new Set<string>();
  const queue: (() => void)[] = [];
  let underWay = 0;
  return {
    identityOf: async (path) => {
      if (asked.has(path)) return undefined;
      asked.add(path);
      if (underWay < mostLooks) underWay += 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
      const identity = await identityOf(path);
      asked.delete(path);
      const next = queue.shift();
      if (next === undefined) underWay -= 1;
      else next();
      return identity;
    },
  };
}

interface WatchedFolder {
  /** Notices that the folder came, went or was replaced since the last look. */
  readonly look: () => Promise<void>;
  readonly close: () => void;
}

interface WatchedState {
  watcher: FSWatcher | null;
  /** Tells a folder from another that took its name; null while there is none, undefined before the first look. */
  identity: string | null | undefined;
  closed: boolean;
}

function watchFolder(path: string, { notice, looks }: { readonly notice: () => void; readonly looks: FewLooks }): WatchedFolder {
  const state: WatchedState = { watcher: null, identity: undefined, closed: false };
  const stop = () => {
    state.watcher?.close();
    state.watcher = null;
  };
  const start = () => {
    try {
      state.watcher = watch(path, { persistent: false }, notice);
      // A network drive that goes, a folder deleted on Windows: the next look starts a new watcher when it is back.
      state.watcher.on("error", () => {
        stop();
        notice();
      });
    } catch {
      state.watcher = null; // no watchers left or no right to watch: looking still sees the folder come and go
    }
  };
  return {
    look: async () => {
      const identity = await looks.identityOf(path);
      if (state.closed || identity === undefined) return;
      const before = state.identity;
      if (identity !== before) stop();
      state.identity = identity;
      if (identity !== null && state.watcher === null) start();
      if (before !== undefined && identity !== before) notice();
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
